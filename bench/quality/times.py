"""Score the reading of times on the training parts of TempEval-3, and on MEANTIME.

    python bench/quality/times.py --shared ../shared [--corpus timebank]

TimeBank (183 articles) is what the grammar was written on; AQUAINT (73) and MEANTIME (120)
are unseen. An expression is found strictly where its extent is the same, and
relaxed where it overlaps; `value` counts the relaxed ones whose value is right too, `type`
likewise: the measures of TempEval-3 (UzZaman et al. 2013). The day of publication is given
and not scored, as there. F1 in percent.
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Any

from matching import shares

from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.identify.times import times
from rashomon.records import Precision, Span, TimeExpression

CORPORA = {
    "timebank": "data/temporal/timebank_train.jsonl.gz",
    "aquaint": "data/temporal/aquaint_train.jsonl.gz",
    "meantime": "data/meantime/meantime_intra.jsonl.gz",
}
NORMALISED = ("timebank", "aquaint")
LABELLED = 6
"""Sentences of an article of MEANTIME in which times are labelled: its first ones."""
Gold = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its expressions.

    Attributes:
        left_out: those that are its day of publication, which is given.
    """

    text: str
    sentences: tuple[Span, ...]
    published: str | None
    gold: Gold
    left_out: Gold = field(default_factory=list)


def measured(shared: Path, corpora: Sequence[str]) -> dict[str, float]:
    """F1 in percent by corpus and measure, and of the normalised ones together."""
    counts = {name: counted(articles(shared / CORPORA[name])) for name in corpora}
    both = [counts[name] for name in NORMALISED if name in counts]
    if len(both) > 1:
        counts["both"] = sum(both, Counter())
    return {
        f"{name}/{measure}": score
        for name, count in counts.items()
        for measure, score in scores(count).items()
    }


def counted(articles: Iterable[Article]) -> Counter[str]:
    """How many expressions are given and read, and how many of them rightly."""
    counts: Counter[str] = Counter()
    for article in articles:
        read = times(article.text, article.sentences, article.published)
        kept = [one for one in read if not _overlapping(one, article.left_out)]
        counts.update(gold=len(article.gold), read=len(kept))
        for one in kept:
            counts.update(hits(one, article.gold))
    return counts


def articles(path: Path) -> Iterator[Article]:
    """The articles of a corpus."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            yield of_meantime(row) if "markables" in row else of_tempeval(row)


def of_tempeval(row: dict[str, Any]) -> Article:
    """An article of TempEval-3; its furniture is read too."""
    text, published = row["text"], row["dct"]
    document = document_from_text(text, title=None, outlet=None, published=published)
    spans = [s for one in divide(document) for s in one.sentences or (one.span,)]
    return Article(document.text, tuple(spans), published, row["timexes"])


def of_meantime(row: dict[str, Any]) -> Article:
    """An article of MEANTIME: its words joined, and the six sentences that are labelled."""
    starts = list(accumulate((len(word) + 1 for word in row["tokens"]), initial=0))
    found = [
        one
        | {"start": starts[one["tokens"][0]], "end": starts[one["tokens"][-1] + 1] - 1}
        for one in row["markables"].values()
        if one["kind"] == "TIMEX3" and one["tokens"]
    ]
    given = [one for one in found if one["functionInDocument"] == "CREATION_TIME"]
    sentences = [
        Span(starts[at.index(True)], starts[len(at) - at[::-1].index(True)] - 1)
        for number in range(min(max(row["sentence"]) + 1, LABELLED))
        if True in (at := [one == number for one in row["sentence"]])
    ]
    return Article(
        text=" ".join(row["tokens"]),
        sentences=tuple(sentences),
        published=given[0]["value"] if given else None,
        gold=[one for one in found if one not in given],
        left_out=given,
    )


def hits(one: TimeExpression, gold: Gold) -> list[str]:
    """In which measures an expression that is read is right."""
    overlaps = _overlapping(one, gold)
    if not overlaps:
        return []
    first = overlaps[0]
    strict = (first["start"], first["end"]) == (one.span.start, one.span.end)
    right = {
        "relaxed": True,
        "strict": strict,
        "type": first.get("type") == kind(one),
        "value": first.get("value") == one.value,
    }
    return [name for name, is_right in right.items() if is_right]


def _overlapping(one: TimeExpression, gold: Gold) -> Gold:
    return [g for g in gold if g["start"] < one.span.end and one.span.start < g["end"]]


def kind(one: TimeExpression) -> str:
    """The type that TimeML gives an expression."""
    if one.precision is Precision.SET:
        return "SET"
    if re.match(r"P[T\dX]", one.value) and "REF" not in one.value:
        return "DURATION"
    return "TIME" if re.search(r"\dT", one.value) else "DATE"


def scores(counts: Counter[str]) -> dict[str, float]:
    """F1 of every measure."""
    return {
        name: shares(
            counts[name] / (counts["read"] or 1), counts[name] / (counts["gold"] or 1)
        )["F1"]
        for name in ("strict", "relaxed", "type", "value")
    }


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--corpus", choices=CORPORA, action="append")
    options = parser.parse_args()
    result = measured(options.shared, options.corpus or list(CORPORA))
    print(json.dumps(result, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
