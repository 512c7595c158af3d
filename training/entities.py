r"""The network that tells names, on the states of a tagger that is there already.

    python training/entities.py --data ../shared/data --labels tests/identities/labels.jsonl \
        --work runs/names --model src/rashomon/extract/model --version 2026.11.5

Reads all that is learned from once (`names.py`; 6 GB in the folder `--work`) and trains a
first network on the corpora, but for a tenth of their texts that is kept for choosing. That
one finds the names of news that nobody labelled, their kinds are put right by lists
(`silver.py`), and the part behind its first layer learns on from both. Then the scores are
cooled, so that a name's share is how often such a name is right; the first layer is grafted
into `model.onnx` as one more output, `names`, the rest is written as `entities.onnx`, and
`model.json` gets the transitions of the tags and both digests. The tagger itself stays as it
is.
"""

import argparse
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from export import sign
from graft import graft
from layers import Layers
from names import (
    LAYERS,
    UNKNOWN,
    Lesson,
    corpora,
    extract,
    held,
    lessons,
)
from rashomon.extract.decode import FORBIDDEN, Floats, allowed, softmax, viterbi
from rashomon.extract.entities import KINDS, names_of
from rashomon.extract.labels import LABELS, OUTSIDE, may_follow
from rashomon.extract.marginals import Tagged, shares
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
RATES = (2e-3, 1e-3)
"""How fast the first network learns, and how fast its rest learns on."""
WORTH = {"re3d0": 2.0, "meantime": 2.0, "re3d0+drop": 2.0, "uner_dev": 1.5, "news": 0.7}
"""What a word of a corpus is worth; 1 of the others."""
CHOOSING = "wnut_dev"
"""A corpus that is only chosen by."""
HEATS = [0.8 + 0.1 * step for step in range(10)]
"""What the scores may be divided by."""
BINS = 10
GRAFTED = "names"
MAY = torch.from_numpy(allowed(np.zeros((TAGS, TAGS), np.float32)))
BEGIN = MAY[OUTSIDE]
"""A paragraph begins as if no name stood before it."""


class First(nn.Module):
    """What is grafted into the tagger's graph: the states of some layers, narrower."""

    def __init__(self) -> None:
        super().__init__()
        self.narrow = nn.Linear(768 * len(LAYERS), NAME)
        self.norm = nn.LayerNorm(NAME)
        self.dropout = nn.Dropout(DROPPED_STATES)

    def forward(self, states: Tensor) -> Tensor:
        kept = self.dropout(torch.ones_like(states[..., :1, :]))  # for all words alike
        return self.norm(self.narrow(states * kept))


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
    """The whole network, and how likely each tag is behind each other one."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.rest = First(), Rest()
        self.transitions = nn.Parameter(torch.zeros(TAGS, TAGS))

    def narrow(self, states: Tensor) -> Tensor:
        """What the first part makes of states; narrow ones are left as they are."""
        return states if states.shape[-1] == NAME else self.first(states)

    @torch.no_grad()
    def read(self, one: Lesson) -> Floats:
        """The scores of a text's tags, (words, TAGS)."""
        self.eval()
        small = torch.tensor(one.shapes), torch.tensor(one.breaks)
        scores = self.rest(self.narrow(_wide(one.states)), *small).numpy()
        return np.asarray(scores, np.float32)

    def following(self) -> Floats:
        """The transitions, with what may not follow made impossible."""
        return allowed(self.transitions.detach().numpy())


def _wide(states: np.ndarray) -> Tensor:
    return torch.from_numpy(states.astype(np.float32)).flatten(1)


@torch.no_grad()
def narrowed(some: Sequence[Lesson], net: Both) -> list[Lesson]:
    """Texts with what the first part makes of their states, which no longer changes."""
    net.eval()
    return [
        replace(one, states=net.first(_wide(one.states)).numpy().astype(np.float16))
        for one in some
    ]


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


