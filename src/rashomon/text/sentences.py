"""Sentences: the one door to the `sentencex` package."""

from collections.abc import Iterator

from sentencex import segment

from rashomon.records import Span, Spans
from rashomon.text.spans import stripped

_WINDOW = 10_000
"""The package is quadratic in marks that nothing closes: it sees no more at once. (In
100,000 opening marks it took 15 seconds; in windows of this size, half of one.)"""


def sentences(text: str, within: Span) -> Spans:
    """The sentences of `text` inside `within`, in order, without outer white space.

    The package keeps a quotation in one piece, however many sentences it holds. A
    sentence of more than 5,000 characters may be cut.
    """
    found = (stripped(text, piece) for piece in _pieces(text, within))
    return tuple(span for span in found if span)


def _pieces(text: str, within: Span) -> Iterator[Span]:
    """The package's pieces, which join to what it was given, window after window."""
    at = within.start
    while at < within.end:
        end = min(at + _WINDOW, within.end)
        pieces = [piece for piece in segment("en", text[at:end]) if piece]
        if end < within.end and len(pieces) > 1 and len(pieces[-1]) < _WINDOW // 2:
            pieces.pop()  # the next window begins with it and sees how it goes on
        for piece in pieces:
            yield Span(at, at + len(piece))
            at += len(piece)
