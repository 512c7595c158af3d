"""Batches: windows of items as tensors, and the losses of the heads on them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from corpus import Item, Link
from net import Tagger, crf_loss
from rashomon.extract.decode import Stretch
from rashomon.extract.labels import DEPTHS, Role
from rashomon.extract.link import WIDTH, Between, Positions
from rashomon.extract.sheet import write_strip
from rashomon.extract.vocabulary import Vocabulary
from rashomon.extract.windows import Window

Piece = tuple[Item, Window]
Labelled = tuple[Tensor, Tensor]

LOST = 0.15


def inputs(pieces: Sequence[Piece], vocabulary: Vocabulary) -> tuple[Tensor, ...]:
    """Ids, shapes, quoted, mask (batch, pieces) and each window's first pieces."""
    strips = [write_strip(item.sheet, w, vocabulary) for item, w in pieces]
    size = max(len(strip.ids) for strip in strips)
    grid = torch.zeros(4, len(strips), size, dtype=torch.long)
    for row, strip in enumerate(strips):
        for plane, values in enumerate((strip.ids, strip.shapes, strip.quoted)):
            grid[plane, row, : len(values)] = torch.tensor(values)
        grid[3, row, : len(strip.ids)] = 1  # nothing but padding is masked
    firsts = [torch.tensor(strip.first) for strip in strips]
    return (*grid, firsts)


@dataclass(frozen=True, slots=True)
class Losses:
    """Mean losses: a word's tags, a stretch's link, an event, a word's soft tags."""

    tags: Tensor
    links: Tensor
    events: Tensor
    soft: Tensor

    def __str__(self) -> str:
        parts = (self.tags, self.links, self.events, self.soft)
        return " ".join(f"{part.item():.3f}" for part in parts)


def losses(
    net: Tagger,
    pieces: Sequence[Piece],
    vocabulary: Vocabulary,
    rng: random.Random,
) -> Losses:
    """The losses of a batch."""
    ids, shapes, quoted, mask, firsts = inputs(pieces, vocabulary)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        tags, events, projected = net(ids, shapes, quoted, mask)
    tags, events, projected = tags.float(), events.float(), projected.float()
    sequences: list[list[Labelled]] = [[] for _ in range(DEPTHS)]
    link, event, soft = [], [], []
    for row, (item, window) in enumerate(pieces):
        first = firsts[row]
        words = slice(window.start, window.end)
        if item.labels is not None:
            own = tags[row, first]
            for depth, ranges in enumerate(_ranges(item, window)):
                labels = torch.tensor(item.labels[depth][words])
                sequences[depth] += _sequences(own[:, depth], labels, ranges)
            link += _links(net, projected[row, first], item, window, rng)
            if item.soft is not None:
                soft.append(_distilled(own[:, 0], torch.from_numpy(item.soft[words])))
        if item.events is not None:
            gold = torch.tensor(item.events[words]).float()
            event.append(
                functional.binary_cross_entropy_with_logits(events[row, first], gold)
            )
    zero = tags.sum() * 0
    return Losses(
        tags=_crf(sequences, net.transitions) + zero,
        links=torch.cat(link).mean() if link else zero,
        events=torch.stack(event).mean() if event else zero,
        soft=torch.cat(soft).mean() if soft else zero,
    )


def _distilled(own: Tensor, teacher: Tensor) -> Tensor:
    """How far tags are from a teacher's: cross-entropy, one value a word."""
    return -(teacher.float().softmax(-1) * own.log_softmax(-1)).sum(-1)


def _ranges(item: Item, window: Window) -> list[list[tuple[int, int]]]:
    """For each depth the ranges of words, in words of the window, that are decoded."""
    bounds = [0]
    for word in range(window.start + 1, window.end):
        if item.sheet.breaks[word] == 2:
            bounds.append(word - window.start)
    bounds.append(window.end - window.start)
    found: list[list[tuple[int, int]]] = [list(pairwise(bounds)), *([] for _ in "12")]
    for depth, start, end in item.opened:
        first, last = max(start, window.start), min(end, window.end)
        if first < last:
            found[depth].append((first - window.start, last - window.start))
    return found


def _sequences(
    tags: Tensor, labels: Tensor, ranges: Sequence[tuple[int, int]]
) -> list[Labelled]:
    found = []
    for start, end in ranges:
        gold = labels[start:end].clone()
        if gold[0] and gold[0] % 2 == 0:  # the window starts inside a stretch
            gold[0] -= 1
        found.append((tags[start:end], gold))
    return found


