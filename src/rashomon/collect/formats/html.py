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
    rb"\s*(?:<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b",
    re.I | re.S,
)
_CHARSET = re.compile(
    rb"<(?:meta[^<>]+charset|\?xml[^<>]+encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I
)
_TAG = re.compile(
    r"<(?P<unread>!--|script\b|style\b)|<(?P<close>/?)(?P<name>[a-z]\w*)[^<>]*>", re.I
)
_ENDS = {"!--": "-->", "script": "</script", "style": "</style"}
_UNNESTED = frozenset(
    "area base br col embed hr img input link meta source track wbr "
    "p li td th tr dt dd option".split()
)
"""Elements without content, and those whose end pages leave out."""

_DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
"""Only dates that a page states as its own: none guessed from its text, and none that
depends on the day of the reading."""

_BESIDE = frozenset("nav header footer aside form menu".split())
_APART = frozenset("p head quote list item table row cell lb div".split())
_RUNNING = frozenset(["p", "item", "cell", "hi"])
_KINDS = {"head": PassageKind.HEADLINE, "quote": PassageKind.BLOCK_QUOTATION}
_BETWEEN = "\n\n"

Block = tuple[str, PassageKind | None]
Piece = tuple[str | None, PassageKind | None]


def _read(received: Received, limits: Limits) -> Iterator[Article]:
    data = received.whole(limits.article_bytes)
    declared = _CHARSET.search(data[:4096])
    decoded = decode(data, declared.group(1).decode("ascii") if declared else None)
    if _depth(decoded.text) > limits.html_depth:
        raise LimitError(
            f"Its elements nest deeper than {limits.html_depth}; save its text as .txt."
        )
    page = _extracted(decoded.text)
    body = page.body if page else None
    blocks = list(_blocks(body)) if body is not None and body.tag not in _BESIDE else []
    if not blocks:
        raise EmptyError("The page holds no article; save its text as .txt.")
    text, marks = _text(_with_title(blocks, page.title))
    yield Article(
        text=text,
        title=page.title,
        outlet=page.sitename or page.hostname,
        byline=page.author,
        published=page.date,
        url=page.url,
        marks=marks,
        origin=Origin(path=received.name, sha256=received.sha256),
        notes=decoded.notes,
    )


def _extracted(page: str) -> Any:
    import logging
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # loading it warns of a package for downloads
        import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_formatting=True,
        date_extraction_params=_DATES,
    )


def _depth(page: str) -> int:
    """At most how deep the page's elements nest, without parsing it."""
    depth = deepest = at = 0
    while match := _TAG.search(page, at):
        at = match.end()
        if match["unread"]:
            end = page.find(_ENDS[match["unread"].lower()], at)
            at = end if end >= 0 else len(page)
        elif match["name"].lower() not in _UNNESTED and match[0][-2] != "/":
            depth = max(0, depth - 1) if match["close"] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _blocks(body: Any) -> Iterator[Block]:
    """The blocks of a body as trafilatura gives it: p, head, quote, list, table."""
    running: list[str] = []
    last = None
    for piece, kind in (*_pieces(body, None), (None, None)):
        if piece is not None:
            running.append(piece)
            last = kind
            continue
        words = " ".join("".join(running).split())
        if words:
            yield words, last
        running = []


def _pieces(element: Any, kind: PassageKind | None) -> Iterator[Piece]:
    """The text of an element in its order; None where a block begins or ends.

    A quotation in the midst of a paragraph stays in it, between quotation marks.
    """
    inline = element.tag == "quote" and _inline(element)
    apart = element.tag in _APART and not inline
    kind = kind if inline else _KINDS.get(element.tag, kind)
    opening, closing = (None, None) if apart else ("“", "”") if inline else ("", "")
    yield opening, kind
    yield element.text or "", kind
    for child in element:
        yield from _pieces(child, kind)
        yield child.tail or "", kind
    yield closing, kind


def _inline(quote: Any) -> bool:
    """Whether words stand beside a quotation in the same paragraph."""
    parent, before = quote.getparent(), quote.getprevious()
    if parent is None or parent.tag not in _RUNNING or len(quote):
        return False
    beside = (parent.text if before is None else before.tail) or ""
    return bool(beside.strip() or (quote.tail or "").strip())


def _with_title(blocks: list[Block], title: str | None) -> list[Block]:
    """The blocks with the title in front, unless the page's own heading says it."""
    if title and (not blocks or blocks[0][0] != title):
        return [(title, PassageKind.HEADLINE), *blocks]
    return blocks


def _text(blocks: list[Block]) -> tuple[str, tuple[Mark, ...]]:
    marks, at = [], 0
    for words, kind in blocks:
        if kind:
            marks.append(Mark(span=Span(at, at + len(words)), kind=kind))
        at += len(words) + len(_BETWEEN)
    return _BETWEEN.join(words for words, _ in blocks), tuple(marks)


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
