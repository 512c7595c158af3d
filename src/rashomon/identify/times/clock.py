"""Parts of a day: what stands beside a day, or alone, as TimeML writes it."""

from dataclasses import replace
from datetime import date, timedelta

from rashomon.identify.times.grammar import Found
from rashomon.identify.times.scene import Meaning
from rashomon.records import Precision

_DAY = timedelta(days=1)


def timed(value: str, found: Found, *, relative: bool) -> Meaning:
    """A day with the hour or the part of it that the words name, if any."""
    meaning = Meaning(value, relative=relative)
    suffix = clock(found, "at") or part_of_day(found)
    if suffix:
        return at_night(replace(meaning, value=value + suffix), found)
    if found.value("edge", "edge"):
        return replace(meaning, precision=Precision.TIME)
    return meaning


def at_night(meaning: Meaning, found: Found) -> Meaning:
    """The meaning; "overnight" is the night to that day."""
    if "overnight" not in (found.words("daypart"), found.words("daypart_alone")):
        return meaning
    day = date.fromisoformat(meaning.value[:10])
    return replace(meaning, days=(day - _DAY, day))


def part_of_day(found: Found) -> str:
    """The part of the day that the words name: `TNI`; nothing where they name none."""
    part = found.value("daypart") or found.value("at", "daypart")
    if not part:
        return ""
    return str(part) if part[0] == "T" else f"T{part}"


def clock(found: Found, name: str) -> str:
    """The hour that the words under a name give: `T19:15`; nothing where there is none."""
    written = found.value(name, "clock", "military", "hour", "number")
    if not written:
        return ""
    digits = [int(part) for part in str(written).replace(".", ":").split(":")]
    if found.value(name, "military"):
        digits = [digits[0] // 100, digits[0] % 100]
    hour, minute = (*digits, 0)[:2]
    later = found.value(name, "ampm")
    if later is not None:
        hour = hour % 12 + later
    return f"T{hour:02}:{minute:02}" if hour < 25 and minute < 60 else ""
