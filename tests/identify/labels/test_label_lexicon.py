"""The table of namings is whole, and its mistakes are told with their line."""

import pytest

from rashomon.errors import LexiconError
from rashomon.identify.labels import labels
from rashomon.identify.labels import lexicon as label_lexicon
from rashomon.identify.labels.forms import inflected, key, keys, plural, written
from rashomon.identify.labels.lexicon import FILE, Kind, table, topics
from rashomon.identify.names import read_name
from rashomon.records import Passage, PassageKind, Span
from rashomon.text import lexicon

NAMINGS = lexicon.entries(FILE, "naming")


@pytest.mark.parametrize("entry", NAMINGS, ids=lambda one: f"line {one['line']}")
def test_the_example_of_an_entry_shows_one_of_its_words(entry: lexicon.Entry) -> None:
    text = entry["example"]
    if topic := entry.get("topic"):
        text += " " + " ".join(sorted(topics()[topic]) * 2)
    whole = [Passage(span=Span(0, len(text)), kind=PassageKind.PARAGRAPH)]
    found = labels(text, whole, [])
    shown = {one.shown.lower() for one in written(entry)} | {*entry.get("short", ())}
    heads = [one.words for one in found if one.span.end <= len(entry["example"])]

    assert any(words in said for said in heads for words in shown), heads


@pytest.mark.parametrize("entry", NAMINGS, ids=lambda one: f"line {one['line']}")
def test_a_body_has_the_name_by_which_sources_go(entry: lexicon.Entry) -> None:
    if entry["kind"] in ("armed group", "body", "force") and "{" not in entry["entity"]:
        known = read_name(entry["entity"]).body

        assert known in (entry["entity"], None) or entry["entity"].startswith(
            "West Bank"
        )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("US-led coalition", ("us", "led", "coalition")),
        ("U.S.-led coalition", ("us", "led", "coalition")),
        ("Assad's men", ("assad", "men")),
        ("Assad’s men", ("assad", "men")),
        ("Da'esh", ("daesh",)),
        ("People's Protection Units", ("people", "protection", "units")),
    ],
)
def test_words_are_looked_up_small_and_without_marks(
    words: str, found: tuple[str, ...]
) -> None:
    assert keys(words) == found


def test_a_word_without_marks_is_its_own_key() -> None:
    assert key("Rebels") == "rebels"


@pytest.mark.parametrize(
    ("noun", "many"),
    [("rebel", "rebels"), ("army", "armies"), ("clash", "clashes"), ("day", "days")],
)
def test_plurals(noun: str, many: str) -> None:
    assert plural(noun) == many


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("kill", ("killed", "kills", "killing")),
        ("seize", ("seized", "seizes", "seizing")),
        ("occupy", ("occupied", "occupies", "occupying")),
        ("storm", ("stormed", "storms", "storming")),
    ],
)
def test_regular_verbs(verb: str, forms: tuple[str, str, str]) -> None:
    assert inflected(verb) == forms


def test_a_spelling_is_counted_as_the_usual_one() -> None:
    entry = {"words": ["airstrike: air strike"], "fixed": ["took over|taken over"]}
    found = [(one.form, one.shown, one.plural, one.noun) for one in written(entry)]

    assert found == [
        ("air strike", "airstrike", False, True),
        ("air strikes", "airstrike", True, True),
        ("took over", "took over", False, False),
        ("taken over", "took over", False, False),
    ]


def test_a_form_of_a_noun_is_not_taken_for_a_verb() -> None:
    found = {
        one.form: one.noun for one in written({"words": ["raid"], "verbs": ["raid"]})
    }

    assert found == {"raid": True, "raids": True, "raided": False, "raiding": False}


def test_the_longest_form_comes_first() -> None:
    for forms in table().values():
        for some in forms.longer.values():
            lengths = [len(one.keys) for one in some]
            assert lengths == sorted(lengths, reverse=True)


def test_a_form_in_two_entries_is_told_with_both_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entry = {
        "kind": "group",
        "entity": "bakers",
        "words": ["baker"],
        "line": 3,
        "example": "x",
    }
    parts = {"naming": [entry, {**entry, "entity": "cooks", "line": 9}]}
    monkeypatch.setattr(
        lexicon, "entries", lambda file, part, **known: parts.get(part, [])
    )
    label_lexicon.topics.cache_clear()
    with pytest.raises(LexiconError, match=r"line 9: 'baker' stands at line 3 too"):
        label_lexicon.table.__wrapped__()
    label_lexicon.topics.cache_clear()


def test_every_kind_is_used() -> None:
    units = [
        unit
        for forms in table().values()
        for form in (
            forms.alone,
            *(one for some in forms.longer.values() for one in some),
        )
        if form
        for unit in form.units
    ]

    assert {unit.kind for unit in units} == set(Kind)
