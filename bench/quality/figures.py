"""Score the reading of figures against the labels of `tests/identities`.

    python bench/quality/figures.py --shared ../shared [--half held]

A figure is found where its span overlaps a labelled one, one to one. The main score also
asks that its kind, its low and its high are right; the others leave some of that out, or ask
for the groups too.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from labelled import Gold, labels, texts
from matching import one_to_one, shares

from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.identify.figures import figures
from rashomon.records import READ_KINDS, Figure

Right = Callable[[Figure, Gold], bool]
SCORES: dict[str, Right] = {
    "kind and range": lambda read, gold: _kind(read, gold) and _range(read, gold),
    "span": lambda read, gold: True,
    "kind": lambda read, gold: _kind(read, gold),
    "range": lambda read, gold: _range(read, gold),
    "among": lambda read, gold: {*read.among} == {*gold["among"]},
}


def _kind(read: Figure, gold: Gold) -> bool:
    return bool(read.kind == gold["kind"])


def _range(read: Figure, gold: Gold) -> bool:
    return bool((read.low, read.high) == (gold["low"], gold["high"]))


def found(text: str) -> tuple[Figure, ...]:
    """The figures that are read in an article."""
    document = document_from_text(text, title=None, outlet=None, published=None)
    passages = [one for one in divide(document) if one.kind in READ_KINDS]
    return figures(text, [span for one in passages for span in one.sentences])


def articles(shared: Path, half: str) -> Iterator[tuple[str, list[Gold]]]:
    """The text and the labelled figures of each article of a half."""
    known = texts(shared)
    for key, row in labels(half).items():
        yield known[key], row["figures"]


def measured(shared: Path, half: str = "held") -> dict[str, float]:
    """F1 of each score, in percent."""
    hits = dict.fromkeys(SCORES, 0)
    read, gold = 0, 0
    for text, labelled in articles(shared, half):
        mine = found(text)
        read, gold = read + len(mine), gold + len(labelled)
        for name, right in SCORES.items():
            hits[name] += len(pairs(mine, labelled, right))
    return {
        name: shares(hit / (read or 1), hit / (gold or 1))["F1"]
        for name, hit in hits.items()
    }


def pairs(
    mine: tuple[Figure, ...], labelled: list[Gold], right: Right
) -> list[tuple[Figure, Gold]]:
    """Figures with the labelled ones that they overlap, where they are right."""
    return one_to_one(
        mine, labelled, lambda read, gold: _touch(read, gold) * right(read, gold)
    )


def _touch(read: Figure, gold: Gold) -> float:
    start, end = gold["span"]
    shared = min(read.span.end, end) - max(read.span.start, start)
    return float(max(0, shared))


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--half", choices=("tuning", "held"), default="held")
    options = parser.parse_args()
    print(json.dumps(measured(options.shared, options.half), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
