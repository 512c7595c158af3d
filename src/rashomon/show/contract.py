"""The objects that other programs read: a field is added freely, renamed never.

What no stage fills in yet stands there as null or as an empty list.
"""

from collections.abc import Iterable
from typing import Any

from rashomon.records import (
    Claim,
    Document,
    Figure,
    Passage,
    Reading,
    Span,
    TimeExpression,
    Toponym,
    Voice,
    Words,
)

Object = dict[str, Any]


def claim_object(claim: Claim) -> Object:
    """A claim. Offsets are half-open ranges of code points in its document's text."""
    return {
        "id": claim.id,
        "document_id": claim.document_id,
        "parent_id": claim.parent_id,
        "manner": claim.manner.value,
        "source": _source(claim),
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
        "figures": [figure_object(one) for one in claim.figures],
        "when": _time(claim.when),
        "said": _time(claim.said),
        "where": [_place(one) for one in claim.where],
        "incident_id": claim.incident_id,
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


def figure_object(figure: Figure) -> Object:
    """A figure as a claim holds it."""
    return {
        "kind": figure.kind.value,
        "low": figure.low,
        "high": figure.high,
        "among": [one.value for one in figure.among],
        "vague": figure.vague,
        "as_of": _time(figure.as_of),
        "span": _span(figure.span),
    }


def _source(claim: Claim) -> Object:
    """The words that name the source, and whom they name; several may speak together."""
    speakers = claim.speakers
    first = speakers[0] if speakers else None
    names = " and ".join(one.name for one in speakers)
    return {
        **_words(claim.source),
        "id": first.source_id if first else None,
        "name": names or claim.source.text or None,
        "kind": first.kind.value if first and first.kind else None,
        "speakers": [
            {
                "id": one.source_id,
                "name": one.name,
                "kind": one.kind.value if one.kind else None,
                "part_of": one.part_of,
                "country": one.country,
                "span": _span(one.span),
                "named_at": _span(one.named_at),
            }
            for one in speakers
        ],
    }


def _time(one: TimeExpression | None) -> Object | None:
    if one is None:
        return None
    return {
        "start": one.start,
        "end": one.end,
        "precision": one.precision.value,
        "value": one.value,
        "span": _span(one.span),
    }


def _place(one: Toponym) -> Object:
    """A place that is named; what the gazetteer does not hold has its words only."""
    place = one.place
    return {
        "name": place.name if place else None,
        "country": place.country if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "grain": place.grain.value if place else None,
        "geonames_id": place.id if place else None,
        "span": _span(one.span),
    }


def _words(words: Words) -> Object:
    return {"spans": [_span(span) for span in words.spans], "text": words.text}


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
