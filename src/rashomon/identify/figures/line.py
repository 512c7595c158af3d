"""A sentence as figures are read from it: its words, and what each tells of a figure."""

import re
from dataclasses import dataclass, field
from functools import cache

from rashomon.identify.figures.number_words import ARTICLES, HEADS
from rashomon.identify.figures.numbers import Number
from rashomon.identify.figures.terms import Part, Term, terms
from rashomon.records import Span

_TOKEN = re.compile(
    r"\d+(?:,\d{3})*(?:\.\d+)?(?!\w|[-–][^\W\d])|\w+(?:[-'’]\w+)*|[^\w\s]"
)

_DIGIT = re.compile(r"\d")
_Terms = dict[int, dict[Part, Term]]
_Ends = dict[int, tuple[int, Term]]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, word by word.

    Attributes:
        words: in small letters; marks are words of their own.
        places: where each stands in the text.
        terms: what begins at a word, by its part, the longest of each.
        ends: what `does` something and ends before a word, with where it begins.
        numbers: those that may count something, by their first word; once read.
    """

    text: str
    words: list[str]
    places: list[tuple[int, int]]
    terms: _Terms
    ends: _Ends
    numbers: dict[int, Number] = field(default_factory=dict)

    def word(self, at: int) -> str:
        """The word at an index, empty outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def term(self, at: int, *parts: Part) -> Term | None:
        """What begins at a word in the first of some parts that anything does."""
        found = self.terms.get(at)
        if found:
            for part in parts:
                if part in found:
                    return found[part]
        return None

    def span(self, start: int, end: int) -> Span:
        """Where the words from `start` up to `end` stand in the text."""
        return Span(self.places[start][0], self.places[end - 1][1])


def line(text: str, sentence: Span) -> Line | None:
    """A sentence word by word; None of one that can hold no figure."""
    part = sentence.of(text).lower()
    words = _TOKEN.findall(part)
    if not _promises(part, words):
        return None
    places = [
        found.span() for found in _TOKEN.finditer(text, sentence.start, sentence.end)
    ]
    if len(places) != len(words):  # a letter that is two when small
        words = [text[start:end].lower() for start, end in places]
    return Line(text, words, places, *_found(words))


def _promises(sentence: str, words: list[str]) -> bool:
    """Whether the words hold a number, or a person and a deed."""
    some = frozenset(words)
    if not HEADS.isdisjoint(some) or _DIGIT.search(sentence):
        return True
    if ARTICLES.isdisjoint(some) or _firsts(Part.ONE).isdisjoint(some):
        return False
    return not _firsts(Part.DOES, Part.DONE).isdisjoint(some)


@cache
def _firsts(*parts: Part) -> frozenset[str]:
    """First words of the terms of some parts."""
    return frozenset(
        word
        for word, some in terms().items()
        if any(term.part in parts for term in some)
    )


def _found(words: list[str]) -> tuple[_Terms, _Ends]:
    """What the lexicon knows of the words."""
    table = terms()
    found: _Terms = {}
    ends: _Ends = {}
    known = table.keys() & set(words)
    for at, word in enumerate(words):
        if word not in known:
            continue
        here: dict[Part, Term] = {}
        for term in table[word]:
            size = len(term.words)
            if size > 1 and tuple(words[at : at + size]) != term.words:
                continue
            here.setdefault(term.part, term)
            if term.part is Part.DOES:
                ends.setdefault(at + size, (at, term))
        if here:
            found[at] = here
    return found, ends
