"""Take the outliers out of what enters a product, so that int8 reads it well.

A few units of a pretrained encoder are fifty times as large as all others; 256 steps over
such a range leave the others three or four. What enters a product is divided by a scale
a unit, and the weights are multiplied by it: the same product (SmoothQuant, Xiao et al.
2023), here only for units that stand out. It costs a multiplication and no training.
"""

from collections.abc import Iterable

import torch
from torch import Tensor, nn

from corpus import Item
from net import Tagger
from rashomon.extract.sheet import write_strip
from rashomon.extract.vocabulary import Vocabulary

STANDING_OUT = 10
"""Units above the one of this rank are scaled down to it."""

PRODUCTS = ("up", "down")
"""The products of a layer that have outliers; queries, keys and values have none."""

PIECES = 224
"""Of the windows whose units are looked at."""


class Tempered(nn.Module):
    """A linear layer whose inputs are divided by a scale, and its weights multiplied."""

    def __init__(self, linear: nn.Linear, scale: Tensor) -> None:
        super().__init__()
        self.linear = linear
        self.register_buffer("shrink", 1 / scale)
        with torch.no_grad():
            linear.weight.mul_(scale)

    def forward(self, hidden: Tensor) -> Tensor:
        return self.linear(hidden * self.shrink)


def temper(net: Tagger, items: Iterable[Item], vocabulary: Vocabulary) -> None:
    """Temper the products of every layer by what `items` bring about in them."""
    largest = _largest(net, items, vocabulary)
    for (at, name), units in largest.items():
        rank = min(STANDING_OUT, len(units) - 1)
        usual = units.sort(descending=True).values[rank]
        layer = net.encoder.layers[at]
        scale = (units / usual).clamp(min=1)
        setattr(layer, name, Tempered(getattr(layer, name), scale))


def _largest(
    net: Tagger, items: Iterable[Item], vocabulary: Vocabulary
) -> dict[tuple[int, str], Tensor]:
    """The largest size of every unit that enters a product, by layer and product."""
    found: dict[tuple[int, str], Tensor] = {}

    def look(key: tuple[int, str], hidden: Tensor) -> None:
        units = hidden.detach().abs().amax((0, 1))
        found[key] = torch.maximum(found.get(key, units), units)

    hooks = [
        getattr(layer, name).register_forward_pre_hook(
            lambda _, inputs, key=(at, name): look(key, inputs[0])
        )
        for at, layer in enumerate(net.encoder.layers)
        for name in PRODUCTS
    ]
    with torch.no_grad():
        for item in items:
            for window in item.sheet.windows(room=PIECES, context=0):
                strip = write_strip(item.sheet, window, vocabulary)
                rows = (strip.ids, strip.shapes, strip.quoted)
                net(*(torch.tensor([row]) for row in rows), None)
    for hook in hooks:
        hook.remove()
    return found
