"""Score the names of people, organisations and places on public sets.

    python bench/quality/entities.py --shared ../shared [--model base] [--errors SET] [--raise]

A name is right where all its words and its kind are (F1 by exact match, as CoNLL 2003
counts). None of these sets was learned from. Left out are kinds that the tool does not tell
(works, products, events), and nicknames behind an @ in tweets; of re3d, which marks noun
phrases, what is a name without doubt. `n3_reuters` has no kinds: any name counts, and it
marks only what an encyclopaedia has. F1 is compared with `floors_entities.json`: the exit code
is 1 where one is below its floor, and `--raise` lifts floors to what was measured. `--errors`
prints a set's errors; not for what is held.
"""

import argparse
import json
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from attribution import below, lifted
from named import Name, Named, linked, re3d, tagged

from rashomon.extract import models
from rashomon.extract.sheet import write_sheet
from rashomon.extract.tagger import Tagger
from rashomon.records import EntityKind, Span
from rashomon.settings import MODELS
from rashomon.text.paragraphs import paragraphs
from rashomon.text.sentences import sentences

FLOORS = Path(__file__).parent / "floors_entities.json"
MARGIN = 0.5
"""Floors stand so far under what was measured."""
SETS: dict[str, Callable[[Path], Iterator[Named]]] = {
    "wnut17_test": lambda ner: tagged(ner / "wnut17_test.jsonl.gz", together=1),
    "btc_h": lambda ner: tagged(ner / "btc_h.jsonl.gz", together=1),
    "wikigold": lambda ner: tagged(ner / "wikigold.jsonl.gz"),
    "uner_ewt_test": lambda ner: tagged(ner / "uner_ewt_test.jsonl.gz"),
    "re3d_test": lambda ner: re3d(ner / "re3d_half.jsonl.gz", 1),
    "n3_reuters": lambda ner: linked(ner / "n3_reuters-128.jsonl.gz"),
}
UNTYPED = frozenset({"n3_reuters"})
"""Sets that do not say what a name is of."""

Counts = dict[EntityKind | None, Counter[str]]


def measured(shared: Path, model: str) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of each set, and F1 of each kind, in percent."""
    tagger = models.load(model)
    return {
        name: _shares(_counts(texts(shared / "data/ner"), tagger, name in UNTYPED))
        for name, texts in SETS.items()
    }


def overall(scores: dict[str, dict[str, float]]) -> dict[str, float]:
    """F1 of each set: what has a floor."""
    return {name: shares["F1"] for name, shares in scores.items()}


def found(one: Named, tagger: Tagger) -> list[Name]:
    """The names that are read in a text, as far as the corpus's tokens reach."""
    text = one.text
    lines = paragraphs(text, Span(0, len(text))) if text.strip() else []
    inside = [sentence for line in lines for sentence in sentences(text, line)]
    sheet = write_sheet(text, lines, inside, tagger.vocabulary)
    read = tagger.entities(sheet, tagger.scores(sheet))
    return [Name(_whole(entity.span, one.tokens), entity.kind) for entity in read]


def _whole(span: Span, tokens: tuple[Span, ...]) -> Span:
    """A span with all of the tokens that it touches: the tool cuts words finer."""
    if not tokens:
        return span
    first = bisect_right(tokens, span.start, key=lambda token: token.start) - 1
    last = bisect_left(tokens, span.end, key=lambda token: token.end)
    return Span(tokens[max(first, 0)].start, tokens[min(last, len(tokens) - 1)].end)


def _counts(texts: Iterator[Named], tagger: Tagger, untyped: bool) -> Counts:
    counts: Counts = {kind: Counter() for kind in (None, *EntityKind)}
    for one in texts:
        read = found(one, tagger)
        if untyped:
            _count(counts[None], {n.span for n in read}, {n.span for n in one.names})
            continue
        unknown = [name.span for name in one.names if name.kind is None]
        for kind in EntityKind:
            own = {name.span for name in one.names if name.kind is kind}
            some = {name.span for name in read if name.kind is kind}
            _count(counts[kind], some - _touching(some - own, unknown), own)
    for kind in EntityKind:
        counts[None] += counts[kind]
    return counts


def _touching(some: set[Span], others: list[Span]) -> set[Span]:
    return {
        one
        for one in some
        if any(one.start < other.end and other.start < one.end for other in others)
    }


def _count(counts: Counter[str], read: set[Span], gold: set[Span]) -> None:
    counts["read"] += len(read)
    counts["gold"] += len(gold)
    counts["hit"] += len(read & gold)


def _shares(counts: Counts) -> dict[str, float]:
    whole = counts[None]
    shares = {
        "precision": _percent(whole["hit"], whole["read"]),
        "recall": _percent(whole["hit"], whole["gold"]),
        "F1": _percent(2 * whole["hit"], whole["read"] + whole["gold"]),
    }
    for kind in EntityKind:
        own = counts[kind]
        if own["gold"]:
            both = own["read"] + own["gold"]
            shares[kind] = _percent(2 * own["hit"], both)
    return shares | {"names": float(whole["gold"])}


def _percent(part: int, whole: int) -> float:
    return round(100 * part / (whole or 1), 1)


def errors(shared: Path, model: str, name: str) -> Iterator[str]:
    """What a set marks and the tool does not read (-), and the other way round (+)."""
    tagger = models.load(model)
    for one in SETS[name](shared / "data/ner"):
        read, gold = set(found(one, tagger)), set(one.names)
        for mark, some in (("-", gold - read), ("+", read - gold)):
            for own in sorted(some, key=lambda name: name.span):
                around = one.text[max(0, own.span.start - 30) : own.span.end + 30]
                yield f"{mark} {own.kind} [{own.span.of(one.text)}] {around!r}"


def main() -> int:
    """Measure, compare, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--model", choices=MODELS, default=MODELS[0])
    parser.add_argument("--errors", choices=SETS)
    parser.add_argument("--raise", dest="lift", action="store_true")
    options = parser.parse_args()
    if options.errors:
        print(*errors(options.shared, options.model, options.errors), sep="\n")
        return 0
    scores = measured(options.shared, options.model)
    print(json.dumps(scores, indent=1))
    floors = json.loads(FLOORS.read_text())
    own = floors.get(options.model, {})
    faults = below(overall(scores), own)
    if options.lift and not faults:
        floors[options.model] = lifted(overall(scores), own, MARGIN)
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n")
    print("\n".join(faults) or "No score is below its floor.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
