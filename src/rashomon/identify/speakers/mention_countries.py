"""Which country an article is about where it says "the army" and not whose.

The country named last in the sentence decides, then the one that is named most.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.identify.names.countries import countries
from rashomon.identify.places.gazetteer import spelt
from rashomon.records import Document, Entity, EntityKind, Span

_PLACE = re.compile(
    r"\b(?:in|across|inside|throughout|of|(?:north|south|east|west|central)[a-z]*) \Z"
)
"""What stands before a country that is meant as a place."""
_PREPOSITION = 14
"""Characters of that."""
_LARGE = 5000
"""People of a place whose name alone tells which place is meant."""
_FIRST, _EARLY = 4, 3
"""How many sentences come first, and how often counts what they name, what stands in the
title or as a place ("in northern Aldin"), and a town for its country; all else counts once."""
_LONGEST = 4
"""Words of the longest name of a country that a list is likely to have."""
_NAMED = re.compile(r"\b[A-Z][\w’'-]+|\b(?:[A-Z]\.){2,}")


Located = tuple[int, str]
"""Where a country or a place of it is named, and the country's code."""


@dataclass(frozen=True, slots=True)
class Countries:
    """The countries that a document names, where an institution is said without one.

    Attributes:
        named: where countries are named, in order.
        towns: where places are named, in order.
        home: the country that the document is about, as far as it tells.
    """

    sentences: Sequence[Span]
    named: Sequence[Located]
    towns: Sequence[Located]
    home: str | None

    def of(self, at: int) -> str | None:
        """Whose "the army" is at a place: what its sentence tells, or the document's."""
        return self.here(at) or self.home

    def here(self, at: int) -> str | None:
        """The country named last before a place in its sentence, or that of its towns."""
        sentence = self._sentence(at)
        towns = _between(self.towns, sentence.start, sentence.end)
        return self.before(at) or (towns[0][1] if towns else None)

    def before(self, at: int) -> str | None:
        """The country named last before a place in its sentence."""
        found = _between(self.named, self._sentence(at).start, at)
        return found[-1][1] if found else None

    def names(self, country: str) -> bool:
        """Whether the document names a country."""
        return any(code == country for _, code in self.named)

    def _sentence(self, at: int) -> Span:
        number = bisect_right(self.sentences, at, key=lambda one: one.start) - 1
        return self.sentences[number] if number >= 0 else Span(0, max(at, 1))


def _between(places: Sequence[Located], start: int, end: int) -> Sequence[Located]:
    """Those that begin in a stretch of text."""
    return places[bisect_left(places, (start, "")) : bisect_left(places, (end, ""))]


def countries_of(
    document: Document, sentences: Sequence[Span], entities: Sequence[Entity]
) -> Countries:
    """The countries that a document names."""
    text, title = document.text, document.title or ""
    names, towns = list(_named(text)), sorted(_located(text, entities))
    early = sentences[:_FIRST][-1].end if sentences else 0
    counts = Counter(code for _, code in _named(title) for _ in range(_EARLY))
    for at, code in names:
        place = _PLACE.search(text, max(at - _PREPOSITION, 0), at)
        counts[code] += _EARLY if at < early or place else 1
    counts.update(code for _, code in towns for _ in range(_EARLY))
    most = counts.most_common(1)
    return Countries(sentences, names, towns, most[0][0] if most else None)


def _located(text: str, entities: Sequence[Entity]) -> Iterator[Located]:
    """The countries of the places among the entities, that are no countries themselves."""
    for one in entities:
        words = one.span.of(text)
        if one.kind is EntityKind.PLACE and country_of(words) is None:
            known = spelt(words)[:1]
            country = known[0].place.country if known else None
            if country and known[0].people >= _LARGE:
                yield one.span.start, country


def _named(text: str) -> Iterator[Located]:
    """The countries that a text names, in order."""
    known = _codes()
    for match in _NAMED.finditer(text):
        word = match[0].split("-", 1)[0].removesuffix("’s").removesuffix("'s")
        if word in known:
            yield match.start(), known[word]


def adjective(code: str) -> str:
    """What something of a country is called: "Syrian"."""
    known = countries().get(code)
    return known.adjective if known else ""


def led_by(person: str) -> str | None:
    """The code of the country that a person leads whom papers call by the surname only."""
    return _leaders().get(person.rsplit(" ", 1)[-1].lower())


def country_of(word: str) -> str | None:
    """The code of the country whose name or adjective a word is, in any case."""
    return _small().get(word.lower())


def is_country(words: str) -> bool:
    """Whether words are the name of a country and nothing else."""
    return _bare(words) in _names()


def is_adjective(word: str) -> bool:
    """Whether a word is a country's adjective and not its name: "Russian"."""
    return word.lower() in _adjectives() and not is_country(word)


def starts_with_country(words: str) -> bool:
    """Whether words begin with the name of a country."""
    found = _bare(words).split()
    return any(
        " ".join(found[:length]) in _names() for length in range(1, _LONGEST + 1)
    )


def _bare(words: str) -> str:
    return words.strip().lower().removeprefix("the ").replace(".", "")


@cache
def _names() -> frozenset[str]:
    return frozenset(
        _bare(name)
        for country in countries().values()
        for name in (country.name, *country.names)
    )


@cache
def _adjectives() -> frozenset[str]:
    some = (
        one.lower() for country in countries().values() for one in country.adjectives
    )
    return frozenset(some)


@cache
def _leaders() -> dict[str, str]:
    return {
        leader.lower(): code
        for code, country in countries().items()
        for leader in country.leaders
    }


@cache
def _codes() -> dict[str, str]:
    """Codes by names, adjectives and capitals of one word; with a lost apostrophe too."""
    found: dict[str, str] = {}
    for code, country in countries().items():
        for word in (*country.names, *country.adjectives, *country.seats):
            if " " not in word:
                found.setdefault(word, code)
                found.setdefault(f"{word}s", code)
    return found


@cache
def _small() -> dict[str, str]:
    return {word.lower(): code for word, code in _codes().items()}
