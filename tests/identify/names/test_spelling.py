"""Spellings of one name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.identify.names.spelling import acronyms, fold, normal, similarity, sound

SAME = [
    ["Khan Sheikhoun", "Khan Shaykhun", "Khan-Shaykhun", "Khan Shaikhoun"],
    ["Moallem", "Muallem", "al-Moallem", "Mo’allem"],
    ["al-Qaeda", "Al Qaida", "al-Qa'ida"],
    [
        "Rami Abdel Rahman",
        "Rami Abdul-Rahman",
        "Rami Abdurrahman",
        "Rami Abd al-Rahman",
    ],
    ["Mohammed Yousef", "Muhammad Yousef", "Mohamad Yusaf"],
    ["Tahrir al-Sham", "Tahrir ash-Sham"],
    ["Omar", "Umar", "‘Umar"],
]


@pytest.mark.parametrize("names", SAME)
def test_transliterations_sound_the_same(names: list[str]) -> None:
    assert len(set(map(sound, names))) == 1
    assert all(similarity(names[0], other) >= 0.97 for other in names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hassan", "Hussein"),
        ("Hassan", "Hassoun"),
        ("Anna Berg", "Anna Borg"),
        ("Aleppo", "Homs"),
    ],
)
def test_other_names_do_not(one: str, other: str) -> None:
    assert sound(one) != sound(other)
    assert similarity(one, other) < 0.93


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("Défence Ministry’s", "defense ministrys"),
        ("U.S. Labour Organisation", "us labor organization"),
        ("the Tarnel Theatre", "the tarnel theater"),
        ("Bashar al-Assad", "bashar al assad"),
        ("Straße", "strasse"),
        ("Россия", "rossiya"),
    ],
)
def test_folding_undoes_what_tells_nothing(words: str, folded: str) -> None:
    assert fold(words) == folded


def test_the_normal_form_has_no_article() -> None:
    assert normal("The Bashar al-Assad") == normal("Bashar Assad") == "bashar assad"
    assert normal("the") == "the"


def test_acronyms_with_small_words_and_without() -> None:
    assert acronyms("Tarnel Network for Human Rights") == {"TNHR", "TNFHR"}


@given(st.text(), st.text())
def test_similarity_is_symmetric_and_between_nought_and_one(
    one: str, other: str
) -> None:
    assert similarity(one, other) == similarity(other, one)
    assert 0 <= similarity(one, other) <= 1
    assert similarity(one, one) == 1


@given(st.text())
def test_folding_twice_changes_nothing(words: str) -> None:
    assert fold(fold(words)) == fold(words)
    assert isinstance(sound(words), str)
