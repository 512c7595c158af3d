"""JSON Lines: one article an object, one object a line."""

import codecs
import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from rashomon.collect.article import Article, from_fields
from rashomon.collect.decoding import decode
from rashomon.collect.format import Format
from rashomon.collect.received import Received
from rashomon.errors import EmptyError, FormatError, InputError, LimitError
from rashomon.records import Refusal
from rashomon.settings import Limits


def read_lines(
    lines: Iterator[bytes | None], name: str, limits: Limits
) -> Iterator[Article | Refusal]:
    """The articles of lines; a line that cannot be read is refused by its number."""
    for number, line in enumerate(lines, start=1):
        if line is not None and not line.strip():
            continue
        path = f"{name}:{number}"
        try:
            yield read_line(line, path, limits)
        except InputError as error:
            yield Refusal(path=path, reason=str(error))


def read_line(line: bytes | None, path: str, limits: Limits) -> Article:
    """The article of one line; None is a line that was too long to be kept.

    Raises:
        InputError: the line holds no article.
    """
    if line is None:
        raise LimitError(
            f"The line is longer than {limits.article_bytes // 1_000_000} MB; "
            "split it into its articles."
        )
    decoded = decode(line)
    digest = hashlib.sha256(line).hexdigest()
    return replace(
        from_fields(_object(decoded.text), path, digest), notes=decoded.notes
    )


def _object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise FormatError(
            f"The line is no JSON ({error.msg} at character {error.pos}); mend it."
        ) from error
    except RecursionError as error:
        raise FormatError("The line nests too deep to be an article.") from error
    except ValueError as error:  # a number of thousands of digits
        raise FormatError(f"The line is no JSON ({error}); mend it.") from error
    if not isinstance(value, dict):
        raise FormatError("The line is no JSON object; one article an object is read.")
    return value


def _read(received: Received, limits: Limits) -> Iterator[Article | Refusal]:
    if received.head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise FormatError(
            "The file is in UTF-16, and JSON Lines are read in UTF-8; "
            "convert it with `iconv -f utf-16 -t utf-8`."
        )
    lines = received.lines(limits.article_bytes)
    empty = True
    for found in read_lines(lines, received.name, limits):
        empty = False
        yield found
    if empty:
        raise EmptyError("The file is empty; there is nothing to read.")


FORMAT = Format(
    name="JSON Lines",
    suffixes=(".jsonl", ".ndjson"),
    order=20,
    matches=lambda received: received.suffix in (".jsonl", ".ndjson"),
    read=_read,
)
