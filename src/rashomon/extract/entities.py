"""Entities: the names in a text, and whether they are of people, organisations or places.

A small network reads the encoder's states of all words, which the tagger has anyway; the
best sequence of tags that may stand is then decoded. How it was trained stands in
`docs/model.md`.
"""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.extract.decode import Floats, allowed, viterbi
from rashomon.extract.marginals import Tagged, shares
from rashomon.extract.sheet import Sheet
from rashomon.records import Entity, EntityKind

Numbers = NDArray[np.int64]
Network = Callable[[Floats, Numbers, Numbers], Floats]
"""Takes states (words, NAME), shapes and breaks (words,); gives scores of tags (words, 7):
none, and for each kind its first word and its later ones."""

KINDS = list(EntityKind)
"""The kinds, in the order of the tags."""
MOST = 0.9999
"""The highest confidence: only a name that is given, not read, is certain."""


def entities(
    sheet: Sheet, states: Floats, transitions: Floats, network: Network
) -> tuple[Entity, ...]:
    """The names of a sheet, in order of place; none overlaps another.

    A name's confidence is how likely its words are just this name, given the text.

    Args:
        sheet: the words.
        states: what the encoder gives for every word, shape (words, NAME).
        transitions: scores of tags, shape (7, 7), from row to column.
        network: the network that tells tags.
    """
    if not sheet.spans:
        return ()
    shapes, breaks = (np.array(one, np.int64) for one in (sheet.shapes, sheet.breaks))
    scores = network(states, shapes, breaks)
    following = allowed(transitions)
    tags = viterbi(scores, sheet.paragraphs, following)
    found = list(names_of(tags, sheet.paragraphs))
    marked = [Tagged(start, end, KINDS.index(kind)) for start, end, kind in found]
    sure = shares(scores, sheet.paragraphs, following, marked)
    return tuple(
        Entity(
            span=sheet.covering(start, end),
            kind=kind,
            confidence=min(round(share, 4), MOST),
        )
        for (start, end, kind), share in zip(found, sure, strict=True)
    )


def names_of(
    tags: NDArray[np.intp], paragraphs: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, EntityKind]]:
    """The stretches of words that tags mark, in order."""
    for start, end in paragraphs:
        at = start
        while at < end:
            tag, first = int(tags[at]), at
            at += 1
            if tag:
                while at < end and tags[at] == tag + 1:
                    at += 1
                yield first, at, KINDS[(tag - 1) // 2]
