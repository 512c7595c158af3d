"""The objects of sources, merges, incidents and labels, as other programs read them."""

from collections.abc import Mapping

from rashomon.records import Decision, Document, Incident, Label, Merge, Source
from rashomon.show.contract import Object


def source_object(source: Source) -> Object:
    """A source across documents."""
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind.value if source.kind else None,
        "aliases": list(source.aliases),
        "country": source.country,
        "part_of": source.part_of,
        "claims": source.claims,
        "documents": source.documents,
        "outlets": source.outlets,
    }


def merge_object(merge: Merge) -> Object:
    """Two names that were taken for one source, or that might be, and why."""
    return {
        "left": merge.left,
        "right": merge.right,
        "left_id": merge.left_id,
        "right_id": merge.right_id,
        "score": merge.score,
        "reasons": [
            {"name": one.name, "value": one.value, "weight": one.weight}
            for one in merge.reasons
        ],
        "done": merge.done,
        "decided": merge.decided.value if merge.decided else None,
    }


def decision_object(decision: Decision) -> Object:
    """What somebody decided, as it was logged; a verdict of null takes one back."""
    return {
        "number": decision.number,
        "verdict": decision.verdict.value if decision.verdict else None,
        "left": decision.left,
        "right": decision.right,
        "made_at": decision.made_at,
        "hash": decision.hash,
    }


def incident_object(incident: Incident) -> Object:
    """Something that is said to have happened; `where` is the finest place."""
    first = incident.places[0] if incident.places else None
    return {
        "id": incident.id,
        "title": incident.title,
        "kind": incident.kind.value,
        "when": {"start": incident.start, "end": incident.end},
        "where": {
            "name": first.name if first else None,
            "country": first.country if first else None,
            "latitude": first.latitude if first else None,
            "longitude": first.longitude if first else None,
        },
        "places": [one.name for one in incident.places],
        "claims": list(incident.claims),
        "documents": list(incident.documents),
    }


def label_object(
    label: Label, document: Document, sources: Mapping[str, str]
) -> Object:
    """One naming; `entity_source_id` where whom it names is a source of the case too.

    Args:
        label: the naming.
        document: where it stands.
        sources: ids of the sources by their names.
    """
    return {
        "outlet": document.outlet,
        "entity_source_id": sources.get(label.entity),
        "entity": label.entity,
        "words": label.words,
        "voice": "quoted" if label.quoted else "own",
        "document_id": document.id,
        "claim_id": label.claim_id,
        "span": [label.span.start, label.span.end],
        "text": label.span.of(document.text),
    }
