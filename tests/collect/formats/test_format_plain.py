from collections.abc import Callable

import pytest

from rashomon.collect.formats.plain import title
from rashomon.records import Document

Give = Callable[[str, bytes | str], Document]
Refused = Callable[[str, bytes | str], str]

WORDS = (
    "The bridge over the Aldin was closed, the mayor of São Tomé – he was there – said."
)


def test_a_text_is_kept_to_the_letter(document: Give) -> None:
    text = "Bridge closed\r\n\r\n  The bridge\tis closed. \r\n\r\n🔥 حلب\n"

    found = document("a.txt", text)

    assert (found.text, found.title, found.notes) == (text, "Bridge closed", ())


def test_a_byte_order_mark_is_no_part_of_the_text(document: Give) -> None:
    assert document("a.txt", "\ufeffThe bridge is closed.").text.startswith("The")


def test_utf16_is_known_by_its_byte_order_mark(document: Give) -> None:
    assert document("a.txt", WORDS.encode("utf-16")).text == WORDS


def test_latin1_is_read_right_with_a_note(document: Give) -> None:
    found = document("a.txt", WORDS.encode("cp1252"))

    assert found.text == WORDS
    assert found.notes == ("The encoding is not stated; read as windows-1252.",)


def test_a_few_bad_bytes_are_replaced_with_a_note(document: Give) -> None:
    found = document("a.txt", (WORDS * 9).encode() + b"\xff")

    assert found.text == WORDS * 9 + "\ufffd"
    assert found.notes == ("Some bytes are not utf-8; they were replaced with U+FFFD.",)


def test_nuls_are_replaced_with_a_note(document: Give) -> None:
    found = document("a.txt", "The bridge\0is closed.")

    assert found.text == "The bridge\ufffdis closed."
    assert len(found.notes) == 1


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\0\1\2\3" * 99, b"\x7fELF\2\1\1" + bytes(99)]
)
def test_a_binary_file_is_refused(refused: Refused, data: bytes) -> None:
    assert refused("a.txt", data) == (
        "Its bytes are no text; convert it to text, HTML, JSON Lines or CSV."
    )


def test_a_line_of_50_megabytes_is_refused(refused: Refused) -> None:
    assert refused("a.txt", b"word " * 10_000_000) == (
        "The file holds more than 10 MB as one article; split it into its articles."
    )


def test_a_book_is_refused_with_its_length(refused: Refused) -> None:
    assert refused("a.txt", b"word " * 300_000) == (
        "Its text has 1,500,000 characters, more than 1,000,000; "
        "split it into its articles."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bridge closed\n\nThe bridge is closed.", "Bridge closed"),
        ("\n\n  Bridge closed \nIt is.", "Bridge closed"),
        ("Who closed the bridge?\nNobody knows.", "Who closed the bridge?"),
        ("The bridge is closed.\n\nIt opens on Monday.", None),
        ("Bridge closed", None),
        ("Bridge closed\n\n", None),
        ("Word " * 50 + "\n\nThe bridge is closed.", None),
        ("\n", None),
    ],
)
def test_a_first_line_that_reads_like_a_title_is_the_title(
    text: str, expected: str | None
) -> None:
    assert title(text) == expected