def _crf(sequences: list[list[Labelled]], transitions: Tensor) -> Tensor:
    """The negative log-likelihood a word, all depths together."""
    total, words = torch.zeros(()), 0
    for some, moves in zip(sequences, transitions, strict=True):
        if some:
            lengths = torch.tensor([len(gold) for _, gold in some])
            emissions = torch.nn.utils.rnn.pad_sequence([t for t, _ in some], True)
            labels = torch.nn.utils.rnn.pad_sequence([g for _, g in some], True)
            total = total + crf_loss(emissions, labels, lengths, moves)
            words += int(lengths.sum())
    return total / max(words, 1)


def _links(
    net: Tagger,
    projected: Tensor,
    item: Item,
    window: Window,
    rng: random.Random,
) -> list[Tensor]:
    """Cross-entropy of the cue of every content and of the source of every cue.

    `LOST` of the sources and cues are hidden: what pointed at them has to point at none,
    for the tagger misses some too.
    """
    groups: dict[int, list[Link]] = {}
    for link in item.links:
        groups.setdefault(link.group, []).append(link)
    place = np.cumsum(
        [item.sheet.breaks[w] == 2 for w in range(window.start, window.end)]
    )
    return [
        loss
        for links in groups.values()
        for loss in _group(net, projected, links, window, place, rng)
    ]


def _group(
    net: Tagger,
    projected: Tensor,
    links: list[Link],
    window: Window,
    place: np.ndarray,
    rng: random.Random,
) -> list[Tensor]:
    pairs = [
        (stretch, cue)
        for link in links
        if (stretch := _clipped(link.stretch, window))
        if (cue := _clipped(link.cue, window))
    ]
    alone = [s for link in links if (s := _clipped(link.stretch, window))]
    contents = sorted({s for s in alone if s.role == Role.CONTENT})
    sources = _kept({s for s in alone if s.role == Role.SOURCE}, rng)
    cues = _kept({c for link in links if (c := _clipped(link.cue, window))}, rng)
    if not cues:
        return []
    heads = _means(projected[:, 3 * WIDTH :], cues)
    found = []
    if contents:
        scores = _arcs(net, projected, contents, cues, heads, place, 1)
        own = _vectors(projected, contents)
        scores = torch.cat([scores, net.unlinked(own, 1)[:, None]], 1)
        found.append(_pointing(scores, contents, cues, set(pairs)))
    if sources:
        scores = _arcs(net, projected, sources, cues, heads, place, 0).T
        scores = torch.cat([scores, net.unlinked(heads, 0)[:, None]], 1)
        turned = {(cue, source) for source, cue in pairs}
        found.append(_pointing(scores, cues, sources, turned))
    return found


def _kept(stretches: set[Stretch], rng: random.Random) -> list[Stretch]:
    return [one for one in sorted(stretches) if rng.random() >= LOST]


def _pointing(
    scores: Tensor,
    rows: list[Stretch],
    columns: list[Stretch],
    pairs: set[tuple[Stretch, Stretch]],
) -> Tensor:
    """Cross-entropy of rows over columns and none, one value a row."""
    gold = [
        next((i for i, c in enumerate(columns) if (row, c) in pairs), len(columns))
        for row in rows
    ]
    return functional.cross_entropy(scores, torch.tensor(gold), reduction="none")


def _arcs(
    net: Tagger,
    projected: Tensor,
    others: list[Stretch],
    cues: list[Stretch],
    heads: Tensor,
    place: np.ndarray,
    row: int,
) -> Tensor:
    between = Between.of(Positions.of(others, place), Positions.of(cues, place))
    return net.arcs(_vectors(projected, others), heads, between, row)


def _vectors(projected: Tensor, stretches: list[Stretch]) -> Tensor:
    first = projected[[one.start for one in stretches], :WIDTH]
    last = projected[[one.end - 1 for one in stretches], WIDTH : 2 * WIDTH]
    return first + last + _means(projected[:, 2 * WIDTH : 3 * WIDTH], stretches)


def _means(rows: Tensor, stretches: list[Stretch]) -> Tensor:
    return torch.stack([rows[one.start : one.end].mean(0) for one in stretches])


def _clipped(stretch: Stretch, window: Window) -> Stretch | None:
    """The part of a stretch inside a window, in words of the window."""
    start, end = max(stretch.start, window.start), min(stretch.end, window.end)
    if start >= end:
        return None
    return Stretch(start - window.start, end - window.start, stretch.role)
