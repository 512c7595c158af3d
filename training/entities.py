r"""The network that tells names, on the states of a tagger that is there already.

    python training/entities.py --data ../shared/data --labels tests/identities/labels.jsonl \
        --work runs/names --model src/rashomon/extract/model --version 2026.11.4

Reads all that is learned from once (`names.py`; 10 GB in the folder `--work`), trains a first
network on the corpora, lets it find the names of news that nobody labelled, puts their kinds
right by lists (`silver.py`), and trains the one that ships on both. Then it grafts that one's
first layer into `model.onnx` as one more output, `names`, writes the rest as `entities.onnx`,
and both digests into `model.json`. The tagger itself stays as it is.
"""

import argparse
import json
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from export import sha256
from names import LAYERS, UNKNOWN, Layers, Lesson, corpora, extract, layer, lessons
from rashomon.extract.decode import allowed, softmax, viterbi
from rashomon.extract.entities import KINDS, names_of
from rashomon.extract.labels import LABELS
from rashomon.extract.scores import NAME
from rashomon.text.words import Shape
from silver import Found, Lists, corrected, lists

TAGS = len(LABELS)
SMALL = 16
BLOCKS, REACH = 2, 3
"""Convolutions, and how many words each sees at once."""
DROPOUT, DROPPED_STATES = 0.25, 0.1
WORDS, BATCH = 96, 32
"""Most words of a stretch that is learned from, and how many stretches at once."""
WORTH = {"re3d0": 2.0, "re3d0+drop": 2.0, "uner_dev": 1.5, "news": 0.7}
"""What a word of a corpus is worth; 1 of the others."""
GRAFTED = "names"
FREE = allowed(np.zeros((TAGS, TAGS), np.float32))


class First(nn.Module):
    """What is grafted into the tagger's graph: the states of some layers, narrower."""

    def __init__(self) -> None:
        super().__init__()
        self.narrow = nn.Linear(768 * len(LAYERS), NAME)
        self.norm = nn.LayerNorm(NAME)
        self.dropout = nn.Dropout(DROPPED_STATES)

    def forward(self, states: Tensor) -> Tensor:
        return self.norm(self.narrow(self.dropout(states)))


class Rest(nn.Module):
    """What is shipped beside it: convolutions over the words, and the tags."""

    def __init__(self) -> None:
        super().__init__()
        self.shape, self.breaks = (
            nn.Embedding(len(Shape), SMALL),
            nn.Embedding(3, SMALL),
        )
        self.mix = nn.Linear(2 * SMALL, NAME)
        self.sees = nn.ModuleList(
            nn.Conv1d(NAME, NAME, REACH, padding=REACH // 2) for _ in range(BLOCKS)
        )
        self.turns = nn.ModuleList(nn.Linear(NAME, NAME) for _ in range(BLOCKS))
        self.norms = nn.ModuleList(nn.LayerNorm(NAME) for _ in range(BLOCKS))
        self.answer = nn.Linear(NAME, TAGS)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, shapes: Tensor, breaks: Tensor) -> Tensor:
        return self.batch(states[None], shapes[None], breaks[None])[0]

    def batch(self, states: Tensor, shapes: Tensor, breaks: Tensor) -> Tensor:
        small = torch.cat([self.shape(shapes), self.breaks(breaks)], -1)
        hidden = self.dropout(states) + self.mix(small)
        for see, turn, norm in zip(self.sees, self.turns, self.norms, strict=True):
            around = functional.gelu(see(hidden.transpose(1, 2)).transpose(1, 2))
            hidden = norm(hidden + self.dropout(turn(around)))
        return self.answer(self.dropout(hidden))


class Both(nn.Module):
    """The whole network."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.rest = First(), Rest()

    @torch.no_grad()
    def read(self, one: Lesson) -> np.ndarray:
        """The scores of a text's tags, (words, TAGS)."""
        self.eval()
        states = torch.from_numpy(one.states.astype(np.float32)).flatten(1)
        small = torch.tensor(one.shapes), torch.tensor(one.breaks)
        return np.asarray(self.rest(self.first(states), *small).numpy())


