"""From paths to documents: each file is offered to the formats, and none is lost."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from rashomon.collect.article import Article
from rashomon.collect.decoding import cleaned
from rashomon.collect.formats import known
from rashomon.collect.formats.jsonl import read_lines
from rashomon.collect.paths import files
from rashomon.collect.received import Received, lines_of
from rashomon.errors import FormatError, InputError
from rashomon.records import Document, Origin, Refusal
from rashomon.settings import DEFAULTS, Limits


def collect(
    paths: Iterable[Path], limits: Limits = DEFAULTS.limits
) -> Iterator[Document | Refusal]:
    """The documents of files and folders, in order; what cannot be read, refused.

    Nothing is raised for a file, however damaged: it is refused with a reason.
    """
    for path in files(paths):
        if isinstance(path, Refusal):
            yield _storable(path)
        else:
            yield from _collected(path, limits)


def collect_stream(
    stream: IO[bytes], limits: Limits = DEFAULTS.limits
) -> Iterator[Document | Refusal]:
    """The documents of a stream of JSON Lines, as they arrive."""
    lines = lines_of(stream.readline, limits.article_bytes)
    yield from _documents(read_lines(lines, "-", limits), limits)


def document_from_text(
    text: str,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    url: str | None = None,
    limits: Limits = DEFAULTS.limits,
) -> Document:
    """The document of a text in memory; offsets refer to `text` as given.

    Raises:
        InputError: the text is empty or too long.
    """
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        text=text,
        title=title,
        outlet=outlet,
        published=published,
        url=url,
        origin=Origin(path="", sha256=digest),
    ).document(limits)


def _collected(path: Path, limits: Limits) -> Iterator[Document | Refusal]:
    received = Received(path)
    try:
        found = next((form for form in known() if form.matches(received)), None)
        if found is None:
            raise FormatError(_unknown(received))
        yield from _documents(found.read(received, limits), limits)
    except Exception as error:  # one bad file never stops an add
        yield _refusal(received.name, error)


def _documents(
    found: Iterable[Article | Refusal], limits: Limits
) -> Iterator[Document | Refusal]:
    for article in found:
        if isinstance(article, Refusal):
            yield _storable(article)
            continue
        try:
            yield article.document(limits)
        except Exception as error:  # one bad article never stops a file
            yield _refusal(article.origin.path, error)


def _refusal(path: str, error: Exception) -> Refusal:
    reason = str(error)
    if not isinstance(error, InputError):
        reason = (
            f"Reading it failed ({type(error).__name__}: {reason}); "
            "please report this with the file."
        )
    return _storable(Refusal(path=path, reason=reason))


def _storable(refusal: Refusal) -> Refusal:
    """A name or a field may hold what no store and no terminal takes."""
    return Refusal(path=cleaned(refusal.path).text, reason=cleaned(refusal.reason).text)


def _unknown(received: Received) -> str:
    read = " ".join(
        suffix for form in known() if form.order for suffix in form.suffixes
    )
    name = f"{received.suffix!r} files" if received.suffix else "such files"
    return f"{name.capitalize()} are not read; these are: {read}, also with .gz."
