"""The articles of FA-KES that are labelled in `tests/identities`, and how they are read."""

import json
import pickle
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from attribution import rows

from rashomon import pipeline
from rashomon.collect import document_from_text
from rashomon.records import Reading

LABELS = Path(__file__).parents[2] / "tests/identities/labels.jsonl"
DATA = "data/fakes/fakes.jsonl.gz"

Gold = dict[str, Any]


def labels(half: str, file: Path = LABELS) -> dict[str, Gold]:
    """The labelled articles of a half by their id."""
    lines = map(json.loads, file.read_text("utf-8").splitlines())
    return {row["id"]: row for row in lines if row["half"] == half}


def texts(shared: Path) -> dict[str, str]:
    """The text of every article by its id."""
    return {row["id"]: row["text"] for row in rows(shared / DATA)}


def readings(
    shared: Path, only: Collection[str] | None = None, cache: Path | None = None
) -> Iterator[tuple[str, Reading]]:
    """The articles with some ids, or all of them, each with its id, as they are read.

    Args:
        shared: the folder with the corpora.
        only: the ids; None for all.
        cache: pickled readings, made before, that are given instead.
    """
    if cache:
        kept: list[Reading] = pickle.loads(cache.read_bytes())
        for one in kept:
            key = one.document.origin.given_id or ""
            if only is None or key in only:
                yield key, one
        return
    for row in rows(shared / DATA):
        if only is None or row["id"] in only:
            document = document_from_text(
                row["text"],
                title=row["title"],
                outlet=row["outlet"],
                published=row["published"],
            )
            yield row["id"], pipeline.read(document)
