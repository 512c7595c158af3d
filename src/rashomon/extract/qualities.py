"""Qualities: act, certainty, evidence and the links of its own chain, for every claim."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.extract.acts import By, Told, act
from rashomon.extract.certainty import certainty, hedges
from rashomon.extract.conduits import conduits
from rashomon.extract.evidence import evidence
from rashomon.extract.head import Judgement
from rashomon.extract.saying import Saying, saying
from rashomon.extract.scene import Scene, scene
from rashomon.extract.sheet import Sheet
from rashomon.extract.unnamed import unnamed
from rashomon.records import (
    Act,
    Certainty,
    ChainLink,
    Claim,
    Document,
    Passage,
    SourceKind,
)

Judge = Callable[[Sequence[Scene]], Iterable[Judgement]]
"""Tells act and certainty of each of some scenes, in their order."""

ALONE = {By.CUE: 0.89, By.CONTENT: 0.34, By.NEUTRAL: 0.81, By.UNKNOWN: 0.63}
"""How often the lexicon alone told a right act, by what told it, on the 777 claims that were
kept from a training of the head (`docs/model.md`)."""


def qualified(
    document: Document,
    passages: Sequence[Passage],
    claims: Sequence[Claim],
    sheet: Sheet,
    judge: Judge,
) -> Iterator[Claim]:
    """The claims with what their words and the sentences around them tell.

    Their chains hold the links from the outlets that they were told to, to their source.
    """
    sentences = tuple(one for passage in passages for one in passage.sentences)
    sayings = [
        saying(
            document.text,
            sentences,
            source=claim.source,
            cue=claim.cue,
            content=claim.content,
        )
        for claim in claims
    ]
    told = judgements(sayings, passages, sheet, judge)
    for claim, said, judgement in zip(claims, sayings, told, strict=True):
        yield replace(
            claim,
            act=judgement.act,
            act_confidence=judgement.confidence,
            certainty=judgement.certainty,
            hedges=hedges(said),
            evidence=evidence(said),
            chain=(*conduits(said), *_source(said, judgement.certainty)),
        )


def judgements(
    sayings: Sequence[Saying],
    passages: Sequence[Passage],
    sheet: Sheet,
    judge: Judge,
) -> Iterator[Judgement]:
    """Act and certainty of each saying; the lexicons' answers are hints to the judge.

    An outlet asserts what it says in its own voice, whatever the judge says. Of a reprinted
    statement, of which it has seen none, the lexicons' answers stand.
    """
    introductions = {one.introduction for one in passages if one.introduction}
    known = [lexicons(said) for said in sayings]
    shown = [
        scene(said, sheet, told, sure)
        for said, (told, sure) in zip(sayings, known, strict=True)
    ]
    for said, (told, sure), judgement in zip(sayings, known, judge(shown), strict=True):
        if not said.source and not said.cue:
            yield replace(judgement, act=Act.ASSERT)
        elif introductions.intersection(said.cue.spans):
            yield Judgement(told.act, ALONE[told.by], sure)
        else:
            yield judgement


def lexicons(said: Saying) -> tuple[Told, Certainty]:
    """What the lexicons alone tell of a saying's act and certainty."""
    told = act(said)
    return told, certainty(said, told.act)


def _source(said: Saying, sure: Certainty) -> tuple[ChainLink, ...]:
    """The last link: the source, what it is where that is plain, and how sure it is."""
    if not said.source:
        return ()
    nobody = unnamed(said)
    link = ChainLink(
        name=said.source.text,
        kind=SourceKind.UNNAMED if nobody else None,
        span=said.source.spans[0],
        certainty=sure,
        number=nobody.number if nobody else None,
        reason=nobody.reason if nobody else None,
    )
    return (link,)