def stretches(some: Sequence[Lesson]) -> list[tuple[Lesson, int, int]]:
    """Texts in stretches of at most `WORDS` words, cut where a sentence starts, if any."""
    found = []
    for one in some:
        start = 0
        while start < len(one.spans):
            end = min(len(one.spans), start + WORDS)
            if end < len(one.spans):
                cuts = range(end, start + WORDS // 2, -1)
                end = next((at for at in cuts if one.breaks[at]), end)
            found.append((one, start, end))
            start = end
    return found


def train(some: Sequence[Lesson], epochs: int, seed: int) -> Both:
    """Fit the network, both parts at once."""
    torch.manual_seed(seed)
    rng, net = random.Random(seed), Both()
    optimiser = torch.optim.AdamW(net.parameters(), lr=2e-3, weight_decay=0.01)
    parts = stretches(some)
    total = epochs * math.ceil(len(parts) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / 200) * max(0.0, 1 - step / total)
    )
    for epoch in range(1, epochs + 1):
        net.train()
        started, sums = time.perf_counter(), 0.0
        for group in _groups(parts, rng):
            loss = _loss(net, group)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            sums += loss.item() * len(group)
        seconds = time.perf_counter() - started
        print(f"epoch {epoch}: {sums / len(parts):.4f}, {seconds:.0f} s", flush=True)
    return net.eval()


def _groups(
    parts: list[tuple[Lesson, int, int]], rng: random.Random
) -> Iterator[list[tuple[Lesson, int, int]]]:
    """All stretches once, those of like length together, in another order each time."""
    rng.shuffle(parts)
    order: list[tuple[Lesson, int, int]] = []
    for at in range(0, len(parts), 20 * BATCH):
        order += sorted(parts[at : at + 20 * BATCH], key=lambda one: one[2] - one[1])
    starts = list(range(0, len(order), BATCH))
    rng.shuffle(starts)
    for start in starts:
        yield order[start : start + BATCH]


def _loss(net: Both, group: Sequence[tuple[Lesson, int, int]]) -> Tensor:
    longest = max(end - start for _, start, end in group)
    states = torch.zeros(len(group), longest, 768 * len(LAYERS))
    shapes, breaks = (torch.zeros(len(group), longest).long() for _ in range(2))
    wanted = torch.full((len(group), longest), UNKNOWN)
    worth = torch.ones(len(group), 1)
    for row, (one, start, end) in enumerate(group):
        part = one.states[start:end].astype(np.float32)
        states[row, : end - start] = torch.from_numpy(part).flatten(1)
        shapes[row, : end - start] = torch.tensor(one.shapes[start:end])
        breaks[row, : end - start] = torch.tensor(one.breaks[start:end])
        wanted[row, : end - start] = torch.tensor(one.tags[start:end])
        worth[row] = WORTH.get(one.corpus, 1.0)
    scores = net.rest.batch(net.first(states), shapes, breaks).flatten(0, 1)
    loss = functional.cross_entropy(
        scores, wanted.flatten(), ignore_index=UNKNOWN, reduction="none"
    )
    known = (wanted != UNKNOWN) * worth
    return (loss * known.flatten()).sum() / known.sum().clamp(min=1)


def labelled(some: Sequence[Lesson], net: Both, known: Lists) -> Iterator[Lesson]:
    """News with the names that a network finds in them, put right by lists."""
    for one in some:
        scores = net.read(one)
        tags = viterbi(scores, [(0, len(scores))], FREE)
        shares = softmax(scores)
        sure = shares[np.arange(len(tags)), tags]
        found = [
            Found(start, end, kind, float(sure[start:end].min()))
            for start, end, kind in names_of(tags, [(0, len(tags))])
        ]
        words = [one.text[start:end] for start, end in one.spans]
        own = [0 if share >= 0.5 else UNKNOWN for share in shares[:, 0]]
        for start, end, kind in corrected(found, words, known):
            tag = 1 + 2 * KINDS.index(kind) if kind else UNKNOWN
            for word in range(start, end):
                own[word] = tag + (word > start) if kind else UNKNOWN
        yield replace(one, tags=own)


