"""Members of a document's cast: what its words tell of one who is named or speaks in it."""

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rashomon.identify.names import Name, called
from rashomon.identify.names.spelling import fold, sound
from rashomon.identify.speakers.mention_words import Noun, Sort, described, nouns, shown
from rashomon.records import SourceKind, Span

_TOKEN = re.compile(r"\w[\w'’]*")
_ACRONYM = 4
"""Letters of a word that may be an acronym, which has no sound of its own."""
FIRST = "first "
"""What marks a first name among the short forms: Ban Ki-moon is "Ban", Prince Saud "Saud"."""
_PREFIX = re.compile(r"^(?:al|el|ad|ar|as|an|at|az)[-\s]+", re.I)
_RECENT = 12
"""Places before a point at which a member stands that are looked at: the nearest."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One place where somebody stands in the text.

    Attributes:
        start: where the words begin.
        sentence: in which sentence.
        spoke: whether they are the source of a claim there.
        leads: whether they begin the sentence.
        told: whether they stand in what somebody says.
    """

    start: int
    sentence: int
    spoke: bool = False
    leads: bool = False
    told: bool = False


@dataclass(slots=True)
class Member:
    """Somebody in a document, with all that the document's words tell of them.

    Attributes:
        named: whether they have a name, and not a description only.
        part_of: the body that they speak for, by name.
        named_at: where the name stands first.
        noun: what a description calls them.
        called: what papers call it once it is named ("monitor"), spelt alike.
        nouns: the offices of a person.
        issues: what they were said to issue: "statement".
        words: the words of their name and of how they were introduced, in small letters.
        seen: where they stand, in order.
    """

    name: str
    kind: SourceKind | None
    named: bool = True
    part_of: str | None = None
    country: str | None = None
    institution: str | None = None
    named_at: Span | None = None
    gender: str | None = None
    noun: Noun | None = None
    called: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    issues: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    sorts: set[Sort] = field(default_factory=set)
    seen: list[Seen] = field(default_factory=list)

    def learn(self, words: str, name: Name) -> None:
        """Take in what one mention's words tell.

        A noun beside a body's name is taken in small letters only: in "Aldin Monitor AFP"
        of a headline it is not what AFP is.
        """
        if name.part_of and name.body_kind:
            self.part_of = self.part_of or name.part_of
        self.country = self.country or name.country
        self.institution = self.institution or name.institution
        if self.kind is SourceKind.PERSON:
            self.words |= small_words(words)
            self.nouns |= small_words(f"{name.office or ''} {words}")
            self.gender = self.gender or _gender(words)
            return
        told = described(name.told) if name.told and name.told in words else None
        if told:
            self.sorts.add(told.noun.sort)
            self.called.add(fold(told.noun.words))

    def describe(self, words: str) -> None:
        """Take in the words by which they are the source of a claim."""
        self.words |= small_words(words)

    def see(self, seen: Seen) -> None:
        """Note a place where they stand."""
        at = bisect_left(self.seen, seen.start, key=_start)
        if seen not in self.seen[at : at + 3]:
            insort(self.seen, seen, key=_start)

    def recent(self, at: int) -> list[Seen]:
        """The last places before `at` where they stand, in order."""
        end = bisect_left(self.seen, at, key=_start)
        return self.seen[max(end - _RECENT, 0) : end]


def _start(seen: Seen) -> int:
    return seen.start


def _gender(words: str) -> str | None:
    """The gender that an office or a title tells: "spokeswoman", "Mr"."""
    known = (nouns().get(word) for word in sorted(small_words(words)))
    return next((noun.gender for noun in known if noun and noun.gender), None)


def made(words: str, name: Name, span: Span) -> Member:
    """A member of this name."""
    member = Member(name.name, name.kind, not name.unnamed, named_at=span)
    if name.person:
        return member
    told = described(words)
    member.noun = told.noun if told else None
    known, sorts = _known(name.name)
    member.called |= known
    member.sorts |= sorts
    member.words |= small_words(name.name)
    return member


@lru_cache(1024)
def _known(name: str) -> tuple[frozenset[str], frozenset[Sort]]:
    """What papers call a body once it is named, and what that says it is."""
    told = filter(None, map(described, called(name)))
    sorts = shown(name) | {one.noun.sort for one in told}
    return frozenset(map(fold, called(name))), sorts


def shorts(name: Name) -> Sequence[str]:
    """The short forms of a name: a person's last names, a body's initials."""
    if name.person:
        found = bare_words(name.person)
        last = [short_form(" ".join(found[at:])) for at in range(1, len(found))]
        return [*last, FIRST + sound(found[0])] if last else []
    initials = "".join(re.findall(r"\b[A-Z](?=\w)", name.name)).lower()
    forms = [name.acronym.lower()] if name.acronym else []
    return [*forms, initials] if len(initials) > 2 and initials not in forms else forms


def short_form(words: str) -> str:
    """Words as a short form is kept: what its transliterations have in common."""
    bare = " ".join(bare_words(words))
    return sound(bare) if len(bare) > _ACRONYM else bare


def bare_words(name: str) -> list[str]:
    """The words of a name in small letters, without the Arabic article."""
    words = (_PREFIX.sub("", word).lower() for word in name.replace(".", " ").split())
    return [part for word in words for part in _TOKEN.findall(word)]


@lru_cache(4096)
def small_words(words: str) -> frozenset[str]:
    """The words of a phrase in small letters."""
    return frozenset(_TOKEN.findall(words.lower()))
