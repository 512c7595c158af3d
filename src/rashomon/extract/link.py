"""Linking: which cue a piece of content belongs to, and which source a cue.

A piece of content points at one cue or at none; a cue points at one source or at none, so
that several cues can share a source. The score of an arc is a product of two vectors
that the encoder gives (biaffine, after Dozat and Manning 2017) and of three learned biases:
how far the cue is, how many paragraphs lie between, and how many other cues. Only words of
one window are compared: their vectors know where in the window they stand, so that words of
two windows would seem near that are not.
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
    none: Floats  # (2, WIDTH): what is like this points at none
    nothing: Floats  # (2,): how good it is to point at none


@dataclass(frozen=True, slots=True)
class Positions:
    """Where stretches stand in a window: arrays of one entry a stretch, in order."""

    starts: Ints
    ends: Ints
    paragraphs: Ints

    @classmethod
    def of(cls, stretches: Sequence[Stretch], paragraph_of: Ints) -> "Positions":
        """Where `stretches` stand; `paragraph_of` has one entry a word of the window."""
        starts = np.array([one.start for one in stretches], dtype=np.intp)
        ends = np.array([one.end for one in stretches], dtype=np.intp)
        return cls(starts, ends, paragraph_of[starts])


@dataclass(frozen=True, slots=True)
class Between:
    """What lies between stretches and cues, as rows of the tables.

    All arrays have the shape (stretches, cues).
    """

    distance: Ints
    paragraph: Ints
    crossed: Ints

    @classmethod
    def of(cls, stretches: Positions, cues: Positions) -> "Between":
        """What lies between each of `stretches` and each of `cues`."""
        return cls(
            _distances(stretches, cues),
            _paragraphs(stretches, cues),
            _crossed(stretches, cues),
        )


def _distances(stretches: Positions, cues: Positions) -> Ints:
    """How far, and on which side of the cue."""
    starts, ends = stretches.starts[:, None], stretches.ends[:, None]
    after = starts >= cues.ends
    gaps = np.where(after, starts - cues.ends, cues.starts - ends)
    steps = np.searchsorted(_STEPS, np.maximum(gaps, 0), side="right")
    return np.asarray(steps + np.where(after, len(_STEPS) + 1, 0))


def _paragraphs(stretches: Positions, cues: Positions) -> Ints:
    """How many paragraphs, from -3 to 3."""
    apart = stretches.paragraphs[:, None] - cues.paragraphs
    return np.asarray(np.minimum(np.maximum(apart, -3), 3) + 3)


def _crossed(stretches: Positions, cues: Positions) -> Ints:
    """How many other cues, 3 at most."""
    own = np.arange(len(cues.starts))
    low = np.searchsorted(cues.starts, stretches.starts, side="left")[:, None]
    high = np.searchsorted(cues.starts, stretches.starts, side="right")[:, None]
    behind = cues.starts > stretches.starts[:, None]
    between = np.where(behind, own - high, low - own - 1)
    return np.minimum(np.maximum(between, 0), CROSSED - 1)


def vectors(projected: Floats, stretches: Sequence[Stretch]) -> Floats:
    """The vectors of sources or contents: first word, last word and mean.

    Args:
        projected: what the encoder gives, shape (words, 4 * WIDTH).
        stretches: in words of `projected`.

    Returns:
        Vectors, shape (stretches, WIDTH).
    """
    first = projected[[one.start for one in stretches], :WIDTH]
    last = projected[[one.end - 1 for one in stretches], WIDTH : 2 * WIDTH]
    return first + last + _means(projected[:, 2 * WIDTH : 3 * WIDTH], stretches)


def cue_vectors(projected: Floats, cues: Sequence[Stretch]) -> Floats:
    """The vectors of cues, shape (cues, WIDTH)."""
    return _means(projected[:, 3 * WIDTH :], cues)


def _means(rows: Floats, stretches: Sequence[Stretch]) -> Floats:
    found = [
        rows[one.start : one.end].sum(axis=0) / np.float32(one.end - one.start)
        for one in stretches
    ]
    return np.stack(found)


def arc_scores(
    own: Floats, heads: Floats, between: Between, role: int, tables: LinkTables
) -> Floats:
    """Scores of arcs between stretches and cues.

    Args:
        own: the stretches' vectors, shape (stretches, WIDTH).
        heads: the cues' vectors, shape (cues, WIDTH).
        between: what lies between them.
        role: 0 for sources, 1 for contents.
        tables: the learned biases.

    Returns:
        Scores, shape (stretches, cues).
    """
    found = (
        own @ heads.T / np.float32(WIDTH**0.5)
        + tables.distance[role, between.distance]
        + tables.paragraph[role, between.paragraph]
        + tables.crossed[role, between.crossed]
    )
    return np.asarray(found)


def none_scores(own: Floats, role: int, tables: LinkTables) -> Floats:
    """Scores of pointing at none, of cues (role 0) or contents (role 1), shape (rows,)."""
    found = own @ tables.none[role] / np.float32(WIDTH**0.5) + tables.nothing[role]
    return np.asarray(found)
