"""Views of several figures of one thing: which stand, and what institutions would write.

They are computed where they are shown and never stored: the figures stay as they were said.

*ACLED* takes "the most conservative estimate available" where reports differ or are vague,
and writes 10 for "tens", 12 for "dozens", 100 for "hundreds" and so on (its FAQ on
fatalities). Of what only the plural is said, its FAQ has no number; it counts 3 here, the
least that "several" is.

*UCDP* gives three numbers for an event: the lowest and the highest reliable estimate, and a
best one. Which source is the most reliable its coders judge. Here no source is judged, and
the best is always the lower figure.

Both count people once. A source that gives several figures on one day (of two villages, of
the children among the dead) counts with the largest, of which the others may be parts; what
it gives of separate groups is not added up. A source that gives only such a part ("three
children") is left out where another gives the whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rashomon.identify.figures.number_words import PLURALS
from rashomon.records import Among, Figure, FigureKind

_UNKNOWN = 3
_PARTS = frozenset(
    (
        Among.CHILDREN,
        Among.WOMEN,
        Among.MEN,
        Among.MEDICS,
        Among.JOURNALISTS,
        Among.RESCUERS,
        Among.AID_WORKERS,
    )
)
"""Groups that are counted among others more often than they are all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A figure with whoever gave it.

    Attributes:
        source: id or name of the source; None in an outlet's own voice.
        outlet: where it was published.
        published: the day, ISO 8601, or None.
    """

    figure: Figure
    source: str | None = None
    outlet: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A figure, and the later one of the same source that took its place, if one did."""

    given: Given
    superseded_by: Given | None = None


class Estimate(NamedTuple):
    """What UCDP would write; None where no figure says it."""

    best: int | None
    low: int | None
    high: int | None


def current(given: Sequence[Given]) -> tuple[Standing, ...]:
    """Which figures stand: a later one of the same source supersedes its earlier ones.

    The same source, the same kind and the same groups; later is the day for which it is
    given, else the day of publication. Figures of one day, or of no day, all stand.

    Args:
        given: figures of one incident.

    Returns:
        One for each of `given`, in the same order.
    """
    series: dict[_Series, list[Given]] = {}
    for one in given:
        series.setdefault(_series(one), []).append(one)
    return tuple(
        Standing(given=one, superseded_by=_next(one, series[_series(one)]))
        for one in given
    )


def acled(given: Sequence[Given], *, unknown: int = _UNKNOWN) -> int | None:
    """The number that ACLED's rule makes of the current figures of one kind.

    Args:
        given: figures of one kind of one incident; superseded ones are left out.
        unknown: what a plural without a number counts.
    """
    values = [
        max(_conservative(one.figure, unknown) for one in some)
        for some in _by_source(given)
    ]
    return min(values, default=None)


def ucdp(given: Sequence[Given]) -> Estimate:
    """The best, low and high that UCDP's rule makes of the current figures of one kind.

    Args:
        given: figures of one kind of one incident; superseded ones are left out.
    """
    lows, highs = [], []
    for some in _by_source(given):
        said = [one.figure for one in some]
        lows.append(max((one.low for one in said if one.low is not None), default=None))
        tops = (one.low if one.high is None else one.high for one in said)
        highs.append(max((top for top in tops if top is not None), default=None))
    low = min((one for one in lows if one is not None), default=None)
    high = max((one for one in highs if one is not None), default=None)
    return Estimate(low, low, high)


_Series = tuple[str, FigureKind, frozenset[Among]]


def _series(given: Given) -> _Series:
    """What figures have in common of which a later one supersedes an earlier one."""
    among = frozenset(given.figure.among) - {Among.PEOPLE}
    return _who(given), given.figure.kind, among


def _who(given: Given) -> str:
    """Whose the figure is: the source's, or the outlet's in its own voice."""
    if given.source is not None:
        return f"source {given.source}"
    return f"outlet {given.outlet or ''}"


def _day(given: Given) -> str | None:
    """The day of a figure: for which it is given, else on which it was published."""
    as_of = given.figure.as_of
    return (
        (as_of and (as_of.end or as_of.start)) or (given.published or "")[:10] or None
    )


def _next(one: Given, series: Sequence[Given]) -> Given | None:
    """The figure that follows in a series, or None."""
    day = _day(one)
    if day is None:
        return None
    later = [(other_day, other) for other in series if (other_day := _day(other))]
    found = min((pair for pair in later if pair[0] > day), key=_first, default=None)
    return found[1] if found else None


def _first(pair: tuple[str, Given]) -> str:
    return pair[0]


def _by_source(given: Sequence[Given]) -> Iterator[list[Given]]:
    """The figures that stand, those of each source together; without mere parts."""
    found: dict[str, list[Given]] = {}
    for one in current(given):
        if one.superseded_by is None:
            found.setdefault(_who(one.given), []).append(one.given)
    whole = [some for some in found.values() if not all(map(_is_part, some))]
    yield from whole or found.values()


def _is_part(given: Given) -> bool:
    """Whether a figure counts one group, of which others may have been hurt too."""
    among = set(given.figure.among)
    return bool(among) and among <= _PARTS


def _conservative(figure: Figure, unknown: int) -> int:
    """What a figure counts by ACLED's convention."""
    if figure.low is None:
        return unknown if figure.high is None else min(unknown, figure.high)
    plural = not PLURALS.keys().isdisjoint((figure.vague or "").split())
    return figure.low // 2 if plural else figure.low  # "dozens" is 12, not 24
