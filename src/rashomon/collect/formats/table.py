"""CSV: one article a row, with a header that names the columns."""

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from typing import TextIO

from rashomon.collect.article import NAMES, Article, from_fields
from rashomon.collect.decoding import guess
from rashomon.collect.format import Format
from rashomon.collect.received import CHUNK, Received, guarded
from rashomon.errors import EmptyError, FormatError, InputError, LimitError
from rashomon.records import Refusal
from rashomon.settings import Limits

_SEPARATORS = ",;\t|"


class _Lines:
    """The lines of a table, as the `csv` module takes them.

    Reading goes on behind a line that is too long, and can go back to the second line
    of a row that turns out to be broken.
    """

    def __init__(self, text: TextIO, limit: int) -> None:
        self.number = 0
        self._text = text
        self._limit = limit
        self._row: list[str] = []
        self._ahead: list[str] = []  # the next line is the last of these
        self.separator = self._separator()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._ahead.pop() if self._ahead else self._read()
        if not line:
            raise StopIteration
        self.number += 1
        self._row.append(line)
        return line

    def begin(self) -> int:
        """A row begins; the number of its first line."""
        self._row = []
        return self.number + 1

    def go_back(self) -> None:
        """Give all but the first line of the row again."""
        again = self._row[1:]
        self._ahead += reversed(again)
        self.number -= len(again)

    def _separator(self) -> str:
        header = self._read()
        self._ahead.append(header)
        return max(_SEPARATORS, key=header.count)

    def _read(self) -> str:
        line = guarded(self._text.readline, self._limit)
        if len(line) == self._limit and not line.endswith("\n"):
            self.number += 1
            while line and not line.endswith("\n"):
                line = guarded(self._text.readline, CHUNK)
            raise LimitError(
                f"The line is longer than {self._limit // 1_000_000} MB; "
                "split it into its articles."
            )
        return line


def _read(received: Received, limits: Limits) -> Iterator[Article | Refusal]:
    if not received.head.strip():
        raise EmptyError("The file is empty; there is nothing to read.")
    csv.field_size_limit(limits.article_bytes)
    encoding, notes = _encoding(received)
    odd = "surrogateescape" if encoding == "utf-8-sig" else "replace"
    with received.open() as binary:
        # Row by row, so that a table larger than memory can be read.
        text = io.TextIOWrapper(binary, encoding, errors=odd, newline="")
        lines = _Lines(text, limits.article_bytes)
        header = next(csv.reader(lines, delimiter=lines.separator))
        columns = [name.strip().lower() for name in header]
        _check(columns)
        empty = True
        for found in _rows(lines, columns, received):
            empty = False
            yield found if isinstance(found, Refusal) else replace(found, notes=notes)
        if empty:
            raise EmptyError("The table has no rows; there is nothing to read.")


def _encoding(received: Received) -> tuple[str, tuple[str, ...]]:
    """How the whole file is to be decoded, and what is to be noted of it."""
    if received.head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16", ()
    decoder = codecs.getincrementaldecoder("utf-8")()
    with received.open() as file:
        while chunk := guarded(file.read, CHUNK):
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                encoding, notes = guess(chunk)
                return ("utf-8-sig", ()) if encoding == "utf-8" else (encoding, notes)
    return "utf-8-sig", ()


def _rows(
    lines: _Lines, columns: list[str], received: Received
) -> Iterator[Article | Refusal]:
    rows = csv.reader(lines, delimiter=lines.separator, strict=True)
    while True:
        path = f"{received.name}:{lines.begin()}"
        try:
            cells = next(rows)
            if cells:
                yield from_fields(_fields(columns, cells), path, received.sha256)
        except StopIteration:
            return
        except csv.Error as error:
            lines.go_back()
            reason = f"The row is no CSV ({error}); mend its quotation marks."
            yield Refusal(path=path, reason=reason)
        except InputError as error:
            yield Refusal(path=path, reason=str(error))


def _fields(columns: list[str], cells: list[str]) -> dict[str, str]:
    """Cells by their column's name in small letters.

    Raises:
        FormatError: there are cells that no column holds.
    """
    if any(cells[len(columns) :]):
        raise FormatError(
            f"The row has {len(cells)} cells for {len(columns)} columns; put a cell "
            "that holds the separator between quotation marks."
        )
    return dict(zip(columns, cells, strict=False))


def _check(columns: list[str]) -> None:
    if not set(columns) & set(NAMES["text"]):
        raise FormatError(
            f'There is no column "text"; its columns are: {", ".join(columns)[:200]}. '
            "Name the column that holds the article's text so."
        )


FORMAT = Format(
    name="CSV",
    suffixes=(".csv", ".tsv"),
    order=30,
    matches=lambda received: received.suffix in (".csv", ".tsv"),
    read=_read,
)
