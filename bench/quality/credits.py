"""Score the reading of agencies and credits against PolNeAR's own fields.

    python bench/quality/credits.py --shared ../shared [--part dev]

The corpus says of every article from which agency it is (`wire`) and to whom it tips its
hat (`credit`). The agency stands in the text; the credit line does not, so it is put back
as its page had it, a last line of the article. An agency is found where the link that is
read has its name; a credit that is read where the field has none is counted as wrong, even
where the text has one.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from attribution import rows
from matching import shares

from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.extract.credits import credited, names

NONE = {"None", "NA", ""}


def found(text: str, outlet: str) -> list[str]:
    """The names that are credited in an article."""
    document = document_from_text(text, title=None, outlet=outlet, published=None)
    return [link.name for link in credited(document, divide(document))]


def measured(shared: Path, part: str) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of agencies and of credits, in percent."""
    counts: dict[str, Counter[str]] = {"wire": Counter(), "credit": Counter()}
    agencies = set(names().agencies.values())
    for row in rows(shared / f"data/polnear/{part}.jsonl.gz"):
        read = found(row["text"], row["publisher"])
        _count(counts["wire"], _given(row["wire"]), [n for n in read if n in agencies])
        credit = _given(row["credit"])
        if credit:
            read = found(f"{row['text'].rstrip()}\n\n{row['credit']}", row["publisher"])
        _count(counts["credit"], credit, _others(read, row, agencies))
    return {
        name: shares(one["hit"] / (one["read"] or 1), one["hit"] / (one["gold"] or 1))
        | {"gold": one["gold"]}
        for name, one in counts.items()
    }


def _others(read: list[str], row: dict[str, Any], agencies: set[str]) -> list[str]:
    """What is read as a credit: not the agency that the article is from."""
    wire = _given(row["wire"])
    return [
        n
        for n in read
        if _bare(n) != _bare(wire) and (row["credit"] not in NONE or n not in agencies)
    ]


def _given(field: str) -> str:
    return "" if field in NONE else field.replace("h/t:", "").strip()


def _count(counts: Counter[str], gold: str, read: list[str]) -> None:
    counts["gold"] += bool(gold)
    counts["read"] += bool(read)
    counts["hit"] += bool(gold) and any(_bare(name) == _bare(gold) for name in read)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").removesuffix(".com").strip(" .")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--part", choices=("train", "dev"), default="train")
    options = parser.parse_args()
    print(json.dumps(measured(options.shared, options.part), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
