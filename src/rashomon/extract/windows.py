"""Windows: stretches of words short enough for the encoder, with context on both sides.

A document longer than one window is read in several. Every word's scores are taken from
the one window in whose core it stands; around the core a window shows the encoder some
words of context, so that no word is read at an edge. A core ends where a paragraph or a
sentence ends, if it can.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Window:
    """Words `[start, end)` are shown to the encoder; scores count in `[core, core_end)`."""

    start: int
    end: int
    core: int
    core_end: int


def windows(
    lengths: Sequence[int], breaks: Sequence[int], *, room: int, context: int
) -> Iterator[Window]:
    """Cut a document's words into windows.

    Args:
        lengths: how many pieces the encoder's vocabulary makes of each word.
        breaks: for each word how good it is to begin a core there: 2 a paragraph
            starts, 1 a sentence starts, 0 neither.
        room: pieces that a window may hold, context included.
        context: pieces of context on each side of a core.

    Yields:
        Windows whose cores follow one another and cover every word.
    """
    core = 0
    while core < len(lengths):
        start = _back(lengths, core, context)
        space = room - sum(lengths[start:core])
        if _fits(lengths, core, space):
            yield Window(start, len(lengths), core, len(lengths))
            return
        core_end = _cut(lengths, breaks, core, space - context)
        end = _forward(lengths, core_end, context)
        yield Window(start, end, core, core_end)
        core = core_end


def _fits(lengths: Sequence[int], start: int, space: int) -> bool:
    return len(lengths) - start <= space and sum(lengths[start:]) <= space


def _back(lengths: Sequence[int], start: int, pieces: int) -> int:
    while start > 0 and lengths[start - 1] <= pieces:
        start -= 1
        pieces -= lengths[start]
    return start


def _forward(lengths: Sequence[int], end: int, pieces: int) -> int:
    while end < len(lengths) and lengths[end] <= pieces:
        pieces -= lengths[end]
        end += 1
    return end


def _cut(lengths: Sequence[int], breaks: Sequence[int], core: int, pieces: int) -> int:
    """Where the core that starts at `core` ends: the last best break that fits."""
    limit = max(core + 1, _forward(lengths, core, pieces))
    floor = core + max(1, (limit - core) // 2)
    for worth in (2, 1):
        for at in range(limit, floor, -1):
            if at < len(breaks) and breaks[at] == worth:
                return at
    return limit
