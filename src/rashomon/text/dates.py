"""Dates in words and numbers: the one door to the `dateparser` package."""

import warnings
from collections.abc import Sequence
from datetime import datetime

_BASE = datetime(1970, 1, 1)
"""What is left out of a date must not depend on the day of the reading."""


def parsed_date(
    written: str,
    *,
    parsers: Sequence[str] = ("absolute-time",),
    parts: Sequence[str] = (),
    order: str | None = None,
    languages: Sequence[str] | None = None,
) -> tuple[datetime | None, str]:
    """A date as it is written, and how precise it is: `day`, `month`, `year`.

    Args:
        written: the words.
        parsers: which of the package's parsers are asked.
        parts: `day`, `month`, `year`: what has to be there.
        order: `DMY` or `MDY`, how dates in numbers are read.
        languages: codes of the languages; None: any.
    """
    from dateparser.date import DateDataParser

    settings: dict[str, object] = {
        "RELATIVE_BASE": _BASE,
        "PARSERS": list(parsers),
        "REQUIRE_PARTS": list(parts),
    }
    if order:
        settings["DATE_ORDER"] = order
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        asked = list(languages) if languages else None
        data = DateDataParser(languages=asked, settings=settings).get_date_data(written)
    return data.date_obj, data.period
