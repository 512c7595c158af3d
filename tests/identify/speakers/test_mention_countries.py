import pytest

from rashomon.collect import document_from_text
from rashomon.identify.speakers.mention_countries import (
    countries_of,
    country_of,
    is_adjective,
    is_country,
    led_by,
    starts_with_country,
)
from rashomon.records import Entity, EntityKind, Span


def test_an_article_is_about_the_country_that_it_names_most() -> None:
    text = "The road in northern Peru is closed. Chile offered help. Peru took it."
    sentences = [Span(0, 36), Span(37, 56), Span(57, len(text))]
    document = document_from_text(text, title=None, outlet=None, published=None)
    found = countries_of(document, sentences, ())

    assert found.home == "PE"
    assert found.here(50) == "CL"
    assert found.before(37) is None
    assert found.of(37) == "PE"


def test_a_town_stands_for_its_country() -> None:
    text = "The army was seen in Arequipa on Monday."
    town = Entity(span=Span(21, 29), kind=EntityKind.PLACE)
    document = document_from_text(text, title=None, outlet=None, published=None)
    found = countries_of(document, [Span(0, len(text))], [town])

    assert found.here(4) == "PE"


@pytest.mark.parametrize(
    ("word", "code"), [("Peruvian", "PE"), ("perus", "PE"), ("Lima", "PE"), ("x", None)]
)
def test_words_lead_to_countries(word: str, code: str | None) -> None:
    assert country_of(word) == code


def test_names_and_adjectives_are_told_apart() -> None:
    assert is_country("the United States")
    assert not is_country("Peruvian")
    assert is_adjective("Peruvian")
    assert not is_adjective("Peru")
    assert starts_with_country("Saudi Arabia Qatar")
    assert not starts_with_country("Tarnel Qatar")


def test_a_leader_whom_all_know_has_a_country() -> None:
    assert led_by("Recep Tayyip Erdogan") == "TR"
    assert led_by("Dana Orlov") is None
