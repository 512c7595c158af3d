"""Cut a pretrained encoder to what Rashomon needs of it.

    python training/trim.py --encoder FOLDER --layers 10 --output FOLDER

Keeps the first so many layers and the word pieces in Latin script, and writes
`encoder.safetensors`, `encoder.json` (its sizes) and `tokenizer.json`. Takes the weights
of BERT's family and of MPNet's.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor

from encoder import Shape, save

Weights = dict[str, Tensor]

MARKS = {"<s>": "[CLS]", "</s>": "[SEP]", "<pad>": "[PAD]"}
"""MPNet's names of the marks that BERT has other names for."""

PARTS = ("weight", "bias")


def latin(piece: str) -> bool:
    """Whether a word piece can stand in English news."""
    return not piece.startswith("[unused") and all(
        ord(c) < 0x250 or 0x2010 <= ord(c) <= 0x20BF for c in piece
    )


def tokenizer(folder: Path) -> tuple[dict[str, Any], list[int]]:
    """The description of the tokenizer with the kept pieces, and their former ids."""
    about = json.loads((folder / "tokenizer.json").read_text("utf-8"))
    pieces = {
        name: at
        for name, at in sorted(about["model"]["vocab"].items(), key=lambda one: one[1])
        if name not in MARKS.values() or "<s>" not in about["model"]["vocab"]
        if latin(name)
    }
    names = [MARKS.get(name, name) for name in pieces]
    about["model"]["vocab"] = {name: at for at, name in enumerate(names)}
    about["added_tokens"] = [
        {**token, "content": name, "id": names.index(name)}
        for token in about["added_tokens"]
        if (name := MARKS.get(token["content"], token["content"])) in names
    ]
    about["post_processor"] = about["truncation"] = about["padding"] = None
    return about, list(pieces.values())


def encoder(folder: Path, pieces: list[int], layers: int) -> tuple[Shape, Weights]:
    """The sizes and weights of the first layers."""
    config = json.loads((folder / "config.json").read_text())
    weights = {
        name.removeprefix("bert.").removeprefix("mpnet."): value.float()
        for name, value in load_file(folder / "model.safetensors").items()
    }
    relative = config["model_type"] == "mpnet"
    positions = weights["embeddings.position_embeddings.weight"]
    if relative:
        positions = positions[2:]  # MPNet counts from two
    else:
        positions = positions + weights["embeddings.token_type_embeddings.weight"][0]
    own = {
        "words.weight": weights["embeddings.word_embeddings.weight"][pieces],
        "positions.weight": positions,
        **_renamed(weights, "embeddings.LayerNorm", "norm"),
    }
    if relative:
        own["relative.weight"] = weights["encoder.relative_attention_bias.weight"]
    for layer in range(layers):
        own |= _layer(weights, layer, relative)
    shape = Shape(
        vocabulary=len(pieces),
        positions=len(positions),
        width=config["hidden_size"],
        head=config["hidden_size"] // config["num_attention_heads"],
        heads=[config["num_attention_heads"]] * layers,
        inner=[config["intermediate_size"]] * layers,
        biases=config["num_attention_heads"],
        relative=relative,
    )
    return shape, own


def _layer(weights: Weights, layer: int, relative: bool) -> Weights:
    there, here = f"encoder.layer.{layer}", f"layers.{layer}"
    attention = "attention.attn" if relative else "attention.self"
    names = ("q", "k", "v") if relative else ("query", "key", "value")
    joined = {
        f"{here}.qkv.{part}": torch.cat(
            [weights[f"{there}.{attention}.{name}.{part}"] for name in names]
        )
        for part in PARTS
    }
    others = {
        "out": "attention.attn.o" if relative else "attention.output.dense",
        "norm1": "attention.LayerNorm" if relative else "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for ours, theirs in others.items():
        joined |= _renamed(weights, f"{there}.{theirs}", f"{here}.{ours}")
    return joined


def _renamed(weights: Weights, theirs: str, ours: str) -> Weights:
    return {f"{ours}.{part}": weights[f"{theirs}.{part}"] for part in PARTS}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--layers", type=int, required=True)
    parser.add_argument("--output", type=Path, required=True)
    args = parser.parse_args()
    about, pieces = tokenizer(args.encoder)
    shape, weights = encoder(args.encoder, pieces, args.layers)
    save(args.output, shape, weights)
    (args.output / "tokenizer.json").write_text(json.dumps(about), "utf-8")
    print(shape)


if __name__ == "__main__":
    main()
