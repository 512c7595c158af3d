"""Credits: the agencies and outlets that an article says it is from.

They stand in a dateline ("DALLAS (AP) —"), in its last words ("--AFP", "h/t The Hill",
"Agencies contributed to this report") or in the byline. The forms and the names are data
(`credits.toml`); a name that is not listed is taken only where its form leaves no doubt.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.records import (
    READ_KINDS,
    ChainLink,
    Document,
    Passage,
    PassageKind,
    SourceKind,
    Span,
)
from rashomon.text import lexicon

FILE = "extract/credits.toml"
_CLOSING = 4
"""Lines in which a credit may stand at the end: pages go on behind it."""
_OPENING = 3
"""Paragraphs in which a dateline may stand: behind a headline and a standfirst."""
_CITY = (
    r"(?:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})"
)
_REGION = r"(?:, (?:[A-Z][\w.'’]+ ?){1,3})?"
_DATE = (
    r"(?:(?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)\w*\.? \d{1,2}"
    r"(?:,? \d{4})?|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*)"
)
_NAME = r"[A-Z][\w.'’&-]*(?: (?:[A-Z&][\w.'’&-]*|and|of)){0,4}"
_FRAMES = {
    "start": r"(?:(?<![^\n])|(?<=[.!?”\"’')] ))(?:{})",
    "end": r"(?:{})\s*$",
    "line": r"(?<![^\n])\s*(?:{})\s*$",
}
_SEVERAL = re.compile(r",? and |, | & | ?\+ ?|/")


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which an article says whom it is from."""

    name: str
    at: str
    pattern: re.Pattern[str]
    given: str | None
    example: str

    def find(self, text: str, line: Span) -> re.Match[str] | None:
        """Where a line says it."""
        return self.pattern.search(text, line.start, line.end)


@dataclass(frozen=True, slots=True)
class Names:
    """The names that are listed: of agencies every form with its usual one, of outlets."""

    agencies: dict[str, str]
    outlets: frozenset[str]

    def pattern(self) -> str:
        """A pattern of any agency, the longest first."""
        return _any(self.agencies)

    def listed(self) -> str:
        """A pattern of any agency or outlet, the longest first."""
        return _any([*self.agencies, *self.outlets])


def credited(document: Document, passages: Sequence[Passage]) -> tuple[ChainLink, ...]:
    """Whom an article says it is from, in the order of their words; none twice.

    The outlet itself is left out: a paper's own dateline is no credit.
    """
    found: dict[str, ChainLink] = {}
    for name, span in (*_byline(document), *_written(document.text, passages)):
        for one in _SEVERAL.split(name):
            known = names().agencies.get(one.strip(" ."), one.strip(" ."))
            if known and not _same(known, document.outlet):
                link = ChainLink(name=known, kind=SourceKind.OUTLET, span=span)
                found.setdefault(known.casefold(), link)
    return tuple(found.values())


def _byline(document: Document) -> Iterator[tuple[str, Span | None]]:
    if document.byline:
        match = re.search(rf"\b{names().pattern()}\b", document.byline)
        if match:
            yield match[0], None


def _written(text: str, passages: Sequence[Passage]) -> Iterator[tuple[str, Span]]:
    lines = [one.span for one in passages if one.kind is not PassageKind.COMMENT]
    read = [one.span for one in passages if one.kind in READ_KINDS]
    where = {
        "start": read[:_OPENING],
        "end": lines[-_CLOSING:],
        "line": [*read[:_OPENING], *lines[-_CLOSING:]],
    }
    for form in forms():
        for line in where[form.at]:
            if match := form.find(text, line):
                name = "name" if form.given is None else 0
                yield form.given or match["name"], Span(*match.span(name))


def _same(name: str, outlet: str | None) -> bool:
    """Whether a name is the outlet's own."""
    one, other = (_bare(words) for words in (name, outlet or ""))
    return bool(other) and (one in other or other in one)


def _bare(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum())


@cache
def names() -> Names:
    """The names that `credits.toml` lists."""
    agencies = {
        form: entry["name"]
        for entry in lexicon.entries(FILE, "agency", shown=False)
        for form in (entry["name"], *entry.get("forms", ()))
    }
    outlets = lexicon.entries(FILE, "outlet", shown=False)
    return Names(agencies, frozenset(n for one in outlets for n in one["names"]))


@cache
def forms() -> tuple[Form, ...]:
    """The ways in which articles say whom they are from, in the order of the file."""
    parts = {
        "agency": names().pattern(),
        "city": _CITY + _REGION,
        "date": _DATE,
        "name": _NAME,
    }
    return tuple(
        Form(
            name=entry["name"],
            at=entry["at"],
            pattern=re.compile(
                _FRAMES[entry["at"]].format(entry["pattern"].format(**parts))
            ),
            given=entry.get("is"),
            example=entry["example"],
        )
        for entry in lexicon.entries(FILE, "form", at=list(_FRAMES))
    )


def _any(some: Iterable[str]) -> str:
    ordered = sorted(some, key=lambda name: (-len(name), name))
    return f"(?:{'|'.join(map(re.escape, ordered))})"
