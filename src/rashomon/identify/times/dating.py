"""When what is said happened, and when it was said: which time of a sentence is which.

A time beside the cue is when it was said ("The ministry said on Tuesday that …"); a time in
the content, or in a sentence of the outlet's own voice, is when it happened.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from rashomon.records import Precision, Span, TimeExpression
from rashomon.text.spans import touch

Times = Sequence[TimeExpression]

_RANKS = {
    Precision.TIME: 0,
    Precision.DAY: 0,
    Precision.WEEK: 1,
    Precision.MONTH: 2,
    Precision.SEASON: 3,
    Precision.YEAR: 3,
    Precision.DECADE: 4,
}
"""The precisions of a time that something happened at, the likeliest to be meant first."""
_SAID = (Precision.TIME, Precision.DAY, Precision.WEEK, Precision.MONTH)
_BACKGROUND = re.compile(
    r"\b(?:(?:until|till|before|ahead of|prior to|dating back to|"
    r"(?:founded|born|began|begun|started|erupted|broke out)(?: in| on)?)\s+(?:the\s+)?|"
    r"since\s+(?:[\w’'-]+\s+){0,8})\Z",
    re.I,
)
"""What stands before a time that tells since when or until when, and not when."""
_REACH = 80
"""Characters before a time in which such words may stand."""
_OWN_DATE = re.compile(
    r"(?:\A|\b(?:[Pp]ublished|[Pp]osted|[Pp]ublication|[Uu]pdated?:?)(?: on)?\s*|"
    r"\b(?:[A-Z]{2,}|Reuters)\s+)\Z"
)
"""What stands before a date that the page gives as its own."""
_BEHIND_CUE = re.compile(r"[^,;:.“”\"]{0,100}")
_BEFORE_CUE = re.compile(r"[\s,]*(?:\w+[\s,]+){0,3}")
_GOES_ON = re.compile(r"\w+ing\b")
"""A cue that goes on from the clause before: "… on Monday, adding that …"."""
_CLAUSE = re.compile(r"\b(?:that|and|which|who|since|as|while|when|because)\b", re.I)
"""A word with which the time belongs to another clause than the cue."""


def dated(
    content: Sequence[Span],
    cue: Sequence[Span],
    source: Sequence[Span],
    sentences: Sequence[Span],
    times: Times,
    text: str,
) -> tuple[TimeExpression | None, TimeExpression | None]:
    """When what a claim says happened or will happen, and when it was said.

    Each is None where the words do not tell; how long, how often and "recently" do not.

    Args:
        content: where what is said stands.
        cue: the words that say that it is said; none in the outlet's own voice.
        source: who says it.
        sentences: the sentences that the content stands in.
        times: all times of the document, in order.
        text: the document.
    """
    near = [
        one
        for one in _among(times, sentences)
        if one.precision in _RANKS
        and _in(one, sentences)
        and not _is_own_date(one, text)
    ]
    said = [one for one in near if cue and _is_saying(one, content, cue, source, text)]
    where = content if cue else sentences
    told = [
        one
        for one in near
        if one not in said and _in(one, where) and not _is_background(one, text)
    ]
    happened = min(told, key=_rank, default=None)
    return happened, min(said, key=lambda one: _distance(one, cue), default=None)


def _among(times: Times, sentences: Sequence[Span]) -> Times:
    """The times from the first sentence to the last, and a few more."""
    if not sentences:
        return ()
    first = min(span.start for span in sentences)
    last = max(span.end for span in sentences)
    begin = bisect_left(times, first, key=_start)
    return times[max(begin - 1, 0) : bisect_left(times, last, key=_start)]


def _start(time: TimeExpression) -> int:
    return time.span.start


def _in(time: TimeExpression, spans: Sequence[Span]) -> bool:
    return any(touch(time.span, span) for span in spans)


def _rank(time: TimeExpression) -> tuple[int, int]:
    """The lower, the likelier it is when the deed happened: a day, and early in the words."""
    return _RANKS[time.precision], time.span.start


def _is_own_date(time: TimeExpression, text: str) -> bool:
    """Whether it is the day of the article itself: a date with its year, outside prose."""
    words = time.span.of(text)
    if time.precision is not Precision.DAY or not re.search(r"\d{4}", words):
        return False
    before = text[max(time.span.start - _REACH, 0) : time.span.start]
    behind = text[time.span.end : time.span.end + 2].strip()
    at_start = time.span.start < _REACH or not behind[:1].islower()
    return at_start and bool(_OWN_DATE.search(before))


def _is_background(time: TimeExpression, text: str) -> bool:
    """Whether it only tells since when or until when: "since 2011"."""
    before = text[max(time.span.start - _REACH, 0) : time.span.start]
    return bool(_BACKGROUND.search(before))


def _is_saying(
    time: TimeExpression,
    content: Sequence[Span],
    cue: Sequence[Span],
    source: Sequence[Span],
    text: str,
) -> bool:
    """Whether a time tells when it was said."""
    if time.precision not in _SAID:
        return False
    if _in(time, cue):
        return True
    if _in(time, content):
        return _begins(time, content, cue, text)
    return any(_beside(time.span, span, content, source, text) for span in cue)


def _begins(
    time: TimeExpression, content: Sequence[Span], cue: Sequence[Span], text: str
) -> bool:
    """Whether it stands between cue and content, and was read as content: "on Monday that"."""
    behind = text[time.span.end : time.span.end + 6]
    before = text[max(one.end for one in cue) : time.span.start]
    return behind.startswith(" that ") and before.strip().lower() in ("", "on", "in")


def _beside(
    time: Span, cue: Span, content: Sequence[Span], source: Sequence[Span], text: str
) -> bool:
    first, last = min(time.end, cue.end), max(time.start, cue.start)
    if first >= last:
        return True
    between = Span(first, last)
    if any(touch(between, span) for span in content):
        return False
    gap = _without(between, source, text)
    if time.start >= cue.end:
        return bool(_BEHIND_CUE.fullmatch(gap)) and not _CLAUSE.search(gap)
    goes_on = _GOES_ON.match(text, cue.start, cue.end)
    return bool(_BEFORE_CUE.fullmatch(gap)) and not goes_on


def _without(gap: Span, spans: Sequence[Span], text: str) -> str:
    """The words of a stretch that stand in none of the spans."""
    words, at = "", gap.start
    for span in sorted(spans):
        if touch(span, gap):
            words += text[at : max(span.start, at)]
            at = max(at, min(span.end, gap.end))
    return words + text[at : gap.end]


def _distance(time: TimeExpression, cue: Sequence[Span]) -> int:
    return min(abs(time.span.start - span.start) for span in cue)
