"""What a reader finds beside what was read: words at places, and pairs of claims."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from rashomon.records import Claim, Span

A = TypeVar("A")
B = TypeVar("B")

Spots = frozenset[int]
"""Places of words: where each of them starts."""

_WORD = re.compile(r"\w+")


def spots(text: str, spans: Iterable[Span]) -> Spots:
    """Where the words inside `spans` start."""
    return frozenset(
        match.start()
        for span in spans
        for match in _WORD.finditer(text, span.start, span.end)
    )


def read_spots(text: str, claim: Claim, role: str) -> Spots:
    """The words of one role of a claim that was read."""
    return spots(text, getattr(claim, role).spans)


def overlap(one: Spots, other: Spots) -> float:
    """How much two contents share: intersection over union, 0 where it is under half."""
    share = len(one & other) / (len(one | other) or 1)
    return share if share >= 0.5 else 0.0


def same_source(one: Spots, other: Spots) -> bool:
    """Whether two sources share a word, or are both missing."""
    return bool(one & other) or not (one or other)


def shares(precision: float, recall: float) -> dict[str, float]:
    """Precision, recall and F1 in percent, one decimal."""
    f1 = 2 * precision * recall / ((precision + recall) or 1)
    found = {"P": precision, "R": recall, "F1": f1}
    return {name: round(100 * value, 1) for name, value in found.items()}


def one_to_one(
    left: Sequence[A], right: Sequence[B], quality: Callable[[A, B], float]
) -> list[tuple[A, B]]:
    """Pairs by falling quality, nothing in two of them; none where the quality is 0."""
    possible = sorted(
        (-worth, i, j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (worth := quality(one, other))
    )
    used, taken, kept = set[int](), set[int](), []
    for _, i, j in possible:
        if i not in used and j not in taken:
            used.add(i)
            taken.add(j)
            kept.append((left[i], right[j]))
    return kept
