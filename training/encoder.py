"""The encoder: a plain transformer that takes BERT's or MPNet's pretrained weights.

Post-norm layers (Vaswani et al. 2017; Devlin et al. 2019); where the weights are MPNet's
(Song et al. 2020), a bias for the relative position of two pieces, in T5's buckets, is
added to all attention scores.
"""

import json
import math
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional

BUCKETS, FARTHEST = 32, 128


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of an encoder; `heads` and `inner` have one entry a layer."""

    vocabulary: int
    positions: int
    width: int
    head: int
    heads: list[int]
    inner: list[int]
    biases: int
    relative: bool

    @property
    def layers(self) -> int:
        return len(self.heads)

    @property
    def smallest(self) -> float:
        """What keeps a norm from dividing by zero."""
        return 1e-5 if self.relative else 1e-12


class Dropout(nn.Module):
    """Dropout by slices of a mask drawn once: torch draws one number at a time."""

    POOL = 1 << 26

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, hidden: Tensor) -> Tensor:
        if not self.training:
            return hidden
        pool = _pool(self.share)
        size = hidden.numel()
        at = int(torch.randint(len(pool) - size, ()))
        return hidden * pool[at : at + size].view_as(hidden)


@cache
def _pool(share: float) -> Tensor:
    kept = torch.rand(Dropout.POOL) >= share
    return kept.bfloat16() / (1 - share)


class Layer(nn.Module):
    """Self-attention and a feed-forward net, each with its skip connection and norm.

    `head_gate` and `inner_gate` are ones that tell, by their gradients, how much each
    head and each inner unit matters (`prune.py`); None where nobody asks.
    """

    def __init__(self, shape: Shape, at: int) -> None:
        super().__init__()
        self.heads, self.head = shape.heads[at], shape.head
        wide = self.heads * self.head
        self.qkv = nn.Linear(shape.width, 3 * wide)
        self.out = nn.Linear(wide, shape.width)
        self.norm1 = nn.LayerNorm(shape.width, eps=shape.smallest)
        self.up = nn.Linear(shape.width, shape.inner[at])
        self.down = nn.Linear(shape.inner[at], shape.width)
        self.norm2 = nn.LayerNorm(shape.width, eps=shape.smallest)
        self.dropout = Dropout(0.1)
        self.register_buffer("kept", torch.arange(self.heads))
        self.head_gate: Tensor | None = None
        self.inner_gate: Tensor | None = None

    def forward(self, hidden: Tensor, bias: Tensor | None) -> Tensor:
        seen = self.out(self.attention(hidden, bias)) if self.heads else self.out.bias
        hidden = self.norm1(hidden + self.dropout(seen))
        inner = functional.gelu(self.up(hidden))
        if self.inner_gate is not None:
            inner = inner * self.inner_gate
        return self.norm2(hidden + self.dropout(self.down(inner)))

    def attention(self, hidden: Tensor, bias: Tensor | None) -> Tensor:
        """What the heads see, side by side, (batch, pieces, heads * head)."""
        batch, pieces, _ = hidden.shape
        query, key, value = (
            self.qkv(hidden)
            .view(batch, pieces, 3, self.heads, self.head)
            .permute(2, 0, 3, 1, 4)
        )
        scores = (query * self.head**-0.5) @ key.transpose(-1, -2)
        if bias is not None:
            many = bias.shape[1] > 1
            scores = scores + (bias[:, self.kept] if many else bias)
        seen = scores.softmax(-1) @ value
        if self.head_gate is not None:
            seen = seen * self.head_gate[:, None, None]
        return seen.transpose(1, 2).reshape(batch, pieces, self.heads * self.head)


def buckets(pieces: int) -> Tensor:
    """T5's buckets of the distances from each piece to each, shape (pieces, pieces)."""
    at = torch.arange(pieces)
    away = at[:, None] - at[None, :]
    half, near = BUCKETS // 2, BUCKETS // 4
    far = (
        near
        + (
            torch.log(away.abs().clamp(min=1).float() / near)
            / math.log(FARTHEST / near)
            * (half - near)
        ).long()
    )
    size = torch.where(away.abs() < near, away.abs(), far.clamp(max=half - 1))
    return (away < 0).long() * half + size


class Encoder(nn.Module):
    """Embedded pieces in, one vector a piece out."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.smallest)
        self.dropout = Dropout(0.1)
        self.relative = nn.Embedding(BUCKETS, shape.biases) if shape.relative else None
        if self.relative is not None:
            self.relative.weight.requires_grad_(
                False
            )  # a tenth of the time for nothing
        self.layers = nn.ModuleList(Layer(shape, at) for at in range(shape.layers))

    def forward(self, inputs: Tensor, mask: Tensor | None) -> Tensor:
        """What it makes of embedded pieces (batch, pieces, width); `mask` is 0 at padding."""
        pieces = inputs.shape[1]
        hidden = self.dropout(self.norm(inputs + self.positions.weight[:pieces]))
        bias = self.bias(pieces, mask)
        if torch.is_autocast_enabled("cpu"):
            hidden = hidden.bfloat16()
            bias = bias.bfloat16() if bias is not None else None
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return hidden

    def bias(self, pieces: int, mask: Tensor | None) -> Tensor | None:
        """What is added to attention scores, (batch or 1, heads or 1, pieces, pieces)."""
        bias = None
        if self.relative is not None:
            bias = self.relative(buckets(pieces)).permute(2, 0, 1)[None]
        if mask is not None and not bool(mask.all()):
            ban = (1.0 - mask[:, None, None, :].float()) * -1e4
            bias = ban.expand(-1, -1, pieces, -1) if bias is None else bias + ban
        return bias


def save(folder: Path, shape: Shape, weights: dict[str, Tensor]) -> None:
    """Write an encoder to `folder`, for `load`."""
    folder.mkdir(parents=True, exist_ok=True)
    own = {name: value.contiguous() for name, value in weights.items()}
    save_file(own, folder / "encoder.safetensors")
    (folder / "encoder.json").write_text(json.dumps(asdict(shape)) + "\n")


def load(folder: Path) -> Encoder:
    """The encoder that `save` wrote to `folder`."""
    shape = Shape(**json.loads((folder / "encoder.json").read_text()))
    encoder = Encoder(shape)
    weights = load_file(folder / "encoder.safetensors")
    lacking, _ = encoder.load_state_dict(weights, strict=False)
    if any(not name.endswith(".kept") for name in lacking):
        raise ValueError(f"the encoder lacks {lacking[:3]}")
    return encoder
