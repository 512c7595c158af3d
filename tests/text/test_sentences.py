from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.records import Span
from rashomon.text.sentences import _WINDOW, sentences

MARKS = st.text("“”„«»‹›\"‘’'aA .!?\n\r\t\u2028()。😀é؟")


def said(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He went. She stayed.", ["He went.", "She stayed."]),
        ("Gov. Tov Osk spoke. He left.", ["Gov. Tov Osk spoke.", "He left."]),
        ("“I saw it. I fled,” she said.", ["“I saw it. I fled,” she said."]),
        ("At 5.30 a.m. it rained.", ["At 5.30 a.m. it rained."]),
        ("Why? Nobody knows!", ["Why?", "Nobody knows!"]),
        ("غادر الوزير. بقي الجنود.", ["غادر الوزير.", "بقي الجنود."]),
        ("It burned 🔥. We ran.", ["It burned 🔥.", "We ran."]),
        ("no end", ["no end"]),
        (" \n ", []),
    ],
)
def test_a_text_is_cut_where_sentences_end(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_only_what_is_asked_for_is_cut() -> None:
    text = "One. Two. Three. Four."

    found = sentences(text, Span(5, 16))

    assert [span.of(text) for span in found] == ["Two.", "Three."]


@given(st.one_of(st.text(min_size=1), MARKS.filter(bool)))
def test_sentences_lie_in_order_and_hold_every_visible_character(text: str) -> None:
    found = sentences(text, Span(0, len(text)))

    assert all(0 <= span.start < span.end <= len(text) for span in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(s.split()) for s in said(text)) == "".join(text.split())


def test_a_paragraph_longer_than_a_window_is_cut_only_between_sentences() -> None:
    line = "The harbour was shelled on Monday, said Gov. Osk. "
    text = line * (3 * _WINDOW // len(line))

    assert set(said(text)) == {line.strip()}


def test_a_sentence_longer_than_a_window_is_cut_and_nothing_is_lost() -> None:
    text = "‘word " * _WINDOW

    assert "".join("".join(s.split()) for s in said(text)) == "‘word" * _WINDOW
