"""What speaks for two bodies being one: spelling, an acronym, the same institution."""

from collections.abc import Iterator
from functools import lru_cache

from rashomon.identify.names import read_name
from rashomon.identify.names.parts import parts_of
from rashomon.identify.names.sorts import Sort
from rashomon.identify.names.spelling import acronyms, normal, similarity
from rashomon.identify.names.table import bodies, institutions
from rashomon.identify.names.words import words_of
from rashomon.identify.sources.merging_score import because
from rashomon.identify.sources.units import Unit
from rashomon.records import Reason, SourceKind

_TYPO = 0.93
"""From here on two long names differ by a letter or two."""
_LONG = 8
_FEW = 2
_ACRONYM = 4
"""Letters from which on an acronym is hardly one of something else too."""


def of_bodies(one: Unit, other: Unit) -> Iterator[Reason]:
    """What speaks for and against."""
    yield from _spelled(one, other)
    yield from _acronym(one, other)
    yield from _institution(one, other)
    if one.country and other.country and one.country != other.country:
        yield because("other country", f"{one.country}, {other.country}", -0.5)
    if one.kind and other.kind and one.kind != other.kind:
        weight = -0.3 if SourceKind.OUTLET in (one.kind, other.kind) else -0.1
        yield because("other kind", f"{one.kind}, {other.kind}", weight)
    if {one.name, other.name} <= bodies().keys():
        yield because("both are known", f"{one.name}, {other.name}", -1.0)


def _spelled(one: Unit, other: Unit) -> Iterator[Reason]:
    alike = similarity(one.name, other.name)
    value = f"{one.name} / {other.name}"
    if one.sound == other.sound and len(one.sound) >= _LONG - 3:
        yield because("sounds the same", value, 0.85)
    elif _more(one.name, other.name):
        yield because("one name within the other", value, 0.5)
    elif alike >= _TYPO and len(one.name) >= _LONG and _differ_by_typo(one, other):
        yield because("spelled alike", value, 0.8)


def _differ_by_typo(one: Unit, other: Unit) -> bool:
    """Whether the words in which two names differ are not two words, nor numbers."""
    left, right = set(normal(one.name).split()), set(normal(other.name).split())
    differing = left ^ right
    if any(map(str.isdigit, "".join(differing))):
        return False
    return not (all(map(_known, left - right)) and all(map(_known, right - left)))


@lru_cache(1 << 14)
def _known(word: str) -> bool:
    found = parts_of(words_of(word.title()))
    return bool(found) and found[0].sort not in (Sort.CAPITAL, Sort.WORD)


def _more(one: str, other: str) -> bool:
    """Whether a long name only has more words than the other."""
    left, right = set(normal(one).split()), set(normal(other).split())
    return min(len(left), len(right)) > _FEW and (left < right or right < left)


def _acronym(one: Unit, other: Unit) -> Iterator[Reason]:
    for short, full in ((one, other), (other, one)):
        if short.name.isupper() and short.name in acronyms(full.name):
            weight = 0.8 if len(short.name) >= _ACRONYM else 0.5
            yield because("acronym", f"{short.name}: {full.name}", weight)


def _institution(one: Unit, other: Unit) -> Iterator[Reason]:
    """The military of Russia and its ministry of defence, by the table."""
    left, right = read_name(one.name), read_name(other.name)
    if not (left.country and left.country == right.country):
        return
    weight = _speaks_for(left.institution, right.institution, left.country)
    if weight:
        value = f"{left.institution} ~ {right.institution} ({left.country})"
        yield because("one speaks for the other", value, weight)


@lru_cache(1 << 12)
def _speaks_for(one: str | None, other: str | None, country: str) -> float:
    for this, that in ((one, other), (other, one)):
        if one_voice(this, that, country):
            return 0.8
        if that in institutions().get(this or "", {}).get("near", ()):
            return 0.5
    return 0.0


def one_voice(one: str | None, other: str | None, country: str) -> bool:
    """Whether the papers of a country take one institution for the other, by the table."""
    entry = institutions().get(one or "", {})
    return other in entry.get("same", {}).get(country, ())
