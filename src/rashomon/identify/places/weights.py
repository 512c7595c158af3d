"""What speaks for a candidate before any other place of an article is sure.

How large it is, whether the name is its main one, whether it is of the sort that the words
beside the name say; and how much all of that weighs.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import log10
from typing import Any

import numpy as np

from rashomon.identify.places.gazetteer import Candidate, sounding, spelt
from rashomon.records import Grain, Place

Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each thing that speaks for a candidate weighs.

    Tuned on half of GeoWebNews by 1,400 random steps (`bench/quality/places.py`), then
    rounded; most may change by a third without a change of one in a hundred names.

    Attributes:
        people: a tenfold of people.
        main: the name is its main one.
        loose: it only sounds so.
        land: it is a country.
        town: it is a town, and nothing says what the name is of; a bare name that a town
            and its province share mostly means the town.
        state: it is a province, and no town of its name is nearly as large.
        kind: the words beside the name say that it is of this sort.
        other_kind: they say that it is of another.
        inside: it lies in the place behind the comma.
        about: all of the article is about its country.
        hint: the article is likely about its country.
        within: all other places of the article are in its province.
        near: all other places of the article lie where it does.
        reach: kilometres in which being near loses two thirds of its weight.
    """

    people: float = 0.87
    main: float = 0.7
    loose: float = -0.5
    land: float = 3.3
    town: float = 0.9
    state: float = 3.0
    kind: float = 2.0
    other_kind: float = -1.5
    inside: float = 4.0
    about: float = 3.0
    hint: float = 1.5
    within: float = 1.5
    near: float = 2.5
    reach: float = 150.0

    def sort(self, grain: Grain, said: Grain | None) -> float:
        """What the sort of a place weighs, where that is said of the name."""
        own = self.land * (grain is Grain.COUNTRY)
        if said is None:
            return own + self.town * (grain is Grain.TOWN)
        if said is Grain.POINT:
            return own
        return own + (self.kind if grain is said else self.other_kind)


WEIGHTS = Weights()
_MUCH = 15
"""How many times larger than a town a province is that is meant rather than the town."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The places of one name, each a row of every array.

    Attributes:
        regions: the country and the province of each.
        points: where each lies, as a unit vector.
        people: the logarithm of how many live there.
        main: 1 where the name is its main one.
        loose: 1 where it only sounds so.
        state: 1 where it is a province that no town of the name comes near.
    """

    found: tuple[Candidate, ...]
    regions: tuple[tuple[str, str], ...]
    points: Array
    people: Array
    main: Array
    loose: Array
    state: Array

    def scores(self, said: Grain | None, weights: Weights) -> Array:
        """What speaks for each, where a sort of place is said of the name."""
        sorts = [weights.sort(one.place.grain, said) for one in self.found]
        return np.asarray(
            self.people * weights.people
            + self.main * weights.main
            + self.loose * weights.loose
            + self.state * weights.state * (said is None)
            + np.array(sorts, dtype=float)
        )


@lru_cache(4096)
def choices(name: str, *, lands: tuple[str, ...] | None) -> Choices:
    """The places of a name.

    Args:
        name: the name.
        lands: countries of which those that only sound so are taken too; none of them:
            of all. Without it only those that are spelt so.
    """
    found = spelt(name)
    if lands is not None:
        heard = sounding(name)
        found += tuple(o for o in heard if not lands or o.place.country in lands)
    return Choices(
        found=found,
        regions=tuple((one.place.country or "", province(one)) for one in found),
        points=np.array([vector(one.place) for one in found]).reshape(-1, 3),
        people=np.array([log10(one.people + 10) for one in found]),
        main=np.array([float(one.main) for one in found]),
        loose=np.array([float(not one.exact) for one in found]),
        state=_states(found),
    )


def _states(found: tuple[Candidate, ...]) -> Array:
    """1 for each province that is much larger than the largest town of the name."""
    towns = [one.people for one in found if one.place.grain is Grain.TOWN]
    largest = max(towns, default=0) * _MUCH
    return np.array(
        [
            float(one.main and one.region.count(".") == 1 and one.people > largest)
            if one.place.grain is Grain.REGION
            else 0.0
            for one in found
        ]
    )


def province(one: Candidate) -> str:
    """GeoNames code of the province that a place lies in or is."""
    return ".".join(one.region.split(".")[:2])


def vector(place: Place) -> Array:
    """Where a place lies, as a unit vector from the middle of the earth."""
    a, b = np.radians(place.latitude), np.radians(place.longitude)
    return np.array([np.cos(a) * np.cos(b), np.cos(a) * np.sin(b), np.sin(a)])
