"""What was received: a file's bytes, as they came and decompressed."""

import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import IO, AnyStr, cast

from rashomon.collect.decoding import cleaned
from rashomon.collect.paths import why_unreadable
from rashomon.errors import EmptyError, LimitError, UnreadableError

HEAD = 4096
_GZIP = b"\x1f\x8b"
CHUNK = 1 << 20


@dataclass(frozen=True)
class Received:
    """A file that is to be read.

    Everything here raises UnreadableError where the file cannot be opened or its
    compression is damaged.
    """

    path: Path

    @cached_property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the file's bytes, compressed ones if it is so."""
        found = hashlib.sha256()
        with self._raw() as file:
            while chunk := self._read(file, CHUNK):
                found.update(chunk)
        return found.hexdigest()

    @cached_property
    def head(self) -> bytes:
        """The first bytes, decompressed: what tells one format from another."""
        with self.open() as file:
            return self._read(file, HEAD)

    @property
    def name(self) -> str:
        """The path as text that every store can hold."""
        return cleaned(str(self.path)).text

    @property
    def suffix(self) -> str:
        """The end of the file's name that names a format: `.jsonl` of `a.jsonl.gz`."""
        names = [suffix.lower() for suffix in self.path.suffixes]
        if names and names[-1] == ".gz":
            names.pop()
        return names[-1] if names else ""

    def open(self) -> IO[bytes]:
        """The decompressed bytes as a stream."""
        with self._raw() as file:
            packed = self._read(file, 2) == _GZIP
        if packed:
            return cast("IO[bytes]", gzip.open(self.path, "rb"))
        return self._raw()

    def whole(self, limit: int) -> bytes:
        """All decompressed bytes.

        Raises:
            EmptyError: there are none.
            LimitError: there are more than `limit`.
        """
        with self.open() as file:
            data = self._read(file, limit + 1)
        if not data:
            raise EmptyError("The file is empty; there is nothing to read.")
        if len(data) > limit:
            raise LimitError(
                f"The file holds more than {limit // 1_000_000} MB as one article; "
                "split it into its articles."
            )
        return data

    def lines(self, limit: int) -> Iterator[bytes | None]:
        """The lines without their ends; None stands for one longer than `limit`."""
        with self.open() as file:
            yield from lines_of(partial(guarded, file.readline), limit)

    def _raw(self) -> IO[bytes]:
        try:
            return self.path.open("rb")
        except OSError as error:
            raise UnreadableError(why_unreadable(error)) from error

    def _read(self, file: IO[bytes], size: int) -> bytes:
        return guarded(file.read, size)


def guarded(read: Callable[[int], AnyStr], size: int) -> AnyStr:
    """What `read` gives.

    Raises:
        UnreadableError: the compression is damaged, or the disk fails.
    """
    try:
        return read(size)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise UnreadableError(
            f"Its gzip compression is damaged ({error}); fetch the file again."
        ) from error
    except OSError as error:
        raise UnreadableError(why_unreadable(error)) from error


def lines_of(read: Callable[[int], bytes], limit: int) -> Iterator[bytes | None]:
    """The lines without their ends; None stands for one longer than `limit`.

    Args:
        read: reads a line, or as much of it as it is asked for.
        limit: how many bytes a line may have.
    """
    while line := read(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line.rstrip(b"\r\n")
            continue
        while line and not line.endswith(b"\n"):
            line = read(CHUNK)
        yield None
