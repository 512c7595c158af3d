"""Rows of sources, merges and incidents: as the tables hold them, and back."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from rashomon.records import (
    Incident,
    IncidentKind,
    Merge,
    Reason,
    Source,
    SourceKind,
    Verdict,
)
from rashomon.store.identity_rows import read_places, written_places
from rashomon.store.rows import Row


def source_row(one: Source) -> dict[str, Any]:
    """The row of a source."""
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind.value if one.kind else None,
        "country": one.country,
        "part_of": one.part_of,
        "claims": one.claims,
        "documents": one.documents,
        "outlets": one.outlets,
    }


def alias_rows(found: Iterable[Source]) -> Iterator[dict[str, Any]]:
    """The rows of the other names of sources."""
    for one in found:
        for name in one.aliases:
            yield {"source_id": one.id, "name": name}


def source(row: Row, names: Mapping[str, list[str]]) -> Source:
    """The source of a row; `names` has its aliases."""
    return Source(
        id=row["id"],
        name=row["name"],
        kind=SourceKind(row["kind"]) if row["kind"] else None,
        aliases=tuple(names.get(row["id"], ())),
        country=row["country"],
        part_of=row["part_of"],
        claims=row["claims"],
        documents=row["documents"],
        outlets=row["outlets"],
    )


def merge_row(position: int, one: Merge) -> dict[str, Any]:
    """The row of a merge, the `position`-th of the build."""
    return {
        "position": position,
        "left": one.left,
        "right": one.right,
        "left_id": one.left_id,
        "right_id": one.right_id,
        "score": one.score,
        "reasons": json.dumps([asdict(r) for r in one.reasons], ensure_ascii=False),
        "done": int(one.done),
        "decided": one.decided.value if one.decided else None,
    }


def merge(row: Row) -> Merge:
    """The merge of a row."""
    return Merge(
        left=row["left"],
        right=row["right"],
        left_id=row["left_id"],
        right_id=row["right_id"],
        score=row["score"],
        reasons=tuple(Reason(**one) for one in json.loads(row["reasons"])),
        done=bool(row["done"]),
        decided=Verdict(row["decided"]) if row["decided"] else None,
    )


def incident_row(position: int, one: Incident) -> dict[str, Any]:
    """The row of an incident, the `position`-th of the build."""
    return {
        "id": one.id,
        "position": position,
        "kind": one.kind.value,
        "title": one.title,
        "first_day": one.start,
        "last_day": one.end,
        "places": written_places(one.places),
    }


def incident(
    row: Row,
    claims: Mapping[str, tuple[str, ...]],
    documents: Mapping[str, tuple[str, ...]],
) -> Incident:
    """The incident of a row; the others say what belongs to it, by id."""
    return Incident(
        id=row["id"],
        title=row["title"],
        kind=IncidentKind(row["kind"]),
        start=row["first_day"],
        end=row["last_day"],
        places=read_places(row["places"]),
        claims=claims.get(row["id"], ()),
        documents=documents.get(row["id"], ()),
    )
