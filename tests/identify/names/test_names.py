"""What the words of a source say: whose, which body, which office, who."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.identify.names import called, is_full, is_pronoun, read_name
from rashomon.identify.names.bodies import body_name, institution_of
from rashomon.records import SourceKind

BODIES = [
    ("Russian MoD", "Russian Ministry of Defence"),
    ("Russia's Ministry of Defence", "Russian Ministry of Defence"),
    ("Russias Ministry of Defence", "Russian Ministry of Defence"),
    ("the Russian Defense Ministry", "Russian Ministry of Defence"),
    ("Moscow's defence ministry", "Russian Ministry of Defence"),
    ("the defence ministry in Moscow", "Russian Ministry of Defence"),
    ("a statement by the Russian defence ministry", "Russian Ministry of Defence"),
    ("the Norwegian Met Office", "Norwegian Weather Service"),
    ("the Foreign Office", "British Foreign Office"),
    ("Britain's Foreign Office", "British Foreign Office"),
    ("the US Department of State", "United States Department of State"),
    ("the Pentagon", "United States Department of Defense"),
    ("CENTCOM", "United States Central Command"),
    ("the White House", "White House"),
    ("the US military", "United States Military"),
    ("the Syrian Arab Army", "Syrian Army"),
    ("Kenya's army", "Kenyan Army"),
    ("Moscow", "Government of Russia"),
    ("the Kremlin", "Government of Russia"),
    ("Downing Street", "Government of the United Kingdom"),
    ("Washington", "Government of the United States"),
    ("the U.S.", "Government of the United States"),
    ("Brussels", "European Union"),
    ("the Assad regime", "Government of Syria"),
    ("the Obama administration", "Government of the United States"),
    ("the Syrian government", "Government of Syria"),
    ("Kenya", "Government of Kenya"),
    ("the Russian Federation", "Government of Russia"),
    ("U.N.", "United Nations"),
    ("the UN children's agency, UNICEF", "United Nations Children's Fund"),
    ("the UN childrens agency UNICEF", "United Nations Children's Fund"),
    ("Syrian state TV", "Syrian state television"),
    ("the ISIS-run Amaq news agency", "Amaq News Agency"),
    ("Syria's official SANA news agency", "Syrian Arab News Agency"),
    ("Syrias state news agency", "Syrian Arab News Agency"),
    ("the so-called Islamic State group", "Islamic State"),
    ("DAESH", "Islamic State"),
    ("Al-Qaida", "al-Qaeda"),
    ("the U.S.-led coalition", "US-led coalition"),
    (
        "the Britain-based Syrian Observatory for Human Rights",
        "Syrian Observatory for Human Rights",
    ),
    (
        "the Syrian Observatory, a Britain-based monitor",
        "Syrian Observatory for Human Rights",
    ),
    ("an activist group known as the Tarnel Media Centre", "Tarnel Media Centre"),
    ("the Tarnel Network for Human Rights", "Tarnel Network for Human Rights"),
    ("the Northern Falcons Brigade", "Northern Falcons Brigade"),
    ("Médecins Sans Frontières (MSF)", "Médecins Sans Frontières"),
]


@pytest.mark.parametrize(("words", "body"), BODIES)
def test_a_body_has_its_full_name(words: str, body: str) -> None:
    name = read_name(words)

    assert (name.body, name.person) == (body, None)
    assert name.name == body
    assert not name.unnamed


PERSONS = [
    (
        "Turkeys Foreign Minister Mevlut Cavusoglu",
        "Mevlut Cavusoglu",
        "minister",
        "Turkish Ministry of Foreign Affairs",
    ),
    (
        "State Department spokesman Robert Palladino",
        "Robert Palladino",
        "spokesman",
        "United States Department of State",
    ),
    (
        "Omar al-Harith head of the Tarnel Media Centre",
        "Omar al-Harith",
        "head",
        "Tarnel Media Centre",
    ),
    (
        "the head of the Tarnel Media Centre Omar al-Harith",
        "Omar al-Harith",
        "head",
        "Tarnel Media Centre",
    ),
    (
        "Omar al-Harith of the Falcons Brigade",
        "Omar al-Harith",
        None,
        "Falcons Brigade",
    ),
    (
        "Lt. Col. Anna Berg, a NATO spokeswoman",
        "Anna Berg",
        "spokesman",
        "North Atlantic Treaty Organization",
    ),
    (
        "Kremlin spokesman Ivan Petrov",
        "Ivan Petrov",
        "spokesman",
        "Government of Russia",
    ),
    ("Kenyan President Anna Berg", "Anna Berg", "president", "Government of Kenya"),
    (
        "Anna Berg, the president of Kenya",
        "Anna Berg",
        "president",
        "Government of Kenya",
    ),
    (
        "US Secretary of State Anna Berg",
        "Anna Berg",
        "secretary of state",
        "United States Department of State",
    ),
    (
        "the UN's special envoy Staffan de Mistura",
        "Staffan de Mistura",
        "envoy",
        "United Nations",
    ),
    (
        "Kenya's deputy foreign minister, Anna Berg",
        "Anna Berg",
        "deputy minister",
        "Kenyan Ministry of Foreign Affairs",
    ),
    ("Qamishli resident Anna Berg a writer", "Anna Berg", None, None),
    ("activist Abu Omar al-Harith", "Abu Omar al-Harith", None, None),
    ("Homs governor Anna Berg", "Anna Berg", "governor", None),
    ("Dr. Anna Berg", "Anna Berg", None, None),
    ("Anna Berg", "Anna Berg", None, None),
    ("Ahmed a resident of the west bank", "Ahmed", None, None),
]


@pytest.mark.parametrize(("words", "person", "office", "body"), PERSONS)
def test_a_person_has_a_name_an_office_and_a_body(
    words: str, person: str, office: str | None, body: str | None
) -> None:
    name = read_name(words)

    assert (name.person, name.office, name.part_of) == (person, office, body)
    assert name.kind is SourceKind.PERSON
    assert name.name == person


UNNAMED = [
    ("two residents of the town", None, "two residents of the town"),
    ("A spokesman for the Kenyan army", "Kenyan Army", "spokesman for the Kenyan army"),
    ("US officials", "Government of the United States", "US officials"),
    (
        "a Pentagon spokesman",
        "United States Department of Defense",
        "Pentagon spokesman",
    ),
    (
        "a source at Tarnel Police Command",
        "Tarnel Police Command",
        "source at Tarnel Police Command",
    ),
    (
        "A source at Damascus Police Command",
        "Damascus Police Command",
        "source at Damascus Police Command",
    ),
    ("A Kurdish police source", "Kurdish Police", "Kurdish police source"),
    ("Activists in rural Tarnel", None, "activists in rural Tarnel"),
    ("Kenyan rebels", None, "Kenyan rebels"),
    ("The Kenyans", None, "Kenyans"),
    ("a senior Kurdish commander", None, "senior Kurdish commander"),
    ("two pro-government groups", None, "two pro-government groups"),
]


@pytest.mark.parametrize(("words", "body", "shown"), UNNAMED)
def test_whoever_is_not_named_is_described(
    words: str, body: str | None, shown: str
) -> None:
    name = read_name(words)

    assert name.unnamed
    assert name.kind is SourceKind.UNNAMED
    assert (name.part_of, name.name) == (body, shown)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the ministry", SourceKind.STATE_BODY),
        ("the Observatory", SourceKind.ORGANISATION),
        ("the rebel group", SourceKind.ARMED_GROUP),
        ("the daily", SourceKind.OUTLET),
        ("state television", SourceKind.OUTLET),
        ("the director", SourceKind.PERSON),
        ("Konashenkov", None),
        ("Abdel Rahman", SourceKind.PERSON),
        ("he", None),
        ("the monitor", SourceKind.ORGANISATION),
    ],
)
def test_what_needs_the_article_is_short(words: str, kind: SourceKind | None) -> None:
    name = read_name(words)

    assert name.short
    assert name.kind is kind
    assert name.body is None


def test_a_pronoun_in_capitals_is_no_country() -> None:
    assert read_name("US").country == "US"
    assert read_name("us").country is None
    assert read_name("It").body is None


@pytest.mark.parametrize("words", ["The footage", "a video", "media reports"])
def test_a_paper_without_a_body_is_a_document(words: str) -> None:
    name = read_name(words)

    assert name.kind is SourceKind.DOCUMENT
    assert name.unnamed


def test_the_acronym_in_brackets_is_kept() -> None:
    name = read_name("the Tarnel Network for Human Rights (TNHR)")

    assert name.acronym == "TNHR"
    assert name.body == "Tarnel Network for Human Rights"


def test_same_names_have_one_key() -> None:
    keys = {
        read_name(words).key for words, body in BODIES if "Ministry of Defence" in body
    }

    assert keys == {"russian ministry of defense"}


@pytest.mark.parametrize(
    ("institution", "country", "name"),
    [
        ("ministry of defence", "US", "United States Department of Defense"),
        ("ministry of interior", "SY", "Syrian Ministry of Interior"),
        ("government", "NL", "Government of the Netherlands"),
        ("government", "ZM", "Government of Zambia"),
        ("army", "ZM", "Zambian Army"),
    ],
)
def test_a_country_has_its_institutions(
    institution: str, country: str, name: str
) -> None:
    assert body_name(institution, country) == name


def test_a_body_with_a_name_of_its_own_is_an_institution_too() -> None:
    assert (
        institution_of("United States Department of Defense", "US")
        == "ministry of defence"
    )
    assert institution_of("Islamic State", None) is None


def test_a_known_body_is_called_things() -> None:
    assert "monitor" in called("Syrian Observatory for Human Rights")
    assert called("Tarnel Media Centre") == ()


def test_whole_names_and_pronouns() -> None:
    assert is_full("Anna Berg")
    assert not is_full("Abdel Rahman")
    assert not is_full("al-Harith")
    assert is_pronoun("They")
    assert not is_pronoun("the group")


@given(st.text(max_size=600))
def test_any_text_is_read(words: str) -> None:
    name = read_name(words)

    assert name == read_name(words)
    assert not (name.person and name.unnamed)


@given(st.lists(st.sampled_from(
    "the a of for at in US Russia's Syrian Moscow ministry defence spokesman Anna Berg "
    "al- , ( ) and who group Centre army source SANA -led so-called head".split()
), max_size=14))  # fmt: skip
def test_words_of_names_in_any_order_are_read(words: list[str]) -> None:
    name = read_name(" ".join(words))

    assert name.key == read_name(" ".join(words)).key
    assert name.part_of is None or name.part_of == name.body


def test_a_long_text_takes_no_longer() -> None:
    words = "Anna Berg of the " * 4000

    assert read_name(words).person == "Anna Berg"
