"""What a figure shares with the one before it: its deed, and whom it counts.

"16 dead, among them three children", "killed 15 civilians and 27 soldiers", "21 died, 15 of
them in the north", "another 40".
"""

from dataclasses import dataclass

from rashomon.identify.figures.counted import Counted
from rashomon.identify.figures.deed import FINITE, STOPS
from rashomon.identify.figures.line import Line
from rashomon.identify.figures.numbers import Number
from rashomon.identify.figures.toll import updates
from rashomon.records import Among, FigureKind

_BREAKS = STOPS | FINITE
_ADDED = frozenset(
    "and & , plus as well along with another also the or other their his her its".split()
)
_TOGETHER = (
    ["addition", "to"],
    ["along", "with"],
    ["well", "as"],
    ["together", "with"],
)
_PARTS = frozenset(
    ("including", "include", "among", "them", "whom", "these", "included")
)
_AGAIN = frozenset(("another", "other", "further", "additional"))
_PLACES = frozenset("in at from near on of".split())
_UNFIT = frozenset("in at on by from to of near for under since than the".split())
"""Words before a number that is no part of a figure."""
_THINGS = frozenset(
    (FigureKind.VEHICLES, FigureKind.WEAPONS, FigureKind.STRIKES, FigureKind.OTHER)
)
_FAR, _GAP = 10, 24
"""Words between two figures of a series, and at which nothing is shared any more."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as it was read.

    Attributes:
        end: index behind its words and its deed.
        group: the groups that a bare number behind it is of.
    """

    number: Number
    kind: FigureKind
    among: tuple[Among, ...]
    end: int
    group: tuple[Among, ...] = ()


def again(line: Line, number: Number) -> bool:
    """Whether a number says of itself that it comes to another: "another 40"."""
    more = line.word(number.end) == "more"
    return more or line.word(number.start - 1) in _AGAIN


def is_part(line: Line, number: Number, here: Told | None) -> bool:
    """Whether a number is said to be a part of the figure before it."""
    return here is not None and not _PARTS.isdisjoint(_gap(line, number, here)[-3:])


def shared(
    line: Line, number: Number, what: Counted, here: Told | None, last: Told | None
) -> Told | None:
    """The figure before whose deed a number shares, or None.

    Args:
        line: the sentence.
        number: the number.
        what: what it counts.
        here: the figure before it in the sentence.
        last: the last figure of the sentences before.
    """
    if what.thing or (number.article and not what.people):
        return None
    previous = here or last
    if previous and not (what.named or number.article) and updates(line, number):
        return previous
    if here is None:
        return last if what.theirs and last and _within(number, last) else None
    if what.theirs:
        return here
    if here.kind in _THINGS and what.named and not what.others:
        return None
    return here if _goes_on(line, number, what, here) else None


def _goes_on(line: Line, number: Number, what: Counted, here: Told) -> bool:
    """Whether the words between two figures make them one series."""
    gap = _gap(line, number, here)
    if is_part(line, number, here) or gap[-2:] in _TOGETHER:
        return True
    if here.end >= number.start - _FAR and _ADDED.issuperset(gap):
        return True
    if what.others or again(line, number):
        return True
    return _series(line, gap, what) or _split(line, number, what)


def _gap(line: Line, number: Number, here: Told) -> list[str]:
    """The words between two figures, the last of them at least."""
    return line.words[max(here.end, number.start - _GAP) : number.start]


def _series(line: Line, gap: list[str], what: Counted) -> bool:
    """Whether a noun goes on a series: "two men from the one and three from the other"."""
    if gap[-1:] not in (["and"], [","]) or len(gap) > _FAR or not what.people:
        return False
    behind = line.word(what.end)
    ends = behind in _PLACES or behind in STOPS or not behind.isalnum()
    return ends and _BREAKS.isdisjoint(gap)


def _split(line: Line, number: Number, what: Counted) -> bool:
    """Whether a bare number is a part of the one before: "21 died, 15 in the north"."""
    if what.named or number.article:
        return False
    placed = line.word(what.end) in _PLACES
    return placed and line.word(number.start - 1) not in _UNFIT


def _within(number: Number, last: Told) -> bool:
    """Whether a number can be a part of an earlier figure."""
    most = last.number.high or last.number.low or 0
    return last.kind not in _THINGS and (number.low or 0) <= most
