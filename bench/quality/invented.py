"""Score the reading of the invented articles against what a careful reader finds there.

    python bench/quality/invented.py [--model base] [--raise]

Every expected claim is matched with at most one that was read, best content first: the
words of their contents overlap by half or more, and their sources share a word or are
both missing. Printed are precision, recall and F1 of claims with a source or cue (`said`),
of the outlets' own (`own`) and of nested ones (`nested`), and how often manner and act of
matched claims are right. The articles were written for the tests and nothing was trained
or tuned on them.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attribution import lifted
from matching import Spots, one_to_one, overlap, read_spots, same_source, shares, spots

from rashomon.collect import collect
from rashomon.pipeline import read
from rashomon.records import Claim, Document, Manner, Reading, Span
from rashomon.settings import MODELS

ROOT = Path(__file__).parent.parent.parent
ARTICLES = ROOT / "src/rashomon/cli/demo"
EXPECTED = ROOT / "tests/articles/expected.jsonl"
FLOORS = Path(__file__).parent / "floors_invented.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A claim that a reader finds."""

    content: Spots
    source: Spots
    manner: str
    act: str
    nested: bool


def expected(document: Document, gold: dict[str, Any]) -> list[Expected]:
    """The claims of one line of `expected.jsonl`, found in the document's text."""
    return [
        Expected(
            content=_places(document.text, claim["content"]),
            source=_nearest(document.text, claim),
            manner=claim["manner"],
            act=claim["act"],
            nested=claim["parent"] is not None,
        )
        for claim in gold["claims"]
    ]


def _places(text: str, pieces: list[str]) -> Spots:
    return frozenset(
        spot
        for piece in pieces
        if (at := _find(text, piece)) >= 0
        for spot in spots(text, [Span(at, at + len(piece))])
    )


def _find(text: str, piece: str) -> int:
    at = text.find(piece, text.find("---", 3) if text.startswith("---") else 0)
    if at < 0:
        raise ValueError(f"not in the article: {piece!r}")
    return at


def _nearest(text: str, claim: dict[str, Any]) -> Spots:
    """The source's occurrence that stands nearest to the content."""
    if not claim["source"]:
        return frozenset()
    at = _find(text, claim["content"][0])
    said = _places(text, claim["content"])
    whole = re.compile(rf"(?<!\w){re.escape(claim['source'])}(?!\w)")
    starts = [m.start() for m in whole.finditer(text)]
    outside = [start for start in starts if start not in said] or starts
    start = min(outside, key=lambda spot: abs(spot - at))
    return spots(text, [Span(start, start + len(claim["source"]))])


def matched(reading: Reading, gold: list[Expected]) -> list[tuple[Expected, Claim]]:
    """Pairs of expected and read claims, one to one, best content first."""

    def quality(one: Expected, claim: Claim) -> float:
        source = read_spots(reading.document.text, claim, "source")
        content = read_spots(reading.document.text, claim, "content")
        own = (one.manner == "own") == (claim.manner is Manner.OWN)
        same = own and same_source(one.source, source)
        return overlap(one.content, content) if same else 0.0

    return one_to_one(gold, reading.claims, quality)


def readings(model: str) -> Iterator[tuple[Reading, dict[str, Any]]]:
    """Every invented article's reading with its line of `expected.jsonl`."""
    lines = map(json.loads, EXPECTED.read_text("utf-8").splitlines())
    gold = {line["article"]: line for line in lines}
    for document in collect([ARTICLES]):
        if not isinstance(document, Document):
            raise SystemExit(f"{document.path}: {document.reason}")
        key = document.origin.given_id or Path(document.origin.path).name
        yield read(document, model), gold[key]


def measured(model: str) -> dict[str, float]:
    """All scores in percent, one decimal."""
    counts = Counter[tuple[str, ...]]()
    for reading, line in readings(model):
        gold = expected(reading.document, line)
        pairs = matched(reading, gold)
        for one in gold:
            counts["gold", _kind(one.manner)] += 1
            counts["gold", "nested"] += one.nested
        for claim in reading.claims:
            counts["read", _kind(claim.manner)] += 1
        for one, claim in pairs:
            counts["hit", _kind(one.manner)] += 1
            counts["hit", "nested"] += one.nested
            counts["manner",] += one.manner == claim.manner
            counts["act",] += one.act == claim.act
            counts["pairs",] += 1
    return _scores(counts)


def _kind(manner: str) -> str:
    return "own" if manner == "own" else "said"


def _scores(counts: Counter[tuple[str, ...]]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for kind in ("said", "own"):
        hit = counts["hit", kind]
        found = shares(hit / counts["read", kind], hit / counts["gold", kind])
        scores |= {f"{kind}/{name}": value for name, value in found.items()}
    others = {
        "nested/R": counts["hit", "nested"] / counts["gold", "nested"],
        "manner": counts["manner",] / counts["pairs",],
        "act": counts["act",] / counts["pairs",],
    }
    return scores | {name: round(100 * score, 1) for name, score in others.items()}


def main() -> int:
    """Measure, compare, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", choices=MODELS, default=MODELS[0])
    parser.add_argument("--raise", dest="lift", action="store_true")
    options = parser.parse_args()
    scores = measured(options.model)
    kept = json.loads(FLOORS.read_text())
    floors = kept.get(options.model, {})
    for name, score in scores.items():
        print(f"{name:10} {score:5.1f}   floor {floors.get(name, '-')}")
    faults = [name for name, floor in floors.items() if scores[name] < floor]
    if options.lift and not faults:
        kept[options.model] = lifted(scores, floors)
        FLOORS.write_text(json.dumps(kept, indent=1) + "\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
