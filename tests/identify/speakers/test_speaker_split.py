import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.identify.speakers.split import parts
from rashomon.records import Entity, EntityKind, Span


def split(words: str) -> list[str]:
    return [one.of(words) for one in parts(words, Span(0, len(words)))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "the Observatory and Kurdish officials",
            ["the Observatory", "Kurdish officials"],
        ),
        ("Reuters and state TV", ["Reuters", "state TV"]),
        ("Peru and Chile", ["Peru", "Chile"]),
        ("Peru Chile and Brazil", ["Peru", "Chile", "Brazil"]),
        ("Peru, Chile and Brazil", ["Peru", "Chile", "Brazil"]),
        ("the United States and others", ["the United States"]),
        (
            "the government and its Peruvian allies",
            ["the government", "its Peruvian allies"],
        ),
        (
            "a monitor and residents of the valley",
            ["a monitor", "residents of the valley"],
        ),
        (
            "Mayor Dana Orlov and Governor Pavel Dorn",
            ["Mayor Dana Orlov", "Governor Pavel Dorn"],
        ),
    ],
)
def test_those_who_speak_together_are_parted(words: str, expected: list[str]) -> None:
    assert split(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "the Ministry of Health and Population",
        "Dana Orlov director and founder of the clinic",
        "Local and media sources",
        "residents of Tarnel and Orle",
        "the monitor which has a network of doctors and activists",
        "talks between the mayor and the miners",
        "its Peruvian and Chilean allies",
    ],
)
def test_one_speaker_stays_one(words: str) -> None:
    assert split(words) == [words]


def test_an_entity_is_never_cut() -> None:
    words = "Reuters and Residents of the Valley"
    whole = Entity(span=Span(0, len(words)), kind=EntityKind.ORGANISATION)

    assert parts(words, Span(0, len(words)), [whole]) == [Span(0, len(words))]


@given(st.text(alphabet="aAtheandPeru &,ors()-", min_size=1, max_size=80))
def test_parts_are_in_order_and_inside(words: str) -> None:
    found = parts(words, Span(0, len(words)))

    assert found == sorted(found)
    assert all(0 <= one.start < one.end <= len(words) for one in found)
