"""Rows: records as the tables hold them, and back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rashomon.records import (
    Act,
    Band,
    Certainty,
    ChainLink,
    Claim,
    Document,
    Evidence,
    EvidenceKind,
    Hedge,
    Manner,
    Mark,
    Origin,
    Passage,
    PassageKind,
    SourceKind,
    Span,
    Voice,
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
        "act_confidence": claim.act_confidence,
        "certainty": claim.certainty.value,
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


def hedge_rows(claim: Claim) -> list[dict[str, Any]]:
    """The rows of a claim's hedges."""
    return [
        {
            "claim_id": claim.id,
            "start": hedge.span.start,
            "end": hedge.span.end,
            "by": hedge.by.value,
            "band": hedge.band.value if hedge.band else None,
        }
        for hedge in claim.hedges
    ]


def evidence_rows(claim: Claim) -> list[dict[str, Any]]:
    """The rows of what is offered for a claim."""
    return [
        {
            "claim_id": claim.id,
            "start": one.span.start,
            "end": one.span.end,
            "kind": one.kind.value,
        }
        for one in claim.evidence
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
            "certainty": link.certainty.value if link.certainty else None,
            "number": link.number,
            "reason_start": link.reason.start if link.reason else None,
            "reason_end": link.reason.end if link.reason else None,
        }
        for position, link in enumerate(claim.chain)
    ]


@dataclass(frozen=True, slots=True)
class Parts:
    """The rows of other tables that belong to a claim, each list in order."""

    spans: Sequence[Row]
    links: Sequence[Row]
    hedges: Sequence[Row]
    evidence: Sequence[Row]


def claim(row: Row, parts: Parts) -> Claim:
    """The claim of its rows, without what other tables tell of who, when and where."""

    def words(role: str) -> Words:
        own = (span(s) for s in parts.spans if s["role"] == role)
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
        act_confidence=row["act_confidence"],
        certainty=Certainty(row["certainty"]),
        hedges=tuple(map(_hedge, parts.hedges)),
        evidence=tuple(map(_evidence, parts.evidence)),
        chain=tuple(map(_link, parts.links)),
        confidence=row["confidence"],
        made_by=row["made_by"],
    )


def _link(row: Row) -> ChainLink:
    return ChainLink(
        name=row["name"],
        kind=SourceKind(row["kind"]) if row["kind"] else None,
        span=optional_span(row),
        certainty=Certainty(row["certainty"]) if row["certainty"] else None,
        number=row["number"],
        reason=optional_span(row, "reason_"),
    )


def _hedge(row: Row) -> Hedge:
    band = Band(row["band"]) if row["band"] else None
    return Hedge(span=span(row), by=Voice(row["by"]), band=band)


def _evidence(row: Row) -> Evidence:
    return Evidence(kind=EvidenceKind(row["kind"]), span=span(row))


def span(row: Row, of: str = "") -> Span:
    """The span of the columns `start` and `end`, with `of` in front of their names."""
    return Span(row[f"{of}start"], row[f"{of}end"])


def optional_span(row: Row, of: str = "") -> Span | None:
    """As `span`; None where the columns are empty."""
    return None if row[f"{of}start"] is None else span(row, of)


def _written(spans: Iterable[Span]) -> str:
    return json.dumps([[span.start, span.end] for span in spans])


def _spans(written: str) -> list[Span]:
    return [Span(start, end) for start, end in json.loads(written)]
