"""Claims out of the tables: each with its spans, its chain, its speakers, its figures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, Select, and_, select

from rashomon.records import Claim, Figure, Span
from rashomon.store import identities, identity_rows, rows
from rashomon.store.rows import Row
from rashomon.store.schema import (
    chain_links,
    claim_evidence,
    claim_hedges,
    claim_spans,
    claims,
)
from rashomon.store.statements import grouped

Groups = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class _Known:
    """What other tables tell of claims and of their documents, by id."""

    speakers: Groups
    times: Groups
    places: Groups
    figures: Groups
    as_of: Groups
    incidents: Mapping[str, str]


def read_claims(connection: Connection, numbers: Sequence[int]) -> Iterator[Claim]:
    """The claims with these numbers, in this order."""
    own = select(claims).where(claims.c.number.in_(numbers))
    by_number = {row["number"]: row for row in connection.execute(own).mappings()}
    ids = [row["id"] for row in by_number.values()]
    found = [
        grouped(
            connection,
            select(table).where(table.c.claim_id.in_(ids)),
            table.c.claim_id,
            table.c[order],
        )
        for table, order in (
            (claim_spans, "start"),
            (chain_links, "position"),
            (claim_hedges, "start"),
            (claim_evidence, "start"),
        )
    ]
    documents = sorted({row["document_id"] for row in by_number.values()})
    known = _known(connection, ids, documents)
    for number in numbers:
        if row := by_number.get(number):
            parts = rows.Parts(*(own.get(row["id"], []) for own in found))
            yield _identified(rows.claim(row, parts), known)


def read_figure(row: Row, as_of: Sequence[Row]) -> Figure:
    """The figure of a row, with the expression as of which it is given among `as_of`."""
    when = (one for one in as_of if one["start"] == row["as_of_start"])
    found = next(when, None)
    return identity_rows.figure(row, identity_rows.time(found) if found else None)


def _known(
    connection: Connection, ids: Sequence[str], documents: Sequence[str]
) -> _Known:
    speakers, figures = identities.claim_speakers, identities.figures
    times, places = identities.claim_times, identities.claim_places
    of_document = figures.c.document_id
    return _Known(
        grouped(
            connection,
            select(speakers).where(speakers.c.claim_id.in_(ids)),
            speakers.c.claim_id,
            speakers.c.position,
        ),
        grouped(connection, _times(ids), times.c.claim_id, times.c.role),
        grouped(connection, _places(ids), places.c.claim_id, places.c.position),
        grouped(
            connection,
            select(figures).where(of_document.in_(documents)),
            of_document,
            figures.c.start,
        ),
        as_of(connection, documents),
        _incidents(connection, ids),
    )


def as_of(connection: Connection, documents: Sequence[str]) -> Groups:
    """The expressions of time that say as of when figures are given, by document."""
    times, figures = identities.times, identities.figures
    chosen = (
        select(times)
        .join(
            figures,
            and_(
                figures.c.document_id == times.c.document_id,
                figures.c.as_of_start == times.c.start,
            ),
        )
        .where(times.c.document_id.in_(documents))
        .distinct()
    )
    return grouped(connection, chosen, times.c.document_id, times.c.start)


def _times(ids: Sequence[str]) -> Select[tuple[object, ...]]:
    own, times = identities.claim_times, identities.times
    return (
        select(own.c.claim_id, own.c.role, times)
        .join(claims, claims.c.id == own.c.claim_id)
        .join(
            times,
            and_(
                times.c.document_id == claims.c.document_id,
                times.c.start == own.c.start,
            ),
        )
        .where(own.c.claim_id.in_(ids))
    )


def _places(ids: Sequence[str]) -> Select[tuple[object, ...]]:
    own, toponyms, places = (
        identities.claim_places,
        identities.toponyms,
        identities.places,
    )
    return (
        select(own.c.claim_id, own.c.position, toponyms, places)
        .join(claims, claims.c.id == own.c.claim_id)
        .join(
            toponyms,
            and_(
                toponyms.c.document_id == claims.c.document_id,
                toponyms.c.start == own.c.start,
            ),
        )
        .outerjoin(places, places.c.id == toponyms.c.place_id)
        .where(own.c.claim_id.in_(ids))
    )


def _incidents(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    table = identities.incident_claims
    chosen = select(table.c.claim_id, table.c.incident_id).where(
        table.c.claim_id.in_(ids)
    )
    return {row.claim_id: row.incident_id for row in connection.execute(chosen)}


def _identified(claim: Claim, known: _Known) -> Claim:
    times = {
        row["role"]: identity_rows.time(row) for row in known.times.get(claim.id, ())
    }
    return replace(
        claim,
        speakers=tuple(map(identity_rows.speaker, known.speakers.get(claim.id, ()))),
        figures=_figures(claim, known),
        when=times.get("when"),
        said=times.get("said"),
        where=tuple(map(identity_rows.toponym, known.places.get(claim.id, ()))),
        incident_id=known.incidents.get(claim.id),
    )


def _figures(claim: Claim, known: _Known) -> tuple[Figure, ...]:
    """The figures that stand in a claim's content."""
    as_of = known.as_of.get(claim.document_id, ())
    return tuple(
        read_figure(row, as_of)
        for row in known.figures.get(claim.document_id, ())
        if _inside(rows.span(row), claim)
    )


def _inside(span: Span, claim: Claim) -> bool:
    return any(
        one.start <= span.start and span.end <= one.end for one in claim.content.spans
    )
