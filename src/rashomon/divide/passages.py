"""Passages: every paragraph of a document with what it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from rashomon.divide.furniture import furniture
from rashomon.divide.statement import Statement, statements
from rashomon.records import READ_KINDS, Document, Mark, Passage, PassageKind, Span
from rashomon.text.paragraphs import paragraphs
from rashomon.text.sentences import sentences

_LONGEST_HEADLINE = 30  # words; of 12,000 AllSides titles six have more
_LONGEST_HEADING = 12  # words of a heading between paragraphs
_MENU = 4  # so many lines of at most _MENU_WORDS words are a menu
_MENU_WORDS = 4
_LIST = 3  # so many lines in a row that could each be a heading are a list
_MARKUP = re.compile(r"(?:#{1,6}\s+|(?:>\s?)+)")
_UNDERLINE = re.compile(r"\s*\n[ \t>]*(?:=+|-+)\s*\Z")
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\"”’'»)\]]*$")
_ITEM = re.compile(r"\(|(?:[-–—*•·]|\(?\d{1,3}[.)])\s|[A-Z][A-Z .’'-]{0,40}:")
"""What opens an item, an aside or somebody's turn in a transcript, and no heading."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph and what the format says it is."""

    span: Span
    words: str
    marked: PassageKind | None


def divide(document: Document) -> tuple[Passage, ...]:
    """The passages of a document, in order; every word of the text is in one."""
    text = document.text
    lines = list(_lines(text, document.marks))
    found = [line.span for line in lines]
    kinds = _kinds(lines, document.title)
    blocks = statements(text, found, kinds)
    return tuple(_passages(text, found, kinds, blocks))


def _lines(text: str, marks: Sequence[Mark]) -> Iterator[_Line]:
    """The paragraphs, cut at marks, without the signs of Markdown beside them."""
    at = 0
    for mark in sorted(marks, key=lambda mark: mark.span):
        yield from _between(text, at, mark.span.start, None)
        yield from _between(text, max(at, mark.span.start), mark.span.end, mark.kind)
        at = max(at, mark.span.end)
    yield from _between(text, at, len(text), None)


def _between(
    text: str, start: int, end: int, marked: PassageKind | None
) -> Iterator[_Line]:
    if start >= end:
        return
    if marked is PassageKind.HEADLINE:
        underline = _UNDERLINE.search(text, start, end)
        end = underline.start() if underline else end
    for span in paragraphs(text, Span(start, end)) if start < end else ():
        sign = _MARKUP.match(text, span.start, span.end) if marked else None
        first = sign.end() if sign else span.start
        if first < span.end:
            yield _Line(Span(first, span.end), text[first : span.end], marked)


def _kinds(lines: Sequence[_Line], title: str | None) -> list[PassageKind]:
    words = [line.words for line in lines]
    told = [
        line.marked or kind for line, kind in zip(lines, furniture(words), strict=True)
    ]
    titles = _titles(words, title or "")
    for menu in _menus(words, told):
        if menu not in titles:
            told[menu] = PassageKind.FURNITURE
    return _headed(words, told, titles)


def _titles(lines: list[str], title: str) -> set[int]:
    """The lines that say the title, however they are punctuated."""
    bare, longest = _bare(title), len(title) + 10
    return {
        i
        for i, line in enumerate(lines)
        if bare and len(line) <= longest and _bare(line) == bare
    }


def _bare(line: str) -> str:
    return "".join(char for char in line.casefold() if char.isalnum())


def _menus(lines: list[str], told: list[PassageKind | None]) -> Iterator[int]:
    """Runs of very short lines before the first paragraph and after the last one.

    What a line ending with a colon introduces is a list of the article's own.
    """
    long = [i for i, line in enumerate(lines) if _ENDS_SENTENCE.search(line)]
    if not long:
        return
    listed = lines[long[-1]].endswith(":")
    after = range(0) if listed else range(long[-1] + 1, len(lines))
    for run in (range(long[0]), after):
        short = [i for i in run if told[i] is None and _in_menu(lines[i])]
        if len(short) >= _MENU:
            yield from short


def _in_menu(line: str) -> bool:
    return len(line.split()) <= _MENU_WORDS and not _ITEM.match(line)


def _headed(
    lines: list[str], told: list[PassageKind | None], titles: set[int]
) -> list[PassageKind]:
    """The kinds with the headline, standfirst and headings found among the paragraphs."""
    kinds = [kind or PassageKind.PARAGRAPH for kind in told]
    own = [i for i, kind in enumerate(told) if kind is None]
    head = list(
        takewhile(lambda i: i in titles or _heading(lines[i], _LONGEST_HEADLINE), own)
    )
    if head == own:  # a list, a poem, a menu: nothing but its first line is a headline
        head = head[: len(own) > 1 or head[:1] == sorted(titles)[:1]]
    for i in head:
        kinds[i] = PassageKind.STANDFIRST
    if head and PassageKind.HEADLINE not in told[: head[-1]]:
        kinds[next((i for i in head if i in titles), head[0])] = PassageKind.HEADLINE
    for i in _headings(lines, own[len(head) :]):
        kinds[i] = PassageKind.HEADLINE
    return kinds


def _headings(lines: list[str], own: list[int]) -> Iterator[int]:
    """The headings between paragraphs: short lines with a paragraph under them.

    Several in a row, or one that a colon introduces, are items of a list.
    """
    above = ""
    runs = groupby(own, lambda i: _heading(lines[i], _LONGEST_HEADING))
    for short, run in runs:
        found = list(run)
        listed = len(found) >= (_LIST - 1 if above.endswith(":") else _LIST)
        if short and not listed and found[-1] != own[-1]:
            yield from (i for i in found if not _ITEM.match(lines[i]))
        above = lines[found[-1]]


def _heading(line: str, most: int) -> bool:
    """Whether a line is short and ends as no sentence does."""
    words = line.split(None, most)
    if len(words) > most or not any(map(str.isalpha, line)):
        return False
    return not _ENDS_SENTENCE.search(line) or line.endswith("?")


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
