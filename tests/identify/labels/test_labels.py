"""Namings: which words name whom, and in whose voice."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.identify.labels import labels
from rashomon.records import (
    Claim,
    Label,
    Manner,
    Passage,
    PassageKind,
    Span,
    Words,
)

WAR = " Troops fired shells at the rebels."
"""A sentence that shows that an article is about a war."""


ISRAELI = "Israel Defense Forces"
AMERICAN = "Government of the United States"
CAMPAIGN = "military campaign"


def passages(text: str, kind: PassageKind = PassageKind.PARAGRAPH) -> list[Passage]:
    return [Passage(span=Span(0, len(text)), kind=kind)] if text else []


def read(text: str) -> tuple[Label, ...]:
    return labels(text, passages(text), [])


def first(text: str) -> tuple[str, str]:
    label = read(text)[0]
    return label.words, label.entity


def claim(text: str, content: str, *, own: bool = False, name: str = "c") -> Claim:
    start = text.index(content)
    return Claim(
        id=name,
        document_id="d",
        content=Words.of(text, [Span(start, start + len(content))]),
        manner=Manner.OWN if own else Manner.INDIRECT,
    )


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Rebels held the hill.", "rebel", "armed groups (not named)"),
        (
            "The takfiri terrorists fled.",
            "takfiri terrorist",
            "armed groups (not named)",
        ),
        ("Moderate rebels left.", "moderate rebel", "armed groups (not named)"),
        ("US-backed rebels left.", "us-backed rebel", "armed groups (not named)"),
        ("US-backed forces left.", "us-backed force", "armed groups (not named)"),
        ("Opposition fighters left.", "opposition fighter", "armed groups (not named)"),
        ("ISIL terrorists left.", "isil terrorist", "Islamic State"),
        ("The Takfiri ISIL group left.", "takfiri isil group", "Islamic State"),
        ("The so-called caliphate fell apart.", "so-called caliphate", "Islamic State"),
        ("Daesh left.", "daesh", "Islamic State"),
        ("Kurdish militants left.", "kurdish militant", "Kurdish armed groups"),
        (
            "Pro-government gunmen left.",
            "pro-government gunman",
            "pro-government armed groups",
        ),
        ("Nusra Front men left.", "al-nusra front", "al-Nusra Front"),
        ("The Assad regime said no.", "assad regime", "Government of Syria"),
        ("Assads regime said no.", "assad regime", "Government of Syria"),
        ("The Turkish army left.", "turkish army", "Turkish Army"),
        ("Syrias army left.", "syrian army", "Syrian Army"),
        ("Syrian regime forces left.", "syrian regime force", "Syrian Army"),
        ("Israeli occupation forces left.", "israeli occupation force", ISRAELI),
        ("The IDF left.", "idf", ISRAELI),
        ("The Obama administration left.", "obama administration", AMERICAN),
        ("The regime of Barack Obama left.", "regime of obama", AMERICAN),
        ("Rioters left.", "rioter", "protesters"),
    ],
)
def test_who_is_named(text: str, words: str, entity: str) -> None:
    assert first(text + WAR) == (words, entity)


@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("They liberated the port.", "liberated", "taking of a place"),
        ("They took control of the port.", "took control", "taking of a place"),
        ("Nine were martyred.", "martyred", "killing"),
        ("Nine lost their lives.", "lost their lives", "killing"),
        ("A cowardly terrorist attack came.", "cowardly terrorist attack", "attack"),
        ("The air strikes went on.", "airstrike", "attack"),
        ("A special military operation began.", "special military operation", CAMPAIGN),
        ("Unarmed civilians left.", "unarmed civilian", "people killed or hurt"),
        ("Illegal immigrants left.", "illegal immigrant", "people on the move"),
        ("The ceasefire ended.", "ceasefire", "truce"),
    ],
)
def test_what_is_named(text: str, words: str, entity: str) -> None:
    assert first(text + WAR) == (words, entity)


def test_a_naming_stands_where_its_words_do() -> None:
    text = "On Friday the “moderate” rebels left Ostrelin."
    label = read(text + WAR)[0]

    assert label.span.of(text) == "moderate” rebels"


@pytest.mark.parametrize(
    "text",
    [
        "He died of nothing; she had a heart attack.",
        "The campaign trail was long and the forces of nature were strong.",
        "A group of farmers and an organisation of bakers met.",
        "The market is up and that is good.",
        "THIS IS GOOD NEWS",
        "",
        " \n\n ",
    ],
)
def test_what_names_nothing_is_left_out(text: str) -> None:
    assert [one.words for one in read(text) if one.words != "died"] == []


def test_a_plural_takes_no_part_in_what_follows() -> None:
    """Pages lose their commas."""
    found = read("It pits extremists rebels government forces and Kurdish militia.")

    assert [one.words for one in found] == [
        "extremist",
        "rebel",
        "government force",
        "kurdish militia",
    ]


def test_a_second_country_begins_a_naming_of_its_own() -> None:
    found = read("The Nusra Front Syrian troops and Turkish soldiers fought." + WAR)

    assert [one.entity for one in found][:3] == [
        "al-Nusra Front",
        "Syrian Army",
        "Turkish Army",
    ]


def test_who_holds_a_place_and_that_it_is_held_are_two_namings() -> None:
    found = read("Shells fell on rebel-held Ostrelin." + WAR)

    assert [one.words for one in found][:2] == ["rebel", "held"]


@pytest.mark.parametrize("text", ["The rebels held a feast.", "They held a vote."])
def test_to_hold_a_feast_is_no_holding_of_a_place(text: str) -> None:
    assert "held" not in [one.words for one in read(text + WAR)]


def test_the_government_is_that_of_the_country_where_it_happens() -> None:
    text = (
        "Russian jets bombed a town in Syria, said the UK-based monitor. "
        "The regime said that its army had not known. Moscow did not speak."
    )
    found = {one.words: one.entity for one in read(text + WAR)}

    assert found["regime"] == "Government of Syria"
    assert found["army"] == "Syrian Army"


def test_the_army_is_the_one_that_was_said_with_its_country() -> None:
    text = "The Turkish army crossed into Syria. The army took two hills in Syria."
    found = [one.entity for one in read(text + WAR) if one.words.endswith("army")]

    assert found == ["Turkish Army", "Turkish Army"]


def test_without_any_country_they_stay_without_a_name() -> None:
    found = {one.words: one.entity for one in read("The army and the government met.")}

    assert found == {"army": "army (not named)", "government": "government (not named)"}


def test_the_terrorist_group_is_the_one_that_was_named_last() -> None:
    found = read("Boko Haram burned a school. The terrorist group said so." + WAR)

    assert [one.entity for one in found][:2] == ["Boko Haram", "Boko Haram"]
    assert "armed groups (not named)" in [
        one.entity for one in read("Boko Haram burned it. Terrorist groups did." + WAR)
    ]


def test_a_coalition_is_the_one_that_was_named_in_full() -> None:
    def coalitions(text: str) -> list[str]:
        return [one.entity for one in read(text) if one.words == "coalition"]

    assert coalitions("The US-led coalition flew. The coalition said so.") == [
        "US-led coalition"
    ]
    assert coalitions("The Saudi-led coalition flew. The coalition said so.") == [
        "Saudi-led coalition"
    ]
    assert coalitions("The coalition said so.") == []


def test_troops_loyal_to_a_leader_are_on_the_side_of_the_government() -> None:
    label = read("Militias loyal to President Assad held the hill." + WAR)[0]

    assert label.words == "militia loyal to assad"
    assert label.entity == "pro-government armed groups"


def test_a_name_behind_so_called_is_a_naming_of_it() -> None:
    text = "The so-called Syrian Observatory for Human Rights said so."
    label = read(text)[0]

    assert label.words == "so-called syrian observatory for human rights"
    assert label.entity == "Syrian Observatory for Human Rights"
    assert label.span.of(text) == "so-called Syrian Observatory for Human Rights"


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("The union said that the workers' strike went on.", "stoppage of work"),
        ("The army said that the jets' strike killed troops.", "attack"),
        ("Voters said that the campaign for votes was dull.", "election campaign"),
        ("The army said that the campaign killed troops.", "military campaign"),
    ],
)
def test_a_word_means_what_the_article_is_about(text: str, entity: str) -> None:
    assert entity in [one.entity for one in read(text)]


def test_what_stands_in_no_claim_and_no_marks_is_the_outlets_own() -> None:
    (label, *_) = read("The rebels left." + WAR)

    assert not label.quoted
    assert label.claim_id is None


def test_what_somebody_says_in_a_claim_is_quoted_and_what_stands_around_it_is_not() -> (
    None
):
    text = "The regime said that terrorists had shot at the army."
    said = claim(text, "terrorists had shot at the army")
    found = {one.words: one for one in labels(text, passages(text), [said])}

    assert not found["regime"].quoted
    assert found["regime"].claim_id is None
    assert found["terrorist"].quoted
    assert found["terrorist"].claim_id == "c"


def test_the_outlets_own_claim_is_not_quoted() -> None:
    text = "Terrorists shot at the army on Friday."
    own = claim(text, text[:-1], own=True)
    found = labels(text, passages(text), [own])

    assert [one.quoted for one in found] == [False, False]
    assert {one.claim_id for one in found} == {"c"}


def test_of_two_claims_the_inner_one_is_meant() -> None:
    text = "The daily said that the ministry knew that terrorists shot at the army."
    outer = claim(
        text, "the ministry knew that terrorists shot at the army", name="outer"
    )
    inner = claim(text, "terrorists shot at the army", name="inner")
    for claims in ([outer, inner], [inner, outer]):
        found = labels(text, passages(text), claims)
        assert {one.claim_id for one in found} == {"inner"}


def test_what_stands_in_quotation_marks_is_quoted_without_a_claim() -> None:
    found = read("The “liberated” town was shelled by the army." + WAR)

    assert [(one.words, one.quoted) for one in found][:2] == [
        ("liberated", True),
        ("shelled", False),
    ]


def test_a_naming_across_the_edge_of_a_content_is_not_in_it() -> None:
    text = "It was the Assad regime that left."
    cut = claim(text, "regime that left")
    (label,) = labels(text, passages(text), [cut])

    assert (label.words, label.quoted, label.claim_id) == ("assad regime", False, None)


@pytest.mark.parametrize("kind", [PassageKind.COMMENT, PassageKind.FURNITURE])
def test_comments_and_furniture_are_not_read(kind: PassageKind) -> None:
    text = "The rebels left." + WAR

    assert labels(text, passages(text, kind), []) == ()
    assert labels(text, passages(text, PassageKind.HEADLINE), []) != ()


@given(
    st.lists(
        st.sampled_from(
            "the so-called Takfiri ISIL IS US US-backed Syrian Assad's regime forces rebels "
            "terrorist group army of loyal to -held “ ” ' ’ . , \n\n killed İ U.S. coalition "
            "Syria in Kurdish opposition attack \u0000 ß al-Nusra Front".split(" ")
        ),
        max_size=60,
    )
)
def test_any_words_are_read_in_order_and_without_overlap(words: list[str]) -> None:
    text = " ".join(words)
    found = read(text)
    ends = 0
    for one in found:
        assert ends <= one.span.start < one.span.end <= len(text)
        assert one.words
        assert one.entity
        ends = one.span.end


@pytest.mark.parametrize(
    "words",
    ["armed ", "US-backed ", "terrorist ", "so-called A ", "regime of ", "“IS "],
)
def test_hostile_text_takes_time_in_proportion_to_its_length(words: str) -> None:
    def seconds(times: int) -> float:
        text = words * times + "groups"
        started = process_time()
        read(text)
        return process_time() - started

    seconds(100)
    assert seconds(5_000) < 40 * seconds(500) + 0.5


@given(st.text())
def test_no_text_is_refused(text: str) -> None:
    read(text)
