"""The objects of sources, merges, incidents and labels, as other programs read them."""

from rashomon.records import (
    Decision,
    GivenFigure,
    GivenLabel,
    Incident,
    Merge,
    Reduced,
    Source,
)
from rashomon.show import contract
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


def label_object(given: GivenLabel) -> Object:
    """One naming; `entity_source_id` where whom it names is a source of the case too."""
    label = given.label
    return {
        "outlet": given.outlet,
        "entity_source_id": given.source_id,
        "entity": label.entity,
        "words": label.words,
        "voice": "quoted" if label.quoted else "own",
        "document_id": given.document_id,
        "claim_id": label.claim_id,
        "span": [label.span.start, label.span.end],
        "text": given.text,
    }


def figure_object(given: GivenFigure) -> Object:
    """One figure as somebody gave it."""
    figure, later = given.figure, given.superseded_by
    return {
        "document_id": given.document_id,
        "outlet": given.outlet,
        "published": given.published,
        "claim_id": figure.claim_id,
        "incident_id": given.incident_id,
        "source": {
            "id": given.source_id,
            "name": given.source,
            "kind": given.source_kind.value if given.source_kind else None,
        },
        **contract.figure_object(figure),
        "text": given.words,
        "superseded_by": {
            "document_id": later[0],
            "span": [later[1].start, later[1].end],
        }
        if later
        else None,
    }


def reduced_object(reduced: Reduced) -> Object:
    """One number that a reduction makes of several."""
    return {
        "incident_id": reduced.incident_id,
        "title": reduced.title,
        "kind": reduced.kind.value,
        "figures": reduced.figures,
        "superseded": reduced.superseded,
        "best": reduced.best,
        "low": reduced.low,
        "high": reduced.high,
    }
