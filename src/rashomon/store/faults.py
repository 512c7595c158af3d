"""Faults: what a case says of its documents' words and is not so."""

from collections.abc import Iterable

from rashomon.records import Claim, Document, Passage


def passage_faults(document: Document, passages: Iterable[Passage]) -> list[str]:
    """Passages that lie outside their document's text, in sentences."""
    size = len(document.text)
    return [
        f"A passage of document {document.id} lies outside its text."
        for passage in passages
        if passage.span.end > size
    ]


def claim_faults(document: Document, claim: Claim) -> list[str]:
    """What a claim says of its document's text and is not so, in sentences."""
    faults = []
    for role in ("source", "cue", "content"):
        words = getattr(claim, role)
        said = " ".join(span.of(document.text) for span in words.spans)
        if said != words.text:
            faults.append(
                f"The {role} of claim {claim.id} is not what stands in document "
                f"{document.id}."
            )
    return faults
