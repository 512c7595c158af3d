r"""Turn a checkpoint into what the package ships.

    python training/export.py --data ../shared/data --encoder FOLDER --checkpoint FILE \\
        --output FOLDER --name tagger-small --version 2026.11.2 [--room 160]

Writes `model.onnx` (int8 weights and embeddings, dynamic quantisation, outliers tempered;
the heads of tags and events stay in float), `tokenizer.json` and `model.json`: name and
version, how many pieces a window holds, the digests, and the small tables that live outside
the graph (the CRF's transitions, the link head's biases).
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from corpus import article, lines
from net import Tagger
from rashomon.extract.decode import allowed
from rashomon.extract.labels import OUTSIDE
from rashomon.extract.vocabulary import Vocabulary
from temper import temper

INPUTS = ("ids", "shapes", "quoted")
OUTPUTS = ("tags", "events", "vectors")
LONGEST = 256
"""Pieces of the longest window that the graph can read."""
SAMPLE = 20
"""Train articles that show which units are outliers."""
NARROW = 64
"""Products with fewer outputs stay in float: tags and events, which are small and decide."""
READINESS = """By how much every tag but O is likelier at the deeper depths than the network
says: the large tagger that their labels are from leaves some out."""
UNCALIBRATED = {"words": 1.0, "links": 1.0, "bias": 0.0}
"""Until `calibrate.py` writes better ones."""


class Graph(nn.Module):
    """The network for one window: no batch, and so no mask, which would double its time."""

    def __init__(self, net: Tagger) -> None:
        super().__init__()
        self.net = net
        encoder = net.encoder
        if encoder.relative is not None:
            self.register_buffer("bias", encoder.bias(LONGEST, None))

    def forward(
        self, ids: Tensor, shapes: Tensor, quoted: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        encoder, pieces = self.net.encoder, ids.shape[1]
        hidden = self.net.embedded(ids, shapes, quoted)
        hidden = encoder.norm(hidden + encoder.positions.weight[:pieces])
        bias = None
        if encoder.relative is not None:
            bias = self.bias[:, :, :pieces, :pieces]
        for layer in encoder.layers:
            hidden = layer(hidden, bias)
        tags, events, vectors = self.net.heads(hidden)
        return tags[0], events[0], vectors[0]


def export(net: Tagger, path: Path) -> None:
    """The float graph; the pieces of a window are its one free axis."""
    example = tuple(torch.ones(1, 40, dtype=torch.long) for _ in INPUTS)
    pieces = torch.export.Dim("pieces", min=3, max=LONGEST)
    program = torch.onnx.export(
        Graph(net).eval(),
        example,
        dynamo=True,
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_shapes=tuple({1: pieces} for _ in INPUTS),
        optimize=True,
        external_data=False,
    )
    program.save(path)


def quantise(source: Path, target: Path) -> None:
    """int8 weights for every matrix product of the encoder and every embedding."""
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.onnx"
        quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready),
            str(target),
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            per_channel=True,
            weight_type=QuantType.QInt8,
            nodes_to_exclude=_narrow(ready),
        )


def _narrow(path: Path) -> list[str]:
    """The names of a graph's products whose weights have fewer than `NARROW` columns."""
    graph = onnx.load(path).graph
    columns = {
        one.name: one.dims[-1] for one in graph.initializer if len(one.dims) == 2
    }
    return [
        node.name
        for node in graph.node
        if node.op_type in ("MatMul", "Gemm")
        if any(columns.get(name, NARROW) < NARROW for name in node.input)
    ]


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def sign(folder: Path, version: str, files: Iterable[str], **more: object) -> None:
    """Say in `model.json` which files a version has, and more that it holds of them."""
    path = folder / "model.json"
    about = json.loads(path.read_text("utf-8")) | {"version": version} | more
    about["sha256"] |= {name: sha256(folder / name) for name in files}
    path.write_text(json.dumps(about, indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--readiness", type=float, default=0.2, help=READINESS)
    parser.add_argument("--room", type=int, default=160, help="pieces of a window")
    parser.add_argument("--float", action="store_true", help="leave out quantisation")
    args = parser.parse_args()
    net = Tagger.pretrained(args.encoder)
    net.load_state_dict(torch.load(args.checkpoint))
    vocabulary = Vocabulary(args.encoder / "tokenizer.json")
    rows = islice(lines(args.data / "polnear/train.jsonl.gz"), SAMPLE)
    temper(net.eval(), (article(row, vocabulary) for row in rows), vocabulary)
    args.output.mkdir(parents=True, exist_ok=True)
    model = args.output / "model.onnx"
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        export(net, whole)
        shutil.copy(whole, model) if args.float else quantise(whole, model)
    shutil.copy(args.encoder / "tokenizer.json", args.output)
    moves = net.transitions.detach().numpy().copy()
    moves[1:, :, OUTSIDE] -= args.readiness
    transitions = [allowed(one) for one in moves]
    about = {
        "name": args.name,
        "version": args.version,
        "room": args.room,
        "sha256": {
            name: sha256(args.output / name)
            for name in ("model.onnx", "tokenizer.json")
        },
        "transitions": [_rounded(torch.tensor(one)) for one in transitions],
        "confidence": UNCALIBRATED,
        "links": {
            name: _rounded(getattr(net, name))
            for name in ("distance", "paragraph", "crossed", "none", "nothing")
        },
    }
    (args.output / "model.json").write_text(json.dumps(about, indent=1) + "\n")
    print(f"{model.stat().st_size / 1e6:.1f} MB")


def _rounded(table: Tensor) -> list[object]:
    return [
        [round(x, 4) for x in row] if isinstance(row, list) else round(row, 4)
        for row in table.detach().tolist()
    ]


if __name__ == "__main__":
    main()
