"""The head: which act a saying is and how sure, weighed by a small network.

It reads the encoder's states of the saying's words, which the tagger has anyway, and the
lexicons' answers as hints (`scene.py`). How it was trained stands in `docs/model.md`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.decode import Floats, softmax
from rashomon.extract.scene import ACTS, CERTAINTIES, Scene
from rashomon.records import Act, Certainty

Numbers = NDArray[np.int64]
Network = Callable[[Floats, Numbers, Numbers], tuple[Floats, Floats]]
"""Takes states (scenes, words, width), parts (scenes, words) and hints (scenes, 3); gives
scores of acts (scenes, 13) and of certainties (scenes, 7)."""

TEMPERATURE = np.float32(1.2)
"""What the scores of acts are divided by (Guo et al. 2017): on 777 claims that an earlier
training had not seen, shares of right acts were then off by 4.9 points instead of 8.1."""
_TOGETHER = 64  # scenes that are judged at once: keeps memory flat


@dataclass(frozen=True, slots=True)
class Judgement:
    """An act, how likely it is right, and how sure the source is."""

    act: Act
    confidence: float
    certainty: Certainty


def judged(
    scenes: Sequence[Scene], states: Floats, network: Network
) -> Iterator[Judgement]:
    """The judgements of the scenes of one document, in their order.

    Args:
        scenes: what is judged.
        states: what the encoder gives for every word of the sheet, shape (words, width).
        network: the head's network.
    """
    for start in range(0, len(scenes), _TOGETHER):
        some = scenes[start : start + _TOGETHER]
        acts, certainties = network(*filled(some, states))
        for odds, sure in zip(softmax(acts / TEMPERATURE), certainties, strict=True):
            best = int(odds.argmax())
            yield Judgement(
                act=ACTS[best],
                confidence=round(float(odds[best]), 4),
                certainty=CERTAINTIES[int(sure.argmax())],
            )


def filled(scenes: Sequence[Scene], states: Floats) -> tuple[Floats, Numbers, Numbers]:
    """The head's inputs, every scene as long as the longest."""
    longest = max([1, *(len(one.words) for one in scenes)])
    seen = np.zeros((len(scenes), longest, states.shape[1]), np.float32)
    parts = np.zeros((len(scenes), longest), np.int64)
    for row, one in enumerate(scenes):
        seen[row, : len(one.words)] = states[one.words]
        parts[row, : len(one.parts)] = one.parts
    hints = np.array([one.hints for one in scenes], np.int64).reshape(-1, 3)
    return seen, parts, hints
