"""The sources of a document's claims, part by part, in the order of the text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.identify.speakers.mentions import LEADING, within
from rashomon.identify.speakers.split import parts
from rashomon.records import Claim, Entity, Manner, SourceKind, Span
from rashomon.text.spans import sentence_at, union


@dataclass(frozen=True, slots=True)
class Part:
    """One who speaks in a claim, as the words stand.

    Attributes:
        claim: the claim; several claims may have the same words as their source.
        cue: the words between which and the sentence's end it says how it was said.
        leads: whether the words begin their sentence.
        told: whether they stand in what somebody else says.
        unnamed: whether the extract stage saw that they have no name.
        relative: whether the words are not those of the source but of the noun in front
            of it, which "who" or "which" takes up.
    """

    claim: Claim
    span: Span
    words: str
    sentence: int
    leads: bool
    told: bool
    unnamed: bool
    relative: bool = False


def spoken(
    text: str,
    sentences: Sequence[Span],
    claims: Sequence[Claim],
    entities: Sequence[Entity],
) -> list[Part]:
    """Every part of every source, in the order of the text."""
    contents = union(contents_of(claims, sentences))
    found = [
        _part(text, sentences, claim, span, contents)
        for claim in claims
        for source in claim.source.spans
        for span in parts(text, source, entities)
    ]
    return sorted(found, key=lambda one: (one.span, one.claim.content.spans))


def parents_first(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts in their order, but who says a claim before whoever speaks inside it."""
    by_claim: dict[str, list[Part]] = {}
    for part in parts:
        by_claim.setdefault(part.claim.id, []).append(part)
    done = set[str]()
    for part in parts:
        chain = [part.claim.id]
        while chain[-1] not in done:
            above = by_claim[chain[-1]][0].claim.parent_id
            if above is None or above not in by_claim or above in chain:
                break
            chain.append(above)
        for claim in reversed(chain):
            if claim not in done:
                done.add(claim)
                yield from by_claim[claim]


def contents_of(claims: Sequence[Claim], sentences: Sequence[Span]) -> list[Span]:
    """Where somebody else than the outlet speaks, in the sentence that says who.

    What is said in further sentences is left out: its end is found less surely, and who
    speaks there may well be the outlet's.
    """
    found = []
    for claim in claims:
        if claim.manner is not Manner.OWN and claim.source and sentences:
            here = sentences[sentence_at(sentences, claim.source.spans[0].start)]
            found += [cut for span in claim.content.spans if (cut := _cut(span, here))]
    return found


def _cut(span: Span, to: Span) -> Span | None:
    start, end = max(span.start, to.start), min(span.end, to.end)
    return Span(start, end) if start < end else None


def _part(
    text: str,
    sentences: Sequence[Span],
    claim: Claim,
    span: Span,
    contents: Sequence[Span],
) -> Part:
    number = sentence_at(sentences, span.start)
    first = sentences[number].start if sentences else 0
    last = claim.chain[-1].kind if claim.chain else None
    return Part(
        claim=claim,
        span=span,
        words=span.of(text),
        sentence=number,
        leads=span.start - first < LEADING,
        told=within(span.start, contents),
        unnamed=last is SourceKind.UNNAMED,
    )
