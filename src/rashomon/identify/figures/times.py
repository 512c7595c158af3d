"""The day for which a figure is given: "as of Monday", "by Tuesday evening"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from rashomon.records import Span, TimeExpression

_AS_OF = re.compile(
    r"\b(?:as\s+(?:of|at)|by|until|till)\s+(?:early\s+|late\s+)?\Z", re.I
)
_FREE = re.compile(
    r"\s*(?:$|[,.;:)]|\d|(?:the|at|more|some|about|over|a|it|they|he|she|there|officials|"
    r"authorities|police|had|has|have|was|were)\b)",
    re.I,
)
"""What stands behind a time that is not part of a longer phrase ("by Monday's raids")."""
_BACK = 16


def as_of(
    text: str, sentence: Span, times: Sequence[TimeExpression]
) -> TimeExpression | None:
    """The time for which the figures of a sentence are given, or None.

    Args:
        text: the document's.
        sentence: where they stand.
        times: the expressions of time of the document, in order.
    """
    first = bisect_left(times, sentence.start, key=lambda time: time.span.start)
    for time in times[first:]:
        if time.span.start >= sentence.end:
            break
        start = max(sentence.start, time.span.start - _BACK)
        if _AS_OF.search(text[start : time.span.start]) and _FREE.match(
            text[time.span.end : min(sentence.end, time.span.end + _BACK)]
        ):
            return time
    return None
