"""Which place of its name is meant: the one that fits the others of the article.

Names are taken in turn, those first that leave the least doubt, then the doubtful ones once
more, when all others are known. A name means the same place in a whole article. A small
place of a country of which nothing else speaks is none: its name is somebody else's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from rashomon.identify.places.gazetteer import Candidate
from rashomon.identify.places.keys import fold
from rashomon.identify.places.mention import Mention
from rashomon.identify.places.weights import (
    WEIGHTS,
    Array,
    Choices,
    Weights,
    choices,
    province,
    vector,
)
from rashomon.records import Grain, Place

_EARTH = 6371.0
_DOUBT = 4.0
"""A candidate that leads by so much is not looked at once more."""
_MANY, _LARGE = 4, 100_000
"""Where an article speaks so often of other countries, a place must be so large to be one
of a country of which it does not speak."""
_FEW = 0.1
"""The share of what an article says of countries up to which one is only mentioned."""
_ANCHORS = 60
"""Places that others are near to, the surest first; it keeps long texts linear."""
_HOLDERS = 3
"""Places of a name, the largest, that are looked at for one in another."""

Group = tuple[str, Grain | None]
"""A name, and what sort of place is said of it: one place in an article."""


def choose(
    found: Sequence[Mention],
    containers: Mapping[int, int],
    votes: Counter[str],
    country: str | None,
    weights: Weights = WEIGHTS,
) -> list[Place | None]:
    """The place of each mention, or None.

    Args:
        found: the mentions, in order.
        containers: the numbers of mentions, and of those behind a comma that hold them.
        votes: how often the article speaks of each country.
        country: the country that it is likely about.
        weights: what each thing that speaks for a candidate weighs.
    """
    groups = defaultdict[Group, list[int]](list)
    for number, one in enumerate(found):
        groups[fold(one.name), one.grain].append(number)
    rank = _Ranking(votes, country, weights)
    for key, numbers in groups.items():
        rank.add(key, found[numbers[0]].name)
    for key, numbers in groups.items():
        rank.hold(key, dict.fromkeys(_holders(numbers, containers, found)))
    rank.settle()
    return [rank.place(fold(one.name), one.grain) for one in found]


def _holders(
    numbers: Iterable[int], containers: Mapping[int, int], found: Sequence[Mention]
) -> Iterator[Group]:
    """The names of which the article says that they hold one."""
    for number in numbers:
        if number in containers:
            holder = found[containers[number]]
            yield fold(holder.name), holder.grain


class _Ranking:
    """What is known so far of where an article plays.

    Attributes:
        spoken: how often it speaks of each country, apart from what was chosen.
        votes: the same with what was chosen. provinces: of each province, likewise.
        sums: how many votes there are, and how many provinces.
        likely: the countries of which it speaks more than by the way.
    """

    def __init__(
        self, votes: Counter[str], country: str | None, weights: Weights
    ) -> None:
        self.weights, self.country = weights, country
        self.spoken, self.votes = votes, Counter(votes)
        self.provinces = Counter[str]()
        self.sums = [sum(votes.values()), 0]
        self.likely = self._likely()
        self.names: dict[Group, str] = {}
        self.choices: dict[Group, Choices] = {}
        self.scores: dict[Group, Array] = {}
        self.chosen: dict[Group, Candidate] = {}
        self.points: dict[Group, Array] = {}

    def add(self, key: Group, name: str) -> None:
        """Take up a name, with what speaks for each candidate by itself."""
        self.names[key] = name
        self.choices[key] = self._known(name)
        self.scores[key] = self.choices[key].scores(key[1], self.weights)

    def _known(self, name: str) -> Choices:
        """The places of a name; those that sound so where none lies in a likely country."""
        exact, likely = choices(name, lands=None), self.likely
        if any(country in likely for country, _ in exact.regions):
            return exact
        if exact.found and not likely:
            return exact
        return choices(name, lands=likely)

    def _likely(self) -> tuple[str, ...]:
        """The countries of which the article speaks more than by the way."""
        few = sum(self.spoken.values()) * _FEW
        spoken = {country for country, n in self.spoken.items() if n > few}
        return tuple(sorted(spoken | ({self.country} if self.country else set())))

    def hold(self, key: Group, holders: Iterable[Group]) -> None:
        """Favour the candidates of two names of which one is said to hold the other."""
        for holder in holders:
            inner, outer = self.choices[key].found, self.choices[holder].found
            within = [max(_in(o, h) for h in outer[:_HOLDERS]) for o in inner if outer]
            around = [max(_in(o, h) for o in inner[:_HOLDERS]) for h in outer if inner]
            for name, favoured in ((key, within), (holder, around)):
                if favoured:
                    bonus = self.weights.inside * np.array(favoured)
                    self.scores[name] = self.scores[name] + bonus

    def settle(self) -> None:
        """Choose for every name."""
        about = {key: self._about(one) for key, one in self.choices.items()}
        margins = {key: _margin(self.scores[key] + about[key]) for key in self.choices}
        order = sorted(self.choices, key=lambda key: -margins[key])
        for key in [key for key in order if self._choose(key) < _DOUBT]:
            self._choose(key)
        for key in order:
            self._doubt(key)
        self.spoken = self.votes
        self.likely = self._likely()  # what is still open may lie where the others do
        for key in [key for key in order if key not in self.chosen]:
            self.add(key, self.names[key])
            self._choose(key)
            self._doubt(key)

    def place(self, name: str, grain: Grain | None) -> Place | None:
        """What was chosen for a name."""
        chosen = self.chosen.get((name, grain))
        return chosen.place if chosen else None

    def _choose(self, key: Group) -> float:
        """Choose for a name; how far the second candidate stands behind the first."""
        one = self.choices[key]
        if not one.found:
            return _DOUBT
        self._count(self.chosen.pop(key, None), -1)
        self.points.pop(key, None)
        total = self.scores[key] + self._about(one) + self._near(one)
        best = one.found[int(np.argmax(total))]
        self.chosen[key] = best
        self._count(best, 1)
        local = best.place.country and best.place.grain is not Grain.COUNTRY
        if local and len(self.points) < _ANCHORS:
            self.points[key] = vector(best.place)
        return _margin(total)

    def _doubt(self, key: Group) -> None:
        """Give up a small place of a country of which nothing else speaks."""
        chosen = self.chosen.get(key)
        country = chosen.place.country if chosen else None
        if chosen is None or country is None or chosen.place.grain is Grain.COUNTRY:
            return
        others = self.sums[0] - self.votes[country]
        alone = self.votes[country] <= 1 and country != self.country
        large = chosen.main and chosen.exact and chosen.people >= _LARGE
        if alone and not large and (others >= _MANY or not chosen.exact):
            self._count(self.chosen.pop(key), -1)
            self.points.pop(key, None)

    def _count(self, chosen: Candidate | None, number: int) -> None:
        if chosen is not None and chosen.place.country:
            self.votes[chosen.place.country] += number
            self.sums[0] += number
            if chosen.place.grain is not Grain.COUNTRY:
                self.provinces[province(chosen)] += number
                self.sums[1] += number

    def _about(self, one: Choices) -> Array:
        """How much of the article speaks of each candidate's country and province."""
        weights = self.weights
        countries, provinces = (total or 1 for total in self.sums)
        return np.array(
            [
                weights.about * self.votes[country] / countries
                + weights.within * self.provinces[region] / provinces
                + weights.hint * (country == self.country)
                for country, region in one.regions
            ]
        )

    def _near(self, one: Choices) -> Array:
        """How near each candidate lies to the places that are chosen already."""
        if not self.points:
            return np.zeros(len(one.found))
        cosines = one.points @ np.array(list(self.points.values())).T
        apart = _EARTH * np.sqrt(np.maximum(0.0, 2 - 2 * cosines))
        close = np.exp(-apart / self.weights.reach).sum(axis=1)
        return np.asarray(self.weights.near * close / (len(self.points) + 1))


def _in(one: Candidate, holder: Candidate) -> float:
    """Whether a place lies in another, 1, or in a country, which may stand in a list, 0.5."""
    if one.place == holder.place or not holder.region:
        return 0.0
    if not f"{one.region}.".startswith(f"{holder.region}."):
        return 0.0
    return 0.5 if holder.place.grain is Grain.COUNTRY else 1.0


def _margin(scores: Array) -> float:
    """How far the second of some scores stands behind the first."""
    if len(scores) < 2:
        return 100.0
    second, first = np.partition(scores, -2)[-2:]
    return float(first - second)
