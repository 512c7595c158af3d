import gzip
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.collect import collect, collect_stream, document_from_text
from rashomon.collect.article import Article
from rashomon.errors import EmptyError
from rashomon.records import Document, Refusal

Read = Callable[[str, bytes | str], list[Document | Refusal]]
Refused = Callable[[str, bytes | str], str]

WORDS = "The bridge over the Aldin was closed on Monday, the ministry said."
PAGE = f"<html><body><article><p>{WORDS}</p><p>{WORDS}</p></article></body></html>"


@pytest.mark.parametrize("compress", [False, True])
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", WORDS),
        ("a", WORDS),
        ("a.md", WORDS),
        ("a.html", PAGE),
        ("a.txt", PAGE),
        ("a.jsonl", f'{{"text": "{WORDS}"}}'),
        ("a.csv", f'text,title\n"{WORDS}",x'),
        ("a.tsv", f"title\ttext\nx\t{WORDS}"),
    ],
)
def test_every_format_is_read_compressed_or_not(
    read: Read, name: str, data: str, compress: bool
) -> None:
    packed = gzip.compress(data.encode()) if compress else data.encode()

    (found,) = read(f"{name}.gz" if compress else name, packed)

    assert isinstance(found, Document)
    assert WORDS in found.text


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl", "a.csv", "a.html", "a"])
@pytest.mark.parametrize("compress", [False, True])
def test_an_empty_file_is_refused(refused: Refused, name: str, compress: bool) -> None:
    assert refused(name, gzip.compress(b"") if compress else b"") == (
        "The file is empty; there is nothing to read."
    )


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl", "a.csv", "a.html"])
def test_damaged_compression_is_refused(read: Read, name: str) -> None:
    data = gzip.compress(f'text\n{{"text": "{WORDS * 999}"}}'.encode())

    *_, last = read(f"{name}.gz", data[:-12])

    assert isinstance(last, Refusal)
    assert last.reason.startswith("Its gzip compression is damaged (")
    assert last.reason.endswith("; fetch the file again.")


@pytest.mark.parametrize("name", ["a.json", "a.xml", "a.exe", "a.mp4.gz"])
def test_a_file_of_an_unknown_format_is_refused_with_those_that_are_known(
    refused: Refused, name: str
) -> None:
    suffix = Path(name.removesuffix(".gz")).suffix

    assert refused(name, WORDS) == (
        f"'{suffix}' files are not read; these are: .html .htm .xhtml .jsonl .ndjson "
        ".csv .tsv .md .markdown .txt .text, also with .gz."
    )


def test_what_cannot_be_read_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "b.exe").write_text(WORDS)
    (tmp_path / "c").symlink_to(tmp_path)
    (tmp_path / "d.txt").write_bytes(bytes(99))
    (tmp_path / "e.txt").write_text(WORDS)

    found = list(collect([tmp_path / "none", tmp_path]))

    assert [type(one) for one in found] == [
        *[Refusal, Document, Refusal, Refusal, Refusal, Document]
    ]


def test_a_fault_of_ours_is_told_with_the_file_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "bad"}\n{"text": "good"}')
    make = Article.document

    def failing(self: Article, *args: object) -> Document:
        if self.text == "bad":
            raise ZeroDivisionError("oops")
        return make(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Article, "document", failing)

    first, second = collect([tmp_path])

    assert first == Refusal(
        path=f"{tmp_path}/a.jsonl:1",
        reason="Reading it failed (ZeroDivisionError: oops); "
        "please report this with the file.",
    )
    assert isinstance(second, Document)


def test_the_same_words_twice_are_the_same_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "b.txt").write_text(WORDS)

    first, second = collect([tmp_path])

    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.id == second.id
    assert first.origin.sha256 == second.origin.sha256
    assert first.origin.path != second.origin.path


def test_a_name_that_is_no_text_is_kept_as_far_as_it_is(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text(WORDS)

    (found,) = collect([tmp_path])

    assert isinstance(found, Document)
    assert found.origin.path.endswith("caf\ufffd.txt")


def test_a_refusal_can_always_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.exe")).touch()
    (tmp_path / "b.jsonl").write_text(r'{"\ud800": 1}')

    for found in collect([tmp_path, tmp_path / "\udc80"]):
        assert isinstance(found, Refusal)
        assert (found.path + found.reason).encode()


def test_offsets_are_code_points_whatever_the_script() -> None:
    text = "🔥🔥 حلب: قال الوزير."

    assert document_from_text(text).text.index("حلب") == 3


def test_a_text_in_memory_is_kept_as_it_is() -> None:
    found = document_from_text(
        f" {WORDS}\n", title="A\nB", outlet="Vesna Post", published="9 December 2018"
    )

    assert found.text == f" {WORDS}\n"
    assert (found.title, found.outlet) == ("A B", "Vesna Post")
    assert found.published == "2018-12-09"
    assert found.origin.path == ""


def test_a_blank_text_in_memory_raises() -> None:
    with pytest.raises(EmptyError, match="there is nothing to read"):
        document_from_text(" \n")


@given(st.text(min_size=1).filter(str.strip))
def test_every_text_in_memory_is_a_document_of_as_many_code_points(text: str) -> None:
    assert len(document_from_text(text).text) == len(text)


def test_a_stream_is_read_line_by_line() -> None:
    stream = io.BytesIO(b'{"text": "One."}\r\n\nbroken\n{"text": "Two."}')

    first, broken, second = collect_stream(stream)

    assert isinstance(first, Document)
    assert (first.text, first.origin.path) == ("One.", "-:1")
    assert isinstance(broken, Refusal)
    assert broken.path == "-:3"
    assert isinstance(second, Document)
    assert second.text == "Two."
