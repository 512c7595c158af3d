"""Figures: every quantity of people, or of things of war, in the words of a document.

A number is a figure where the words around it say what it counts: a deed ("killed 16",
"16 were wounded", "a toll of 16"), a noun for people or things ("16 tanks"), or the figure
before it ("16 dead, among them three children").
"""

from collections.abc import Iterator, Sequence

from rashomon.identify.figures.amounts import NEXT, numbered
from rashomon.identify.figures.counted import Counted, counted
from rashomon.identify.figures.deed import Deed, after, before
from rashomon.identify.figures.line import Line, line
from rashomon.identify.figures.numbers import Number
from rashomon.identify.figures.series import Told, again, is_part, shared
from rashomon.identify.figures.times import as_of
from rashomon.identify.figures.toll import object_of, of_those, toll
from rashomon.records import Among, Figure, FigureKind, Span, TimeExpression

_HURT = frozenset((FigureKind.KILLED, FigureKind.INJURED, FigureKind.CASUALTIES))
_STAY = frozenset(("living", "live", "lived", "reside", "remaining", "inside", "still"))
_HOME = (["home", "to"], ["population", "of"])
_CLOSE = 5
_TOWN = 1_000
"""So many people "in" a place live there."""


def figures(
    text: str, sentences: Sequence[Span], times: Sequence[TimeExpression] = ()
) -> tuple[Figure, ...]:
    """Every quantity of people or of things of war in some sentences, in order.

    Args:
        text: the document's.
        sentences: where it is read.
        times: the expressions of time in it; "as of Monday" is taken from them.
    """
    found: list[Figure] = []
    ordered = sorted(times, key=lambda time: time.span)
    last: Told | None = None
    for sentence in sentences:
        words = line(text, sentence)
        if words is None:
            continue
        told = list(_told(numbered(words), last))
        if told:
            last = told[-1]
            day = as_of(text, sentence, ordered) if ordered else None
            found += (_figure(words, one, day) for one in told)
    return tuple(found)


def _figure(words: Line, told: Told, day: TimeExpression | None) -> Figure:
    number = told.number
    return Figure(
        span=words.span(number.start, number.end),
        kind=told.kind,
        low=number.low,
        high=number.high,
        vague=number.vague,
        among=told.among,
        as_of=day,
    )


def _told(words: Line, last: Told | None) -> Iterator[Told]:
    """The figures of a line; `last` is the one before it in the text."""
    here: Told | None = None
    for number in words.numbers.values():
        what = counted(words, number)
        found = _read(words, number, what, here, last) if what else None
        if found:
            here = found
            yield found


def _read(
    words: Line, number: Number, what: Counted, here: Told | None, last: Told | None
) -> Told | None:
    """The figure that a number is, by the nearest words that tell."""
    deed = _deed(words, number, what, here)
    if deed is None:
        other = shared(words, number, what, here, last)
        if other:
            among = _among(what, other)
            return Told(number, other.kind, among, what.end, other.group)
        deed = None if number.article else _further(words, number, what)
        if deed is None or (number.single and not deed.told):
            return None
    among = _among(what, here)
    part = is_part(words, number, here)
    group = here.group if here and (part or not among) else among
    return Told(number, deed.kind, among, max(deed.end, what.end), group)


def _deed(words: Line, number: Number, what: Counted, here: Told | None) -> Deed | None:
    """What is told of a number beside it, where it is not a part of the one before."""
    if what.thing or (number.article and not _one(words, number, what)):
        return None
    deed = _beside(words, number, what, here)
    part = is_part(words, number, here)
    if deed and part and here and here.kind in _HURT:
        own = deed.kind in _HURT and deed.near
        return deed if own else None  # "killing 14, two of whom were fleeing"
    if deed is None and what.theirs and not what.head and not part:
        return _further(words, number, what)
    return deed


def _one(words: Line, number: Number, what: Counted) -> bool:
    """Whether an article counts: "a child", "injuring a fourth"."""
    return what.people or words.word(number.end) in NEXT


def _beside(
    words: Line, number: Number, what: Counted, here: Told | None
) -> Deed | None:
    taken, kind = (here.end, here.kind) if here else (0, None)
    found = before(words, number, what, taken, kind)
    if found:
        shot = found.kind is FigureKind.CASUALTIES  # "shot two men dead"
        later = after(words, what, aside=False) if shot else None
        return later if later and later.kind is FigureKind.KILLED else found
    if number.article:
        deed = after(words, what, aside=True) or of_those(words, number)
        told = what.people and deed and deed.kind is not FigureKind.DISPLACED
        return deed if told else None
    if what.deed in _HURT and not what.some and what.deed is not FigureKind.CASUALTIES:
        return Deed(what.deed, what.end)
    found = after(words, what, aside=False)
    if found is None and what.deed:
        return Deed(what.deed, what.end)
    found = found or of_those(words, number) or toll(words, number)
    return found or object_of(words, number, what, taken)


def _further(words: Line, number: Number, what: Counted) -> Deed | None:
    """What a number counts by words further off, or by its noun alone."""
    if not (what.named or what.theirs or again(words, number)):
        return None
    found = None if what.thing else after(words, what, aside=True)
    if found or not what.head or not what.head.kind:
        return found
    kind = what.head.kind
    if kind is FigureKind.OTHER and what.people and _stay(words, number, what):
        kind = FigureKind.CIVILIANS
    return Deed(kind, what.end, told=what.thing)


def _stay(words: Line, number: Number, what: Counted) -> bool:
    """Whether they are where they live: "the 4,000 people still in the town"."""
    if words.words[max(0, number.start - 2) : number.start] in _HOME:
        return True
    many = number.low or number.high or 0
    if many >= _TOWN and words.word(what.end) == "in":
        return True
    return not _STAY.isdisjoint(
        words.words[what.end : what.end + 1 + _CLOSE * (many >= _TOWN)]
    )


def _among(what: Counted, before: Told | None) -> tuple[Among, ...]:
    """The groups that a figure counts; a bare number is of those before it."""
    bare = not what.named or what.deed is not None
    if before and ((bare and not what.among) or (what.others and before.group)):
        return before.group
    return what.among
