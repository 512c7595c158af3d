"""The outlet's own voice, read with the shipped model."""

import pytest

import rashomon
from rashomon.records import Manner


def own(text: str) -> list[str]:
    claims = rashomon.read(text).claims
    return [claim.content.text for claim in claims if claim.manner is Manner.OWN]


def test_what_an_outlet_reports_is_its_own() -> None:
    assert own(
        "Six shells hit the market in Ostrelin on Saturday. Nine people died."
    ) == [
        "Six shells hit the market in Ostrelin on Saturday",
        "Nine people died",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“They came from behind the barracks. I heard the tubes before the shells fell.”",
        '"Six shells hit the market. Nine people died there," she wrote.',
        "«Six shells hit the market on Saturday. Nine people died.»",
        "“Six shells hit the market.\n\n“Nine people died on Saturday, and it burned.”",
    ],
)
def test_what_stands_in_quotation_marks_never_is(text: str) -> None:
    assert own(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that six shells had hit the market.",
        "Who shelled the market on Saturday?",
        "Bridge falls\n\nBy Ilka Maren in Port Aldin\n\nThe mayor said it fell.",
        "The full text of the statement by Governor Ilse Brandt is below:\n\n"
        "Six shells hit the market on Saturday. Nine people died.",
    ],
)
def test_neither_is_what_others_say_ask_or_sign(text: str) -> None:
    assert [words for words in own(text) if words != "Bridge falls"] == []


def test_a_word_in_scare_quotes_does_not_make_a_quotation() -> None:
    assert own("The “liberated” town was shelled on Saturday and nine people died.")