def train(
    net: Both, some: Sequence[Lesson], epochs: int, rate: float, seed: int
) -> None:
    """Fit the network; of narrow states only what stands behind the first part."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    optimiser = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01)
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
    net.eval()


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
    wide = group[0][0].states[0].size
    states = torch.zeros(len(group), longest, wide)
    shapes, breaks = (torch.zeros(len(group), longest).long() for _ in range(2))
    wanted = torch.full((len(group), longest), UNKNOWN)
    lengths = torch.tensor([end - start for _, start, end in group])
    worth = torch.tensor([WORTH.get(one.corpus, 1.0) for one, _, _ in group])
    for row, (one, start, end) in enumerate(group):
        states[row, : end - start] = _wide(one.states[start:end])
        shapes[row, : end - start] = torch.tensor(one.shapes[start:end])
        breaks[row, : end - start] = torch.tensor(one.breaks[start:end])
        wanted[row, : end - start] = torch.tensor(legal(one.tags[start:end]))
    scores = net.rest.batch(net.narrow(states), shapes, breaks)
    losses = surprise(scores, wanted, lengths, net.transitions)
    return (losses * worth).sum() / (lengths * worth).sum()


def legal(tags: Sequence[int]) -> list[int]:
    """Tags of which a later word of a name that was cut off is a first one."""
    found: list[int] = []
    for tag in tags:
        before = found[-1] if found else OUTSIDE
        broken = tag != UNKNOWN != before and not may_follow(before, tag)
        found.append(tag - 1 if broken else tag)
    return found


def surprise(
    scores: Tensor, wanted: Tensor, lengths: Tensor, transitions: Tensor
) -> Tensor:
    """How unlikely a CRF finds the tags of some stretches; unknown ones may be any."""
    known = wanted != UNKNOWN
    barred = torch.zeros_like(scores)
    barred[known] = float(FORBIDDEN)
    barred[known, wanted[known]] = 0
    both = torch.stack([scores, scores + barred])
    following = transitions + MAY
    paths = both[:, :, 0] + BEGIN
    for at in range(1, scores.shape[1]):
        longer = torch.logsumexp(paths[..., None] + following, -2) + both[:, :, at]
        paths = torch.where((at < lengths)[None, :, None], longer, paths)
    whole, right = torch.logsumexp(paths, -1)
    return whole - right


def found(scores: Floats, following: Floats) -> list[Found]:
    """The names of a text by its tags' scores, and how likely each is."""
    lines = [(0, len(scores))]
    names = list(names_of(viterbi(scores, lines, following), lines))
    marked = [Tagged(start, end, KINDS.index(kind)) for start, end, kind in names]
    sure = shares(scores, lines, following, marked)
    return [Found(*name, share) for name, share in zip(names, sure, strict=True)]


def labelled(some: Sequence[Lesson], net: Both, known: Lists) -> Iterator[Lesson]:
    """News with the names that a network finds in them, put right by lists."""
    for one in some:
        scores = net.read(one)
        words = [one.text[start:end] for start, end in one.spans]
        own = [OUTSIDE if none >= 0.5 else UNKNOWN for none in softmax(scores)[:, 0]]
        names = found(scores, net.following())
        for start, end, kind in corrected(names, words, known):
            tag = 1 + 2 * KINDS.index(kind) if kind else UNKNOWN
            for word in range(start, end):
                own[word] = tag + (word > start) if kind else UNKNOWN
        yield replace(one, tags=own)


Read = tuple[Lesson, Floats]
"""A text, and the scores of its tags."""
Judged = list[tuple[float, bool]]
"""How sure names were, and whether they were right."""


def judged(some: Sequence[Read], following: Floats) -> tuple[Judged, int]:
    """The names that are found where a corpus tells, and how many it has itself."""
    sure: Judged = []
    gold = 0
    for one, scores in some:
        tags = np.array(legal(one.tags))
        own = set(names_of(np.where(tags < 0, 0, tags), [(0, len(tags))]))
        gold += len(own)
        for name in found(scores, following):
            told = (tags[name.start : name.end] != UNKNOWN).all()
            hit = (name.start, name.end, name.kind) in own
            if told or hit:
                sure.append((name.sure, hit))
    return sure, gold


def off(sure: Judged) -> float:
    """The expected calibration error in percent, over `BINS` bins of like size."""
    parts = np.array_split(np.array(sorted(sure)), min(BINS, len(sure)))
    gaps = [abs(part[:, 0].mean() - part[:, 1].mean()) for part in parts]
    return 100 * float(np.average(gaps, weights=[len(part) for part in parts]))


