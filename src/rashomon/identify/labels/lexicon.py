"""The words of namings: `labels.toml` and the countries as one table to look words up in."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rashomon.errors import LexiconError
from rashomon.identify.labels.forms import keys, written
from rashomon.identify.names.countries import countries
from rashomon.text import lexicon
from rashomon.text.lexicon import Entry

FILE = "identify/labels/labels.toml"


class Kind(StrEnum):
    """What part words play in a naming."""

    GROUP = "group"
    ARMED = "armed group"
    """The name of an armed group."""
    BODY = "body"
    """The name of anything else that has several."""
    GOVERNMENT = "government"
    FORCE = "force"
    TAIL = "tail"
    """What is only named together with what stands in front: "groups", "forces"."""
    DEED = "deed"
    PEOPLE = "people"
    MODIFIER = "modifier"
    SUFFIX = "suffix"
    """The second half of "US-backed"."""
    ADJECTIVE = "adjective"
    """Of a people without a country, or with several."""
    COUNTRY = "country"
    NOTHING = "nothing"


_NAMED = [kind for kind in Kind if kind not in ("modifier", "suffix", "nothing")]
NAMES = frozenset({Kind.ARMED, Kind.BODY})


@dataclass(frozen=True, slots=True)
class Unit:
    """What some words can be in a naming.

    Attributes:
        kind: what part they play.
        words: how they are counted: in small letters, a plural as its singular.
        entity: whom or what they name; of a country its code; None of what names nothing.
        plural: whether they are the plural, which modifies nothing: "rebels fighters" are
            two namings whose comma was lost.
        topic: what the article must be about, or None.
        of: the kind of naming that a modifier belongs to, or "any"; of a country "name" or
            "seat" where the words are not its adjective.
        cased: whether they must be written with a capital.
        attached: whether they need a group or government straight in front.
        alone: whether they name something without what stands in front.
        bare: whether what stands in front is no part of them, as of verbs.
        short: whether they need their full name earlier in the article.
    """

    kind: Kind
    words: str
    entity: str | None = None
    plural: bool = False
    topic: str | None = None
    of: str = ""
    cased: bool = False
    attached: bool = False
    alone: bool = True
    bare: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a unit: its words as keys, and what they can be.

    Attributes:
        plain: whether neither the topic nor capitals decide what they are.
    """

    keys: tuple[str, ...]
    units: tuple[Unit, ...]
    plain: bool


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms that begin with one word.

    Attributes:
        alone: the form of that word only, or None.
        longer: the others by their second word, the longest first.
    """

    alone: Form | None
    longer: dict[str, tuple[Form, ...]]


Table = dict[str, Forms]


_COMMON = frozenset({"Man", "States"})
"""Names of countries that are most often something else."""
_SEAT = "seat"
"""What a country word is `of` that is neither its name nor its adjective."""


@cache
def table() -> Table:
    """What any words can be, by the first of them.

    Raises:
        LexiconError: two entries of one topic, or of none, have the same form.
    """
    found: defaultdict[tuple[str, ...], list[Unit]] = defaultdict(list)
    lines: dict[tuple[tuple[str, ...], Kind, str | None, bool], Entry] = {}
    for words, unit, entry in _told():
        form = keys(words)
        if unit not in found[form]:
            found[form].append(unit)
        place = (form, unit.kind, unit.topic, unit.attached)
        other = entry if unit.short or unit.of else lines.setdefault(place, entry)
        if other is not entry and entry["line"]:
            raise LexiconError(
                f"{FILE}, line {entry['line']}: {words!r} stands at line "
                f"{other['line']} too; leave one of them."
            )
    return _by_first(found)


@cache
def topics() -> dict[str, frozenset[str]]:
    """The words that show what an article is about, by topic."""
    entries = lexicon.entries(FILE, "topic")
    return {entry["name"]: frozenset(entry["words"]) for entry in entries}


def _by_first(found: dict[tuple[str, ...], list[Unit]]) -> Table:
    alone: dict[str, Form] = {}
    longer: defaultdict[str, defaultdict[str, list[Form]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for form_keys, units in sorted(found.items(), key=lambda one: -len(one[0])):
        plain = not any(unit.topic or unit.cased for unit in units)
        form = Form(form_keys, tuple(units), plain)
        if len(form_keys) == 1:
            alone[form_keys[0]] = form
        else:
            longer[form_keys[0]][form_keys[1]].append(form)
    return {
        first: Forms(
            alone.get(first),
            {second: tuple(forms) for second, forms in longer[first].items()},
        )
        for first in sorted(alone.keys() | longer.keys())
    }


def _told() -> Iterator[tuple[str, Unit, Entry]]:
    """Every form with its unit and the entry that tells it."""
    known = topics()
    for entry in lexicon.entries(FILE, "naming", kind=_NAMED, topic=known):
        yield from _naming(entry)
    for entry in lexicon.entries(FILE, "modifier"):
        for words in entry["words"]:
            of, entity = entry["of"], entry.get("entity")
            yield words, Unit(Kind.MODIFIER, words, entity, of=of), entry
    for part, kind in (
        ("suffix", Kind.SUFFIX),
        ("adjective", Kind.ADJECTIVE),
        ("nothing", Kind.NOTHING),
    ):
        for entry in lexicon.entries(FILE, part):
            for words in entry["words"]:
                cased = kind is Kind.ADJECTIVE
                yield words, Unit(kind, words.lower(), words, cased=cased), entry
    yield from _countries()


def _naming(entry: Entry) -> Iterator[tuple[str, Unit, Entry]]:
    kind = Kind(entry["kind"])
    for one in written(entry):
        unit = Unit(
            kind,
            one.shown.lower(),
            entry["entity"],
            plural=one.plural and kind not in NAMES,
            topic=entry.get("topic"),
            cased=entry.get("case", kind in NAMES),
            attached=entry.get("attached", False),
            alone=entry.get("alone", kind is not Kind.TAIL),
            bare=kind is Kind.DEED and not one.noun,
        )
        yield one.form, unit, entry
    for words in entry.get("short", ()):
        unit = Unit(kind, words, entry["entity"], short=True)
        yield words, unit, entry


def _countries() -> Iterator[tuple[str, Unit, Entry]]:
    nowhere: Entry = {"line": 0}
    for code, country in countries().items():
        adjective = country.adjective.lower()
        others = (*country.adjectives, *country.seats, *country.leaders)
        forms = dict.fromkeys((*country.names, *others))
        for form in forms:
            if form in _COMMON or (form[-1] == "s" and form[:-1] in forms):
                continue
            shown = adjective if form == country.names[0] else form.lower()
            of = "name" if form in country.names else _SEAT
            of = "" if form == country.adjective else of
            unit = Unit(Kind.COUNTRY, shown, code, of=of, cased=True)
            yield form, unit, nowhere
            yield f"{form}s", unit, nowhere  # pages lose the apostrophe of "Syria's"
