r"""The network that tells which claims of an article are about one event.

    python training/coreference.py --shared ../shared --model src/rashomon/extract/model \
        --version 2026.11.6 [--cache readings.pkl] [--folds 4]

Learns from the articles from which `happenings.py` does, after it, what its weights leave:
they stay as they are, and what the network says is added to them. It is told of each claim
what `rashomon.extract.coreference.traits` gives, so the tagger stays as it is, too. The
claims of an article are gone through in their order, on the right course and, in later
epochs, in two of three cases on the course that the network itself would take.

With `--folds`, prints what articles score that were not learned from; else writes
`coreference.onnx` and its digest into `model.json`.
"""

import argparse
import json
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from export import sign
from happenings import (
    Choice,
    Lesson,
    Read,
    Weights,
    articles,
    choices,
    fit,
    lessons,
    lighter,
    ship,
    show,
    split,
    told,
    unlightened,
    worths,
)
from rashomon.extract import tagger
from rashomon.extract.coreference import TRAITS, traits, weighed
from rashomon.extract.decode import Floats
from rashomon.extract.scores import score
from rashomon.extract.sheet import Strip, document_sheet
from rashomon.extract.vocabulary import Vocabulary
from rashomon.identify.incidents.happening_weights import WEIGHTS
from rashomon.records import READ_KINDS, Coreference

WIDTH, INNER, DROPOUT = 64, 64, 0.3
EPOCHS, RATE, DECAY, TOGETHER = 10, 1e-3, 0.05, 8
OWN_COURSE = 0.7
"""How often an article comes on the network's own course, from half of the epochs on."""
NEVER = -1e4


class Net(nn.Module):
    """Traits of claims to how like they are, and what each is alone."""

    def __init__(self) -> None:
        super().__init__()
        self.narrow = nn.Sequential(
            nn.LayerNorm(TRAITS),
            nn.Dropout(DROPOUT),
            nn.Linear(TRAITS, WIDTH),
            nn.GELU(),
            nn.LayerNorm(WIDTH),
            nn.Dropout(DROPOUT),
        )
        self.pair = _answers(3 * WIDTH, 1)
        self.single = _answers(WIDTH, 2)

    def forward(self, some: Tensor, every: Tensor) -> tuple[Tensor, Tensor]:
        own, others = self.narrow(some), self.narrow(every)
        left, right = own[:, None], others[None]
        both = torch.cat([left + right, left * right, (left - right).abs()], -1)
        return self.pair(both)[..., 0], self.single(own)


def _answers(width: int, count: int) -> nn.Sequential:
    last = nn.Linear(INNER, count)
    nn.init.zeros_(last.weight)
    nn.init.zeros_(last.bias)
    return nn.Sequential(nn.Linear(width, INNER), nn.GELU(), nn.Dropout(DROPOUT), last)


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """An article, with what the network is told of its claims in their order."""

    lesson: Lesson
    traits: Floats

    def seen(self, net: Net) -> Coreference:
        """What a network says of the article."""

        def network(some: Floats, every: Floats) -> tuple[Floats, Floats]:
            with torch.no_grad():
                same, alone = net(torch.from_numpy(some), torch.from_numpy(every))
            return same.numpy(), alone.numpy()

        return weighed(self.ids, self.traits, network)

    @property
    def ids(self) -> list[str]:
        return [one.claim.id for one in self.lesson.mentions]


class Reader:
    """The shipped graph, as far as the network reads it."""

    def __init__(self, folder: Path) -> None:
        self.vocabulary = Vocabulary(folder / "tokenizer.json")
        self.room = json.loads((folder / "model.json").read_text("utf-8"))["room"]
        self.session = tagger._session(folder / "model.onnx")

    def item(self, lesson: Lesson) -> Item:
        """What the network is told of an article."""
        article = lesson.article
        read = [one for one in article.passages if one.kind in READ_KINDS]
        sheet = document_sheet(article.document, read, self.vocabulary)
        windows = sheet.windows(room=self.room, context=tagger.CONTEXT)
        scores = score(sheet, windows, self._encode, self.vocabulary)
        sentences = [sentence for one in read for sentence in one.sentences]
        claims = [one.claim for one in lesson.mentions]
        return Item(lesson, traits(claims, sentences, sheet, scores))

    def _encode(self, strip: Strip) -> tuple[Floats, ...]:
        rows = {"ids": strip.ids, "shapes": strip.shapes, "quoted": strip.quoted}
        feed = {name: np.array([row], dtype=np.int64) for name, row in rows.items()}
        return tuple(self.session.run(None, feed))


@dataclass(frozen=True, slots=True)
class Course:
    """The choices in an article on one course, choice by choice and claim by claim.

    Attributes:
        hand: what the weights say of each choice.
        claim: the number of the claim whose choice it is.
        members: which claims the happening of a choice has, (choices, claims).
        kind: 0 for none, 1 for a happening, 2 for a new one.
        places: the choices of each claim, filled up with the number of choices.
        right: the right one of each claim's. worth: what each claim counts.
    """

    hand: Tensor
    claim: Tensor
    members: Tensor
    kind: Tensor
    places: Tensor
    right: Tensor
    worth: Tensor


