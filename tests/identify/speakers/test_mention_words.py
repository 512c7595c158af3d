import pytest

from rashomon.identify.speakers.mention_words import (
    Sort,
    described,
    nouns,
    pronoun,
    shown,
)


@pytest.mark.parametrize(
    ("words", "noun", "article", "before"),
    [
        ("a monitor", "monitor", "a", ()),
        (
            "The Britain-based monitoring group",
            "monitoring group",
            "the",
            ("britain-based",),
        ),
        ("the London based monitor", "monitor", "the", ("london", "based")),
        ("the group which counts the dead", "group", "the", ()),
        ("the head of the Tarnel Observatory", "head", "the", ()),
        ("state media", "state media", "", ()),
        ("Other activists from the valley", "activists", "other", ()),
        ("dozens of residents", "residents", "", ()),
    ],
)
def test_a_description_is_read_off_its_noun(
    words: str, noun: str, article: str, before: tuple[str, ...]
) -> None:
    told = described(words)

    assert told is not None
    assert (told.noun.words, told.article, told.before) == (noun, article, before)


@pytest.mark.parametrize("words", ["", "  ", "Dana Orlov", "Reuters", "-", "the"])
def test_what_is_no_description_is_none(words: str) -> None:
    assert described(words) is None


def test_a_verb_ends_a_description() -> None:
    told = described("state TV rolled footage of the fire")

    assert told is not None
    assert told.noun.words == "state tv"


@pytest.mark.parametrize(
    ("words", "of"),
    [
        ("He", "person"),
        ("it", "thing"),
        ("They", "any"),
        ("we", "speaker"),
        ("who", "antecedent"),
        ("he who asked", "person"),
    ],
)
def test_pronouns_are_known(words: str, of: str) -> None:
    found = pronoun(words)

    assert found is not None
    assert found.of == of


@pytest.mark.parametrize("words", ["US", "WHO", "IT", "his office", "the it girl", ""])
def test_acronyms_and_phrases_are_no_pronouns(words: str) -> None:
    assert pronoun(words) is None


def test_the_words_of_a_name_show_its_sort() -> None:
    assert shown("Tarnel Observatory for Human Rights") == {Sort.MONITOR}
    assert Sort.AGENCY in shown("Tarnel News Agency")
    assert shown("Dana Orlov") == frozenset()


def test_no_noun_stands_twice() -> None:
    assert nouns()["spokeswoman"].gender == "female"
    assert nouns()["monitors"].many
    assert not nouns()["monitors"].open
