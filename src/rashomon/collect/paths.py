"""Paths: folders are walked to their files, in one order on every machine."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from rashomon.records import Refusal

Key = tuple[int, int]
"""What a file is, whatever path leads to it: its device and its number there."""

_LOOP = (
    "This folder is reached again through a link to a folder above it; "
    "it was entered once, and nothing is lost."
)
_PIPE = "It is a pipe, a socket or a device and no file; save what it gives to a file."


def files(paths: Iterable[Path]) -> Iterator[Path | Refusal]:
    """Every file that `paths` name or hold, each once; what cannot be entered, refused.

    Links are followed. A folder that holds itself through a link is entered once, and a
    line says so.
    """
    seen: set[Key] = set()
    for path in paths:
        yield from _walk(path, seen)


def _walk(path: Path, seen: set[Key]) -> Iterator[Path | Refusal]:
    ahead: list[tuple[Path, frozenset[Key]]] = [(path, frozenset())]
    while ahead:
        path, above = ahead.pop()
        try:
            status = path.stat()
            inside = _inside(path, status)
        except OSError as error:
            yield Refusal(path=str(path), reason=why_unreadable(error))
            continue
        key = (status.st_dev, status.st_ino)
        if key in above:
            yield Refusal(path=str(path), reason=_LOOP)
        elif key not in seen:
            seen.add(key)
            ahead += [(part, above | {key}) for part in reversed(inside or ())]
            if inside is None:
                yield _file(path, status)


def _inside(path: Path, status: os.stat_result) -> list[Path] | None:
    """What a folder holds, by name; None for what is no folder."""
    return sorted(path.iterdir()) if stat.S_ISDIR(status.st_mode) else None


def _file(path: Path, status: os.stat_result) -> Path | Refusal:
    return (
        path if stat.S_ISREG(status.st_mode) else Refusal(path=str(path), reason=_PIPE)
    )


def why_unreadable(error: OSError) -> str:
    """What keeps a file from being read, and what to do about it."""
    if isinstance(error, FileNotFoundError):
        return "There is no such file; look at the spelling of its name."
    if isinstance(error, PermissionError):
        return "You have no permission to read it; change its permissions or its owner."
    if error.errno == errno.ELOOP:
        return "It is a link that leads back to itself; remove the link."
    return f"It cannot be read ({error.strerror or error}); look at the disk it is on."
