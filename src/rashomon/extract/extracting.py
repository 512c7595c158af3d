"""From passages to claims: the outlets' sources' and their own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from rashomon.extract.attribution import Attribution
from rashomon.extract.carried import carried
from rashomon.extract.chain import chained
from rashomon.extract.credits import credited
from rashomon.extract.decode import Stretch
from rashomon.extract.manner import manner
from rashomon.extract.own import own_voice
from rashomon.extract.qualities import qualified
from rashomon.extract.sheet import Sheet, document_sheet
from rashomon.extract.tagger import Tagger
from rashomon.records import (
    READ_KINDS,
    ChainLink,
    Claim,
    Coreference,
    Document,
    Entity,
    Manner,
    Passage,
    PassageKind,
    Span,
    Words,
    claim_id,
)
from rashomon.text.spans import covered, touch

_ENDS = frozenset(",;:")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What was read of one saying."""

    source: Words
    cue: Words
    content: Words
    manner: Manner
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What was read in a document.

    Attributes:
        claims: its claims.
        entities: the names that stand in it.
        coreference: which claims tell of one event, as far as their words show.
    """

    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    coreference: Coreference


def extract(
    document: Document, passages: Sequence[Passage], tagger: Tagger
) -> Extracted:
    """The claims of a document, first to last word, outer before inner; and its names.

    Attributions become claims of their source, those inside others too; each sentence of
    a reprinted statement is a claim of its speaker; a sentence that reports an event and
    is nobody's reported speech is the outlet's own.
    """
    read = [passage for passage in passages if passage.kind in READ_KINDS]
    sheet = document_sheet(document, read, tagger.vocabulary)
    scores = tagger.scores(sheet)
    found = carried(sheet, tagger.attributions(sheet, scores))
    through = credited(document, passages)
    free = _free(read, through)
    claims = {
        claim.id: claim
        for claim in (
            *_stated(document, read, tagger.name),
            *_attributed(document, sheet, found, tagger),
            *own_voice(document, sheet, scores.events, found, free, tagger.name),
        )
    }
    judge = partial(tagger.judgements, scores=scores)
    told = qualified(document, read, [*claims.values()], sheet, judge)
    final = chained(document, through, told)
    sentences = [sentence for passage in read for sentence in passage.sentences]
    return Extracted(
        claims=final,
        entities=tagger.entities(sheet, scores),
        coreference=tagger.coreference(final, sentences, sheet, scores),
    )


def _free(passages: Sequence[Passage], through: Sequence[ChainLink]) -> list[Span]:
    """The sentences in which the outlet may speak for itself.

    Not those of a reprinted statement, nor those that introduce one, nor credits.
    """
    opening = [passage.introduction for passage in passages if passage.introduction]
    lines = [link.span for link in through if link.span]
    return [
        sentence
        for passage in passages
        if not passage.speaker and passage.kind is not PassageKind.CREDIT
        for sentence in passage.sentences
        if not any(touch(sentence, one) for one in opening)
        if 2 * covered(sentence, lines) < sentence.end - sentence.start
    ]


def _stated(
    document: Document, passages: Sequence[Passage], made_by: str
) -> Iterator[Claim]:
    """Each sentence of a reprinted statement, in its speaker's mouth."""
    for passage in passages:
        if passage.speaker and passage.introduction:
            cue = Words.of(document.text, [passage.introduction])
            source = Words.of(document.text, [passage.speaker])
            for sentence in passage.sentences:
                said = _Said(
                    source=source,
                    cue=cue,
                    content=Words.of(document.text, [sentence]),
                    manner=Manner.DIRECT,
                    confidence=1.0,
                )
                yield _claim(document, said, made_by)


def _attributed(
    document: Document, sheet: Sheet, found: Sequence[Attribution], tagger: Tagger
) -> Iterator[Claim]:
    for attribution in found:
        said = _Said(
            source=_words(document, sheet, attribution.source),
            cue=_words(document, sheet, (attribution.cue,)),
            content=_words(document, sheet, attribution.content),
            manner=manner(sheet, attribution.cue, attribution.content),
            confidence=round(tagger.confidence(attribution), 4),
        )
        yield _claim(document, said, tagger.name)


def _words(document: Document, sheet: Sheet, found: Sequence[Stretch]) -> Words:
    return Words.of(
        document.text,
        [_span(document.text, sheet, stretch) for stretch in found],
    )


def _span(text: str, sheet: Sheet, stretch: Stretch) -> Span:
    """Where a stretch stands, without a comma or colon that only ends it."""
    last = stretch.end - 1
    while last > stretch.start and sheet.spans[last].of(text) in _ENDS:
        last -= 1
    return sheet.covering(stretch.start, last + 1)


def _claim(document: Document, said: _Said, made_by: str) -> Claim:
    return Claim(
        id=claim_id(document.id, said.content, said.cue, said.source),
        document_id=document.id,
        content=said.content,
        cue=said.cue,
        source=said.source,
        manner=said.manner,
        confidence=said.confidence,
        made_by=made_by,
    )
