from typing import Any

import pytest

from rashomon.collect.article import Article, canonical, from_fields
from rashomon.errors import EmptyError, FormatError, LimitError
from rashomon.records import Document, Origin
from rashomon.settings import Limits

ORIGIN = Origin(path="a.jsonl:1", sha256="0" * 64)


def document(**values: Any) -> Document:
    return from_fields(values, "a.jsonl:1", "0" * 64).document(Limits())


def refusal(**values: Any) -> str:
    with pytest.raises(FormatError) as refusal:
        from_fields(values, "a.jsonl:1", "0" * 64)
    return str(refusal.value)


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("title", "headline"),
        ("outlet", "publisher"),
        ("outlet", "source"),
        ("byline", "author"),
        ("url", "link"),
        ("title", "title"),
    ],
)
def test_fields_are_known_by_the_names_that_tools_give_them(
    field: str, name: str
) -> None:
    assert getattr(document(text="Words.", **{name: " Ilka\n Maren "}), field) == (
        "Ilka Maren"
    )


@pytest.mark.parametrize("name", ["text", "body", "content", "article", "maintext"])
def test_the_text_is_kept_to_the_letter(name: str) -> None:
    text = " \r\n The  bridge\tis\u00a0closed. \n\n"

    assert document(**{name: text}).text == text


def test_a_field_that_is_empty_gives_way_to_one_that_is_not() -> None:
    assert document(text="", body="Words.", title=" ", headline="Head").title == "Head"


def test_several_authors_are_one_line() -> None:
    assert document(text="Words.", authors=["Ilka Maren", "Tov Osk"]).byline == (
        "Ilka Maren, Tov Osk"
    )


@pytest.mark.parametrize(("given", "expected"), [(17, "17"), ("a\ud800", "a\ufffd")])
def test_a_given_id_is_kept_in_the_origin(given: object, expected: str) -> None:
    assert document(text="Words.", id=given).origin.given_id == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"title": "x", "lead": "y"}, 'There is no field "text"; it has: lead, title.'),
        ({}, 'There is no field "text"; it has: no fields.'),
        ({"text": None, "id": 1}, 'There is no field "text"; it has: id, text.'),
        (
            {"text": ["One.", "Two."]},
            'Its field "text" holds no text; give the article\'s text in it.',
        ),
        (
            {"body": 5},
            'Its field "body" holds no text; give the article\'s text in it.',
        ),
    ],
)
def test_an_article_without_text_is_refused(
    values: dict[str, Any], expected: str
) -> None:
    assert refusal(**values) == expected


def test_a_refusal_lists_no_more_fields_than_a_line_holds() -> None:
    assert len(refusal(**{f"field{i}": i for i in range(999)})) < 300


@pytest.mark.parametrize("text", ["", " \n\t\u2028"])
def test_a_blank_text_is_refused(text: str) -> None:
    with pytest.raises(EmptyError) as refusal:
        Article(text=text, origin=ORIGIN).document(Limits())

    assert str(refusal.value) == "It has no text; there is nothing to read."


def test_a_text_that_is_too_long_is_refused() -> None:
    with pytest.raises(LimitError) as refusal:
        Article(text="a" * 1001, origin=ORIGIN).document(
            Limits(article_characters=1000)
        )

    assert str(refusal.value) == (
        "Its text has 1,001 characters, more than 1,000; split it into its articles."
    )


def test_what_had_to_be_guessed_is_noted() -> None:
    found = document(text="The \0 bridge.", published="03/04/2018")

    assert found.notes == (
        "1 NULs, lone surrogates or odd bytes were replaced with U+FFFD.",
        "The date '03/04/2018' was read month first; it could be day first.",
    )


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "https://vesna.example/a?utm_source=x&id=7#top",
            "https://vesna.example/a?id=7",
        ),
        (" https://vesna.example/a ", "https://vesna.example/a"),
        ("vesna.example/a", "vesna.example/a"),
        ("http://[::1", "http://[::1"),
        ("://", "://"),
        ("https://vesna.example/#!/a", "https://vesna.example/#!/a"),
        ("", None),
        (None, None),
    ],
)
def test_an_address_is_kept_without_trackers(
    url: str | None, expected: str | None
) -> None:
    assert canonical(url) == expected


def test_the_id_of_a_document_is_made_of_what_it_says_and_not_of_where_it_was() -> None:
    here = from_fields({"text": "Words.", "title": "T"}, "a.jsonl:1", "0" * 64)
    there = from_fields({"text": "Words.", "title": "T", "id": 5}, "b.csv:9", "1" * 64)
    other = from_fields({"text": "Words!", "title": "T"}, "a.jsonl:1", "0" * 64)

    ids = [article.document(Limits()).id for article in (here, there, other)]

    assert ids[0] == ids[1] != ids[2]
