"""The tagger as a torch module: an encoder and four small heads.

Outputs, for each piece: scores of the tags (7), the score of an asserted event (1), and
four vectors for linking (4 x 96). The CRF (Lafferty et al. 2001) and the link tables
live beside them and are exported as numbers.
"""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from rashomon.extract.labels import LABELS, may_follow
from rashomon.extract.link import CROSSED, DISTANCES, PARAGRAPHS, WIDTH
from rashomon.text.words import Shape


class Tagger(nn.Module):
    """Encoder with heads for tags, events and links."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        size = config.hidden_size
        self.bert = BertModel(config, add_pooling_layer=False)
        self.shape = nn.Embedding(len(Shape), size)
        self.quoted = nn.Embedding(3, size)
        nn.init.zeros_(self.shape.weight)
        nn.init.zeros_(self.quoted.weight)
        self.dropout = nn.Dropout(0.1)
        self.tag = nn.Linear(size, len(LABELS))
        self.event = nn.Linear(size, 1)
        self.project = nn.Linear(size, 4 * WIDTH)
        self.transitions = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.distance = nn.Parameter(torch.zeros(2, DISTANCES))
        self.paragraph = nn.Parameter(torch.zeros(2, PARAGRAPHS))
        self.crossed = nn.Parameter(torch.zeros(2, CROSSED))
        self.nothing = nn.Parameter(torch.zeros(2))

    @classmethod
    def pretrained(cls, folder: Path) -> "Tagger":
        """The tagger on the pretrained encoder in `folder`."""
        # Dropout inside attention costs half the time on a CPU and helps nothing here.
        config = BertConfig.from_pretrained(folder, attention_probs_dropout_prob=0.0)
        net = cls(config)
        weights = load_file(folder / "model.safetensors")
        weights = {k.removeprefix("bert."): v for k, v in weights.items()}
        lacking, _ = net.bert.load_state_dict(weights, strict=False)
        if lacking:
            raise ValueError(f"the pretrained encoder lacks {lacking[:3]}")
        return net

    def forward(
        self, ids: Tensor, shapes: Tensor, quoted: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Tags (batch, pieces, 7), events (batch, pieces), vectors (batch, pieces, 384)."""
        inputs = self.embedded(ids, shapes, quoted)
        return self.heads(self.bert(inputs_embeds=inputs, attention_mask=mask)[0])

    def embedded(self, ids: Tensor, shapes: Tensor, quoted: Tensor) -> Tensor:
        """What goes into the encoder, before positions, (batch, pieces, size)."""
        words = self.bert.embeddings.word_embeddings(ids)
        return words + self.shape(shapes) + self.quoted(quoted)

    def heads(self, hidden: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Tags, events and vectors of what the encoder gives."""
        hidden = self.dropout(hidden)
        return self.tag(hidden), self.event(hidden)[..., 0], self.project(hidden)


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
