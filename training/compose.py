"""Sayings put inside sayings: sentences of the corpus reported once more.

The corpus gives every word to one attribution at most. To teach what is said inside a
content, a sentence that holds whole attributions is made the content of another one, with
a source that the corpus has elsewhere and a usual cue: "X said that Y." becomes "Z reported
that X said that Y." or "Z quoted X as saying that Y." Both sayings are then known word by
word.
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from clause import Clause, Mark, joined, part, plain, taken
from corpus import sentences_of
from rashomon.extract.labels import DEPTHS

SHARE, AGAIN = 0.3, 0.25
"""Of the sentences that can be reported, and of those that are, reported twice."""

SAYING = (
    "said reported wrote says claims claimed noted added alleged maintained argued "
    "confirmed suggested insisted stressed disclosed revealed believes thinks warned "
    "explained acknowledged admitted recalled testified"
).split()
SAYING_LONG = (
    "told reporters;said in a statement;said on Tuesday;told the court;has reported;"
    "had claimed;told the newspaper;wrote on Twitter;said in an interview;is convinced;"
    "told investigators;repeated;has said repeatedly"
).split(";")
REJECTING = (
    "denied;rejected;dismissed;disputed;has denied;challenged;brushed aside;ridiculed;"
    "refuted;pushed back on;called false;questioned;repeated;echoed;endorsed;cited"
).split(";")
NOUNS = (
    "claim;claims;accusation;allegation;allegations;assertion;suggestion;statement;"
    "narrative;report;argument;insistence;charge;contention;view;belief;warning"
).split(";")
OUTLETS = (
    "the newspaper;local media;state television;the daily;the agency;the state news agency;"
    "the report;a spokesman;officials;witnesses;the ministry;a source;sources;the "
    "statement;residents;the broadcaster;the magazine;an official;two diplomats;the paper;"
    "the monitor;activists;the inquiry;a senior officer;the weekly;rights groups"
).split(";")
SMALL = frozenset(
    "The A An He She It They We In But And There This That These Those His Her Their Its "
    "On At For As When While If After Before Some Many Most One Two Several All No".split()
)


def composed(
    row: dict[str, Any], names: Sequence[str], rng: random.Random
) -> dict[str, Any]:
    """An article in which some sentences are reported once more, or twice."""
    text, found = row["text"], row["attributions"]
    parts: list[Clause] = []
    at = 0
    for sentence in sentences_of(text):
        clause = taken(text, sentence, found)
        if clause and rng.random() < SHARE:
            again = _reported(clause, names, rng)
            if again and rng.random() < AGAIN:
                again = _reported(again, names, rng) or again
            if again:
                parts.append(plain(text, at, sentence.start))
                parts.append(again)
                at = sentence.end
    return joined(row, found, [*parts, plain(text, at, len(text))])


def _reported(
    clause: Clause, names: Sequence[str], rng: random.Random
) -> Clause | None:
    """The clause as the content of another attribution, in one of several forms."""
    name = rng.choice(names if rng.random() < 0.6 else OUTLETS)
    forms = [
        _that,
        _that,
        _according,
        _after,
        _quoting,
        _quoting,
        _rejecting,
        _rejecting,
    ]
    rng.shuffle(forms)
    for form in forms:
        made = form(clause, name, rng)
        if made:
            return made
    return None


def _outer(
    before: Sequence[tuple[str, str]], inner: Clause, after: Sequence[tuple[str, str]]
) -> Clause:
    """Words with roles (or none) around an inner clause, which becomes the content."""
    new = max(inner.about, default=-1) + 1000
    text, marks = "", list[Mark]()

    def put(words: str, role: str) -> None:
        nonlocal text
        if role:
            marks.append(Mark(new, role, len(text), len(text) + len(words)))
        text += words

    for words, role in before:
        put(words, role)
    at = len(text)
    put(inner.text, "content")
    marks.extend(inner.moved(at))
    for words, role in after:
        put(words, role)
    about = {
        number: (depth + 1, new if depth == 0 else parent, opened)
        for number, (depth, parent, opened) in inner.about.items()
        if depth + 1 < DEPTHS
    }
    about[new] = (0, None, True)
    kept = tuple(mark for mark in marks if mark.number in about)
    return Clause(text, kept, about)


def _small(clause: Clause, *, start: bool = True) -> Clause:
    """The clause as it stands inside a sentence: no full stop, no capital "The"."""
    text = clause.text
    first = text.split(" ", 1)[0]
    if start and first in SMALL:
        text = text[0].lower() + text[1:]
    return part(replace(clause, text=text), 0, len(text.rstrip(".")))


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _that(clause: Clause, name: str, rng: random.Random) -> Clause | None:
    cue = rng.choice(SAYING if rng.random() < 0.6 else SAYING_LONG)
    inner = _small(clause)
    if rng.random() < 0.7:
        inner = _prefixed("that ", inner)
    before = [(_capital(name), "source"), (" ", ""), (cue, "cue"), (" ", "")]
    return _outer(before, inner, [(".", "")])


def _prefixed(words: str, clause: Clause) -> Clause:
    return Clause(words + clause.text, clause.moved(len(words)), clause.about)


def _according(clause: Clause, name: str, rng: random.Random) -> Clause | None:
    if rng.random() < 0.5:
        before = [("According to", "cue"), (" ", ""), (name, "source"), (", ", "")]
        return _outer(before, _small(clause), [(".", "")])
    after = [
        (", ", ""),
        ("according to", "cue"),
        (" ", ""),
        (name, "source"),
        (".", ""),
    ]
    return _outer([], _small(clause, start=False), after)


def _after(clause: Clause, name: str, rng: random.Random) -> Clause | None:
    cue = rng.choice(SAYING[:8])
    inner = _small(clause, start=False)
    own = [(name, "source"), (" ", ""), (cue, "cue")]
    if rng.random() < 0.3:
        own.reverse()
    if rng.random() < 0.35 and '"' not in inner.text and "“" not in inner.text:
        mark, end = rng.choice([('"', '"'), ("“", "”")])
        inner = Clause(f"{mark}{inner.text},{end}", inner.moved(1), inner.about)
        return _outer([], inner, [(" ", ""), *own, (".", "")])
    return _outer([], inner, [(", ", ""), *own, (".", "")])


def _only(clause: Clause) -> tuple[Mark, Mark, Mark] | None:
    """Source, cue and content of a clause that is one attribution in this order."""
    top = [number for number, (depth, _, _) in clause.about.items() if depth == 0]
    marks = sorted(
        (mark for mark in clause.marks if mark.number in top), key=lambda m: m.start
    )
    if len(top) != 1 or [m.role for m in marks] != ["source", "cue", "content"]:
        return None
    source, cue, content = marks
    near = source.start == 0 and content.start - cue.end <= 1
    ends = content.end >= len(clause.text.rstrip(".")) - 1
    quotes = any(mark in clause.text for mark in '"“”')
    return (source, cue, content) if near and ends and not quotes else None


def _rewritten(
    clause: Clause, parts: tuple[Mark, Mark, Mark], cue: str, *, own: bool = False
) -> Clause:
    """Source and content of an attribution with another cue between them."""
    source, _, content = parts
    number = source.number
    name = _small(part(clause, source.start, source.end))
    said = part(clause, content.start, content.end)
    words = said.text.rstrip(".")
    said = part(said, 0, len(words))
    if not words.startswith("that "):
        first = words.split(" ", 1)[0]
        words = words[0].lower() + words[1:] if first in SMALL else words
        said = Clause("that " + words, said.moved(5), said.about)
        said = replace(
            said,
            marks=tuple(
                replace(mark, start=0)
                if mark.number == number and mark.role == "content"
                else mark
                for mark in said.marks
            ),
        )
    middle = ("’s " if "’" in clause.text else "'s ") if own else " "
    text = f"{name.text}{middle}{cue} "
    at = len(name.text) + len(middle)
    end = len(name.text) + (len(middle) - 1 if own else 0)
    marks = (
        Mark(number, "source", 0, end),
        Mark(number, "cue", at, at + len(cue)),
        *said.moved(len(text)),
    )
    return Clause(text + said.text, marks, clause.about)


def _quoting(clause: Clause, name: str, rng: random.Random) -> Clause | None:
    parts = _only(clause)
    if not parts:
        return None
    cue = rng.choice(["as saying", "as saying", "as disclosing", "as telling it"])
    inner = _rewritten(clause, parts, cue)
    outer = rng.choice(["quoted", "quoted", "has quoted", "quotes", "cited"])
    before = [(_capital(name), "source"), (" ", ""), (outer, "cue"), (" ", "")]
    return _outer(before, inner, [(".", "")])


def _rejecting(clause: Clause, name: str, rng: random.Random) -> Clause | None:
    parts = _only(clause)
    if not parts or clause.text[: parts[0].end].lower() in {"he", "she", "they", "it"}:
        return None
    inner = _rewritten(clause, parts, rng.choice(NOUNS), own=True)
    outer = rng.choice(REJECTING)
    before = [(_capital(name), "source"), (" ", ""), (outer, "cue"), (" ", "")]
    return _outer(before, inner, [(".", "")])
