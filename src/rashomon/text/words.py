"""Words of a text and what they look like.

A word is a run of letters and digits or a single other visible character, so that an
apostrophe, a quotation mark or a currency sign is a word of its own. Offsets are code
points of the text that was given.
"""

import re
from enum import IntEnum

from rashomon.records import Span

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")

OPENING_MARKS = frozenset("“„«‹‘‚")
CLOSING_MARKS = frozenset("”»›’")
QUOTATION_MARKS = OPENING_MARKS | CLOSING_MARKS | frozenset("\"'`´‟‛")


class Shape(IntEnum):
    """How a word is written; what an uncased vocabulary cannot see."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    MIXED = 3
    NUMBER = 4
    QUOTATION = 5
    OTHER = 6


def words(text: str) -> list[Span]:
    """The words of `text`, in order, as spans of its code points."""
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def shape(word: str) -> Shape:
    """How `word` is written."""
    if not word[0].isalnum():
        return Shape.QUOTATION if word in QUOTATION_MARKS else Shape.OTHER
    if any(map(str.isdigit, word)):
        return Shape.NUMBER
    if word.islower():
        return Shape.LOWER
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return Shape.TITLE
    return Shape.UPPER if word.isupper() else Shape.MIXED
