"""What the encoder says of a document: one row a word."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from rashomon.extract.decode import Floats
from rashomon.extract.labels import DEPTHS, LABELS
from rashomon.extract.sheet import Sheet, Strip, write_strip
from rashomon.extract.vocabulary import Vocabulary
from rashomon.extract.windows import Window

Encoder = Callable[[Strip], tuple[Floats, Floats, Floats, Floats, Floats]]
"""Reads one strip; gives tags (pieces, DEPTHS, 7), events (pieces,), vectors (pieces,
4 * WIDTH), states (pieces, STATE) and names (pieces, NAME)."""

STATE, NAME = 128, 192
"""Numbers that the head is told of a word, and the network that tells names."""


@dataclass(frozen=True, slots=True)
class View:
    """What one window shows for linking: words of one view can be compared.

    Attributes:
        window: the window.
        vectors: shape (window's words, 4 * WIDTH).
    """

    window: Window
    vectors: Floats


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of every word of a sheet.

    Attributes:
        tags: shape (words, DEPTHS, labels).
        events: that the word is an event said to have happened, shape (words,).
        states: what the head of acts and certainties reads, shape (words, STATE).
        names: what the network that tells names reads, shape (words, NAME).
        views: the windows' vectors, in order; the cores cover every word.
    """

    tags: Floats
    events: Floats
    states: Floats
    names: Floats
    views: list[View]


def score(
    sheet: Sheet, windows: Iterable[Window], encoder: Encoder, vocabulary: Vocabulary
) -> Scores:
    """Read a sheet window by window; every word's scores come from the window it is core of.

    Windows are read one at a time: an int8 encoder scales its activations by what it sees
    at once, so that in a batch one window would change another's scores.
    """
    count = len(sheet.spans)
    found = Scores(
        np.zeros((count, DEPTHS, len(LABELS)), np.float32),
        np.zeros(count, np.float32),
        np.zeros((count, STATE), np.float32),
        np.zeros((count, NAME), np.float32),
        [],
    )
    for window in windows:
        strip = write_strip(sheet, window, vocabulary)
        tags, events, vectors, states, names = encoder(strip)
        skip = window.core - window.start
        first = strip.first[skip : skip + window.core_end - window.core]
        found.tags[window.core : window.core_end] = tags[first]
        found.events[window.core : window.core_end] = events[first]
        found.states[window.core : window.core_end] = states[first]
        found.names[window.core : window.core_end] = names[first]
        found.views.append(View(window, vectors[strip.first]))
    return found
