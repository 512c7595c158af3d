import pytest
from hypothesis import given
from hypothesis import strategies as st
from sayings import said

from rashomon.extract.acts import act
from rashomon.extract.certainty import certainty, hedges, table
from rashomon.extract.main_clause import main_clause, negated
from rashomon.extract.saying import plain
from rashomon.records import Band, Certainty, Voice


def told(cue: str, content: str, source: str = "The army") -> str:
    saying = said(source, cue, content)
    return certainty(saying, act(saying).act).value


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("said", "the bridge had fallen", "CT+"),
        ("said", "the bridge had not fallen", "CT-"),
        ("said", "nobody was hurt", "CT-"),
        ("said", "there was no evidence of a bomb", "CT-"),
        ("denied", "that the bridge had fallen", "CT-"),
        ("denied", "that the bridge had not fallen", "CT+"),
        ("said", "the bridge had probably fallen", "PR+"),
        ("said", "the shells likely came from the ridge", "PR+"),
        ("said", "an attack was highly unlikely", "PR-"),
        ("believes", "the boats are gone", "PR+"),
        ("said", "“I don’t think the boats are gone”", "PR-"),
        ("said", "the depot may have been hit", "PS+"),
        ("said", "the depot may not have been hit", "PS-"),
        ("said", "an accident could not be ruled out", "PS+"),
        ("did not rule out", "an accident", "PS+"),
        ("asked", "whether the bridge had fallen", "Uu"),
        ("declined to say", "whether the bridge had fallen", "Uu"),
        ("demanded", "the release of the sailors", "Uu"),
        ("vowed", "to rebuild the bridge", "CT+"),
        ("claimed", "that the bridge had fallen", "CT+"),
        ("said", "on May 31 the bridge fell", "CT+"),
        ("said", "the shops, not the barracks, were hit", "CT+"),
        ("said", "he was sure that nobody had been hurt", "CT+"),
        ("said", "the bridge fell because nobody had mended it", "CT+"),
        ("said", "not only the bridge was hit", "CT+"),
    ],
)
def test_a_saying_has_the_certainty_of_its_words(
    cue: str, content: str, expected: str
) -> None:
    assert told(cue, content) == expected


def test_an_outlet_that_reports_hearsay_does_not_commit_itself() -> None:
    assert told("", "The bridge reportedly fell at noon", source="") == "Uu"


def test_hedges_are_kept_with_their_band_and_the_longest_only() -> None:
    saying = said("The army", "said", "an attack was highly unlikely, perhaps")

    found = [(h.span.of(saying.text), h.by, h.band) for h in hedges(saying)]

    assert found == [
        ("highly unlikely", Voice.SOURCE, Band.VERY_UNLIKELY),
        ("perhaps", Voice.SOURCE, None),
    ]


def test_what_the_reporter_doubts_is_kept_apart() -> None:
    saying = said("The front", "claimed", "that the bridge may be empty")

    assert [(h.span.of(saying.text), h.by) for h in hedges(saying)] == [
        ("claimed", Voice.REPORTER),
        ("may", Voice.SOURCE),
    ]


def test_scare_quotes_are_the_reporters_where_nobody_is_quoted() -> None:
    own = said("", "", "The “liberated” town was quiet")
    quoted = said("He", "said", "the “liberated” town was quiet")

    assert [h.by for h in hedges(own)] == [Voice.REPORTER]
    assert hedges(quoted) == ()


def test_the_month_is_no_hedge() -> None:
    assert hedges(said("He", "said", "it fell on May 31")) == ()


@pytest.mark.parametrize("part", ["hedge", "cue", "reporter"])
def test_every_entry_matches_the_sentence_that_shows_it(part: str) -> None:
    for entry in table(part):
        assert entry.pattern.search(plain(entry.example)), entry.example


@pytest.mark.parametrize(
    ("content", "clause"),
    [
        ("that it fell because it was old", "it fell"),
        ("If it rains, the dam will burst", "the dam will burst"),
        ("“I think that it fell when it rained”", "i think that it fell"),
        ("it didn’t fall. It stands.", "it did not fall"),
        (
            "the bridge, which nobody mended, fell",
            "the bridge, which nobody mended, fell",
        ),
    ],
)
def test_the_main_clause_is_found(content: str, clause: str) -> None:
    assert main_clause(content) == clause


def test_a_not_beside_the_verb_only_negates() -> None:
    assert negated("it did not fall")
    assert negated("no boats were there")
    assert not negated("the shops not the barracks were hit")


@given(st.text(max_size=200))
def test_no_words_are_too_odd(words: str) -> None:
    content = words if words.strip() and "\n" not in words else "x"

    assert told("said", content) in set(Certainty)
