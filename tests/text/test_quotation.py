from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.paragraphs import paragraphs
from rashomon.text.quotation import quotations

MARKS = "“”„«»‹›\"‘’'"


def said(text: str) -> list[str]:
    return [
        " / ".join(piece.of(text) for piece in quotation.pieces)
        for quotation in quotations(text, paragraphs(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Go,” he said, “now.”", ["“Go,”", "“now.”"]),
        ('"Go," he said, "now."', ['"Go,"', '"now."']),
        ("« Partez », dit-il.", ["« Partez »"]),
        ("„Geht“, sagte er. „Nein”, sie.", ["„Geht“", "„Nein”"]),
        ("He said ‘go’ and left.", ["‘go’"]),
        ("He said 'go' and left.", ["'go'"]),
        ("“قال نعم” ثم خرج", ["“قال نعم”"]),
        ("“🔥 now 🔥”!", ["“🔥 now 🔥”"]),
        ("nothing is said", []),
        ("", []),
    ],
)
def test_what_stands_between_marks_is_a_quotation(
    text: str, expected: list[str]
) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor's dogs' kennels weren't there.",
        "The '90s were hard on the harbour.",
        "He's gone; they’re not, and ’twas ever so.",
        "It is 6'2 tall.",
    ],
)
def test_an_apostrophe_opens_no_quotation(text: str) -> None:
    assert said(text) == []


def test_a_quotation_within_a_quotation_is_deeper() -> None:
    text = "“He told me ‘go “now” or never’ twice,” she said."

    found = quotations(text, paragraphs(text))

    assert [(q.pieces[0].of(text), q.depth) for q in found] == [
        ("“He told me ‘go “now” or never’ twice,”", 0),
        ("‘go “now” or never’", 1),
        ("“now”", 2),
    ]


def test_a_quotation_that_every_paragraph_opens_again_is_one() -> None:
    text = "“We closed it.\n\n“We will open it.\n\n“Soon,” he said. He left."

    found = quotations(text, paragraphs(text))

    assert said(text) == ["“We closed it. / “We will open it. / “Soon,”"]
    assert found[0].closed


@pytest.mark.parametrize("mark", ["“", '"', "«"])
def test_a_mark_that_nothing_closes_ends_with_its_paragraph(mark: str) -> None:
    text = f"{mark}We closed it, he said.\n\nThe bridge is old."

    found = quotations(text, paragraphs(text))

    assert said(text) == [f"{mark}We closed it, he said."]
    assert not found[0].closed


def test_a_mark_inside_that_nothing_closes_ends_with_the_outer_quotation() -> None:
    assert said('“He said "go and left” again.') == [
        '“He said "go and left”',
        '"go and left',
    ]


@pytest.mark.parametrize("count", range(1, 8))
def test_straight_marks_pair_in_order_and_an_odd_one_runs_on(count: int) -> None:
    text = 'a "b c '.join([""] * count) + 'd" e'

    assert len(said(text)) <= count


@given(
    st.one_of(st.text(), st.text(MARKS + " aA.,\n"), st.text(MARKS + "\n😀؟ب\u200f"))
)
def test_every_text_can_be_read(text: str) -> None:
    found = quotations(text, paragraphs(text))

    ends = [piece for quotation in found for piece in quotation.pieces]
    assert all(0 <= piece.start < piece.end <= len(text) for piece in ends)
    assert [q.pieces[0].start for q in found] == sorted(
        q.pieces[0].start for q in found
    )


@given(st.text(MARKS + " ab.\n"))
def test_pieces_lie_in_paragraphs_of_their_own_and_open_with_a_mark(text: str) -> None:
    own = paragraphs(text)
    for quotation in quotations(text, own):
        held = [
            next(i for i, p in enumerate(own) if p.start <= piece.start < p.end)
            for piece in quotation.pieces
        ]
        assert held == list(range(held[0], held[0] + len(held)))
        assert all(piece.of(text)[0] in MARKS for piece in quotation.pieces)


@given(st.text(MARKS + " ab\n"))
def test_quotations_of_one_depth_do_not_overlap(text: str) -> None:
    found = quotations(text, paragraphs(text))

    for depth in {quotation.depth for quotation in found}:
        pieces = [p for q in found if q.depth == depth for p in q.pieces]
        ordered = sorted(pieces)
        assert all(a.end <= b.start for a, b in pairwise(ordered))
