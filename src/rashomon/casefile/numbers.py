"""The ledger of numbers: every figure that was given, and what institutions make of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from unicodedata import combining, normalize

from rashomon.casefile.given import given_figures
from rashomon.errors import QueryError
from rashomon.identify.figures import Given, acled, current, ucdp
from rashomon.records import FigureKind, GivenFigure, Incident, Reduced, Span
from rashomon.store import Store

REDUCTIONS = ("acled", "ucdp")


def asked_figures(
    store: Store, *, incident: str | None, kind: str | None
) -> tuple[GivenFigure, ...]:
    """The figures of an incident and of a kind, with those that superseded them.

    Raises:
        QueryError: there is no such incident or kind.
    """
    if kind is not None and kind not in list(FigureKind):
        allowed = ", ".join(FigureKind)
        raise QueryError(f"There is no kind {kind!r}; there are: {allowed}.")
    wanted = _incidents(store.things.incidents(), incident)
    return tuple(
        one
        for one in standing(tuple(given_figures(store)))
        if wanted is None or one.incident_id in wanted
        if kind is None or one.figure.kind == kind
    )


def standing(found: Sequence[GivenFigure]) -> tuple[GivenFigure, ...]:
    """The figures, each with the later one of its source that took its place.

    Only figures of one incident are compared: of different events both stand.
    """
    later: dict[int, GivenFigure] = {}
    for places in _by_incident(found):
        given = [_given(found[place]) for place in places]
        at = {id(one): found[place] for one, place in zip(given, places, strict=True)}
        for place, one in zip(places, current(given), strict=True):
            if one.superseded_by:
                later[place] = at[id(one.superseded_by)]
    return tuple(
        replace(one, superseded_by=_place(later[place])) if place in later else one
        for place, one in enumerate(found)
    )


def reduced_figures(
    found: Sequence[GivenFigure], reduction: str, incidents: Sequence[Incident]
) -> tuple[Reduced, ...]:
    """What a reduction makes of the figures, incident by incident and kind by kind.

    Raises:
        QueryError: there is no such reduction.
    """
    if reduction not in REDUCTIONS:
        raise QueryError(
            f"There is no reduction {reduction!r}; there are: {', '.join(REDUCTIONS)}."
        )
    titles = {one.id: one.title for one in incidents}
    return tuple(_reduced(found, reduction, titles))


def _reduced(
    found: Sequence[GivenFigure], reduction: str, titles: dict[str, str]
) -> Iterator[Reduced]:
    groups = defaultdict[tuple[str, FigureKind], list[GivenFigure]](list)
    for one in found:
        if one.incident_id:
            groups[one.incident_id, one.figure.kind].append(one)
    for (incident, kind), some in groups.items():
        given = [_given(one) for one in some]
        low = high = None
        if reduction == "acled":
            best = acled(given)
        else:
            best, low, high = ucdp(given)
        yield Reduced(
            incident_id=incident,
            title=titles.get(incident, ""),
            kind=kind,
            figures=len(some),
            superseded=sum(one.superseded_by is not None for one in some),
            best=best,
            low=low,
            high=high,
        )


def _by_incident(found: Sequence[GivenFigure]) -> Iterable[list[int]]:
    groups = defaultdict[str, list[int]](list)
    for place, one in enumerate(found):
        if one.incident_id:
            groups[one.incident_id].append(place)
    return groups.values()


def _given(one: GivenFigure) -> Given:
    return Given(
        figure=one.figure,
        source=one.source_id,
        outlet=one.outlet,
        published=one.published,
    )


def _place(one: GivenFigure) -> tuple[str, Span]:
    return one.document_id, one.figure.span


def _incidents(known: Sequence[Incident], asked: str | None) -> set[str] | None:
    """The incidents that are asked for: by id, or by characters of a title or a place.

    Raises:
        QueryError: there is none.
    """
    if asked is None:
        return None
    part = _plain(asked)
    found = {
        one.id
        for one in known
        if asked == one.id
        or any(part in _plain(words) for words in (one.title, *_names(one)))
    }
    if not found:
        raise QueryError(
            f"There is no incident {asked!r}; `rashomon incidents` lists them with "
            "their ids."
        )
    return found


def _names(incident: Incident) -> Iterator[str]:
    return (place.name for place in incident.places)


def _plain(words: str) -> str:
    """Words in small letters without accents: nobody types "Al Qāmishlī"."""
    parts = normalize("NFKD", words.casefold())
    return "".join(char for char in parts if not combining(char))
