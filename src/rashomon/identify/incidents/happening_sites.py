"""Sites: where something is said to have happened, and how well two of them agree."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from rashomon.identify.places.gazetteer import candidates
from rashomon.identify.places.keys import fold, sound
from rashomon.records import Grain, Place, Toponym

BESIDE = 8.0
"""Kilometres: a quarter, or the village beside the town."""
AROUND = 30.0
"""Kilometres: what a reporter calls near a town."""
INSIDE = 100.0
"""Kilometres from the middle of a region: what may lie in it, where nothing else tells."""
_EARTH = 6371.0
_FINE = (Grain.POINT, Grain.TOWN)
_SHARE = 3
"""A place that is named less often than the first by this is not where it happened."""
_LOOKED_AT = 4


@dataclass(frozen=True, slots=True)
class Sites:
    """Places that are named for one deed.

    Attributes:
        fine: towns and points. broad: regions.
        names: the names that the gazetteer does not have, by their sound.
    """

    fine: tuple[Place, ...] = ()
    broad: tuple[Place, ...] = ()
    names: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.fine or self.broad or self.names)


def sites(text: str, toponyms: Iterable[Toponym]) -> Sites:
    """The sites that toponyms of a text name, in their order."""
    found = list(toponyms)
    places = [one.place for one in found if one.place is not None]
    unknown = (_unknown(one.span.of(text)) for one in found if one.place is None)
    return of_places(places, unknown)


def of_places(places: Iterable[Place], sounds: Iterable[str] = ()) -> Sites:
    """The sites of places, and of names that the gazetteer does not have, by sound."""
    places = list(places)
    return Sites(
        fine=_once(place for place in places if place.grain in _FINE),
        broad=_once(place for place in places if place.grain is Grain.REGION),
        names=tuple(dict.fromkeys(filter(None, sounds))),
    )


def together(some: Iterable[Sites]) -> Sites:
    """The sites that several claims name, without those that few of them do.

    Nor those abroad: who reacts to a deed does so in another country.
    """
    some = list(some)
    home = _home(some)
    fine = _often(place for one in some for place in one.fine)
    broad = _often(place for one in some for place in one.broad)
    names = dict.fromkeys(name for one in some for name in one.names)
    return of_places((one for one in (*fine, *broad) if one.country in home), names)


def _home(some: Sequence[Sites]) -> set[str | None]:
    """The countries that most claims with a town or region name."""
    counts = Counter(
        country
        for one in some
        for country in {place.country for place in (*one.fine, *one.broad)}
    )
    most = max(counts.values(), default=0)
    return {country for country, count in counts.items() if count == most}


def agreement(one: Sites, other: Sites) -> float:
    """How well two sites agree: 1 the same place, 0 nothing tells, -1 places far apart."""
    if not (one and other):
        return 0.0
    if _shared(one.fine, other.fine) or set(one.names) & set(other.names):
        return 1.0
    if one.fine and other.fine:
        return _by_distance(one.fine, other.fine)
    if _shared(one.broad, other.broad):
        return 0.5
    return _by_region(one, other)


@lru_cache(65536)
def distance(one: Place, other: Place) -> float:
    """Kilometres between two places."""
    south, north = radians(one.latitude), radians(other.latitude)
    across = radians(other.longitude - one.longitude)
    half = sin((north - south) / 2) ** 2
    half += cos(south) * cos(north) * sin(across / 2) ** 2
    return 2 * _EARTH * asin(min(1.0, sqrt(half)))


@lru_cache(16384)
def region(place: Place) -> str:
    """The gazetteer's code of the region that a place lies in or is, or nothing."""
    found = (one.region for one in candidates(place.name) if one.place.id == place.id)
    return next(found, "")


@lru_cache(16384)
def within(place: Place, broad: Place) -> bool:
    """Whether a place lies in a region: by the gazetteer, else by how far it is."""
    inner, outer = region(place), region(broad)
    if inner.count(".") and outer.count("."):
        return inner == outer or f"{inner}.".startswith(f"{outer}.")
    return distance(place, broad) <= INSIDE


def _unknown(name: str) -> str:
    """The sound of a name that the gazetteer does not have; none where it lost its mark.

    "Syrias" is "Syria's" in a text without apostrophes.
    """
    bare = name[:-1] if name.endswith("s") else ""
    return "" if bare and candidates(bare) else sound(fold(name))


def _by_distance(one: tuple[Place, ...], other: tuple[Place, ...]) -> float:
    apart = min(
        distance(left, right)
        for left in one[:_LOOKED_AT]
        for right in other[:_LOOKED_AT]
    )
    if apart <= AROUND:
        return 0.6 if apart <= BESIDE else 0.2
    return 0.0 if _seat(one, other) or _seat(other, one) else -1.0


def _seat(one: tuple[Place, ...], other: tuple[Place, ...]) -> bool:
    """Whether a town has the name of the region in which a place of the other lies."""
    regions = {region(place) for place in other[:_LOOKED_AT]}
    return any(
        candidate.place.grain is Grain.REGION and candidate.region in regions
        for place in one[:_LOOKED_AT]
        for candidate in candidates(place.name)
        if candidate.region == region(place)
    )


def _by_region(one: Sites, other: Sites) -> float:
    """Of sites of which one is a region, or has a name that nobody knows."""
    if not (one.fine or one.broad) or not (other.fine or other.broad):
        return -0.2 if one.names and other.names else 0.0
    if one.fine or other.fine:
        fine, broad = (one.fine, other.broad) if one.fine else (other.fine, one.broad)
        held = any(within(a, b) for a in fine[:_LOOKED_AT] for b in broad)
    else:
        held = any(
            within(a, b) or within(b, a)
            for a in one.broad[:_LOOKED_AT]
            for b in other.broad[:_LOOKED_AT]
        )
    return 0.4 if held else -0.7


def _shared(one: tuple[Place, ...], other: tuple[Place, ...]) -> bool:
    return not {place.id for place in one}.isdisjoint(place.id for place in other)


def _once(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple({place.id: place for place in places}.values())


def _often(places: Iterable[Place]) -> list[Place]:
    """Places by how often they are named, without the rare."""
    found = list(places)
    counts = Counter(place.id for place in found)
    most = max(counts.values(), default=0)
    kept = [place for place in _once(found) if _SHARE * counts[place.id] >= most]
    return sorted(kept, key=lambda place: -counts[place.id])
