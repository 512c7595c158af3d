"""Incidents: what is said to have happened, over all documents."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rashomon.identify.incidents.blocks import candidates
from rashomon.identify.incidents.clusters import clusters
from rashomon.identify.incidents.scores import profiles
from rashomon.identify.incidents.told import Told, told
from rashomon.records import Grain, Incident, IncidentKind, Place, digest

__all__ = ["Told", "incidents", "told"]

_GRAINS = list(Grain)


def incidents(happenings: Iterable[Told]) -> tuple[Incident, ...]:
    """What happened, over documents, in the order of the days.

    The order of the happenings plays no part.

    Args:
        happenings: those of all documents, as `told` gives them.
    """
    ordered = sorted(happenings, key=_order)
    known = profiles(ordered)
    groups = clusters(known, candidates(known))
    found = (_incident([ordered[number] for number in group]) for group in groups)
    return tuple(sorted(found, key=lambda one: (one.start or "9999", one.id)))


def _order(one: Told) -> tuple[str, str, str, tuple[str, ...]]:
    when = one.happening.start or "9999"
    return when, one.published or "", one.document_id, one.happening.claims


def _incident(group: Sequence[Told]) -> Incident:
    best = max(group, key=_worth)
    kind = _kind(group)
    start, end = _days(group)
    places = _places(group)
    claims = tuple(claim for one in group for claim in one.happening.claims)
    where = places[0].id if places else ""
    return Incident(
        id=digest(kind, start or "", where, claims[0]),
        title=best.happening.title,
        kind=kind,
        start=start,
        end=end,
        places=places,
        claims=claims,
        documents=tuple(dict.fromkeys(one.document_id for one in group)),
    )


def _worth(one: Told) -> tuple[bool, int]:
    return one.happening.main, len(one.happening.claims)


def _kind(group: Sequence[Told]) -> IncidentKind:
    """What most documents call it; those that are about it count double."""
    counts: Counter[IncidentKind] = Counter()
    for one in group:
        counts[one.happening.kind] += len(one.happening.claims) * (
            1 + one.happening.main
        )
    return max(counts, key=counts.__getitem__)


def _days(group: Sequence[Told]) -> tuple[str | None, str | None]:
    """The day that most tell; else the days that fit most."""
    spans = [(one.happening.start, one.happening.end) for one in group]
    known = [(start, end) for start, end in spans if start and end]
    single = [one for one in known if one[0] == one[1]]
    if not known:
        return None, None
    counts = Counter(single or known)
    return max(counts, key=lambda one: (counts[one], one))


def _places(group: Sequence[Told]) -> tuple[Place, ...]:
    """Where, the finest first, then those that most documents name."""
    counts: Counter[str] = Counter()
    places: dict[str, Place] = {}
    for one in group:
        for place in one.happening.places:
            counts[place.id] += 1
            places.setdefault(place.id, place)
    often = [one for one in places.values() if 3 * counts[one.id] >= len(group)]
    ordered = sorted(
        often or places.values(),
        key=lambda one: (_GRAINS.index(one.grain), -counts[one.id], one.id),
    )
    return tuple(ordered)
