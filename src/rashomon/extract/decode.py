"""Decoding: the best sequence of tags that may stand (Viterbi 1967)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.labels import LABELS, OUTSIDE, Role, beginning, inside, may_follow

Floats = NDArray[np.float32]

FORBIDDEN = np.float32(-1e4)


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Words `[start, end)` of a sheet that have one role."""

    start: int
    end: int
    role: Role


def allowed(transitions: Floats) -> Floats:
    """`transitions` (labels, labels) with what may not follow made impossible."""
    count = len(LABELS)
    mask = [[may_follow(a, b) for b in range(count)] for a in range(count)]
    return np.where(np.array(mask), transitions, FORBIDDEN).astype(np.float32)


def softmax(scores: Floats) -> Floats:
    """Scores as shares of one, along the last axis."""
    odds = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(odds / odds.sum(axis=-1, keepdims=True), dtype=np.float32)


def sigmoid(scores: Floats) -> Floats:
    """Scores as how likely each is, by itself."""
    return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)


def viterbi(
    emissions: Floats, paragraphs: Sequence[tuple[int, int]], transitions: Floats
) -> NDArray[np.intp]:
    """The best label of every word; each paragraph is decoded for itself.

    Args:
        emissions: scores, shape (words, labels).
        paragraphs: word ranges that cover the words, in order.
        transitions: scores, shape (labels, labels), from row to column.

    Returns:
        Labels, shape (words,).
    """
    labels = np.zeros(len(emissions), dtype=np.intp)
    if not paragraphs:
        return labels
    # Long paragraphs first, so that those still running are always a prefix.
    order = sorted(paragraphs, key=lambda p: p[0] - p[1])
    lengths = np.array([end - start for start, end in order])
    starts = np.array([start for start, _ in order])
    steps = int(lengths[0])
    back = np.zeros((steps, len(order), len(LABELS)), dtype=np.intp)
    score = emissions[starts] + _first()
    for step in range(1, steps):
        running = int(np.searchsorted(-lengths, -step, side="left"))
        paths = score[:running, :, None] + transitions
        back[step, :running] = paths.argmax(axis=1)
        best = paths.max(axis=1) + emissions[starts[:running] + step]
        score[:running] = best
    _trace(labels, score, back, starts, lengths)
    return labels


def _first() -> Floats:
    """Scores of the first label of a paragraph: it cannot continue anything."""
    return np.array(
        [
            0.0 if may_follow(OUTSIDE, label) else FORBIDDEN
            for label in range(len(LABELS))
        ],
        dtype=np.float32,
    )


def _trace(
    labels: NDArray[np.intp],
    score: Floats,
    back: NDArray[np.intp],
    starts: NDArray[np.intp],
    lengths: NDArray[np.intp],
) -> None:
    for row, (start, length) in enumerate(zip(starts, lengths, strict=True)):
        label = int(score[row].argmax())
        for step in range(int(length) - 1, -1, -1):
            labels[start + step] = label
            label = int(back[step, row, label])


def stretches(
    labels: Sequence[int] | NDArray[np.intp], paragraphs: Sequence[tuple[int, int]]
) -> list[Stretch]:
    """The stretches that a sequence of labels marks, in order."""
    found: list[Stretch] = []
    for start, end in paragraphs:
        at = start
        while at < end:
            label = int(labels[at])
            if label == OUTSIDE:
                at += 1
                continue
            role = Role((label - 1) // 2)
            stop = at + 1
            while stop < end and labels[stop] == inside(role):
                stop += 1
            found.append(Stretch(at, stop, role))
            at = stop
    return found


def tags(words: int, found: Sequence[Stretch]) -> list[int]:
    """The labels that mark `found`: what `stretches` gives back."""
    labels = [OUTSIDE] * words
    for stretch in found:
        labels[stretch.start] = beginning(stretch.role)
        for word in range(stretch.start + 1, stretch.end):
            labels[word] = inside(stretch.role)
    return labels