def graft(first: First, path: Path) -> None:
    """Give the tagger's graph one more output: the states, narrowed; (pieces, NAME)."""
    model = onnx.load(path)
    graph = model.graph
    _prune(graph)
    sources = [layer(graph, number) for number in LAYERS]
    values = {
        "names.narrow": first.narrow.weight.detach().T.contiguous(),
        "names.bias": first.narrow.bias.detach(),
        "names.norm": first.norm.weight.detach(),
        "names.norm.bias": first.norm.bias.detach(),
        "names.axis": torch.tensor([0]),
    }
    for name, value in values.items():
        graph.initializer.append(numpy_helper.from_array(value.numpy(), name))
    graph.node.extend(
        [
            helper.make_node("Concat", sources, ["names.joined"], axis=-1),
            helper.make_node(
                "MatMul", ["names.joined", "names.narrow"], ["names.product"]
            ),
            helper.make_node("Add", ["names.product", "names.bias"], ["names.sum"]),
            helper.make_node(
                "LayerNormalization",
                ["names.sum", "names.norm", "names.norm.bias"],
                ["names.normed"],
                axis=-1,
                epsilon=first.norm.eps,
            ),
            helper.make_node("Squeeze", ["names.normed", "names.axis"], [GRAFTED]),
        ]
    )
    graph.output.append(
        helper.make_tensor_value_info(GRAFTED, TensorProto.FLOAT, ["pieces", NAME])
    )
    onnx.save(model, path)


def _prune(graph: onnx.GraphProto) -> None:
    """Take out what an earlier graft put in."""
    for kept, name in (
        (graph.node, lambda one: one.output[0]),
        (graph.initializer, lambda one: one.name),
        (graph.output, lambda one: one.name),
    ):
        for one in [one for one in kept if name(one).startswith(GRAFTED)]:
            kept.remove(one)


def write(rest: Rest, path: Path) -> None:
    """The rest of the network as a graph; the words are its one free axis."""
    numbers = torch.zeros(9, dtype=torch.long)
    words = torch.export.Dim("words", min=2, max=10_000_000)
    program = torch.onnx.export(
        rest,
        (torch.zeros(9, NAME), numbers, numbers),
        dynamo=True,
        input_names=["states", "shapes", "breaks"],
        output_names=["tags"],
        dynamic_shapes=({0: words}, {0: words}, {0: words}),
        optimize=True,
        external_data=False,
    )
    program.save(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--labels", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--epochs", type=int, nargs=2, default=(2, 5))
    args = parser.parse_args()
    torch.set_num_threads(1)
    args.work.mkdir(parents=True, exist_ok=True)
    layers = Layers(args.model)
    taught: list[Lesson] = []
    for name, texts in corpora(args.data, args.labels).items():
        if not (args.work / f"{name}.bin").exists():
            extract(texts(), layers, args.work / name)
        taught += lessons(args.work / name)
    news = [one for one in taught if one.corpus == "news"]
    gold = [one for one in taught if one.corpus != "news"]
    net = train(gold, args.epochs[0], seed=0)
    silver = labelled(news, net, lists(args.data))
    net = train([*gold, *silver], args.epochs[1], seed=1)
    torch.save(net.state_dict(), args.work / "names.pt")
    graft(net.first, args.model / "model.onnx")
    write(net.rest, args.model / "entities.onnx")
    path = args.model / "model.json"
    about = json.loads(path.read_text("utf-8"))
    about["version"] = args.version
    for name in ("model.onnx", "entities.onnx"):
        about["sha256"][name] = sha256(args.model / name)
    path.write_text(json.dumps(about, indent=1) + "\n")


if __name__ == "__main__":
    main()
