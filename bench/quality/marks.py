"""Examples whose claims are marked in the text by hand.

    [1s The daily] [1c quoted] [1x [2s officers] [2c as saying] [2x that it rained]].

A number names a claim, a letter its source (s), cue (c) or content (x); a claim may have a
role in several pieces; `¶` ends a paragraph. A claim is nested in the one in whose content
its cue stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rashomon.records import Span, Spans

_MARK = re.compile(r"\[(\d)([scx]) |\]")
ROLES = {"s": "source", "c": "cue", "x": "content"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A claim that a reader marked; `parent` is the number of the claim around it."""

    number: int
    source: Spans
    cue: Spans
    content: Spans
    parent: int | None


def examples(path: Path) -> Iterator[tuple[str, list[Marked]]]:
    """The texts of a file, one a line, each with its claims by number.

    Raises:
        ValueError: a mark is not closed, or a claim lacks its cue or content.
    """
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield example(line.replace("¶", "\n\n"))


def example(line: str) -> tuple[str, list[Marked]]:
    """The text of one line without its marks, and the claims."""
    text, found, opened = "", dict[tuple[int, str], list[Span]](), []
    at = 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        at = mark.end()
        if mark[1]:
            opened.append((int(mark[1]), ROLES[mark[2]], len(text)))
        elif opened:
            number, role, start = opened.pop()
            found.setdefault((number, role), []).append(Span(start, len(text)))
    if opened or "]" in line[at:]:
        raise ValueError(f"a mark is not closed: {line}")
    text += line[at:]
    return text, _claims(line, found)


def _claims(line: str, found: dict[tuple[int, str], list[Span]]) -> list[Marked]:
    numbers = sorted({number for number, _ in found})
    spans = {
        number: {
            role: tuple(sorted(found.get((number, role), ())))
            for role in ROLES.values()
        }
        for number in numbers
    }
    if not all(own["cue"] and own["content"] for own in spans.values()):
        raise ValueError(f"a claim lacks its cue or content: {line}")
    return [
        Marked(number=number, **own, parent=_parent(own["cue"][0], number, spans))
        for number, own in spans.items()
    ]


def _parent(cue: Span, number: int, spans: dict[int, dict[str, Spans]]) -> int | None:
    """The claim with the shortest piece of content around a cue."""
    around = [
        (piece.end - piece.start, other)
        for other, own in spans.items()
        if other != number
        for piece in own["content"]
        if piece.start <= cue.start and cue.end <= piece.end
    ]
    return min(around)[1] if around else None
