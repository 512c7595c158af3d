"""Lexicons: lists of words as TOML, checked when they are loaded.

A part of a file is a list of entries, each with an `example`: a sentence that shows it.
A mistake is told with the file and the line of the entry, since a list is made to be edited.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from rashomon.errors import LexiconError

Entry = dict[str, Any]
_WORD = re.compile(r"\w+")
_LENGTHS = (3, 4, 5, 6)
"""Letters of a beginning; no phrase with `*` begins with a shorter one."""


def entries(
    name: str, part: str, *, shown: bool = True, **known: Iterable[str]
) -> list[Entry]:
    """The entries of one part of a lexicon of Rashomon, in the order of the file.

    Args:
        name: the file, from the package's folder on: `extract/acts.toml`.
        part: the name of the part, `cue` for `[[cue]]`.
        shown: whether every entry needs an example; a list of names has none.
        known: for each key whose values are a closed set, that set.

    Raises:
        LexiconError: the file is no TOML, or an entry has no example or a value that
            is not known.
    """
    text = files("rashomon").joinpath(name).read_text("utf-8")
    return read(text, name, part, shown=shown, **known)


def read(
    text: str, name: str, part: str, *, shown: bool = True, **known: Iterable[str]
) -> list[Entry]:
    """The entries of one part of a lexicon with this text; see `entries`."""
    try:
        found: list[Entry] = tomllib.loads(text).get(part, [])
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name} is no TOML ({error}); correct it there.") from error
    for line, entry in zip(_lines(text, part), found, strict=True):
        entry["line"] = line
        where = f"{name}, line {line}"
        if shown and not str(entry.get("example", "")).strip():
            raise LexiconError(f"{where}: the entry has no example; write a sentence.")
        _check(entry, where, known)
    return found


def unique(name: str, forms: Iterable[tuple[str, Entry]]) -> dict[str, Entry]:
    """The entry of every form.

    Raises:
        LexiconError: two entries have the same form.
    """
    table: dict[str, Entry] = {}
    for form, entry in forms:
        other = table.setdefault(form, entry)
        if other is not entry:
            raise LexiconError(
                f"{name}, line {entry['line']}: {form!r} stands at line "
                f"{other['line']} too; leave one of them."
            )
    return table


def phrase_entries(name: str, part: str, **known: Iterable[str]) -> list[Entry]:
    """As `entries`, of a part whose entries hold `phrases`; no phrase stands in two.

    Raises:
        LexiconError: as `entries` and `unique`.
    """
    found = entries(name, part, shown=True, **known)
    unique(name, ((words, entry) for entry in found for words in entry["phrases"]))
    return found


def pattern(name: str, entry: Entry, key: str) -> re.Pattern[str]:
    """The pattern that an entry holds under a key, in any case.

    Raises:
        LexiconError: it is none.
    """
    try:
        return re.compile(entry[key], re.I)
    except re.error as error:
        raise LexiconError(
            f"{name}, line {entry['line']}: {key} is no pattern ({error})."
        ) from error


@dataclass(frozen=True, slots=True)
class Phrases:
    """Any of some phrases, as whole words.

    Attributes:
        heads: for every phrase its longest word, or how that begins; a text without one
            of them is not searched, and most are not.
    """

    heads: frozenset[str]
    pattern: re.Pattern[str]

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Where the phrases stand in a part of a text, in order."""
        end = len(text) if end is None else end
        if self.heads.isdisjoint(heads(text[start:end])):
            return iter(())
        return self.pattern.finditer(text, start, end)

    def search(
        self, text: str, start: int = 0, end: int | None = None
    ) -> re.Match[str] | None:
        """Where the first phrase stands, or None."""
        return next(self.finditer(text, start, end), None)


def phrases(some: Iterable[str]) -> Phrases:
    """What finds any of the phrases, the longest first, in any case.

    `*` ends a word that may go on; blanks stand for any white space.
    """
    ordered = sorted(some, key=lambda phrase: (-len(phrase), phrase))
    pattern = re.compile(
        rf"(?<![\w'’-])(?:{'|'.join(map(_phrase, ordered))})(?![\w])", re.I
    )
    return Phrases(frozenset(map(_head, ordered)), pattern)


def all_heads(some: Iterable[Phrases]) -> frozenset[str]:
    """The heads of several: a text without one of them holds a phrase of none."""
    return frozenset().union(*(one.heads for one in some))


@lru_cache(256)
def heads(words: str) -> frozenset[str]:
    """The words of a text, small, and how they begin."""
    found = set(_WORD.findall(words.lower()))
    return frozenset(found.union(*({one[:n] for one in found} for n in _LENGTHS)))


def _head(phrase: str) -> str:
    longest: str = max(_WORD.findall(phrase.lower()), key=len)
    goes_on = f"{longest}*" in phrase.lower()
    return longest[: _LENGTHS[-1]] if goes_on else longest


def _phrase(words: str) -> str:
    escaped = re.escape(words.replace("’", "'")).replace("'", "['’]")
    return escaped.replace(r"\*", r"[\w’'-]*").replace(r"\ ", r"\s+")


def _lines(text: str, part: str) -> Iterator[int]:
    head = re.compile(rf"\s*\[\[\s*{part}\s*\]\]")
    for number, line in enumerate(text.splitlines(), 1):
        if head.match(line):
            yield number


def _check(entry: Entry, where: str, known: dict[str, Iterable[str]]) -> None:
    for key, values in known.items():
        allowed = list(values)
        if key in entry and entry[key] not in allowed:
            raise LexiconError(
                f"{where}: there is no {key} {entry[key]!r}; there are: "
                f"{', '.join(allowed)}."
            )
