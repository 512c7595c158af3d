"""The rules of `times.toml`: each finds what its example says."""

from typing import Any

import pytest

from rashomon.identify.times import times
from rashomon.identify.times.grammar import rules
from rashomon.identify.times.tense import ahead
from rashomon.identify.times.words import FILE, line, words
from rashomon.records import Span
from rashomon.text import lexicon

RULES = lexicon.entries(FILE, "rule")
VERBS = lexicon.entries(FILE, "verb")


@pytest.mark.parametrize("entry", RULES, ids=lambda entry: str(entry["found"]))
def test_a_rule_finds_what_its_example_shows(entry: dict[str, Any]) -> None:
    text = entry["example"]
    found = times(text, [Span(0, len(text))], "2018-11-24")

    assert [time.span.of(text) for time in found] == [entry["found"]]


@pytest.mark.parametrize("entry", VERBS, ids=lambda entry: str(entry["pattern"]))
def test_a_verb_tells_what_its_example_shows(entry: dict[str, Any]) -> None:
    text = entry["example"]
    start = text.index("Monday")

    assert ahead(text, Span(0, len(text)), start, start + 6) is entry["ahead"]


@pytest.mark.parametrize(
    "entry", lexicon.entries(FILE, "word"), ids=lambda entry: entry["kind"]
)
def test_a_kind_of_word_has_an_example_with_one_of_them(entry: dict[str, Any]) -> None:
    text = entry["example"]
    letters = line(text, Span(0, len(text))).letters

    assert not set(words().kinds[entry["kind"]]).isdisjoint(letters)


def test_every_rule_has_a_reading() -> None:
    assert len(rules()) == len(RULES)


def test_a_month_that_is_also_a_verb_needs_its_capital() -> None:
    letters = line("may May", Span(0, 7)).letters

    assert letters[0] not in words().kinds["month"]
    assert letters[1] in words().kinds["month"]
