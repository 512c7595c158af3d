"""Score the reading of namings against the labels of `tests/identities`.

    python bench/quality/naming.py --shared ../shared [--part held] [--show]

A naming is found where its span overlaps a labelled one, one to one; of those that are
found it is asked whether entity and voice are right. `--part held` (the default) is what
nothing was tuned on; `--show`, for the other part, prints what is wrong.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from labelled import Gold, texts
from matching import one_to_one, shares

from rashomon import extract
from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.identify.labels import labels
from rashomon.records import Label, Span
from rashomon.settings import MODELS

LABELS = Path(__file__).parents[2] / "tests/identities/labels_naming.jsonl"

Article = tuple[str, tuple[Label, ...], list[Gold]]
Pair = tuple[Label, Gold]


def articles(shared: Path, part: str) -> Iterator[Article]:
    """Of each article of a part the text, the namings that are read, and the labelled."""
    known = texts(shared)
    for line in LABELS.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["part"] == part:
            text = known[row["id"]]
            yield text, _read(text), row["labels"]


def _read(text: str) -> tuple[Label, ...]:
    document = document_from_text(text, title=None, outlet=None, published=None)
    passages = divide(document)
    found = extract.extract(document, passages, extract.load(MODELS[0]))
    return labels(text, passages, found.claims)


def pairs(read: tuple[Label, ...], gold: list[Gold]) -> list[Pair]:
    """The namings that are found with the labelled ones that they overlap."""
    return one_to_one(read, gold, _shared)


def _shared(label: Label, gold: Gold) -> float:
    start, end = gold["span"]
    common: int = min(label.span.end, end) - max(label.span.start, start)
    both: int = max(label.span.end, end) - min(label.span.start, start)
    return max(0, common) / both


def measured(shared: Path, part: str = "held") -> dict[str, float]:
    """F1 of spans, and the shares of right entities and voices, in percent."""
    read = gold = 0
    found: list[Pair] = []
    for _, mine, labelled in articles(shared, part):
        read, gold = read + len(mine), gold + len(labelled)
        found += pairs(mine, labelled)
    hits = len(found) or 1
    spans = shares(len(found) / (read or 1), len(found) / (gold or 1))
    exact = sum(_exact(label, one) for label, one in found)
    return {
        "F1": spans["F1"],
        "precision": spans["P"],
        "recall": spans["R"],
        "exact F1": shares(exact / (read or 1), exact / (gold or 1))["F1"],
        "entity": _percent(sum(a.entity == b["entity"] for a, b in found), hits),
        "voice": _percent(sum(a.quoted == b["quoted"] for a, b in found), hits),
        "labelled": gold,
    }


def _exact(label: Label, gold: Gold) -> bool:
    return label.span == Span(*gold["span"])


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1)


def wrong(shared: Path) -> Iterator[str]:
    """What is wrong in the part for tuning, one thing a line."""
    for text, mine, labelled in articles(shared, "tuning"):
        found = pairs(mine, labelled)
        read, gold = [label for label, _ in found], [one for _, one in found]
        for label in (one for one in mine if one not in read):
            yield f"too much: {label.words} = {label.entity} {_near(text, label)}"
        for one in (one for one in labelled if one not in gold):
            yield f"missed: {Span(*one['span']).of(text)} = {one['entity']}"
        yield from _misread(text, found)


def _misread(text: str, found: list[Pair]) -> Iterator[str]:
    for label, one in found:
        if label.entity != one["entity"]:
            yield f"entity: {label.words} = {label.entity}, not {one['entity']}"
        if label.quoted != one["quoted"]:
            yield f"voice: {label.words} {_near(text, label)}"


def _near(text: str, label: Label) -> str:
    start = max(0, label.span.start - 40)
    return repr(text[start : label.span.end + 40])


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--part", choices=("tuning", "held"), default="held")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    if options.show:
        print(*wrong(options.shared), sep="\n")
    print(json.dumps(measured(options.shared, options.part), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
