import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.records import Span
from rashomon.text.paragraphs import paragraphs

PROSE = (
    "The harbour of Port Aldin was closed on Monday after shells fell on the grain "
    "terminal, killing two men who were loading a ship, and it was the third attack in "
    "a week, as the council told reporters who had come to see the burning terminal."
)


def lines(text: str, within: Span | None = None) -> list[str]:
    return [span.of(text) for span in paragraphs(text, within)]


@pytest.mark.parametrize(
    "end", ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", " \n \n ", "\u2028"]
)
def test_every_line_is_a_paragraph_whatever_ends_it(end: str) -> None:
    assert lines(f"One line.{end}Another.") == ["One line.", "Another."]


@pytest.mark.parametrize("width", [60, 72, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_filled_to_one_width_are_one_paragraph(width: int, end: str) -> None:
    wrapped = end.join(textwrap.wrap(PROSE, width))

    assert lines(f"{wrapped}{end}{end}{wrapped}{end}") == [wrapped, wrapped]


@pytest.mark.parametrize("width", [30, 120])
def test_lines_narrower_or_wider_than_any_page_stay_apart(width: int) -> None:
    wrapped = textwrap.wrap(PROSE, width)

    assert lines("\n".join(wrapped)) == wrapped


def test_lines_that_had_room_for_the_next_word_stay_apart() -> None:
    rows = [
        "The bridge over the Aldin was closed on Monday, the ministry said.",
        "It opens today.",
        "Nobody was hurt when it was shelled, said the mayor of the town.",
    ]

    assert lines("\n".join(rows)) == rows


def test_a_range_is_read_by_itself() -> None:
    assert lines("One.\nTwo.\nThree.", Span(5, 12)) == ["Two.", "Th"]


@pytest.mark.parametrize("text", ["", " \n\t\r\n "])
def test_a_blank_text_has_no_paragraph(text: str) -> None:
    assert lines(text) == []


@given(st.one_of(st.text(), st.text("a b\n\r\u2028\x85\x1c\x1f\u00a0")))
def test_paragraphs_lie_in_order_and_cover_every_visible_character(text: str) -> None:
    found = paragraphs(text)

    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(p.split()) for p in lines(text)) == "".join(text.split())
    assert all(line == line.strip() for line in lines(text))
