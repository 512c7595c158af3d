from collections.abc import Callable

import pytest

Refused = Callable[[str, bytes | str], str]


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a.html", "a", "a.jsonl"])
def test_a_pdf_is_known_by_its_bytes_whatever_its_name(
    refused: Refused, name: str
) -> None:
    assert refused(name, b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n") == (
        "It is a PDF, which is not read yet; "
        "save the article's text as .txt or its page as .html."
    )


@pytest.mark.parametrize(
    ("beginning", "name"),
    [
        (b"PK\x03\x04", "a ZIP archive or an office document"),
        (b"\xd0\xcf\x11\xe0", "an old office document"),
        (b"{\\rtf1", "an RTF document"),
        (b"WARC/1.0", "a WARC archive"),
        (b"\x89PNG\r\n", "a picture"),
        (b"SQLite format 3\0", "a database"),
    ],
)
def test_what_is_not_read_yet_is_refused_by_name(
    refused: Refused, beginning: bytes, name: str
) -> None:
    assert refused("a.txt", beginning + bytes(99)).startswith(
        f"It is {name}, which is not read yet; "
    )


def test_a_name_alone_makes_no_pdf(refused: Refused) -> None:
    assert refused("a.pdf", "Only words.").startswith("'.pdf' files are not read; ")
