"""Score the reading of source, cue and content on data that nothing was tuned on.

    python bench/quality/attribution.py --shared ../shared [--model base] [--raise] [--keep]

Reads PolNeAR's dev part as a user would (`rashomon.read`), scores it with the shared
scorer, prints the table and compares it with `floors.json`. Exit code 1 where a score is
below its floor or the data are not those that the floors were measured on. `--raise` lifts
floors to what was measured, and never lowers one; `--keep` appends a line to
`bench/results/quality.jsonl`.
"""

import argparse
import gzip
import hashlib
import json
import runpy
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import rashomon
from rashomon.pipeline import made_by
from rashomon.records import Claim, Manner
from rashomon.settings import MODELS

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
RESULTS = HERE.parent / "results" / "quality.jsonl"
MARGIN = 0.3
"""Floors stand so far under what was measured: processors round int8 differently."""

DATA = "data/polnear/dev.jsonl.gz"
SCORED = {
    "piece/source": "F1",
    "piece/cue": "F1",
    "piece/content": "F1",
    "overlap/source": "F1",
    "overlap/cue": "F1",
    "overlap/content": "F1",
    "attr/all": "F1",
    "attr_strict/all": "F1",
    "attr_recall/quoted": "R",
    "attr_recall/unquoted": "R",
}


def measured(shared: Path, model: str) -> tuple[dict[str, float], str]:
    """The scores in percent, one decimal, and the scorer's own table."""
    scorer = runpy.run_path(str(shared / "score/attribution.py"))
    gold = {row["id"]: row for row in rows(shared / DATA)}
    predicted = {key: {"attributions": found(row, model)} for key, row in gold.items()}
    result: dict[str, Any] = scorer["score"](gold, predicted)
    scores = {n: round(100 * result[n][part], 1) for n, part in SCORED.items()}
    return scores, "\n".join(scorer["table"](result))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a gzipped file of JSON Lines."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def found(row: dict[str, Any], model: str) -> list[dict[str, list[list[int]]]]:
    """The attributions that are read in one article.

    The outlet's own voice is none, and nested ones are left out: the corpus has none.
    """
    reading = rashomon.read(row["text"], model=model)
    return [
        spans(claim)
        for claim in reading.claims
        if claim.manner is not Manner.OWN and claim.parent_id is None
    ]


def spans(claim: Claim) -> dict[str, list[list[int]]]:
    """The claim's spans as the scorer reads them."""
    return {
        role: [[span.start, span.end] for span in getattr(claim, role).spans]
        for role in ("source", "cue", "content")
    }


def digest(shared: Path) -> str:
    """SHA-256 of the data that are scored on."""
    return hashlib.sha256((shared / DATA).read_bytes()).hexdigest()


def below(scores: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Every score that is below its floor, in sentences."""
    return [
        f"{name} is {scores[name]}, below its floor of {floor}."
        for name, floor in floors.items()
        if scores[name] < floor
    ]


def lifted(
    scores: dict[str, float], floors: dict[str, float], margin: float = MARGIN
) -> dict[str, float]:
    """Floors just under the scores; none is lower than it was."""
    return {n: max(round(s - margin, 1), floors.get(n, 0)) for n, s in scores.items()}


def main() -> int:
    """Measure, compare, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--model", choices=MODELS, default=MODELS[0])
    parser.add_argument("--raise", dest="lift", action="store_true")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    scores, table = measured(options.shared, options.model)
    print(table)
    kept = json.loads(FLOORS.read_text())
    floors = kept["floors"].get(options.model, {})
    faults = below(scores, floors)
    if kept["sha256"] != digest(options.shared):
        faults.append("The data are not those that the floors were measured on.")
    if options.lift and not faults:
        kept["floors"][options.model] = lifted(scores, floors)
        FLOORS.write_text(json.dumps(kept, indent=1) + "\n")
    if options.keep:
        line = {"date": str(date.today()), "made_by": made_by(options.model), **scores}
        with RESULTS.open("a") as file:
            file.write(json.dumps(line) + "\n")
    print("\n".join(faults) or "No score is below its floor.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
