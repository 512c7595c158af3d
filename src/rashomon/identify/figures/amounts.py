"""The numbers of a sentence that may count something: no date, no price, no name."""

import re
from collections.abc import Iterator
from dataclasses import replace

from rashomon.identify.figures.line import Line
from rashomon.identify.figures.number_words import ARTICLES, HEADS, VALUES
from rashomon.identify.figures.numbers import Number, number
from rashomon.identify.figures.terms import Part

_STARTS = (HEADS - {"number"}) | ARTICLES
_MONTH = re.compile(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\Z"
)
_MEASURE = re.compile(r"\s?[%°º]|[.:/–-]\d|['’]s\b")
"""What stands right behind a number that counts nothing: "5 %", "8:30", "3-2"."""
_CURRENCY = frozenset("$€£¥#№")
_JOINERS = frozenset(".:/-–")
_YEARS = range(1900, 2100)
_YEAR_BEFORE = frozenset("in since of until by from during early late mid year".split())
_DAYS = 31
NEXT = frozenset(("second", "third", "fourth", "fifth", "sixth", "further"))
"""What may stand for one more: "injuring a fourth"."""
_FAR = 8
_FEW = frozenset((*VALUES, *map(str, range(2, 100))))
_NOT_BEFORE = {
    "many": ("so", "how", "too"),
    "few": ("so", "how", "too"),
    "one": ("no", "any", "every", "some", "this", "that", "which", "only"),
}
"""Words behind which a number word says no number: "so many", "no one"."""


def numbered(line: Line) -> Line:
    """The line with its numbers; none overlaps the one before."""
    return replace(line, numbers={one.start: one for one in _numbers(line)})


def _numbers(line: Line) -> Iterator[Number]:
    after = 0
    for at, word in enumerate(line.words):
        if at < after or not (word in _STARTS or word[0].isdecimal()):
            continue
        found = number(line.words, at, after)
        if found is None:
            if word in ARTICLES and _person(line, at):
                yield Number(at, at, at + 1, 1, 1, article=True)
        elif found.high != 0 and not (_degree(line, at) or _share(line, found)):
            after = found.end
            if not word[0].isdecimal() or _counts(line, found):
                yield found


def _person(line: Line, at: int) -> bool:
    """Whether one person may be named behind an article, or the next of several."""
    near = range(at + 1, at + 1 + _FAR)
    return line.word(at + 1) in NEXT or any(line.term(one, Part.ONE) for one in near)


def _degree(line: Line, at: int) -> bool:
    """Whether a number word is none behind the one before: "so many", "no one"."""
    word, before = line.words[at], line.word(at - 1)
    if before == "as":
        return word in ("many", "few") and "as" in line.words[at + 1 : at + 4]
    return before in _NOT_BEFORE.get(word, ())


def _share(line: Line, found: Number) -> bool:
    """Whether it is of a share: "one in three residents"."""
    one = ("1", "one")
    if line.word(found.core - 1) == "in" and line.word(found.core - 2) in one:
        return True
    behind = line.word(found.end + 1)
    return found.high == 1 and line.word(found.end) == "in" and behind in _FEW


def _counts(line: Line, found: Number) -> bool:
    """Whether a number in digits can be a count, by what stands beside it."""
    start, end = line.places[found.core][0], line.places[found.end - 1][1]
    before = line.text[max(0, start - 2) : start]
    if before.strip()[-1:] in _CURRENCY or _MEASURE.match(line.text, end):
        return False
    if before[-1:] in _JOINERS and before[:1].isdecimal():
        return False
    return not (_dated(line, found) or _year(line, found) or _named(line, found))


def _dated(line: Line, found: Number) -> bool:
    """Whether it is a day of a month: "July 5", not "in July 5 people"."""
    if found.vague or (found.low or 0) > _DAYS:
        return False
    if _is_month(line, found.end):
        return True
    month = found.core - 1 - (line.word(found.core - 1) == ".")
    in_it = line.word(month - 1) in ("in", "since", "during")
    return _is_month(line, month) and not in_it


def _is_month(line: Line, at: int) -> bool:
    if not 0 <= at < len(line.words):
        return False
    return _MONTH.match(line.text, *line.places[at]) is not None


def _year(line: Line, found: Number) -> bool:
    """Whether it is a year: "in 2015 soldiers", not "killed 2015 soldiers"."""
    if found.low not in _YEARS or "," in line.words[found.core]:
        return False
    if found.vague and found.high is None:
        return False
    before = line.word(found.core - 1)
    dated = before[:1].isdecimal() or _is_month(line, found.core - 1)
    if dated or before in _YEAR_BEFORE:
        return True
    return line.term(found.end, Part.PEOPLE, Part.THING, Part.NOUN) is None


def _named(line: Line, found: Number) -> bool:
    """Whether the word before makes it a name: "Division 17"."""
    if line.term(found.core - 1, Part.LABEL) is None:
        return False
    behind = line.term(found.end, Part.PEOPLE, Part.THING, Part.NOUN, Part.DONE)
    return behind is None
