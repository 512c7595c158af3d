"""Corpora in which names are marked: each as texts with the names that stand in them.

Some corpora mark whole noun phrases ("the Swedish citizen Ada Ruun"), not names. What of
those is a name without doubt is taken; of the rest nothing is known: such a name has no
kind, and what is read there counts neither as right nor as wrong.
"""

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.records import EntityKind, Span

PERSON, ORGANISATION, PLACE = EntityKind
KINDS = {
    "PER": PERSON,
    "person": PERSON,
    "Person": PERSON,
    "ORG": ORGANISATION,
    "corporation": ORGANISATION,
    "group": ORGANISATION,
    "organization": ORGANISATION,
    "Organisation": ORGANISATION,
    "LOC": PLACE,
    "location": PLACE,
    "place": PLACE,
    "Location": PLACE,
}
"""What the corpora's own names for kinds mean; all others are left out."""

STRETCH = 6
"""Sentences that are read together where a corpus tells no documents apart."""
PARAGRAPH = 3
"""Sentences to a paragraph where a corpus tells no paragraphs apart."""
LONGEST = 12
"""Tokens of the longest noun phrase whose capitals might be names."""
ANNOTATED = 6
"""Sentences of a MEANTIME article that are annotated whole, its date line being one."""
_FIRST = frozenset(("al", "el", "bin", "ibn", "abu", "van", "von", "de", "del", "di"))
_NO_NAME = re.compile(
    r"I|He|She|It|We|They|You|His|Her|Their|Our|My|This|That|These|Those|-"
)
_PEOPLE = re.compile(r"([mn]s|ish|ese|ench|utch|ian|ims|urks|urds|uropean|rican)$")
_TIGHT = re.compile(r"[,.;:!?)%\]]|['’](s|re|ve|ll|d|m|t)?|n['’]t")
_CONNECTING = frozenset(
    "of the and for in on de la du le al el bin ibn abu von van der & - ' ’ .".split()
)
_TITLES = frozenset(
    (
        "mr mrs ms dr sir lord lady president prime minister foreign secretary of state "
        "general gen colonel col major maj captain capt lieutenant lt sergeant sgt "
        "senator sen governor gov rep representative king queen prince princess sheikh "
        "chairman ceo professor prof judge justice pope ambassador spokesman spokeswoman "
        "commander director chief vice deputy former congressman congresswoman mayor "
        "officer attorney detective brother sister father"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text; without a kind where the corpus does not tell."""

    span: Span
    kind: EntityKind | None


@dataclass(frozen=True, slots=True)
class Named:
    """A text, the names in it, and the corpus's tokens."""

    id: str
    text: str
    names: tuple[Name, ...]
    tokens: tuple[Span, ...] = ()


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a .jsonl or .jsonl.gz file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def tagged(path: Path, *, together: int = STRETCH) -> Iterator[Named]:
    """A corpus of sentences with BIO tags, `together` at a time."""
    waiting: list[dict[str, Any]] = []
    for row in rows(path):
        waiting.append(row)
        if len(waiting) == together:
            yield _joined(waiting)
            waiting = []
    if waiting:
        yield _joined(waiting)


def _joined(sentences: Sequence[dict[str, Any]]) -> Named:
    page = Page()
    for at, row in enumerate(sentences):
        tokens, tags = _handles(row["tokens"], row["tags"])
        first = len(page.tokens)
        page.sentence(tokens, at % PARAGRAPH == 0)
        for start, end, kind in _runs(tags):
            page.name(first + start, first + end, kind)
    return page.named(sentences[0]["id"])


def _handles(tokens: list[str], tags: list[str]) -> tuple[list[str], list[str]]:
    """An @ and what it is said to name are one token, of which nothing is asked."""
    kept: list[str] = []
    marks: list[str] = []
    for token, tag in zip(tokens, tags, strict=True):
        if kept and kept[-1] == "@":
            kept[-1] += token
            marks[-1] = "B-?"
        elif token.startswith("@"):
            kept.append(token)
            marks.append("B-?")
        else:
            kept.append(token)
            marks.append(tag)
    return kept, marks


def _runs(tags: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """The stretches that BIO tags, or IO tags, mark."""
    start, kind = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        mark, _, own = tag.partition("-")
        if kind and (mark != "I" or own != kind):
            yield start, at, kind
            kind = ""
        if own and not kind:
            start, kind = at, own


class Page:
    """A text that is put together from tokens."""

    def __init__(self) -> None:
        self.text = ""
        self.tokens: list[Span] = []
        self.names: list[Name] = []

    def sentence(self, tokens: Sequence[str], paragraph: bool) -> None:
        """Add a sentence, at the start of a paragraph or behind the last one."""
        if self.text:
            self.text += "\n\n" if paragraph else " "
        glued, opened = True, False
        for token in tokens:
            token = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}.get(token, token)
            token = re.sub(r"\s+", "_", token.strip()) or "_"
            if (
                not glued
                and not _TIGHT.fullmatch(token)
                and not (token == '"' and opened)
            ):
                self.text += " "
            opened = opened != (token == '"')
            glued = token in "([$" or (token == '"' and opened)
            self.tokens.append(Span(len(self.text), len(self.text) + len(token)))
            self.text += token

    def name(self, start: int, end: int, kind: str) -> None:
        """Add the name of the tokens `[start, end)`; of "?" it is not known."""
        if kind in KINDS or kind == "?":
            span = Span(self.tokens[start].start, self.tokens[end - 1].end)
            self.names.append(Name(span, KINDS.get(kind)))

    def named(self, key: str) -> Named:
        """What was put together."""
        return Named(key, self.text, tuple(self.names), tuple(self.tokens))


def gum(path: Path, left_out: frozenset[str] = frozenset()) -> Iterator[Named]:
    """GUM: names of noun phrases; not of the genres that are left out."""
    for row in rows(path):
        if row["genre"] in left_out:
            continue
        page = Page()
        starts = _sentence_starts(row["sentence"])
        for at, (start, end) in enumerate(starts):
            page.sentence(row["tokens"][start:end], at % PARAGRAPH == 0)
        opening = {start for start, _ in starts}
        found = [
            (one["start"], one["end"], one["type"], bool(one["identity"]))
            for one in row["entities"]
            if one["type"] in KINDS
        ]
        _phrases(page, row["tokens"], found, opening)
        yield page.named(row["id"])


def meantime(path: Path) -> Iterator[Named]:
    """MEANTIME: names of noun phrases that it says are names.

    Behind an article's first sentences only some names are marked; those are left out.
    """
    for row in rows(path):
        page = Page()
        starts = _sentence_starts(row["sentence"])[:ANNOTATED]
        last = starts[-1][1]
        for at, (start, end) in enumerate(starts):
            page.sentence(row["tokens"][start:end], at % PARAGRAPH == 0)
        kinds = _meantime_kinds(row)
        found = [
            (min(one["tokens"]), max(one["tokens"]) + 1, kinds[key], True)
            for key, one in row["markables"].items()
            if one["kind"] == "ENTITY_MENTION" and one["tokens"] and key in kinds
            if max(one["tokens"]) < last
            if one.get("syntactic_type") in ("NAM", "PRE.NAM", None)
        ]
        _phrases(page, row["tokens"], found, {start for start, _ in starts})
        yield page.named(row["id"])


def _meantime_kinds(row: dict[str, Any]) -> dict[str, str]:
    """Of each mention what its instance is: PER, ORG or LOC."""
    marks = row["markables"]
    return {
        mention: marks[target]["ent_type"]
        for one in row["relations"]
        if one["kind"] == "REFERS_TO"
        for target in one["dst"]
        if marks[target].get("ent_type") in KINDS
        for mention in one["src"]
    }


def _sentence_starts(numbers: Sequence[int]) -> list[tuple[int, int]]:
    starts = [i for i, one in enumerate(numbers) if i == 0 or one != numbers[i - 1]]
    return list(zip(starts, [*starts[1:], len(numbers)], strict=True))


def _phrases(
    page: Page,
    tokens: Sequence[str],
    found: Iterable[tuple[int, int, str, bool]],
    opening: set[int],
) -> None:
    """Add what of some noun phrases is a name; known ones are names wherever they stand."""
    taken: set[int] = set()
    unclear: set[int] = set()
    for start, end, kind, known in sorted(
        found, key=lambda one: (one[0] - one[1], one)
    ):
        first, last = trimmed(tokens, start, end, kind)
        inside = set(range(first, last))
        if not inside & taken:
            if proper(tokens[first:last]) and (known or first not in opening):
                page.name(first, last, kind)
                taken |= inside
            elif end - start <= LONGEST:
                unclear |= inside - opening
    for at in sorted(unclear - taken):
        if tokens[at][:1].isupper() and tokens[at] != "I":
            page.name(at, at + 1, "?")


def trimmed(tokens: Sequence[str], start: int, end: int, kind: str) -> tuple[int, int]:
    """A noun phrase without what stands before the name, and without a last 's."""
    while end > start and tokens[end - 1] in ("'s", "’s", "'", "’", ",", "."):
        end -= 1
    while start < end and _before(tokens[start], kind):
        start += 1
    return start, end


def _before(token: str, kind: str) -> bool:
    title = KINDS[kind] is PERSON and token.lower().strip(".") in _TITLES
    small = not token[:1].isupper() and token not in _FIRST
    return title or small or token.lower() in ("the", "a", "an")


def proper(tokens: Sequence[str]) -> bool:
    """Whether some tokens are a name by how they are written."""
    return (
        0 < len(tokens) <= 8
        and tokens[-1][:1].isupper()
        and all(t[:1].isupper() or t in _CONNECTING or t.isdigit() for t in tokens)
        and not _NO_NAME.fullmatch(tokens[0])
        and not (len(tokens) == 1 and _PEOPLE.search(tokens[0]))
    )


def re3d(path: Path, half: int) -> Iterator[Named]:
    """re3d: every second document, from the first (half 0) or from the second (1)."""
    for at, row in enumerate(rows(path)):
        if at % 2 == half:
            yield _spanned(row)


def _spanned(row: dict[str, Any]) -> Named:
    text = row["text"]
    matches = list(re.finditer(r"(?:[A-Z]\.)+|[^\W_]+|[^\w\s]|_", text))
    tokens = [match[0] for match in matches]
    starts = {match.start(): i for i, match in enumerate(matches)}
    ends = {match.end(): i + 1 for i, match in enumerate(matches)}
    page = Page()
    page.text = text
    page.tokens = [Span(*match.span()) for match in matches]
    opening = {
        i
        for i, t in enumerate(tokens)
        if i == 0 or tokens[i - 1] in (".", "!", "?", '"')
    }
    found = [
        (starts[one["start"]], ends[one["end"]], one["label"], one["confidence"] == 1)
        for one in row["entities"]
        if one["label"] in KINDS and one["start"] in starts and one["end"] in ends
    ]
    _phrases(page, tokens, found, opening)
    return Named(row["id"], text, tuple(page.names))


def linked(path: Path) -> Iterator[Named]:
    """N3: names without kinds, for what they are linked to."""
    for row in rows(path):
        names = (Name(Span(e["start"], e["end"]), None) for e in row["entities"])
        yield Named(row["id"], row["text"], tuple(names))
