"""What one outlet says as a fact while others say whose word it is.

Two claims are taken for the same where they share half of their words or more, each word
weighed by how few claims of the case have it (Jaccard's index over inverse document
frequencies, Spärck Jones 1972), and every number. That finds wire copy and its rewriting,
which is what a writer's own voice is mostly made of; the same in other words is not found.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.records import Certainty, Claim, Document, Manner

SHARED = 0.5
"""So much of the weight of both claims' words both have to hold."""
FEWEST = 4
"""Words that both have to hold at least."""
DAYS = 14
"""Documents further apart, where both are dated, are about something else."""

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_ENDING = re.compile(r"(?:ing|ed|es|s)$")
_STOP = frozenset(
    "the and for that with from this has have had was were are been its his her their they "
    "who which into over after before said also but not".split()
)
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty hundr thousand dozen "
    "scor several".split()
)
"""Number words as `_words` leaves them."""
_SURE = frozenset((Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE))

Bag = frozenset[str]
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unattributed:
    """A claim in an outlet's own voice, and those of other outlets that attribute it."""

    own: Claim
    attributed: tuple[Claim, ...]


def unattributed(
    claims: Sequence[Claim], documents: Mapping[str, Document]
) -> Iterator[Unattributed]:
    """What outlets say as facts and others attribute, in the order of `claims`.

    Args:
        claims: the claims of a case.
        documents: their documents, by id.
    """
    bags = [_words(claim) for claim in claims]
    counts = Counter(word for bag in bags for word in bag)
    weights = {word: math.log(1 + len(bags) / n) for word, n in counts.items()}
    holders = _holders(claims, bags)
    for claim, bag in zip(claims, bags, strict=True):
        if claim.manner is not Manner.OWN or claim.certainty is not Certainty.CERTAIN:
            continue
        near = {i for word in _heaviest(bag, weights) for i in holders.get(word, ())}
        found = tuple(
            claims[i]
            for i in sorted(near)
            if _same(bag, bags[i], weights) and _other(claim, claims[i], documents)
        )
        if found:
            yield Unattributed(own=claim, attributed=found)


def _words(claim: Claim) -> Bag:
    """The words of a claim that say something, without their endings."""
    found = (match[0].lower() for match in _WORD.finditer(claim.content.text))
    return frozenset(_ENDING.sub("", word) for word in found if word not in _STOP)


def _holders(claims: Sequence[Claim], bags: Sequence[Bag]) -> dict[str, list[int]]:
    """Which attributed claims hold a word."""
    table: defaultdict[str, list[int]] = defaultdict(list)
    for i, (claim, bag) in enumerate(zip(claims, bags, strict=True)):
        if claim.source and claim.certainty in _SURE:
            for word in bag:
                table[word].append(i)
    return dict(table)


def _heaviest(bag: Bag, weights: Weights) -> Iterator[str]:
    """The heaviest words, until no claim without one of them could share enough."""
    left = _weight(bag, weights)
    enough = SHARED * left
    for word in sorted(bag, key=lambda one: (-weights[one], one)):
        if left < enough:
            return
        yield word
        left -= weights[word]


def _same(one: Bag, other: Bag, weights: Weights) -> bool:
    both = one & other
    if len(both) < FEWEST or any(map(_number, one ^ other)):
        return False
    return _weight(both, weights) >= SHARED * _weight(one | other, weights)


def _number(word: str) -> bool:
    return word.isdigit() or word in _NUMBERS


def _weight(words: Bag, weights: Weights) -> float:
    return math.fsum(weights[word] for word in words)


def _other(own: Claim, claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether a claim is another outlet's, of about the same time."""
    here, there = documents[own.document_id], documents[claim.document_id]
    if here.id == there.id or (here.outlet and here.outlet == there.outlet):
        return False
    one, other = _day(here), _day(there)
    return not one or not other or abs((one - other).days) <= DAYS


def _day(document: Document) -> date | None:
    try:
        return date.fromisoformat((document.published or "")[:10])
    except ValueError:
        return None
