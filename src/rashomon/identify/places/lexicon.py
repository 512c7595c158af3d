"""The words by which places are told, as `place_words.toml` lists them."""

from dataclasses import dataclass
from functools import cache, lru_cache

from rashomon.identify.places.gazetteer import spelt
from rashomon.identify.places.keys import fold
from rashomon.records import Grain
from rashomon.text import lexicon

FILE = "identify/places/words.toml"
COUNTRIES = "identify/names/countries.toml"


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Words around names, in small plain letters.

    Attributes:
        kinds: what sort of place a word says that a name is ("province": a region).
        bodies: words that make a body of the name beside them ("University").
        titles: words before the name of a person.
        leads: words before which a name is a place ("in", "near"), and how surely.
        joints: small words inside of names ("de", "al").
        avoided: words that are seldom places, though places are called so.
        parts: words that are parts of names and none alone ("Khan", "Eastern").
        sides: words that say in which part ("northern").
        given: first names that are places too.
    """

    kinds: dict[str, Grain]
    bodies: frozenset[str]
    titles: frozenset[str]
    leads: dict[str, float]
    joints: frozenset[str]
    avoided: frozenset[str]
    parts: frozenset[str]
    sides: frozenset[str]
    given: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """The lists of `place_words.toml`."""
    kinds, leads, lists = (
        dict[str, Grain](),
        dict[str, float](),
        dict[str, frozenset[str]](),
    )
    for entry in lexicon.entries(FILE, "kind", shown=False, grain=list(Grain)):
        kinds |= dict.fromkeys(entry["words"].split(), Grain(entry["grain"]))
    for entry in lexicon.entries(FILE, "lead", shown=False):
        leads |= dict.fromkeys(entry["words"].split(), float(entry["weight"]))
    for entry in lexicon.entries(FILE, "list", shown=False):
        lists[entry["name"]] = frozenset(entry["words"].split())
    return PlaceWords(kinds=kinds, leads=leads, **lists)


@lru_cache(4096)
def country_of(adjective: str) -> str | None:
    """The country that an adjective is of ("Syrian"), by its two letters."""
    key = fold(adjective)
    if key in _adjectives():
        return _adjectives()[key]
    if not key.endswith("an"):
        return None
    stems = (adjective[:-cut] for cut in (1, 3) if len(key) > cut + 3)
    return next((code for stem in stems if (code := country(stem))), None)


def country(name: str) -> str | None:
    """The country of this name, by its two letters."""
    first = next(iter(spelt(name)), None)
    land = first is not None and first.place.grain is Grain.COUNTRY
    return first.place.country if first and land else None


@cache
def _adjectives() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in lexicon.entries(COUNTRIES, "country", shown=False):
        for word in entry.get("adjectives", ()):
            if not country(word):
                found.setdefault(fold(word), entry["code"])
    return found
