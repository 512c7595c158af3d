"""What in a sentence speaks for a name's being a place's, and what against it.

For it speak how large the place is, "in" or "near" before the name, "province" behind it, a
larger place behind a comma; against it a title, a first name or "University" beside it, or
capitals that go on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log10

from rashomon.identify.places.gazetteer import Candidate, spelt
from rashomon.identify.places.keys import fold
from rashomon.identify.places.lexicon import country_of, place_words
from rashomon.identify.places.mention import Mention, mention
from rashomon.identify.places.tokens import Beside, Token, before, behind, tokens
from rashomon.records import Grain, Span

_LONGEST = 5
_SAINTS = frozenset(("saint", "mount", "fort", "sainte"))
_DATELINE = re.compile(
    r"(?:, [A-Z][\w. ]{2,20})? ?(?:\([A-Z][\w /.]{1,20}\)|[—–]| - |: )"
)
_GRAINS = {Grain.COUNTRY: 2.2, Grain.AREA: 1.8, Grain.REGION: 1.0}
_SURE = (Grain.COUNTRY, Grain.AREA)
_GOES_ON, _UNLED = 1.2, 1.6
"""What speaks against a name before or behind which another capital stands, and how much
more where no word leads to a place."""
_UNKNOWN = 1.0
"""What speaks for a name that nobody knows, where it is called a town."""
_LARGER = (Grain.COUNTRY, Grain.REGION)


@dataclass(frozen=True, slots=True)
class Name:
    """A name that might be a place's, and what speaks for it."""

    mention: Mention
    weight: float


