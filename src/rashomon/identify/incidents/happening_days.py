"""Days: when something can have happened, as an interval of whole days."""

import re
from dataclasses import dataclass
from datetime import date

from rashomon.records import Precision, TimeExpression

LONGEST = 62
"""Days; what is longer is no time of a deed ("in 2015")."""
MONTH = 10
"""Days; what is longer tells no more than a month."""
BEFORE = 1
"""Days before publication: what is told without a day happened then or on the day."""
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_DAY = "(mon|tues|wednes|thurs|fri|satur|sun)days?"
_PAIR = re.compile(
    rf"\b{_DAY},? (?:and|to|through|until|or|into)(?: \w+)? {_DAY}\b", re.I
)
_DATED = (Precision.TIME, Precision.DAY, Precision.WEEK, Precision.MONTH)


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day, as ordinals (`date.toordinal`).

    Attributes:
        told: whether words told them; else they are guessed from the day of publication.
    """

    first: int
    last: int
    told: bool = True

    def __len__(self) -> int:
        return self.last - self.first + 1

    def apart(self, other: "Days") -> int:
        """How many days lie between two intervals; 0 where they share a day."""
        return max(0, other.first - self.last, self.first - other.last)

    def __or__(self, other: "Days") -> "Days":
        """The days of either and those between."""
        first, last = min(self.first, other.first), max(self.last, other.last)
        return Days(first, last, self.told or other.told)

    @property
    def start(self) -> str:
        """The first day in ISO 8601."""
        return date.fromordinal(self.first).isoformat()

    @property
    def end(self) -> str:
        """The last day in ISO 8601."""
        return date.fromordinal(self.last).isoformat()


def days(time: TimeExpression | None, words: str = "") -> Days | None:
    """The days that words tell, or None where they tell none or too many.

    Args:
        time: the time that they name.
        words: what stands around it; who says "Saturday and Sunday" names two days.
    """
    if time is None or time.precision not in _DATED:
        return None
    first, last = day(time.start), day(time.end)
    if first is None or last is None or not 0 <= last - first < LONGEST:
        return None
    pair = _PAIR.search(words)
    if pair and last == first:
        one, other = (_WEEKDAYS.index(name[:3].lower()) for name in pair.groups())
        last += (other - one) % 7 if date.fromordinal(first).weekday() == one else 0
    return Days(first, last)


def day(written: str | None) -> int | None:
    """The ordinal of a day in ISO 8601; None where a day is not told."""
    try:
        return date.fromisoformat((written or "")[:10]).toordinal()
    except ValueError:
        return None


def around(published: int | None) -> Days | None:
    """The days of what is told without a day in an article of that day."""
    if published is None:
        return None
    return Days(max(1, published - BEFORE), published, told=False)


def shared(one: Days, other: Days) -> Days:
    """The days that two intervals share; those of the shorter where they share none.

    What was guessed gives way to what was told, but for a month that it does not lie in.
    """
    if one.told != other.told:
        known, guess = (one, other) if one.told else (other, one)
        return guess if len(known) > MONTH and known.apart(guess) else known
    first, last = max(one.first, other.first), min(one.last, other.last)
    if first > last:
        return min(one, other, key=len)
    return Days(first, last, one.told)
