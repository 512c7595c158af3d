r"""Turn a checkpoint into what the package ships.

    python training/export.py --encoder FOLDER --checkpoint FILE --output FOLDER \\
        --version 2026.11

Writes `model.onnx` (int8 weights, dynamic quantisation, embeddings too), `tokenizer.json`
and `model.json`: the version, the digests, and the small tables that live outside the
graph (the CRF's transitions, the link head's biases).
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from net import Tagger
from rashomon.extract.decode import allowed

INPUTS = ("ids", "shapes", "quoted")
OUTPUTS = ("tags", "events", "vectors")


class Graph(nn.Module):
    """The network for one window: no batch, and so no mask, which would double its time."""

    def __init__(self, net: Tagger) -> None:
        super().__init__()
        self.net = net
        net.bert.config._attn_implementation = "eager"  # the plainest graph is quickest

    def forward(
        self, ids: Tensor, shapes: Tensor, quoted: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        tags, events, vectors = self.net.heads(
            self.net.bert.encoder(
                self.net.bert.embeddings(
                    inputs_embeds=self.net.embedded(ids, shapes, quoted)
                )
            )[0]
        )
        return tags[0], events[0], vectors[0]


def export(net: Tagger, path: Path) -> None:
    """The float graph; the pieces of a window are its one free axis."""
    example = tuple(torch.ones(1, 40, dtype=torch.long) for _ in INPUTS)
    pieces = torch.export.Dim("pieces", min=3, max=512)
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
    """int8 weights for every matrix product and embedding."""
    with tempfile.TemporaryDirectory() as folder:
        ready = Path(folder) / "ready.onnx"
        quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready),
            str(target),
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            per_channel=True,
            weight_type=QuantType.QInt8,
        )


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--float", action="store_true", help="leave out quantisation")
    args = parser.parse_args()
    net = Tagger.pretrained(args.encoder)
    net.load_state_dict(torch.load(args.checkpoint))
    args.output.mkdir(parents=True, exist_ok=True)
    model = args.output / "model.onnx"
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "float.onnx"
        export(net, whole)
        shutil.copy(whole, model) if args.float else quantise(whole, model)
    shutil.copy(args.encoder / "tokenizer.json", args.output)
    transitions = allowed(net.transitions.detach().numpy())
    about = {
        "name": "tagger",
        "version": args.version,
        "sha256": {
            name: sha256(args.output / name)
            for name in ("model.onnx", "tokenizer.json")
        },
        "transitions": _rounded(torch.tensor(transitions)),
        "links": {
            name: _rounded(getattr(net, name))
            for name in ("distance", "paragraph", "crossed", "nothing")
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
