from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.identify.places import toponyms, where
from rashomon.records import Entity, EntityKind, Grain, Span, Toponym


def lines(text: str) -> list[Span]:
    """The lines of a text as its sentences."""
    found, at = [], 0
    for line in text.split("\n"):
        if line:
            found.append(Span(at, at + len(line)))
        at += len(line) + 1
    return found


def entity(text: str, words: str, kind: EntityKind) -> Entity:
    at = text.index(words)
    return Entity(span=Span(at, at + len(words)), kind=kind, confidence=0.9)


def read(
    text: str, *entities: Entity, country: str | None = None
) -> tuple[Toponym, ...]:
    return toponyms(text, lines(text), entities, country=country)


def named(text: str, *entities: Entity, country: str | None = None) -> list[str]:
    return [one.span.of(text) for one in read(text, *entities, country=country)]


def led(text: str, *entities: Entity, country: str | None = None) -> dict[str, str]:
    return {
        one.span.of(text): f"{one.place.name}, {one.place.country}"
        if one.place
        else "?"
        for one in read(text, *entities, country=country)
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The rain fell in Damascus and near Aleppo.", ["Damascus", "Aleppo"]),
        ("France and Germany agreed.", ["France", "Germany"]),
        ("They fled the city of Homs for Lebanon.", ["Homs", "Lebanon"]),
        ("Shells hit villages in Idlib province.", ["Idlib"]),
        ("Ships crossed the Black Sea to Odesa.", ["Black Sea", "Odesa"]),
        ("Troops left the West Bank and the Gaza Strip.", ["West Bank", "Gaza Strip"]),
        ("A flood hit Baton Rouge, La., on Friday.", ["Baton Rouge", "La."]),
        ("The UK-based group spoke of Syria's coast.", ["UK", "Syria"]),
        ("Syrias coast and Turkeys ports were calm.", ["Syria", "Turkey"]),
        ("DAMASCUS (AP) — It was calm.", ["DAMASCUS"]),
        ("He told us that it was nice of them.", []),
        ("Reading is fun. March was cold. Police said so.", []),
    ],
)
def test_names_are_found_without_a_model(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "blocked"),
    [
        ("Fighters of the Islamic State of Iraq fled.", "Iraq"),
        ("The Bank of England raised its rate.", "England"),
        ("She saw Paris Hilton on Monday.", "Paris"),
        ("The University of Kansas closed.", "Kansas"),
        ("Mr Washington sat beside President Lincoln.", "Washington"),
        ("The New York Times wrote so.", "New York"),
        ("French and Syrian officials met.", "Syrian"),
        ("State media SANA and the U.N. were silent.", "SANA"),
    ],
)
def test_names_of_others_are_no_places(text: str, blocked: str) -> None:
    assert blocked not in named(text)


def test_the_model_speaks_for_and_against_a_name() -> None:
    text = "Austin walked home. They came from Velmora, far from Bremen."
    person = entity(text, "Austin", EntityKind.PERSON)
    place = entity(text, "Velmora", EntityKind.PLACE)

    assert named(text, person, place) == ["Velmora", "Bremen"]
    assert led(text, person, place)["Velmora"] == "?"


def test_a_name_inside_of_a_body_is_no_place() -> None:
    text = "The Great Aleppo Bakers spoke in Aleppo."
    body = entity(text, "Great Aleppo Bakers", EntityKind.ORGANISATION)

    assert [one.span.start for one in read(text, body)] == [text.rindex("Aleppo")]


def test_what_stands_in_a_town_stands_where_it_is() -> None:
    text = "A bomb went off at Aleppo airport in Syria."
    [airport, _] = read(text, entity(text, "Aleppo airport", EntityKind.PLACE))

    assert airport.span.of(text) == "Aleppo airport"
    assert airport.place is not None
    assert airport.place.country == "SY"


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("He lives in Paris, Texas, near Dallas.", "Paris", "Paris, US"),
        ("He lives in Paris and works for France.", "Paris", "Paris, FR"),
        (
            "Flooding in Georgia and Armenia spread to Tbilisi.",
            "Georgia",
            "Georgia, GE",
        ),
        ("Flooding in Atlanta, Georgia, and in Florida.", "Georgia", "Georgia, US"),
        (
            "In Alexandria, Egypt, and in Cairo it was calm.",
            "Alexandria",
            "Alexandria, EG",
        ),
        ("Syrian jets struck the town of Kameshli.", "Kameshli", "Al Qāmishlī, SY"),
        (
            "Syrian jets struck Khan-Shaikhoun province.",
            "Khan-Shaikhoun",
            "Khān Shaykhūn, SY",
        ),
    ],
)
def test_a_name_is_led_to_the_place_that_fits(text: str, name: str, place: str) -> None:
    assert led(text)[name] == place


