"""Exporting: a case as files that other programs read, the same bytes every time."""

from collections.abc import Callable
from pathlib import Path

from rashomon.casefile import Case
from rashomon.errors import QueryError
from rashomon.show.export.jsonl import write_jsonl

FORMATS: dict[str, Callable[[Case, Path], list[Path]]] = {"jsonl": write_jsonl}
"""What each format's name writes: into a folder, returning the files."""


def export(case: Case, form: str, output: Path) -> list[Path]:
    """Write a case into the folder `output`, which is made if need be.

    Raises:
        QueryError: there is no such format.
        StorageError: the folder cannot be written.
    """
    if form not in FORMATS:
        raise QueryError(
            f"There is no format {form!r}; there is: {', '.join(sorted(FORMATS))}."
        )
    return FORMATS[form](case, output)
