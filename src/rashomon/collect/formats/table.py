"""CSV: one article a row, with a header that names the columns."""

import csv
import io
from collections.abc import Iterator

from rashomon.collect.article import NAMES, Article, from_fields
from rashomon.collect.decoding import decode
from rashomon.collect.format import Format
from rashomon.collect.received import HEAD, Received
from rashomon.errors import EmptyError, FormatError, InputError
from rashomon.records import Refusal
from rashomon.settings import Limits


def _read(received: Received, limits: Limits) -> Iterator[Article | Refusal]:
    if not received.head.strip():
        raise EmptyError("The file is empty; there is nothing to read.")
    csv.field_size_limit(limits.article_bytes)
    head = decode(received.head[: received.head.rfind(b"\n") + 1] or received.head)
    with received.open() as binary:
        # Row by row, so that a table larger than memory can be read.
        text = io.TextIOWrapper(
            binary, encoding=_encoding(received), errors="surrogateescape", newline=""
        )
        rows = csv.DictReader(text, dialect=_dialect(head.text), restkey="")
        _check(rows.fieldnames)
        yield from _rows(rows, received)


def _rows(
    rows: "csv.DictReader[str]", received: Received
) -> Iterator[Article | Refusal]:
    while True:
        path = f"{received.path}:{rows.line_num + 1}"
        try:
            row = next(rows)
            yield from_fields(_filled(row), path, received.sha256)
        except StopIteration:
            return
        except csv.Error as error:
            yield Refusal(path=path, reason=f"The row is no CSV ({error}); mend it.")
        except InputError as error:
            yield Refusal(path=path, reason=str(error))


def _filled(row: dict[str, str]) -> dict[str, str]:
    """Cells by their column's name in small letters; empty cells left out."""
    return {
        name.strip().lower(): value
        for name, value in row.items()
        if name and isinstance(value, str) and value
    }


def _check(names: object) -> None:
    columns = [str(name).strip().lower() for name in names or ()]  # type: ignore[attr-defined]
    if not set(columns) & set(NAMES["text"]):
        raise FormatError(
            f'There is no column "text"; its columns are: {", ".join(columns)[:200]}. '
            "Name the column that holds the article's text so."
        )


def _encoding(received: Received) -> str:
    """UTF-8 unless the first bytes say otherwise; odd bytes are escaped, not lost."""
    if received.head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    return "utf-8-sig"


def _dialect(head: str) -> type[csv.Dialect]:
    try:
        return csv.Sniffer().sniff(head[:HEAD].split("\n", 1)[0], delimiters=",;\t|")
    except csv.Error:
        return csv.excel


FORMAT = Format(
    name="CSV",
    suffixes=(".csv", ".tsv"),
    order=30,
    matches=lambda received: received.suffix in (".csv", ".tsv"),
    read=_read,
)
