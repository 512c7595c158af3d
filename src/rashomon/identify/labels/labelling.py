"""Namings: by which words a document calls groups, governments, deeds and people.

Every naming counts, the plain as the loaded: that a paper writes "army" where another
writes "regime forces" is told by both. The words and what they name are data
(`labels.toml`).
"""

from collections.abc import Iterator, Sequence

from rashomon.identify.labels.chain import drafts
from rashomon.identify.labels.doubted import doubted
from rashomon.identify.labels.entities import entities
from rashomon.identify.labels.lexicon import Kind
from rashomon.identify.labels.units import chains, units_in, words_of
from rashomon.records import READ_KINDS, Claim, Label, Manner, Passage, Span
from rashomon.text.quotation import quotations


def labels(
    text: str, passages: Sequence[Passage], claims: Sequence[Claim]
) -> tuple[Label, ...]:
    """The namings in the passages that are read, in order.

    A naming is *quoted* where it stands in quotation marks, or in what somebody says in a
    claim. The rest is the outlet's own voice: headlines too, and the words around a claim
    ("the regime said"). In indirect speech the words may be the writer's all the same:
    an agency that writes "the ministry said that terrorists …" may have put the word
    there, and nothing in the text tells. Words in scare quotes count as quoted.
    """
    places = [one.span for one in passages if one.kind in READ_KINDS]
    words = words_of(text, places)
    found = units_in(words)
    lands = [one for one in found if one.as_a(Kind.COUNTRY)]
    where = {one.first: one for one in lands}
    made = [one for run in chains(words, found) for one in drafts(words, run, where)]
    made = doubted(words, found, made)
    named = [
        (words.span(draft.first, draft.end), draft.words, entity)
        for draft, entity in entities(words, lands, made)
    ]
    voices = _voices(text, places, claims, [span for span, _, _ in named])
    return tuple(
        Label(span=span, words=said, entity=entity, quoted=quoted, claim_id=claim_id)
        for (span, said, entity), (quoted, claim_id) in zip(named, voices, strict=True)
    )


def _voices(
    text: str, places: Sequence[Span], claims: Sequence[Claim], spans: Sequence[Span]
) -> Iterator[tuple[bool, str | None]]:
    """For each of some spans, in order, whether others' words hold it, and its claim."""
    marked = [(piece, None) for one in quotations(text, places) for piece in one.pieces]
    said = [(span, claim) for claim in claims for span in claim.content.spans]
    waiting = sorted([*marked, *said], key=lambda one: one[0].start, reverse=True)
    begun: list[tuple[Span, Claim | None]] = []
    for span in spans:
        while waiting and waiting[-1][0].start <= span.start:
            begun.append(waiting.pop())
        begun = [one for one in begun if one[0].end > span.start]
        holding = [claim for piece, claim in begun if span.end <= piece.end]
        yield _voice(holding) if holding else (False, None)


def _voice(holding: Sequence[Claim | None]) -> tuple[bool, str | None]:
    """Whether words are others', by the claims and the marks that hold them; the claim."""
    claims = [claim for claim in holding if claim is not None]
    quoted = len(claims) < len(holding)
    for claim in claims:
        quoted = quoted or claim.manner is not Manner.OWN
    if len(claims) > 1:
        claims.sort(key=_length)
    return quoted, claims[0].id if claims else None


def _length(claim: Claim) -> int:
    return sum(span.end - span.start for span in claim.content.spans)
