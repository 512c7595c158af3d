"""The names that are read in a text, and what becomes of a network's tags."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.extract import models
from rashomon.extract.decode import Floats, allowed, viterbi
from rashomon.extract.entities import Numbers, entities
from rashomon.extract.labels import may_follow
from rashomon.extract.scores import NAME
from rashomon.extract.sheet import Sheet, write_sheet
from rashomon.records import Entity, EntityKind, Span
from rashomon.settings import MODELS
from rashomon.text.paragraphs import paragraphs
from rashomon.text.sentences import sentences

PERSON, ORGANISATION, PLACE = EntityKind
FREE = np.zeros((7, 7), np.float32)


def sheet_of(text: str) -> Sheet:
    lines = paragraphs(text) if text.strip() else []
    inside = [sentence for line in lines for sentence in sentences(text, line)]
    return write_sheet(text, lines, inside, models.load("small").vocabulary)


def decoded(
    text: str, *tags: int, transitions: Floats = FREE
) -> list[tuple[str, EntityKind, float]]:
    """What is made of a network that is sure of these tags."""
    sheet = sheet_of(text)

    def network(states: Floats, shapes: Numbers, breaks: Numbers) -> Floats:
        assert len(states) == len(shapes) == len(breaks) == len(tags)
        scores = np.zeros((len(tags), 7), np.float32)
        scores[np.arange(len(tags)), list(tags)] = 9
        return scores

    states = np.zeros((len(sheet.spans), NAME), np.float32)
    found = entities(sheet, states, transitions, network)
    return [(one.span.of(text), one.kind, one.confidence) for one in found]


def read(text: str, model: str = "small") -> tuple[Entity, ...]:
    tagger = models.load(model)
    sheet = sheet_of(text)
    return tagger.entities(sheet, tagger.scores(sheet))


def names(text: str, model: str = "small") -> list[tuple[str, str]]:
    return [(one.span.of(text), one.kind.value) for one in read(text, model)]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ((1, 2, 0, 5), [("Ada Ruun", PERSON), ("Aldin", PLACE)]),
        ((1, 1, 0, 0), [("Ada", PERSON), ("Ruun", PERSON)]),
        ((3, 4, 0, 5), [("Ada Ruun", ORGANISATION), ("Aldin", PLACE)]),
        ((1, 3, 0, 0), [("Ada", PERSON), ("Ruun", ORGANISATION)]),
        ((0, 0, 0, 0), []),
    ],
)
def test_tags_become_names(
    tags: tuple[int, ...], expected: list[tuple[str, EntityKind]]
) -> None:
    found = decoded("Ada Ruun left Aldin", *tags)

    assert [(name, kind) for name, kind, _ in found] == expected
    assert all(sure > 0.9 for *_, sure in found)


def test_a_name_ends_with_its_paragraph() -> None:
    found = decoded("Ada Ruun\n\nRuun left", 1, 2, 2, 0)

    assert [name for name, *_ in found] != ["Ada Ruun\n\nRuun"]


@given(st.lists(st.integers(0, 6), min_size=1, max_size=9), st.integers(0, 2**32 - 1))
@settings(deadline=None)
def test_no_later_word_of_a_name_stands_without_its_first(
    tags: list[int], seed: int
) -> None:
    words = " ".join(f"W{chr(97 + at)}" for at in range(len(tags)))
    transitions = np.random.default_rng(seed).normal(0, 20, (7, 7)).astype(np.float32)
    scores = np.zeros((len(tags), 7), np.float32)
    scores[np.arange(len(tags)), tags] = 9

    found = viterbi(scores, [(0, len(tags))], allowed(transitions)).tolist()
    read = decoded(words, *tags, transitions=transitions)

    assert all(may_follow(a, b) for a, b in itertools.pairwise([0, *found]))
    assert len(read) == sum(tag % 2 for tag in found)


def test_a_text_without_words_has_no_names() -> None:
    assert decoded("") == []
    assert read(" \n ") == ()


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The foreign minister, Maria Jensen, arrived in Berlin on Tuesday.",
            [("Maria Jensen", "person"), ("Berlin", "place")],
        ),
        (
            "The World Health Organization sent doctors to Kenya.",
            [("World Health Organization", "organisation"), ("Kenya", "place")],
        ),
        (
            "President Carlos Almeida met John Whitfield in Paris.",
            [
                ("Carlos Almeida", "person"),
                ("John Whitfield", "person"),
                ("Paris", "place"),
            ],
        ),
        ("The water rose in the night and the bridge fell.", []),
    ],
)
def test_plain_names_are_read(
    model: str, text: str, expected: list[tuple[str, str]]
) -> None:
    assert names(text, model) == expected


@pytest.mark.parametrize("model", MODELS)
def test_names_are_read_where_commas_and_apostrophes_are_lost(model: str) -> None:
    found = names(
        "Germanys foreign minister Maria Jensen arrived in Paris Monday", model
    )

    assert ("Maria Jensen", "person") in found
    assert ("Paris", "place") in found


@pytest.mark.parametrize("model", MODELS)
def test_a_nationality_is_no_name(model: str) -> None:
    text = "The French minister left the French embassy."

    assert "French" not in dict(names(text, model))


def test_only_a_name_that_is_given_is_certain() -> None:
    ((*_, sure),) = decoded("Ada Ruun", 1, 2)

    assert 0.99 < sure < 1


def test_what_is_read_depends_on_nothing_but_the_text() -> None:
    text = "Maria Jensen left Berlin. The United Nations sent Anna Berg to Cairo."

    assert read(text) == read(text)


@given(st.text(max_size=200))
@settings(max_examples=40, deadline=None)
def test_names_stand_in_order_in_any_text(text: str) -> None:
    found = read(text)

    spans = [one.span for one in found]
    assert all(span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(0 <= one.confidence <= 1 for one in found)
    assert all(span == Span(span.start, span.end) for span in spans)
