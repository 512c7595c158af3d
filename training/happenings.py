"""Fit what the evidence weighs in telling which happening a claim is about.

    python training/happenings.py --shared ../shared [--cache readings.pkl] [--folds 5]

Learns from the tuning half of `tests/identities/labels.jsonl` and from
`labels_incidents.jsonl`. The claims of an article are gone through in their order; each is a
choice between no happening, those that were told, and a new one, of which the labels say
which is right. The weights are those of a multinomial logistic regression over the pieces of
evidence, with a penalty on their squares. The first round learns from the right course
through each article; later ones also from the course that the weights so far would take, so
that a mistake made early does not spoil what follows (Daumé and Marcu 2005). `none` is then
made lighter by `LIGHTER`, but for what is told in general: a claim that is lost to its
incident costs a reader more than one too many.

With `--folds`, prints what held-out articles score; else writes `happening_weights.py`.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import add
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "bench/quality"))

from incidents import (  # noqa: E402
    Article,
    articles,
    bcubed,
    detection,
    gold_keys,
    grouped,
    labels,
)

from rashomon.identify.incidents.happening_days import around, day  # noqa: E402
from rashomon.identify.incidents.happening_drafts import Draft  # noqa: E402
from rashomon.identify.incidents.happening_mentions import (  # noqa: E402
    Mention,
    mentions,
)
from rashomon.identify.incidents.happening_weights import WEIGHTS  # noqa: E402
from rashomon.identify.incidents.happenings import Telling, happenings  # noqa: E402
from rashomon.records import Coreference, Happening  # noqa: E402

WRITTEN = ROOT / "src/rashomon/identify/incidents/happening_weights.py"
MORE = ROOT / "tests/identities/labels_incidents.jsonl"
PENALTY, ROUNDS, STEPS, RATE = 1.0, 2, 400, 0.05
LIGHTER = 0.1
WORTH_OF_NONE = 0.6
"""What a claim without an incident counts, beside 1 of the others."""

Weights = dict[str, float]
Read = tuple[Article, Sequence[Happening]]
"""An article with the happenings that were found in it."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """An article, its claims as they are read, and the incident of each that is labelled."""

    article: Article
    today: int | None
    mentions: tuple[Mention, ...]
    keys: dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Choice:
    """Where a claim may be led: to nothing, to what was told before, to what is new.

    Attributes:
        claim: the number of the claim in its article.
        evidence: what speaks for each. right: the number of the right one.
        told: the numbers of the claims of each happening that was told before.
        worth: what the claim counts.
    """

    claim: int
    evidence: list[list[str]]
    told: list[list[int]]
    right: int
    worth: float


def lessons(corpus: Iterable[Article]) -> list[Lesson]:
    """The labelled articles of a corpus."""
    known = labels("tuning") | labels("tuning", MORE)
    return [_lesson(one, known) for one in corpus if one.key in known]


def _lesson(one: Article, known: dict[str, dict[str, object]]) -> Lesson:
    today = day(one.today)
    found = mentions(one.document, one.passages, one.claims, today)
    return Lesson(one, today, tuple(found), dict(gold_keys([one], known)))


def choices(
    lesson: Lesson, weights: Weights | None, seen: Coreference | None = None
) -> list[Choice]:
    """The choices in an article, on the right course or on that of some weights.

    What a network sees in the words of the claims is added to the weights.
    """
    telling, found = Telling(around(lesson.today), seen or Coreference()), []
    numbers = {one.claim.id: number for number, one in enumerate(lesson.mentions)}
    for number, mention in enumerate(lesson.mentions):
        if mention.claim.id not in lesson.keys:
            telling.take(mention, telling.choice(mention))
            continue
        evidence, key = telling.evidence(mention), lesson.keys[mention.claim.id]
        drafts = [[numbers[m.claim.id] for m in one.mentions] for one in telling.drafts]
        best = right(telling.drafts, key, lesson)
        worth = 1.0 if key else WORTH_OF_NONE
        found.append(Choice(number, evidence, drafts, best, worth))
        taken = best
        if weights is not None:
            taken = _best(evidence, weights, telling.seen(mention))
        telling.take(mention, taken - 1 if taken else None)
    return found


def right(drafts: Sequence[Draft], key: str | None, lesson: Lesson) -> int:
    """The number of the choice that leads a claim to the happening of its incident."""
    if key is None:
        return 0
    shares = [_share(draft, key, lesson) for draft in drafts]
    best = max(range(len(shares)), key=shares.__getitem__, default=None)
    return len(drafts) + 1 if best is None or not shares[best] else best + 1


def _share(draft: Draft, key: str, lesson: Lesson) -> float:
    same = [lesson.keys.get(one.claim.id) == key for one in draft.mentions]
    return sum(same) / len(same) + 0.001 * sum(same)


def worths(evidence: Sequence[Sequence[str]], weights: Weights) -> list[float]:
    """What weights say of each choice."""
    return [sum(weights.get(name, 0.0) for name in one) for one in evidence]


def _best(
    evidence: Sequence[Sequence[str]], weights: Weights, seen: Sequence[float]
) -> int:
    worth = list(map(add, seen, worths(evidence, weights)))
    return max(range(len(worth)), key=worth.__getitem__)


def fit(some: Sequence[Lesson]) -> Weights:
    """The weights that lead the claims of some articles best."""
    learned = straight = [choice for one in some for choice in choices(one, None)]
    weights: Weights = {}
    for _ in range(ROUNDS):
        if weights:
            learned = straight + [new for one in some for new in choices(one, weights)]
        weights = _solved(learned, weights)
    return weights


def _solved(some: Sequence[Choice], start: Weights) -> Weights:
    """The weights of a multinomial logistic regression, by Adam (Kingma and Ba 2015)."""
    names = sorted({name for one in some for row in one.evidence for name in row})
    rows, first = _matrix(some, {name: at for at, name in enumerate(names)})
    counts = [len(one.evidence) for one in some]
    worth = np.array([one.worth for one in some])
    right = first + np.array([one.right for one in some])
    each = np.repeat(np.arange(len(some)), counts)
    value = np.array([start.get(name, 0.0) for name in names])
    slope, square = np.zeros_like(value), np.zeros_like(value)
    for step in range(1, STEPS + 1):
        score = rows @ value
        share = np.exp(score - np.maximum.reduceat(score, first)[each])
        share = share / np.add.reduceat(share, first)[each] * worth[each]
        share[right] -= worth
        push = share @ rows + PENALTY * value
        slope = 0.9 * slope + 0.1 * push
        square = 0.999 * square + 0.001 * push**2
        pace = np.sqrt(square / (1 - 0.999**step)) + 1e-8
        value = value - RATE * slope / (1 - 0.9**step) / pace
    return dict(zip(names, value.tolist(), strict=True))


def _matrix(
    some: Sequence[Choice], columns: dict[str, int]
) -> tuple[np.ndarray, np.ndarray]:
    """What speaks for each choice, (choices, names), and where each claim's begin."""
    rows = [row for one in some for row in one.evidence]
    found = np.zeros((len(rows), len(columns)))
    for at, row in enumerate(rows):
        for name in row:
            found[at, columns[name]] += 1
    lengths = [len(one.evidence) for one in some]
    return found, np.array([0, *accumulate(lengths)][:-1], dtype=int)


