"""Furniture: what on a page is no part of the article, told by `furniture.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rashomon.records import PassageKind

_SHORT = 40
"""A zone goes on over lines of at most so many words; an article's paragraph ends it."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of `furniture.toml`."""

    name: str
    kind: PassageKind
    zone: bool
    expression: re.Pattern[str]
    only: re.Pattern[str] | None
    example: str

    def matches(self, line: str) -> bool:
        """Whether a line is of this kind."""
        if self.only and not self.only.match(line):
            return False
        return self.expression.match(line) is not None


@cache
def patterns() -> tuple[Pattern, ...]:
    """The patterns, in the order of the file."""
    table = tomllib.loads(
        files("rashomon.divide").joinpath("furniture.toml").read_text("utf-8")
    )
    return tuple(
        Pattern(
            name=entry["name"],
            kind=PassageKind(entry["kind"]),
            zone=part == "zone",
            expression=re.compile(
                entry["pattern"], 0 if entry.get("case") else re.IGNORECASE
            ),
            only=re.compile(entry["only"], re.IGNORECASE) if "only" in entry else None,
            example=entry["example"],
        )
        for part in ("zone", "line")
        for entry in table[part]
    )


def furniture(lines: list[str]) -> list[PassageKind | None]:
    """For each line of a document what it is, or None where it is the article's own."""
    kinds: list[PassageKind | None] = []
    zone: PassageKind | None = None
    for number, line in enumerate(lines):
        pattern = _pattern(line, last=number * 2 >= len(lines))
        if pattern and pattern.zone:
            zone = pattern.kind
        elif zone and len(line.split()) > _SHORT:
            zone = None
        kinds.append(pattern.kind if pattern and not zone else zone)
    return kinds


def _pattern(line: str, *, last: bool) -> Pattern | None:
    """The first pattern that fits; a zone opens only in the latter half of a page."""
    for pattern in patterns():
        if (last or not pattern.zone) and pattern.matches(line):
            return pattern
    return None
