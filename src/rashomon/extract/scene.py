"""Scenes: what the head is shown of a saying.

The words of source, cue, content and of the sentence before, each with its role, and what
the lexicons say of act and certainty, as hints.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from rashomon.extract.acts import By, Told
from rashomon.extract.saying import Saying
from rashomon.extract.sheet import Sheet
from rashomon.records import Act, Certainty, Span

ACTS, CERTAINTIES, WAYS = list(Act), list(Certainty), list(By)
"""The classes, in the order of the head's outputs and hints."""
HINTS = len(ACTS) + len(WAYS) + len(CERTAINTIES)


class Part(IntEnum):
    """What a word of a scene is; 0 is none."""

    SOURCE = 1
    CUE = 2
    CONTENT = 3
    BEFORE = 4


MOST = {Part.SOURCE: 10, Part.CUE: 10, Part.CONTENT: 40, Part.BEFORE: 24}
"""Words of each part: the first of a saying, the last of the sentence before."""
LONGEST = sum(MOST.values())


@dataclass(frozen=True, slots=True)
class Scene:
    """One saying as the head sees it.

    Attributes:
        words: numbers of words of a sheet, at most `LONGEST`.
        parts: one `Part` a word.
        hints: three numbers below `HINTS`: act, what told it, certainty.
    """

    words: list[int]
    parts: list[int]
    hints: tuple[int, int, int]


def scene(saying: Saying, sheet: Sheet, told: Told, sure: Certainty) -> Scene:
    """What the head is shown of a saying whose words a sheet holds."""
    shown = {
        Part.SOURCE: _words(sheet, saying.source.spans)[: MOST[Part.SOURCE]],
        Part.CUE: _words(sheet, saying.cue.spans)[: MOST[Part.CUE]],
        Part.CONTENT: _words(sheet, saying.content.spans)[: MOST[Part.CONTENT]],
        Part.BEFORE: _words(sheet, _some(saying.before))[-MOST[Part.BEFORE] :],
    }
    return Scene(
        [word for words in shown.values() for word in words],
        [int(part) for part, words in shown.items() for _ in words],
        (
            ACTS.index(told.act),
            len(ACTS) + WAYS.index(told.by),
            len(ACTS) + len(WAYS) + CERTAINTIES.index(sure),
        ),
    )


def _some(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()


def _words(sheet: Sheet, spans: Iterable[Span]) -> list[int]:
    return [word for span in spans for word in sheet.words_in(span)]
