"""Plain text: one article a file, kept to the letter."""

from collections.abc import Iterator

from rashomon.collect.article import Article
from rashomon.collect.decoding import decode
from rashomon.collect.format import Format
from rashomon.collect.received import Received
from rashomon.records import Origin
from rashomon.settings import Limits

_LONGEST_TITLE = 200


def _read(received: Received, limits: Limits) -> Iterator[Article]:
    decoded = decode(received.whole(limits.article_bytes))
    yield Article(
        text=decoded.text,
        title=title(decoded.text),
        origin=Origin(path=received.name, sha256=received.sha256),
        notes=decoded.notes,
    )


def title(text: str) -> str | None:
    """The first line that holds words, where it reads like a title and more follows."""
    lines = [line.strip() for line in text.lstrip().split("\n", 20)]
    first, rest = lines[0], any(lines[1:])
    ends = first.endswith((".", ",", ";", ":"))
    return first if rest and 0 < len(first) <= _LONGEST_TITLE and not ends else None


FORMAT = Format(
    name="plain text",
    suffixes=(".txt", ".text"),
    order=90,
    matches=lambda received: received.suffix in (".txt", ".text", ""),
    read=_read,
)
