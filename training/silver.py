"""What a first network says of names in news, put right by lists of what names are of.

A network that learned from an encyclopaedia takes "Jeish al-Fatah" for a person. Where it
finds a name, lists of places, groups and people know better what it is of; what neither it
nor they are sure of is left unknown.
"""

import csv
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import lines
from rashomon.extract.entities import KINDS
from rashomon.records import EntityKind

PERSON, ORGANISATION, PLACE = KINDS
SURE = 0.7
"""From this share on, the network's own word is taken."""
BODIES = frozenset(
    (
        "army ministry observatory front brigade brigades battalion party council agency "
        "university forces force nations coalition organization organisation committee "
        "commission union parliament senate congress assembly court bank group company "
        "inc corp ltd association federation institute foundation movement militia guard "
        "guards corps division department network tv television news times post radio "
        "police command center centre league alliance authority jabhat jeish jaysh liwa "
        "ahrar faylaq harakat kataib hezbollah hizbullah hamas isis isil daesh nusra "
        "taliban qaeda qaida pentagon kremlin helmets legion"
    ).split()
)
"""Words that only a body's name ends in, or begins with."""
GROUNDS = frozenset(
    (
        "province governorate district city town village river mountains mountain square "
        "street road airport airbase base hospital school mosque university camp "
        "countryside suburbs neighborhood neighbourhood crossing border highway bridge "
        "dam island sea gulf desert plain hills farms"
    ).split()
)
"""Words that a place's name ends in."""
CALLED = frozenset(
    (
        "mr mrs ms dr president minister secretary general gen colonel col major captain "
        "sheikh sheik spokesman spokeswoman ambassador director chief envoy senator king "
        "prince governor mayor commander leader chairman activist ayatollah"
    ).split()
)
"""Words in front of a person's name."""
_WORD = re.compile(r"[^\W_]+")


def key(name: str) -> str:
    """A name as the lists have it: its words in small letters."""
    return " ".join(_WORD.findall(name.casefold()))


@dataclass(frozen=True, slots=True)
class Lists:
    """What names are of; those of peoples are no names of ours."""

    places: frozenset[str]
    bodies: frozenset[str]
    people: frozenset[str]
    peoples: frozenset[str]

    def kind(self, name: str, before: str) -> EntityKind | None:
        """What a name is of, or None where the lists do not tell."""
        words = key(name).split()
        if not words:
            return None
        whole = " ".join(words)
        if words[-1] in GROUNDS:
            return PLACE
        if whole in self.bodies or words[-1] in BODIES or words[0] in BODIES:
            return ORGANISATION
        if before.casefold() in CALLED or whole in self.people:
            return PERSON
        return PLACE if whole in self.places else None


def lists(data: Path) -> Lists:
    """The lists of the corpora: cities, countries, political actors, demonyms."""
    with (data / "names/world_cities.csv").open(encoding="utf-8") as file:
        cities = [row[:3] for row in csv.reader(file)][1:]
    countries = json.loads((data / "names/mledoze_countries.json").read_text("utf-8"))
    actors = list(lines(data / "names/petrarch2_actors.jsonl.gz"))
    peoples = {
        key(form)
        for one in countries
        for form in one["demonyms"].get("eng", {}).values()
    }
    return Lists(
        places=frozenset(key(name) for row in cities for name in row),
        bodies=frozenset(
            key(name.replace("_", " "))
            for one in actors
            if one["src"] in ("MilNonState", "International")
            for name in (one["name"], *one["aliases"])
        ),
        people=frozenset(
            key(one["name"].replace("_", " "))
            for one in actors
            if one["src"] == "Countries"
            if any(re.search(r"\d{6}", role) for role in one["roles"])
        ),
        peoples=frozenset(peoples | {f"{one}s" for one in peoples}),
    )


@dataclass(frozen=True, slots=True)
class Found:
    """A name that a first network found, and how sure it was."""

    start: int
    end: int
    kind: EntityKind
    sure: float


def corrected(
    found: Iterable[Found], words: Sequence[str], known: Lists
) -> Iterator[tuple[int, int, EntityKind | None]]:
    """The names with the kinds that hold; without a kind where that is not known."""
    some = list(found)
    votes: defaultdict[str, Counter[EntityKind]] = defaultdict(Counter)
    listed = [_listed(one, words, known) for one in some]
    for one, kind in zip(some, listed, strict=True):
        if kind or one.sure >= SURE:
            votes[_name(one, words)][kind or one.kind] += 3 if kind else 1
    for one, kind in zip(some, listed, strict=True):
        if key(_name(one, words)) in known.peoples:
            continue
        most = votes[_name(one, words)].most_common(1)
        yield one.start, one.end, kind or (most[0][0] if most else None)


def _listed(one: Found, words: Sequence[str], known: Lists) -> EntityKind | None:
    before = words[one.start - 1] if one.start else ""
    if before == "." and one.start > 1:
        before = words[one.start - 2]
    return known.kind(_name(one, words), before)


def _name(one: Found, words: Sequence[str]) -> str:
    return " ".join(words[one.start : one.end])
