"""Who calls what by which words: namings counted by outlet, and what is an outlet's own."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rashomon.identify.labels.logodds import prior, z_score
from rashomon.records import Label

STRENGTH = 30.0
"""How many words the prior is worth: as many as an article of FA-KES has namings (31.6).

Of the 150 words most an outlet's own for one entity in every other article, so many had a z
above 1 in the rest: 77 at a strength of 0.1, 80 at 1, 84 at 10, 90 at 30, 84 at 100, 49 at
1000. A weak prior takes rare words for somebody's own, a strong one finds none.
"""

Counts = Mapping[str, Mapping[str, int]]
"""How often each outlet uses each word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """How often one outlet uses some words for something.

    Attributes:
        own: in its own voice. quoted: in somebody else's words.
    """

    entity: str
    words: str
    outlet: str
    own: int
    quoted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Distinctive:
    """How much more an outlet uses some words than the others together do.

    Attributes:
        count: how often it uses them, of its `total` words.
        others: how often all others do, of their `others_total`.
        z: by how many standard errors it uses them more; see `logodds`.
    """

    outlet: str
    words: str
    count: int
    total: int
    others: int
    others_total: int
    z: float


def usages(labels: Iterable[tuple[str, Label]]) -> tuple[Usage, ...]:
    """The namings of many documents, counted; what is named most comes first.

    Args:
        labels: each naming with the outlet of its document.
    """
    counts = Counter(
        (label.entity, label.words, outlet, label.quoted) for outlet, label in labels
    )
    entities, words = Counter[str](), Counter[tuple[str, str]]()
    for (entity, said, _, _), count in counts.items():
        entities[entity] += count
        words[entity, said] += count
    found = [
        Usage(
            entity=entity,
            words=said,
            outlet=outlet,
            own=counts[entity, said, outlet, False],
            quoted=counts[entity, said, outlet, True],
        )
        for entity, said, outlet in dict.fromkeys(key[:3] for key in counts)
    ]
    return tuple(
        sorted(
            found,
            key=lambda one: (
                -entities[one.entity],
                one.entity,
                -words[one.entity, one.words],
                one.words,
                -(one.own + one.quoted),
                one.outlet,
            ),
        )
    )


def counts_by_outlet(
    usages: Iterable[Usage], *, entity: str | None = None, quoted: bool = False
) -> dict[str, Counter[str]]:
    """How often each outlet uses each word for one entity, or for anything.

    Args:
        usages: the namings, counted.
        entity: what is named; None counts all namings together.
        quoted: count those in others' words, and not those in the outlet's own voice.
    """
    counts: dict[str, Counter[str]] = {}
    for one in usages:
        count = one.quoted if quoted else one.own
        if count and entity in (None, one.entity):
            counts.setdefault(one.outlet, Counter())[one.words] += count
    return counts


def distinctive(
    counts: Counts, *, strength: float = STRENGTH, avoided: bool = False
) -> tuple[Distinctive, ...]:
    """How much each outlet prefers each of its words over what all others use.

    Args:
        counts: how often each outlet uses each word.
        strength: how many words the prior is worth.
        avoided: also tell the words that an outlet never uses and others do.

    Returns:
        The words of all outlets, the most an outlet's own first. With one outlet there
        is nothing to compare, and nothing is returned.
    """
    pooled = Counter[str]()
    for words in counts.values():
        pooled.update(words)
    if len(counts) < 2:
        return ()
    weights, total = prior(pooled, strength), pooled.total()
    found = [
        one
        for outlet, words in counts.items()
        for one in _compared(outlet, words, pooled, weights, total, avoided)
    ]
    return tuple(sorted(found, key=lambda one: (-one.z, one.outlet, one.words)))


def _compared(
    outlet: str,
    words: Mapping[str, int],
    pooled: Counter[str],
    weights: Mapping[str, float],
    total: int,
    avoided: bool,
) -> Iterator[Distinctive]:
    """The words of one outlet beside those of all others."""
    own_total, strength = sum(words.values()), sum(weights.values())
    for word in pooled if avoided else words:
        own = words.get(word, 0)
        others, rest = pooled[word] - own, total - own_total
        z = z_score(own, own_total, others, rest, (weights[word], strength))
        yield Distinctive(
            outlet=outlet,
            words=word,
            count=own,
            total=own_total,
            others=others,
            others_total=rest,
            z=z,
        )