def cooled(net: Both, some: Sequence[Read]) -> float:
    """Divide all scores by what makes the shares of names truest; the best tags stay."""
    following = net.following()

    def unlikely(heat: float) -> float:
        cold = [(one, scores / np.float32(heat)) for one, scores in some]
        sure, _ = judged(cold, following / np.float32(heat))
        share, right = np.array(sure).T.clip(1e-6, 1 - 1e-6)
        return -float(np.log(np.where(right > 0.5, share, 1 - share)).mean())

    best = min(HEATS, key=unlikely)
    with torch.no_grad():
        for part in (*net.rest.answer.parameters(), net.transitions):
            part /= best
    return best


def report(net: Both, some: Sequence[Lesson]) -> None:
    """Print precision, recall and F1 of each corpus's texts, and what the shares mean."""
    whole: Judged = []
    for corpus in sorted({one.corpus for one in some}):
        read = [(one, net.read(one)) for one in some if one.corpus == corpus]
        sure, gold = judged(read, net.following())
        hits = sum(right for _, right in sure)
        parts = [hits / max(1, len(sure)), hits / gold, 2 * hits / (len(sure) + gold)]
        print(corpus, gold, *(f"{100 * part:.1f}" for part in parts))
        print(f"  off by {off(sure):.1f} points", flush=True)
        whole += sure
    bins = np.array_split(np.array(sorted(whole)), BINS)
    print("said ", *(f"{part[:, 0].mean():.3f}" for part in bins))
    print("right", *(f"{part[:, 1].mean():.3f}" for part in bins))
    print(f"off by {off(whole):.1f} points of {len(whole)} names", flush=True)


def write(rest: Rest, path: Path) -> None:
    """The rest of the network as a graph; the words are its one free axis."""
    # Two tensors: one that is given twice would become one input.
    shapes, breaks = (torch.zeros(9, dtype=torch.long) for _ in range(2))
    words = torch.export.Dim("words", min=2, max=10_000_000)
    program = torch.onnx.export(
        rest,
        (torch.zeros(9, NAME), shapes, breaks),
        dynamo=True,
        input_names=["states", "shapes", "breaks"],
        output_names=["tags"],
        dynamic_shapes=({0: words}, {0: words}, {0: words}),
        optimize=True,
        external_data=False,
    )
    program.save(path)


def install(net: Both, folder: Path, version: str) -> None:
    """Put a network beside a tagger, and say so in `model.json`."""
    first = net.first
    path = folder / "model.onnx"
    graft(first.narrow, first.norm, path, LAYERS, GRAFTED, own=GRAFTED)
    write(net.rest, folder / "entities.onnx")
    following = net.following().round(4).tolist()
    sign(folder, version, ["model.onnx", "entities.onnx"], entities=following)


def fit(
    taught: Sequence[Lesson], known: Lists, epochs: Sequence[int], start: Path | None
) -> Both:
    """The network, from corpora and news; one to start from gives its first part."""
    torch.manual_seed(0)
    net = Both()
    gold = [one for one in taught if one.corpus != "news"]
    if start:
        first = {
            name: part for name, part in torch.load(start).items() if "first." in name
        }
        net.load_state_dict(net.state_dict() | first)
        gold = narrowed(gold, net)
    train(net, gold, epochs[0], RATES[0], 0)
    if epochs[1]:
        gold = gold if start else narrowed(gold, net)
        news = narrowed([one for one in taught if one.corpus == "news"], net)
        train(net, [*gold, *labelled(news, net, known)], epochs[1], RATES[1], 1)
    return net


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--labels", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--start", type=Path, help="a network whose first part is kept")
    parser.add_argument("--epochs", type=int, nargs=2, default=(3, 4))
    args = parser.parse_args()
    torch.set_num_threads(1)
    args.work.mkdir(parents=True, exist_ok=True)
    layers = Layers(args.model, LAYERS)
    some: list[Lesson] = []
    for name, texts in corpora(args.data, args.labels).items():
        if not (args.work / f"{name}.bin").exists():
            extract(texts(), layers, args.work / name)
        some += lessons(args.work / name)
    kept = [one for one in some if one.corpus == CHOOSING or held(one)]
    taught = [one for one in some if one.corpus != CHOOSING and not held(one)]
    net = fit(taught, lists(args.data), args.epochs, args.start)
    plain = narrowed([one for one in kept if "+" not in one.corpus], net)
    heat = cooled(net, [(one, net.read(one)) for one in plain])
    print(f"scores divided by {heat:.1f}", flush=True)
    report(net, plain)
    torch.save(net.state_dict(), args.work / "names.pt")
    install(net, args.model, args.version)


if __name__ == "__main__":
    main()
