"""Sentences: the one door to the `sentencex` package."""

from sentencex import segment

from rashomon.records import Span, Spans
from rashomon.text.spans import stripped


def sentences(text: str, within: Span) -> Spans:
    """The sentences of `text` inside `within`, in order, without outer white space.

    The package keeps a quotation in one piece, however many sentences it holds, and
    returns pieces that join to what it was given; offsets are counted along them.
    """
    found: list[Span] = []
    at = within.start
    for piece in segment("en", within.of(text)):
        end = at + len(piece)
        span = stripped(text, Span(at, end)) if end > at else None
        found += [span] if span else []
        at = end
    return tuple(found)
