from collections.abc import Callable

import pytest

from rashomon.records import Document, Refusal

Read = Callable[[str, bytes | str], list[Document | Refusal]]
Give = Callable[[str, bytes | str], Document]
Refused = Callable[[str, bytes | str], str]


def texts(found: list[Document | Refusal]) -> list[str]:
    return [one.text for one in found if isinstance(one, Document)]


def refusals(found: list[Document | Refusal]) -> list[tuple[str, str]]:
    return [
        (one.path.rsplit(":", 1)[1], one.reason)
        for one in found
        if isinstance(one, Refusal)
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_row_is_an_article_whatever_separates_its_cells(
    document: Give, separator: str, end: str
) -> None:
    head = separator.join(["ID", "Text", " Title ", "date"])
    row = separator.join(["7", '"The, bridge; is |\tclosed."', "Bridge", "2018-12-09"])

    found = document("a.csv", f"{head}{end}{row}{end}")

    assert found.text == "The, bridge; is |\tclosed."
    assert (found.title, found.published) == ("Bridge", "2018-12-09")
    assert found.origin.given_id == "7"
    assert found.origin.path.endswith("a.csv:2")


def test_quotation_marks_in_a_cell_are_doubled(document: Give) -> None:
    found = document("a.csv", 'text,title\n"He said ""no"", and left.",Bridge\n')

    assert found.text == 'He said "no", and left.'


def test_a_cell_may_hold_lines_and_rows_are_numbered_by_their_first(read: Read) -> None:
    found = read("a.csv", 'text\n"One.\n\nTwo."\n\nThree.\n')

    assert texts(found) == ["One.\n\nTwo.", "Three."]
    assert [one.origin.path[-2:] for one in found if isinstance(one, Document)] == [
        ":2",
        ":6",
    ]


def test_a_table_without_a_column_of_text_is_refused_with_its_columns(
    refused: Refused,
) -> None:
    assert refused("a.csv", "Title,Lead\na,b\n") == (
        'There is no column "text"; its columns are: title, lead. '
        "Name the column that holds the article's text so."
    )


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('"One" and more,x', "The row is no CSV ("),
        ('"Nobody closes it,x', "The row is no CSV ("),
        ("The bridge, he said, is closed.", "The row has 3 cells for 2 columns; "),
        (",x", "It has no text; there is nothing to read."),
    ],
)
def test_a_broken_row_is_refused_by_its_number_and_the_others_are_read(
    read: Read, row: str, reason: str
) -> None:
    found = read("a.csv", f'text,title\nOne.,x\n{row}\n"Two.",x\nThree.,x\n')

    assert texts(found) == ["One.", "Two.", "Three."]
    ((line, told),) = refusals(found)
    assert line == "3"
    assert told.startswith(reason)


def test_a_quotation_mark_that_nothing_closes_costs_its_own_row_only(
    read: Read,
) -> None:
    found = read("a.csv", 'text\n"One.\nTwo.\nThree.\n')

    assert texts(found) == ["Two.", "Three."]
    assert refusals(found) == [
        ("2", "The row is no CSV (unexpected end of data); mend its quotation marks.")
    ]


def test_a_line_that_is_too_long_is_refused_and_the_others_are_read(read: Read) -> None:
    found = read("a.csv", b"text\nOne.\n" + b"word " * 4_000_000 + b"\nTwo.\n")

    assert texts(found) == ["One.", "Two."]
    assert refusals(found) == [
        ("3", "The line is longer than 10 MB; split it into its articles.")
    ]


def test_windows_1252_is_read_right_with_a_note(read: Read) -> None:
    filler = "plain words;x\n" * 1000  # more than is looked at to tell the format
    row = "Le café – “fermé”;é\n".encode("cp1252")

    *_, last = read("a.csv", f"text;title\n{filler}".encode() + row)

    assert isinstance(last, Document)
    assert last.text == "Le café – “fermé”"
    assert last.notes == ("The encoding is not stated; read as windows-1252.",)


def test_bad_bytes_in_a_table_are_replaced_with_a_note(document: Give) -> None:
    found = document("a.csv", b"text\n" + "é".encode() * 20 + b"\xff\n")

    assert found.text == "é" * 20 + "\ufffd"
    assert found.notes == (
        "1 NULs, lone surrogates or odd bytes were replaced with U+FFFD.",
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_header(
    document: Give, encoding: str
) -> None:
    assert document("a.csv", "text\nBridge حلب 🔥.\n".encode(encoding)).text == (
        "Bridge حلب 🔥."
    )


def test_a_header_alone_holds_no_article(refused: Refused) -> None:
    assert refused("a.csv", "text,title\n") == (
        "The table has no rows; there is nothing to read."
    )
