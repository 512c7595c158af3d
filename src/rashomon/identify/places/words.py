"""Where places are named, by the gazetteer and by the model together.

A name that the gazetteer has is taken where enough speaks for it (`place_line.py`); that
the model saw a place there speaks for it, that it saw a person or a body against it. Of the
model's places those that the gazetteer does not have are taken where the words before them
or behind them fit.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from rashomon.identify.places.gazetteer import sounding, spelt
from rashomon.identify.places.keys import fold
from rashomon.identify.places.lexicon import country, country_of, place_words
from rashomon.identify.places.line import Line
from rashomon.identify.places.mention import Mention, mention
from rashomon.identify.places.tokens import Token, tokens
from rashomon.records import Entity, EntityKind, Grain, Span

ENOUGH = 0.3
"""What must speak for a name, all in all."""
_AGAIN = 1.5
"""What it weighs that the name is a place elsewhere in the article."""
_SEEN, _UNSEEN, _PERSON, _BODY, _IN_BODY = 1.3, -0.7, -1.0, -0.8, -2.0
"""What the model says: a place, nothing, a person, a body, a name inside of a body's."""
_GIVEN = 1.0
"""The confidence of names that are given, not guessed."""
_BEFORE = re.compile(r"([a-z]+) (?:the )?$")
_BEHIND = re.compile(r",? (?:in|near|north|south|east|west|outside)\b|-based\b")
_TAIL = re.compile(r"(?: [a-z]+){1,3}")
_LEADS = 0.6
"""How surely the word before a name that nobody knows must lead to a place."""
_LARGE = 200_000
"""People of a place after which what stands in it is called."""


def mentions(
    text: str, sentences: Sequence[Span], entities: Sequence[Entity]
) -> list[Mention]:
    """The names of places in some sentences, in order."""
    seen = _Seen(entities)
    names = [one for line in sentences for one in Line(text, line).names()]
    weighed = [(n.mention, n.weight + seen.weight(n.mention.span)) for n in names]
    sure = {fold(one.name) for one, weight in weighed if weight >= ENOUGH}
    taken = [
        one
        for one, weight in weighed
        if weight + _AGAIN * (fold(one.name) in sure) >= ENOUGH
    ]
    spans = [one.span for one in taken]
    others = [
        found
        for one in seen.places
        for found in _named(text, one, [taken[n] for n in _touching(one.span, spans)])
    ]
    closed = sorted(one.span for one in others)
    kept = [one for one in taken if not _touching(one.span, closed)]
    return sorted([*kept, *others], key=lambda one: one.span)


class _Seen:
    """What the model saw in a text."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self.entities = sorted(entities, key=lambda one: one.span)
        self.spans = [one.span for one in self.entities]
        self.places = [one for one in self.entities if one.kind is EntityKind.PLACE]

    def weight(self, span: Span) -> float:
        """What it says of a name at a place."""
        if not self.entities:
            return 0.0
        numbers = _touching(span, self.spans)
        if not numbers:
            return _UNSEEN
        one = self.entities[numbers[0]]
        if one.kind is EntityKind.PLACE:
            return _SEEN
        whole = one.span.start >= span.start and one.span.end <= span.end
        if one.kind is EntityKind.ORGANISATION:
            return _BODY if whole else _IN_BODY
        return _PERSON


def _touching(span: Span, spans: Sequence[Span]) -> range:
    """The numbers of those of some spans in order, none over another, that one touches."""
    first = last = bisect_left(spans, span)
    if first and spans[first - 1].end > span.start:
        first -= 1
    while last < len(spans) and spans[last].start < span.end:
        last += 1
    return range(first, last)


def _named(text: str, entity: Entity, inside: Sequence[Mention]) -> Iterator[Mention]:
    """A place of the model's where it knows more than the gazetteer found inside it."""
    if [one.span for one in inside] == [entity.span]:
        return
    one = _read(text, entity)
    if one is None:
        return
    if entity.confidence >= _GIVEN:
        yield one if spelt(one.name) or sounding(one.name) else _part(text, one)
    elif len(inside) > 1 or spelt(one.span.of(text)):
        return
    elif inside and spelt(one.name):
        yield one
    elif inside:
        yield from _standing_in(text, one, inside[0])
    elif _fits(text, one):
        yield one


def _standing_in(text: str, one: Mention, other: Mention) -> Iterator[Mention]:
    """A name around another: what stands in that place, or a place that nobody knows.

    "Aleppo airport" stands in Aleppo, "Khan al-Assal" in no place called Khan; "US-backed
    rebels" are no place.
    """
    words, last = place_words(), fold(one.span.of(text).split()[-1])
    first = other.span.start == one.span.start
    if first and (last in words.kinds or last in words.bodies):
        yield Mention(one.span, other.name, Grain.POINT)
    elif not country(other.name):
        yield one


def _read(text: str, entity: Entity) -> Mention | None:
    """The model's name without "the" and "northern"."""
    words, sides = tokens(text, entity.span), place_words().sides | {"the"}
    if not words:
        return None
    rest = 0
    if not spelt(_written(text, words)):
        rest = len(list(takewhile(lambda one: one.key in sides, words[:-1])))
    tail = text[words[-1].end : entity.span.end]
    end = entity.span.end if _TAIL.fullmatch(tail) else words[-1].end
    return mention(text, Span(words[rest].start, end))


def _written(text: str, words: Sequence[Token]) -> str:
    return text[words[0].start : words[-1].end]


def _part(text: str, one: Mention) -> Mention:
    """A name that is not known, led by its first words, if they are a large place's.

    "Seoul Central District Court" stands in the place of its first word.
    """
    words = tokens(text, one.span)
    for end in range(len(words) - 1, 0, -1):
        name = _written(text, words[:end])
        if any(one.main and one.people >= _LARGE for one in spelt(name)):
            return Mention(one.span, name, Grain.POINT)
    return one


def _fits(text: str, one: Mention) -> bool:
    """Whether the words beside a name that nobody knows are those beside a place's."""
    before = _BEFORE.search(text[max(0, one.span.start - 20) : one.span.start])
    if fold(one.name) in place_words().avoided or country_of(one.name):
        return False
    led = before and place_words().leads.get(before[1], 0) >= _LEADS
    return bool(one.grain or led or _BEHIND.match(text, one.span.end))
