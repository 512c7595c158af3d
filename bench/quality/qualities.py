"""Score act, certainty and evidence against labels made by hand.

    python bench/quality/qualities.py --shared ../shared [--half held] [--model base]

Reads the labelled claims of `tests/qualities` in their articles, from the gold spans, so
that only what is told of a claim is scored and not how it was found. `--lexicons` scores
what the lexicons alone would tell of act and certainty. Prints, in percent:
macro-F1 over the acts that occur, F1 of denials, macro-F1 over certainties (PR- and PS-
together, uncommitted left out), F1 of kinds of evidence, accuracies, and F1 by class.
`--half held` (the default) is what nothing was tuned on; `--show`, for the other half,
prints what is wrong. Exit code 1 where a score is below its floor.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from attribution import below, lifted, rows

from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.extract import models
from rashomon.extract.evidence import evidence
from rashomon.extract.qualities import judgements, lexicons
from rashomon.extract.saying import Saying, saying
from rashomon.extract.sheet import document_sheet
from rashomon.extract.tagger import Tagger
from rashomon.records import READ_KINDS, Act, Certainty, Span, Words
from rashomon.settings import MODELS

ROOT = Path(__file__).parent.parent.parent
LABELS = ROOT / "tests/qualities/labels.jsonl"
FLOORS = Path(__file__).parent / "floors_qualities.json"
TEXTS = ("data/fakes/fakes.jsonl.gz", "data/polnear/train.jsonl.gz")
CERTAINTIES = ("CT+", "PR+", "PS+", "CT-", "PR-/PS-")
DOUBTED = {"PR-": "PR-/PS-", "PS-": "PR-/PS-"}

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled saying, with what is told of it."""

    saying: Saying
    label: dict[str, Any]
    act: Act
    certainty: Certainty


def labelled(shared: Path, half: str, model: str, *, plain: bool) -> Iterator[Judged]:
    """The sayings of one half with their labels, judged; `plain`: by lexicons alone."""
    texts = {row["id"]: row["text"] for path in TEXTS for row in rows(shared / path)}
    lines = map(json.loads, LABELS.read_text("utf-8").splitlines())
    own = [row for row in lines if row["half"] == half]
    for key, group in groupby(own, lambda row: row["id"]):
        yield from _judged(texts[key], list(group), models.load(model), plain)


def _judged(
    text: str, labels: list[dict[str, Any]], tagger: Tagger, plain: bool
) -> Iterator[Judged]:
    document = document_from_text(text, title=None, outlet=None, published=None)
    passages = [one for one in divide(document) if one.kind in READ_KINDS]
    sentences = tuple(s for passage in passages for s in passage.sentences)
    sayings = [_saying(text, sentences, row) for row in labels]
    if plain:
        alone = (lexicons(said) for said in sayings)
        told = [(known.act, sure) for known, sure in alone]
    else:
        sheet = document_sheet(document, passages, tagger.vocabulary)
        judge = partial(tagger.judgements, scores=tagger.scores(sheet))
        found = judgements(sayings, passages, sheet, judge)
        told = [(one.act, one.certainty) for one in found]
    for said, row, (act, certainty) in zip(sayings, labels, told, strict=True):
        yield Judged(said, row["label"], act, certainty)


def _saying(text: str, sentences: tuple[Span, ...], row: dict[str, Any]) -> Saying:
    source, cue, content = (
        Words.of(text, [Span(*span) for span in row[role]])
        for role in ("source", "cue", "content")
    )
    return saying(text, sentences, source=source, cue=cue, content=content)


def measured(
    shared: Path, half: str, model: str, *, show: bool = False, plain: bool = False
) -> tuple[dict[str, float], dict[str, float]]:
    """The scores that have floors, and F1 by class."""
    acts: Pairs = []
    certainties: Pairs = []
    kinds = Counter[str]()
    for one in labelled(shared, half, model, plain=plain):
        shown = {found.kind.value for found in evidence(one.saying)}
        acts.append((one.label["act"], one.act.value))
        certainties.append((_merged(one.label["certainty"]), _merged(one.certainty)))
        _count(kinds, {kind for kind, _, _ in one.label["evidence"]}, shown)
        if show:
            _show(one, sorted(shown))
    by_act, by_certainty = _by_class(acts, list(Act)), _by_class(certainties)
    scores = {
        "act/macro": _mean(by_act),
        "act/deny": by_act["deny"],
        "act/accuracy": _accuracy(acts),
        "certainty/macro": _mean({n: by_certainty[n] for n in CERTAINTIES}),
        "certainty/accuracy": _accuracy(certainties),
        "evidence": _f1(kinds["hit"], kinds["read"], kinds["gold"]),
    }
    return scores, by_act | by_certainty


def _merged(value: str) -> str:
    return DOUBTED.get(value, value)


def _count(counts: Counter[str], wanted: set[str], shown: set[str]) -> None:
    counts["gold"] += len(wanted)
    counts["read"] += len(shown)
    counts["hit"] += len(wanted & shown)


def _show(one: Judged, shown: list[str]) -> None:
    said, label = one.saying, one.label
    told = (one.act.value, one.certainty.value, shown)
    wanted = sorted({kind for kind, _, _ in label["evidence"]})
    for name, gold, read in zip(
        ("act", "certainty", "evidence"),
        (label["act"], label["certainty"], wanted),
        told,
        strict=True,
    ):
        if gold != read:
            words = f"{said.source.text} | {said.cue.text} | {said.content.text}"
            print(f"{name}: {gold}, told {read}: {words[:300]}")


def _by_class(pairs: Pairs, order: Sequence[str] = ()) -> dict[str, float]:
    """F1 of every class that occurs in the gold."""
    classes = sorted({gold for gold, _ in pairs}, key=[*order].index if order else None)
    return {
        name: _f1(
            sum(gold == name == read for gold, read in pairs),
            sum(read == name for _, read in pairs),
            sum(gold == name for gold, _ in pairs),
        )
        for name in classes
    }


def _f1(hit: int, read: int, gold: int) -> float:
    return round(200 * hit / ((read + gold) or 1), 1)


def _mean(scores: dict[str, float]) -> float:
    return round(sum(scores.values()) / len(scores), 1)


def _accuracy(pairs: Pairs) -> float:
    return round(100 * sum(gold == read for gold, read in pairs) / len(pairs), 1)


def main() -> int:
    """Measure, compare, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--half", choices=("held", "tuning"), default="held")
    parser.add_argument("--model", choices=MODELS, default=MODELS[0])
    parser.add_argument("--lexicons", action="store_true", help="without the head")
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    parser.add_argument("--raise", dest="lift", action="store_true")
    options = parser.parse_args()
    if options.show and options.half == "held":
        parser.error("nothing is tuned on the held half; look at the other one")
    scores, classes = measured(
        options.shared,
        options.half,
        options.model,
        show=options.show,
        plain=options.lexicons,
    )
    print(json.dumps(scores, indent=1))
    print(json.dumps(classes))
    if options.half != "held" or options.lexicons:
        return 0
    floors = json.loads(FLOORS.read_text())
    faults = below(scores, floors.get(options.model, {}))
    if options.lift and not faults:
        floors[options.model] = lifted(scores, floors.get(options.model, {}))
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n")
    print("\n".join(faults) or "No score is below its floor.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
