"""Fit what a claim's confidence means, on the development part.

    python training/calibrate.py --shared ../shared --model FOLDER [--write]

Reads the part as the package does and asks the shared scorer which attributions are right
(cues touch, contents overlap by half, sources share a word). Prints the reliability table
and the expected calibration error (ECE, ten bins of equal size; Guo et al. 2017), of five
folds by article, none scored by what it was fitted on. `--write` puts the weights fitted on
the whole part into `model.json`.
"""

import argparse
import json
import runpy
from pathlib import Path
from typing import Any

import numpy as np

from corpus import lines, sheet_of, spans
from rashomon.extract.confidence import Calibration, log_odds
from rashomon.extract.tagger import load

FOLDS, BINS = 5, 10


def observed(shared: Path, model: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features (claims, 3), whether each is right, and which article it is of."""
    scorer = runpy.run_path(str(shared / "score/attribution.py"))
    tagger = load(model)
    features, right, of = [], [], []
    for number, row in enumerate(lines(shared / "data/polnear/dev.jsonl.gz")):
        sheet = sheet_of(row["text"], tagger.vocabulary)
        found = tagger.attributions(sheet, tagger.scores(sheet))
        found = [one for one in found if one.depth == 0]
        hits = _hits(scorer, row, [spans(sheet, one) for one in found])
        for i, one in enumerate(found):
            features.append([log_odds(one.words), log_odds(one.links), 1.0])
            right.append(i in hits)
            of.append(number)
    return np.array(features), np.array(right, float), np.array(of)


def _hits(scorer: Any, row: Any, found: list[Any]) -> set[int]:
    tokens = scorer["Tokens"](row["text"])
    gold, read = (
        scorer["prepared"](row["text"], tokens, some)
        for some in (row["attributions"], found)
    )
    hits: set[int] = scorer["one_to_one"](gold, read, scorer["WHOLE"]["attr"])[1]
    return hits


def fitted(features: np.ndarray, right: np.ndarray) -> np.ndarray:
    """The weights of a logistic regression, by Newton's method."""
    weights = np.zeros(features.shape[1])
    for _ in range(30):
        shares = 1 / (1 + np.exp(-features @ weights))
        gradient = features.T @ (shares - right) + 1e-3 * weights
        spread = (features * (shares * (1 - shares))[:, None]).T @ features
        weights -= np.linalg.solve(spread + 1e-3 * np.eye(len(weights)), gradient)
    return weights


def reliability(shares: np.ndarray, right: np.ndarray) -> tuple[list[Any], float]:
    """For bins of equal size: mean confidence, share that is right, how many; and ECE."""
    order = np.argsort(shares, kind="stable")
    table = [
        (float(shares[b].mean()), float(right[b].mean()), len(b))
        for b in np.array_split(order, BINS)
    ]
    error = sum(abs(said - true) * count for said, true, count in table) / len(shares)
    return table, error


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    features, right, of = observed(args.shared, args.model)
    shares = np.zeros(len(right))
    for fold in range(FOLDS):
        held = of % FOLDS == fold
        weights = fitted(features[~held], right[~held])
        shares[held] = 1 / (1 + np.exp(-features[held] @ weights))
    table, error = reliability(shares, right)
    for said, true, count in table:
        print(f"said {said:.3f}  right {true:.3f}  of {count}")
    raw = np.exp(-np.logaddexp(0, -features[:, :2])).prod(axis=1)
    print(f"ECE {100 * error:.1f}, before {100 * reliability(raw, right)[1]:.1f}")
    if args.write:
        names = ("words", "links", "bias")
        values = (round(float(w), 4) for w in fitted(features, right))
        found = Calibration(**dict(zip(names, values, strict=True)))
        path = args.model / "model.json"
        about = json.loads(path.read_text())
        about["confidence"] = {name: getattr(found, name) for name in names}
        path.write_text(json.dumps(about, indent=1) + "\n")


if __name__ == "__main__":
    main()
