"""Numbers in digits and words, with their vague words, as a least and a most."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.identify.figures.number_words import HEADS
from rashomon.identify.figures.numbers import Number, number


def first(text: str) -> Number | None:
    """The first number in a text of small words."""
    words = text.split()
    found = (number(words, at) for at in range(len(words)))
    return next((one for one in found if one), None)


@pytest.mark.parametrize(
    ("text", "low", "high", "vague"),
    [
        ("58 sailors", 58, 58, None),
        ("1,204 sailors", 1204, 1204, None),
        ("12 000 sailors", 12000, 12000, None),
        ("1.5 million sailors", 1_500_000, 1_500_000, None),
        ("twenty-three sailors", 23, 23, None),
        ("thirty five sailors", 35, 35, None),
        ("two hundred and fifty sailors", 250, 250, None),
        ("two thousand five hundred sailors", 2500, 2500, None),
        ("two hundred and fifty thousand sailors", 250_000, 250_000, None),
        ("a dozen sailors", 12, 12, None),
        ("half a dozen sailors", 6, 6, None),
        ("a quarter of a million sailors", 250_000, 250_000, None),
        ("two dozen sailors", 24, 24, None),
        ("at least 58 sailors", 58, None, "at least"),
        ("more than a hundred sailors", 100, None, "more than"),
        ("no fewer than five sailors", 5, None, "no fewer than"),
        ("20 + sailors", 20, None, "+"),
        ("20 or more sailors", 20, None, "or more"),
        ("up to 58 sailors", None, 58, "up to"),
        ("fewer than ten sailors", None, 10, "fewer than"),
        ("nearly 58 sailors", 58, 58, "nearly"),
        ("an estimated 900 sailors", 900, 900, "an estimated"),
        ("20 or so sailors", 20, 20, "or so"),
        ("35 to 40 sailors", 35, 40, None),
        ("35 - 40 sailors", 35, 40, None),
        ("between 35 and 40 sailors", 35, 40, "between"),
        ("dozens of sailors", 24, 99, "dozens"),
        ("scores of sailors", 40, 99, "scores"),
        ("tens of sailors", 20, 99, "tens"),
        ("hundreds of sailors", 200, 999, "hundreds"),
        ("tens of thousands of sailors", 20_000, 99_999, "tens of thousands"),
        ("millions of sailors", 2_000_000, 9_999_999, "millions"),
        ("several sailors", 3, 9, "several"),
        ("a few hundred sailors", 300, 999, "a few hundred"),
        ("a couple of sailors", 2, 2, "a couple"),
        ("many sailors", None, None, "many"),
        ("a large number of sailors", None, None, "a large number"),
    ],
)
def test_a_number_is_read_as_a_least_and_a_most(
    text: str, low: int | None, high: int | None, vague: str | None
) -> None:
    found = first(text)

    assert found is not None
    assert (found.low, found.high, found.vague) == (low, high, vague)
    assert text.split()[found.end] in ("sailors", "of")


@pytest.mark.parametrize(
    "text", ["sailors", "a sailor", "the number rose", "3.5", "5" * 40, "half the crew"]
)
def test_other_words_are_no_number(text: str) -> None:
    assert first(text) is None


def test_a_rise_is_no_range() -> None:
    words = "rose from 12 to 15".split()

    assert [
        (one.low, one.high) for one in (number(words, 2), number(words, 4)) if one
    ] == [
        (12, 12),
        (15, 15),
    ]


def test_vague_words_that_another_number_took_are_left_to_it() -> None:
    words = "20 or more 30".split()

    found = number(words, 3, after=3)

    assert found is not None
    assert (found.start, found.vague) == (3, None)


@given(st.lists(st.sampled_from([*sorted(HEADS), "a", "of", "to", "and", "9", "000"])))
def test_no_words_confuse_it(words: list[str]) -> None:
    for at in range(len(words)):
        found = number(words, at)
        if found:
            assert 0 <= found.start <= found.core == at < found.end <= len(words)
            if found.low is not None and found.high is not None:
                assert found.low <= found.high
