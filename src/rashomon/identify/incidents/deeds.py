"""Deeds: what a claim says that somebody did or that befell them, by the words for it.

The lexicon `incidents.toml` knows words for sorts of deeds, words for what a deed leaves
behind ("killed", "rubble"), words that take up a deed that was told before ("the blast"),
words that turn to another one ("meanwhile"), and patterns of what is no deed of one day:
how things stand, what is often done, totals, history.
"""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.records import IncidentKind
from rashomon.text import lexicon

FILE = "identify/incidents/incidents.toml"
_RELATIVE = re.compile(r"\b(?:which|that|who|whose|where)(?:\s+\w+){0,2}\s+$")
"""What begins a clause that only says more of a noun."""


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of deed.

    Attributes:
        name: what it is called in the lexicon: finer than the kind.
        weak: whether its words fit several sorts.
        soft: whether such things follow other deeds, and are told with them.
        meant: the sorts that may be meant: itself, of one that is not weak.
    """

    name: str
    kind: IncidentKind
    weak: bool
    soft: bool
    meant: tuple[str, ...]
    phrases: lexicon.Phrases


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the words of a claim tell of deeds.

    Attributes:
        sorts: the sorts whose words stand there, those that fit one sort first, then in
            the order of the words.
        result: whether there is a word for what a deed leaves behind.
        again: whether a deed is taken up that was told before.
        turn: whether the words turn to another deed.
        ongoing: whether the deed goes on for weeks or longer.
        general: whether it is told how things stand, what is often done, or a total.
    """

    sorts: tuple[Sort, ...] = ()
    result: bool = False
    again: bool = False
    turn: bool = False
    ongoing: bool = False
    general: bool = False

    @property
    def sure(self) -> tuple[Sort, ...]:
        """The sorts that are told by words that fit no other."""
        return tuple(sort for sort in self.sorts if not sort.weak)


def deeds(words: str) -> Deeds:
    """What some words tell of deeds."""
    found = [(sort.weak, match.start(), sort) for sort, match in _sorts(words)]
    found.sort(key=lambda one: one[:2])
    again = _signs("again").search(words)
    before = again.start() if again else len(words)
    ongoing = any(pattern.search(words) for pattern in _patterns("ongoing"))
    return Deeds(
        sorts=tuple(sort for _, _, sort in found),
        result=_signs("result").search(words) is not None,
        again=again is not None,
        turn=_signs("turn").search(words) is not None,
        ongoing=ongoing,
        general=not (ongoing and found) and _general(words, before),
    )


def turns(words: str) -> bool:
    """Whether words turn to another deed."""
    return _signs("turn").search(words) is not None


def agreement(left: str, right: str) -> float:
    """How much two sorts agree, between 0 (different deeds) and 1 (the same sort)."""
    if left == right:
        return 1.0
    one, other = sorts().get(left), sorts().get(right)
    if one is None or other is None:
        return 0.0
    if not (one.weak or other.weak):
        return near().get(frozenset((left, right)), 0.0)
    return 0.8 if set(one.meant) & set(other.meant) else 0.0


@cache
def sorts() -> dict[str, Sort]:
    """The sorts of deeds by their name.

    Raises:
        LexiconError: the lexicon has a mistake.
    """
    found = lexicon.entries(FILE, "deed", kind=list(IncidentKind))
    return {
        entry["sort"]: Sort(
            name=entry["sort"],
            kind=IncidentKind(entry["kind"]),
            weak=entry.get("weak", False),
            soft=entry.get("soft", False),
            meant=tuple(entry.get("as", [entry["sort"]])),
            phrases=lexicon.phrases(entry["phrases"]),
        )
        for entry in found
    }


@cache
def near() -> dict[frozenset[str], float]:
    """How much two sorts agree of which one may be called the other.

    Raises:
        LexiconError: the lexicon has a mistake.
    """
    found = lexicon.entries(FILE, "near")
    return {frozenset(entry["sorts"]): entry["agree"] for entry in found}


def _sorts(words: str) -> list[tuple[Sort, re.Match[str]]]:
    found = ((sort, sort.phrases.search(words)) for sort in sorts().values())
    return [(sort, match) for sort, match in found if match]


@cache
def _signs(part: str) -> lexicon.Phrases:
    found = lexicon.phrase_entries(FILE, part)
    return lexicon.phrases(words for entry in found for words in entry["phrases"])


def _general(words: str, before: int) -> bool:
    """Whether the main clause tells how things stand, before a deed is taken up again."""
    return any(
        match.start() < before and not _RELATIVE.search(words, 1, match.start())
        for pattern in _patterns("general")
        for match in pattern.finditer(words)
    )


@cache
def _patterns(part: str) -> tuple[re.Pattern[str], ...]:
    found = lexicon.entries(FILE, part)
    return tuple(lexicon.pattern(FILE, entry, "pattern") for entry in found)
