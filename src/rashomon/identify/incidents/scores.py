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


@dataclass(frozen=True, slots=True)
class Profile:
    """A happening as it is compared.

    Attributes:
        words: its words with their weights; the squares add to 1.
    """

    told: Told
    days: Days | None
    sites: Sites
    words: dict[str, float]


def profiles(happenings: Sequence[Told]) -> list[Profile]:
    """What each happening is compared by; a word weighs what it tells apart in the case."""
    counts = Counter(word for one in happenings for word in one.words)
    total = len(happenings)
    rarity = {word: log((1 + total) / count) for word, count in counts.items()}
    return [
        Profile(one, one.days, one.sites, _weighted(one.words, rarity))
        for one in happenings
    ]


def _weighted(words: Sequence[str], rarity: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(rarity[word] ** 2 for word in words)) or 1.0
    return {word: rarity[word] / length for word in words}


def score(one: Profile, other: Profile) -> float:
    """How likely two happenings are one incident; above 0 it is likely so."""
    when = by_day(one.days, other.days)
    if when <= _NEVER:
        return when
    where = 1.5 * beside(one.sites, other.sites)
    what = _by_sort(one.told, other.told)
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
    return -1.0 if long and apart <= _LONG else _NEVER


def _by_sort(one: Told, other: Told) -> float:
    if one.sort is None or other.sort is None:
        return 0.0
    return 2.0 * agreement(one.sort, other.sort) - 1.4


def _by_toll(one: Told, other: Told) -> float:
    if not one.tolls or not other.tolls:
        return 0.0
    return 0.5 if set(one.tolls) & set(other.tolls) else -0.1


def _alike(one: dict[str, float], other: dict[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[word] for word, weight in one.items() if word in other)
