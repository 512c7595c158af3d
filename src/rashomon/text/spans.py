"""Arithmetic of half-open spans."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from rashomon.records import Span


def touch(left: Span, right: Span) -> bool:
    """Whether two spans share a character."""
    return left.start < right.end and right.start < left.end


def covered(span: Span, by: Iterable[Span]) -> int:
    """How many characters of `span` the spans `by`, which do not overlap, cover."""
    return sum(
        max(0, min(span.end, other.end) - max(span.start, other.start)) for other in by
    )


def sentence_at(sentences: Sequence[Span], start: int) -> int:
    """The number of the sentence in which a place stands, or of the last before it."""
    return max(bisect_right(sentences, start, key=lambda one: one.start) - 1, 0)


def union(spans: Iterable[Span]) -> list[Span]:
    """The same characters as spans that neither overlap nor touch, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def stripped(text: str, span: Span) -> Span | None:
    """The span without white space at its ends; None where nothing is left."""
    if not (text[span.start].isspace() or text[span.end - 1].isspace()):
        return span
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    return Span(start, end) if end > start else None
