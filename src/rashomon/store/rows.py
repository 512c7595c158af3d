"""Rows: records as the tables hold them, and back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rashomon.records import (
    Act,
    ChainLink,
    Claim,
    Document,
    Manner,
    Mark,
    Origin,
    Passage,
    PassageKind,
    SourceKind,
    Span,
    Words,
)

Row = Mapping[Any, Any]

ROLES = ("source", "cue", "content")
_OWN = "id title outlet byline published url language platform text".split()


def document_row(document: Document) -> dict[str, Any]:
    """The row of a document."""
    marks = [[m.span.start, m.span.end, m.kind.value] for m in document.marks]
    return {
        **{name: getattr(document, name) for name in _OWN},
        "marks": json.dumps(marks),
        "notes": json.dumps(document.notes, ensure_ascii=False),
    }


def origin_row(document: Document) -> dict[str, Any]:
    """The row of a document's origin."""
    origin = document.origin
    return {
        "document_id": document.id,
        "path": origin.path,
        "sha256": origin.sha256,
        "given_id": origin.given_id or "",
    }


def document(row: Row) -> Document:
    """The document of a row that has its first origin and its revision beside it."""
    marks = (
        Mark(span=Span(start, end), kind=PassageKind(kind))
        for start, end, kind in json.loads(row["marks"])
    )
    return Document(
        **{name: row[name] for name in _OWN},
        origin=Origin(
            path=row["path"], sha256=row["sha256"], given_id=row["given_id"] or None
        ),
        revision_of=row["revision_of"],
        marks=tuple(marks),
        notes=tuple(json.loads(row["notes"])),
    )


def passage_row(document_id: str, passage: Passage) -> dict[str, Any]:
    """The row of a passage; spans as JSON arrays."""
    return {
        "document_id": document_id,
        "start": passage.span.start,
        "end": passage.span.end,
        "kind": passage.kind.value,
        "sentences": _written(passage.sentences),
        "speaker": _written([passage.speaker] if passage.speaker else []),
        "introduction": _written(
            [passage.introduction] if passage.introduction else []
        ),
    }


def passage(row: Row) -> Passage:
    """The passage of a row."""
    return Passage(
        span=Span(row["start"], row["end"]),
        kind=PassageKind(row["kind"]),
        sentences=tuple(_spans(row["sentences"])),
        speaker=next(iter(_spans(row["speaker"])), None),
        introduction=next(iter(_spans(row["introduction"])), None),
    )


def claim_row(claim: Claim, position: int) -> dict[str, Any]:
    """The row of a claim, the `position`-th of its document."""
    return {
        "id": claim.id,
        "document_id": claim.document_id,
        "parent_id": claim.parent_id,
        "position": position,
        "source": claim.source.text,
        "cue": claim.cue.text,
        "content": claim.content.text,
        "manner": claim.manner.value,
        "act": claim.act.value,
        "confidence": claim.confidence,
        "made_by": claim.made_by,
    }


def span_rows(claim: Claim) -> list[dict[str, Any]]:
    """The rows of a claim's spans."""
    return [
        {"claim_id": claim.id, "role": role, "start": span.start, "end": span.end}
        for role in ROLES
        for span in getattr(claim, role).spans
    ]


def link_rows(claim: Claim) -> list[dict[str, Any]]:
    """The rows of a claim's chain."""
    return [
        {
            "claim_id": claim.id,
            "position": position,
            "name": link.name,
            "kind": link.kind.value if link.kind else None,
            "start": link.span.start if link.span else None,
            "end": link.span.end if link.span else None,
        }
        for position, link in enumerate(claim.chain)
    ]


def claim(row: Row, spans: Sequence[Row], links: Iterable[Row]) -> Claim:
    """The claim of its rows; `spans` and `links` in order."""

    def words(role: str) -> Words:
        own = (Span(s["start"], s["end"]) for s in spans if s["role"] == role)
        return Words(tuple(own), row[role])

    return Claim(
        id=row["id"],
        document_id=row["document_id"],
        parent_id=row["parent_id"],
        source=words("source"),
        cue=words("cue"),
        content=words("content"),
        manner=Manner(row["manner"]),
        act=Act(row["act"]),
        chain=tuple(_link(link) for link in links),
        confidence=row["confidence"],
        made_by=row["made_by"],
    )


def _link(row: Row) -> ChainLink:
    has_span = row["start"] is not None
    return ChainLink(
        name=row["name"],
        kind=SourceKind(row["kind"]) if row["kind"] else None,
        span=Span(row["start"], row["end"]) if has_span else None,
    )


def _written(spans: Iterable[Span]) -> str:
    return json.dumps([[span.start, span.end] for span in spans])


def _spans(written: str) -> list[Span]:
    return [Span(start, end) for start, end in json.loads(written)]