def test_a_province_is_told_from_its_town() -> None:
    text = "Jets struck the city of Raqqa and villages in Raqqa province of Syria."
    town, province, _ = read(text)

    assert town.place is not None
    assert province.place is not None
    assert (town.place.grain, province.place.grain) == (Grain.TOWN, Grain.REGION)


def test_a_name_means_one_place_in_an_article() -> None:
    text = "A fire broke out in Paris, Texas.\nNobody in Paris was hurt."
    places = {
        one.place.id for one in read(text) if one.place and "Par" in one.place.name
    }

    assert len(places) == 1


def test_the_likely_country_decides_where_nothing_else_does() -> None:
    text = "The march in Tripoli was calm."

    assert led(text, country="LB")["Tripoli"].endswith("LB")
    assert led(text, country="LY")["Tripoli"].endswith("LY")


def test_a_small_place_far_from_the_article_is_none() -> None:
    text = (
        "Syria and Iraq spoke of Syria. Syrian jets struck Homs.\n"
        "They shelled the village of Adrano in Syria."
    )

    assert led(text)["Adrano"] == "?"


def held(text: str) -> list[str]:
    """Where the last line of a text happened, by the whole line."""
    last = lines(text)[-1]
    return [one.span.of(text) for one in where([last], [last], read(text), text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Shells fell on Manbij in Aleppo province, Syria.",
            ["Manbij", "Aleppo", "Syria"],
        ),
        ("Russia shelled the town of Manbij.", ["Manbij"]),
        ("Russia's ministry said that jets struck Homs.", ["Homs"]),
        ("The London-based group counted six dead in Hama.", ["Hama"]),
        ("The President of France saw the ruins of Homs.", ["Homs"]),
        ("The US-led coalition struck Raqqa.", ["Raqqa"]),
        ("He told reporters in Geneva that Homs was calm.", ["Homs"]),
        ("DAMASCUS (AP) — Nine people died in Homs.", ["Homs"]),
        ("Floods spread across Germany.", ["Germany"]),
        ("Turkey denied it.", []),
        ("It was calm.", []),
    ],
)
def test_where_it_happened(text: str, places: list[str]) -> None:
    assert held(text) == places


def test_the_sentence_tells_where_the_content_does_not() -> None:
    text = "In Homs, doctors said that nine people had died."
    content = [Span(text.index("nine"), len(text) - 1)]
    found = where(content, lines(text), read(text), text)

    assert [one.span.of(text) for one in found] == ["Homs"]


def test_a_place_is_named_once() -> None:
    assert held("Jets struck Homs, and shells hit Homs.") == ["Homs"]


WORDS = (
    "Syria Aleppo Paris al-Bab Khan of the U.S. Calif. in, near Mr President London-based "
    "’s 's St. New York ( ) — \n province Island ÉLAN ʿAyn X. A."
).split(" ")


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=5), max_size=40))
def test_any_text_is_read(words: list[str]) -> None:
    text = " ".join(words)
    sentences = lines(text)
    found = toponyms(text, sentences, ())

    assert [one.span for one in found] == sorted({one.span for one in found})
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
    for one in found:
        assert any(s.start <= one.span.start < one.span.end <= s.end for s in sentences)
        assert one.span.of(text).strip() == one.span.of(text)
    assert set(where(sentences[:1], sentences, found, text)) <= set(found)


@given(st.data())
def test_any_entities_are_read(data: st.DataObject) -> None:
    text = (
        "Syria and Khan al-Assal, Aleppo airport; the Bank of England in Paris, Texas."
    )
    cuts = sorted(
        data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=12))
    )
    entities = [
        Entity(
            span=Span(start, end),
            kind=data.draw(st.sampled_from(EntityKind)),
            confidence=data.draw(st.floats(0, 1)),
        )
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    found = toponyms(text, lines(text), entities)

    assert [one.span for one in found] == sorted(one.span for one in found)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
    assert found == toponyms(text, lines(text), list(reversed(entities)))


def test_the_short_form_of_a_body_is_no_place() -> None:
    text = "The Harbour Front spoke in Homs. Guns of the Front fell silent. Front is a town."
    front = Entity(span=Span(45, 50), kind=EntityKind.PLACE)
    town = Entity(span=Span(64, 69), kind=EntityKind.PLACE)
    body = entity(text, "Harbour Front", EntityKind.ORGANISATION)
    homs = entity(text, "Homs", EntityKind.PLACE)
    spans = [one.span for one in read(text, body, homs, front, town)]
    assert front.span not in spans
    assert town.span in spans
    assert homs.span in spans
