"""Places: which words name one, which place of that name it is, where something happened."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rashomon.identify.places.choice import choose
from rashomon.identify.places.gazetteer import spelt
from rashomon.identify.places.lexicon import country, country_of
from rashomon.identify.places.mention import Mention
from rashomon.identify.places.scene import where
from rashomon.identify.places.words import mentions
from rashomon.records import Entity, EntityKind, Grain, Span, Toponym

__all__ = ["toponyms", "where"]

_ADJECTIVE = re.compile(r"\b[A-Z][a-z]{2,}\b")
_LARGE = 1_000_000
_HOLDS = re.compile(r",? (?:in |of )?(?:the )?(?:[a-z]+ing )?|, ")


def toponyms(
    text: str,
    sentences: Sequence[Span],
    entities: Sequence[Entity],
    *,
    country: str | None = None,
) -> tuple[Toponym, ...]:
    """The names of places in some sentences, in order, each led to its place.

    Args:
        text: the text that offsets refer to.
        sentences: where its sentences are, in order.
        entities: the names that the model found in it.
        country: the country that it is likely about, by its two letters.
    """
    bodies = frozenset(_bodies(text, entities))
    found = [
        one
        for one in mentions(text, sentences, entities)
        if not (one.span.of(text) in bodies and _behind_the(text, one.span.start))
    ]
    votes = Counter(_spoken_of(text, sentences, found))
    places = choose(found, dict(_held(text, found)), votes, country)
    return tuple(
        Toponym(span=one.span, place=place)
        for one, place in zip(found, places, strict=True)
    )


def _bodies(text: str, entities: Sequence[Entity]) -> Iterator[str]:
    """The last words of organisations: "the Front" is no place where a "Harbour Front" is."""
    for one in entities:
        if one.kind is EntityKind.ORGANISATION:
            _, several, last = one.span.of(text).rpartition(" ")
            if several:
                yield last


def _behind_the(text: str, start: int) -> bool:
    return text[max(start - 5, 0) : start].lower().endswith("the ")


def _spoken_of(
    text: str, sentences: Sequence[Span], found: Sequence[Mention]
) -> Iterator[str]:
    """The countries that an article names, or whose people or bodies it speaks of."""
    for one in found:
        if (code := country(one.name)) and not _shared(one.name):
            yield code
    for sentence in sentences:
        for match in _ADJECTIVE.finditer(text, sentence.start, sentence.end):
            if code := country_of(match[0]):
                yield code


def _shared(name: str) -> bool:
    """Whether a country has its name in common with a large province ("Georgia")."""
    return any(
        one.main and one.people > _LARGE and one.place.grain is Grain.REGION
        for one in spelt(name)
    )


def _held(text: str, found: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The numbers of names behind which a larger place stands, and of that."""
    for number, (one, other) in enumerate(pairwise(found)):
        if _HOLDS.fullmatch(text[one.span.end : other.span.start]):
            yield number, number + 1
