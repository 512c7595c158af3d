"""Statements that are introduced and then reprinted whole.

«The full text of the statement by N is below:» hands the floor to N. The paragraphs
under it are N's own words without quotation marks, until the writer's voice returns.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.records import READ_KINDS, PassageKind, Span
from rashomon.text.quotation import quotations
from rashomon.text.sentences import sentences

_SAID = (
    r"said|says|told|added|stated|wrote|read|reads|argued|continued|concluded|stressed|"
    r"noted|explained|claims?|claimed"
)
_DOCUMENT = (
    r"statement|letter|declaration|communiqu[ée]|message|speech|remarks|address|"
    r"announcement|press release|appeal|open letter|transcript|post"
)
_WEEKDAY = r"(?:late |early )?(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today"
_SPEAKER_END = (
    r"(?=\s*(?:,?\s+(?:is|are|was|were|reads?|follows?|appears?|issued|released|"
    r"published|in full|below|here|to the|dated|on|about|regarding|concerning|after|"
    rf"following|{_WEEKDAY})\b|, (?:which|who|whose)\b|[:.(]|$))"
)
_SPEAKER = r"^\W*(?P<who>\w[^:;]*?)(?:, (?:which|who|whose) [^:;]+)?,?"
_INTRODUCTIONS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?P<how>(?:full |complete |original )?(?:text|transcript) of (?:the |a |an "
        rf"|his |her |its |their )?(?:\w+ )?(?:{_DOCUMENT})"
        rf"(?: (?:issued|released|made|sent|given|delivered|signed|published|posted))?"
        rf"(?: (?:{_WEEKDAY}))? (?:by|from|of)) (?P<who>.+?){_SPEAKER_END}",
        rf"{_SPEAKER} (?P<how>(?:(?:has|have|also|just|later|then|today) )*"
        r"(?:issued|released|published|made|posted|sent|read out) (?:the following|this) "
        rf"(?:\w+ )?(?:{_DOCUMENT}))",
        rf"(?P<how>(?:{_DOCUMENT}) (?:by|from|of)) (?P<who>[^:;]+?) "
        r"(?:reads?|follows?|is) (?:in full|as follows|below|here)",
        rf"^(?:the |a |an )?(?:full )?(?P<how>(?:{_DOCUMENT}) (?:issued )?(?:by|from)) "
        r"(?P<who>(?:[^\s:;]+ ){0,7}?[^\s:;]+?)"
        r"(?:,? (?:in full|below|(?:on|about|after|following) [^:]+"
        rf"|{_WEEKDAY}))?:$",
        rf"(?:text|transcript) of (?P<who>[^:;]+?)['’]s? (?P<how>(?:{_DOCUMENT}))\b",
        rf"^\W*(?P<who>\w[^:;]*?)['’]s? (?P<how>(?:full |complete )(?:{_DOCUMENT}))",
    )
)
_NOT_READ = re.compile(r"(?:watch|listen|hear)\b", re.I)
_LEAD = re.compile(
    r"(?i:(?:(?:here|below|following) (?:is|are)|here['’]s|read|see"
    rf"|(?:{_WEEKDAY})(?: morning| afternoon| evening| night)?,?"
    r"|(?:in|on|at|after|as|before|during|when|while|since|late|early|earlier|later"
    r"|yesterday|meanwhile|also|then|but|and|shortly|hours|days)\b[^,]{0,60},) )+"
    r"(?=(?i:the|a|an|his|her|its) |[A-Z])"
)
"""What stands before the speaker in a sentence that begins with other things."""

_RETURN = re.compile(
    rf"^(?:(?:the|this|that|his|her|its|their) (?:\w+ )?(?:{_DOCUMENT})\b"
    rf"|[^\"“]*\b(?:{_DOCUMENT}) (?:{_SAID})\b)",
    re.I,
)
_CUE = re.compile(
    rf"\b(?:he|she|they|it|spokes\w+|minist\w+|official|source|[A-Z]\w+) (?:{_SAID})\b"
    rf"|\b(?:{_SAID}) (?:he|she|the|[A-Z]\w+)"
)
_CLOSING_CUE = re.compile(
    rf"[,?!][\"”’']* (?:[\w’'-]+ ){{1,6}}(?:{_SAID})(?: \w+)?\.?$"
)
_REPORTED = re.compile(
    rf"\b(?i:(?:{_SAID}) (?:{_WEEKDAY}))\b"
    r"|\(@\w+\) [A-Z]\w+ \d{1,2}, \d{4}$"  # an embedded post and its date
    r"|\btold (?:reporters|journalists|the news agency|[A-Z]\w+ (?:on|in|that|by)\b)"
)
"""How news reports speech, and no statement does."""

_LONGEST_INTRODUCTION = 60  # words
_LONGEST_LINE = 600  # characters, so that a hostile line costs nothing
_MOST_QUOTATIONS = 20  # of a paragraph that are looked up in the statement
_MOST_PARAGRAPHS = 80
_FEW = 4  # paragraphs that most quoted statements do not fill


@dataclass(frozen=True, slots=True)
class Statement:
    """A reprinted statement: paragraphs `[first, last)` and the words that introduce it."""

    first: int
    last: int
    speaker: Span
    introduction: Span


def statements(
    text: str, paragraphs: Sequence[Span], kinds: Sequence[PassageKind]
) -> list[Statement]:
    """The reprinted statements of a document, in order.

    A statement that furniture breaks up is several, with one introduction.

    Args:
        text: the text that offsets refer to.
        paragraphs: its paragraphs.
        kinds: what each paragraph is.
    """
    found: list[Statement] = []
    at = 0
    while at < len(paragraphs) - 1:
        opened = _introduced(text, paragraphs[at]) if _is_text(kinds[at]) else None
        start = at = at + 1
        ahead = slice(start, start + _MOST_PARAGRAPHS)
        if opened:
            for first, last in _parts(text, paragraphs[ahead], kinds[ahead]):
                found.append(Statement(start + first, start + last, *opened))
                at = start + last
    return found


def _parts(
    text: str, paragraphs: Sequence[Span], kinds: Sequence[PassageKind]
) -> Iterator[tuple[int, int]]:
    """The paragraphs of a statement that begins with the first, without furniture."""
    said, at = "", 0
    while (at := _past_furniture(kinds, at)) < len(kinds):
        last = _last(text, paragraphs, kinds, at, said)
        if last > at:
            yield at, last
        if last == at or last == len(kinds) or kinds[last] in READ_KINDS:
            return
        said += text[paragraphs[at].start : paragraphs[last - 1].end]
        at = last


def _past_furniture(kinds: Sequence[PassageKind], at: int) -> int:
    while at < len(kinds) and kinds[at] is PassageKind.FURNITURE:
        at += 1
    return at


def _is_text(kind: PassageKind) -> bool:
    return kind in (
        PassageKind.PARAGRAPH,
        PassageKind.STANDFIRST,
        PassageKind.HEADLINE,
        PassageKind.BLOCK_QUOTATION,
    )


def _introduced(text: str, paragraph: Span) -> tuple[Span, Span] | None:
    """Who speaks and the words that say so, where a paragraph introduces a statement."""
    length = paragraph.end - paragraph.start
    if text[paragraph.end - 1] != ":" or length > _LONGEST_LINE:
        return None
    sentence = sentences(text, paragraph)[-1].of(text)
    at = paragraph.end - len(sentence)
    if len(sentence.split()) > _LONGEST_INTRODUCTION or _NOT_READ.match(sentence):
        return None
    for pattern in _INTRODUCTIONS:
        match = pattern.search(sentence)
        if match:
            who = _without_lead(sentence, match.start("who"))
            return (
                Span(at + who, at + match.end("who")),
                Span(at + match.start("how"), at + match.end("how")),
            )
    return None


def _without_lead(sentence: str, who: int) -> int:
    """Where the speaker's words begin who stand first, or behind a lead, in a sentence."""
    first = not any(map(str.isalnum, sentence[:who]))
    lead = _LEAD.match(sentence, who) if first else None
    return lead.end() if lead else who


