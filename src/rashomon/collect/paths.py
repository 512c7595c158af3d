"""Paths: folders are walked to their files, in one order on every machine."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rashomon.records import Refusal


def files(paths: Iterable[Path]) -> Iterator[Path | Refusal]:
    """Every file that `paths` name or hold, each once; what cannot be entered, refused.

    Links are followed. A folder that holds itself through a link is entered once, and a
    line says so.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        yield from _walk(path, (), seen)


def _walk(
    path: Path, above: tuple[tuple[int, int], ...], seen: set[tuple[int, int]]
) -> Iterator[Path | Refusal]:
    try:
        status = path.stat()
        entries = sorted(p.name for p in path.iterdir()) if path.is_dir() else None
    except OSError as error:
        yield Refusal(path=str(path), reason=why_unreadable(error))
        return
    key = (status.st_dev, status.st_ino)
    if key in above:
        yield Refusal(
            path=str(path),
            reason="This folder is reached again through a link to a folder above it; "
            "it was entered once, and nothing is lost.",
        )
    elif entries is None:
        if key not in seen:
            seen.add(key)
            yield path
    else:
        for name in entries:
            yield from _walk(path / name, (*above, key), seen)


def why_unreadable(error: OSError) -> str:
    """What keeps a file from being read, and what to do about it."""
    if isinstance(error, FileNotFoundError):
        return "There is no such file; look at the spelling of its name."
    if isinstance(error, PermissionError):
        return "You have no permission to read it; change its permissions or its owner."
    if error.errno == 40:  # ELOOP
        return "It is a link that leads back to itself; remove the link."
    return f"It cannot be read ({error.strerror or error}); look at the disk it is on."
