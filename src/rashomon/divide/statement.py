"""Statements that are introduced and then reprinted whole.

«The full text of the statement by N is below:» hands the floor to N. The paragraphs
under it are N's own words without quotation marks, until the writer's voice returns.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.records import Mark, PassageKind, Span
from rashomon.text.quotation import quotations

_SAID = (
    r"said|says|told|added|stated|wrote|read|reads|argued|continued|concluded|stressed|"
    r"noted|explained|claims?|claimed"
)
_DOCUMENT = (
    r"statement|letter|declaration|communiqu[ée]|message|speech|remarks|address|"
    r"announcement|press release|appeal|open letter|transcript|post"
)
_SPEAKER_END = (
    r"(?=\s*(?:,?\s+(?:is|are|was|were|reads?|follows?|appears?|issued|released|"
    r"published|in full|below|here|on \w+day|to the|dated)\b|[:.(]|$))"
)
_INTRODUCTIONS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?P<how>(?:full |complete |original )?(?:text|transcript) of (?:the |a |an "
        rf"|his |her |its |their )?(?:\w+ )?(?:{_DOCUMENT})(?: issued| released| made)?"
        rf"(?: \w+day| today)? (?:by|from|of)) (?P<who>.+?){_SPEAKER_END}",
        rf"(?P<who>[A-Z][^.:;]*?) (?P<how>(?:has |have )?(?:issued|released|published|"
        rf"made|posted|sent|read out) (?:the following|this) (?:\w+ )?(?:{_DOCUMENT}))",
        rf"(?P<how>(?:{_DOCUMENT}) (?:by|from|of)) (?P<who>.+?) (?:reads?|follows?|is) "
        r"(?:in full|as follows|below|here)",
        rf"(?P<who>[A-Z][^.:;]*?)['’]s? (?P<how>(?:full |complete )(?:{_DOCUMENT}))",
    )
)
_LEAD = re.compile(r"^(?:.*?, )?(?=the |a |an |[A-Z])")
_RETURN = re.compile(
    rf"^(?:(?:the|this|that|his|her|its|their) (?:\w+ )?(?:{_DOCUMENT})\b"
    rf"|[^\"“]*\b(?:{_DOCUMENT}) (?:{_SAID})\b)",
    re.I,
)
_CUE = re.compile(
    rf"\b(?:he|she|they|it|spokes\w+|minist\w+|official|source|[A-Z]\w+) (?:{_SAID})\b"
    rf"|\b(?:{_SAID}) (?:he|she|the|[A-Z]\w+)"
)
_CLOSING_CUE = re.compile(rf", (?:[\w’'-]+ ){{1,6}}(?:{_SAID})(?: \w+)?\.?$")
_LONGEST_INTRODUCTION = 60
_MOST_PARAGRAPHS = 80


@dataclass(frozen=True, slots=True)
class Statement:
    """A reprinted statement: paragraphs `[first, last)` and the words that introduce it."""

    first: int
    last: int
    speaker: Span
    introduction: Span


def statements(
    text: str,
    paragraphs: Sequence[Span],
    kinds: Sequence[PassageKind],
    marks: Sequence[Mark],
) -> list[Statement]:
    """The reprinted statements of a document, in order.

    Args:
        text: the text that offsets refer to.
        paragraphs: its paragraphs.
        kinds: what each paragraph is.
        marks: what the format itself says; a block quotation is a statement's end.
    """
    found: list[Statement] = []
    at = 0
    while at < len(paragraphs) - 1:
        opened = _introduced(text, paragraphs[at]) if _is_text(kinds[at]) else None
        at += 1
        if opened:
            last = _last(text, paragraphs, kinds, at)
            if last > at:
                found.append(Statement(at, last, *opened))
                at = last
    return found


def _is_text(kind: PassageKind) -> bool:
    return kind in (
        PassageKind.PARAGRAPH,
        PassageKind.STANDFIRST,
        PassageKind.HEADLINE,
        PassageKind.BLOCK_QUOTATION,
    )


def _introduced(text: str, paragraph: Span) -> tuple[Span, Span] | None:
    """Who speaks and the words that say so, where a paragraph introduces a statement."""
    line = paragraph.of(text)
    if not line.endswith(":") or len(line.split()) > _LONGEST_INTRODUCTION:
        return None
    for pattern in _INTRODUCTIONS:
        match = pattern.search(line, max(0, line.rfind(". ") + 1))
        if match:
            who = Span(*match.span("who")), Span(*match.span("how"))
            lead = _LEAD.match(match["who"])
            skip = lead.end() if lead else 0
            at = paragraph.start
            return (
                Span(at + who[0].start + skip, at + who[0].end),
                Span(at + who[1].start, at + who[1].end),
            )
    return None


def _last(
    text: str, paragraphs: Sequence[Span], kinds: Sequence[PassageKind], first: int
) -> int:
    """Where the statement that starts at paragraph `first` ends."""
    if kinds[first] is PassageKind.BLOCK_QUOTATION:
        return _while(kinds, first, PassageKind.BLOCK_QUOTATION)
    if paragraphs[first].of(text)[0] in '"“«':
        return first + _quoted(text, paragraphs[first:])
    last = first
    while last < min(len(paragraphs), first + _MOST_PARAGRAPHS):
        said = text[paragraphs[first].start : paragraphs[last].start]
        if kinds[last] is not PassageKind.PARAGRAPH:
            break
        if _returns(paragraphs[last].of(text), said):
            break
        last += 1
    return last


def _while(kinds: Sequence[PassageKind], first: int, kind: PassageKind) -> int:
    last = first
    while last < len(kinds) and kinds[last] is kind:
        last += 1
    return last


def _quoted(text: str, paragraphs: Sequence[Span]) -> int:
    """Over how many paragraphs the quotation that opens the first one runs."""
    for quotation in quotations(text, paragraphs):
        if quotation.pieces[0].start == paragraphs[0].start:
            whole = all(
                piece.end == paragraph.end
                for piece, paragraph in zip(quotation.pieces, paragraphs, strict=False)
            )
            return len(quotation.pieces) if whole else 0
    return 0


def _returns(line: str, said: str) -> bool:
    """Whether a paragraph is the writer's again: it speaks of the statement.

    It names the document, quotes words of what was said before, or has a cue of its own
    beside a quotation.
    """
    if _RETURN.match(line) or _CLOSING_CUE.search(line):
        return True
    inner = [
        piece.of(line)[1:].rstrip('"”»,.')
        for quotation in quotations(line, [Span(0, len(line))])
        for piece in quotation.pieces
        if piece.of(line)[0] in '"“«'
    ]
    if any(len(words.split()) > 1 and words in said for words in inner):
        return True
    return bool(inner) and _CUE.search(line) is not None
