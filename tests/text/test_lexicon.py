from typing import Any

import pytest

from rashomon.errors import LexiconError
from rashomon.records import Act
from rashomon.text import lexicon

GOOD = '[[cue]]\nlemma = "deny"\nact = "deny"\nexample = "The army denied it."\n'


def read(text: str, **known: Any) -> list[lexicon.Entry]:
    return lexicon.read(text, "words.toml", "cue", **known)


def test_an_entry_knows_its_line() -> None:
    assert [entry["line"] for entry in read(f"# words\n\n{GOOD}\n{GOOD}")] == [3, 8]


def test_an_act_that_is_none_is_refused_with_its_line() -> None:
    text = GOOD + GOOD.replace('act = "deny"', 'act = "grumble"')

    with pytest.raises(
        LexiconError, match=r"words.toml, line 5: there is no act 'grum"
    ):
        read(text, act=list(Act))


@pytest.mark.parametrize("example", ["", 'example = " "'])
def test_an_entry_without_an_example_is_refused(example: str) -> None:
    text = GOOD.replace('example = "The army denied it."', example)

    with pytest.raises(
        LexiconError, match=r"words.toml, line 1: the entry has no exam"
    ):
        read(text)


def test_a_form_that_stands_twice_is_refused_with_both_lines() -> None:
    found = read(GOOD + GOOD)

    with pytest.raises(LexiconError, match=r"line 5: 'deny' stands at line 1 too"):
        lexicon.unique("words.toml", ((entry["lemma"], entry) for entry in found))


def test_a_file_that_is_no_toml_is_refused() -> None:
    with pytest.raises(LexiconError, match=r"words.toml is no TOML"):
        read("[[cue]\n")


def test_a_pattern_that_is_none_is_refused() -> None:
    (entry,) = read(GOOD + 'content = "("\n')

    with pytest.raises(LexiconError, match=r"line 1: content is no pattern"):
        lexicon.pattern("words.toml", entry, "content")


def test_phrases_are_whole_words_and_a_star_goes_on() -> None:
    pattern = lexicon.phrases(["sample*", "at the scene", "n't know"])

    assert [m[0] for m in pattern.finditer("Sampled at  the scene, resample")] == [
        "Sampled",
        "at  the scene",
    ]
