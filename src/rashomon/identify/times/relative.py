"""What words mean that name a day or a part of one by another: Monday, yesterday, at noon."""

from datetime import timedelta

from rashomon.identify.times.clock import at_night, clock, part_of_day, timed
from rashomon.identify.times.grammar import Found
from rashomon.identify.times.reading import Reading, shift
from rashomon.identify.times.scene import Meaning, Scene
from rashomon.records import Precision

_DAYS = (Precision.DAY, Precision.TIME)
_DAY = timedelta(days=1)
_BEFORE_PART = ("in", "during", "through", "by", "into", "late", "early")


def _weekday(found: Found, scene: Scene) -> Meaning | None:
    weekday = found.value("weekday", "weekday", "weekdays")
    shifted = shift(found)
    base, hangs = scene.today, True
    if found.words("shift").startswith("the "):
        base, hangs = scene.told(*_DAYS)
    sign = shifted or (1 if scene.ahead(found) else -1)
    least = abs(shifted or 0)  # last Monday is not today, Monday may be
    away = (sign * (weekday - base.weekday()) - least) % 7 + least
    day = base + _DAY * sign * away
    return timed(day.isoformat(), found, relative=hangs)


def _today(found: Found, scene: Scene) -> Meaning | None:
    written = found.line.tokens[found.last - 1][0]
    if written == "Today" and found.left_written[:1].isupper():
        return None  # a name: Russia Today
    day = scene.today + _DAY * found.value("today")
    if found.words("today") == "tonight":
        return Meaning(f"{day}TNI", relative=True)
    return timed(day.isoformat(), found, relative=True)


def _daypart(found: Found, scene: Scene) -> Meaning | None:
    away, words = shift(found) or 0, found.words("shift")
    if found.first_word == "the" and not words and found.left not in _BEFORE_PART:
        return None
    if words.startswith(("the", "that")):
        day, hangs = scene.told(*_DAYS)
        day += _DAY * away
    elif words:
        day, hangs = scene.today + _DAY * min(away, 0), True
    else:
        day, hangs = scene.told(*_DAYS, near=True)
    value = f"{day}{part_of_day(found) or _alone(found)}"
    return at_night(Meaning(value, relative=hangs), found)


def _alone(found: Found) -> str:
    part = str(found.value("daypart_alone"))
    return part if part[0] == "T" else f"T{part}"


def _clock(found: Found, scene: Scene) -> Meaning | None:
    hour = clock(found, "clock_time")
    day, hangs = scene.told(*_DAYS, near=True)
    return Meaning(f"{day}{hour}", relative=hangs) if hour else None


READINGS: dict[str, Reading] = {
    "weekday": _weekday,
    "today": _today,
    "daypart": _daypart,
    "clock": _clock,
}
