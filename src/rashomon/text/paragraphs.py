"""Paragraphs: the lines of a text, put together again where they were hard-wrapped."""

import re
from itertools import pairwise

from rashomon.records import Span
from rashomon.text.spans import stripped

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_NARROWEST, _WIDEST = 50, 100


def paragraphs(text: str, within: Span | None = None) -> list[Span]:
    """The paragraphs of `text` inside `within`, without outer white space, in order.

    Every line is a paragraph, except where lines that follow one another without a blank
    line were filled to one width: then they are one paragraph.
    """
    lines = _lines(text, within or Span(0, max(1, len(text))))
    found: list[Span] = []
    group: list[Span] = []
    for line in lines:
        if group and not _adjoining(text, group[-1], line):
            found += _unwrapped(text, group)
            group = []
        group.append(line)
    return found + _unwrapped(text, group)


def _lines(text: str, within: Span) -> list[Span]:
    lines = [
        stripped(text, Span(*match.span()))
        for match in _LINE.finditer(text, within.start, within.end)
    ]
    return [line for line in lines if line]


def _adjoining(text: str, above: Span, below: Span) -> bool:
    """Whether exactly one line end lies between two lines."""
    gap = text[above.end : below.start]
    return gap.count("\n") == 1 or (gap.count("\r") == 1 and "\n" not in gap)


def _unwrapped(text: str, group: list[Span]) -> list[Span]:
    if len(group) < 2 or not _filled(text, group):
        return group
    return [Span(group[0].start, group[-1].end)]


def _filled(text: str, group: list[Span]) -> bool:
    """Whether each line ends where the next one's first word would not have fitted."""
    width = max(line.end - line.start for line in group)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    for above, below in pairwise(group):
        word = below.of(text).split(None, 1)[0]
        if above.end - above.start + 1 + len(word) <= width:
            return False
    return True
