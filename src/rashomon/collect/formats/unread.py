"""Formats that are known by their first bytes and not read yet: refused by name."""

from collections.abc import Iterator

from rashomon.collect.article import Article
from rashomon.collect.format import Format
from rashomon.collect.received import Received
from rashomon.errors import FormatError
from rashomon.records import Refusal
from rashomon.settings import Limits

_BEGINNINGS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"WARC/": "a WARC archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3": "a database",
}


def _name(received: Received) -> str | None:
    head = received.head
    return next(
        (name for start, name in _BEGINNINGS.items() if head.startswith(start)), None
    )


def _read(received: Received, limits: Limits) -> Iterator[Article | Refusal]:
    raise FormatError(
        f"It is {_name(received)}, which is not read yet; "
        "save the article's text as .txt or its page as .html."
    )


FORMAT = Format(
    name="not read yet",
    suffixes=(".pdf", ".docx", ".warc"),
    order=0,
    matches=lambda received: _name(received) is not None,
    read=_read,
)
