"""The words of `figures.toml`: what figures count, and what is said to have happened.

`terms()` gives everything by its first word, so that a sentence is gone through once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, auto
from functools import cache

from rashomon.errors import LexiconError
from rashomon.records import Among, FigureKind
from rashomon.text import lexicon

FILE = "identify/figures/figures.toml"


class Part(IntEnum):
    """What a word does beside a number."""

    PEOPLE = auto()
    ONE = auto()
    THING = auto()
    THING_ONE = auto()
    DOES = auto()
    DONE = auto()
    NOUN = auto()
    GROUP = auto()
    UNIT = auto()
    LABEL = auto()


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of the lexicon in one of its parts.

    Attributes:
        kind: what is counted where it stands; None where it does not say.
        among: the groups that it tells.
        fighters: its kind where it happens to fighters, if that is another.
        weak: whether it counts only of people; of a group, only of those who fight.
    """

    words: tuple[str, ...]
    part: Part
    kind: FigureKind | None = None
    among: tuple[Among, ...] = ()
    fighters: FigureKind | None = None
    weak: bool = False


_DEED = (("does", Part.DOES), ("done", Part.DONE), ("nouns", Part.NOUN))


@cache
def terms() -> dict[str, tuple[Term, ...]]:
    """All terms by their first word, the longest first.

    Raises:
        LexiconError: the lexicon has a mistake.
    """
    table: dict[str, list[Term]] = {}
    for term in _terms():
        table.setdefault(term.words[0], []).append(term)
    return {
        word: tuple(sorted(some, key=lambda term: -len(term.words)))
        for word, some in table.items()
    }


def _terms() -> Iterator[Term]:
    for entry in _entries("people"):
        yield from _each(entry, "words", Part.PEOPLE)
        yield from _each(entry, "one", Part.ONE)
    for entry in _entries("group"):
        yield from _each(entry, "words", Part.GROUP)
    for entry in _entries("thing"):
        yield from _each(entry, "words", Part.THING)
        yield from _each(entry, "one", Part.THING_ONE)
    for entry in _entries("deed"):
        for key, part in _DEED:
            yield from _each(entry, key, part)
    for name, part in (("unit", Part.UNIT), ("label", Part.LABEL)):
        for entry in _entries(name):
            yield from _each(entry, "words", part)


def _entries(part: str) -> list[lexicon.Entry]:
    return lexicon.entries(FILE, part, kind=list(FigureKind), fighters=list(FigureKind))


def _each(entry: lexicon.Entry, key: str, part: Part) -> Iterator[Term]:
    for words in entry.get(key, ()):
        yield Term(
            words=tuple(words.split()),
            part=part,
            kind=FigureKind(entry["kind"]) if "kind" in entry else None,
            among=_among(entry),
            fighters=FigureKind(entry["fighters"]) if "fighters" in entry else None,
            weak=entry.get("weak", False),
        )


def _among(entry: lexicon.Entry) -> tuple[Among, ...]:
    try:
        return tuple(map(Among, entry.get("among", ())))
    except ValueError as error:
        raise LexiconError(f"{FILE}, line {entry['line']}: {error}.") from error
