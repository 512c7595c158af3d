"""The tables of names: which words are a country's, an institution's, an office's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from rashomon.identify.names.countries import countries
from rashomon.identify.names.sorts import Entry, Sort
from rashomon.records import SourceKind
from rashomon.text import lexicon

GROUPS = "identify/names/groups.toml"
OUTLETS = "identify/names/outlets.toml"
INSTITUTIONS = "identify/names/institutions.toml"
OFFICES = "identify/names/offices.toml"
NAMES = "identify/names/names.toml"
_MINISTRIES = ("ministry of {}", "{} ministry", "department of {}", "{} department")
_MINISTERS = ("{} minister", "minister of {}", "minister for {}", "secretary of {}")
_SECRETARIES = ("{} secretary", "{} chief")
AND = Entry(Sort.AND)


@dataclass(frozen=True, slots=True)
class Body:
    """A body with a name of its own, as the tables have it.

    Attributes:
        called: what papers call it when they have named it once.
    """

    name: str
    kind: SourceKind
    country: str | None = None
    of: str | None = None
    called: tuple[str, ...] = ()


@cache
def bodies() -> Mapping[str, Body]:
    """The bodies with a name of their own, by it."""
    return {
        entry["name"]: Body(
            name=entry["name"],
            kind=SourceKind(entry.get("kind", "outlet")),
            country=entry.get("country"),
            of=entry.get("of"),
            called=tuple(entry.get("called", ())),
        )
        for file, part in ((GROUPS, "group"), (OUTLETS, "outlet"))
        for entry in lexicon.entries(file, part, shown=False)
    }


@cache
def institutions() -> Mapping[str, dict[str, Any]]:
    """What the tables say of every institution, by its id."""
    found = {
        f"ministry of {entry['name'].lower()}": entry
        | {"name": f"Ministry of {entry['name']}", "kind": "state body"}
        for entry in lexicon.entries(INSTITUTIONS, "portfolio", shown=False)
    }
    others = lexicon.entries(INSTITUTIONS, "institution", shown=False)
    return found | {entry["id"]: entry for entry in others}


@cache
def word_list(use: str) -> frozenset[str]:
    """The words of one closed list, in small letters as they are written there."""
    entries = lexicon.entries(NAMES, "word")
    return frozenset(
        w for entry in entries if entry["use"] == use for w in entry["words"]
    )


def vocabulary() -> Iterator[tuple[str, Entry]]:
    """All words of the tables, what is the rarer reading of the same words last."""
    yield from _small()
    yield from _bodies()
    yield from _countries()
    yield from _institutions()
    yield from _offices()
    yield from _nouns()


def _small() -> Iterator[tuple[str, Entry]]:
    yield "and", AND
    for use in ("article", "stop", "preposition", "participle", "prefix"):
        for words in sorted(word_list(use)):
            yield words, Entry(Sort(use), words)


def _bodies() -> Iterator[tuple[str, Entry]]:
    for file, part in ((GROUPS, "group"), (OUTLETS, "outlet")):
        for entry in lexicon.entries(file, part, shown=False):
            body = bodies()[entry["name"]]
            shared = entry.get("shared", ())
            for words in (entry["name"], *entry["forms"], *shared):
                yield (
                    words,
                    Entry(
                        Sort.BODY,
                        body.name,
                        kind=body.kind,
                        country=body.country,
                        of=body.of,
                        flag=words in shared,
                        capital=words[0].isupper(),
                    ),
                )


def _countries() -> Iterator[tuple[str, Entry]]:
    for code, country in countries().items():
        for sort, some in (
            (Sort.COUNTRY, country.names),
            (Sort.ADJECTIVE, country.adjectives),
            (Sort.SEAT, country.seats),
            (Sort.LEADER, country.leaders),
        ):
            for words in some:
                yield words, Entry(sort, code, country=code, capital=True)
    for words in sorted(word_list("adjective")):
        yield words, Entry(Sort.ADJECTIVE, words)


def _institutions() -> Iterator[tuple[str, Entry]]:
    for name, entry in institutions().items():
        ministry = name.startswith("ministry of ")
        kind = SourceKind(entry["kind"])
        found = Entry(Sort.INSTITUTION, name, kind=kind, flag=entry.get("local", False))
        frames = _MINISTRIES if ministry else ("{}",)
        for words in entry.get("weak", ()):
            yield words, replace(found, of="weak")
        for words in entry["forms"]:
            for frame in frames:
                yield frame.format(words), found
            if ministry:
                minister = Entry(Sort.OFFICE, "minister", of=name)
                for frame in (
                    *_MINISTERS,
                    *_SECRETARIES[: 1 if words != "foreign" else 2],
                ):
                    yield frame.format(words), minister
        for words in entry.get("short", ()):
            yield words, found


def _offices() -> Iterator[tuple[str, Entry]]:
    for entry in lexicon.entries(OFFICES, "office", shown=False):
        office = Entry(
            Sort.OFFICE,
            entry["name"],
            of=entry.get("of"),
            flag=entry.get("speaks", False),
        )
        for words in entry["forms"]:
            yield words, office
    for part, sort in (
        ("title", Sort.TITLE),
        ("people", Sort.PEOPLE),
        ("paper", Sort.PAPER),
    ):
        for entry in lexicon.entries(OFFICES, part, shown=False):
            for words in entry["forms"]:
                yield words, Entry(sort, words)


def _nouns() -> Iterator[tuple[str, Entry]]:
    for part, sort in (("noun", Sort.NOUN), ("sign", Sort.SIGN)):
        for entry in lexicon.entries(NAMES, part):
            for words in entry["words"]:
                yield words, Entry(sort, words, kind=SourceKind(entry["kind"]))
    for words in sorted(word_list("modifier")):
        yield words, Entry(Sort.MODIFIER, words)
