"""Which units are compared, and what the reasons come to."""

import pytest

from rashomon.identify.sources.decisions import decided
from rashomon.identify.sources.merging import find_in, merged
from rashomon.identify.sources.merging_persons import namesakes
from rashomon.identify.sources.merging_reasons import reasons
from rashomon.identify.sources.merging_score import SURE, score
from rashomon.identify.sources.units import Appearance, Key, Space, Unit, key_of, units
from rashomon.records import SourceKind, Speaker

PERSON, BODY = SourceKind.PERSON, SourceKind.ORGANISATION


def unit(
    name: str,
    kind: SourceKind = BODY,
    part_of: str | None = None,
    country: str | None = None,
    documents: str = "1",
) -> Unit:
    """A unit of somebody who speaks once in each of some documents."""
    speaker = Speaker(name=name, kind=kind, part_of=part_of, country=country)
    found = units(
        Appearance(
            document_id=document,
            outlet=document,
            published="2018-11-24",
            claim_id=f"{document}{name}",
            speaker=speaker,
        )
        for document in documents
    )
    return found[key_of(speaker, documents[0])]


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        (unit("Jaysh al-Ahrar"), unit("Jaish al Ahrar"), ["sounds the same"]),
        (unit("TNHR"), unit("Tarnel Network for Human Rights"), ["acronym"]),
        (
            unit("Tarnel Media Centre"),
            unit("Free Tarnel Media Centre"),
            ["one name within the other"],
        ),
        (
            unit("Jaysh al-Ahrar", country="SY"),
            unit("Jaish al Ahrar", country="IQ"),
            ["sounds the same", "other country"],
        ),
        (
            unit("Jaysh al-Ahrar"),
            unit("Jaish al Ahrar", SourceKind.OUTLET),
            ["sounds the same", "other kind"],
        ),
        (
            unit("Anna Berg", PERSON, "Tarnel Party"),
            unit("Anne Berg", PERSON, "Tarnel Party"),
            ["sounds the same", "same body"],
        ),
        (
            unit("Anna Berg", PERSON, "Tarnel Party"),
            unit("A. Berg", PERSON, "Falcons Brigade"),
            ["initial and surname", "other body"],
        ),
        (unit("Anna Berg", PERSON), unit("Otto Berg", PERSON), []),
        (unit("Anna Berg", PERSON), unit("Berg Society"), []),
        (unit("United Nations"), unit("Arab League"), []),
    ],
)
def test_reasons_have_names(one: Unit, other: Unit, names: list[str]) -> None:
    found = reasons(one, other, namesakes([one, other]))

    assert [why.name for why in found][: len(names)] == names
    assert bool(found) == bool(names)


def test_a_score_is_between_nought_and_one() -> None:
    one, other = (
        unit("Jaysh al-Ahrar", country="SY"),
        unit("Jaish al Ahrar", country="IQ"),
    )
    found = reasons(one, other, namesakes([]))

    assert 0 <= score(found) < SURE
    assert score(()) == 0
    assert score((*found * 9,)) == 1


def test_a_surname_is_of_the_only_person_who_has_it() -> None:
    berg = unit("Berg", PERSON, documents="9")
    anna = unit("Anna Berg", PERSON, documents="1234")
    otto = unit("Otto Berg", PERSON, documents="5678")
    alone, among = namesakes([anna]), namesakes([anna, otto])

    assert score(reasons(anna, berg, alone)) >= SURE
    assert score(reasons(anna, berg, among)) < SURE


def test_only_units_that_share_a_block_are_compared() -> None:
    some = [unit(f"{letter * 5} Society") for letter in "abcdefghij"]
    found = merged({one.key: one for one in some}, decided([]))

    assert found.done == found.proposed == ()


def test_large_blocks_are_not_compared_pair_by_pair() -> None:
    some = [
        unit(f"Free Society of {chr(97 + n // 26)}{chr(97 + n % 26)}x")
        for n in range(600)
    ]

    assert merged({one.key: one for one in some}, decided([])).done == ()


def test_names_are_found_by_any_form_and_by_id() -> None:
    anna, nato = unit("Anna Berg", PERSON), unit("NATO")
    find = find_in({one.key: one for one in (anna, nato)})

    assert find("anna berg") == [anna]
    assert find("the North Atlantic Treaty Organization") == [nato]
    assert find(nato.key.id) == [nato]
    assert find("nobody") == []


@pytest.mark.parametrize(
    ("name", "kind", "key"),
    [
        ("Anna Berg", PERSON, Key(Space.PERSON, "anna berg")),
        ("Berg", PERSON, Key(Space.SURNAME, "berg", document="1")),
        ("Berg", None, Key(Space.SURNAME, "berg", document="1")),
        (
            "two residents",
            SourceKind.UNNAMED,
            Key(Space.UNNAMED, "two residents", document="1"),
        ),
        ("the group", BODY, Key(Space.UNNAMED, "group", document="1")),
        ("Haberturk", SourceKind.OUTLET, Key(Space.BODY, "haberturk")),
        ("SANA", SourceKind.OUTLET, Key(Space.BODY, "syrian arab news agency")),
    ],
)
def test_what_tells_units_apart(name: str, kind: SourceKind | None, key: Key) -> None:
    assert key_of(Speaker(name=name, kind=kind), "1") == key
