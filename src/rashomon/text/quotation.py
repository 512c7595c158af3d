"""Quotations: what stands between quotation marks, across paragraphs too.

English newspapers open every paragraph of a long quotation with a mark and close only
the last one; scraped pages lose marks, mix straight and curly ones, and nest them. The
reading here never fails: a mark that cannot be paired ends with its paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rashomon.records import Span

_CLOSER = {"“": "”", "„": "“”", "«": "»", "‹": "›", '"': '"', "‘": "’", "'": "'"}
_SINGLE = "‘'"
_REACH = 2000  # how far a single mark looks for its partner: keeps hostile text linear
_DEEPEST = 8  # quotations in one another: keeps hostile text linear
_BEFORE_OPENING = "([{—–-/‘'“\"…:"
_MARKS = re.compile("[“”„«»‹›\"‘’']")
_CLOSES = {
    "‘": re.compile(r"’(?<!\s’)(?![^\W_])"),
    "'": re.compile(r"'(?<!\s')(?![^\W_])"),
}


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation: a piece for each paragraph that it runs through.

    A piece holds its marks. `depth` is 0 outside every other quotation; `closed` is
    false where no closing mark was found.
    """

    pieces: tuple[Span, ...]
    depth: int
    closed: bool


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    pieces: list[Span] = field(default_factory=list)

    def close(self, end: int, depth: int, *, closed: bool) -> Quotation:
        pieces = (
            [*self.pieces, Span(self.start, end)] if end > self.start else self.pieces
        )
        return Quotation(tuple(pieces), depth, closed)


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """The quotations of `text`, by where they start.

    Args:
        text: the text that offsets refer to.
        paragraphs: where its paragraphs are, in order, not overlapping.

    Returns:
        Every quotation, nested ones too (with their depth), sorted by start.
    """
    found: list[Quotation] = []
    stack: list[_Open] = []
    for i, paragraph in enumerate(paragraphs):
        start = _resume(text, paragraph, stack)
        found += _scan(text, start, paragraph.end, stack)
        following = paragraphs[i + 1] if i + 1 < len(paragraphs) else None
        found += _carry(text, paragraph, following, stack)
    return sorted(found, key=lambda q: (q.pieces[0].start, q.depth))


def _resume(text: str, paragraph: Span, stack: list[_Open]) -> int:
    """Pass over the opening marks that a running quotation repeats."""
    at = paragraph.start
    for level in stack:
        while at < paragraph.end and text[at].isspace():
            at += 1
        level.start = at
        at += 1
    return at


def _carry(
    text: str, paragraph: Span, following: Span | None, stack: list[_Open]
) -> Iterator[Quotation]:
    """End at the paragraph's end all that the next paragraph does not take up again."""
    opening = text[following.start : following.end].lstrip() if following else ""
    keep = 0
    for level in stack:
        if not opening.startswith(level.mark) or level.mark in _SINGLE:
            break
        opening = opening[1:].lstrip()
        keep += 1
    while len(stack) > keep:
        yield stack.pop().close(paragraph.end, len(stack), closed=False)
    for level in stack:
        level.pieces.append(Span(level.start, paragraph.end))


def _scan(text: str, start: int, end: int, stack: list[_Open]) -> Iterator[Quotation]:
    for match in _MARKS.finditer(text, start, end):
        at, mark = match.start(), match.group()
        depth = _closed_by(text, at, end, stack)
        if depth is not None:
            while len(stack) > depth + 1:  # an inner quotation that was never closed
                yield stack.pop().close(at, len(stack), closed=False)
            yield stack.pop().close(at + 1, depth, closed=True)
        elif mark in _CLOSER and _opens(text, at, start, end, stack):
            stack.append(_Open(mark, at))


def _closed_by(text: str, at: int, end: int, stack: list[_Open]) -> int | None:
    """Which open quotation the mark at `at` closes, if any: its place in the stack."""
    mark = text[at]
    for depth in reversed(range(len(stack))):
        if mark in _CLOSER[stack[depth].mark]:
            if mark in "’'" and not _after_word(text, at, end):
                return None
            if mark == '"' and _before_word(text, at, end):
                return None
            return depth
    return None


def _before_word(text: str, at: int, end: int) -> bool:
    """Whether a straight mark looks like an opening one: space before, word after."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    return before.isspace() and after.isalnum()


def _after_word(text: str, at: int, end: int) -> bool:
    """Whether a single mark can close: no letter follows it."""
    return at + 1 >= end or not text[at + 1].isalnum()


def _opens(text: str, at: int, start: int, end: int, stack: list[_Open]) -> bool:
    if len(stack) == _DEEPEST or not _may_nest(text[at], stack):
        return False
    before = text[at - 1] if at > start else " "
    if text[at] not in _SINGLE:
        return text[at] != '"' or not before.isalnum()
    if not (before.isspace() or before in _BEFORE_OPENING):
        return False
    return _has_closer(text, at, end)


def _may_nest(mark: str, stack: list[_Open]) -> bool:
    """A mark opens again only inside single ones: else a page has lost its closer."""
    inner = (
        stack[-1:] if mark in "“„«" and stack and stack[-1].mark in _SINGLE else stack
    )
    return all(level.mark != mark for level in inner)


def _has_closer(text: str, at: int, end: int) -> bool:
    """Whether a single mark is closed soon in its paragraph, or is an apostrophe."""
    return bool(_CLOSES[text[at]].search(text, at + 2, min(end, at + _REACH)))
