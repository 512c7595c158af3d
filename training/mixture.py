"""What the tagger learns from, mixed anew for every epoch and cut into batches."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from batch import Piece
from compose import composed
from corpus import Item, article, factuality, lines, versions
from rashomon.extract.vocabulary import Vocabulary
from vary import cut, uncased, worn

BUDGET = 3072
"""Pieces of a batch, padding included."""
WORN, UNCASED = 0.12, 0.04
"""Shares of the articles that are read as bad scrapes leave them."""
FACTS_SHARE = 0.25
"""Of the factuality items, drawn anew for every epoch."""
FACTUALITY = (
    "uw_train.jsonl.gz",
    "uw_dev.jsonl.gz",
    "meantime_train.jsonl",
    "uds_ih2_train.jsonl.gz",
)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Corpus:
    """All there is to train on.

    Attributes:
        gold: annotated articles.
        versions: what each annotator made of those that several annotated, by id.
        facts: items of the factuality corpora.
        names: sources of the gold, for composing.
        pool: articles that a teacher labelled, with its scores.
        drawn: how many of the pool an epoch holds.
        composed: share of the gold articles in which sentences are reported once more.
    """

    vocabulary: Vocabulary
    gold: list[Row]
    versions: dict[str, list[Row]]
    facts: list[Item]
    names: list[str]
    pool: list[Row] = field(default_factory=list)
    soft: dict[str, np.ndarray] = field(default_factory=dict)
    drawn: int = 0
    composed: float = 0.0

    @classmethod
    def read(
        cls,
        data: Path,
        vocabulary: Vocabulary,
        silver: Path | None = None,
        drawn: int = 0,
        composed: float = 0.0,
    ) -> "Corpus":
        gold = list(
            lines(
                silver / "gold.jsonl.gz" if silver else data / "polnear/train.jsonl.gz"
            )
        )
        pool = list(lines(silver / "silver.jsonl.gz")) if silver and drawn else []
        return cls(
            vocabulary=vocabulary,
            gold=gold,
            versions=versions(data / "polnear/iaa.jsonl.gz"),
            facts=factuality([data / "certainty" / f for f in FACTUALITY], vocabulary),
            names=_names(gold),
            pool=pool,
            soft=dict(np.load(silver / "silver.npz")) if silver and drawn else {},
            drawn=drawn,
            composed=composed,
        )

    def epoch(self, rng: random.Random) -> Iterator[Item]:
        """The items of one epoch, some of them worn; of many annotators one."""
        known = {row["id"] for row in self.gold}
        new = [
            rng.choice(rows) for key, rows in self.versions.items() if key not in known
        ]
        for row in self.gold + new:
            if row["id"] in self.versions and rng.random() < 0.5:
                row = rng.choice(self.versions[row["id"]])
            if rng.random() < self.composed:
                row = composed(row, self.names, rng)
            yield self._worn(article(row, self.vocabulary), rng)
        for row in rng.sample(self.pool, min(self.drawn, len(self.pool))):
            item = article(row, self.vocabulary)
            yield self._worn(replace(item, soft=self.soft[row["id"]]), rng)
        yield from (item for item in self.facts if rng.random() < FACTS_SHARE)

    def _worn(self, item: Item, rng: random.Random) -> Item:
        if rng.random() < WORN:
            item = worn(item, rng)
        return uncased(item) if rng.random() < UNCASED else item

    def batches(self, rng: random.Random) -> list[list[Piece]]:
        """One epoch: windows cut afresh, of like length together, in random order."""
        pieces = [piece for item in self.epoch(rng) for piece in cut(item, rng)]
        pieces.sort(key=lambda piece: length(piece) + rng.random() * 8)
        groups: list[list[Piece]] = []
        for piece in pieces:
            if not groups or (len(groups[-1]) + 1) * length(piece) > BUDGET:
                groups.append([])
            groups[-1].append(piece)
        rng.shuffle(groups)
        return groups


def _names(gold: list[Row]) -> list[str]:
    """Sources of the gold that are short and no pronouns."""
    found = {
        row["text"][one["source"][0][0] : one["source"][0][1]]
        for row in gold
        for one in row["attributions"]
        if one["source"]
    }
    return sorted(n for n in found if 5 <= len(n) <= 40 and "\n" not in n)


def length(piece: Piece) -> int:
    """The word pieces of a window."""
    item, window = piece
    return sum(len(ids) for ids in item.sheet.pieces[window.start : window.end])
