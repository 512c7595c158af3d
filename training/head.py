r"""The head of acts and certainties, on the states of a tagger that is there already.

    python training/head.py --data ../shared/data --labels tests/qualities/labels.jsonl \
        --pool runs/judge/pool.npz --model src/rashomon/extract/model --version 2026.11.3

Learns from what the teacher says of the pool (`teacher.py`) and from the claims labelled for
tuning, reading the tagger's states after `LAYER` layers; the tagger itself stays as it is.
Then it grafts the head's first layer into `model.onnx` as one more output, `states`, writes
the rest as `head.onnx`, and both digests into `model.json`.
"""

import argparse
import math
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from claims import Claim, Corpus
from export import sign
from graft import graft
from layers import Layers
from rashomon.extract.head import filled
from rashomon.extract.qualities import lexicons
from rashomon.extract.scene import (
    ACTS,
    CERTAINTIES,
    HINTS,
    LONGEST,
    Part,
    Scene,
    scene,
)
from rashomon.extract.scores import STATE
from rashomon.extract.sheet import Sheet, document_sheet

LAYER = 4
"""Of the encoder's ten; the states of later ones tell less of acts."""
WIDTH, HEADS = STATE, 4
GOLD = 3.0
"""What a labelled claim is worth beside one that the teacher labelled."""
CERTAINTY_WORTH = 0.5
SMOOTHING = 0.05
DROPOUT = 0.2
GRAFTED = "states"


