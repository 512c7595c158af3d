import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.collect import collect, document_from_text
from rashomon.divide import divide
from rashomon.records import READ_KINDS, Document, Mark, Origin, PassageKind, Span

HEADLINE, STANDFIRST = PassageKind.HEADLINE, PassageKind.STANDFIRST
PARAGRAPH, QUOTED = PassageKind.PARAGRAPH, PassageKind.BLOCK_QUOTATION
CAPTION, CREDIT = PassageKind.CAPTION, PassageKind.CREDIT
FURNITURE, COMMENT = PassageKind.FURNITURE, PassageKind.COMMENT

WORDS = "The bridge over the Aldin was closed on Monday, the ministry said."
MORE = "Nobody knows when it will open. Nobody answers the phone."
MENU = ["Home News", "World", "Sport", "About the Post", "Letters"]

Pair = tuple[str, PassageKind]


def kinds(*lines: str, title: str | None = None) -> list[PassageKind]:
    document = document_from_text("\n\n".join(lines), title=title)
    return [passage.kind for passage in divide(document)]


def read(path: Path, text: str) -> list[Pair]:
    path.write_text(text)
    (document,) = collect([path])
    assert isinstance(document, Document)
    return [(p.span.of(document.text), p.kind) for p in divide(document)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([WORDS], [PARAGRAPH]),
        ([WORDS, MORE], [PARAGRAPH, PARAGRAPH]),
        (["Bridge closed", WORDS], [HEADLINE, PARAGRAPH]),
        (["Who closed it?", WORDS], [HEADLINE, PARAGRAPH]),
        (["Bridge closed", "And nobody knows why", WORDS], [HEADLINE, STANDFIRST, PARAGRAPH]),
        (["Bridge closed", "By Ilka Maren", WORDS], [HEADLINE, CREDIT, PARAGRAPH]),
        (["word " * 31, WORDS], [PARAGRAPH, PARAGRAPH]),
        ([WORDS, "What the ministry says", MORE], [PARAGRAPH, HEADLINE, PARAGRAPH]),
        ([WORDS, "AD", MORE], [PARAGRAPH, FURNITURE, PARAGRAPH]),
        ([WORDS, "What it says", "AD", MORE], [PARAGRAPH, HEADLINE, FURNITURE, PARAGRAPH]),
        ([WORDS, "Ilka Maren"], [PARAGRAPH, PARAGRAPH]),
        ([WORDS, "word " * 13, MORE], [PARAGRAPH, PARAGRAPH, PARAGRAPH]),
        ([WORDS, "File photo: the bridge", MORE], [PARAGRAPH, CAPTION, PARAGRAPH]),
        (["Bridge closed"], [PARAGRAPH]),
        (["Bridge closed", "Nobody hurt"], [HEADLINE, PARAGRAPH]),
    ],
)  # fmt: skip
def test_a_paragraph_is_told_by_where_it_stands_and_how_it_ends(
    lines: list[str], expected: list[PassageKind]
) -> None:
    assert kinds(*lines) == expected


@pytest.mark.parametrize(
    "line",
    [
        "- Three bridges in the north",
        "• Ilka Maren",
        "2. Withdraw all guns",
        "(c) Exchange prisoners",
        "MAREN: Do you think they will?",
        "(The governor laughs)",
        "12 %",
    ],
)
def test_an_item_an_aside_or_a_turn_is_no_heading(line: str) -> None:
    assert kinds(WORDS, line, MORE) == [PARAGRAPH] * 3


def test_the_title_is_the_headline_wherever_it_stands_above_the_text() -> None:
    title = "Bridge closed"

    assert kinds("World", "BRIDGE CLOSED.", WORDS, title=title) == [
        *[STANDFIRST, HEADLINE, PARAGRAPH]
    ]
    assert kinds(title, title=title) == [HEADLINE]


@pytest.mark.parametrize(
    ("above", "names"),
    [
        ("The council named the dead on Monday:", ["Mira Dall", "Tov Osk"]),
        ("The council named the dead on Monday.", ["Mira Dall", "Tov Osk", "Ilka Maren"]),
    ],
)  # fmt: skip
def test_the_names_of_the_dead_are_neither_headings_nor_a_menu(
    above: str, names: list[str]
) -> None:
    assert kinds(WORDS, above, *names, MORE) == [PARAGRAPH] * (len(names) + 3)
    assert kinds(WORDS, "The council named the dead:", *names * 3) == [
        *[PARAGRAPH] * (len(names) * 3 + 2)
    ]


def test_menus_before_and_after_the_article_are_furniture() -> None:
    found = kinds(*MENU, "Bridge closed", WORDS, MORE, *MENU, title="Bridge closed")

    assert found == [
        *[FURNITURE] * 5,
        *[HEADLINE, PARAGRAPH, PARAGRAPH],
        *[FURNITURE] * 5,
    ]


def test_passages_that_are_read_have_sentences_and_others_have_none() -> None:
    text = "\n".join(
        ["Bridge closed", WORDS, MORE, "Advertisement", "Comments", "No. Yes."]
    )

    found = divide(document_from_text(text))

    assert [len(passage.sentences) for passage in found] == [1, 1, 2, 0, 0, 0]
    assert [passage.kind in READ_KINDS for passage in found] == [
        *[True] * 3,
        *[False] * 3,
    ]


