"""What a network is told of claims, and what it says of their telling of one event."""

import numpy as np
import pytest

import rashomon
from rashomon import extract
from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.extract.coreference import REACH, TRAITS, traits, weighed
from rashomon.extract.decode import Floats
from rashomon.extract.sheet import document_sheet
from rashomon.records import Coreference

TEXT = (
    "A car bomb went off at the gate of Tarnel barracks on Monday, police said. "
    "The blast killed four soldiers, Colonel Ada Ruun said. "
    "She said the bomb was hidden in a milk van. "
    "Parliament voted on the budget in Oslen on Tuesday, the speaker said."
)


def test_claims_of_one_event_are_liker_than_those_of_two() -> None:
    document = document_from_text(TEXT, published="2024-03-06")
    found = extract.extract(document, divide(document), extract.load("small"))
    words = {one.id: one.content.text for one in found.claims}
    bomb, blast, vote = (
        next(key for key, text in words.items() if start in text)
        for start in ("car bomb", "four soldiers", "voted")
    )

    _, same, other, _ = found.coreference.of(blast, [[bomb], [vote]])

    assert same > other


def test_every_claim_has_a_row() -> None:
    document = document_from_text(TEXT)
    found = extract.extract(document, divide(document), extract.load("small"))

    assert list(found.coreference.rows) == [one.id for one in found.claims]
    assert found.coreference.alone.shape == (len(found.claims), 2)


def test_a_text_without_claims_has_no_rows() -> None:
    document = document_from_text("Weather")
    found = extract.extract(document, divide(document), extract.load("small"))

    assert not found.claims
    assert found.coreference.of("x", []) == [0.0, 0.0]


def test_the_traits_are_numbers_of_every_claim() -> None:
    reading = rashomon.read(TEXT)
    tagger = extract.load("small")
    sheet = document_sheet(reading.document, reading.passages, tagger.vocabulary)
    sentences = [one for passage in reading.passages for one in passage.sentences]

    found = traits(reading.claims, sentences, sheet, tagger.scores(sheet))

    assert found.shape == (len(reading.claims), TRAITS)
    assert np.isfinite(found).all()
    assert len(np.unique(found, axis=0)) == len(reading.claims)


def _products(some: Floats, every: Floats) -> tuple[Floats, Floats]:
    return some @ every.T, some[:, :2]


def test_a_long_text_is_weighed_as_a_short_one_is() -> None:
    count = 3 * REACH
    seen = np.random.default_rng(0).normal(size=(count, 4)).astype(np.float32)

    found = weighed([str(row) for row in range(count)], seen, _products)

    assert found.same.shape == (count, REACH)
    np.testing.assert_allclose(found.alone, seen[:, :2])
    for row, other in ((5, 3), (count - 1, count - REACH), (250, 100), (64, 63)):
        likes = found.of(str(row), [[str(other)]])[1]
        assert likes == pytest.approx(float(seen[row] @ seen[other]), abs=1e-5)


def test_what_is_farther_off_is_not_seen() -> None:
    seen = np.ones((2 * REACH, 4), np.float32)

    found = weighed([str(row) for row in range(2 * REACH)], seen, _products)

    assert found.of(str(REACH), [["0"]])[1] == 4
    assert found.of(str(REACH + 1), [["0"]])[1] == 0


def test_a_group_is_as_like_as_its_mean_and_its_likest() -> None:
    seen = Coreference(
        rows={"a": 0, "b": 1, "c": 2},
        same=np.array([[0, 0], [0, 0], [4, 1]], np.float32),
        alone=np.array([[0, 0], [0, 0], [-1, -2]], np.float32),
    )

    assert seen.of("c", [["a"], ["a", "b"], []]) == [-1, 1, (2.5 + 4) / 2, 0, -2]
    assert seen.of("a", [["c"]])[1] == 1  # the order of two claims plays no part


def test_nothing_is_seen_of_a_claim_without_a_row() -> None:
    assert Coreference().of("a", [["b"]]) == [0.0, 0.0, 0.0]
