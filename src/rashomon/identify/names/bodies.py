"""Bodies: the full names that canonical names are made of.

"Russian" and a ministry of defence are the "Russian Ministry of Defence"; a country alone is
its government, and an office without a body is of the body that it serves.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from rashomon.identify.names.countries import countries
from rashomon.identify.names.draft import Draft
from rashomon.identify.names.sorts import Sort
from rashomon.identify.names.table import bodies, institutions, word_list
from rashomon.records import SourceKind

_ACRONYM = re.compile(r"[A-Z]{2,6}|(?:[A-Z]\.){2,6}")
_LOCAL = frozenset({"governor", "lawmaker"})
"""Offices behind which a place is named and no body."""
WhichBody = tuple[str | None, SourceKind | None, str | None, str | None]


def body_of(made: Draft) -> WhichBody:
    """The body's full name and kind, the country, and the institution."""
    country = made.owner.entry.country if made.owner else None
    if made.body:
        entry = made.body.entry
        institution = institution_of(entry.value, entry.country)
        return entry.value, entry.kind, entry.country or country, institution
    if made.institution:
        return _institution(made, made.institution.entry.value, country)
    if made.office and (institution := _served(made, country)):
        return _institution(made, institution, made.office.entry.country or country)
    if made.owner and (_is_whole(made) or _is_of_government(made)):
        return _institution(made, "government", country)
    if not made.people:
        return _unlisted(made, country)
    return None, None, country, None


def _institution(made: Draft, institution: str, country: str | None) -> WhichBody:
    entry = institutions()[institution]
    kind = SourceKind(entry["kind"])
    if made.owner and made.owner.sort is Sort.SEAT and entry.get("local"):
        return f"{made.owner.text} {entry['name']}", kind, country, institution
    if country:
        return body_name(institution, country), kind, country, institution
    owner = made.owner or made.name or made.place
    if owner and (entry.get("local") or owner.sort is Sort.ADJECTIVE):
        return f"{owner.text} {_title(entry)}", kind, None, institution
    return None, kind, None, institution


def _title(entry: Mapping[str, Any]) -> str:
    """What an institution is called behind an adjective: "Government" too."""
    return str(entry["id"].title() if "{country}" in entry["name"] else entry["name"])


def _is_whole(made: Draft) -> bool:
    """Whether a country is all that is named, so that its government is meant."""
    nothing = not (made.somebody or made.paper or made.told or made.name or made.word)
    return nothing and made.person is None and made.owner is not None


def _served(made: Draft, country: str | None) -> str | None:
    """The institution that an office serves where no other is named."""
    if made.office is None or made.name or made.told:
        return None
    entry = made.office.entry
    return (
        entry.of if entry.of in institutions() and (country or not entry.flag) else None
    )


def _is_of_government(made: Draft) -> bool:
    """Whether they are officials of a country, and so of its government."""
    if made.name or made.told or not (made.owner and made.owner.entry.country):
        return False
    return made.people is not None and made.people.text.lower() in word_list(
        "officials"
    )


def _unlisted(made: Draft, country: str | None) -> WhichBody:
    if made.name is None:
        return None, None, country, None
    if _ACRONYM.fullmatch(made.name.text):
        letters = made.name.text.replace(".", "")
        return letters, SourceKind.ORGANISATION, country, None
    if made.told and made.told.entry.kind:
        return made.name.text, made.told.entry.kind, country, None
    if made.office and made.office.entry.value in _LOCAL:
        return None, None, country, None
    if made.office or made.person:
        return made.name.text, None, country, None
    return None, None, country, None


def body_name(institution: str, country: str) -> str:
    """The full name of a country's institution: "Russian Ministry of Defence"."""
    entry, whose = institutions()[institution], countries()[country]
    national = entry.get("national", {}).get(country)
    if national:
        return str(national)
    name = str(entry["name"])
    if "{country}" in name:
        return name.format(country=whose.name)
    return f"{whose.adjective} {name}"


def usual_country(institution: str) -> str | None:
    """The country whose an institution mostly is where nobody says whose, or None."""
    usual = institutions().get(institution, {}).get("usual")
    return str(usual) if usual else None


@lru_cache(1 << 12)
def institution_of(body: str, country: str | None) -> str | None:
    """The institution of its country that a body with a name of its own is."""
    if country is None or body not in bodies():
        return None
    named = (one for one in institutions() if body_name(one, country) == body)
    return next(named, None)
