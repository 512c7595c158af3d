"""Batches: windows of items as tensors, and the losses of the heads on them."""

import random
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from corpus import Item
from net import Tagger, crf_loss
from rashomon.extract.decode import Stretch
from rashomon.extract.labels import Role
from rashomon.extract.link import WIDTH, Cues
from rashomon.extract.sheet import write_strip
from rashomon.extract.vocabulary import Vocabulary
from rashomon.extract.windows import Window

Piece = tuple[Item, Window]

LOST = 0.15


def inputs(pieces: Sequence[Piece], vocabulary: Vocabulary) -> tuple[Tensor, ...]:
    """Ids, shapes, quoted, mask (batch, pieces) and each window's first pieces."""
    strips = [write_strip(item.sheet, w, vocabulary) for item, w in pieces]
    size = max(len(strip.ids) for strip in strips)
    grid = torch.zeros(4, len(strips), size, dtype=torch.long)
    for row, strip in enumerate(strips):
        for plane, values in enumerate((strip.ids, strip.shapes, strip.quoted)):
            grid[plane, row, : len(values)] = torch.tensor(values)
        grid[3, row, : len(strip.ids)] = 1
    firsts = [torch.tensor(strip.first) for strip in strips]
    return (*grid, firsts)


def losses(
    net: Tagger,
    pieces: Sequence[Piece],
    vocabulary: Vocabulary,
    hiding: random.Random | None = None,
) -> tuple[Tensor, Tensor, Tensor]:
    """The mean losses of tags, links and events on a batch.

    With `hiding`, `LOST` of the cues are kept from the link head, which then has to point
    at none: a tagger misses cues too.
    """
    ids, shapes, quoted, mask, firsts = inputs(pieces, vocabulary)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        tags, events, projected = net(ids, shapes, quoted, mask)
    tags, events, projected = tags.float(), events.float(), projected.float()
    sequences: list[tuple[Tensor, Tensor]] = []
    link, event = [], []
    for row, (item, window) in enumerate(pieces):
        first = firsts[row]
        if item.labels is not None:
            labels = torch.tensor(item.labels[window.start : window.end])
            sequences += _paragraphs(tags[row, first], labels, item, window)
            link += _links(net, projected[row, first], item, window, hiding)
        if item.events is not None:
            gold = torch.tensor(item.events[window.start : window.end]).float()
            event.append(
                functional.binary_cross_entropy_with_logits(events[row, first], gold)
            )
    zero = tags.sum() * 0
    return (
        _crf(sequences, net.transitions) if sequences else zero,
        torch.stack(link).mean() if link else zero,
        torch.stack(event).mean() if event else zero,
    )


def _paragraphs(
    tags: Tensor, labels: Tensor, item: Item, window: Window
) -> list[tuple[Tensor, Tensor]]:
    bounds = [0]
    for word in range(window.start + 1, window.end):
        if item.sheet.breaks[word] == 2:
            bounds.append(word - window.start)
    bounds.append(window.end - window.start)
    found = []
    for start, end in pairwise(bounds):
        gold = labels[start:end].clone()
        if gold[0] and gold[0] % 2 == 0:  # the window starts inside a stretch
            gold[0] -= 1
        found.append((tags[start:end], gold))
    return found


def _crf(sequences: list[tuple[Tensor, Tensor]], transitions: Tensor) -> Tensor:
    lengths = torch.tensor([len(gold) for _, gold in sequences])
    emissions = torch.nn.utils.rnn.pad_sequence([t for t, _ in sequences], True)
    labels = torch.nn.utils.rnn.pad_sequence([g for _, g in sequences], True)
    return crf_loss(emissions, labels, lengths, transitions) / lengths.sum()


def _links(
    net: Tagger,
    projected: Tensor,
    item: Item,
    window: Window,
    hiding: random.Random | None,
) -> list[Tensor]:
    """Cross-entropy of every gold stretch's cue among the window's cues and none."""
    inside = [
        (_shift(s, window), _shift(c, window))
        for s, c in item.links
        if window.start <= s.start and s.end <= window.end
    ]
    size = window.end - window.start
    cues = sorted({c for _, c in inside if c.start >= 0 and c.end <= size})
    if hiding:
        cues = [cue for cue in cues if hiding.random() >= LOST]
    if not cues:
        return []
    place = np.cumsum(
        [item.sheet.breaks[w] == 2 for w in range(window.start, window.end)]
    )
    heads = torch.stack([projected[c.start : c.end, 3 * WIDTH :].mean(0) for c in cues])
    found = []
    for stretch, cue in inside:
        scores = _arcs(net, projected, stretch, cues, heads, place)
        gold = cues.index(cue) if cue in cues else len(cues)
        found.append(functional.cross_entropy(scores[None], torch.tensor([gold])))
    return found


def _arcs(
    net: Tagger,
    projected: Tensor,
    stretch: Stretch,
    cues: list[Stretch],
    heads: Tensor,
    place: np.ndarray,
) -> Tensor:
    row = 0 if stretch.role == Role.SOURCE else 1
    rows = projected[stretch.start : stretch.end]
    vector = (
        rows[0, :WIDTH]
        + rows[-1, WIDTH : 2 * WIDTH]
        + rows[:, 2 * WIDTH : 3 * WIDTH].mean(0)
    )
    table = Cues.of(cues, place)
    distance, crossed = table.distances(stretch), table.crossed(stretch)
    apart = table.apart(int(place[stretch.start]))
    scores = (
        heads @ vector / WIDTH**0.5
        + net.distance[row, distance]
        + net.paragraph[row, apart]
        + net.crossed[row, crossed]
    )
    return torch.cat([scores, net.nothing[row : row + 1]])


def _shift(stretch: Stretch, window: Window) -> Stretch:
    return Stretch(
        stretch.start - window.start, stretch.end - window.start, stretch.role
    )
