"""The words of times: what kind of word each is, so that rules can speak of kinds.

Each word of a text becomes one letter that stands for the kinds that it has, a word of no
kind a blank; a rule is then a regular expression over letters, and quick.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon.records import Span
from rashomon.text import lexicon

FILE = "identify/times/times.toml"
NONE = " "
"""The letter of a word of no kind."""
_FIRST_LETTER = 0xE000  # private use: no letter means anything in a regular expression
_FIRST, _LAST = 1400, 2199
"""The years that four digits may be: of "August 21 1300 people" 1300 is none."""
_TOKEN = re.compile(
    r"[ap]\.m\b\.?|[^\W\d_]{1,30}"  # first, since most are words
    r"|(?P<iso>\d{4}-\d\d-\d\d(?:T[\d:.]{4,15}(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))"
    r"|(?P<numeric>\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?![\w/]))"
    r"|(?P<fraction>\d/\d(?![\w/])|[½¼¾])"
    r"|(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?!\d)|\d{1,2}\.\d\d(?=\s?[ap]\.?m))"
    r"|(?P<military>\d{4}(?=\s?(?:GMT|UTC|hrs?\b|hours)))"
    r"|(?P<decade>['’`]?\d{1,3}0['’]?s(?!\w))"
    r"|(?P<ordinal_digits>\d{1,2}(?:st|nd|rd|th)(?!\w))"
    r"|(?P<int>\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,9})?)"
    r"|(?P<possessive>['’]s(?!\w))"
    r"|(?P<hyphen>(?<=\w)[-‐‑–](?=\w))"
    r"|(?P<comma>,)|(?P<dot>\.)"
    r"|\S"
)
_SHAPES = (
    "iso numeric fraction clock military decade ordinal_digits int possessive hyphen "
    "comma dot"
).split()
_JOINING = {"int", "day", "hour", "possessive", "hyphen", "comma", "dot", "fraction"}
"""Shapes that say nothing of time without another word."""
_LITERAL = re.compile(r"'([^']+)'")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: where it stands, itself in small letters, and its value for each kind."""

    start: int
    end: int
    word: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as its words and their letters, one for one."""

    tokens: Sequence[re.Match[str]]
    letters: str

    def token(self, at: int) -> Token:
        """The word at a place."""
        match = self.tokens[at]
        return Token(*match.span(), match[0].lower(), _values(match))


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of words: their letters, and the letters of every kind.

    Attributes:
        values: for every form its value for each of its kinds.
        written: for every form, as it may be written, its letter.
        capitals: kinds of which a word is only with a capital letter.
        letters: for every set of kinds a letter.
        kinds: for every kind all letters that stand for it.
        telling: letters of words that alone may say when; without one, nothing does.
    """

    values: dict[str, dict[str, Any]]
    written: dict[str, str]
    capitals: frozenset[str]
    letters: dict[frozenset[str], str]
    kinds: dict[str, str]
    telling: frozenset[str]


def line(text: str, span: Span) -> Line:
    """The words of a sentence."""
    tokens = list(_TOKEN.finditer(text, span.start, span.end))
    written = words().written
    letters = [
        _shape(token) if token.lastgroup else written.get(token[0], NONE)
        for token in tokens
    ]
    return Line(tokens, "".join(letters))


@cache
def words() -> Words:
    """The words of `times.toml`, with the words that its rules quote."""
    values: dict[str, dict[str, Any]] = {}
    for entry in lexicon.entries(FILE, "word"):
        forms = entry["forms"]
        for form in forms:
            value = forms[form] if isinstance(forms, dict) else form
            values.setdefault(form, {})[entry["kind"]] = value
    for form in _quoted():
        values.setdefault(form, {})[f"'{form}'"] = form
    return _lettered(values, _flagged("capital"), _flagged("joins"))


def _flagged(flag: str) -> frozenset[str]:
    entries = lexicon.entries(FILE, "word")
    return frozenset(entry["kind"] for entry in entries if entry.get(flag))


def _quoted() -> Iterable[str]:
    for part in ("part", "rule"):
        for entry in lexicon.entries(FILE, part):
            yield from _LITERAL.findall(entry["pattern"])


def _lettered(
    values: dict[str, dict[str, Any]], capitals: frozenset[str], joins: frozenset[str]
) -> Words:
    sets = [frozenset(kinds) for kinds in values.values()]
    sets += [kinds - capitals for kinds in sets]
    sets += [frozenset([shape]) for shape in _SHAPES]
    sets += [frozenset(["int", *some]) for some in _number_sets()]
    letters = {
        kinds: chr(_FIRST_LETTER + at)
        for at, kinds in enumerate(dict.fromkeys(sets))
        if kinds
    }
    letters[frozenset()] = NONE
    names = dict.fromkeys(name for kinds in sets for name in sorted(kinds))
    found = {
        name: "".join(letters[kinds] for kinds in letters if name in kinds)
        for name in names
    }
    telling = frozenset(
        letter
        for kinds, letter in letters.items()
        if any(kind not in joins | _JOINING and kind[0] != "'" for kind in kinds)
    )
    written = {
        form: letters[frozenset(kinds) - (capitals if form == small else set())]
        for small, kinds in values.items()
        for form in (small, small.capitalize(), small.upper())
    }
    return Words(values, written, capitals, letters, found, telling)


def _number_sets() -> list[tuple[str, ...]]:
    return [("day", "hour"), ("day",), ("year",)]


def _shape(token: re.Match[str]) -> str:
    """The letter of what is told by its form: a number, a mark."""
    shape = str(token.lastgroup)
    kinds = _number(token[0]) if shape == "int" else (shape,)
    return words().letters[frozenset(kinds)]


def _values(token: re.Match[str]) -> dict[str, Any]:
    shape = token.lastgroup
    if shape == "int":
        return _number(token[0])
    if shape and shape != "mark":
        return {shape: token[0]}
    values = words().values.get(token[0].lower(), {})
    if token[0][0].isupper() or words().capitals.isdisjoint(values):
        return values
    return {k: v for k, v in values.items() if k not in words().capitals}


def _number(written: str) -> dict[str, Any]:
    number = float(written.replace(",", ""))
    values: dict[str, Any] = {"int": number}
    if written.isdigit():
        if len(written) <= 2 and 1 <= number <= 31:
            values["day"] = int(number)
        if len(written) <= 2 and 1 <= number <= 24:
            values["hour"] = int(number)
        if len(written) == 4 and _FIRST <= number <= _LAST:
            values["year"] = int(number)
    return values
