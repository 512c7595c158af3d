"""What a number counts by words further before it: a toll, those among whom it is."""

from rashomon.identify.figures.counted import Counted
from rashomon.identify.figures.deed import FINITE, STOPS, Deed
from rashomon.identify.figures.line import Line
from rashomon.identify.figures.numbers import Number
from rashomon.identify.figures.terms import Part
from rashomon.records import FigureKind

_BREAKS = STOPS | FINITE
_TOLLS = frozenset(("toll", "number", "tally", "count", "total", "figure"))
_TO = frozenset(
    "to at of is was as reached reaches reaching reach hit hits hitting passed passes "
    "exceeded exceeds exceed stood stands from above past surpassed topped tops : stand "
    "rose be were toll".split()
)
"""Words right before the number of a toll."""
_THEIR = frozenset(("his", "her", "their", "its"))
_ARE = frozenset("were was are is included include includes being".split())
_UPDATED = frozenset(
    "updated raised revised rise rises rose risen rising climbed climbs increased increases "
    "jumped jumps number figure toll tally total count went".split()
)
_UP_TO = frozenset("to at is be was from stands stood reached".split())
_FAR, _NEAR, _CLOSE = 26, 14, 5
"""Words back to a toll, to "among the dead", to "was raised"."""


def toll(line: Line, number: Number) -> Deed | None:
    """What a toll before the number counts: "the death toll has risen to 85"."""
    if line.word(number.start - 1) not in _TO:
        return None
    for at in range(number.start - 1, max(-1, number.start - _FAR), -1):
        word = line.words[at]
        if word in (".", ";"):
            return None
        if word == "toll" or (word in _TOLLS and line.word(at + 1) == "of"):
            kind = _kind(line, at, number.start)
            kind = FigureKind.KILLED if kind is None and word == "toll" else kind
            return Deed(kind, number.end) if kind else None
    return None


def _kind(line: Line, start: int, end: int) -> FigureKind | None:
    """The first deed between two words."""
    for at in range(start, end):
        term = line.term(at, Part.NOUN, Part.DONE)
        if term and term.kind:
            return term.kind
    return None


def of_those(line: Line, number: Number) -> Deed | None:
    """What happened to those of whom it is: "among the dead were 20 children"."""
    if line.word(number.start - 1) not in _ARE:
        return None
    for at in range(number.start - 2, max(-1, number.start - _NEAR), -1):
        after = line.words[at] in ("among", "those", "the")
        term = line.term(at + after, Part.NOUN, *([Part.DONE] if after else []))
        if term and term.kind:
            return Deed(term.kind, number.end)
        if line.words[at] in STOPS:
            break
    return None


def object_of(line: Line, number: Number, what: Counted, taken: int) -> Deed | None:
    """The deed of a series whose last object is counted: "killing a nurse and two men"."""
    at = number.start - 1 - (line.word(number.start - 1) in _THEIR)
    if line.word(at) not in ("and", ",") or not what.people:
        return None
    for end in range(at - 1, max(taken, number.start - _NEAR), -1):
        if line.words[end] in _BREAKS:
            break
        start, term = line.ends.get(end, (taken, None))
        if term and not term.weak and start >= taken:
            return Deed(term.kind or FigureKind.KILLED, number.end, near=False)
    return None


def updates(line: Line, number: Number) -> bool:
    """Whether a number says the one before anew: "this was later updated to 82"."""
    if line.word(number.start - 1) not in _UP_TO:
        return False
    start = max(0, number.start - _CLOSE)
    return not _UPDATED.isdisjoint(line.words[start : number.start])
