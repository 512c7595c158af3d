"""Train the tagger.

    python training/train.py --data ../shared/data --encoder FOLDER --output FOLDER

Runs on a CPU in bfloat16. Writes a checkpoint of the averaged weights after every epoch
and prints the development part's scores. Everything random comes from the seed.
"""

import argparse
import copy
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch

from batch import Piece, losses
from corpus import Item, attributions, cut, factuality, worn
from evaluate import development_scores
from net import Tagger
from rashomon.extract.vocabulary import Vocabulary

ROOM = 256
BATCH = 16
WORN = 0.15
FACTS_SHARE = 0.4  # of the factuality items, drawn anew for every epoch
EVENT_WEIGHT, LINK_WEIGHT = 0.3, 0.3
FACTUALITY = (
    "uw_train.jsonl.gz",
    "uw_dev.jsonl.gz",
    "meantime_train.jsonl",
    "uds_ih2_train.jsonl.gz",
)


def batches(items: list[Item], rng: random.Random) -> Iterator[list[Piece]]:
    """One epoch: windows cut afresh, of like length together, in random order."""
    pieces: list[Piece] = []
    for item in items:
        if item.labels is None and rng.random() > FACTS_SHARE:
            continue
        if item.labels is not None and rng.random() < WORN:
            item = worn(item, rng)
        pieces += cut(item, ROOM, rng)
    pieces.sort(key=lambda p: (p[1].end - p[1].start) + rng.random() * 40)
    groups = [pieces[i : i + BATCH] for i in range(0, len(pieces), BATCH)]
    rng.shuffle(groups)
    yield from groups


def optimiser(net: Tagger, rate: float, head_rate: float) -> torch.optim.Optimizer:
    """AdamW with a faster rate for what is not pretrained."""
    encoder = list(net.bert.parameters())
    known = {id(p) for p in encoder}
    heads = [p for p in net.parameters() if id(p) not in known]
    groups = [{"params": encoder, "lr": rate}, {"params": heads, "lr": head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


def freeze(net: Tagger) -> None:
    """Leave only the link head to be trained."""
    own = ("project", "distance", "paragraph", "crossed", "nothing")
    for name, parameter in net.named_parameters():
        parameter.requires_grad = name.split(".")[0] in own


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from")
    parser.add_argument(
        "--links", action="store_true", help="train the link head alone"
    )
    parser.add_argument("--steps", type=int, default=0, help="stop early, to try out")
    args = parser.parse_args()
    args.output.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    vocabulary = Vocabulary(args.encoder / "tokenizer.json")
    items = attributions(args.data / "polnear/train.jsonl.gz", vocabulary)
    facts = factuality([args.data / "certainty" / f for f in FACTUALITY], vocabulary)
    net = Tagger.pretrained(args.encoder)
    if args.start:
        net.load_state_dict(torch.load(args.start))
    if args.links:
        facts = []
        freeze(net)
    average = copy.deepcopy(net).eval()
    optim = optimiser(net, args.rate, args.head_rate)
    total = args.epochs * sum(1 for _ in batches(items + facts, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optim, lambda n: min((n + 1) / (0.06 * total), max(0.0, 1 - n / total))
    )
    step, started = 0, time.time()
    for epoch in range(args.epochs):
        net.train()
        for group in batches(items + facts, rng):
            tag, link, event = losses(
                net, group, vocabulary, rng if args.links else None
            )
            loss = (
                link if args.links else tag + LINK_WEIGHT * link + EVENT_WEIGHT * event
            )
            optim.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optim.step()
            schedule.step()
            step += 1
            follow(average, net, min(0.995, step / (step + 50)))
            if step % 25 == 0:
                parts = " ".join(f"{x.item():.3f}" for x in (tag, link, event))
                print(
                    f"{step}/{total} {time.time() - started:.0f}s {parts}", flush=True
                )
            if args.steps and step >= args.steps:
                return
        torch.save(average.state_dict(), args.output / f"epoch{epoch + 1}.pt")
        scores = development_scores(average, args.data, vocabulary)
        print(json.dumps({"epoch": epoch + 1, **scores}), flush=True)


@torch.no_grad()
def follow(average: Tagger, net: Tagger, keep: float) -> None:
    """Move the averaged weights towards the present ones."""
    for mean, now in zip(average.parameters(), net.parameters(), strict=True):
        mean.lerp_(now, 1 - keep)


if __name__ == "__main__":
    main()
