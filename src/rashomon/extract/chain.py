"""Chains: which claim stands in which, and through whom each one reaches us."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.records import (
    ChainLink,
    Claim,
    Document,
    Manner,
    SourceKind,
)
from rashomon.text.spans import covered

Chain = tuple[ChainLink, ...]


def chained(
    document: Document, through: Sequence[ChainLink], claims: Iterable[Claim]
) -> tuple[Claim, ...]:
    """The claims with their parents and chains, by where their content starts.

    A claim whose source, cue and content stand in the content of another is its child;
    the chain runs from the outlet and those `through` whom it has its article, whom it
    credits, over the parents to the links that the claim has already: its own.
    """
    first = (*_outlet(document), *through)
    done: list[Claim] = []
    above: list[Claim] = []
    for claim in sorted(claims, key=_place):
        above = [other for other in above if _end(other) > _start(claim)]
        parent = _parent(claim, above)
        over = parent.chain if parent else first
        made = replace(
            claim,
            parent_id=parent.id if parent else None,
            chain=_joined(over, claim.chain),
        )
        done.append(made)
        above.append(made)
    return tuple(done)


def _joined(over: Chain, own: Chain) -> Chain:
    """One chain of two; an outlet that ends the first and begins the second is one link.

    An agency's own article says "told AFP" of itself.
    """
    if not over or not own or own[0].kind is not SourceKind.OUTLET:
        return (*over, *own)
    last, begin = over[-1], own[0]
    same = last.kind is begin.kind and last.name.casefold() == begin.name.casefold()
    return (*over[:-1], *own) if same else (*over, *own)


def _place(claim: Claim) -> tuple[int, int, str]:
    """Where the content starts; of two that start there, the longer first."""
    return (_start(claim), -_end(claim), claim.id)


def _start(claim: Claim) -> int:
    return claim.content.spans[0].start


def _end(claim: Claim) -> int:
    return claim.content.spans[-1].end


def _length(claim: Claim) -> int:
    return sum(span.end - span.start for span in claim.content.spans)


def _parent(claim: Claim, above: Sequence[Claim]) -> Claim | None:
    """The shortest claim in whose content this one stands whole, its cue too."""
    inner = claim.content.spans + claim.cue.spans + claim.source.spans
    holding = [
        other
        for other in above
        if other.manner is not Manner.OWN
        and _length(other) > _length(claim)
        and all(
            covered(span, other.content.spans) == span.end - span.start
            for span in inner
        )
    ]
    return min(holding, key=_length, default=None)


def _outlet(document: Document) -> Chain:
    if not document.outlet:
        return ()
    return (ChainLink(name=document.outlet, kind=SourceKind.OUTLET),)
