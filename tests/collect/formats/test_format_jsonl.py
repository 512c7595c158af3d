import hashlib
import json
from collections.abc import Callable

import pytest

from rashomon.records import Document, Refusal

Read = Callable[[str, bytes | str], list[Document | Refusal]]
Give = Callable[[str, bytes | str], Document]
Refused = Callable[[str, bytes | str], str]


def test_an_object_is_an_article(document: Give) -> None:
    text = " The bridge\r\nis “closed”. \n🔥 حلب\u2028 "
    line = json.dumps(
        {
            "id": 7,
            "text": text,
            "title": "Bridge",
            "outlet": "Vesna Post",
            "published": "9 December 2018",
            "url": "https://vesna.example/a?utm_source=x",
        }
    ).encode()

    found = document("a.jsonl", b"\n" + line + b"\r\n")

    assert found.text == text
    assert (found.title, found.outlet) == ("Bridge", "Vesna Post")
    assert (found.published, found.url) == ("2018-12-09", "https://vesna.example/a")
    assert found.origin.given_id == "7"
    assert found.origin.path.endswith("a.jsonl:2")
    assert found.origin.sha256 == hashlib.sha256(line).hexdigest()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (
            '{"text": "cut',
            "The line is no JSON (Unterminated string starting at at character 9); "
            "mend it.",
        ),
        ("{'text': 1}", "mend it."),
        ("NaN", "The line is no JSON object; one article an object is read."),
        ("[1, 2]", "The line is no JSON object; one article an object is read."),
        ("1" * 5000, "mend it."),
        ('{"a":' * 200_000, "The line nests too deep to be an article."),
        (
            '{"title": "a", "lead": "b"}',
            'There is no field "text"; it has: lead, title.',
        ),
        ('{"text": ""}', "It has no text; there is nothing to read."),
        ('{"text": {"en": "a"}}', "give the article's text in it."),
    ],
)
def test_a_broken_line_is_refused_by_its_number_and_the_others_are_read(
    read: Read, line: str, reason: str
) -> None:
    first, broken, last = read(
        "a.jsonl", f'{{"text": "One."}}\n{line}\n{{"text": "Two."}}\n'
    )

    assert isinstance(first, Document)
    assert isinstance(broken, Refusal)
    assert isinstance(last, Document)
    assert broken.path.endswith("a.jsonl:2")
    assert broken.reason.endswith(reason)
    assert (first.text, last.text) == ("One.", "Two.")


def test_a_line_of_50_megabytes_is_refused_and_the_others_are_read(read: Read) -> None:
    long = b'{"text": "' + b"word " * 10_000_000 + b'"}'

    first, broken, last = read(
        "a.jsonl", b'{"text": "One."}\n' + long + b'\n{"text": "Two."}'
    )

    assert isinstance(first, Document)
    assert isinstance(broken, Refusal)
    assert isinstance(last, Document)
    assert broken.reason == (
        "The line is longer than 10 MB; split it into its articles."
    )


def test_lone_surrogates_and_nuls_are_replaced_one_for_one_with_a_note(
    document: Give,
) -> None:
    found = document(
        "a.jsonl", r'{"text": "a\ud800b\u0000c \ud83d\ude00", "id": "\udfff"}'
    )

    assert found.text == "a\ufffdb\ufffdc 😀"
    assert found.notes == (
        "2 NULs, lone surrogates or odd bytes were replaced with U+FFFD.",
    )
    assert found.origin.given_id == "\ufffd"


def test_bad_bytes_in_a_line_are_replaced_with_a_note(document: Give) -> None:
    found = document("a.jsonl", b'{"text": "' + "é".encode() * 20 + b'\xff"}')

    assert found.text == "é" * 20 + "\ufffd"
    assert len(found.notes) == 1


def test_a_byte_order_mark_is_no_part_of_the_first_line(document: Give) -> None:
    assert document("a.jsonl", '\ufeff{"text": "One."}').text == "One."


def test_utf16_is_refused_with_what_to_do(refused: Refused) -> None:
    assert refused("a.jsonl", '{"text": "One."}\n'.encode("utf-16")) == (
        "The file is in UTF-16, and JSON Lines are read in UTF-8; "
        "convert it with `iconv -f utf-16 -t utf-8`."
    )


def test_blank_lines_alone_are_an_empty_file(refused: Refused) -> None:
    assert refused("a.ndjson", "\n \r\n\n") == (
        "The file is empty; there is nothing to read."
    )


def test_many_blank_lines_before_the_first_article_are_passed_over(
    document: Give,
) -> None:
    assert document("a.jsonl", "\n" * 9000 + '{"text": "One."}').text == "One."
