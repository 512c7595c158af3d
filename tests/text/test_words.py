from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.words import Shape, shape, words


def said(text: str) -> list[str]:
    return [span.of(text) for span in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Osk said: “No.”", ["Osk", "said", ":", "“", "No", ".", "”"]),
        ("Aldin's", ["Aldin", "'", "s"]),
        ("£1,200", ["£", "1", ",", "200"]),
        ("a_b", ["a", "_", "b"]),
        ("x\u00a0y\u2028z", ["x", "y", "z"]),
        ("قال الوزير", ["قال", "الوزير"]),
        ("ok👍🏽", ["ok", "👍", "🏽"]),
        ("", []),
    ],
)
def test_a_word_is_letters_and_digits_or_one_other_sign(
    text: str, expected: list[str]
) -> None:
    assert said(text) == expected


@given(st.text())
def test_words_are_in_order_and_leave_out_nothing_but_white_space(text: str) -> None:
    found = words(text)

    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join(said(text)) == "".join(text.split())


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("said", Shape.LOWER),
        ("Osk", Shape.TITLE),
        ("I", Shape.TITLE),
        ("UN", Shape.UPPER),
        ("McOsk", Shape.MIXED),
        ("24th", Shape.NUMBER),
        ("“", Shape.QUOTATION),
        ("'", Shape.QUOTATION),
        ("%", Shape.OTHER),
        ("😀", Shape.OTHER),
        ("حلب", Shape.MIXED),
    ],
)
def test_a_word_has_the_shape_that_it_is_written_in(word: str, expected: Shape) -> None:
    assert shape(word) is expected


@given(st.text(min_size=1))
def test_every_word_has_a_shape(text: str) -> None:
    assert all(isinstance(shape(word), Shape) for word in said(text))
