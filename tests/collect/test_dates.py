import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.collect.dates import iso_date

NO_DATE = "The date {!r} could not be read."
ONE_WAY = "The date {!r} was read {} first; it could be {} first."


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2018", "2018"),
        ("2018-12", "2018-12"),
        ("2018-12-09", "2018-12-09"),
        (" 2018-12-09\n", "2018-12-09"),
        ("20181209", "2018-12-09"),
        ("2018-12-09T10:38", "2018-12-09T10:38:00"),
        ("2018-12-09T10:38Z", "2018-12-09T10:38:00+00:00"),
        ("2018-12-09 10:38:05+02:00", "2018-12-09T10:38:05+02:00"),
        ("2018-W49-7", "2018-12-09"),
        ("9 December 2018", "2018-12-09"),
        ("December 9, 2018", "2018-12-09"),
        ("Sun, 09 Dec 2018 10:38:00 GMT", "2018-12-09"),
        ("December 2018", "2018-12"),
        ("9 décembre 2018", "2018-12-09"),
        ("13/04/2018", "2018-04-13"),
        ("04/04/2018", "2018-04-04"),
        (None, None),
        ("  ", None),
    ],
)
def test_a_date_is_written_in_iso_8601_no_more_precise_than_it_is(
    value: str | None, expected: str | None
) -> None:
    assert iso_date(value) == (expected, None)


@pytest.mark.parametrize(
    ("value", "expected", "read", "other"),
    [
        ("03/04/2018", "2018-03-04", "month", "day"),
        ("03-04-2018", "2018-03-04", "month", "day"),
        ("3/4/18", "2018-03-04", "month", "day"),
        ("03.04.2018", "2018-04-03", "day", "month"),
    ],
)
def test_a_date_that_can_be_read_in_two_ways_has_a_note(
    value: str, expected: str, read: str, other: str
) -> None:
    assert iso_date(value) == (expected, ONE_WAY.format(value, read, other))


@pytest.mark.parametrize(
    "value",
    [
        "nonsense",
        "yesterday",
        "2 hours ago",
        "10:38",
        "9 December",
        "2018-13",
        "0000",
        "2018-02-30",
        "1544351912",
        "\ud800",
    ],
)
def test_what_is_no_date_is_left_out_with_a_note(value: str) -> None:
    assert iso_date(value) == (None, NO_DATE.format(value))


def test_a_note_quotes_no_more_than_the_beginning() -> None:
    assert iso_date("x" * 9999) == (None, NO_DATE.format("x" * 40))


@settings(max_examples=50)  # the package is slow to give up
@given(st.one_of(st.text(max_size=30), st.from_regex(r"[0-9]{1,4}[-/. ][0-9]{1,4}")))
def test_nothing_is_raised_and_what_is_given_begins_with_a_year(value: str) -> None:
    found, _ = iso_date(value)

    assert found is None or (found[:4].isdigit() and found.isascii())
