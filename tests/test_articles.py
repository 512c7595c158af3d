"""The invented articles: what must be read right in them, whatever the scores."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from rashomon.casefile import Case
from rashomon.collect import collect
from rashomon.divide import divide
from rashomon.pipeline import read
from rashomon.records import READ_KINDS, Act, Document, Manner, Reading

EXPECTED = Path(__file__).parent / "articles/expected.jsonl"
LINES = [json.loads(line) for line in EXPECTED.read_text("utf-8").splitlines()]


def key(document: Document) -> str:
    return document.origin.given_id or Path(document.origin.path).name


def words_read(document: Document) -> list[str]:
    """The passages of a document that are read for claims."""
    return [
        passage.span.of(document.text)
        for passage in divide(document)
        if passage.kind in READ_KINDS
    ]


@pytest.fixture(scope="module")
def documents(demo_articles: Path) -> dict[str, Document]:
    found = list(collect([demo_articles]))
    read = [document for document in found if isinstance(document, Document)]
    assert len(read) == len(found) >= 8
    return {key(document): document for document in read}


@pytest.fixture(scope="module")
def readings(documents: dict[str, Document]) -> dict[str, Reading]:
    return {name: read(document) for name, document in documents.items()}


def test_every_article_has_its_line(documents: dict[str, Document]) -> None:
    assert documents.keys() == {line["article"] for line in LINES}


def test_there_is_enough_of_everything(documents: dict[str, Document]) -> None:
    claims = [claim for line in LINES for claim in line["claims"]]
    manners = Counter(claim["manner"] for claim in claims)

    assert len({document.outlet for document in documents.values()}) >= 5
    assert all(manners[manner] >= 20 for manner in Manner)
    assert sum(claim["act"] == Act.DENY for claim in claims) >= 8
    assert sum(claim["parent"] is not None for claim in claims) >= 8


@pytest.mark.parametrize("line", LINES, ids=lambda line: str(line["article"]))
def test_furniture_is_never_read(
    documents: dict[str, Document], line: dict[str, Any]
) -> None:
    read = words_read(documents[line["article"]])

    assert not {" ".join(words.split()) for words in read} & set(line["furniture"])


@pytest.mark.parametrize("line", LINES, ids=lambda line: str(line["article"]))
def test_every_expected_claim_stands_in_what_is_read(
    documents: dict[str, Document], line: dict[str, Any]
) -> None:
    read = words_read(documents[line["article"]])

    for claim in line["claims"]:
        for piece in claim["content"]:
            assert any(piece in words for words in read), piece


def test_the_reprinted_statement_is_its_speakers(readings: dict[str, Reading]) -> None:
    line = next(line for line in LINES if line["statement_speaker"])
    reading = readings[line["article"]]
    speaker = line["statement_speaker"]

    stated = [claim for claim in reading.claims if claim.source.text == speaker]
    expected = [c for c in line["claims"] if c["source"] == speaker]

    assert [plain(claim.content.text) for claim in stated if not claim.parent_id] == [
        plain(claim["content"][0]) for claim in expected
    ]
    assert {claim.manner for claim in stated} == {Manner.DIRECT}


def plain(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip()


def test_the_revision_is_one(tmp_path: Path, demo_articles: Path) -> None:
    case = Case(tmp_path / "a.case", create=True)
    case.add(demo_articles)
    found = {document.id: document for document in case.documents()}
    revised = [document for document in found.values() if document.revision_of]

    assert len(revised) == 1
    before = found[revised[0].revision_of or ""]
    assert before.url == revised[0].url
    assert before.text != revised[0].text


def test_a_denial_is_never_told_as_a_confirmation(
    readings: dict[str, Reading],
) -> None:
    cues = re.compile(r"\b(?:den(?:y|ied|ies)|reject(?:s|ed)?|dismiss(?:es|ed)?)\b")
    for reading in readings.values():
        for claim in reading.claims:
            if cues.search(claim.cue.text) and " not " not in f" {claim.cue.text} ":
                assert claim.act in (Act.DENY, Act.DECLINE, Act.CONCEDE), claim.cue
