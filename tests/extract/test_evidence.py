import pytest
from sayings import said

from rashomon.extract.evidence import evidence, frames, nouns


def offered(
    source: str, cue: str, content: str, *, before: str = "", after: str = ""
) -> list[tuple[str, str]]:
    saying = said(source, cue, content, before=before, after=after)
    return [(one.kind.value, one.span.of(saying.text)) for one in evidence(saying)]


@pytest.mark.parametrize(
    ("source", "content", "expected"),
    [
        ("Two residents", "they had seen smoke", [("witness", "residents")]),
        ("Doctors at the clinic", "nine had died", [("medical", "Doctors")]),
        ("A poll of the institute", "most want a truce", [("record", "poll")]),
        ("Analysts", "the fleet was small", [("expert", "Analysts")]),
        ("The ministry", "the fleet was small", []),
        ("The ministry", "he deleted the emails", []),
        ("The army", "“We saw the boats come”", [("witness", "We saw")]),
        (
            "The army",
            "satellite images showed two boats",
            [("imagery", "satellite images")],
        ),
        (
            "The army",
            "it had irrefutable evidence",
            [("unspecified", "had irrefutable evidence")],
        ),
    ],
)
def test_evidence_is_found_with_its_words(
    source: str, content: str, expected: list[tuple[str, str]]
) -> None:
    assert offered(source, "said", content) == expected


def test_evidence_is_looked_for_in_the_next_sentence_where_that_takes_the_claim_up() -> (
    None
):
    claim = ("The ministry", "said", "the front had fired")

    assert offered(*claim, after="To back this up, it cited intercepted calls.") == [
        ("intercept", "intercepted calls")
    ]
    assert offered(*claim, after="He did not provide any evidence.") == [
        ("withheld", "did not provide any evidence")
    ]
    assert offered(*claim, after="Elsewhere, footage showed a flood.") == []


def test_no_details_are_evidence_withheld() -> None:
    found = offered("It", "said", "nine were hurt, without giving details")

    assert found == [("withheld", "without giving details")]


def test_a_source_that_points_back_is_what_spoke_before() -> None:
    found = offered(
        "The sources",
        "added",
        "nine were hurt",
        before="Civil defence sources said that a shell had hit the market.",
    )

    assert found == [("witness", "Civil defence sources")]


def test_every_noun_stands_in_the_sentence_that_shows_it() -> None:
    for noun in nouns():
        assert noun.pattern.search(noun.example), noun.example


@pytest.mark.parametrize("part", ["frame", "speaker", "whole"])
def test_every_frame_fits_the_sentence_that_shows_it(part: str) -> None:
    for frame in frames(part):
        assert frame.pattern.search(frame.example), frame.example


@pytest.mark.parametrize(
    "content",
    [
        "a shell fell beside the refugee camp",
        "there was no evidence for it",
        "Doctors Without Borders had been told",
    ],
)
def test_a_phrase_that_only_holds_such_a_word_is_none(content: str) -> None:
    assert offered("Ruun", "said", content) == []


def test_a_poll_beside_the_shares_that_it_gave_is_their_evidence() -> None:
    found = offered(
        "Most",
        "want",
        "a truce, 62 percent to 32",
        after="The poll asked 900 people in Aldin.",
    )

    assert found == [("record", "poll")]


def test_a_cue_that_gives_nothing_is_what_is_said_and_not_withheld() -> None:
    assert offered("He", "did not give", "a number of the dead") == []


def test_reports_that_somebody_has_had_are_evidence() -> None:
    found = offered("The council", "was alarmed", "by reports that the mill had burned")

    assert found == [("report", "by reports that")]


def test_the_outlet_that_a_saying_without_a_source_relies_on_is_its_evidence() -> None:
    assert offered("", "", "Nine were hurt, Reuters reported") == [
        ("report", "Reuters")
    ]
    assert offered("", "", "Nine were hurt, according to state media") == [
        ("report", "media")
    ]
    assert offered("Ruun", "said", "nine were hurt, Reuters reported") == []


def test_an_agencys_photographer_in_the_next_sentence_is_a_witness() -> None:
    found = offered(
        "A source",
        "said",
        "nine were hurt",
        after="An AFP photographer in Aldin saw four bodies.",
    )

    assert ("witness", "AFP photographer") in found
