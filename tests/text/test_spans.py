from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.records import Span
from rashomon.text.spans import covered, stripped, touch, union

SPANS = st.builds(
    lambda start, length: Span(start, start + length),
    st.integers(0, 30),
    st.integers(1, 10),
)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Span(0, 2), Span(2, 4), False),
        (Span(0, 3), Span(2, 4), True),
        (Span(0, 9), Span(3, 4), True),
        (Span(5, 6), Span(0, 5), False),
    ],
)
def test_spans_touch_where_they_share_a_character(
    left: Span, right: Span, expected: bool
) -> None:
    assert touch(left, right) is touch(right, left) is expected


@given(st.lists(SPANS))
def test_a_union_covers_the_same_characters_apart_and_in_order(
    spans: list[Span],
) -> None:
    merged = union(spans)

    characters = {i for span in spans for i in range(span.start, span.end)}
    assert {i for span in merged for i in range(span.start, span.end)} == characters
    assert all(a.end < b.start for a, b in pairwise(merged))


@given(SPANS, st.lists(SPANS))
def test_what_is_covered_is_counted_in_characters(
    span: Span, others: list[Span]
) -> None:
    apart = union(others)

    shared = [
        i
        for i in range(span.start, span.end)
        if any(other.start <= i < other.end for other in apart)
    ]
    assert covered(span, apart) == len(shared)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("  a b \n", Span(2, 5)), ("ab", Span(0, 2)), (" a", Span(1, 2)), (" \t ", None)],
)
def test_white_space_at_the_ends_is_left_out(text: str, expected: Span | None) -> None:
    assert stripped(text, Span(0, len(text))) == expected
