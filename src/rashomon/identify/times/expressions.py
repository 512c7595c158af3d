"""Times: which words of an article say when, and which days they mean."""

import re
from collections.abc import Iterator, Sequence

from rashomon.identify.times import counts as time_counts
from rashomon.identify.times import dates as time_dates
from rashomon.identify.times import distance as time_distance
from rashomon.identify.times import periods as time_periods
from rashomon.identify.times import relative as time_relative
from rashomon.identify.times.grammar import Found, read_line
from rashomon.identify.times.page import written_day
from rashomon.identify.times.scene import Meaning, Published, Scene
from rashomon.identify.times.words import line
from rashomon.records import Precision, Span, TimeExpression

_ABBREVIATED = re.compile(r"\b[ap]\.m\.\s*\Z")
_READINGS = {
    **time_dates.READINGS,
    **time_periods.READINGS,
    **time_relative.READINGS,
    **time_distance.READINGS,
    **time_counts.READINGS,
}


def times(
    text: str, sentences: Sequence[Span], published: str | None
) -> tuple[TimeExpression, ...]:
    """The words of these sentences that say when, in order, none overlapping.

    Args:
        text: the article.
        sentences: where its sentences are.
        published: ISO 8601 of any precision. What hangs on it and is finer has no days and
            no value; where it is None, all that hangs on it. A date that the article gives
            as its own goes before (`time_page.py`).
    """
    return times_from(text, sentences, written_day(text, published))


def times_from(
    text: str, sentences: Sequence[Span], today: str | None
) -> tuple[TimeExpression, ...]:
    """The same, from the day from which the article is told, as `written_day` gives it."""
    scene = Scene(text, Published.of(today), Span(0, 1))
    whole = _joined(text, sentences)
    return tuple(one for span in whole for one in _in_sentence(text, span, scene))


def _joined(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    """The sentences; those that only the point of "p.m." parts are one."""
    before: Span | None = None
    for span in sentences:
        if before and _ABBREVIATED.search(text, max(before.end - 5, 0), span.start):
            span = Span(before.start, span.end)
        elif before:
            yield before
        before = span
    if before:
        yield before


def _in_sentence(text: str, span: Span, scene: Scene) -> Iterator[TimeExpression]:
    scene.sentence = span

    def read(found: Found) -> tuple[Found, Meaning] | None:
        meaning = _meaning(found, scene)
        if meaning is None:
            return None
        if not meaning.aside:
            scene.earlier.append((found.start, meaning))
        return found, meaning

    for found, meaning in read_line(line(text, span), read):
        yield _expression(Span(found.start, found.end), meaning, scene.published)


def _meaning(found: Found, scene: Scene) -> Meaning | None:
    try:
        return _READINGS[found.read](found, scene)
    except (ValueError, OverflowError):  # before the year 1 or after 9999
        return None


def _expression(span: Span, meaning: Meaning, published: Published) -> TimeExpression:
    known = not meaning.relative or published.tells(meaning)
    days = meaning.span if known else None
    bare = meaning.fineness in (Precision.DURATION, Precision.SET, Precision.VAGUE)
    return TimeExpression(
        span=span,
        start=days[0].isoformat() if days and not bare else None,
        end=days[1].isoformat() if days and not bare else None,
        precision=meaning.fineness,
        value=meaning.value if known else "",
    )