class Line:
    """A sentence, and the names in it that the gazetteer has."""

    def __init__(self, text: str, sentence: Span) -> None:
        self.text, self.words = text, place_words()
        self.start, self.end = sentence.start, sentence.end
        self.tokens = tokens(text, sentence)

    def names(self) -> Iterator[Name]:
        """The names that might be a place's, in order, each with what speaks for it."""
        at = 0
        while at < len(self.tokens):
            end = self._longest(at)
            if end:
                yield Name(
                    mention(self.text, self._span(at, end)), self._weight(at, end)
                )
            elif unknown := self._unknown(at):
                end = unknown
                span = Span(self.tokens[at].start, self.tokens[end - 1].end)
                yield Name(mention(self.text, span), _UNKNOWN)
            at = max(end, at + 1)

    def _span(self, at: int, end: int) -> Span:
        """Where a name stands, with the capital that says what it is: "Homs Province"."""
        stop = self.tokens[end - 1].end
        one = behind(self.text, stop, self.end)
        more = one.gap == " " and one.capital and end < len(self.tokens)
        if more and self.words.kinds.get(one.key) is Grain.REGION:
            stop = self.tokens[end].end
        return Span(self.tokens[at].start, stop)

    def _unknown(self, at: int) -> int:
        """Where a name ends that nobody knows, if it is called a town or a province."""
        end = at + 1
        while end < len(self.tokens) and end - at < _LONGEST and self._goes_on(end):
            end += 1
        start, stop = self.tokens[at].start, self.tokens[end - 1].end
        one, kinds = before(self.text, start, self.start), self.words.kinds
        called = one.key == "of" and self._called(one.start)
        after = behind(self.text, stop, self.end)
        kind = kinds.get(after.key) if after.gap == " " and not after.capital else None
        fits = called or (kind in (Grain.REGION, Grain.TOWN) and bool(one.key))
        return end if fits and not self._other(self.tokens[at:end]) else 0

    def _other(self, some: Sequence[Token]) -> bool:
        """Whether words are no name of a place though "province" stands behind them."""
        words = self.words
        if any(one.key in words.avoided or country_of(one.word) for one in some):
            return True
        return all(one.key in words.parts or one.key in words.kinds for one in some)

    def _called(self, at: int) -> bool:
        """Whether "of" stands behind "the town": not behind "Islamic State"."""
        one = before(self.text, at, self.start)
        return one.key in self.words.kinds and not one.capital

    def _longest(self, at: int) -> int:
        """Where the longest name that begins at a token ends; 0 where none does."""
        if len(self.tokens[at].word) < 2:
            return 0
        reach = at + 1
        while (
            reach < len(self.tokens) and reach - at < _LONGEST and self._goes_on(reach)
        ):
            reach += 1
        for end in range(reach, at, -1):
            if self._candidates(at, end):
                return 0 if self._part(self.tokens[at:end]) else end
        return 0

    def _part(self, some: Sequence[Token]) -> bool:
        """Whether a word is a part of names and none alone: "Khan", but "La." is one."""
        alone = len(some) == 1 and not some[0].word.endswith(".")
        return alone and some[0].key in self.words.parts

    def _goes_on(self, at: int) -> bool:
        """Whether a token may go on a name that the token before is in."""
        one = self.tokens[at - 1]
        gap = self.text[one.end : self.tokens[at].start]
        if gap in (" ", "-"):
            return True
        if gap == ". ":
            return one.key in _SAINTS and len(one.word) < 4
        return len(gap) < 12 and bool(_joints().fullmatch(gap))

    def _candidates(self, at: int, end: int) -> tuple[Candidate, ...]:
        return spelt(self.text[self.tokens[at].start : self.tokens[end - 1].end])

    def _weight(self, at: int, end: int) -> float:
        """How much speaks for a name's being a place's."""
        start, stop = self.tokens[at].start, self.tokens[end - 1].end
        sure = self._candidates(at, end)[0].place.grain in _SURE
        led, goes_on = self._led(start), self._goes_before(stop, sure=sure)
        return (
            _worth(self.text[start:stop])
            + self._written(at, end)
            + led
            + self._followed(end)
            + goes_on * (1.0 if led > 0 else _UNLED)
        )

    def _written(self, at: int, end: int) -> float:
        """What its capitals say: few words are all capitals and no abbreviation."""
        words = [token.word for token in self.tokens[at:end]]
        if not all(word.isupper() for word in words) or self._loud():
            return 0.0
        if _DATELINE.match(self.text, self.tokens[end - 1].end):
            return 1.5
        if words[-1].endswith("."):
            return 1.0
        if self._candidates(at, end)[0].place.grain is Grain.COUNTRY:
            return 0.0
        start, short = self.tokens[at].start, len(words) == 1 and len(words[0]) < 6
        state = len(words[0]) < 4 and self.text[max(0, start - 2) : start] == ", "
        return 1.0 if state else -3.0 if short else -1.5

    def _loud(self) -> bool:
        """Whether all of the sentence is in capitals."""
        return self.text[self.start : self.end].isupper()

    def _led(self, at: int) -> float:
        """What the words before it say."""
        one = before(self.text, at, self.start)
        if not one.key:
            return -0.2
        if one.gap == " " and not one.capital:
            return self._led_by(one.key, one.start)
        if one.gap in (" ", ". "):
            return self._goes_behind(one.key, one.start, capital=one.capital)
        return 0.0

    def _led_by(self, word: str, at: int) -> float:
        """What a small word before it says: "in", "the city of", "University of"."""
        words = self.words
        if word not in ("of", "the"):
            return -2.5 if word in words.titles else words.leads.get(word, 0)
        second = before(self.text, at, self.start)
        if word == "the":
            return 0.5 * words.leads.get(second.key, 0)
        if second.key in words.kinds and not self._of_body(second):
            return 2.5
        body = second.key in words.kinds or second.key in words.bodies
        return words.leads.get("of", 0) - 3.5 * body

    def _of_body(self, kind: Beside) -> bool:
        """Whether a word for a place is one of a body's name: "Islamic State of"."""
        first = before(self.text, kind.start, self.start)
        named = kind.capital and first.capital and first.gap == " "
        return named and first.key not in self.words.sides and first.key != "the"

    def _goes_behind(self, word: str, at: int, *, capital: bool) -> float:
        """What a capital before it says: a title, a first name, another word of a name."""
        words = self.words
        if word in words.titles or (capital and word in words.given):
            return -2.5
        first = not before(self.text, at, self.start).key
        return -_GOES_ON * (capital and not first and word not in words.leads)

    def _followed(self, end: int) -> float:
        """What the words behind it say."""
        one = behind(self.text, self.tokens[end - 1].end, self.end)
        if one.gap == " " and not one.capital and one.key in self.words.kinds:
            return 1.5
        if one.gap == "-" and one.key in ("based", "born"):
            return 1.5
        near = end < len(self.tokens) and one.start == self.tokens[end].start
        if one.gap == ", " and near and (more := self._longest(end)):
            larger = self._candidates(end, more)[0].place.grain in _LARGER
            return 1.2 if larger else 0.3
        return 0.0

    def _goes_before(self, at: int, *, sure: bool) -> float:
        """What a capital behind it says: it makes a body or a person of it."""
        words, one = self.words, behind(self.text, at, self.end)
        if one.gap != " " or not one.capital:
            return 0.0
        if one.key in words.bodies:
            return -3.0
        known = one.key in words.kinds or one.key in words.titles
        return 0.0 if sure or known else -_GOES_ON


@cache
def _joints() -> re.Pattern[str]:
    """What may stand between two words of a name: "de la", "al-"."""
    some = "|".join(sorted(place_words().joints))
    return re.compile(rf"[ -](?:(?:{some})[ '’-]){{1,2}}")


@lru_cache(8192)
def _worth(name: str) -> float:
    """What the name and the largest of its places say."""
    words, key = place_words(), fold(name)
    best = max(spelt(name), key=lambda one: (one.main, one.people))
    weight = _GRAINS.get(best.place.grain, 0.0)
    if best.place.grain in (Grain.TOWN, Grain.REGION):
        weight += min(1.2, log10(best.people + 10) / 2 - 2.3)
    if country_of(name):
        return -9.0
    weight -= 3.0 * (key in words.avoided and not name.endswith(".")) + 1.0 * (
        key in words.given
    )
    return weight + 0.4 * (" " in key) - 0.7 * (not best.main)