def course(item: Item, weights: Weights, net: Net | None) -> Course | None:
    """The choices of an article, on the right course or on that of a network.

    None where no claim is labelled.
    """
    seen = item.seen(net) if net else None
    found = choices(item.lesson, weights if net else None, seen)
    return _course(found, weights, len(item.ids)) if found else None


def _course(found: Sequence[Choice], weights: Weights, claims: int) -> Course:
    lengths = [len(one.evidence) for one in found]
    groups = [group for one in found for group in ([], *one.told, [])]
    members = torch.zeros(len(groups), claims, dtype=torch.bool)
    for row, group in enumerate(groups):
        members[row, group] = True
    places = torch.full((len(found), max(lengths)), len(groups))
    kind = torch.ones(len(groups), dtype=torch.long)
    ends = list(accumulate(lengths))
    for row, (length, end) in enumerate(zip(lengths, ends, strict=True)):
        places[row, :length] = torch.arange(end - length, end)
        kind[end - length], kind[end - 1] = 0, 2
    return Course(
        hand=torch.tensor([w for one in found for w in worths(one.evidence, weights)]),
        claim=torch.tensor([one.claim for one in found for _ in one.evidence]),
        members=members,
        kind=kind,
        places=places,
        right=torch.tensor([one.right for one in found]),
        worth=torch.tensor([one.worth for one in found]),
    )


def loss(net: Net, item: Item, one: Course) -> Tensor:
    """What the choices of an article cost, added up."""
    seen = torch.from_numpy(item.traits)
    same, alone = net(seen, seen)
    likes, single = same[one.claim], alone[one.claim]
    mean = (likes * one.members).sum(1) / one.members.sum(1).clamp(min=1)
    most = likes.masked_fill(~one.members, NEVER).max(1).values
    other = torch.where(one.kind == 0, single[:, 0], single[:, 1])
    scores = one.hand + torch.where(one.kind == 1, (mean + most) / 2, other)
    scores = torch.cat([scores, torch.tensor([NEVER])])[one.places]
    lost = functional.cross_entropy(scores, one.right, reduction="none")
    return (lost * one.worth).sum()


def train(items: Sequence[Item], weights: Weights) -> Net:
    """Fit the network to what weights leave."""
    torch.manual_seed(1)
    rng, net = random.Random(1), Net()
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    total = EPOCHS * math.ceil(len(items) / TOGETHER)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, 10 * (step + 1) / total) * (1 - step / total)
    )
    fixed = {id(one): course(one, weights, None) for one in items}
    order = [one for one in items if fixed[id(one)]]
    for epoch in range(EPOCHS):
        net.eval()
        own = {}
        if 2 * epoch >= EPOCHS:
            own = {id(one): course(one, weights, net) for one in order}
        net.train()
        rng.shuffle(order)
        for at in range(0, len(order), TOGETHER):
            lost, claims = torch.zeros(()), 0
            for one in order[at : at + TOGETHER]:
                way = own.get(id(one)) if rng.random() < OWN_COURSE else None
                way = way or fixed[id(one)]
                lost, claims = lost + loss(net, one, way), claims + len(way.right)
            optimiser.zero_grad()
            (lost / claims).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return net.eval()


def crossed(items: Sequence[Item], folds: int) -> None:
    """Print what articles score that neither weights nor network learned from."""
    of = {one.lesson.article.key: one for one in items}
    read: list[Read] = []
    for out, rest in split([one.lesson for one in items], folds):
        weights = fit(rest)
        ship(weights)
        net = train([of[one.article.key] for one in rest], weights)
        ship(lighter(weights))
        read += [told(one, of[one.article.key].seen(net)) for one in out]
    show(read, [one.lesson for one in items])


def write(net: Net, folder: Path, version: str) -> None:
    """Put the network beside a tagger as a graph, and its digest into `model.json`."""
    some, every = (torch.export.Dim(name, min=1, max=4096) for name in ("s", "e"))
    program = torch.onnx.export(
        net,
        (torch.zeros(2, TRAITS), torch.zeros(3, TRAITS)),
        dynamo=True,
        input_names=["some", "every"],
        output_names=["same", "alone"],
        dynamic_shapes=({0: some}, {0: every}),
        optimize=True,
        external_data=False,
    )
    program.save(folder / "coreference.onnx")
    sign(folder, version, ["coreference.onnx"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--cache", type=Path, help="pickled readings, made before")
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--folds", type=int, help="only show what they score")
    args = parser.parse_args()
    reader = Reader(args.model.resolve())
    items = [reader.item(one) for one in lessons(articles(args.shared, args.cache))]
    items = [one for one in items if one.lesson.mentions]
    if args.folds:
        crossed(items, args.folds)
        return
    weights = unlightened(WEIGHTS)
    ship(weights)
    write(train(items, weights), args.model, args.version)


if __name__ == "__main__":
    main()
