"""How long and how often: numbers of units, as TimeML writes them."""

from rashomon.identify.times.grammar import Found
from rashomon.identify.times.reading import Reading
from rashomon.identify.times.scene import Meaning, Scene
from rashomon.identify.times.words import Token
from rashomon.records import Precision

_LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "fortnight": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
_OPEN = {"some", "heaps"}
_AFTER_SETS = {
    "and",
    "or",
    "in",
    "at",
    "to",
    "from",
    "when",
    "the",
    "for",
    "as",
    "because",
}
_HOURS = ("second", "minute", "hour")
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


def count(found: Found, name: str) -> float | None:
    """The number that words give; None where they leave it open ("several")."""
    tokens = found.parts.get(name, ())
    if any(not _OPEN.isdisjoint(token.values) for token in tokens):
        return None
    total = _sum(tokens)
    words = {token.word for token in tokens}
    if "half" in words:
        return total + 0.5 if total else 0.5
    return total or (2 if "couple" in words else 12 if "dozen" in words else 1)


def _sum(tokens: tuple[Token, ...]) -> float:
    total = 0.0
    for token in tokens:
        if "number" in token.values:
            number = token.values["number"]
            total = (total or 1) * number if number >= 100 else total + number
        elif "int" in token.values:
            total += token.values["int"]
        else:
            total += _FRACTIONS.get(token.word, 0)
    return total


def length(number: float | None, unit: str) -> str:
    """So many units: `P3D`, `PT4H`, `PXW`."""
    time, letter = "T" if unit in _HOURS else "", _LETTERS[unit]
    if number is None:
        return f"P{time}X{letter}"
    if unit == "fortnight":
        number *= 2
    if unit == "decade" and number > 1:
        number, letter = number * 10, "Y"
    if unit == "year" and number % 1 == 0.5:
        return f"P{int(number)}Y6M" if number > 1 else "P6M"
    if unit == "minute" and number % 1 == 0.5:
        return f"PT{int(number)}M30S"
    return f"P{time}{number:g}{letter}"


def _duration(found: Found, scene: Scene) -> Meaning | None:
    unit = _unit(found)
    open_count = not (found.has("count") or found.has("low"))
    number = (
        None if open_count else count(found, "low" if found.has("low") else "count")
    )
    if _is_no_spell(found, unit, open_count):
        return None
    if found.has("half") and number:
        number += 0.5
    return Meaning(length(number, unit))


def _is_no_spell(found: Found, unit: str, open_count: bool) -> bool:
    """Whether it is an age, a share, a rate or an order: "a quarter of", "$5 a year"."""
    if unit == "quarter" and (open_count or found.has("unit")):
        return True
    if unit == "year" and (found.has("old") or found.right == "old"):
        return True
    if found.has("unit") and found.right == "-":
        return True
    rate = found.words("count") in ("a", "an") and found.has("unit")
    money = found.left[:1].isdigit() or found.left in ("million", "billion")
    return unit == "second" or (rate and money)


def _unit(found: Found) -> str:
    given = found.value("spell", "units", "unit") or found.value("unit", "unit")
    return str(given or found.value("units", "units"))


def _every(found: Found, scene: Scene) -> Meaning | None:
    return _set(length(count(found, "count"), _unit(found)))


def _each(found: Found, scene: Scene) -> Meaning | None:
    if found.has("month"):
        return _set(f"XXXX-{found.value('month'):02}")
    if found.has("weekdays") and _lost_apostrophe(found):
        return None
    tokens = [found.line.token(at) for at in range(found.first, found.last)]
    values = {kind: token.values[kind] for token in tokens for kind in token.values}
    day = values.get("weekday", values.get("weekdays", 0)) + 1
    return _set(
        f"XXXX-WXX-{day}{'T' + values['dayparts'] if 'dayparts' in values else ''}"
    )


def _lost_apostrophe(found: Found) -> bool:
    """Whether it is "Monday's" without its apostrophe: before a noun, and not "on Mondays"."""
    right = found.right_written
    return found.left != "on" and right.isalpha() and right not in _AFTER_SETS


def _set(value: str) -> Meaning:
    return Meaning(value, precision=Precision.SET)


def _often(found: Found, scene: Scene) -> Meaning | None:
    adjective = found.right.isalpha() and found.words("often") != "annually"
    return None if adjective else _set(found.value("often"))


def _vague(found: Found, scene: Scene) -> Meaning | None:
    if found.first_word == "soon" and found.right in ("as", "after"):
        return None
    return Meaning(found.value("vague") or found.value("vague_adjective"))


def _phrase(found: Found, scene: Scene) -> Meaning | None:
    words = " ".join(
        token[0].lower() for token in found.line.tokens[found.first : found.last]
    )
    if "future" in words:
        return None if found.right == "of" else Meaning("FUTURE_REF")
    if words.endswith("ahead"):
        return Meaning("FUTURE_REF")
    return Meaning("PAST_REF" if "past" in words else "PRESENT_REF")


def _recent(found: Found, scene: Scene) -> Meaning | None:
    return Meaning(length(None, found.value("units")))


def _vague_past(found: Found, scene: Scene) -> Meaning | None:
    return Meaning("PAST_REF")


READINGS: dict[str, Reading] = {
    "duration": _duration,
    "every": _every,
    "each": _each,
    "often": _often,
    "vague": _vague,
    "phrase": _phrase,
    "recent": _recent,
    "vague_past": _vague_past,
}
