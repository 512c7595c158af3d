"""Marginals: how likely a whole stretch of tags is, given all words of its paragraph.

The forward and backward sums of a CRF (Lafferty, McCallum and Pereira 2001), of many
paragraphs at once, as shares that are scaled at each word.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.decode import Floats
from rashomon.extract.labels import OUTSIDE

Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words `[start, end)` of a sheet that are tagged as one name of a kind."""

    start: int
    end: int
    kind: int

    @property
    def first(self) -> int:
        """The tag of its first word; that of its later ones is one more."""
        return 1 + 2 * self.kind


@dataclass(frozen=True, slots=True)
class Sums:
    """What a paragraph's words say, forwards and backwards.

    Attributes:
        start: its first word in the sheet.
        words: odds of tags, scaled so that a word's paths sum to one; (words, tags).
        before: share of the paths up to a word that end in a tag; (words, tags).
        behind: what follows a word, by its tag; (words, tags).
    """

    start: int
    words: Doubles
    before: Doubles
    behind: Doubles


def shares(
    emissions: Floats,
    paragraphs: Sequence[tuple[int, int]],
    transitions: Floats,
    stretches: Sequence[Tagged],
) -> list[float]:
    """How likely each stretch is one name of its kind, just so far: from 0 to 1.

    Args:
        emissions: scores, shape (words, tags).
        paragraphs: word ranges that cover the words, in order.
        transitions: scores, shape (tags, tags), from row to column.
        stretches: each inside one paragraph, in order.
    """
    odds = np.exp(transitions.astype(np.float64))
    found: list[float] = []
    waiting = list(reversed(stretches))
    for start, end in paragraphs:
        own: list[Tagged] = []
        while waiting and waiting[-1].start < end:
            own.append(waiting.pop())
        if own:
            sums = _sums(emissions[start:end], odds, start)
            found += [_share(sums, odds, one) for one in own]
    return found


def _sums(emissions: Floats, odds: Doubles, start: int) -> Sums:
    top = emissions.max(axis=1, keepdims=True)
    words = np.exp((emissions - top).astype(np.float64))
    before, behind = np.empty_like(words), np.ones_like(words)
    row = (odds[OUTSIDE] > 0).astype(np.float64)
    for at, word in enumerate(words):
        paths = row * word
        scale = paths.sum()
        words[at] /= scale
        before[at] = paths / scale
        row = before[at] @ odds
    for at in range(len(words) - 2, -1, -1):
        behind[at] = odds @ (words[at + 1] * behind[at + 1])
    return Sums(start, words, before, behind)


def _share(sums: Sums, odds: Doubles, one: Tagged) -> float:
    start, end = one.start - sums.start, one.end - sums.start
    tag, later = one.first, one.first + 1
    share = sums.before[start, tag]
    for at in range(start + 1, end):
        share *= odds[tag, later] * sums.words[at, later]
        tag = later
    ends = sums.behind[end - 1, tag]
    if end < len(sums.words):
        ends -= odds[tag, later] * sums.words[end, later] * sums.behind[end, later]
    return float(min(1.0, max(0.0, share * ends)))