def _last(
    text: str,
    paragraphs: Sequence[Span],
    kinds: Sequence[PassageKind],
    first: int,
    said: str,
) -> int:
    """Where the statement ends whose paragraph `first` is, after it has `said` more."""
    if kinds[first] is PassageKind.BLOCK_QUOTATION:
        return _while(kinds, first, PassageKind.BLOCK_QUOTATION)
    if text[paragraphs[first].start] in '"“«':
        return first + _quoted(text, paragraphs[first:])
    last = first
    while last < len(paragraphs) and kinds[last] is PassageKind.PARAGRAPH:
        here = said + text[paragraphs[first].start : paragraphs[last].start]
        if _returns(paragraphs[last].of(text), here) or (
            last > first and _introduced(text, paragraphs[last])
        ):
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
    run = _run(text, paragraphs[:_FEW])
    return run if run < _FEW else _run(text, paragraphs)


def _run(text: str, paragraphs: Sequence[Span]) -> int:
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

    It names the document, reports speech as news does, quotes words of what was said
    before, or has a cue of its own beside a quotation.
    """
    if _RETURN.match(line) or _CLOSING_CUE.search(line) or _REPORTED.search(line):
        return True
    inner = [
        piece.of(line)[1:].rstrip('"”»,.')
        for quotation in quotations(line, [Span(0, len(line))])[:_MOST_QUOTATIONS]
        for piece in quotation.pieces
        if piece.of(line)[0] in '"“«'
    ]
    if any(len(words.split()) > 1 and words in said for words in inner):
        return True
    return bool(inner) and _CUE.search(line) is not None
