"""The corpora as training items: sheets with gold tags, links and asserted events."""

import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from rashomon.extract.decode import Stretch, tags
from rashomon.extract.labels import Role
from rashomon.extract.sheet import Sheet, write_sheet
from rashomon.extract.vocabulary import Vocabulary
from rashomon.extract.windows import Window
from rashomon.records import Span
from rashomon.text.spans import stripped
from rashomon.text.words import words

ASSERTED = 1.0
"""From this factuality on (-3 to 3) a predicate counts as asserted to have happened."""


@dataclass(frozen=True, slots=True)
class Item:
    """A sheet and its gold.

    Attributes:
        labels: one a word, or None where the corpus has no attributions.
        links: (stretch, its cue).
        events: one a word, 1 where it is an asserted event; None where not annotated.
    """

    id: str
    text: str
    sheet: Sheet
    labels: list[int] | None
    links: list[tuple[Stretch, Stretch]]
    events: list[int] | None


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


def attributions(path: Path, vocabulary: Vocabulary) -> list[Item]:
    """PolNeAR's articles as items."""
    return [
        article(row["id"], row["text"], row["attributions"], vocabulary)
        for row in lines(path)
    ]


def article(
    key: str, text: str, gold: list[dict[str, Any]], vocabulary: Vocabulary
) -> Item:
    """One annotated article as an item; a word that two roles claim goes to the first."""
    sheet = write_sheet(text, paragraphs(text), (), vocabulary)
    starts = {span.start: i for i, span in enumerate(sheet.spans)}
    found: list[Stretch] = []
    links: list[tuple[Stretch, Stretch]] = []
    taken: set[int] = set()
    for relation in gold:
        own = {
            role: [
                stretch
                for piece in relation[role.name.lower()]
                for stretch in _stretches(sheet, starts, piece, role, taken)
            ]
            for role in Role
        }
        found += [stretch for role in Role for stretch in own[role]]
        for cue in own[Role.CUE][:1]:
            links += [(s, cue) for s in own[Role.SOURCE] + own[Role.CONTENT]]
    return Item(key, text, sheet, tags(len(sheet.spans), found), links, None)


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
    return Item(key, text, sheet, None, [], events)


def cut(item: Item, room: int, rng: random.Random) -> Iterator[tuple[Item, Window]]:
    """An item as training windows without context, cut at a random first place."""
    first = rng.choice([0, 0, *(start for start, _ in item.sheet.paragraphs)])
    for start, end in ((0, first), (first, len(item.sheet.spans))):
        if end > start:
            part = slice_item(item, start, end)
            for window in part.sheet.windows(room=room, context=0):
                yield part, window


def slice_item(item: Item, start: int, end: int) -> Item:
    """The words `[start, end)` of an item as an item."""
    return keep_words(item, list(range(start, end)))


def keep_words(item: Item, kept: list[int]) -> Item:
    """The item without all words but `kept`; stretches that lose all words are gone."""
    sheet = item.sheet
    at = {word: i for i, word in enumerate(kept)}

    def pick(values: list[Any]) -> list[Any]:
        return [values[i] for i in kept]

    breaks, pending = [], 0
    position = 0
    for word in kept:  # a paragraph whose first word is dropped starts at its next
        while position <= word:
            pending = max(pending, sheet.breaks[position])
            position += 1
        breaks.append(pending)
        pending = 0
    if breaks:
        breaks[0] = 2
    bounds = [i for i, mark in enumerate(breaks) if mark == 2] + [len(kept)]
    ranges = list(pairwise(bounds))
    links = []
    for stretch, cue in item.links:
        pair = (_moved(stretch, at), _moved(cue, at))
        if pair[0] and pair[1]:
            links.append((pair[0], pair[1]))
    labels = _relabelled(item, kept) if item.labels is not None else None
    return replace(
        item,
        sheet=Sheet(
            spans=pick(sheet.spans),
            pieces=pick(sheet.pieces),
            shapes=pick(sheet.shapes),
            quoted=pick(sheet.quoted),
            breaks=breaks,
            paragraphs=ranges,
        ),
        labels=labels,
        links=links,
        events=pick(item.events) if item.events is not None else None,
    )


def _moved(stretch: Stretch, at: dict[int, int]) -> Stretch | None:
    left = [at[i] for i in range(stretch.start, stretch.end) if i in at]
    return Stretch(left[0], left[-1] + 1, stretch.role) if left else None


def _relabelled(item: Item, kept: list[int]) -> list[int]:
    """Labels of the kept words; a stretch that lost its first word begins at the next."""
    assert item.labels is not None
    labels, before = [], -1
    for word in kept:
        label = item.labels[word]
        if label and label % 2 == 0:
            lost = range(before + 1, word)
            if before < 0 or any(item.labels[i] == label - 1 for i in lost):
                label -= 1
        labels.append(label)
        before = word
    return labels


def worn(item: Item, rng: random.Random) -> Item:
    """The item as scraping leaves many pages: marks lost, now one kind, now all."""
    fates = (set('"“”'), set("'’‘"), {","}, set("\"“”'’‘,"))
    lost = rng.choice(fates)
    text, sheet = item.text, item.sheet
    kept = [i for i, span in enumerate(sheet.spans) if span.of(text) not in lost]
    item = keep_words(item, kept)
    if lost & set('"“”'):
        item = replace(item, sheet=replace(item.sheet, quoted=[0] * len(kept)))
    return item
