"""The tables of names: every entry is read as what it says."""

import pytest

from rashomon.identify.names import read_name
from rashomon.identify.names.bodies import body_name
from rashomon.identify.names.countries import countries
from rashomon.identify.names.table import GROUPS, OUTLETS, bodies, institutions
from rashomon.text import lexicon

FORMS = [
    (form, entry["name"])
    for file, part in ((GROUPS, "group"), (OUTLETS, "outlet"))
    for entry in lexicon.entries(file, part, shown=False)
    for form in (entry["name"], *entry["forms"], *entry.get("shared", ()))
]


def test_every_form_of_a_body_is_read_as_it() -> None:
    wrong = [(form, name) for form, name in FORMS if read_name(form).body != name]

    assert wrong == []


def test_no_form_is_of_two_bodies() -> None:
    found: dict[str, set[str]] = {}
    for form, name in FORMS:
        found.setdefault(form, set()).add(name)

    assert {form: names for form, names in found.items() if len(names) > 1} == {}


def test_every_body_that_is_named_as_a_whole_is_known() -> None:
    assert {body.of for body in bodies().values() if body.of} <= set(bodies())


def test_institutions_that_are_near_are_known() -> None:
    near = {id_ for entry in institutions().values() for id_ in entry.get("near", ())}

    assert near <= set(institutions())


def test_every_country_is_its_government() -> None:
    wrong = [
        country.name
        for country in countries().values()
        if read_name(country.name).body != body_name("government", country.code)
    ]

    assert wrong == []


def test_every_adjective_makes_an_army() -> None:
    wrong = [
        adjective
        for country in countries().values()
        for adjective in country.adjectives
        if read_name(f"the {adjective} army").country != country.code
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("code", "adjective", "name"),
    [
        ("SY", "Syrian", "Syria"),
        ("NL", "Dutch", "the Netherlands"),
        ("US", "United States", "the United States"),
        ("ZM", "Zambian", "Zambia"),
    ],
)
def test_countries_have_adjectives_and_articles(
    code: str, adjective: str, name: str
) -> None:
    country = countries()[code]

    assert (country.adjective, country.name) == (adjective, name)
