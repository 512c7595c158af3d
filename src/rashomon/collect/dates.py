"""Dates of publication: the one door to the `dateparser` package."""

import re
import warnings
from datetime import datetime

_DAY = r"(\d{4})-(\d{2})-(\d{2})"
_PARTIAL = re.compile(r"\d{4}(-\d{2})?")
_AMBIGUOUS = re.compile(r"(0?\d|1[0-2])[/.-](0?\d|1[0-2])[/.-]\d{4}\b")
_PRECISIONS = {"year": "%Y", "month": "%Y-%m"}


def iso_date(value: str | None) -> tuple[str | None, str | None]:
    """`value` as ISO 8601, no more precise than it is, and a note where it was no date.

    `9 December 2018` gives `2018-12-09`, `December 2018` gives `2018-12`; a time of day
    and an offset are kept where they are stated in ISO 8601.
    """
    value = (value or "").strip()
    if not value:
        return None, None
    found = _iso(value) or _parsed(value)
    return found, _note(value, found)


def _note(value: str, found: str | None) -> str | None:
    if found is None:
        return f"The date {value[:40]!r} could not be read."
    numbers = _AMBIGUOUS.match(value)
    if numbers and int(numbers[1]) != int(numbers[2]):
        return f"The date {value[:40]!r} was read month first; it could be day first."
    return None


def _iso(value: str) -> str | None:
    if _PARTIAL.fullmatch(value):
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    if re.fullmatch(_DAY, value) or value.isdigit():
        return moment.date().isoformat()
    return moment.isoformat()


def _parsed(value: str) -> str | None:
    from dateparser.date import DateDataParser

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # A fixed base: an undated part must not depend on the day of the reading.
        settings = {
            "RELATIVE_BASE": datetime(1970, 1, 1),
            "PARSERS": ["custom-formats", "absolute-time"],
            "REQUIRE_PARTS": ["year"],
        }
        data = DateDataParser(settings=settings).get_date_data(value[:200])
    if data.date_obj is None:
        return None
    form = _PRECISIONS.get(data.period, "%Y-%m-%d")
    return str(data.date_obj.strftime(form))
