"""Clauses: pieces of an article whose roles move with their words.

`taken` takes a sentence out of an article with the attributions that stand whole in it,
`joined` makes one article of what stayed and what was rewritten.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from rashomon.extract.labels import DEPTHS
from rashomon.records import Span

LONGEST = 320
"""Characters of a sentence that is taken out."""

Attribution = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a clause that have a role in an attribution of it."""

    number: int
    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of text and the attributions in it: number → (depth, parent, opened)."""

    text: str
    marks: tuple[Mark, ...]
    about: dict[int, tuple[int, int | None, bool]] = field(default_factory=dict)

    def moved(self, by: int) -> tuple[Mark, ...]:
        return tuple(
            replace(mark, start=mark.start + by, end=mark.end + by)
            for mark in self.marks
        )


def plain(text: str, start: int, end: int) -> Clause:
    """A stretch that stays as it is: one mark for where it was."""
    return Clause(text[start:end], (Mark(-1, "from", start, end),))


def taken(text: str, sentence: Span, found: list[Attribution]) -> Clause | None:
    """The sentence with its attributions, if all of them stand whole in it."""
    if not 30 <= sentence.end - sentence.start <= LONGEST:
        return None
    if not sentence.of(text).endswith("."):
        return None
    marks, about = [], {}
    for number, attribution in enumerate(found):
        inside = [
            sentence.start <= start and end <= sentence.end
            for start, end in _spans(attribution)
        ]
        touching = [
            start < sentence.end and sentence.start < end
            for start, end in _spans(attribution)
        ]
        if any(touching) and not (all(inside) and attribution["cue"]):
            return None
        if any(touching):
            parent = attribution.get("parent")
            about[number] = (
                attribution.get("depth", 0),
                parent,
                attribution.get("opened", False),
            )
            marks += [
                Mark(number, role, start - sentence.start, end - sentence.start)
                for role in ("source", "cue", "content")
                for start, end in attribution[role]
            ]
    if not any(depth == 0 for depth, _, _ in about.values()):
        return None
    return Clause(sentence.of(text), tuple(marks), about)


def part(clause: Clause, start: int, end: int) -> Clause:
    """The characters `[start, end)` of a clause."""
    marks = tuple(
        Mark(m.number, m.role, max(m.start, start) - start, min(m.end, end) - start)
        for m in clause.marks
        if max(m.start, start) < min(m.end, end)
    )
    return Clause(clause.text[start:end], marks, clause.about)


def joined(
    row: dict[str, Any], found: list[Attribution], parts: Sequence[Clause]
) -> dict[str, Any]:
    """The parts as one article again, with all attributions where they now stand."""
    text, moves, made = "", list[tuple[int, int, int]](), list[Attribution]()
    for part in parts:
        if part.marks and part.marks[0].role == "from":
            moves.append((part.marks[0].start, part.marks[0].end, len(text)))
        else:
            made += _listed(part, len(text), len(found) + len(made))
        text += part.text
    plain = [n for n, one in enumerate(found) if _stays(one, moves)]
    kept = {n: i for i, n in enumerate(plain)}
    shift = len(kept) - len(found)
    stay = [
        {**_moved(found[n], moves), "parent": kept.get(found[n].get("parent"))}
        for n in kept
    ]
    for one in made:
        if one["parent"] is not None:
            one["parent"] += shift
    return {**row, "text": text, "attributions": stay + made}


def _listed(part: Clause, at: int, first: int) -> list[Attribution]:
    order = sorted(part.about, key=lambda number: part.about[number][0])
    places = {number: first + i for i, number in enumerate(order)}
    listed = []
    for number in order:
        depth, parent, opened = part.about[number]
        roles: Attribution = {"source": [], "cue": [], "content": []}
        for mark in sorted(part.marks, key=lambda m: m.start):
            if mark.number == number:
                roles[mark.role].append([mark.start + at, mark.end + at])
        roles |= {"depth": depth, "opened": opened and depth + 1 < DEPTHS}
        listed.append({**roles, "parent": None if parent is None else places[parent]})
    return listed


def _stays(attribution: Attribution, moves: list[tuple[int, int, int]]) -> bool:
    """Whether it is not in a sentence that was reported once more."""
    return all(
        any(first <= start < last for first, last, _ in moves)
        for start, _ in _spans(attribution)
    )


def _moved(attribution: Attribution, moves: list[tuple[int, int, int]]) -> Attribution:
    def place(offset: int) -> int:
        first, _, to = max(move for move in moves if move[0] <= offset)
        return to + offset - first

    spans = {
        role: [[place(start), place(end - 1) + 1] for start, end in attribution[role]]
        for role in ("source", "cue", "content")
    }
    return {**attribution, **spans}


def _spans(attribution: Attribution) -> list[list[int]]:
    return [
        piece for role in ("source", "cue", "content") for piece in attribution[role]
    ]
