"""Words: by what words a claim can be known again, and what it counts."""

import re
from collections.abc import Iterable

from rashomon.records import Claim, FigureKind

_WORD = re.compile(r"[^\W\d_]{3,}|\d[\d,]*")
_STEM = 7
"""Letters by which a word is known: "bakery" and "bakeries" are nearly one."""
_ENDINGS = re.compile(r"(?<=\w{3})(?:ies|es|s|ed|ing|y)$")
_COMMON = frozenset(
    "the and that with for from have has had was were been are its their they them this "
    "which who whom his her also said says say saying according after before into over "
    "under between about against while where when than then more most some other others "
    "all one two both there here not but out our you your will would could may might can "
    "many much such only just least including being during since because told added "
    "did does done any these those what how very even still them itself among "
    "monday tuesday wednesday thursday friday saturday sunday january february march "
    "april june july august september october november december published posted".split()
)
TOLLS = (FigureKind.KILLED, FigureKind.INJURED, FigureKind.CASUALTIES)
"""The kinds of figures that say how bad it was."""

Toll = tuple[FigureKind, int]


def known_by(words: str) -> tuple[str, ...]:
    """The words that tell something, in small letters and cut, once each, in order."""
    found = (match[0] for match in _WORD.finditer(words.lower()))
    return tuple(dict.fromkeys(_stem(word) for word in found if word not in _COMMON))


def tolls(claims: Iterable[Claim]) -> tuple[Toll, ...]:
    """How many were killed and hurt, as kind and number, once each."""
    found = (
        (figure.kind, number)
        for claim in claims
        for figure in claim.figures
        if figure.kind in TOLLS and (number := figure.low or figure.high)
    )
    return tuple(dict.fromkeys(found))


def _stem(word: str) -> str:
    return _ENDINGS.sub("", word.replace(",", ""))[:_STEM]
