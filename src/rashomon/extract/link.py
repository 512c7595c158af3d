"""Linking: which cue a source or a piece of content belongs to.

A stretch of source or content points at one cue or at none. The score of an arc is a
product of two vectors that the encoder gives (biaffine, after Dozat and Manning 2017)
and of three learned biases: how far the cue is, how many paragraphs lie between, and how
many other cues. Only words of one window are compared: their vectors know where in the window
they stand, so that words of two windows would seem near that are not.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.decode import Floats, Stretch

WIDTH = 96
"""The length of the vectors."""

_STEPS = (1, 2, 3, 5, 9, 17, 33, 65, 129)
DISTANCES = 2 * (len(_STEPS) + 1)
PARAGRAPHS = 7
CROSSED = 4


@dataclass(frozen=True, slots=True)
class LinkTables:
    """The learned biases; the first axis is the role (source, content)."""

    distance: Floats  # (2, DISTANCES)
    paragraph: Floats  # (2, PARAGRAPHS)
    crossed: Floats  # (2, CROSSED)
    nothing: Floats  # (2,): the score of pointing at no cue


def distance_bucket(stretch: Stretch, cue: Stretch) -> int:
    """How far and on which side of the cue a stretch stands, as a row of the table."""
    after = stretch.start >= cue.end
    gap = stretch.start - cue.end if after else cue.start - stretch.end
    step = int(np.searchsorted(_STEPS, max(gap, 0), side="right"))
    return step + (len(_STEPS) + 1 if after else 0)


def paragraph_bucket(stretch_paragraph: int, cue_paragraph: int) -> int:
    """How many paragraphs lie between, from -3 to 3, as a row of the table."""
    return int(np.clip(stretch_paragraph - cue_paragraph, -3, 3)) + 3


def crossed_bucket(stretch: Stretch, cue: int, cues: Sequence[Stretch]) -> int:
    """How many other cues stand between the stretch and `cues[cue]`, 3 at most."""
    low, high = sorted((stretch.start, cues[cue].start))
    between = sum(low < other.start < high for other in cues)
    return min(between, CROSSED - 1)


def vectors(projected: Floats, stretch: Stretch) -> Floats:
    """The vector of a source or content: first word, last word and mean, shape (WIDTH,)."""
    first, last, middle, _ = np.split(projected[stretch.start : stretch.end], 4, axis=1)
    return np.asarray(first[0] + last[-1] + middle.mean(axis=0), dtype=np.float32)


def cue_vector(projected: Floats, cue: Stretch) -> Floats:
    """The vector of a cue, shape (WIDTH,)."""
    rows = projected[cue.start : cue.end, 3 * WIDTH :]
    return np.asarray(rows.mean(axis=0), dtype=np.float32)


def arc_scores(
    projected: Floats,
    stretch: Stretch,
    cues: Sequence[Stretch],
    paragraph_of: NDArray[np.intp],
    tables: LinkTables,
) -> Floats:
    """Scores of `stretch` pointing at each of `cues`, and last of pointing at none.

    Args:
        projected: the encoder's vectors of a window, shape (words, 4 * WIDTH).
        stretch: a source or a piece of content, in words of the window.
        cues: the cues of the window.
        paragraph_of: which paragraph each of the window's words stands in, (words,).
        tables: the learned biases.

    Returns:
        Scores, shape (cues + 1,).
    """
    row = 0 if stretch.role == 0 else 1
    vector = vectors(projected, stretch) / np.float32(WIDTH**0.5)
    scores = np.empty(len(cues) + 1, dtype=np.float32)
    scores[-1] = tables.nothing[row]
    here = int(paragraph_of[stretch.start])
    for i, cue in enumerate(cues):
        there = int(paragraph_of[cue.start])
        scores[i] = (
            vector @ cue_vector(projected, cue)
            + tables.distance[row, distance_bucket(stretch, cue)]
            + tables.paragraph[row, paragraph_bucket(here, there)]
            + tables.crossed[row, crossed_bucket(stretch, i, cues)]
        )
    return scores
