"""Cut the heads and inner units that matter least out of a trained tagger.

    python training/prune.py --data ../shared/data --encoder FOLDER --checkpoint FILE \\
        --cost 0.4 --output FOLDER

What a head or a block of inner units matters is how much the loss would change without it,
to the first order: the square of its gate's gradient, summed over batches (Molchanov et
al. 2017; Michel et al. 2019). The best of them for their cost in time are kept, over all
layers together, until the share `--cost` of the encoder's time is spent. Writes a folder
as `trim.py` does, and the tagger as `tagger.pt` beside it.
"""

import argparse
import random
import shutil
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from batch import losses
from encoder import Encoder, Layer, save
from mixture import Corpus
from net import Tagger
from rashomon.extract.vocabulary import Vocabulary
from train import LINK_WEIGHT

BLOCK = 64
"""Inner units that are kept or cut together."""

HEAD_COST, BLOCK_COST = 2.06, 0.55
"""Microseconds a piece on one core (int8, windows of 224 pieces): one head, one block."""

BATCHES = 40


def gates(encoder: Encoder) -> None:
    """Give every layer ones whose gradients tell what matters."""
    for layer in encoder.layers:
        layer.head_gate = torch.ones(layer.heads, requires_grad=True)
        layer.inner_gate = torch.ones(layer.up.out_features, requires_grad=True)


def importance(
    net: Tagger, corpus: Corpus, vocabulary: Vocabulary
) -> list[list[Tensor]]:
    """For each layer what its heads and its blocks matter."""
    gates(net.encoder)
    rng = random.Random(7)
    found = [
        [torch.zeros(layer.heads), torch.zeros(layer.up.out_features)]
        for layer in net.encoder.layers
    ]
    for group in corpus.batches(rng)[:BATCHES]:
        loss = losses(net, group, vocabulary, rng)
        (loss.tags + LINK_WEIGHT * loss.links).backward()
        for sums, layer in zip(found, net.encoder.layers, strict=True):
            for total, gate in zip(
                sums, (layer.head_gate, layer.inner_gate), strict=True
            ):
                if len(gate):
                    total += gate.grad.float() ** 2
                    gate.grad = None
        net.zero_grad()
    for layer in net.encoder.layers:
        layer.head_gate = layer.inner_gate = None
    return found


def chosen(worth: list[list[Tensor]], share: float) -> list[tuple[Tensor, Tensor]]:
    """For each layer the heads and inner units that are kept, as sorted indices."""
    parts = []
    for at, (heads, inner) in enumerate(worth):
        order = inner.argsort(descending=True)
        blocks = order.view(-1, BLOCK) if len(inner) % BLOCK == 0 else order[None]
        parts += [
            (w.item() / HEAD_COST, HEAD_COST, at, 0, i) for i, w in enumerate(heads)
        ]
        parts += [
            (inner[block].sum().item() / BLOCK_COST, BLOCK_COST, at, 1, i)
            for i, block in enumerate(blocks)
        ]
    budget = share * sum(cost for _, cost, *_ in parts)
    kept: list[tuple[list[int], list[int]]] = [([], []) for _ in worth]
    for _, cost, at, kind, i in sorted(parts, reverse=True):
        if cost <= budget:
            kept[at][kind].append(i)
            budget -= cost
    return [
        (
            torch.tensor(sorted(heads), dtype=torch.long),
            _units(worth[at][1], blocks),
        )
        for at, (heads, blocks) in enumerate(kept)
    ]


def _units(inner: Tensor, blocks: list[int]) -> Tensor:
    order = inner.argsort(descending=True)
    ranked = order.view(-1, BLOCK)
    return ranked[blocks or [0]].flatten().sort().values


def pruned(net: Tagger, kept: list[tuple[Tensor, Tensor]]) -> Tagger:
    """The tagger with only what is kept."""
    shape = replace(
        net.encoder.shape,
        heads=[len(heads) for heads, _ in kept],
        inner=[len(units) for _, units in kept],
    )
    small = Tagger(Encoder(shape))
    state = dict(net.state_dict())
    for at, (heads, units) in enumerate(kept):
        layer = net.encoder.layers[at]
        state |= {
            f"encoder.layers.{at}.{name}": value
            for name, value in _cut(layer, heads, units).items()
        }
    small.load_state_dict(state)
    return small


def _cut(layer: Layer, heads: Tensor, units: Tensor) -> dict[str, Tensor]:
    size = layer.head
    rows = (heads[:, None] * size + torch.arange(size)).flatten()
    wide = layer.heads * size
    qkv = torch.cat([rows, rows + wide, rows + 2 * wide])
    return {
        "qkv.weight": layer.qkv.weight[qkv],
        "qkv.bias": layer.qkv.bias[qkv],
        "out.weight": layer.out.weight[:, rows],
        "up.weight": layer.up.weight[units],
        "up.bias": layer.up.bias[units],
        "down.weight": layer.down.weight[:, units],
        "kept": layer.kept[heads],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--silver", type=Path)
    parser.add_argument("--cost", type=float, required=True)
    parser.add_argument("--output", type=Path, required=True)
    args = parser.parse_args()
    vocabulary = Vocabulary(args.encoder / "tokenizer.json")
    net = Tagger.pretrained(args.encoder)
    net.load_state_dict(torch.load(args.checkpoint))
    net.eval()
    corpus = Corpus.read(args.data, vocabulary, args.silver)
    small = pruned(net, chosen(importance(net, corpus, vocabulary), args.cost))
    save(args.output, small.encoder.shape, small.encoder.state_dict())
    torch.save(small.state_dict(), args.output / "tagger.pt")
    shutil.copy(args.encoder / "tokenizer.json", args.output)
    print(small.encoder.shape.heads, small.encoder.shape.inner)


if __name__ == "__main__":
    main()
