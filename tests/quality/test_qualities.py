"""The hand labels are whole, and no document is in both halves."""

import json
import sys
from pathlib import Path
from typing import Any

from rashomon.records import Act, Certainty, EvidenceKind

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "bench/quality"))

import qualities  # noqa: E402

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in qualities.LABELS.read_text("utf-8").splitlines()
]


def test_what_is_held_out_was_labelled_twice() -> None:
    held = [row for row in ROWS if row["half"] == "held"]

    assert len(held) == 281
    assert all(len(row["passes"]) == 2 for row in held)
    assert sum(len(row["passes"]) == 2 for row in ROWS) == 731


def test_no_document_is_in_both_halves() -> None:
    halves = {
        half: {row["id"] for row in ROWS if row["half"] == half}
        for half in ("tuning", "held")
    }

    assert not halves["tuning"] & halves["held"]
    assert all(halves.values())


def test_every_label_is_of_the_closed_sets_and_holds_no_text() -> None:
    for row in ROWS:
        for label in (row["label"], *row["passes"]):
            assert label["act"] in list(Act)
            assert label["certainty"] in list(Certainty)
            for kind, start, end in label["evidence"]:
                assert kind in list(EvidenceKind)
                assert 0 <= start < end
        assert set(row) == {
            *("set", "id", "half", "drawn", "source", "cue", "content"),
            *("label", "passes"),
        }


def test_scores_are_means_of_what_occurs() -> None:
    pairs = [("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")]

    assert qualities._by_class(pairs) == {"a": 66.7, "b": 80.0}
    assert qualities._accuracy(pairs) == 75.0
    assert qualities._mean({"a": 66.7, "b": 80.0}) == 73.3
