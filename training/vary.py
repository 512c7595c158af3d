"""What becomes of an item in training: windows of it, words lost, capitals lost."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from corpus import Item, Link
from rashomon.extract.decode import Stretch
from rashomon.extract.sheet import Sheet
from rashomon.extract.windows import Window
from rashomon.text.words import Shape

ROOMS = (48, 128, 256, 256, 256, 384)
"""Pieces a window holds, one drawn for each article: what the encoder has not seen in
training, it reads badly."""


def cut(item: Item, rng: random.Random) -> Iterator[tuple[Item, Window]]:
    """An item as training windows without context, cut at a random first place."""
    room = rng.choice(ROOMS)
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
    moved = ((_moved(one.stretch, at), _moved(one.cue, at)) for one in item.links)
    links = [
        Link(one.group, stretch, cue)
        for one, (stretch, cue) in zip(item.links, moved, strict=True)
        if stretch and cue
    ]
    opened = [
        (depth, min(left), max(left) + 1)
        for depth, start, end in item.opened
        if (left := [at[i] for i in range(start, end) if i in at])
    ]
    labels = item.labels and [_relabelled(some, kept) for some in item.labels]
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
        opened=opened,
        links=links,
        events=pick(item.events) if item.events is not None else None,
        soft=item.soft[kept] if item.soft is not None else None,
    )


def uncased(item: Item) -> Item:
    """The item as if all its words were in small letters."""
    capital = {Shape.TITLE, Shape.UPPER, Shape.MIXED}
    shapes = [Shape.LOWER if s in capital else s for s in item.sheet.shapes]
    return replace(item, sheet=replace(item.sheet, shapes=shapes))


def _moved(stretch: Stretch, at: dict[int, int]) -> Stretch | None:
    left = [at[i] for i in range(stretch.start, stretch.end) if i in at]
    return Stretch(left[0], left[-1] + 1, stretch.role) if left else None


def _relabelled(old: list[int], kept: list[int]) -> list[int]:
    """Labels of the kept words; a stretch that lost its first word begins at the next."""
    labels, before = [], -1
    for word in kept:
        label = old[word]
        if label > 0 and label % 2 == 0:
            lost = range(before + 1, word)
            if before < 0 or any(old[i] == label - 1 for i in lost):
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
