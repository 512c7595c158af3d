"""Score the reading of examples in which every claim is marked by hand.

    python bench/quality/marked.py [--set nested-tuning] [--model base] [--show]
        [--shared ../shared]

The examples under `tests/marked` are invented news: sayings inside sayings, and sources
in another sentence or paragraph than what they say. Nothing was trained or tuned on the
unseen half of the nested ones, and nobody looked at what is read in it. A claim is found
where cues touch, contents overlap by half and sources share a word; a nested one also has
to be the child of the claim that holds it.

With `--shared`, GUM's rhetorical trees too (train and dev parts of its news, interviews
and speeches): of attributions inside attributions, how many are read.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from attribution import rows
from marks import Marked, examples
from matching import one_to_one, overlap, read_spots, same_source, shares, spots

import rashomon
from rashomon.records import Claim, Manner, Reading, Span
from rashomon.settings import MODELS

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "tests/marked"
SETS = ("nested-tuning", "nested-unseen", "across")
GENRES = {"news", "interview", "speech"}

Counts = Counter[tuple[str, str]]


def counted(
    text: str, gold: list[Marked], read_claims: Sequence[Claim], counts: Counts
) -> list[str]:
    """Count what is found in one example; gives the contents that are not."""
    claims = [c for c in read_claims if c.manner is not Manner.OWN]
    pairs = one_to_one(gold, claims, lambda one, claim: _same(text, one, claim))
    read = {one.number: claim for one, claim in pairs}
    for one in gold:
        counts["gold", _kind(one.parent)] += 1
    for claim in claims:
        counts["read", _kind(claim.parent_id)] += 1
    missed = []
    for one in gold:
        found = read.get(one.number)
        if found and _child(one, found, read):
            counts["hit", _kind(one.parent)] += 1
        else:
            missed.append(" … ".join(span.of(text) for span in one.content))
    return missed


def _same(text: str, one: Marked, claim: Claim) -> float:
    cues = spots(text, one.cue) & read_spots(text, claim, "cue")
    source = same_source(spots(text, one.source), read_spots(text, claim, "source"))
    content = overlap(spots(text, one.content), read_spots(text, claim, "content"))
    return content if cues and source else 0.0


def _child(one: Marked, claim: Claim, read: dict[int, Claim]) -> bool:
    """Whether a claim that was read hangs where it should."""
    if one.parent is None:
        return claim.parent_id is None
    parent = read.get(one.parent)
    return parent is not None and claim.parent_id == parent.id


def _kind(parent: object) -> str:
    return "outer" if parent is None else "nested"


def _scores(counts: Counts, kind: str) -> dict[str, float]:
    hit = counts["hit", kind]
    return shares(hit / (counts["read", kind] or 1), hit / (counts["gold", kind] or 1))


def measured(name: str, model: str, *, show: bool = False) -> dict[str, float]:
    """The scores on one set of examples; of nested claims where it has them."""
    counts = Counts()
    for text, gold in examples(EXAMPLES / f"{name}.txt"):
        claims = rashomon.read(text, model=model).claims
        missed = counted(text, gold, claims, counts)
        if show and missed:
            print(text, *(f"    not found: {words}" for words in missed), sep="\n")
    return {
        f"{kind}/{part}": value
        for kind in ("outer", "nested")
        if counts["gold", kind]
        for part, value in _scores(counts, kind).items()
    }


def rhetorical(shared: Path, model: str) -> dict[str, float]:
    """Of GUM's attributions inside attributions, how many are read, and as children."""
    counts = Counter[str]()
    for row in rows(shared / "data/gum/gum_noreddit.jsonl.gz"):
        if row["genre"] in GENRES and row["split"] in ("train", "dev"):
            _rhetorical(row, model, counts)
    return {
        name: round(100 * counts[name] / counts["gold"], 1)
        for name in ("read", "child")
    } | {"gold": counts["gold"]}


def _rhetorical(row: dict[str, Any], model: str, counts: Counter[str]) -> None:
    text, places = _text(row)
    units = {edu["id"]: (edu["start"], edu["end"]) for edu in row["edus"]}
    reading = rashomon.read(text, model=model)
    for inner in row["attributions"]:
        if any(
            inner["satellite_edu"] in outer["nucleus_subtree"]
            for outer in row["attributions"]
            if outer is not inner
        ):
            first, last = units[inner["satellite_edu"]]
            said = units[inner["nucleus_edu"]]
            cue = Span(places[first].start, places[last - 1].end)
            nucleus = Span(places[said[0]].start, places[said[1] - 1].end)
            found = list(_read(reading, cue, nucleus))
            counts["gold"] += 1
            counts["read"] += bool(found)
            counts["child"] += any(claim.parent_id for claim in found)


def _read(reading: Reading, cue: Span, nucleus: Span) -> Iterator[Claim]:
    """The claims whose cue stands in one unit and whose content holds half of another."""
    text = reading.document.text
    wanted = spots(text, [nucleus])
    for claim in reading.claims:
        near = spots(text, [cue]) & read_spots(text, claim, "cue")
        held = wanted & read_spots(text, claim, "content")
        if near and 2 * len(held) >= len(wanted):
            yield claim


def _text(row: dict[str, Any]) -> tuple[str, list[Span]]:
    """A document's text, a paragraph for every eight sentences, and where tokens stand."""
    text, places = "", list[Span]()
    for at, token in enumerate(row["tokens"]):
        new = at and row["sentence"][at] != row["sentence"][at - 1]
        if new and row["sentence"][at] % 8 == 0:
            text = text.rstrip() + "\n\n"
        places.append(Span(len(text), len(text) + len(token)))
        text += token + (" " if row["space_after"][at] else "")
    return text, places


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=SETS, default="nested-tuning")
    parser.add_argument("--model", choices=MODELS, default=MODELS[0])
    parser.add_argument("--shared", type=Path)
    parser.add_argument("--show", action="store_true", help="print what is not found")
    options = parser.parse_args()
    if options.show and options.set == "nested-unseen":
        parser.error("nobody looks at the unseen half")
    print(json.dumps(measured(options.set, options.model, show=options.show), indent=1))
    if options.shared:
        print(json.dumps(rhetorical(options.shared, options.model), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
