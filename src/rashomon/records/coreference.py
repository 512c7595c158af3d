"""Coreference: how far the claims of one document seem to tell of one event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def _nothing() -> Floats:
    return np.zeros((0, 2), np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Coreference:
    """What a network sees in the words of claims: event coreference, claim by claim.

    All numbers are log-odds, to be added to other evidence; 0 says nothing. It is not
    stored: a document's happenings are made of it and of what else is known.

    Attributes:
        rows: the row of each claim, by its id; claims that stand near in the text have rows
            that are near.
        same: that the claim of a row tells of one event with the one before it, the one
            before that, and so on; shape (claims, reach). What is farther off is not seen.
        alone: that a claim tells of no event, and that it begins another one than those
            told before; shape (claims, 2).
    """

    rows: Mapping[str, int] = field(default_factory=dict)
    same: Floats = field(default_factory=_nothing)
    alone: Floats = field(default_factory=_nothing)

    def of(self, claim: str, groups: Sequence[Sequence[str]]) -> list[float]:
        """What is seen of a claim: that it tells of nothing, of each group, of a new event.

        Nothing is seen of a claim that has no row.

        Args:
            claim: its id.
            groups: the ids of the claims that tell of each event told before.
        """
        row = self.rows.get(claim)
        if row is None:
            return [0.0] * (len(groups) + 2)
        none, new = map(float, self.alone[row])
        return [none, *(self._like(row, group) for group in groups), new]

    def _like(self, row: int, group: Sequence[str]) -> float:
        """How like those of a group a claim is: half as a whole, half the likest one."""
        others = np.array([self.rows[one] for one in group if one in self.rows], int)
        gaps = np.abs(others - row)
        near = (gaps > 0) & (gaps <= self.same.shape[1])
        if not near.any():
            return 0.0
        some = self.same[np.maximum(others, row)[near], gaps[near] - 1]
        return float(some.mean() + some.max()) / 2
