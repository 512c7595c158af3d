import pytest

from rashomon.identify.speakers.mentions import mentions, within
from rashomon.records import Entity, EntityKind, Span
from rashomon.text.spans import sentence_at


def found(text: str, entities: tuple[Entity, ...] = ()) -> list[tuple[str, str]]:
    """The words and the names of the mentions of one sentence."""
    some = mentions(text, [Span(0, len(text))], entities)
    return [(one.words, one.name.name) for one in some]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "It rained on Observatory director Dana Orlov.",
            "Observatory director Dana Orlov",
            "Dana Orlov",
        ),
        (
            "The mayor met spokesman Pavel Dorn there.",
            "spokesman Pavel Dorn",
            "Pavel Dorn",
        ),
        (
            "It rained on the Peruvian government there.",
            "Peruvian government",
            "Government of Peru",
        ),
        ("The US-led coalition was asked.", "US-led coalition", "US-led coalition"),
        ("Villages held by Daesh burned.", "Daesh", "Islamic State"),
        ("Daesh-held villages burned.", "Daesh", "Islamic State"),
    ],
)
def test_a_name_is_read_with_its_office(text: str, words: str, name: str) -> None:
    assert (words, name) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "It rained in Peru.",
        "On Monday it rained.",
        "The water fell.",
        "US-backed men came.",
    ],
)
def test_places_days_and_first_words_are_nobody(text: str) -> None:
    assert found(text) == []


def test_two_capitals_are_a_person_only_where_the_entities_say_so() -> None:
    text = "It rained on Dana Orlov in Port Lenn."
    person = Entity(span=Span(13, 23), kind=EntityKind.PERSON)

    assert [name for _, name in found(text, (person,))] == ["Dana Orlov"]


def test_a_verb_of_saying_makes_a_speaker() -> None:
    text = "The wall fell, said Pavel Dorn on Monday."
    (one,) = mentions(text, [Span(0, len(text))], ())

    assert one.spoke


def test_what_is_told_is_marked() -> None:
    text = "He said Reuters was late."
    (one,) = mentions(text, [Span(0, len(text))], (), contents=[Span(8, len(text))])

    assert one.told
    assert not one.spoke


def test_places_of_sentences_and_spans() -> None:
    spans = [Span(0, 5), Span(6, 9)]

    assert [sentence_at(spans, at) for at in (0, 5, 6, 40)] == [0, 0, 1, 1]
    assert [within(at, spans) for at in (0, 5, 8, 9)] == [True, False, True, False]
    assert sentence_at([], 3) == 0


def test_a_name_behind_a_place_is_a_name_of_its_own() -> None:
    text = "A mortar hit the square in Aleppo Ibrahim Abu Dorn told the agency."
    place, person = Span(27, 33), Span(34, 50)
    entities = (
        Entity(span=place, kind=EntityKind.PLACE),
        Entity(span=person, kind=EntityKind.PERSON),
    )
    words = [words for words, _ in found(text, entities)]
    assert "Ibrahim Abu Dorn" in words
    assert not any("Aleppo Ibrahim" in one for one in words)


def test_a_lost_apostrophe_is_no_part_of_a_name() -> None:
    text = "Mayor Dana Orlovs office was closed. The mayor is Orlov."
    assert ("Mayor Dana Orlov", "Dana Orlov") in found(text)


def test_a_person_in_a_longer_name_is_named() -> None:
    text = "It was the High Commissioner for Human Rights Ada Brun who came."
    person = Entity(span=Span(46, 54), kind=EntityKind.PERSON)
    assert "Ada Brun" in {name for _, name in found(text, (person,))}
