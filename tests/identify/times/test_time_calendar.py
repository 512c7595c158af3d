"""The calendar: days of values, and moving about in it."""

from datetime import date

import pytest

from rashomon.identify.times.calendar import days, moved, named, precision
from rashomon.records import Precision


@pytest.mark.parametrize(
    ("value", "part", "first", "last"),
    [
        ("2016-02-29", "", "2016-02-29", "2016-02-29"),
        ("2016-02-29TNI", "", "2016-02-29", "2016-02-29"),
        ("2018-W01", "", "2018-01-01", "2018-01-07"),
        ("2018-W47-WE", "", "2018-11-24", "2018-11-25"),
        ("2018-12", "", "2018-12-01", "2018-12-31"),
        ("2018-Q2", "", "2018-04-01", "2018-06-30"),
        ("2018-H2", "", "2018-07-01", "2018-12-31"),
        ("2018-WI", "", "2018-12-01", "2019-02-28"),
        ("2018", "", "2018-01-01", "2018-12-31"),
        ("199", "", "1990-01-01", "1999-12-31"),
        ("18", "", "1800-01-01", "1899-12-31"),
        ("2018-04", "early", "2018-04-01", "2018-04-10"),
        ("2018-04", "mid", "2018-04-11", "2018-04-20"),
        ("2018-04", "late", "2018-04-21", "2018-04-30"),
        ("2018-W01", "late", "2018-01-01", "2018-01-07"),
    ],
)
def test_the_days_of_a_value(value: str, part: str, first: str, last: str) -> None:
    assert days(value, part) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", ["PAST_REF", "P3D", "2018-02-30", "2018-W60", "00", "0000", ""]
)
def test_what_names_no_days_has_none(value: str) -> None:
    assert days(value) is None


@pytest.mark.parametrize(
    ("day", "unit", "count", "expected"),
    [
        ("2016-01-31", "month", 1, "2016-02-29"),
        ("2016-02-29", "year", 1, "2017-02-28"),
        ("2016-01-01", "week", -1, "2015-12-25"),
        ("2016-01-01", "decade", 1, "2026-01-01"),
        ("2016-01-01", "quarter", -1, "2015-10-01"),
    ],
)
def test_a_day_is_moved(day: str, unit: str, count: int, expected: str) -> None:
    assert moved(date.fromisoformat(day), unit, count) == date.fromisoformat(expected)


def test_there_is_no_day_before_the_first_year() -> None:
    with pytest.raises((ValueError, OverflowError)):
        moved(date(1, 1, 1), "century", -1)


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("week", "2018-W52"),
        ("season", "2018-WI"),
        ("quarter", "2018-Q4"),
        ("century", "20"),
    ],
)
def test_a_day_has_a_name_in_every_unit(unit: str, value: str) -> None:
    assert named(date(2018, 12, 30), unit) == value


def test_a_winter_is_named_after_the_year_that_it_begins_in() -> None:
    assert named(date(2019, 1, 5), "season") == "2018-WI"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("P1988Q", Precision.DURATION),
        ("1988-Q1", Precision.SEASON),
        ("PTXH", Precision.DURATION),
    ],
)
def test_the_precision_of_a_value(value: str, expected: Precision) -> None:
    assert precision(value) is expected
