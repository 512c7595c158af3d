import gzip
import hashlib
from pathlib import Path

import pytest

from rashomon.collect.received import Received
from rashomon.errors import EmptyError, LimitError, UnreadableError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.jsonl.gz"


def lines(path: Path, limit: int) -> list[bytes | None]:
    return list(Received(path).lines(limit))


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("a.txt", ".txt"),
        ("A.TXT", ".txt"),
        ("a.jsonl.gz", ".jsonl"),
        ("a.b.html.GZ", ".html"),
        ("article", ""),
        ("article.gz", ""),
        (".hidden", ""),
    ],
)
def test_the_suffix_is_the_one_that_names_a_format(name: str, suffix: str) -> None:
    assert Received(Path(name)).suffix == suffix


def test_bytes_are_hashed_as_they_came(file: Path) -> None:
    file.write_bytes(gzip.compress(b"words"))

    received = Received(file)

    assert received.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert (received.head, received.whole(5)) == (b"words", b"words")


def test_gzip_is_known_by_its_bytes_and_not_by_its_name(file: Path) -> None:
    file.write_bytes(b"words")

    assert Received(file).whole(5) == b"words"


@pytest.mark.parametrize("compress", [False, True])
@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"one\ntwo\r\nthree", [b"one", b"two", b"three"]),
        (b"one\n\n\ntwo\n", [b"one", b"", b"", b"two"]),
        (b"one\n12345678\n123456789\ntwo", [b"one", b"12345678", None, b"two"]),
        (b"x" * 3_000_000 + b"\nlast", [None, b"last"]),
        (b"", []),
    ],
)
def test_a_line_that_is_too_long_is_passed_over(
    file: Path, data: bytes, expected: list[bytes | None], compress: bool
) -> None:
    file.write_bytes(gzip.compress(data) if compress else data)

    assert lines(file, 8) == expected


def test_an_empty_file_is_refused(file: Path) -> None:
    file.touch()

    with pytest.raises(EmptyError) as refusal:
        Received(file).whole(8)

    assert str(refusal.value) == "The file is empty; there is nothing to read."


def test_a_file_that_is_too_large_is_refused_however_well_it_is_packed(
    file: Path,
) -> None:
    file.write_bytes(gzip.compress(bytes(3_000_000)))

    with pytest.raises(LimitError) as refusal:
        Received(file).whole(2_000_000)

    assert str(refusal.value) == (
        "The file holds more than 2 MB as one article; split it into its articles."
    )


@pytest.mark.parametrize("cut", [slice(0, -20), slice(0, 12), slice(0, 3)])
def test_damaged_compression_is_refused(file: Path, cut: slice) -> None:
    file.write_bytes(gzip.compress(b"words " * 999)[cut])

    with pytest.raises(UnreadableError, match="gzip compression is damaged") as refusal:
        lines(file, 9999)

    assert str(refusal.value).endswith("; fetch the file again.")


def test_compressed_bytes_that_were_changed_are_refused(file: Path) -> None:
    data = bytearray(gzip.compress(b"words " * 999))
    data[20] ^= 0xFF
    file.write_bytes(data)

    with pytest.raises(UnreadableError, match="gzip compression is damaged"):
        Received(file).whole(9999)


def test_a_file_that_may_not_be_read_is_refused(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)  # root may read whatever its mode is

    with pytest.raises(UnreadableError) as refusal:
        Received(file).whole(8)

    assert str(refusal.value) == (
        "You have no permission to read it; change its permissions or its owner."
    )
