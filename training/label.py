"""Let a trained tagger label articles: silver for a smaller one, and what is inside.

    python training/label.py --data ../shared/data --model FOLDER --output FOLDER \\
        --fakes 300 --sides 240

PolNeAR's train articles keep their gold; each gold content is read again as a text of its
own, so that what is said inside it is known too. Articles of the AllSides pool and of
FA-KES, which nobody annotated, are read whole, and the tagger's scores are kept beside its
answers (knowledge distillation: Hinton et al. 2015). Writes `gold.jsonl.gz`,
`silver.jsonl.gz` and `silver.npz` (the scores, by id).
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterable, Iterator
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import numpy as np

from corpus import lines, sheet_of, spans
from rashomon.extract.attribution import Attribution
from rashomon.extract.labels import DEPTHS
from rashomon.extract.sheet import Sheet
from rashomon.extract.tagger import Tagger, load
from rashomon.text.words import QUOTATION_MARKS, words

Row = dict[str, Any]

SHORTEST = 4
"""Words of a content that is read again."""
WHOLE = 0.95
"""A saying whose content is this share of its parent's is the same one, found again."""
LONGEST = 12_000
"""Characters of an article of the pool that is used."""


def outer(sheet: Sheet, tagger: Tagger) -> tuple[list[Attribution], np.ndarray]:
    """The attributions of the first depth, and the scores of every word."""
    scores = tagger.scores(sheet)
    found = [one for one in tagger.attributions(sheet, scores) if one.depth == 0]
    return found, scores.tags[:, 0].astype(np.float16)


def opened(text: str, found: list[Row], tagger: Tagger, depth: int = 0) -> list[Row]:
    """Attributions with those inside them, as one list: `depth`, `parent`, `opened`."""
    listed = [{**one, "depth": depth, "parent": None, "opened": True} for one in found]
    for own, one in enumerate(found):
        inner = again(text, one["content"], tagger) if depth + 1 < DEPTHS else []
        base = len(listed)
        for child in opened(text, inner, tagger, depth + 1):
            parent = own if child["parent"] is None else child["parent"] + base
            listed.append({**child, "parent": parent})
    return listed


def again(text: str, pieces: list[list[int]], tagger: Tagger) -> list[Row]:
    """What is said inside a content: its pieces read as the paragraphs of a text."""
    small, starts = "", list[tuple[int, int]]()
    for start, end in sorted(pieces):
        if text[start] in QUOTATION_MARKS and end - start > 2:
            start += 1
            end -= text[end - 1] in QUOTATION_MARKS
        starts.append((len(small), start))
        small += text[start:end].replace("\n", " ") + "\n"
    size = len(words(small))
    if size < SHORTEST:
        return []
    sheet = sheet_of(small, tagger.vocabulary)

    def back(offset: int, *, end: bool) -> int:
        here, there = max(pair for pair in starts if pair[0] <= offset - end)
        return there + offset - here

    return [
        {
            role: [[back(s, end=False), back(e, end=True)] for s, e in found]
            for role, found in spans(sheet, one).items()
        }
        for one in outer(sheet, tagger)[0]
        if sum(s.end - s.start for s in one.content) < WHOLE * size
    ]


def gold(row: Row, model: Path) -> Row:
    """A gold article with what is inside its contents."""
    found = [
        {role: one[role] for role in ("source", "cue", "content")}
        for one in row["attributions"]
    ]
    listed = opened(row["text"], found, load(model))
    return {"id": row["id"], "text": row["text"], "attributions": listed}


def silver(row: Row, model: Path) -> tuple[Row, np.ndarray]:
    """An article that nobody annotated, read whole."""
    tagger = load(model)
    sheet = sheet_of(row["text"], tagger.vocabulary)
    found, scores = outer(sheet, tagger)
    listed = opened(row["text"], [spans(sheet, one) for one in found], tagger)
    return {"id": row["id"], "text": row["text"], "attributions": listed}, scores


def pool(data: Path, fakes: int, sides: int) -> Iterator[Row]:
    """Articles that nobody annotated, so many of FA-KES and of AllSides."""
    first = list(lines(data / "fakes/fakes.jsonl.gz"))[:fakes]
    second = list(lines(data / "clustering/allsides/articles.jsonl.gz"))
    second = [row for row in second if 800 < len(row["text"]) < LONGEST]
    random.Random(5).shuffle(second)
    for row in first + second[:sides]:
        yield {"id": f"pool-{row['id']}", "text": row["text"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--fakes", type=int, default=300)
    parser.add_argument("--sides", type=int, default=240)
    args = parser.parse_args()
    args.output.mkdir(parents=True, exist_ok=True)
    train = lines(args.data / "polnear/train.jsonl.gz")
    with Pool(2) as processes:
        made = processes.imap(partial(gold, model=args.model), train, chunksize=4)
        write(args.output / "gold.jsonl.gz", made)
        kept: dict[str, np.ndarray] = {}
        rows = pool(args.data, args.fakes, args.sides)
        found = processes.imap(partial(silver, model=args.model), rows, chunksize=4)
        write(args.output / "silver.jsonl.gz", _keeping(found, kept))
    np.savez(args.output / "silver.npz", **kept)


def _keeping(
    found: Iterable[tuple[Row, np.ndarray]], kept: dict[str, np.ndarray]
) -> Iterator[Row]:
    for row, scores in found:
        kept[row["id"]] = scores
        yield row


def write(path: Path, rows: Iterable[Row]) -> None:
    with gzip.open(path, "wt", encoding="utf8") as file:
        for count, row in enumerate(rows, 1):
            file.write(json.dumps(row) + "\n")
            if count % 100 == 0:
                print(path.name, count, flush=True)


if __name__ == "__main__":
    main()
