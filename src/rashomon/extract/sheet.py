"""A sheet: a document's words as the encoder will see them."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.extract.vocabulary import Vocabulary
from rashomon.extract.windows import Window, windows
from rashomon.records import Document, Passage, Span
from rashomon.text.paragraphs import paragraphs
from rashomon.text.quotation import Quotation, quotations
from rashomon.text.words import shape, words

PARAGRAPH, SENTENCE = 2, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The words of a document, in order, and what the encoder is told about each.

    All lists have one entry a word.

    Attributes:
        spans: where the word is in the text.
        pieces: the ids of its word pieces.
        shapes: `Shape` of the word.
        quoted: 0 outside quotation marks, 1 inside, 2 inside nested ones.
        breaks: 2 where a paragraph starts, 1 where a sentence starts, else 0.
        paragraphs: word ranges of the paragraphs.
        carried: quotations that run over paragraphs: of each the word ranges of its
            pieces, one a paragraph.
    """

    spans: list[Span]
    pieces: list[list[int]]
    shapes: list[int]
    quoted: list[int]
    breaks: list[int]
    paragraphs: list[tuple[int, int]]
    carried: list[list[tuple[int, int]]] = field(default_factory=list)

    def covering(self, start: int, end: int) -> Span:
        """Where the words `[start, end)` stand in the text."""
        return Span(self.spans[start].start, self.spans[end - 1].end)

    def words_in(self, span: Span) -> range:
        """The words that start inside a span of the text."""
        return _range(self.spans, span)

    def windows(self, *, room: int, context: int) -> list[Window]:
        """The sheet cut into windows of at most `room` pieces, marks included."""
        lengths = [
            len(ids) + (mark == PARAGRAPH)
            for ids, mark in zip(self.pieces, self.breaks, strict=True)
        ]
        return list(windows(lengths, self.breaks, room=room - 2, context=context))


def document_sheet(
    document: Document, passages: Sequence[Passage], vocabulary: Vocabulary
) -> Sheet:
    """The words of those passages of a document that are read."""
    text = document.text
    ranges = [line for one in passages for line in paragraphs(text, one.span)]
    inside = [sentence for one in passages for sentence in one.sentences]
    return write_sheet(text, ranges, inside, vocabulary)


@dataclass(frozen=True, slots=True)
class Strip:
    """What goes into the encoder for one window; one entry a piece.

    `first` has one entry a word: where its first piece is.
    """

    ids: list[int]
    shapes: list[int]
    quoted: list[int]
    first: list[int]


def write_sheet(
    text: str,
    ranges: Sequence[Span],
    sentences: Sequence[Span],
    vocabulary: Vocabulary,
) -> Sheet:
    """The words of the paragraphs at `ranges`, of which `sentences` are parts."""
    spans: list[Span] = []
    held: list[tuple[int, int]] = []
    for paragraph in ranges:
        inside = words(paragraph.of(text))
        if inside:
            held.append((len(spans), len(spans) + len(inside)))
            at = paragraph.start
            spans += [Span(at + word.start, at + word.end) for word in inside]
    written = [span.of(text) for span in spans]
    found = quotations(text, ranges)
    return Sheet(
        spans=spans,
        pieces=vocabulary.pieces(written),
        shapes=[shape(word) for word in written],
        quoted=_quoted(found, spans),
        breaks=_breaks(spans, held, sentences),
        paragraphs=held,
        carried=_carried(found, spans),
    )


def write_strip(sheet: Sheet, window: Window, vocabulary: Vocabulary) -> Strip:
    """The pieces of one window, between the encoder's start and end marks.

    A paragraph that starts inside the window has an end mark before it.
    """
    strip = Strip([vocabulary.start], [0], [0], [])
    for word in range(window.start, window.end):
        if sheet.breaks[word] == PARAGRAPH and word > window.start:
            _append(strip, [vocabulary.end], 0, 0)
        strip.first.append(len(strip.ids))
        _append(strip, sheet.pieces[word], sheet.shapes[word], sheet.quoted[word])
    _append(strip, [vocabulary.end], 0, 0)
    return strip


def _append(strip: Strip, ids: list[int], shape_: int, quoted: int) -> None:
    strip.ids.extend(ids)
    strip.shapes.extend([shape_] * len(ids))
    strip.quoted.extend([quoted] * len(ids))


def _carried(
    found: Sequence[Quotation], spans: list[Span]
) -> list[list[tuple[int, int]]]:
    ranges = [[_range(spans, piece) for piece in one.pieces] for one in found]
    return [
        [(some.start, some.stop) for some in pieces if some]
        for pieces in ranges
        if len(pieces) > 1
    ]


def _quoted(found: Sequence[Quotation], spans: list[Span]) -> list[int]:
    pieces = [
        (piece, min(2, quotation.depth + 1))
        for quotation in found
        for piece in quotation.pieces
    ]
    # Deeper quotations come later in this order and so overwrite what holds them.
    pieces.sort(key=lambda found: found[1])
    depths = [0] * len(spans)
    for piece, depth in pieces:
        for i in _range(spans, piece):
            depths[i] = depth
    return depths


def _range(spans: list[Span], piece: Span) -> range:
    """Which of the ordered `spans` start inside `piece`."""

    def start(span: Span) -> int:
        return span.start

    return range(
        bisect_left(spans, piece.start, key=start),
        bisect_left(spans, piece.end, key=start),
    )


def _breaks(
    spans: list[Span], ranges: list[tuple[int, int]], sentences: Sequence[Span]
) -> list[int]:
    breaks = [0] * len(spans)
    for sentence in sentences:
        inside = _range(spans, sentence)
        if inside:
            breaks[inside.start] = SENTENCE
    for first, _ in ranges:
        breaks[first] = PARAGRAPH
    return breaks
