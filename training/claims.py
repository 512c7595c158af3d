"""Claims whose act and certainty are learned: those labelled by hand, and a pool of others."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from corpus import lines
from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.extract.saying import Saying, saying
from rashomon.pipeline import read
from rashomon.records import READ_KINDS, Document, Passage, Span, Words

ROLES = ("source", "cue", "content")
NEWS, WAR = "polnear/train.jsonl.gz", "fakes/fakes.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Claim:
    """One saying of a document; its labels, where somebody gave it any.

    Attributes:
        document: the id that the corpus gives.
    """

    document: str
    saying: Saying
    act: str | None = None
    certainty: str | None = None

    @property
    def place(self) -> tuple[str, int]:
        """Where its content starts: the same in the labels and in the pool."""
        return self.document, self.saying.content.spans[0].start


class Corpus:
    """The articles of both corpora, and the labels, by document."""

    def __init__(self, data: Path, labels: Path) -> None:
        self.texts = {
            row["id"]: row["text"] for name in (NEWS, WAR) for row in lines(data / name)
        }
        self.news = list(lines(data / NEWS))
        self.war = [row["id"] for row in lines(data / WAR)]
        rows = map(json.loads, labels.read_text("utf-8").splitlines())
        self.rows: list[dict[str, Any]] = list(rows)
        self.held = {row["id"] for row in self.rows if row["half"] == "held"}
        self.document = cache(self._document)

    def labelled(self, half: str) -> Iterator[Claim]:
        """The claims of one half with their labels."""
        for row in self.rows:
            if row["half"] == half:
                label = row["label"]
                yield self._claim(row, label["act"], label["certainty"])

    def pool(self) -> Iterator[Claim]:
        """All claims of the documents of which none is held out: gold, or as read."""
        for row in self.news:
            if row["id"] not in self.held:
                for one in row["attributions"]:
                    if one["cue"] and one["content"]:
                        yield self._claim({**one, "id": row["id"]})
        for key in self.war:
            if key not in self.held:
                for claim in read(self.document(key)[0]).claims:
                    spans = {role: _pairs(getattr(claim, role)) for role in ROLES}
                    yield self._claim({**spans, "id": key})

    def _document(self, key: str) -> tuple[Document, list[Passage]]:
        """A document with those passages that are read."""
        document = document_from_text(
            self.texts[key], title=None, outlet=None, published=None
        )
        return document, [one for one in divide(document) if one.kind in READ_KINDS]

    def _claim(
        self, row: dict[str, Any], act: str | None = None, sure: str | None = None
    ) -> Claim:
        text = self.texts[row["id"]]
        _, passages = self.document(row["id"])
        sentences = tuple(one for passage in passages for one in passage.sentences)
        words = {
            role: Words.of(text, [Span(*pair) for pair in row[role]]) for role in ROLES
        }
        return Claim(row["id"], saying(text, sentences, **words), act, sure)


def _pairs(words: Words) -> list[list[int]]:
    return [[span.start, span.end] for span in words.spans]
