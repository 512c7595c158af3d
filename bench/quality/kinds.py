"""Score the reading of each kind of saying, and of articles as bad scrapes leave them.

    python bench/quality/kinds.py --shared ../shared [--model base]

On PolNeAR's dev part, by the shared scorer's whole attributions: direct, indirect and mixed
contents; attributions of which a piece of content stands outside the sentence that names
their source; contents in several paragraphs; and, as articles of their own, the whole part
with its quotation marks, then its apostrophes and commas too, taken out. Recall is of gold
attributions of a kind, precision of read ones.
"""

import argparse
import json
import runpy
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from attribution import DATA, found, rows
from matching import shares

from rashomon.records import Span
from rashomon.settings import MODELS
from rashomon.text.paragraphs import paragraphs
from rashomon.text.quotation import quotations
from rashomon.text.sentences import sentences
from rashomon.text.spans import covered

MARKS = '"“”'
WORN = {"marks lost": MARKS, "marks, apostrophes, commas lost": MARKS + "'’‘,"}

Attribution = dict[str, list[list[int]]]
Kinds = Callable[[Attribution], set[str]]


def kinds_in(text: str) -> Kinds:
    """What says of an attribution in `text` of which kinds it is."""
    blocks = paragraphs(text, Span(0, len(text)))
    outermost = [one for one in quotations(text, blocks) if one.depth == 0]
    quoted = tuple(piece for one in outermost for piece in one.pieces)
    ends = [s for block in blocks for s in sentences(text, block)]

    def kinds(attribution: Attribution) -> set[str]:
        said = [Span(*piece) for piece in attribution["content"]]
        size = sum(piece.end - piece.start for piece in said) or 1
        share = sum(covered(piece, quoted) for piece in said) / size
        manner = "direct" if share >= 0.9 else "mixed" if share > 0 else "indirect"
        names = {manner}
        if source := attribution["source"]:
            home = _number(ends, source)
            if any(_number(ends, [piece]) != home for piece in attribution["content"]):
                names.add("content outside the source's sentence")
        if len({_number(blocks, [[piece.start]]) for piece in said}) > 1:
            names.add("in several paragraphs")
        return names

    return kinds


def _number(ranges: Any, pieces: list[list[int]]) -> int:
    """Which of `ranges` the first of `pieces` starts in."""
    return sum(one.end <= pieces[0][0] for one in ranges)


def worn(row: dict[str, Any], lost: str) -> dict[str, Any]:
    """An article without some of its characters, its gold moved with them."""
    text, at = "", [0]
    for character in row["text"]:
        text += "" if character in lost else character
        at.append(len(text))
    return {
        "text": text,
        "attributions": [
            {
                role: [[at[s], at[e]] for s, e in one[role]]
                for role in ("source", "cue", "content")
            }
            for one in row["attributions"]
        ],
    }


def measured(shared: Path, model: str) -> Iterator[dict[str, Any]]:
    """One line a kind: precision, recall, F1 and the number of gold attributions."""
    scorer = runpy.run_path(str(shared / "score/attribution.py"))
    gold = list(rows(shared / DATA))
    counts = Counter[tuple[str, str]]()
    for row in gold:
        _count(row, found(row, model), scorer, counts)
    yield from _lines(counts)
    for name, lost in WORN.items():
        counts = Counter()
        for row in gold:
            bad = worn(row, lost)
            _count(bad, found(bad, model), scorer, counts)
        line = next(line for line in _lines(counts) if line["kind"] == "all")
        yield {**line, "kind": f"scraped: {name}"}


def _count(
    row: dict[str, Any],
    read: list[Attribution],
    scorer: dict[str, Any],
    counts: Counter[tuple[str, str]],
) -> None:
    text, kinds = row["text"], kinds_in(row["text"])
    tokens = scorer["Tokens"](text)
    ready = [
        scorer["prepared"](text, tokens, some) for some in (row["attributions"], read)
    ]
    hits = scorer["one_to_one"](*ready, scorer["WHOLE"]["attr"])
    for side, some, hit in zip(
        ("gold", "read"), (row["attributions"], read), hits, strict=True
    ):
        for i, one in enumerate(some):
            for kind in {"all", *kinds(one)}:
                counts[side, kind] += 1
                counts[f"{side} hit", kind] += i in hit


def _lines(counts: Counter[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    for kind in sorted({kind for _, kind in counts}):
        precision = counts["read hit", kind] / (counts["read", kind] or 1)
        recall = counts["gold hit", kind] / (counts["gold", kind] or 1)
        yield {
            "kind": kind,
            "gold": counts["gold", kind],
            **shares(precision, recall),
        }


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--model", choices=MODELS, default=MODELS[0])
    options = parser.parse_args()
    for line in measured(options.shared, options.model):
        print(json.dumps(line))
    return 0


if __name__ == "__main__":
    sys.exit(main())
