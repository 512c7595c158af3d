"""Scores: how likely two happenings of two documents are one incident."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

from rashomon.identify.incidents.deeds import agreement
from rashomon.identify.incidents.happening_days import Days
from rashomon.identify.incidents.happening_sites import Sites
from rashomon.identify.incidents.happening_sites import agreement as beside
from rashomon.identify.incidents.told import Told

_LONG = 7
"""Days; what is longer is a month, or what goes on for weeks."""
_NEVER = -9.0
_ALIKE = 0.7
"""How much two sorts of deeds agree that may be one."""
_RARE = 3.0
"""A sort of which one in twenty is counts as rare."""
_SOON, _LATER = -1.2, -2.0
"""What it says against two being one that one tells no day, within a week or later."""
FOLLOWED = 40
"""Days for which a deed is told of again and again."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A happening as it is compared.

    Attributes:
        words: its words with their weights; the squares add to 1.
        rarity: how rare its sort of deed is in the case; 0 where all are of it.
    """

    told: Told
    days: Days | None
    sites: Sites
    words: dict[str, float]
    rarity: float = 0.0


def profiles(happenings: Sequence[Told]) -> list[Profile]:
    """What each happening is compared by; a word weighs what it tells apart in the case."""
    counts = Counter(word for one in happenings for word in one.words)
    total = len(happenings)
    rarity = {word: log((1 + total) / count) for word, count in counts.items()}
    sorts = Counter(one.sort for one in happenings if one.sort)
    rare = {sort: log(sorts.total() / count) for sort, count in sorts.items()}
    return [
        Profile(
            told=one,
            days=one.days,
            sites=one.sites,
            words=_weighted(one.words, rarity),
            rarity=rare.get(one.sort or "", 0.0),
        )
        for one in happenings
    ]


def _weighted(words: Sequence[str], rarity: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(rarity[word] ** 2 for word in words)) or 1.0
    return {word: rarity[word] / length for word in words}


def score(one: Profile, other: Profile) -> float:
    """How likely two happenings are one incident; above 0 it is likely so."""
    when = max(by_day(one.days, other.days), _by_told_days(one.told, other.told))
    if when <= _NEVER:
        return when
    where = 1.5 * beside(one.sites, other.sites)
    what = _by_sort(one, other)
    words = 4.0 * _alike(one.words, other.words)
    return when + where + what + words + _by_toll(one.told, other.told) - 1.2


def by_day(one: Days | None, other: Days | None) -> float:
    """What the days of two happenings say for their being one."""
    if one is None or other is None:
        return -0.5
    apart, long = one.apart(other), max(len(one), len(other)) > _LONG
    if apart == 0:
        return 0.1 if long else 0.8 if one.told and other.told else 0.5
    if apart == 1:
        return -2.2 if one.told and other.told else -0.6
    if long and apart <= _LONG:
        return -1.0
    return _followed(one, other, apart)


def _followed(one: Days, other: Days, apart: int) -> float:
    """Of days that lie apart: what was told on one may be told of again without a day."""
    if apart > FOLLOWED or (one.told and other.told):
        return _NEVER
    told, guess = (one, other) if one.told else (other, one)
    if told.told and guess.last < told.first:
        return _NEVER
    return _SOON if apart <= _LONG else _LATER


def _by_told_days(one: Told, other: Told) -> float:
    """What it says that claims of both tell of one day, whatever else they tell of."""
    if not one.told_days or not other.told_days:
        return _NEVER
    if one.told_days & other.told_days:
        return 0.4
    around = {day + step for day in one.told_days for step in (-1, 1)}
    return -2.0 if around & other.told_days else _NEVER


def _by_sort(one: Profile, other: Profile) -> float:
    """That two deeds are of one sort says more the rarer such deeds are in the case."""
    if one.told.sort is None or other.told.sort is None:
        return 0.0
    agreed = agreement(one.told.sort, other.told.sort)
    if agreed < _ALIKE:
        return 2.0 * agreed - 1.4
    rare = min(one.rarity, other.rarity, _RARE)
    return 0.3 * agreed * rare + 0.4 * (2.0 * agreed - 1.4)


def _by_toll(one: Told, other: Told) -> float:
    if not one.tolls or not other.tolls:
        return 0.0
    return 0.5 if set(one.tolls) & set(other.tolls) else -0.1


def _alike(one: dict[str, float], other: dict[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[word] for word, weight in one.items() if word in other)