class Block(nn.Module):
    """Self-attention and a feed-forward net, norms first."""

    def __init__(self) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 2 * WIDTH), nn.Linear(2 * WIDTH, WIDTH)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, hidden: Tensor, ban: Tensor) -> Tensor:
        rows, words, _ = hidden.shape
        shape = (rows, words, 3, HEADS, WIDTH // HEADS)
        qkv = self.qkv(self.norm1(hidden)).view(shape).permute(2, 0, 3, 1, 4)
        query, key, value = qkv[0], qkv[1], qkv[2]
        scores = query @ key.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5
        seen = (scores + ban[:, None, None, :]).softmax(-1) @ value
        seen = seen.transpose(1, 2).reshape(rows, words, WIDTH)
        hidden = hidden + self.dropout(self.out(seen))
        inner = functional.gelu(self.up(self.norm2(hidden)))
        return hidden + self.dropout(self.down(self.dropout(inner)))


class First(nn.Module):
    """What is grafted into the tagger's graph: states, narrower."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.narrow = nn.Linear(width, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)

    def forward(self, states: Tensor) -> Tensor:
        return self.norm(self.narrow(states))


class Rest(nn.Module):
    """What is shipped beside it: one block, and the two answers."""

    def __init__(self) -> None:
        super().__init__()
        self.part = nn.Embedding(len(Part) + 1, WIDTH)
        self.hint = nn.Embedding(HINTS, WIDTH)
        self.straight = nn.Embedding(HINTS, len(ACTS) + len(CERTAINTIES))
        nn.init.normal_(self.part.weight, std=0.1)
        nn.init.normal_(self.hint.weight, std=0.1)
        nn.init.zeros_(self.straight.weight)
        self.block = Block()
        self.norm = nn.LayerNorm(WIDTH)
        self.dropout = nn.Dropout(DROPOUT)
        self.answer = nn.Linear(2 * WIDTH, len(ACTS) + len(CERTAINTIES))

    def forward(
        self, states: Tensor, parts: Tensor, hints: Tensor
    ) -> tuple[Tensor, Tensor]:
        first, straight = self.hint(hints).sum(1), self.straight(hints).sum(1)
        hidden = self.dropout(torch.cat([first[:, None], states + self.part(parts)], 1))
        padding = torch.cat([torch.zeros_like(parts[:, :1]), (parts == 0).long()], 1)
        hidden = self.norm(self.block(hidden, padding.float() * -1e4))
        content = (parts == int(Part.CONTENT)).float()[..., None]
        mean = (hidden[:, 1:] * content).sum(1) / content.sum(1).clamp(min=1)
        scores = self.answer(self.dropout(torch.cat([hidden[:, 0], mean], 1)))
        scores = scores + straight
        return scores[:, : len(ACTS)], scores[:, len(ACTS) :]


class States:
    """The states of all words of documents, as the shipped graph gives them."""

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        self.corpus, self.layers = corpus, Layers(folder, [LAYER])

    def read(self, key: str) -> tuple[Sheet, np.ndarray]:
        """The sheet of a document and its states, half precise, (words, width)."""
        document, passages = self.corpus.document(key)
        sheet = document_sheet(document, passages, self.layers.vocabulary)
        rows = [np.zeros((0, 1, 768), np.float16), *self.layers.read(sheet)]
        return sheet, np.concatenate(rows)[:, 0]


def scenes(
    claims: Sequence[Claim], states: States
) -> tuple[list[Scene], list[np.ndarray]]:
    """What the head is shown of each claim, and the states of those words."""
    shown: list[Scene] = []
    seen: list[np.ndarray] = []
    key = ""
    for one in claims:  # those of one document stand together
        if one.document != key:
            key = one.document
            sheet, rows = states.read(key)
        made = scene(one.saying, sheet, *lexicons(one.saying))
        seen.append(rows[made.words])
        shown.append(Scene([*range(len(made.words))], made.parts, made.hints))
    return shown, seen


def inputs(shown: Sequence[Scene], seen: Sequence[np.ndarray]) -> tuple[Tensor, ...]:
    """The tensors of a batch."""
    wide = np.zeros((len(shown), max(map(len, seen), default=1) or 1, 768), np.float32)
    for row, states in enumerate(seen):
        wide[row, : len(states)] = states
    empty = np.zeros((LONGEST, 1), np.float32)
    _, parts, hints = filled(shown, empty)
    return tuple(map(torch.from_numpy, (wide, parts[:, : wide.shape[1]], hints)))


def gold(claims: Sequence[Claim]) -> tuple[np.ndarray, np.ndarray]:
    """The labels as shares of one, smoothed as the teacher's were."""
    acts = _spread([ACTS.index(one.act) for one in claims], len(ACTS))
    sure = _spread(
        [CERTAINTIES.index(one.certainty) for one in claims], len(CERTAINTIES)
    )
    return acts, sure


def _spread(labels: Sequence[int], classes: int) -> np.ndarray:
    found = np.full((len(labels), classes), SMOOTHING / classes, np.float32)
    found[np.arange(len(labels)), labels] += 1 - SMOOTHING
    return found


def train(
    shown: Sequence[Scene],
    seen: Sequence[np.ndarray],
    wanted: tuple[np.ndarray, np.ndarray],
    worth: np.ndarray,
    epochs: int,
) -> tuple[First, Rest]:
    """Fit both parts of the head."""
    first, rest = First(768), Rest()
    both = nn.ModuleList([first, rest])
    optimiser = torch.optim.AdamW(both.parameters(), lr=1e-3, weight_decay=0.02)
    acts, sure, weight = map(torch.from_numpy, (*wanted, worth.astype(np.float32)))
    total = epochs * math.ceil(len(shown) / 64)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / 200) * max(0.0, 1 - step / total)
    )
    rng = random.Random(0)
    for epoch in range(1, epochs + 1):
        both.train()
        started, sums = time.perf_counter(), 0.0
        for group in _groups(seen, rng):
            states, parts, hints = inputs(
                [shown[i] for i in group], [seen[i] for i in group]
            )
            left, right = rest(first(states), parts, hints)
            loss = _against(left, acts[group])
            loss = loss + CERTAINTY_WORTH * _against(right, sure[group])
            loss = (loss * weight[group]).mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(both.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            sums += loss.item()
        seconds = time.perf_counter() - started
        print(
            f"epoch {epoch}: {64 * sums / len(shown):.3f}, {seconds:.0f} s", flush=True
        )
    return first.eval(), rest.eval()


def _groups(seen: Sequence[np.ndarray], rng: random.Random) -> list[list[int]]:
    order = list(range(len(seen)))
    rng.shuffle(order)
    sorted_: list[int] = []
    for at in range(0, len(order), 1280):  # of like length, but not always the same
        sorted_ += sorted(order[at : at + 1280], key=lambda i: len(seen[i]))
    groups = [sorted_[at : at + 64] for at in range(0, len(sorted_), 64)]
    rng.shuffle(groups)
    return groups


def _against(scores: Tensor, wanted: Tensor) -> Tensor:
    return -(wanted * scores.log_softmax(-1)).sum(-1)


def write(rest: Rest, path: Path) -> None:
    """The rest of the head as a graph; scenes and words are its free axes."""
    example = (
        torch.zeros(2, 7, WIDTH),
        torch.ones(2, 7, dtype=torch.long),
        torch.zeros(2, 3, dtype=torch.long),
    )
    scenes_, words = (torch.export.Dim(name, min=1, max=4096) for name in ("s", "w"))
    program = torch.onnx.export(
        rest,
        example,
        dynamo=True,
        input_names=["states", "parts", "hints"],
        output_names=["acts", "certainties"],
        dynamic_shapes=({0: scenes_, 1: words}, {0: scenes_, 1: words}, {0: scenes_}),
        optimize=True,
        external_data=False,
    )
    program.save(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--labels", type=Path, required=True)
    parser.add_argument("--pool", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--epochs", type=int, default=5)
    args = parser.parse_args()
    torch.manual_seed(0)
    corpus = Corpus(args.data, args.labels)
    labelled = list(corpus.labelled("tuning"))
    known = {one.place for one in labelled}
    pool, soft = list(corpus.pool()), np.load(args.pool)
    kept = [i for i, one in enumerate(pool) if one.place not in known]
    claims = [*(pool[i] for i in kept), *labelled]
    shown, seen = scenes(claims, States(corpus, args.model.resolve()))
    wanted = tuple(
        np.concatenate([soft[name][kept], own])
        for name, own in zip(("acts", "certainties"), gold(labelled), strict=True)
    )
    worth = np.concatenate([np.ones(len(kept)), np.full(len(labelled), GOLD)])
    first, rest = train(shown, seen, wanted, worth, args.epochs)
    path = args.model / "model.onnx"
    graft(first.narrow, first.norm, path, [LAYER], GRAFTED, own="head")
    write(rest, args.model / "head.onnx")
    sign(args.model, args.version, ["model.onnx", "head.onnx"])


if __name__ == "__main__":
    main()
