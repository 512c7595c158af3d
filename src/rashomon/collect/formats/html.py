"""HTML: one article a page, through `trafilatura`, to which this is the one door.

The text that offsets refer to is the article's blocks, one blank line between two; what
the page says about a block (a heading, a block quotation) becomes a mark.
"""

import re
from collections.abc import Iterator
from typing import Any

from rashomon.collect.article import Article
from rashomon.collect.decoding import decode
from rashomon.collect.format import Format
from rashomon.collect.received import Received
from rashomon.errors import EmptyError, LimitError
from rashomon.records import Mark, Origin, PassageKind, Span
from rashomon.settings import Limits

_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b",
    re.I | re.S,
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_OPENING = re.compile(r"<[a-zA-Z][^>]*(?<!/)>|</[a-zA-Z]")
_VOID = re.compile(
    r"<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|td|tr|dt|dd|option)\b",
    re.I,
)

Block = tuple[str, PassageKind | None]


def _read(received: Received, limits: Limits) -> Iterator[Article]:
    data = received.whole(limits.article_bytes)
    declared = _CHARSET.search(data[:4096])
    decoded = decode(data, declared.group(1).decode("ascii") if declared else None)
    if _depth(decoded.text) > limits.html_depth:
        raise LimitError(
            f"Its elements nest deeper than {limits.html_depth}; save its text as .txt."
        )
    page = _extracted(decoded.text)
    if page is None or page.body is None:
        raise EmptyError("The page holds no article; save its text as .txt.")
    text, marks = _text(_with_title(list(_blocks(page.body)), page.title))
    yield Article(
        text=text,
        title=page.title,
        outlet=page.sitename or page.hostname,
        byline=page.author,
        published=page.date,
        url=page.url,
        marks=marks,
        origin=Origin(path=str(received.path), sha256=received.sha256),
        notes=decoded.notes,
    )


def _extracted(page: str) -> Any:
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura.bare_extraction(
        page, with_metadata=True, include_comments=False, include_formatting=True
    )


def _depth(page: str) -> int:
    """At most how deep the page's elements nest, without parsing it."""
    depth = deepest = 0
    for match in _OPENING.finditer(page):
        if match.group().startswith("</"):
            depth = max(0, depth - 1)
        elif not _VOID.match(match.group()):
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def _blocks(body: Any, within: PassageKind | None = None) -> Iterator[Block]:
    """The blocks of a body as trafilatura gives it: p, head, quote, list, table."""
    for element in body:
        if element.tag == "head":
            yield _words(element), PassageKind.HEADLINE
        elif element.tag == "quote":
            yield from _quote(element)
        elif element.tag in ("list", "table", "row"):
            yield from _blocks(element, within)
        else:
            yield _words(element), within


def _quote(element: Any) -> Iterator[Block]:
    kind = PassageKind.BLOCK_QUOTATION
    if len(element) and not (element.text or "").strip():
        yield from _blocks(element, kind)
    else:
        yield _words(element), kind


def _words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _with_title(blocks: list[Block], title: str | None) -> list[Block]:
    """The blocks with the title in front, unless the page's own heading says it."""
    if title and (not blocks or blocks[0][0] != title):
        return [(title, PassageKind.HEADLINE), *blocks]
    return blocks


def _text(blocks: list[Block]) -> tuple[str, tuple[Mark, ...]]:
    text, marks = "", []
    for words, kind in blocks:
        if not words:
            continue
        text += "\n\n" if text else ""
        if kind:
            span = Span(len(text), len(text) + len(words))
            marks.append(Mark(span=span, kind=kind))
        text += words
    return text, tuple(marks)


FORMAT = Format(
    name="HTML",
    suffixes=(".html", ".htm", ".xhtml"),
    order=10,
    matches=lambda received: (
        received.suffix in (".html", ".htm", ".xhtml")
        or bool(_START.match(received.head))
    ),
    read=_read,
)
