"""What words mean that name years and their parts: 1990, the third quarter, last spring."""

from rashomon.identify.times.calendar import moved, named
from rashomon.identify.times.grammar import Found
from rashomon.identify.times.reading import Reading, digits, edge, shift
from rashomon.identify.times.scene import Meaning, Scene
from rashomon.records import Precision

_SURE_LEFT = {*"in since until till during fiscal late early mid".split()}
_LEFT = _SURE_LEFT | {
    *"by of from to between through before after and or throughout year ( - –".split()
}
"""Words and marks before a number that may be a year."""
_DETERMINERS = {*"the that this a his her its their our 's ’s".split()}
_RIGHT = {
    *"and or to the in when by was is has had at on for after with as from that but".split(),
    *"who which were are have will would before while until through a an it he she".split(),
    "they",
}
"""Words behind a year; a noun behind a number mostly makes it a count."""


_AGAINST = 300
"""Days that a day seems farther away where the verbs are against it."""


def _year(found: Found, scene: Scene) -> Meaning | None:
    year = int(found.value("year"))
    return Meaning(f"{year:04}", part=edge(found)) if _is_year(found, year) else None


def _spoken_year(found: Found, scene: Scene) -> Meaning | None:
    century, decade = (
        found.value("century", "spoken_century"),
        found.value("decade", "number"),
    )
    rest = found.value("rest", "number") or 0
    if not century:
        return Meaning("2000")
    if not 10 <= decade < 100 or (rest and (decade < 20 or rest > 9)):
        return None
    return Meaning(f"{century}{decade + rest}", part=edge(found))


def _year_end(found: Found, scene: Scene) -> Meaning | None:
    year = scene.today.year - (scene.ahead(found) is False)
    return Meaning(f"{year:04}-12-31", relative=True)


def _is_year(found: Found, year: int) -> bool:
    left, right = found.left, found.right_written
    if found.first_word != found.words("year"):
        return True
    modern = 1900 <= year < 2100
    if right[:1] in ("%", "$") or left in ("$", "£", "€", "#"):
        return False
    if right.isalpha() and right.islower() and right not in _RIGHT:
        single = not right.endswith("s") or right.endswith("ss")
        return modern and single and left in _SURE_LEFT | _DETERMINERS
    return left in _LEFT or (modern and not left.isdigit())


def _quarter(found: Found, scene: Scene) -> Meaning | None:
    unit = found.words("unit")
    last = int(last_quarter(scene)[-1]) if unit == "quarter" else 2
    number = int(found.value("ordinal") or last)
    if number > (4 if unit == "quarter" else 2):
        return None
    today, letter = scene.today, unit[0].upper()
    if found.has("year"):
        return Meaning(f"{found.value('year')}-{letter}{number}", part=edge(found))
    now = int(named(today, unit)[-1])
    year = today.year - (number > now and not scene.ahead(found))
    if found.has("shift"):
        year = today.year + (shift(found) or 0)
    year -= found.has("ago")
    return Meaning(f"{year}-{letter}{number}", part=edge(found), relative=True)


_SHIFTS = ("last", "next", "this", "this past", "this coming")
_SEASONS = ("WI", "SP", "SU", "FA")


def _season(found: Found, scene: Scene) -> Meaning | None:
    name, part = found.value("season"), edge(found)
    if found.has("year"):
        return Meaning(f"{found.value('year')}-{name}", part=part)
    if found.words("season") == "fall" and found.words("shift") not in _SHIFTS:
        return None
    now = named(scene.today, "season")
    year, ahead = int(now[:4]), scene.ahead(found)
    order = _SEASONS.index(name) or 4, _SEASONS.index(now[-2:]) or 4
    away = shift(found)
    if away == -1:
        year -= order[0] >= order[1]
    elif away == 1 or ahead:
        year += order[0] < order[1] or (away == 1 and order[0] == order[1])
    elif away is None:
        year -= order[0] > order[1]
    return Meaning(f"{year:04}-{name}", part=part, relative=True)


def _decade(found: Found, scene: Scene) -> Meaning | None:
    word = found.value("decade_word")
    written = f"{word}0" if word else str(digits(found.words("decade")))
    if len(written) == 4:
        return Meaning(written[:3], part=edge(found))
    if len(written) != 2 or not (word or _is_decade(found)):
        return None
    century = scene.today.year // 100 - (int(written) > scene.today.year % 100)
    return Meaning(f"{century}{written[0]}", part=edge(found), relative=True)


def _is_decade(found: Found) -> bool:
    """Whether "80s" is years and not an age: the apostrophe or the article tells."""
    written = found.words("decade")
    return not written[0].isdigit() or found.first_word == "the"


def _century(found: Found, scene: Scene) -> Meaning | None:
    number = found.value("day", "ordinal") or digits(found.words("day"))
    return Meaning(f"{number - 1:02}", part=edge(found)) if 1 < number < 30 else None


def last_quarter(scene: Scene) -> str:
    """The quarter that the text speaks of: the last one named, else the last full one."""
    return told_quarter(scene) or named(moved(scene.today, "quarter", -1), "quarter")


def told_quarter(scene: Scene) -> str:
    """The last quarter that the text named, unless it is to come; else nothing."""
    seen = scene.reference(Precision.SEASON)
    begun = seen and seen.span and seen.span[0] <= scene.today
    return seen.value if seen and begun and "-Q" in seen.value else ""


READINGS: dict[str, Reading] = {
    "year": _year,
    "spoken_year": _spoken_year,
    "year_end": _year_end,
    "quarter": _quarter,
    "season": _season,
    "decade": _decade,
    "century": _century,
}
