"""Giving the tagger's graph one more output: the states of some layers, narrower."""

from collections.abc import Sequence
from pathlib import Path

import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn, tensor


def layer(graph: onnx.GraphProto, number: int) -> str:
    """The name of the states after a layer: each ends with its second norm."""
    norms = [node for node in graph.node if node.op_type == "LayerNormalization"]
    return str(norms[2 * number].output[0])


def graft(
    narrow: nn.Linear,
    norm: nn.LayerNorm,
    path: Path,
    layers: Sequence[int],
    output: str,
    own: str,
) -> None:
    """Add an output of shape (pieces, width of `narrow`) to a graph.

    Args:
        narrow: what makes the states of the layers, joined, narrower.
        norm: the norm behind it.
        path: the graph, which is written anew.
        layers: whose states are read, by their numbers.
        output: the name of the output.
        own: what the names of all that is added begin with; an earlier graft's is taken out.
    """
    model = onnx.load(path)
    graph = model.graph
    _prune(graph, output, own)
    sources = [layer(graph, number) for number in layers]
    values: dict[str, Tensor] = {
        f"{own}.narrow": narrow.weight.detach().T.contiguous(),
        f"{own}.bias": narrow.bias.detach(),
        f"{own}.norm": norm.weight.detach(),
        f"{own}.norm.bias": norm.bias.detach(),
        f"{own}.axis": tensor([0]),
    }
    for name, value in values.items():
        graph.initializer.append(numpy_helper.from_array(value.numpy(), name))
    if len(sources) > 1:
        joined = helper.make_node("Concat", sources, [f"{own}.joined"], axis=-1)
        graph.node.append(joined)
        sources = [f"{own}.joined"]
    graph.node.extend(_nodes(sources[0], norm, output, own))
    shape = ["pieces", narrow.out_features]
    graph.output.append(helper.make_tensor_value_info(output, TensorProto.FLOAT, shape))
    onnx.save(model, path)


def _nodes(
    source: str, norm: nn.LayerNorm, output: str, own: str
) -> Sequence[onnx.NodeProto]:
    return [
        helper.make_node("MatMul", [source, f"{own}.narrow"], [f"{own}.product"]),
        helper.make_node("Add", [f"{own}.product", f"{own}.bias"], [f"{own}.sum"]),
        helper.make_node(
            "LayerNormalization",
            [f"{own}.sum", f"{own}.norm", f"{own}.norm.bias"],
            [f"{own}.normed"],
            axis=-1,
            epsilon=norm.eps,
        ),
        helper.make_node("Squeeze", [f"{own}.normed", f"{own}.axis"], [output]),
    ]


def _prune(graph: onnx.GraphProto, output: str, own: str) -> None:
    """Take out what an earlier graft put in."""
    for kept, name in (
        (graph.node, lambda one: one.output[0]),
        (graph.initializer, lambda one: one.name),
        (graph.output, lambda one: one.name),
    ):
        for one in list(kept):
            if name(one) == output or name(one).startswith(f"{own}."):
                kept.remove(one)
