"""The corpora as training items: sheets with gold tags, links and asserted events."""

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.extract.attribution import Attribution
from rashomon.extract.decode import Floats, Stretch, tags
from rashomon.extract.labels import DEPTHS, Role
from rashomon.extract.sheet import Sheet, write_sheet
from rashomon.extract.vocabulary import Vocabulary
from rashomon.records import Span
from rashomon.text.sentences import sentences
from rashomon.text.spans import stripped
from rashomon.text.words import words

ASSERTED = 1.0
"""From this factuality on (-3 to 3) a predicate counts as asserted to have happened."""


UNKNOWN = -1
"""The label of a word of which a depth's gold says nothing."""


@dataclass(frozen=True, slots=True)
class Link:
    """A source or content and its cue; only links of one group are compared."""

    group: int
    stretch: Stretch
    cue: Stretch


@dataclass(frozen=True, slots=True)
class Item:
    """A sheet and its gold.

    Attributes:
        labels: for each depth one a word; `UNKNOWN` where nothing is annotated. None
            where the corpus has no attributions at all.
        opened: (depth, start, end): the contents inside which the next depth is known.
        links: of the article (group 0) and of each opened content.
        events: one a word, 1 where it is an asserted event; None where not annotated.
        soft: a teacher's scores of the first depth, shape (words, labels), or None.
    """

    id: str
    text: str
    sheet: Sheet
    labels: list[list[int]] | None
    opened: list[tuple[int, int, int]]
    links: list[Link]
    events: list[int] | None
    soft: Floats | None = None


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a .jsonl or .jsonl.gz file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as file:
        yield from map(json.loads, file)


def paragraphs(text: str) -> list[Span]:
    """The lines of a text that hold something, without the white space around them."""
    found, at = [], 0
    for line in text.split("\n"):
        if line:
            span = stripped(text, Span(at, at + len(line)))
            found += [span] if span else []
        at += len(line) + 1
    return found


def sentences_of(text: str) -> list[Span]:
    """The sentences of a text's paragraphs, in order."""
    return [one for block in paragraphs(text) for one in sentences(text, block)]


def sheet_of(text: str, vocabulary: Vocabulary) -> Sheet:
    """A corpus's text as the package reads it."""
    return write_sheet(text, paragraphs(text), sentences_of(text), vocabulary)


def spans(sheet: Sheet, one: Attribution) -> dict[str, list[list[int]]]:
    """Where an attribution that was read stands, as the corpora write it."""

    def offsets(stretches: Iterable[Stretch]) -> list[list[int]]:
        found = [sheet.covering(s.start, s.end) for s in stretches]
        return [[span.start, span.end] for span in found]

    roles = (("source", one.source), ("cue", (one.cue,)), ("content", one.content))
    return {role: offsets(stretches) for role, stretches in roles}


def versions(path: Path) -> dict[str, list[dict[str, Any]]]:
    """What each annotator made of the train articles that several annotated, by id."""
    return {
        row["id"]: [
            {**row, "attributions": one["attributions"]} for one in row["annotations"]
        ]
        for row in lines(path)
        if row["split"] not in ("dev", "test")
    }


def article(row: dict[str, Any], vocabulary: Vocabulary) -> Item:
    """One annotated article as an item; a word that two roles claim goes to the first.

    An attribution may have a `depth` (0 where it has none), a `parent` (its place in the
    list) and be `opened`: then all that is said inside its content is listed too.
    """
    text, gold = row["text"], row["attributions"]
    sheet = sheet_of(text, vocabulary)
    starts = {span.start: i for i, span in enumerate(sheet.spans)}
    found: list[list[Stretch]] = [[] for _ in range(DEPTHS)]
    taken: list[set[int]] = [set() for _ in range(DEPTHS)]
    links: list[Link] = []
    opened: list[tuple[int, int, int]] = []
    for relation in gold:
        depth = relation.get("depth", 0)
        own = {
            role: [
                stretch
                for piece in relation[role.name.lower()]
                for stretch in _stretches(sheet, starts, piece, role, taken[depth])
            ]
            for role in Role
        }
        sources = own[Role.SOURCE] or _again(sheet, found[depth], relation["source"])
        found[depth] += [stretch for role in Role for stretch in own[role]]
        group = 0 if relation.get("parent") is None else relation["parent"] + 1
        for cue in own[Role.CUE][:1]:
            links += [Link(group, s, cue) for s in sources + own[Role.CONTENT]]
        if relation.get("opened") and depth + 1 < DEPTHS:
            opened += [(depth + 1, s.start, s.end) for s in own[Role.CONTENT]]
    labels = [tags(len(sheet.spans), some) for some in found]
    known = [_known(labels[d], opened, d) for d in range(1, DEPTHS)]
    return Item(row["id"], text, sheet, [labels[0], *known], opened, links, None)


def _known(
    labels: list[int], opened: list[tuple[int, int, int]], depth: int
) -> list[int]:
    """The labels of a depth, `UNKNOWN` outside the contents that were opened."""
    inside = {w for d, start, end in opened if d == depth for w in range(start, end)}
    return [label if w in inside else UNKNOWN for w, label in enumerate(labels)]


def _again(
    sheet: Sheet, found: list[Stretch], pieces: list[list[int]]
) -> list[Stretch]:
    """The source of an earlier attribution that `pieces` name once more."""
    return [
        one
        for one in found
        if one.role == Role.SOURCE
        if any(
            piece[0] < sheet.spans[one.end - 1].end
            and sheet.spans[one.start].start < piece[1]
            for piece in pieces
        )
    ][:1]


def _stretches(
    sheet: Sheet, starts: dict[int, int], piece: list[int], role: Role, taken: set[int]
) -> Iterator[Stretch]:
    """The words of one gold piece, cut where a paragraph ends or a word is taken."""
    inside = sorted(i for s, i in starts.items() if piece[0] <= s < piece[1])
    inside = [i for i in inside if i not in taken]
    taken.update(inside)
    run: list[int] = []
    for i in inside:
        if run and (i != run[-1] + 1 or sheet.breaks[i] == 2):
            yield Stretch(run[0], run[-1] + 1, role)
            run = []
        run.append(i)
    if run:
        yield Stretch(run[0], run[-1] + 1, role)


def factuality(paths: list[Path], vocabulary: Vocabulary) -> list[Item]:
    """Sentences with the factuality of their predicates, eight to an item."""
    items: list[Item] = []
    for path in paths:
        rows = list(lines(path))
        for i in range(0, len(rows), 8):
            items.append(_sentences(f"{path.stem}-{i}", rows[i : i + 8], vocabulary))
    return items


def _sentences(key: str, rows: list[dict[str, Any]], vocabulary: Vocabulary) -> Item:
    text, asserted = "", set()
    for row in rows:
        labels = {i: t["label"] for t in row["targets"] for i in range(*t["span1"])}
        for i, word in enumerate(row["text"].split(" ")):
            word = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}.get(word, word)
            if labels.get(i, 0.0) >= ASSERTED:
                asserted.update(len(text) + w.start for w in words(word))
            text += word + " "
        text += "\n"
    sheet = write_sheet(text, paragraphs(text), (), vocabulary)
    events = [int(span.start in asserted) for span in sheet.spans]
    return Item(key, text, sheet, None, [], [], events)
