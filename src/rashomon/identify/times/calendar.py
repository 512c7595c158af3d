"""The calendar: days, and the values in which TimeML writes times.

A value is the name of a stretch of days: `2018-11-24`, `2018-W47`, `2018-W47-WE`, `2018-11`,
`2018-Q4`, `2018-H2`, `2018-SU`, `2018`, `201` (a decade), `20` (a century); a `T` behind a day
names a part of it. All that is said of a time is worked out from its value.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from rashomon.records import Precision

Days = tuple[date, date]

_DAY = timedelta(days=1)
_MONTHS = {
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
    "H1": (1, 6),
    "H2": (7, 12),
    "SP": (3, 5),
    "SU": (6, 8),
    "FA": (9, 11),
    "WI": (12, 14),
}
"""First and last month; a winter ends in the year after its name."""
_FORMS: tuple[tuple[str, Precision], ...] = (
    (r"\d{4}-\d\d-\d\d", Precision.DAY),
    (r"\d{4}-\d\d-\d\dT.+", Precision.TIME),
    (r"\d{4}-W\d\d(?:-WE)?", Precision.WEEK),
    (r"\d{4}-\d\d", Precision.MONTH),
    (r"\d{4}-(?:Q\d|H\d|SP|SU|FA|WI)", Precision.SEASON),
    (r"\d{4}", Precision.YEAR),
    (r"\d{2,3}", Precision.DECADE),
    (r"[A-Z]+_REF", Precision.VAGUE),
    (r"P[T\dX].*", Precision.DURATION),
)
_PRECISIONS = [(re.compile(form), precision) for form, precision in _FORMS]
_THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}
SMALLEST = 15
"""Days that a stretch must have to have an early, a middle and a late part."""


def precision(value: str) -> Precision:
    """How precise a value is."""
    for form, found in _PRECISIONS:
        if form.fullmatch(value):
            return found
    return Precision.VAGUE


def days(value: str, part: str = "") -> Days | None:
    """The first and the last day that a value names; None of what names none.

    Args:
        value: what TimeML writes.
        part: `early`, `mid` or `late`: the third of the days that is meant. A week and
            what is shorter has none.
    """
    try:
        first, last = _days(value)
    except (ValueError, OverflowError):
        return None
    count = (last - first).days + 1
    if part not in _THIRDS or count < SMALLEST:
        return first, last
    begin, end = (count * third // 3 for third in _THIRDS[part])
    return first + begin * _DAY, first + (end - 1) * _DAY


def _days(value: str) -> Days:
    name = precision(value)
    return _READERS[name](value)


def _of_day(value: str) -> Days:
    day = date.fromisoformat(value[:10])
    return day, day


def _of_week(value: str) -> Days:
    monday = date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
    return (monday + 5 * _DAY if value.endswith("WE") else monday), monday + 6 * _DAY


def _of_month(value: str) -> Days:
    year, month = int(value[:4]), int(value[5:])
    return _months(year, month, month)


def _of_season(value: str) -> Days:
    return _months(int(value[:4]), *_MONTHS[value[5:]])


def _of_years(value: str) -> Days:
    last = value + "9" * (4 - len(value))
    return date(int(value.ljust(4, "0")), 1, 1), date(int(last), 12, 31)


def _none(value: str) -> Days:
    raise ValueError(f"no days: {value}")


def _months(year: int, first: int, last: int) -> Days:
    after = (
        date(year + 1, last - 11, 1) if last >= 12 else date(year, last + 1, 1)
    )  # the day after
    return date(year, first, 1), after - _DAY


_READERS: dict[Precision, Callable[[str], Days]] = {
    Precision.TIME: _of_day,
    Precision.DAY: _of_day,
    Precision.WEEK: _of_week,
    Precision.MONTH: _of_month,
    Precision.SEASON: _of_season,
    Precision.YEAR: _of_years,
    Precision.DECADE: _of_years,
    Precision.VAGUE: _none,
    Precision.DURATION: _none,
}


def season(day: date) -> str:
    """The season of a day, with the year that it is named after."""
    year = day.year - (day.month < 3)
    return f"{year:04}-{('WI', 'SP', 'SU', 'FA')[day.month % 12 // 3]}"


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_NAMES: dict[str, Callable[[date], str]] = {
    "day": date.isoformat,
    "week": _week,
    "weekend": lambda day: f"{_week(day)}-WE",
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "half": lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    "season": season,
    "year": lambda day: f"{day.year:04}",
    "decade": lambda day: f"{day.year:04}"[:3],
    "century": lambda day: f"{day.year:04}"[:2],
}
_LENGTHS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
_IN_MONTHS = {
    "month": 1,
    "quarter": 3,
    "half": 6,
    "season": 12,
    "year": 12,
    "decade": 120,
    "century": 1200,
}


def named(day: date, unit: str) -> str:
    """The value of the day, week, month … that a day is in."""
    return _NAMES[unit](day)


def moved(day: date, unit: str, count: int) -> date:
    """The day so many units later; the month's last day where the month is shorter.

    Raises:
        OverflowError, ValueError: there is no such day in the calendar.
    """
    if unit in _LENGTHS:
        return day + timedelta(days=_LENGTHS[unit] * count)
    if unit not in _IN_MONTHS:
        return day
    months = day.year * 12 + day.month - 1 + _IN_MONTHS[unit] * count
    first, last = _months(months // 12, months % 12 + 1, months % 12 + 1)
    return min(first.replace(day=min(day.day, last.day)), last)
