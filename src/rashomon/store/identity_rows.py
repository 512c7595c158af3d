"""Rows of who, when, where, how many and called what: as tables hold them, and back."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Table

from rashomon.records import (
    Among,
    Claim,
    Entity,
    EntityKind,
    Figure,
    FigureKind,
    Grain,
    Happening,
    IncidentKind,
    Label,
    Place,
    Precision,
    Reading,
    SourceKind,
    Speaker,
    TimeExpression,
    Toponym,
)
from rashomon.store import identities as tables
from rashomon.store.rows import Row, optional_span, span

Rows = list[dict[str, Any]]


def document_rows(reading: Reading) -> Iterator[tuple[Table, Rows]]:
    """What a reading keeps of its document and of its claims, table by table."""
    key = reading.document.id
    yield tables.entities, [_entity_row(key, one) for one in reading.entities]
    yield tables.times, [_time_row(key, one) for one in reading.times]
    yield tables.toponyms, [_toponym_row(key, one) for one in reading.toponyms]
    yield tables.figures, [_figure_row(key, one) for one in reading.figures]
    yield tables.labels, [_label_row(key, one) for one in reading.labels]
    yield (
        tables.happenings,
        [_happening_row(key, i, one) for i, one in enumerate(reading.happenings)],
    )
    claims = reading.claims
    yield tables.claim_speakers, [r for c in claims for r in _speaker_rows(c)]
    yield tables.claim_times, [r for c in claims for r in _claim_time_rows(c)]
    yield tables.claim_places, [r for c in claims for r in _claim_place_rows(c)]


def place_rows(reading: Reading) -> Rows:
    """Every place that a reading names, once."""
    found = [one.place for one in reading.toponyms]
    found += [one for told in reading.happenings for one in told.places]
    return list({one.id: place_row(one) for one in found if one}.values())


def place_row(place: Place) -> dict[str, Any]:
    """The row of a place."""
    return {
        "id": place.id,
        "name": place.name,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "grain": place.grain.value,
    }


def place(row: Row) -> Place:
    """The place of a row."""
    return Place(
        id=row["id"],
        name=row["name"],
        country=row["country"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        grain=Grain(row["grain"]),
    )


def written_places(places: Iterable[Place]) -> str:
    """Places as one cell of a table."""
    return json.dumps([place_row(one) for one in places], ensure_ascii=False)


def read_places(cell: str) -> tuple[Place, ...]:
    """The places of such a cell."""
    return tuple(map(place, json.loads(cell)))


def entity(row: Row) -> Entity:
    """The entity of a row."""
    return Entity(
        span=span(row), kind=EntityKind(row["kind"]), confidence=row["confidence"]
    )


def time(row: Row) -> TimeExpression:
    """The expression of time of a row."""
    return TimeExpression(
        span=span(row),
        start=row["first_day"],
        end=row["last_day"],
        precision=Precision(row["precision"]),
        value=row["value"],
    )


def toponym(row: Row) -> Toponym:
    """The toponym of a row that has its place beside it."""
    return Toponym(span=span(row), place=place(row) if row["id"] else None)


def figure(row: Row, as_of: TimeExpression | None) -> Figure:
    """The figure of a row, and of the expression that says as of when it is given."""
    return Figure(
        span=span(row),
        kind=FigureKind(row["kind"]),
        low=row["low"],
        high=row["high"],
        vague=row["vague"],
        among=tuple(map(Among, json.loads(row["among"]))),
        as_of=as_of,
        claim_id=row["claim_id"],
    )


def label(row: Row) -> Label:
    """The label of a row."""
    return Label(
        span=span(row),
        words=row["words"],
        entity=row["entity"],
        quoted=bool(row["quoted"]),
        claim_id=row["claim_id"],
    )


def happening(row: Row) -> Happening:
    """The happening of a row."""
    return Happening(
        kind=IncidentKind(row["kind"]),
        start=row["first_day"],
        end=row["last_day"],
        places=read_places(row["places"]),
        claims=tuple(json.loads(row["claims"])),
        title=row["title"],
        main=bool(row["main"]),
    )


def speaker(row: Row) -> Speaker:
    """The speaker of a row."""
    return Speaker(
        span=optional_span(row),
        name=row["name"],
        kind=SourceKind(row["kind"]) if row["kind"] else None,
        part_of=row["part_of"],
        country=row["country"],
        named_at=optional_span(row, "named_"),
        source_id=row["source_id"],
    )


def _at(document_id: str, one: Any) -> dict[str, Any]:
    return {
        "document_id": document_id,
        "start": one.span.start,
        "end": one.span.end,
    }


def _entity_row(key: str, one: Entity) -> dict[str, Any]:
    return {**_at(key, one), "kind": one.kind.value, "confidence": one.confidence}


def _time_row(key: str, one: TimeExpression) -> dict[str, Any]:
    return {
        **_at(key, one),
        "first_day": one.start,
        "last_day": one.end,
        "precision": one.precision.value,
        "value": one.value,
    }


def _toponym_row(key: str, one: Toponym) -> dict[str, Any]:
    return {**_at(key, one), "place_id": one.place.id if one.place else None}


def _figure_row(key: str, one: Figure) -> dict[str, Any]:
    return {
        **_at(key, one),
        "kind": one.kind.value,
        "low": one.low,
        "high": one.high,
        "vague": one.vague,
        "among": json.dumps([group.value for group in one.among]),
        "as_of_start": one.as_of.span.start if one.as_of else None,
        "claim_id": one.claim_id,
    }


def _label_row(key: str, one: Label) -> dict[str, Any]:
    return {
        **_at(key, one),
        "words": one.words,
        "entity": one.entity,
        "quoted": int(one.quoted),
        "claim_id": one.claim_id,
    }


def _happening_row(key: str, position: int, one: Happening) -> dict[str, Any]:
    return {
        "document_id": key,
        "position": position,
        "kind": one.kind.value,
        "first_day": one.start,
        "last_day": one.end,
        "places": written_places(one.places),
        "claims": json.dumps(one.claims),
        "title": one.title,
        "main": int(one.main),
    }


def _speaker_rows(claim: Claim) -> Iterator[dict[str, Any]]:
    for position, one in enumerate(claim.speakers):
        yield {
            "claim_id": claim.id,
            "position": position,
            "name": one.name,
            "kind": one.kind.value if one.kind else None,
            "part_of": one.part_of,
            "country": one.country,
            "start": one.span.start if one.span else None,
            "end": one.span.end if one.span else None,
            "named_start": one.named_at.start if one.named_at else None,
            "named_end": one.named_at.end if one.named_at else None,
            "source_id": None,
        }


def _claim_time_rows(claim: Claim) -> Iterator[dict[str, Any]]:
    for role, one in (("when", claim.when), ("said", claim.said)):
        if one:
            yield {"claim_id": claim.id, "role": role, "start": one.span.start}


def _claim_place_rows(claim: Claim) -> Iterator[dict[str, Any]]:
    for position, one in enumerate(claim.where):
        yield {"claim_id": claim.id, "position": position, "start": one.span.start}
