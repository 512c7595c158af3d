"""Passages: every paragraph of a document with what it is."""

import re
from collections.abc import Iterator, Sequence

from rashomon.divide.furniture import furniture
from rashomon.divide.statement import Statement, statements
from rashomon.records import READ_KINDS, Document, Mark, Passage, PassageKind, Span
from rashomon.text.paragraphs import paragraphs
from rashomon.text.sentences import sentences
from rashomon.text.spans import holding

_LONGEST_HEADLINE = 30  # words; of 12,000 AllSides titles one in 400 has more
_LONGEST_HEADING = 12  # words of a heading between paragraphs
_MENU = 4  # so many lines of at most _MENU_WORDS words are a menu
_MENU_WORDS = 4
_MARKUP = re.compile(r"(?:#{1,6}\s+|(?:>\s?)+)")
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\"”’'»)\]]*$")


def divide(document: Document) -> tuple[Passage, ...]:
    """The passages of a document, in order; every word of the text is in one."""
    text = document.text
    found = _paragraphs(document)
    kinds = _kinds(document, found)
    blocks = statements(text, found, kinds, document.marks)
    return tuple(_passages(text, found, kinds, blocks))


def _paragraphs(document: Document) -> list[Span]:
    """The paragraphs, cut at marks, without the signs of Markdown that open them."""
    marks = document.marks
    found: list[Span] = []
    for span in paragraphs(document.text):
        mark = _mark_at(marks, span.start)
        sign = _MARKUP.match(span.of(document.text)) if mark else None
        start = span.start + (sign.end() if sign else 0)
        if start < span.end:
            found.append(Span(start, span.end))
    return found


def _mark_at(marks: Sequence[Mark], position: int) -> Mark | None:
    at = holding([mark.span for mark in marks], position)
    return marks[at] if at is not None else None


def _kinds(document: Document, found: list[Span]) -> list[PassageKind]:
    lines = [span.of(document.text) for span in found]
    marked = [_mark_at(document.marks, span.start) for span in found]
    told = [
        mark.kind if mark else kind
        for mark, kind in zip(marked, furniture(lines), strict=True)
    ]
    for menu in _menus(lines, told):
        told[menu] = PassageKind.FURNITURE
    return _headed(lines, told, document.title)


def _menus(lines: list[str], told: list[PassageKind | None]) -> Iterator[int]:
    """Runs of very short lines before the first paragraph and after the last one."""
    long = [i for i, line in enumerate(lines) if _ENDS_SENTENCE.search(line)]
    if not long:
        return
    for run in (range(long[0]), range(long[-1] + 1, len(lines))):
        short = [
            i for i in run if told[i] is None and len(lines[i].split()) <= _MENU_WORDS
        ]
        if len(short) >= _MENU:
            yield from short


def _headed(
    lines: list[str], told: list[PassageKind | None], title: str | None
) -> list[PassageKind]:
    """The kinds with the headline, standfirst and headings found among the paragraphs."""
    kinds = [kind or PassageKind.PARAGRAPH for kind in told]
    own = [i for i, kind in enumerate(told) if kind is None]
    body = next((i for i in own if not _heading(lines[i], _LONGEST_HEADLINE)), None)
    if body is None:
        if len(own) > 1 or (own and lines[own[0]] == title):
            kinds[own[0]] = PassageKind.HEADLINE
        return kinds
    has_headline = PassageKind.HEADLINE in told[:body]
    for i in own:
        if i < body and not has_headline:
            kinds[i] = PassageKind.HEADLINE
            has_headline = True
        elif i < body:
            kinds[i] = PassageKind.STANDFIRST
        elif _heading(lines[i], _LONGEST_HEADING) and _followed(told, i):
            kinds[i] = PassageKind.HEADLINE
    return kinds


def _heading(line: str, most: int) -> bool:
    """Whether a line is short and ends as no sentence does."""
    words = line.split()
    if len(words) > most or not any(map(str.isalpha, line)):
        return False
    return not _ENDS_SENTENCE.search(line) or line.endswith("?")


def _followed(told: list[PassageKind | None], at: int) -> bool:
    return at + 1 < len(told) and told[at + 1] is None


def _passages(
    text: str,
    found: list[Span],
    kinds: list[PassageKind],
    blocks: list[Statement],
) -> Iterator[Passage]:
    starts = {block.first: block for block in blocks}
    at = 0
    while at < len(found):
        block = starts.get(at)
        if block:
            yield _statement(text, found, block)
            at = block.last
        else:
            yield _passage(text, found[at], kinds[at])
            at += 1


def _statement(text: str, found: list[Span], block: Statement) -> Passage:
    own = found[block.first : block.last]
    return Passage(
        span=Span(own[0].start, own[-1].end),
        kind=PassageKind.BLOCK_QUOTATION,
        sentences=tuple(s for paragraph in own for s in sentences(text, paragraph)),
        speaker=block.speaker,
        introduction=block.introduction,
    )


def _passage(text: str, span: Span, kind: PassageKind) -> Passage:
    read = kind in READ_KINDS
    return Passage(
        span=span, kind=kind, sentences=sentences(text, span) if read else ()
    )
