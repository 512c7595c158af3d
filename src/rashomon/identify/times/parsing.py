"""Dates in numbers: which is the day and which the month."""

from datetime import date
from functools import lru_cache

from rashomon.text.dates import parsed_date

_ORDERS = ("DMY", "MDY")


@lru_cache(1024)
def numbered_date(written: str, published: str) -> str:
    """A date in numbers as ISO 8601; empty where it is none.

    Of 5/7/2016 both readings are tried. That one is taken which is the day of publication,
    or the day beside it; else, of 5-7-2016 and 5.7.2016, the one whose day comes first, as
    nobody writes them otherwise, and of 5/7/2016 the one nearer to the day of publication.
    """
    found = [one for order in _ORDERS if (one := _parsed(written, order))]
    if not found:
        return ""
    if not published:
        return found[0].isoformat()
    base = date.fromisoformat(published)
    nearest = min(found, key=lambda one: abs(one - base))
    is_sure = "/" in written or abs(nearest - base).days <= 1
    return (nearest if is_sure else found[0]).isoformat()


def _parsed(written: str, order: str) -> date | None:
    parts = ("day", "month", "year")
    read, _ = parsed_date(written, parts=parts, order=order, languages=("en",))
    return read.date() if read else None
