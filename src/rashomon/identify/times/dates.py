"""What words mean that name a day or a month of the calendar: 5 July 2016, last August."""

from dataclasses import replace
from datetime import date, timedelta

from rashomon.identify.times.clock import timed
from rashomon.identify.times.grammar import Found
from rashomon.identify.times.parsing import numbered_date
from rashomon.identify.times.reading import Reading, digits, edge, shift
from rashomon.identify.times.scene import Meaning, Scene
from rashomon.records import Precision

_SOON = {None: 60, False: 30}
"""Days within which a day without a year may be to come though no verb says so, or though
the verb is of the past ("declared a dividend, to holders of 15 December")."""
_AGAINST = 300
"""Days that a day seems farther away where the verbs are against it."""


def _iso(found: Found, scene: Scene) -> Meaning | None:
    written = found.line.tokens[found.first][0]
    try:
        date.fromisoformat(written[:10])
    except ValueError:
        return None
    return Meaning(written[:16])


def _numeric(found: Found, scene: Scene) -> Meaning | None:
    written = found.line.tokens[found.first][0]
    known = scene.published.known == 0
    value = numbered_date(written, scene.today.isoformat() if known else "")
    return Meaning(value) if value else None


def _date(found: Found, scene: Scene) -> Meaning | None:
    month = found.value("month")
    day = int(found.value("day", "day", "ordinal") or digits(found.words("day")))
    year = found.value("year") or _shared_year(found, scene)
    told = bool(year)
    if found.has("year_word"):
        year = scene.today.year + (shift(found) or 0)
    value = _day(year, month, day) if year else _nearest(found, scene, month, day)
    return timed(value, found, relative=not told) if value else None


def _range(found: Found, scene: Scene) -> Meaning | None:
    last = _date(found, scene)
    first, span = found.value("first", "day"), last.span if last else None
    if not last or not span or first >= span[1].day:
        return None
    days = span[1].replace(day=first), span[1]
    wide = Precision.WEEK if span[1].day - first > 1 else Precision.DAY
    return replace(last, value=days[0].isoformat(), days=days, precision=wide)


def _holiday(found: Found, scene: Scene) -> Meaning | None:
    """A holiday that has the same day every year, or the eve of it."""
    month, day = map(int, (found.value("holiday") or "01-01").split("-"))
    year = found.value("year")
    value = _day(year, month, day) if year else _nearest(found, scene, month, day)
    eve = date.fromisoformat(value) - timedelta(days=found.has("eve"))
    return Meaning(eve.isoformat(), relative=not year)


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _shared_year(found: Found, scene: Scene) -> int | None:
    """The year of a range's end, which is its beginning's: from 4 April to 7 April 2017."""
    rest = found.line.tokens[found.last : found.last + 6]
    words = [token[0] for token in rest]
    if not words or words[0] not in ("to", "and", "until", "through", "-", "–"):
        return None
    years = [int(one) for one in words if len(one) == 4 and one.isdigit()]
    return years[0] if years and 1400 <= years[0] < 2200 else None


def _nearest(found: Found, scene: Scene, month: int, day: int) -> str:
    """The day without a year that is meant: the last one, or the next where it is to come."""
    today = scene.today
    years = (today.year - 1, today.year, today.year + 1)
    some = [date.fromisoformat(v) for y in years if (v := _day(y, month, day))]
    weekday = found.value("dow", "weekday", "weekday_short")
    some = [one for one in some if weekday in (None, one.weekday())] or some
    if not some:
        return ""
    ahead = scene.ahead(found)
    return min(some, key=lambda one: _strangeness(one - today, ahead)).isoformat()


def _strangeness(away: timedelta, ahead: bool | None) -> int:
    """How unlikely a day so far away is meant: the nearest, but by what the verbs say."""
    if ahead:
        return abs(away.days) + _AGAINST * (away.days < 0)
    doubt = _AGAINST if ahead is False else _AGAINST // 2
    return abs(away.days) + doubt * (away.days > _SOON[ahead])


def _month(found: Found, scene: Scene) -> Meaning | None:
    month, year = found.value("month"), found.value("year")
    part = edge(found)
    if year or (year := _shared_year(found, scene)):
        return Meaning(f"{year}-{month:02}", part=part)
    if not found.has("shift") and not part and _is_name(found):
        return None
    year = scene.today.year + _years(found, scene, month)
    return Meaning(f"{year:04}-{month:02}", part=part, relative=True)


def _years(found: Found, scene: Scene, month: int) -> int:
    """How many years a month without a year lies from the year of publication."""
    away, now = shift(found), scene.today.month
    if found.has("year_word") or away == 0:
        return away or 0
    if away == -1:
        return -1 if month >= now else 0
    if away == 1:
        return int(month <= now)
    ahead = scene.ahead(found)
    if ahead or (ahead is None and month - now < 3):
        return int(month < now and bool(ahead))
    return -1 if month > now else 0


def _is_name(found: Found) -> bool:
    """Whether a lone month may be somebody's name, or a verb at a sentence's start."""
    left, right = found.left, found.right
    if left in (
        "in",
        "since",
        "until",
        "by",
        "of",
        "during",
        "from",
        "to",
        "and",
        "or",
    ):
        return False
    word = found.words("month")
    return (word in ("may", "march", "mar") and not left) or (
        (left[:1].isalpha() and found.left_written.istitle())
        or found.right_written.istitle()
        or (word in ("may", "march") and right.isalpha())
    )


READINGS: dict[str, Reading] = {
    "iso": _iso,
    "numeric": _numeric,
    "date": _date,
    "range": _range,
    "holiday": _holiday,
    "month": _month,
}
