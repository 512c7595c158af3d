from collections.abc import Callable

import pytest

from rashomon.records import Document, PassageKind

Give = Callable[[str, bytes | str], Document]

HEADLINE = PassageKind.HEADLINE
QUOTED = PassageKind.BLOCK_QUOTATION
FURNITURE = PassageKind.FURNITURE


def marked(found: Document) -> list[tuple[str, PassageKind]]:
    return [(mark.span.of(found.text), mark.kind) for mark in found.marks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Bridge\n\nIt is closed.\n", [("# Bridge\n", HEADLINE)]),
        ("Bridge\n======\n\nIt is.\n", [("Bridge\n======\n", HEADLINE)]),
        ("It is.\n\n> One.\n> Two.\n\nEnd.\n", [("> One.\n> Two.\n", QUOTED)]),
        ("It is.\n\n```\ncode\n```\n", [("```\ncode\n```\n", FURNITURE)]),
        ("It is.\n\n<div>a</div>\n\nEnd.\n", [("<div>a</div>\n", FURNITURE)]),
        ("* One\n* Two\n", []),
        ("It is *closed*.", []),
    ],
)
def test_the_structure_becomes_marks_and_the_text_is_kept_to_the_letter(
    document: Give, text: str, expected: list[tuple[str, PassageKind]]
) -> None:
    found = document("a.md", text)

    assert found.text == text
    assert marked(found) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_tells_what_the_article_is(document: Give, end: str) -> None:
    front = end.join(
        ["---", 'title: "Bridge: closed"', "Outlet:  Vesna Post ", "date: 2018-12-09",
         "draft:", "---", ""]
    )  # fmt: skip

    found = document("a.md", f"{front}{end}It is closed.{end}")

    assert (found.title, found.outlet) == ("Bridge: closed", "Vesna Post")
    assert (found.published, found.byline) == ("2018-12-09", None)
    assert marked(found) == [(front, FURNITURE)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Bridge closed\n\nIt is.", "Bridge closed"),
        ("## Bridge closed ##\n\nIt is.", "Bridge closed"),
        ("Bridge closed\n---\n\nIt is.", "Bridge closed"),
        ("Bridge closed\n\nIt is.", "Bridge closed"),
        ("It is closed.\n\nAnd so on.", None),
    ],
)
def test_the_first_heading_is_the_title(
    document: Give, text: str, title: str | None
) -> None:
    assert document("a.md", text).title == title


def test_lines_that_end_oddly_are_counted_right(document: Give) -> None:
    found = document("a.md", "One.\u2028Two.\x0b\r\r\n\n# Bridge\n\nThree.")

    assert marked(found) == [("# Bridge\n", HEADLINE)]


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, ">" * 100_000, "*a " * 50_000, "---\na:x" + " " * 99_999 + "y"],
)
def test_a_text_of_nothing_but_signs_is_soon_done_with(
    document: Give, text: str
) -> None:
    assert document("a.md", text).text == text
