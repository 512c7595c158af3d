"""Coreference: which claims tell of one event, weighed by a small network.

It reads the encoder's states of the claims' words, which the tagger has anyway. What it says
is evidence beside days, places and words (`identify/incidents`); it decides nothing alone.
How it was trained stands in `docs/model.md`.
"""

from collections.abc import Callable, Sequence

import numpy as np

from rashomon.extract.decode import Floats, sigmoid
from rashomon.extract.scores import NAME, STATE, Scores
from rashomon.extract.sheet import Sheet
from rashomon.records import Claim, Coreference, Span
from rashomon.text.spans import sentence_at

TRAITS = 4 * (STATE + NAME)
"""Numbers that the network is told of a claim."""
Network = Callable[[Floats, Floats], tuple[Floats, Floats]]
"""Takes the traits of some claims (some, TRAITS) and of all (claims, TRAITS); gives, of each
of some, that it tells of one event with each of all (some, claims), and alone (some, 2)."""

_OPENING = 6
"""Words with which a content begins."""
REACH = 200
"""Claims before it that a claim is compared with; so the work grows with a text's length."""
_TOGETHER = 16
"""Claims that are compared at once: keeps memory flat."""
_LEAST = np.float32(1e-3)
"""What a word counts that is no event at all."""


def coreference(
    claims: Sequence[Claim],
    sentences: Sequence[Span],
    sheet: Sheet,
    scores: Scores,
    network: Network,
) -> Coreference:
    """Which claims of a document tell of one event, as far as their words show.

    Args:
        claims: the claims.
        sentences: those of the passages that are read, in order.
        sheet: the words of the document.
        scores: what the encoder says of them.
        network: the network that weighs it.
    """
    if not claims or not sheet.spans:
        return Coreference()
    ids = [claim.id for claim in claims]
    return weighed(ids, traits(claims, sentences, sheet, scores), network)


def weighed(ids: Sequence[str], seen: Floats, network: Network) -> Coreference:
    """What the network says of claims whose traits are known, a few of them at a time."""
    count = len(ids)
    same = np.zeros((count, min(REACH, count)), np.float32)
    alone = np.zeros((count, 2), np.float32)
    for start in range(0, count, _TOGETHER):
        end, first = min(start + _TOGETHER, count), max(0, start - REACH)
        likes, alone[start:end] = network(seen[start:end], seen[first:end])
        for row in range(start, end):
            back = likes[row - start, : row - first][::-1][:REACH]
            same[row, : len(back)] = back
    rows = {one: row for row, one in enumerate(ids)}
    return Coreference(rows=rows, same=same, alone=alone)


def traits(
    claims: Sequence[Claim], sentences: Sequence[Span], sheet: Sheet, scores: Scores
) -> Floats:
    """What the network is told of claims, shape (claims, TRAITS).

    The means of the states over a claim's content, over the sentence in which it begins, over
    the content's first words, and over the content once more, events weighing most.
    """
    states = np.concatenate([scores.states, scores.names], axis=1)
    events = sigmoid(scores.events) + _LEAST
    found = np.zeros((len(claims), TRAITS), np.float32)
    for row, claim in enumerate(claims):
        content = _words(sheet, claim.content.spans)
        around = _words(sheet, [_sentence(claim, sentences)])
        weights = events[content] / events[content].sum()
        means = (
            states[content].mean(0),
            states[around].mean(0),
            states[content[:_OPENING]].mean(0),
            weights @ states[content],
        )
        found[row] = np.concatenate(means)
    return found


def _sentence(claim: Claim, sentences: Sequence[Span]) -> Span:
    """The sentence in which a claim's content begins; else the content's first span."""
    first = claim.content.spans[0]
    if not sentences:
        return first
    found = sentences[sentence_at(sentences, first.start)]
    return found if found.start <= first.start < found.end else first


def _words(sheet: Sheet, spans: Sequence[Span]) -> list[int]:
    """The words in spans; the first of the sheet where there are none."""
    return [word for span in spans for word in sheet.words_in(span)] or [0]
