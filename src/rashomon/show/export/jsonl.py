"""JSON Lines in a Frictionless data package: a file a kind of record."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from rashomon.casefile import Case
from rashomon.errors import StorageError
from rashomon.show import thing_objects as things
from rashomon.show.contract import Object, claim_object, document_object
from rashomon.show.lines import jsonl


def write_jsonl(case: Case, output: Path) -> list[Path]:
    """Write a file for each kind of record, and `datapackage.json`.

    Files of the records that no stage makes yet are not written.

    Raises:
        StorageError: the folder cannot be written.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        written = [
            _write(output / f"{name}.jsonl", made) for name, made in _records(case)
        ]
        package = output / "datapackage.json"
        package.write_text(json.dumps(_package(written), indent=1) + "\n", "utf-8")
    except OSError as error:
        raise StorageError(
            f"The export to {output} could not be written ({error.strerror}); "
            "look at the folder and at the disk that holds it."
        ) from error
    return [*written, package]


def _records(case: Case) -> Iterator[tuple[str, Iterable[Object]]]:
    """The kinds of records of a case, each with its objects in order."""
    yield "documents", map(document_object, case.documents())
    yield "claims", map(claim_object, case.claims())
    yield "sources", map(things.source_object, case.sources())
    yield "incidents", map(things.incident_object, case.incidents())
    yield "figures", map(things.figure_object, case.figures())
    yield "labels", map(things.label_object, case.labels())


def _write(path: Path, objects: Iterable[Object]) -> Path:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(jsonl(objects))
    return path


def _package(files: list[Path]) -> dict[str, object]:
    """The package's description (Frictionless Data Package 1.0)."""
    return {
        "profile": "data-package",
        "name": "rashomon-case",
        "resources": [
            {
                "name": path.stem,
                "path": path.name,
                "format": "jsonl",
                "mediatype": "application/x-ndjson",
                "encoding": "utf-8",
                "bytes": path.stat().st_size,
                "hash": f"sha256:{_sha256(path)}",
            }
            for path in files
        ],
    }


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
