"""What speaks for two persons being one: the name, the body, who else has the name.

A bare surname that its article does not explain is compared with persons of other articles.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rashomon.identify.names import read_name
from rashomon.identify.names.countries import countries
from rashomon.identify.names.spelling import normal, similarity, sound
from rashomon.identify.names.table import bodies
from rashomon.identify.sources.merging_score import because
from rashomon.identify.sources.units import Space, Unit
from rashomon.records import Reason, SourceKind

_TYPO = 0.88
"""From here on two names of persons differ by a letter or two."""
_FEW = 2
_SELDOM = 5
"""A body that one in so many documents gives to a person is a misreading."""
_PROMINENT, _FAMOUS = 3, 10
"""Documents from which on a name is known to readers without an introduction."""
_NEAR = 30
"""Days within which a bare surname is likely a person whom others name whole."""


@dataclass(frozen=True, slots=True)
class Namesakes:
    """How many share a name in a case.

    Attributes:
        surnames: how many persons have a surname, by its sound.
        names: under how many bodies a person's whole name stands.
        documents: in how many documents a person's whole name stands, by its sound.
    """

    surnames: Mapping[str, int]
    names: Mapping[str, int]
    documents: Mapping[str, int]


def namesakes(units: Iterable[Unit]) -> Namesakes:
    """Who shares a name with whom."""
    persons = [one for one in units if one.key.space is Space.PERSON]
    whole = {(surname(one), one.sound) for one in persons}
    documents: dict[str, set[str]] = {}
    for one in persons:
        documents.setdefault(one.sound, set()).update(one.documents)
    return Namesakes(
        surnames=Counter(last for last, _ in whole),
        names=_bodies_by_name(persons),
        documents={name: len(some) for name, some in documents.items()},
    )


def _bodies_by_name(persons: Iterable[Unit]) -> dict[str, int]:
    """Under how many bodies each name stands, not counting what is hardly ever read."""
    documents: dict[str, list[int]] = {}
    for one in persons:
        if one.key.body:
            documents.setdefault(one.key.name, []).append(len(one.documents))
    return {
        name: sum(_SELDOM * one >= max(some) for one in some)
        for name, some in documents.items()
    }


def surname(unit: Unit) -> str:
    """The sound of a person's last name; "Abdel Rahman" is one."""
    return sound(unit.name).split()[-1] if sound(unit.name) else ""


def of_persons(one: Unit, other: Unit, known: Namesakes) -> Iterator[Reason]:
    """What speaks for and against two whole names being one person."""
    alike = _named_alike(one, other)
    if alike is None:
        return
    yield alike
    yield from _bodies_of(one, other)
    if both := one.documents & other.documents:
        yield because("in one document", str(len(both)), 0.2)
    yield from _known_to_readers(one, other, known)
    yield from _shared(one, other, known)


def _leads(name: str, country: str | None) -> bool:
    """Whether a name alone is that of one who led a country."""
    known = countries().get(country or "")
    return known is not None and name in known.leaders


def _named_alike(one: Unit, other: Unit) -> Reason | None:
    value = f"{one.name} / {other.name}"
    if one.key.name == other.key.name:
        return because("same name", one.name, 0.6)
    if one.sound == other.sound:
        return because("sounds the same", value, 0.55)
    short, long = sorted((one.key.name, other.key.name), key=len)
    if f"{short}s" == long:
        return because("lost apostrophe", value, 0.55)
    if _initial(one, other):
        return because("initial and surname", value, 0.45)
    if similarity(one.name, other.name) >= _TYPO:
        return because("spelled alike", value, 0.45)
    return None


def _shared(one: Unit, other: Unit, known: Namesakes) -> Iterator[Reason]:
    """Whether others in the case have the name, or the surname."""
    names = known.names.get(one.key.name, 0)
    if names > 1 and not (one.body and other.body):
        yield because("several of that name", str(names), -0.2)
    if len(normal(one.name).split()) > _FEW:
        yield because("long name", one.name, 0.05)
    many = known.surnames.get(surname(one), 0)
    if many > _FEW:
        yield because("others have the surname", str(many), -0.1)
    elif many < _FEW:
        yield because("no other has the surname", surname(one), 0.1)


def _initial(one: Unit, other: Unit) -> bool:
    """Whether one is "R. Rahman" and the other "Rami Rahman"."""
    left, right = normal(one.name).split(), normal(other.name).split()
    short = min(len(left[0]), len(right[0])) == 1
    return short and left[0][0] == right[0][0] and surname(one) == surname(other)


def _bodies_of(one: Unit, other: Unit) -> Iterator[Reason]:
    left, right = one.body, other.body
    if left and right:
        if one.key.body == other.key.body:
            yield because("same body", left, 0.3)
        elif _akin(left, right):
            yield because("bodies go together", f"{left}, {right}", 0.15)
        else:
            seldom, often = sorted((len(one.documents), len(other.documents)))
            weight = -0.05 if _SELDOM * seldom <= often else -0.15
            yield because("other body", f"{left}, {right}", weight)
    if one.country and other.country and one.country != other.country:
        yield because("other country", f"{one.country}, {other.country}", -0.2)


@lru_cache(1 << 14)
def _akin(one: str, other: str) -> bool:
    """Whether two bodies are of one state, or one is part of the other."""
    left, right = read_name(one), read_name(other)
    state = left.body_kind is right.body_kind is SourceKind.STATE_BODY
    if state and left.country and left.country == right.country:
        return True
    known = bodies()
    return any(
        this in known and known[this].of == that
        for this, that in ((one, other), (other, one))
    )


def _known_to_readers(one: Unit, other: Unit, known: Namesakes) -> Iterator[Reason]:
    many = max(known.documents.get(unit.sound, 0) for unit in (one, other))
    if many >= _PROMINENT:
        yield because(
            "often named", f"in {many} documents", 0.15 + 0.1 * (many >= _FAMOUS)
        )


def of_surname(one: Unit, other: Unit, known: Namesakes) -> Iterator[Reason]:
    """A bare surname in one document, and a person who has it in others."""
    short, full = (one, other) if one.key.space is Space.SURNAME else (other, one)
    many = known.surnames.get(surname(full), 0)
    if _leads(short.name, full.country):
        yield because("leader of the country", f"{full.name}, {full.country}", 0.3)
    if many > 1:
        yield because("several have the surname", str(many), 0.3)
    else:
        yield because("the only one of that surname", full.name, 0.5)
    yield from _bodies_of(short, full)
    yield from _known_to_readers(full, full, known)
    if short.outlets & full.outlets:
        yield because("same outlet", ", ".join(sorted(short.outlets)), 0.1)
    if full.near(short, _NEAR):
        yield because("in the same weeks", f"within {_NEAR} days", 0.1)
