"""Units: all that is said of one name in a case, before names are merged.

A person belongs to a body, and is another unit under another body; whoever is not named, or
only by a surname or a noun that the article did not explain, is a unit of one document.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import NamedTuple, TypeVar

from rashomon.identify.names import Name, is_full, read_name
from rashomon.identify.names.spelling import normal, sound
from rashomon.identify.names.table import bodies
from rashomon.records import SourceKind, Speaker
from rashomon.records.ids import digest

T = TypeVar("T")
_ALONE = frozenset({SourceKind.UNNAMED, SourceKind.DOCUMENT})


class Space(StrEnum):
    """What a unit may be merged with."""

    BODY = "body"
    PERSON = "person"
    SURNAME = "surname"
    UNNAMED = "unnamed"


class Key(NamedTuple):
    """What tells one unit from others.

    Attributes:
        name: normal form of the name.
        body: normal form of the body that a person belongs to, or nothing.
        document: the only document in which the name means what it means, or nothing.
        said: the words as given, where a person decided of just these words.
    """

    space: Space
    name: str
    body: str = ""
    document: str = ""
    said: str = ""

    @property
    def id(self) -> str:
        """The id of a source that is this unit, or that is named by it."""
        return digest(*self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """One speaker of one claim.

    Attributes:
        published: ISO 8601, of any precision.
    """

    document_id: str
    outlet: str | None
    published: str | None
    claim_id: str
    speaker: Speaker


@dataclass(eq=False)
class Unit:
    """All appearances of one key.

    Attributes:
        names: how often each name is given, as it is shown.
        said: how often each is said, as it was given.
    """

    key: Key
    names: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    kinds: Counter[SourceKind] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    bodies: Counter[str] = field(default_factory=Counter)
    claims: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    outlets: set[str] = field(default_factory=set)
    dates: set[int] = field(default_factory=set)

    @cached_property
    def name(self) -> str:
        """The name that it is given most often; of several the longest."""
        return most(self.names) or self.key.name

    @cached_property
    def label(self) -> str:
        """The name, and whose: what tells two of one name apart, in words."""
        return f"{self.name} ({self.body or 'of no body'})"

    @cached_property
    def kind(self) -> SourceKind | None:
        """What it is taken for most often."""
        person = self.key.space is Space.PERSON
        return SourceKind.PERSON if person else most(self.kinds)

    @cached_property
    def country(self) -> str | None:
        """Whose it is: as the tables say, or else most often."""
        known = bodies().get(self.name)
        return known.country if known else most(self.countries)

    @cached_property
    def body(self) -> str | None:
        """The body that it belongs to, most often."""
        return most(self.bodies)

    @cached_property
    def sound(self) -> str:
        """What transliterations of its name have in common."""
        return sound(self.name)

    @cached_property
    def days(self) -> list[int]:
        """The days on which it is quoted, in order."""
        return sorted(self.dates)

    def near(self, other: "Unit", days: int) -> bool:
        """Whether both are quoted within so many days of each other."""
        for day in other.days[:1]:
            at = bisect_left(self.days, day)
            if any(
                abs(one - day) <= days for one in self.days[max(at - 1, 0) : at + 1]
            ):
                return True
        return False


def most(counted: Counter[T]) -> T | None:
    """What is counted most; of several the longest, and then the first by letters."""
    return min(
        counted, key=lambda one: (-counted[one], -len(str(one)), str(one)), default=None
    )


def key_of(speaker: Speaker, document: str, apart: frozenset[str] = frozenset()) -> Key:
    """The unit that a speaker of a document is.

    Args:
        speaker: who speaks.
        document: the document's id.
        apart: normal forms of words that are units of their own, whatever they mean.
    """
    key, everywhere = _key(speaker.name, speaker.kind, speaker.part_of)
    if not everywhere:
        return key._replace(document=document)
    said = normal(speaker.name) if apart else ""
    return key._replace(said=said) if said and said in apart else key


def body_key(body: str) -> Key:
    """The unit of a body by its name."""
    return _key(body, None, None)[0]._replace(space=Space.BODY, body="")


@lru_cache(1 << 16)
def _key(name: str, kind: SourceKind | None, body: str | None) -> tuple[Key, bool]:
    """A key without its document, and whether it needs none."""
    read = read_name(name)
    whose = body_key(body).name if body else ""
    if kind in _ALONE or (kind is None and read.unnamed):
        return Key(Space.UNNAMED, normal(name), whose), False
    if read.office and not read.person:
        return Key(Space.PERSON, normal(name), whose), bool(whose)
    if kind is SourceKind.PERSON or (kind is None and read.person):
        person = read.person or name
        if is_full(person):
            return Key(Space.PERSON, normal(person), whose), True
        return Key(Space.SURNAME, normal(person), whose), False
    return _body(name, kind, read)


def _body(name: str, kind: SourceKind | None, read: Name) -> tuple[Key, bool]:
    if read.body and not (read.unnamed or read.person):
        return Key(Space.BODY, normal(read.body)), True
    proper = not (read.told or read.institution or read.unnamed)
    if proper and any(map(str.isupper, name)):
        space = Space.BODY if kind else Space.SURNAME
        return Key(space, normal(name)), bool(kind)
    return Key(Space.UNNAMED, normal(name)), False


def units(
    appearances: Iterable[Appearance], apart: frozenset[str] = frozenset()
) -> dict[Key, Unit]:
    """The units of a case by their keys, bodies that only others belong to included."""
    found: dict[Key, Unit] = {}
    for one in appearances:
        key = key_of(one.speaker, one.document_id, apart)
        unit = found.get(key)
        if unit is None:
            unit = found[key] = Unit(key)
        _count(unit, one)
    for unit in list(found.values()):
        for body in unit.bodies:
            key = body_key(body)
            whole = found.setdefault(key, Unit(key))
            whole.names[_shown(body, None)] += 0
            _describe(whole, body)
    return found


def _count(unit: Unit, one: Appearance) -> None:
    speaker = one.speaker
    unit.names[_shown(speaker.name, speaker.kind)] += 1
    unit.said[speaker.name] += 1
    if speaker.kind:
        unit.kinds[speaker.kind] += 1
    if speaker.country:
        unit.countries[speaker.country] += 1
    if speaker.part_of:
        unit.bodies[speaker.part_of] += 1
    unit.claims.add(one.claim_id)
    unit.documents.add(one.document_id)
    if one.outlet:
        unit.outlets.add(one.outlet)
    if day := _day(one.published):
        unit.dates.add(day)


def _describe(unit: Unit, body: str) -> None:
    """Adds what a body's name alone tells, where nobody has told it."""
    read = read_name(body)
    if read.body_kind and not unit.kinds:
        unit.kinds[read.body_kind] += 1
    if read.country and not unit.countries:
        unit.countries[read.country] += 1


@lru_cache(1 << 16)
def _shown(name: str, kind: SourceKind | None) -> str:
    """A name as it is shown: canonical, where it is read as what it is."""
    read = read_name(name)
    if kind is SourceKind.PERSON:
        return read.person or name
    alone = read.person is None and not (read.unnamed or read.short)
    return read.name if alone or (kind is None and read.person) else name


@lru_cache(1 << 12)
def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None
