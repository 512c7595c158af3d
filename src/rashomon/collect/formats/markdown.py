"""Markdown: one article a file, kept to the letter; its structure becomes marks.

Through `markdown-it-py` (CommonMark 0.31). Heads may stand in front matter: lines of
`name: value` between two lines of `---`.
"""

import itertools
import re
from collections.abc import Iterator

from rashomon.collect.article import Article, from_fields
from rashomon.collect.decoding import decode
from rashomon.collect.format import Format
from rashomon.collect.formats.plain import title
from rashomon.collect.received import Received
from rashomon.records import Mark, PassageKind, Span
from rashomon.settings import Limits

_FRONT = re.compile(r"\s*---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.S | re.M)
_ENTRY = re.compile(r"^(\w+)[ \t]*:(.*)$", re.M)
_KINDS = {
    "heading_open": PassageKind.HEADLINE,
    "blockquote_open": PassageKind.BLOCK_QUOTATION,
    "fence": PassageKind.FURNITURE,
    "html_block": PassageKind.FURNITURE,
}


def _read(received: Received, limits: Limits) -> Iterator[Article]:
    decoded = decode(received.whole(limits.article_bytes))
    text, front = decoded.text, _FRONT.match(decoded.text)
    head = _entries(front.group(1)) if front else {}
    start = front.end() if front else 0
    marks = list(_marks(text, start))
    if front:
        marks.insert(0, Mark(span=Span(0, start), kind=PassageKind.FURNITURE))
    head.setdefault("title", _first_heading(text, marks) or title(text[start:]) or "")
    article = from_fields({**head, "text": text}, received.name, received.sha256)
    yield Article(
        text=text,
        origin=article.origin,
        title=article.title,
        outlet=article.outlet,
        byline=article.byline,
        published=article.published,
        url=article.url,
        marks=tuple(marks),
        notes=decoded.notes,
    )


def _entries(front: str) -> dict[str, str]:
    return {
        name.lower(): value.strip().strip("\"'")
        for name, value in _ENTRY.findall(front)
    }


def _marks(text: str, start: int) -> Iterator[Mark]:
    from markdown_it import MarkdownIt

    lines = text[start:].splitlines(keepends=True)
    ends = [start, *itertools.accumulate(map(len, lines), initial=start)][1:]
    blocks_only = MarkdownIt().disable("inline")
    for token in blocks_only.parse(_plain_ends(lines)):
        kind = _KINDS.get(token.type)
        if kind and token.map and token.level == 0:
            first, last = token.map
            if ends[last] > ends[first]:
                yield Mark(span=Span(ends[first], ends[last]), kind=kind)


def _plain_ends(lines: list[str]) -> str:
    """The lines as the parser counts them: one newline each, whatever ended them."""
    return "".join(
        line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029") + "\n" for line in lines
    )


def _first_heading(text: str, marks: list[Mark]) -> str | None:
    for mark in marks:
        if mark.kind is PassageKind.HEADLINE:
            return mark.span.of(text).strip().strip("#=-").strip() or None
    return None


FORMAT = Format(
    name="Markdown",
    suffixes=(".md", ".markdown"),
    order=40,
    matches=lambda received: received.suffix in (".md", ".markdown"),
    read=_read,
)