def test_markdown_is_read_without_its_signs(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Bridge closed\n---\n# Bridge closed\nNobody hurt\n\n"
        f"{WORDS}\n\n## What it says ##\n\n> > {MORE}\n>\n> {WORDS}\n\nThe other side\n---\n"
        f"{MORE}\n\n```\n{WORDS}\n```\n\n* * *\n\n- {WORDS}\n"
    )

    assert read(tmp_path / "a.md", text) == [
        *[("---", FURNITURE), ("title: Bridge closed", FURNITURE), ("---", FURNITURE)],
        *[("Bridge closed", HEADLINE), ("Nobody hurt", STANDFIRST), (WORDS, PARAGRAPH)],
        *[("What it says ##", HEADLINE), (MORE, QUOTED), (WORDS, QUOTED)],
        *[("The other side", HEADLINE), (MORE, PARAGRAPH)],
        *[("```", FURNITURE), (WORDS, FURNITURE), ("```", FURNITURE)],
        *[("* * *", FURNITURE), (f"- {WORDS}", PARAGRAPH)],
    ]


def test_a_long_heading_does_not_run_into_the_text_under_it(tmp_path: Path) -> None:
    heading = "The bridge over the Aldin and those who say that they closed it"
    text = f"# Bridge\n\n{WORDS}\n\n{heading}\n{'=' * len(heading)}\n{WORDS}\n"

    assert read(tmp_path / "a.md", text)[2:] == [
        (heading, HEADLINE),
        (WORDS, PARAGRAPH),
    ]


def test_html_is_read_by_its_elements(tmp_path: Path) -> None:
    page = (
        "<html><head><title>Bridge closed</title></head><body><article>"
        f"<h1>Bridge closed</h1><p>{WORDS}</p><h2>A longer heading, ending as none does.</h2>"
        f"<p>The text of the letter by Mira Dall is below:</p><blockquote><p>{MORE}</p>"
        f"<p>{WORDS}</p></blockquote><p>{MORE}</p></article></body></html>"
    )

    found = read(tmp_path / "a.html", page)

    assert found == [
        *[("Bridge closed", HEADLINE), (WORDS, PARAGRAPH)],
        ("A longer heading, ending as none does.", HEADLINE),
        ("The text of the letter by Mira Dall is below:", PARAGRAPH),
        *[(f"{MORE}\n\n{WORDS}", QUOTED), (MORE, PARAGRAPH)],
    ]


LINES = [
    *[WORDS, MORE, *MENU, "Comments", "AD", "# A", "> b", "====", "", "1.", "“Go"],
    *["The full text of the statement by N is below:", "Markets", "OIL 7.1"],
]
TEXTS = st.one_of(
    st.text(min_size=1),
    st.text("“”„«»‹›\"‘’' aA.:,\n\r\t#>-*😀ب\u200f\u2028\x85", min_size=1),
    st.lists(st.sampled_from(LINES), min_size=1).map("\n".join),
).filter(str.strip)


def document(text: str, marks: Sequence[Mark] = ()) -> Document:
    origin = Origin(path="", sha256="")
    return Document(id="", text=text, title=MENU[1], origin=origin, marks=tuple(marks))


@given(TEXTS)
def test_passages_of_any_text_lie_in_order_and_cover_every_visible_character(
    text: str,
) -> None:
    found = divide(document(text))

    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    covered = "".join(passage.span.of(text) for passage in found)
    assert "".join(covered.split()) == "".join(text.split())


@given(TEXTS, st.data())
def test_marks_anywhere_leave_out_nothing_but_signs(
    text: str, data: st.DataObject
) -> None:
    ends = data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True))
    told = st.sampled_from([HEADLINE, QUOTED, FURNITURE])
    marks = [
        Mark(span=Span(start, end), kind=data.draw(told))
        for start, end in pairwise(sorted(ends))
    ]

    found = divide(document(text, marks))

    covered = {i for p in found for i in range(p.span.start, p.span.end)}
    left = [char for i, char in enumerate(text) if i not in covered]
    assert all(char.isspace() or char in "#>=-" for char in left)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(TEXTS)
def test_every_sentence_lies_in_its_passage_in_order(text: str) -> None:
    for passage in divide(document(text)):
        inside = passage.sentences
        assert all(a.end <= b.start for a, b in pairwise(inside))
        assert bool(inside) is (passage.kind in READ_KINDS)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 199_999,
        "a\n" * 100_000,
        "“" * 100_000,
        "‘a " * 100_000,
        "'a " * 100_000,
        "“‘" * 50_000,
        "home | " * 100_000,
        "A" * 900_000 + ":",
        "The text of the letter by N is below:\n\n“A b c.\n\n" * 3000,
        "The text of the letter by N is below:\n\n" + "We ask.\n\nAD\n\n" * 9000,
        "Text of the letter by N:\n\n" + "a b.\n\n" * 10 + "“a b” " * 100_000,
    ],
    ids=lambda text: text[:30],
)
def test_no_text_takes_long(text: str) -> None:
    started = time.perf_counter()

    divide(document(text))

    assert time.perf_counter() - started < 10


def test_many_marks_take_no_longer() -> None:
    text = "Bridge closed\n\nIt is.\n\n" * 10_000
    step = len(text) // 10_000
    marks = [
        Mark(span=Span(i, i + 13), kind=HEADLINE) for i in range(0, len(text), step)
    ]
    started = time.perf_counter()

    divide(document(text, marks))

    assert time.perf_counter() - started < 10
