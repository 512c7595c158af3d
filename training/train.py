r"""Train the tagger.

    python training/train.py --data ../shared/data --encoder FOLDER --output FOLDER \\
        [--start FILE] [--silver FOLDER --pool 800]

Runs on a CPU in bfloat16. Writes a checkpoint of the averaged weights after every epoch,
which `evaluate.py` scores; stopped, it goes on at the last epoch. With
`--silver`, the gold is what `label.py` made of it, and every epoch holds so many articles
of the pool too. Everything random comes from the seed.
"""

import argparse
import copy
import random
import time
from pathlib import Path

import torch

from batch import losses
from mixture import Corpus
from net import Tagger
from rashomon.extract.labels import DEPTHS, LABELS
from rashomon.extract.vocabulary import Vocabulary

EVENT_WEIGHT, LINK_WEIGHT, SOFT_WEIGHT = 0.2, 0.3, 1.0
LAYER_DECAY = 0.93
"""How much slower each lower layer learns than the one above it."""


def optimiser(net: Tagger, rate: float, head_rate: float) -> torch.optim.Optimizer:
    """AdamW; lower layers learn more slowly, what is not pretrained faster."""
    layers = list(net.encoder.layers)
    groups = [
        {"params": list(layer.parameters()), "lr": rate * LAYER_DECAY**below}
        for below, layer in enumerate(reversed(layers))
    ]
    known = {id(p) for group in groups for p in group["params"]}
    lowest = [p for p in net.encoder.parameters() if id(p) not in known]
    groups.append({"params": lowest, "lr": rate * LAYER_DECAY ** len(layers)})
    known |= {id(p) for p in lowest}
    heads = [p for p in net.parameters() if id(p) not in known]
    groups.append({"params": heads, "lr": head_rate})
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--head-rate", type=float, default=5e-4)
    parser.add_argument("--start", type=Path, help="a checkpoint to begin with")
    parser.add_argument("--silver", type=Path, help="what label.py wrote")
    parser.add_argument("--pool", type=int, default=0, help="silver articles an epoch")
    parser.add_argument("--composed", type=float, default=0.0)
    parser.add_argument("--steps", type=int, default=0, help="stop early, to try out")
    args = parser.parse_args()
    args.output.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    vocabulary = Vocabulary(args.encoder / "tokenizer.json")
    corpus = Corpus.read(args.data, vocabulary, args.silver, args.pool, args.composed)
    net = Tagger.pretrained(args.encoder)
    if args.start:
        begin(net, args.start)
    average = copy.deepcopy(net).eval()
    optim = optimiser(net, args.rate, args.head_rate)
    total = args.epochs * len(corpus.batches(random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optim, lambda n: min((n + 1) / (0.06 * total), max(0.0, 1 - n / total))
    )
    first, state = 0, args.output / "state.pt"
    if state.exists():
        first = resume(state, net, average, optim, schedule, rng)
    step, started = schedule.last_epoch, time.time()
    for epoch in range(first, args.epochs):
        net.train()
        for group in corpus.batches(rng):
            parts = losses(net, group, vocabulary, rng)
            loss = (
                parts.tags
                + LINK_WEIGHT * parts.links
                + EVENT_WEIGHT * parts.events
                + SOFT_WEIGHT * parts.soft
            )
            optim.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optim.step()
            schedule.step()
            step += 1
            follow(average, net, min(0.995, step / (step + 50)))
            if step % 10 == 0:
                print(
                    f"{step}/{total} {time.time() - started:.0f}s {parts}", flush=True
                )
            if args.steps and step >= args.steps:
                return
        torch.save(average.state_dict(), args.output / f"epoch{epoch + 1}.pt")
        keep(state, epoch + 1, net, average, optim, schedule, rng)


def keep(
    path: Path,
    epoch: int,
    net: Tagger,
    average: Tagger,
    optim: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    rng: random.Random,
) -> None:
    """Write all that is needed to go on after `epoch`."""
    held = (net, average, optim, schedule)
    states = [one.state_dict() for one in held]
    whole = (epoch, states, rng.getstate(), torch.get_rng_state())
    torch.save(whole, path.with_suffix(".part"))
    path.with_suffix(".part").rename(path)


def resume(
    path: Path,
    net: Tagger,
    average: Tagger,
    optim: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    rng: random.Random,
) -> int:
    """Go on where `keep` stopped; gives how many epochs are done."""
    epoch, states, drawn, torch_drawn = torch.load(path, weights_only=False)
    for one, state in zip((net, average, optim, schedule), states, strict=True):
        one.load_state_dict(state)
    rng.setstate(drawn)
    torch.set_rng_state(torch_drawn)
    return int(epoch)


def begin(net: Tagger, path: Path) -> None:
    """Take the weights of a checkpoint; untrained depths begin as the first."""
    net.load_state_dict(torch.load(path))
    if net.transitions[1:].any():
        return
    count = len(LABELS)
    with torch.no_grad():
        for depth in range(1, DEPTHS):
            here = slice(depth * count, (depth + 1) * count)
            net.tag.weight[here] = net.tag.weight[:count]
            net.tag.bias[here] = net.tag.bias[:count]
            net.transitions[depth] = net.transitions[0]


@torch.no_grad()
def follow(average: Tagger, net: Tagger, keep: float) -> None:
    """Move the averaged weights towards the present ones."""
    for mean, now in zip(average.parameters(), net.parameters(), strict=True):
        mean.lerp_(now, 1 - keep)


if __name__ == "__main__":
    main()