def unlightened(weights: Weights) -> Weights:
    """Weights that ship as they were before `lighter`."""
    general = weights["none: general"] - LIGHTER
    return weights | {"none": weights["none"] + LIGHTER, "none: general": general}


def lighter(weights: Weights) -> Weights:
    """The weights with `none` made lighter but for totals and history; rounded."""
    general = weights["none: general"] + LIGHTER
    changed = weights | {"none": weights["none"] - LIGHTER, "none: general": general}
    return {name: round(value, 2) for name, value in changed.items()}


def crossed(some: Sequence[Lesson], folds: int) -> None:
    """Print B³ of articles that are read with weights that did not learn from them."""
    read: list[Read] = []
    for out, rest in split(some, folds):
        ship(lighter(fit(rest)))
        read += map(told, out)
    show(read, some)


def split(
    some: Sequence[Lesson], folds: int
) -> Iterator[tuple[list[Lesson], list[Lesson]]]:
    """Articles in parts, each with all others."""
    order = list(some)
    random.Random(3).shuffle(order)
    for fold in range(folds):
        out = order[fold::folds]
        yield out, [one for one in order if one not in out]
        print(f"fold {fold + 1} of {folds}", flush=True)


def show(read: Sequence[Read], some: Sequence[Lesson]) -> None:
    """Print B³ within articles, and across those that one reader labelled together."""
    keys = {claim: key for one in some for claim, key in one.keys.items()}
    of = {claim: one.article.key for one in some for claim in one.keys}
    known = {claim: key for claim, key in keys.items() if key}
    within = {
        claim: f"{article.key} {number}"
        for article, own in read
        for number, one in enumerate(own)
        for claim in one.claims
    }
    own_keys = {claim: f"{of[claim]} {key}" for claim, key in known.items()}
    print("within articles", bcubed(within, own_keys))
    print("is about an incident, F1", detection(within, keys))
    sets = together()
    across = {
        claim: one.id
        for group in set(sets.values())
        for one in grouped([row for row in read if sets.get(row[0].key) == group])
        for claim in one.claims
    }
    set_keys = {
        claim: f"{sets[of[claim]]} {key}"
        for claim, key in known.items()
        if of[claim] in sets
    }
    print("across articles of a set", bcubed(across, set_keys))


def together() -> dict[str, int]:
    """Of articles by their id, the set in which an incident has one key everywhere."""
    more = {key: row["set"] for key, row in labels("tuning", MORE).items()}
    sets = dict.fromkeys(labels("tuning"), 0) | more
    return {key: number for key, number in sets.items() if number is not None}


def ship(weights: Weights) -> None:
    """Let the package tell happenings with some weights."""
    WEIGHTS.clear()
    WEIGHTS.update(weights)


def told(lesson: Lesson, seen: Coreference | None = None) -> Read:
    """An article as the package tells it now."""
    one = lesson.article
    return one, happenings(one.document, one.passages, one.claims, one.today, seen)


def write(weights: Weights, articles: int) -> None:
    """Put weights into the module that ships."""
    head = WRITTEN.read_text("utf-8").partition("WEIGHTS = {")[0]
    parts = Counter(name.split(":")[0] for name in weights)
    order = sorted(weights, key=lambda name: (parts[name.split(":")[0]], name))
    lines = (f'    "{name}": {weights[name]},\n' for name in order)
    WRITTEN.write_text(f"{head}WEIGHTS = {{\n{''.join(lines)}}}\n", "utf-8")
    print(f"written, from {articles} articles")


def main() -> None:
    """Fit and write, or show what held-out articles score."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--cache", type=Path, help="pickled readings, made before")
    parser.add_argument("--folds", type=int, help="only show what they score")
    options = parser.parse_args()
    some = lessons(articles(options.shared, options.cache))
    if options.folds:
        crossed(some, options.folds)
    else:
        write(lighter(fit(some)), len(some))


if __name__ == "__main__":
    main()
