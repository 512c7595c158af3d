"""Score a network on the development part, through the package's own decoding."""

import json
import runpy
from pathlib import Path
from typing import Any

import numpy as np
import torch

from corpus import lines, sheet_of, spans
from net import Tagger
from rashomon.extract.attribution import attributions
from rashomon.extract.decode import Floats, allowed
from rashomon.extract.link import LinkTables
from rashomon.extract.scores import NAME, STATE, Encoder, score
from rashomon.extract.sheet import Strip
from rashomon.extract.tagger import CONTEXT
from rashomon.extract.vocabulary import Vocabulary


def torch_encoder(net: Tagger) -> Encoder:
    """The network in float as the package's kind of encoder; it has no head, no names."""

    @torch.no_grad()
    def encode(strip: Strip) -> tuple[Floats, Floats, Floats, Floats, Floats]:
        rows = [
            torch.tensor([values]) for values in (strip.ids, strip.shapes, strip.quoted)
        ]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = net(*rows, None)
        tags, events, vectors = (out[0].float().numpy() for out in found)
        states, names = (np.zeros((len(tags), n), np.float32) for n in (STATE, NAME))
        return tags, events, vectors, states, names

    return encode


def tables(net: Tagger) -> LinkTables:
    """The network's link tables as numbers."""
    names = (net.distance, net.paragraph, net.crossed, net.none, net.nothing)
    return LinkTables(*(p.detach().float().numpy() for p in names))


def development_scores(
    net: Tagger, data: Path, vocabulary: Vocabulary, room: int
) -> dict[str, float]:
    """F1 by the shared scorer, in percent."""
    net.eval()
    scorer = runpy.run_path(str(data.parent / "score/attribution.py"))
    transitions = np.stack([allowed(t) for t in net.transitions.detach().numpy()])
    gold, predicted = {}, {}
    for row in lines(data / "polnear/dev.jsonl.gz"):
        sheet = sheet_of(row["text"], vocabulary)
        windows = sheet.windows(room=room, context=CONTEXT)
        found = score(sheet, windows, torch_encoder(net), vocabulary)
        gold[row["id"]] = row
        predicted[row["id"]] = {
            "attributions": [
                spans(sheet, a)
                for a in attributions(sheet, found, transitions, tables(net))
                if a.depth == 0
            ]
        }
    result: dict[str, Any] = scorer["score"](gold, predicted)
    names = (
        "piece/source piece/cue piece/content attr/all attr_nosource/all attr_strict/all "
        "attr_recall/unquoted attr_recall/quoted"
    )
    scores = {n: round(100 * result[n]["F1"], 1) for n in names.split()}
    for n in ("attr_recall/unquoted", "attr_recall/quoted"):
        scores[n] = round(100 * result[n]["R"], 1)
    return scores


if __name__ == "__main__":
    import argparse

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--room", type=int, default=160, help="pieces of a window")
    options = parser.parse_args()
    network = Tagger.pretrained(options.encoder)
    network.load_state_dict(torch.load(options.checkpoint))
    words = Vocabulary(options.encoder / "tokenizer.json")
    scores = development_scores(network, options.data, words, options.room)
    print(json.dumps(scores, indent=1))
