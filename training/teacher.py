r"""The teacher of acts and certainties: a large encoder that reads each claim by itself.

    python training/teacher.py --data ../shared/data --labels tests/qualities/labels.jsonl \
        --encoder runs/mpnet6 --output runs/judge [--epochs 6]

It is fine-tuned on the claims that were labelled by hand for tuning, and then says of every
claim of the pool how likely each act and each certainty is: `pool.npz`, from which the small
head learns (`head.py`). Too slow to ship: a claim costs it what an article costs the tagger.
"""

import argparse
import math
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from claims import Claim, Corpus
from encoder import load
from rashomon.extract.acts import By, act
from rashomon.extract.scene import ACTS, CERTAINTIES

Encoded = tuple[list[int], list[int]]

MOST = {1: 12, 2: 12, 3: 56}
"""Pieces of source, cue and content."""
HINT, BEFORE = 6, 24
SMOOTHING = 0.05
CERTAINTY_WORTH = 0.5


class Judge(nn.Module):
    """An encoder with two heads, over the first piece and the mean of the claim's."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.encoder = load(folder)
        width = self.encoder.shape.width
        self.part = nn.Embedding(5, width)
        nn.init.zeros_(self.part.weight)
        self.act = nn.Linear(2 * width, len(ACTS))
        self.certainty = nn.Linear(2 * width, len(CERTAINTIES))

    def forward(
        self, ids: Tensor, parts: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        hidden = self.encoder(self.encoder.words(ids) + self.part(parts), mask).float()
        own = ((parts > 0) & mask.bool())[..., None].float()
        mean = (hidden * own).sum(1) / own.sum(1).clamp(min=1)
        both = torch.cat([hidden[:, 0], mean], 1)
        both = functional.dropout(both, 0.1, self.training)
        return self.act(both), self.certainty(both)


def encoded(claim: Claim, tokenizer: Tokenizer) -> Encoded:
    """Source, cue, content, what the lexicon says of the act, and the sentence before."""
    one = claim.saying
    told = act(one)
    sure = "sure" if told.by is By.CUE else "maybe"
    before = one.before.of(one.text) if one.before else ""
    mark, end = (tokenizer.token_to_id(name) for name in ("[CLS]", "[SEP]"))
    ids, parts = [mark], [0]
    for part, words in enumerate((one.source.text, one.cue.text, one.content.text), 1):
        _append(ids, parts, _pieces(tokenizer, words)[: MOST[part]], part, end)
    hint = _pieces(tokenizer, f"{told.act.value} {sure}")[:HINT]
    _append(ids, parts, hint, 4, end)
    own = _pieces(tokenizer, before)[-BEFORE:]
    return ids + own, parts + [4] * len(own)


def _pieces(tokenizer: Tokenizer, words: str) -> list[int]:
    return list(tokenizer.encode(words, add_special_tokens=False).ids)


def _append(
    ids: list[int], parts: list[int], pieces: list[int], part: int, end: int
) -> None:
    ids += [*pieces, end]
    parts += [part] * len(pieces) + [0]


def batches(
    items: Sequence[Encoded], size: int, rng: random.Random | None
) -> Iterator[tuple[list[int], Tensor, Tensor, Tensor]]:
    """Items of like length together, in random order where `rng` is given."""
    noise = rng.random if rng else lambda: 0.0
    order = sorted(range(len(items)), key=lambda i: len(items[i][0]) // 8 + 2 * noise())
    groups = [order[at : at + size] for at in range(0, len(order), size)]
    if rng:
        rng.shuffle(groups)
    for group in groups:
        longest = max(len(items[i][0]) for i in group)
        grid = torch.zeros(3, len(group), longest, dtype=torch.long)
        for row, i in enumerate(group):
            ids, parts = items[i]
            grid[0, row, : len(ids)] = torch.tensor(ids)
            grid[1, row, : len(ids)] = torch.tensor(parts)
            grid[2, row, : len(ids)] = 1
        yield group, *grid


def fit(net: Judge, claims: Sequence[Claim], tokenizer: Tokenizer, epochs: int) -> None:
    """Fine-tune on labelled claims, all of the network."""
    rng = random.Random(1)
    items = [encoded(one, tokenizer) for one in claims]
    acts = torch.tensor([ACTS.index(one.act) for one in claims])
    sure = torch.tensor([CERTAINTIES.index(one.certainty) for one in claims])
    new = [*net.act.parameters(), *net.certainty.parameters(), *net.part.parameters()]
    old = [one for one in net.encoder.parameters() if one.requires_grad]
    groups = [{"params": old, "lr": 1e-4}, {"params": new, "lr": 1e-3}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    total = epochs * math.ceil(len(items) / 16)

    def rate(step: int) -> float:
        return min(1, step / (0.1 * total)) * max(0.0, 1 - step / total)

    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    for epoch in range(1, epochs + 1):
        net.train()
        started, sums = time.perf_counter(), 0.0
        for group, *grid in batches(items, 16, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                left, right = net(*grid)
            loss = _loss(left, acts[group]) + CERTAINTY_WORTH * _loss(
                right, sure[group]
            )
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            sums += loss.item() * len(group) / len(items)
        seconds = time.perf_counter() - started
        print(f"epoch {epoch}: loss {sums:.3f}, {seconds:.0f} s", flush=True)


def _loss(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float(), gold, label_smoothing=SMOOTHING)


def told(
    net: Judge, claims: Sequence[Claim], tokenizer: Tokenizer
) -> tuple[np.ndarray, np.ndarray]:
    """How likely each act and each certainty of each claim is."""
    items = [encoded(one, tokenizer) for one in claims]
    acts = np.zeros((len(items), len(ACTS)), np.float32)
    sure = np.zeros((len(items), len(CERTAINTIES)), np.float32)
    net.eval()
    with torch.no_grad():
        for group, *grid in batches(items, 64, None):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                left, right = net(*grid)
            acts[group] = left.float().softmax(-1).numpy()
            sure[group] = right.float().softmax(-1).numpy()
    return acts, sure


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--labels", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    args = parser.parse_args()
    torch.manual_seed(0)
    args.output.mkdir(parents=True, exist_ok=True)
    corpus = Corpus(args.data, args.labels)
    tokenizer = Tokenizer.from_file(str(args.encoder / "tokenizer.json"))
    net = Judge(args.encoder)
    fit(net, list(corpus.labelled("tuning")), tokenizer, args.epochs)
    torch.save(net.state_dict(), args.output / "teacher.pt")
    acts, sure = told(net, list(corpus.pool()), tokenizer)
    np.savez(args.output / "pool.npz", acts=acts, certainties=sure)


if __name__ == "__main__":
    main()
