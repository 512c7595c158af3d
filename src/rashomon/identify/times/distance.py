"""What words mean that are so far away: last week, two days later, the past 24 hours."""

import math
from dataclasses import replace
from datetime import date, timedelta

from rashomon.identify.times.calendar import days, moved, named
from rashomon.identify.times.counts import count, length
from rashomon.identify.times.grammar import Found
from rashomon.identify.times.periods import last_quarter, told_quarter
from rashomon.identify.times.reading import Reading, edge, shift
from rashomon.identify.times.scene import Meaning, Scene
from rashomon.records import Precision

_DAYS = (Precision.DAY, Precision.TIME)
_ANY = (*_DAYS, Precision.WEEK, Precision.MONTH, Precision.SEASON, Precision.YEAR)
_DAY = timedelta(days=1)
_HOURS = {"second": 86400, "minute": 1440, "hour": 24}
"""Units shorter than a day, and how many make one."""
_FROM_TEXT = {"previous", "following", "preceding", "prior", "next", "same", "that"}
"""Words that count from a day that the text told of."""
_FROM_NOW = ("ago", "hence", "now")
_COARSER = {"fortnight": "week", "decade": "year", "century": "decade"}
"""In what something is told that is so many of a unit away."""
_SMALLER = {"year": ("month", 12), "week": ("day", 7), "month": ("day", 30)}
"""Of what halves are made, and how many make a whole."""
_SOME = 5
"""Units that "a few" may be."""
_SIZES = (
    (2, Precision.DAY),
    (15, Precision.WEEK),
    (45, Precision.MONTH),
    (200, Precision.SEASON),
    (2000, Precision.YEAR),
)
"""How precise a stretch of at most so many days is."""


def _shifted(found: Found, scene: Scene) -> Meaning | None:
    unit = found.value("unit", "unit", "half", "units") or "period"
    word = (found.words("shift") or "this").split()[-1]
    if unit in _HOURS:
        return None
    if unit == "day":
        return _other_day(found, scene, word)
    if unit in ("quarter", "period") and word in ("latest", "that", "same"):
        return Meaning(last_quarter(scene), relative=True)
    if unit == "period":
        return None
    base, hangs = scene.today, True
    if word in _FROM_TEXT and word != "next":
        base, hangs = scene.told(*_ANY)
    meaning = Meaning(named(moved(base, unit, shift(found) or 0), unit), relative=hangs)
    return _within(meaning, edge(found), scene.today)


def _within(meaning: Meaning, part: str, today: date) -> Meaning:
    """The part of a stretch that is meant; earlier and later are counted from today."""
    whole = days(meaning.value)
    if not whole or part not in ("earlier", "later"):
        return replace(meaning, part=part)
    first, last = whole
    cut = (first, today) if part == "earlier" else (today, last)
    return replace(meaning, days=cut if first <= today <= last else whole)


def _other_day(found: Found, scene: Scene, word: str) -> Meaning | None:
    if word not in _FROM_TEXT:
        return None
    day, hangs = scene.told(*_DAYS)
    return Meaning((day + _DAY * (shift(found) or 0)).isoformat(), relative=hangs)


def _the_unit(found: Found, scene: Scene) -> Meaning | None:
    """What "the week", "the day", "the quarter" means: this one, or the one told of."""
    unit = found.words("unit")
    if found.right in ("of", "that", "when", "before", "after", "-"):
        return None
    if unit == "year" and found.right in ("ended", "ending"):
        return Meaning("P1Y")
    if unit in ("quarter", "period"):
        return Meaning(last_quarter(scene), part=edge(found), relative=True)
    if unit == "weekend":
        return _weekend(found, scene)
    day, hangs = scene.told(*_DAYS) if unit == "day" else (scene.today, True)
    return Meaning(named(day, unit), part=edge(found), relative=hangs)


def _weekend(found: Found, scene: Scene) -> Meaning:
    back = 0 if scene.ahead(found) or scene.today.weekday() > 4 else -1
    return Meaning(named(moved(scene.today, "week", back), "weekend"), relative=True)


def _away(found: Found, scene: Scene) -> Meaning | None:
    """So long before or after: of today, or of the day that was told."""
    unit, word = found.value("spell", "unit", "units"), found.words("direction")
    if word == "on" or (word in ("before", "after") and found.right[:1].isalnum()):
        return None
    number, sign = count(found, "count"), found.value("direction") or 1
    if number is None:
        return _some_away(unit, word, sign)
    base, hangs = scene.today, True
    if word not in _FROM_NOW:
        base, hangs = scene.told(*_ANY)
    if unit in _HOURS:
        return Meaning(base.isoformat(), precision=Precision.TIME, relative=hangs)
    return _so_far(scene, base, unit, sign * (number + 0.5 * found.has("half")), hangs)


def _some_away(unit: str, word: str, sign: int) -> Meaning:
    if word not in _FROM_NOW:
        return Meaning(length(None, unit))
    return Meaning("PAST_REF" if sign < 0 else "FUTURE_REF")


def _so_far(scene: Scene, base: date, unit: str, number: float, hangs: bool) -> Meaning:
    """So many units from a day; a year from a quarter is a quarter."""
    quarter = days(told_quarter(scene)) if unit == "year" else None
    day = _moved(quarter[0] if quarter else base, unit, number)
    grain = "quarter" if quarter else _COARSER.get(unit, unit)
    return Meaning(named(day, grain), relative=hangs, aside=unit == "year")


def _moved(day: date, unit: str, number: float) -> date:
    """The day so many units away, half ones too."""
    if unit in _HOURS:
        return day + _DAY * int(
            math.copysign(math.ceil(abs(number) / _HOURS[unit]), number)
        )
    if number == int(number):
        return moved(day, unit, int(number))
    name, parts = _SMALLER.get(unit, ("day", 1))
    return moved(day, name, round(number * parts))


def _year_ago(found: Found, scene: Scene) -> Meaning | None:
    """What "the year-earlier quarter" means, and "year-ago" alone."""
    unit = found.value("unit")
    if unit in _HOURS:
        return None
    return _so_far(scene, scene.today, unit, -1, True)


def _stretch(found: Found, scene: Scene) -> Meaning | None:
    """So many units up to today, or from today on."""
    unit = found.value("spell", "unit", "units") or found.value("units")
    number, away = count(found, "count"), shift(found)
    value = length(number, unit)
    if not away or found.words("shift") == "first":
        return Meaning(value)
    far = _moved(scene.today, unit, away * (_SOME if number is None else number))
    ends = (min(far, scene.today), max(far, scene.today))
    return Meaning(value, days=ends, precision=_size(ends), relative=True)


def _size(ends: tuple[date, date]) -> Precision:
    long = (ends[1] - ends[0]).days
    return next((one for most, one in _SIZES if long <= most), Precision.DECADE)


READINGS: dict[str, Reading] = {
    "shifted": _shifted,
    "the_unit": _the_unit,
    "away": _away,
    "year_ago": _year_ago,
    "stretch": _stretch,
}
