"""The objects that other programs read: a field is added freely, renamed never.

What no stage fills in yet stands there as null or as an empty list.
"""

from collections.abc import Iterable
from typing import Any

from rashomon.records import Claim, Document, Passage, Reading, Span, Voice, Words

Object = dict[str, Any]


def claim_object(claim: Claim) -> Object:
    """A claim. Offsets are half-open ranges of code points in its document's text."""
    return {
        "id": claim.id,
        "document_id": claim.document_id,
        "parent_id": claim.parent_id,
        "manner": claim.manner.value,
        "source": {
            **_words(claim.source),
            "id": None,
            "name": claim.source.text or None,
            "kind": _source_kind(claim),
        },
        "cue": _words(claim.cue),
        "content": _words(claim.content),
        "chain": [
            {
                "name": link.name,
                "kind": link.kind.value if link.kind else None,
                "span": _span(link.span),
                "certainty": link.certainty.value if link.certainty else None,
                "number": link.number,
                "reason": _span(link.reason),
            }
            for link in claim.chain
        ],
        "act": claim.act.value,
        "act_confidence": claim.act_confidence,
        "certainty": _certainty(claim),
        "evidence": [
            {"kind": one.kind.value, "span": _span(one.span)} for one in claim.evidence
        ],
        "figures": [],
        "when": None,
        "where": [],
        "incident_id": None,
        "proposition_id": None,
        "confidence": claim.confidence,
        "made_by": claim.made_by,
    }


def document_object(document: Document) -> Object:
    """A document, with its text, to which the offsets of its claims refer."""
    return {
        "id": document.id,
        "given_id": document.origin.given_id,
        "title": document.title,
        "outlet": document.outlet,
        "byline": document.byline,
        "published": document.published,
        "url": document.url,
        "language": document.language,
        "platform": document.platform,
        "origin": document.origin.path,
        "sha256": document.origin.sha256,
        "revision_of": document.revision_of,
        "text": document.text,
        "notes": list(document.notes),
    }


def passage_object(passage: Passage) -> Object:
    """A passage; `speaker` where a statement is reprinted whole."""
    return {
        "span": _span(passage.span),
        "kind": passage.kind.value,
        "speaker": _span(passage.speaker),
    }


def reading_object(reading: Reading) -> Object:
    """All that was read in one document: a line of `rashomon read --jsonl`."""
    document = reading.document
    return {
        "document_id": document.id,
        "id": document.origin.given_id,
        "title": document.title,
        "outlet": document.outlet,
        "published": document.published,
        "language": document.language,
        "text": document.text,
        "passages": [passage_object(passage) for passage in reading.passages],
        "claims": claim_objects(reading.claims),
        "unread": reading.unread,
        "notes": list(document.notes),
    }


def claim_objects(claims: Iterable[Claim]) -> list[Object]:
    """The claims as objects, in their order."""
    return [claim_object(claim) for claim in claims]


def _certainty(claim: Claim) -> Object:
    """The value, the source's hedges with their bands, and the reporter's hedges."""
    own = [hedge for hedge in claim.hedges if hedge.by is Voice.SOURCE]
    others = [hedge for hedge in claim.hedges if hedge.by is Voice.REPORTER]
    return {
        "value": claim.certainty.value,
        "hedges": [_span(hedge.span) for hedge in own],
        "bands": [hedge.band.value if hedge.band else None for hedge in own],
        "reporter_hedges": [_span(hedge.span) for hedge in others],
    }


def _source_kind(claim: Claim) -> str | None:
    """What the source is, where its own link of the chain says it."""
    kind = claim.chain[-1].kind if claim.source and claim.chain else None
    return kind.value if kind else None


def _words(words: Words) -> Object:
    return {"spans": [_span(span) for span in words.spans], "text": words.text}


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
