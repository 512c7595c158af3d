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

Ints = NDArray[np.intp]

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


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues that a window shows, in order, as arrays of one entry a cue."""

    starts: Ints
    ends: Ints
    paragraphs: Ints

    @classmethod
    def of(cls, cues: Sequence[Stretch], paragraph_of: Ints) -> "Cues":
        """The cues of a window; `paragraph_of` has one entry a word of it."""
        starts = np.array([cue.start for cue in cues], dtype=np.intp)
        ends = np.array([cue.end for cue in cues], dtype=np.intp)
        return cls(starts, ends, paragraph_of[starts])

    def distances(self, stretch: Stretch) -> Ints:
        """How far and on which side of each cue a stretch stands, as rows of the table."""
        after = stretch.start >= self.ends
        gaps = np.where(after, stretch.start - self.ends, self.starts - stretch.end)
        steps = np.searchsorted(_STEPS, np.maximum(gaps, 0), side="right")
        return np.asarray(steps + np.where(after, len(_STEPS) + 1, 0))

    def apart(self, paragraph: int) -> Ints:
        """How many paragraphs lie between, from -3 to 3, as rows of the table."""
        return np.minimum(np.maximum(paragraph - self.paragraphs, -3), 3) + 3

    def crossed(self, stretch: Stretch) -> Ints:
        """How many other cues stand between the stretch and each cue, 3 at most."""
        own = np.arange(len(self.starts))
        low = np.searchsorted(self.starts, stretch.start, side="left")
        high = np.searchsorted(self.starts, stretch.start, side="right")
        between = np.where(self.starts > stretch.start, own - high, low - own - 1)
        return np.minimum(np.maximum(between, 0), CROSSED - 1)


def vectors(projected: Floats, stretch: Stretch) -> Floats:
    """The vector of a source or content: first word, last word and mean, shape (WIDTH,)."""
    rows = projected[stretch.start : stretch.end, : 3 * WIDTH]
    middle = rows[:, 2 * WIDTH :].sum(axis=0) / np.float32(len(rows))
    return np.asarray(rows[0, :WIDTH] + rows[-1, WIDTH : 2 * WIDTH] + middle)


def cue_vectors(projected: Floats, cues: Sequence[Stretch]) -> Floats:
    """The vectors of cues, shape (cues, WIDTH)."""
    own = projected[:, 3 * WIDTH :]
    found = [
        own[cue.start : cue.end].sum(axis=0) / np.float32(cue.end - cue.start)
        for cue in cues
    ]
    return np.stack(found)


def arc_scores(
    vector: Floats,
    heads: Floats,
    stretch: Stretch,
    paragraph: int,
    cues: Cues,
    tables: LinkTables,
) -> Floats:
    """Scores of `stretch` pointing at each cue, and last of pointing at none.

    Args:
        vector: the stretch's, shape (WIDTH,).
        heads: the cues', shape (cues, WIDTH).
        stretch: a source or a piece of content, in words of the window.
        paragraph: which paragraph it stands in.
        cues: the cues of the window.
        tables: the learned biases.

    Returns:
        Scores, shape (cues + 1,).
    """
    row = 0 if stretch.role == 0 else 1
    scores = (
        heads @ vector / np.float32(WIDTH**0.5)
        + tables.distance[row, cues.distances(stretch)]
        + tables.paragraph[row, cues.apart(paragraph)]
        + tables.crossed[row, cues.crossed(stretch)]
    )
    return np.append(scores, tables.nothing[row])
