import pytest

from rashomon.identify.speakers.cast import Cast, cast
from rashomon.identify.speakers.members import bare_words
from rashomon.identify.speakers.mentions import mentions
from rashomon.records import Span


def cast_of(text: str) -> Cast:
    """The cast of a text that is taken for one sentence, in Peru."""
    return cast(mentions(text, [Span(0, len(text))], ()), lambda at: "PE")


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Abdah", "Anas al-Abdah"),
        ("al-Abdah", "Anas al-Abdah"),
        ("Muallem", "Walid Moallem"),
        ("Ban", "Ban Ki-moon"),
        ("TFRN", "Tarnel Flood Relief Network"),
    ],
)
def test_a_short_name_belongs_to_its_bearer(short: str, name: str) -> None:
    found = cast_of(
        "Anas al-Abdah met Walid Moallem and Ban Ki-moon "
        "and the Tarnel Flood Relief Network there."
    )
    bearer = found.bearer(short, 500)

    assert bearer is not None
    assert bearer.name == name


def test_the_last_bearer_of_a_name_is_meant() -> None:
    text = "Dana Orlov met Pavel Orlov."
    found = cast_of(text)
    early, late = found.bearer("Orlov", 12), found.bearer("Orlov", 40)

    assert early is not None
    assert late is not None
    assert (early.name, late.name) == ("Dana Orlov", "Pavel Orlov")


def test_a_persons_body_is_in_the_cast() -> None:
    found = cast_of("It rained on UNICEF director Anna Berg.")

    assert {one.name for one in found.members} == {
        "Anna Berg",
        "United Nations Children's Fund",
    }


def test_an_institution_is_that_of_its_country() -> None:
    found = cast_of("It rained on the Defence Ministry there.")

    assert [one.name for one in found.members] == ["Peruvian Ministry of Defence"]


def test_the_arabic_article_tells_no_names_apart() -> None:
    assert bare_words("Talal al-Barazi") == bare_words("Talal Barazi")
