"""Qualities: act, certainty, evidence and the links of its own chain, for every claim."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.extract.acts import act
from rashomon.extract.certainty import certainty, hedges
from rashomon.extract.conduits import conduits
from rashomon.extract.evidence import evidence
from rashomon.extract.saying import Saying, saying
from rashomon.extract.unnamed import unnamed
from rashomon.records import (
    Certainty,
    ChainLink,
    Claim,
    Document,
    Passage,
    SourceKind,
)


def qualified(
    document: Document, passages: Sequence[Passage], claims: Iterable[Claim]
) -> Iterator[Claim]:
    """The claims with what their words and the sentences around them tell.

    Their chains hold the links from the outlets that they were told to, to their source.
    """
    sentences = tuple(one for passage in passages for one in passage.sentences)
    for claim in claims:
        said = saying(
            document.text,
            sentences,
            source=claim.source,
            cue=claim.cue,
            content=claim.content,
        )
        told = act(said)
        sure = certainty(said, told.act)
        yield replace(
            claim,
            act=told.act,
            act_confidence=told.confidence,
            certainty=sure,
            hedges=hedges(said),
            evidence=evidence(said),
            chain=(*conduits(said), *_source(said, sure)),
        )


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
