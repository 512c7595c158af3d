"""Dates of publication."""

import re
from datetime import datetime

from rashomon.text.dates import parsed_date

_PARTIAL = re.compile(r"[12][0-9]{3}(-(0[1-9]|1[0-2]))?")
_NO_MONTH = re.compile(r"[0-9]{4}(-[0-9]{2})?")  # after _PARTIAL: 2018-13, 0000
_TIMED = re.compile(r"[0-9][T ][0-9]")
_AMBIGUOUS = re.compile(
    r"(0?[1-9]|1[0-2])([/.-])(0?[1-9]|1[0-2])\2([0-9]{4}|[0-9]{2})\b"
)
_FIRST = 1000  # no earlier year is a year of publication
_PRECISIONS = {"year": "%Y", "month": "%Y-%m"}


def iso_date(value: str | None) -> tuple[str | None, str | None]:
    """`value` as ISO 8601, no more precise than it is, and a note where it was no date.

    `9 December 2018` gives `2018-12-09`, `December 2018` gives `2018-12`; a time of day
    and an offset are kept where they are stated in ISO 8601.
    """
    value = (value or "").strip()
    if not value:
        return None, None
    found = _iso(value) or (None if _NO_MONTH.fullmatch(value) else _parsed(value))
    return found, _note(value, found)


def _note(value: str, found: str | None) -> str | None:
    if found is None:
        return f"The date {value[:40]!r} could not be read."
    numbers = _AMBIGUOUS.match(value)
    if numbers and int(numbers[1]) != int(numbers[3]):
        read, other = ("day", "month") if numbers[2] == "." else ("month", "day")
        return (
            f"The date {value[:40]!r} was read {read} first; it could be {other} first."
        )
    return None


def _iso(value: str) -> str | None:
    if _PARTIAL.fullmatch(value):
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return moment.isoformat() if _TIMED.search(value) else moment.date().isoformat()


def _parsed(value: str) -> str | None:
    numbers = _AMBIGUOUS.match(value)
    read, period = parsed_date(
        value[:200],
        parsers=("custom-formats", "absolute-time"),
        parts=("year",),
        # Nobody writes points month first.
        order="DMY" if numbers and numbers[2] == "." else None,
    )
    if read is None or read.year < _FIRST:
        return None
    return str(read.strftime(_PRECISIONS.get(period, "%Y-%m-%d")))
