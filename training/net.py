"""The tagger as a torch module: an encoder and three small heads.

Outputs, for each piece: scores of the tags (3 depths of 7), of an asserted event (1), and
four vectors for linking (4 x 96). The CRF (Lafferty et al. 2001) and the link tables
live beside them and are exported as numbers.
"""

from pathlib import Path

import torch
from torch import Tensor, nn

from encoder import Encoder, load
from rashomon.extract.labels import DEPTHS, LABELS, may_follow
from rashomon.extract.link import CROSSED, DISTANCES, PARAGRAPHS, WIDTH, Between
from rashomon.text.words import Shape


class Tagger(nn.Module):
    """Encoder with heads for tags, events and links."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        size = encoder.shape.width
        self.encoder = encoder
        self.shape = nn.Embedding(len(Shape), size)
        self.quoted = nn.Embedding(3, size)
        nn.init.zeros_(self.shape.weight)
        nn.init.zeros_(self.quoted.weight)
        self.dropout = nn.Dropout(0.1)
        self.tag = nn.Linear(size, DEPTHS * len(LABELS))
        self.event = nn.Linear(size, 1)
        self.project = nn.Linear(size, 4 * WIDTH)
        self.transitions = nn.Parameter(torch.zeros(DEPTHS, len(LABELS), len(LABELS)))
        self.distance = nn.Parameter(torch.zeros(2, DISTANCES))
        self.paragraph = nn.Parameter(torch.zeros(2, PARAGRAPHS))
        self.crossed = nn.Parameter(torch.zeros(2, CROSSED))
        self.none = nn.Parameter(torch.zeros(2, WIDTH))
        self.nothing = nn.Parameter(torch.zeros(2))

    @classmethod
    def pretrained(cls, folder: Path) -> "Tagger":
        """The tagger on the encoder that `trim.py` wrote to `folder`."""
        return cls(load(folder))

    def forward(
        self, ids: Tensor, shapes: Tensor, quoted: Tensor, mask: Tensor | None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Tags (batch, pieces, 3, 7), events (batch, pieces), vectors (…, …, 384)."""
        return self.heads(self.encoder(self.embedded(ids, shapes, quoted), mask))

    def embedded(self, ids: Tensor, shapes: Tensor, quoted: Tensor) -> Tensor:
        """What goes into the encoder, before positions, (batch, pieces, width)."""
        return self.encoder.words(ids) + self.shape(shapes) + self.quoted(quoted)

    def heads(self, hidden: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Tags, events and vectors of what the encoder gives."""
        hidden = self.dropout(hidden)
        tags = self.tag(hidden).unflatten(-1, (DEPTHS, len(LABELS)))
        return tags, self.event(hidden)[..., 0], self.project(hidden)

    def arcs(self, own: Tensor, heads: Tensor, between: Between, row: int) -> Tensor:
        """Scores of arcs, shape (stretches, cues); see `rashomon.extract.link`."""
        return (
            own @ heads.T / WIDTH**0.5
            + self.distance[row, torch.from_numpy(between.distance)]
            + self.paragraph[row, torch.from_numpy(between.paragraph)]
            + self.crossed[row, torch.from_numpy(between.crossed)]
        )

    def unlinked(self, own: Tensor, row: int) -> Tensor:
        """Scores of pointing at none, shape (rows,)."""
        return own @ self.none[row] / WIDTH**0.5 + self.nothing[row]


def forbidden() -> Tensor:
    """-1e4 where a label may not follow another, else 0; shape (labels, labels)."""
    count = len(LABELS)
    rows = [
        [0.0 if may_follow(a, b) else -1e4 for b in range(count)] for a in range(count)
    ]
    return torch.tensor(rows)


def crf_loss(
    emissions: Tensor, labels: Tensor, lengths: Tensor, transitions: Tensor
) -> Tensor:
    """Negative log-likelihood, summed; (sequences, steps, labels) and (sequences, steps)."""
    banned = forbidden()
    moves = transitions + banned
    steps = emissions.shape[1]
    running = torch.arange(steps)[None, :] < lengths[:, None]
    picked = emissions.gather(2, labels[:, :, None])[:, :, 0]
    gold = (picked * running).sum()
    paths = moves[labels[:, :-1], labels[:, 1:]]
    gold = gold + (paths * running[:, 1:]).sum()
    score = emissions[:, 0] + banned[0]
    for step in range(1, steps):
        ahead = torch.logsumexp(score[:, :, None] + moves, dim=1) + emissions[:, step]
        score = torch.where(running[:, step, None], ahead, score)
    return torch.logsumexp(score, dim=1).sum() - gold
