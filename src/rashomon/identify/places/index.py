"""An index of names in one file: sorted lines, read through the memory's own pages.

A file of 30 MB is opened in a few hundredths of a second, and processes that read it share
its pages. The lines of names are in the order of their bytes; every 64th is listed at the
end and kept in memory, so that a look-up reads one short stretch of the file. Where nothing
can be written, the same bytes are kept in memory.
"""

import contextlib
import mmap
import os
import sys
import tempfile
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_MAGIC = b"rashomon places 1\n"
_STRIDE = 64
_HEAD = len(_MAGIC) + 39
_CHUNK = 1 << 20

Bytes = bytes | mmap.mmap


@dataclass(frozen=True, slots=True)
class Index:
    """Names, and the lines that each of them leads to.

    Attributes:
        data: all bytes: head, lines, names, landmarks.
        first: every 64th name.
        starts: where each of those stands, and where the last name ends.
    """

    data: Bytes
    first: list[bytes]
    starts: list[int]

    def find(self, name: str) -> list[tuple[str, ...]]:
        """The lines that a name leads to, as fields; `*` behind where it is the main name."""
        key = name.encode()
        block = bisect_right(self.first, key) - 1
        if block < 0:
            return []
        start, end = self.starts[block], self.starts[block + 1]
        at = self.data.find(b"\n" + key + b"\t", start - 1, end)
        if at < 0:
            return []
        stop = self.data.find(b"\n", at + 1)
        return [self._line(n) for n in self.data[at + len(key) + 2 : stop].split(b" ")]

    def _line(self, number: bytes) -> tuple[str, ...]:
        main = number.endswith(b"*")
        start = int(number.rstrip(b"*"))
        line = self.data[start : self.data.find(b"\n", start)]
        return (*line.decode().split("\t"), "*" if main else "")


def packed(entries: Iterable[tuple[str, Mapping[str, bool]]]) -> bytes:
    """The bytes of an index.

    Args:
        entries: lines, fields parted by tabs, and the names that lead to each, with
            whether it is their main name. Under a name they stay in this order.
    """
    table, body = dict[str, str](), bytearray(b"\n")
    for line, names in entries:
        start = _HEAD + len(body)
        for name, main in names.items():
            place = f"{start}*" if main else str(start)
            table[name] = f"{table[name]} {place}" if name in table else place
        body += line.encode() + b"\n"
    landmarks = list[str]()
    for number, name in enumerate(sorted(table)):
        if number % _STRIDE == 0:
            landmarks.append(f"{name}\t{_HEAD + len(body)}")
        body += f"{name}\t{table[name]}\n".encode()
    end = _HEAD + len(body)
    body += "\n".join(landmarks).encode()
    head = f"{end:012d} {len(body):012d} {zlib.crc32(body):012d}\n".encode()
    return _MAGIC + head + bytes(body)


def unpacked(data: Bytes, check: int | None = None) -> Index | None:
    """The index that bytes hold; None where they are damaged.

    Args:
        data: the bytes.
        check: the check sum of what stands behind the head, where it is known already.
    """
    head = data[len(_MAGIC) : _HEAD].split()
    if data[: len(_MAGIC)] != _MAGIC or not all(part.isdigit() for part in head):
        return None
    end, length, written = map(int, head)
    check = zlib.crc32(data[_HEAD:]) if check is None else check
    if len(data) != _HEAD + length or check != written:
        return None
    marks = [line.split(b"\t") for line in data[end:].split(b"\n") if line]
    first, starts = [mark[0] for mark in marks], [int(mark[1]) for mark in marks]
    return Index(data, first, [*starts, end])


def opened(path: Path) -> Index | None:
    """The index in a file; None where there is none, or a damaged one."""
    try:
        with path.open("rb") as file:
            file.seek(_HEAD)
            check = 0  # summed from a buffer: the map's pages would stay in memory
            while chunk := file.read(_CHUNK):
                check = zlib.crc32(chunk, check)
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            return unpacked(data, check)
    except (OSError, ValueError):
        return None


def written(data: bytes, path: Path) -> bool:
    """Whether the bytes could be put into a file, all of them or none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
    except OSError:
        return False
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
        _forget(path)
    except OSError:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        return False
    return True


def _forget(path: Path) -> None:
    """Remove what was made of other versions; a process that reads one keeps it."""
    for other in path.parent.glob(f"*{path.suffix}"):
        if other != path:
            with contextlib.suppress(OSError):
                other.unlink()


def cache_folder() -> Path | None:
    """The user's folder for what can be made again; None where they have none."""
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return (
            Path(os.environ.get("LOCALAPPDATA") or home / "AppData/Local") / "rashomon"
        )
    if sys.platform == "darwin":
        return home / "Library/Caches/rashomon"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "rashomon"
