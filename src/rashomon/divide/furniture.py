"""Furniture: what on a page is no part of the article, told by `furniture.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rashomon.records import PassageKind

_SHORT = 40
"""A zone goes on over lines of at most so many words; an article's paragraph ends it."""

_LONGEST = 500
"""No furniture has more characters, so that a hostile line costs nothing."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of `furniture.toml`."""

    name: str
    kind: PassageKind
    zone: bool
    late: bool
    expression: re.Pattern[str]
    only: re.Pattern[str] | None
    inside: re.Pattern[str] | None
    example: str

    def matches(self, line: str) -> bool:
        """Whether a line is of this kind."""
        if not self.expression.match(line):
            return False
        return self.only is None or self.only.match(line) is not None

    def holds(self, line: str) -> bool:
        """Whether the zone that this opens goes on over a line."""
        if self.inside:
            return self.inside.match(line) is not None
        return len(line.split()) <= _SHORT


@cache
def patterns() -> tuple[Pattern, ...]:
    """The patterns, in the order of the file, those that open a zone before others."""
    table = tomllib.loads(
        files("rashomon.divide").joinpath("furniture.toml").read_text("utf-8")
    )
    return tuple(
        Pattern(
            name=entry["name"],
            kind=PassageKind(entry["kind"]),
            zone=part == "zone",
            late=entry.get("late", False),
            expression=re.compile(
                entry["pattern"], 0 if entry.get("case") else re.IGNORECASE
            ),
            only=_optional(entry, "only"),
            inside=_optional(entry, "inside"),
            example=entry["example"],
        )
        for part in ("zone", "line")
        for entry in table[part]
    )


@cache
def _any() -> re.Pattern[str]:
    """What matches whatever one of the patterns matches; most lines match none."""
    return re.compile(
        "|".join(
            f"(?i:{one.pattern})" if one.flags & re.IGNORECASE else f"(?:{one.pattern})"
            for one in (pattern.expression for pattern in patterns())
        )
    )


def _optional(entry: dict[str, Any], name: str) -> re.Pattern[str] | None:
    return re.compile(entry[name], re.IGNORECASE) if name in entry else None


def furniture(lines: list[str]) -> list[PassageKind | None]:
    """For each line of a document what it is, or None where it is the article's own."""
    kinds: list[PassageKind | None] = []
    zone: Pattern | None = None
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        pattern = _pattern(line, following, late=number * 2 >= len(lines))
        if pattern and pattern.zone:
            zone = pattern
        elif zone and not zone.holds(line):
            zone = None
        told = zone or pattern
        kinds.append(told.kind if told else None)
    return kinds


def _pattern(line: str, following: str, *, late: bool) -> Pattern | None:
    """The first pattern that fits a line with the `following` one under it."""
    if len(line) > _LONGEST or not _any().match(line):
        return None
    for pattern in patterns():
        opens = pattern.inside is None or pattern.holds(following)
        if pattern.matches(line) and opens and (late or not pattern.late):
            return pattern
    return None
