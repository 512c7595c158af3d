"""The rules of `times.toml`: which words together say when, before anything is worked out."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from rashomon.identify.times.words import FILE, NONE, Line, Token, words
from rashomon.text import lexicon

_PIECE = re.compile(
    r"(?P<label>[a-z_]+):|@(?P<self>[a-z_]+)|(?P<word>'[^']+'|[a-z_]+)|(?P<sign>[?*+|()])"
)
_RUN = re.compile(f"[^{NONE}]+")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say when."""

    name: str
    read: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Found:
    """Words that a rule fits.

    Attributes:
        read: the name of the reading.
        first: place of the first word. last: place after the last.
        parts: the words that the rule keeps, under their names.
    """

    read: str
    line: Line
    first: int
    last: int
    parts: Mapping[str, tuple[Token, ...]]

    @property
    def start(self) -> int:
        """Where the words begin."""
        return self.line.tokens[self.first].start()

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.line.tokens[self.last - 1].end()

    @property
    def first_word(self) -> str:
        """The first of the words, in small letters."""
        return self.line.tokens[self.first][0].lower()

    @property
    def left_written(self) -> str:
        """The word before, as it is written; nothing at the sentence's beginning."""
        return self.line.tokens[self.first - 1][0] if self.first else ""

    @property
    def right_written(self) -> str:
        """The word behind, as it is written; nothing at the sentence's end."""
        rest = self.line.tokens[self.last : self.last + 1]
        return rest[0][0] if rest else ""

    @property
    def left(self) -> str:
        """The word before, in small letters."""
        return self.left_written.lower()

    @property
    def right(self) -> str:
        """The word behind, in small letters."""
        return self.right_written.lower()

    def has(self, name: str) -> bool:
        """Whether there are words under a name."""
        return name in self.parts

    def words(self, name: str) -> str:
        """The words under a name, with single blanks; none where there are none."""
        return " ".join(token.word for token in self.parts.get(name, ()))

    def value(self, name: str, *kinds: str) -> Any:
        """The first value of these kinds among the words under a name, or None."""
        for kind in kinds or (name,):
            for token in self.parts.get(name, ()):
                if kind in token.values:
                    return token.values[kind]
        return None


def read_line(line: Line, read: Callable[[Found], T | None]) -> Iterator[T]:
    """What a reading makes of each expression of a sentence, in order, none overlapping.

    Where it makes nothing of what one rule finds, the later rules have their turn.
    """
    telling = words().telling
    for run in _RUN.finditer(line.letters):
        if not telling.isdisjoint(run[0]):
            yield from _read_run(line, run.start(), run.end(), read)


def _read_run(
    line: Line, at: int, end: int, read: Callable[[Found], T | None]
) -> Iterator[T]:
    while match := _any().search(line.letters, at, end):
        start = match.start()
        at = start + 1
        for found in _fits(line, match, start):
            result = read(found)
            if result is not None:
                yield result
                at = found.last
                break


def _fits(line: Line, match: re.Match[str], start: int) -> Iterator[Found]:
    number = int(str(match.lastgroup)[1:])
    for rule in rules()[number:]:
        fit = rule.pattern.match(line.letters, start)
        if fit:
            yield _found(rule, line, fit)


def _found(rule: Rule, line: Line, fit: re.Match[str]) -> Found:
    parts = {
        name.rstrip("0123456789"): tuple(map(line.token, range(*fit.span(name))))
        for name, kept in fit.groupdict().items()
        if kept
    }
    return Found(rule.read, line, fit.start(), fit.end(), parts)


@cache
def rules() -> tuple[Rule, ...]:
    """The rules, in the order of the file."""
    return tuple(
        Rule(entry["found"], entry["read"], re.compile(_compiled(entry["pattern"])))
        for entry in lexicon.entries(FILE, "rule")
    )


@cache
def _any() -> re.Pattern[str]:
    """Any rule, the first that fits, without what the rules keep."""
    kept = re.compile(r"\?P<\w+>")
    patterns = (kept.sub("?:", rule.pattern.pattern) for rule in rules())
    return re.compile("|".join(f"(?P<r{n}>{p})" for n, p in enumerate(patterns)))


@cache
def _parts() -> dict[str, str]:
    parts: dict[str, str] = {}
    for entry in lexicon.entries(FILE, "part"):
        parts[entry["name"]] = _compiled(entry["pattern"], parts)
    return parts


def _compiled(pattern: str, parts: dict[str, str] | None = None) -> str:
    """A rule's pattern as a regular expression over letters.

    The groups of one name are numbered, since an expression may have a name only once.
    """
    known = _parts() if parts is None else parts
    compiled, label = "", ""
    for number, piece in enumerate(_PIECE.finditer(pattern)):
        if piece["label"]:
            label = f"{piece['label']}{number}"
            continue
        if piece["self"]:
            label = f"{piece['self']}{number}"
        compiled += _piece(piece, f"?P<{label}>" if label else "?:", known)
        label = ""
    return compiled


def _piece(piece: re.Match[str], group: str, known: dict[str, str]) -> str:
    if piece["sign"]:
        return f"({group}" if piece["sign"] == "(" else piece["sign"]
    name = piece["self"] or piece["word"]
    return f"({group}{known.get(name) or f'[{words().kinds[name]}]'})"
