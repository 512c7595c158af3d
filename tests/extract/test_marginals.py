"""How likely a whole stretch of tags is, against a count of all sequences of tags."""

import itertools
from collections import defaultdict

import numpy as np
import pytest

from rashomon.extract.decode import Floats, allowed
from rashomon.extract.marginals import Tagged, shares

Tags = tuple[int, ...]


def drawn(*shape: int, seed: int) -> Floats:
    return np.random.default_rng(seed).normal(0, 2, shape).astype(np.float32)


def marked(tags: Tags) -> list[Tagged]:
    """The stretches of a sequence that may stand."""
    found = []
    for start, tag in enumerate(tags):
        if tag % 2:
            end = start + 1
            while end < len(tags) and tags[end] == tag + 1:
                end += 1
            found.append(Tagged(start, end, tag // 2))
    return found


def counted(emissions: Floats, transitions: Floats) -> dict[Tagged, float]:
    """The share of all sequences in which each stretch stands just so."""
    weights: defaultdict[Tagged, float] = defaultdict(float)
    whole = 0.0
    for tags in itertools.product(range(7), repeat=len(emissions)):
        if tags[0] and tags[0] % 2 == 0:
            continue
        score = sum(emissions[at, tag] for at, tag in enumerate(tags))
        score += sum(transitions[pair] for pair in itertools.pairwise(tags))
        weight = float(np.exp(float(score)))
        whole += weight
        for one in marked(tags):
            weights[one] += weight
    return {one: weight / whole for one, weight in weights.items()}


@pytest.mark.parametrize("seed", range(4))
def test_a_share_is_that_of_all_sequences(seed: int) -> None:
    emissions = drawn(4, 7, seed=seed)
    transitions = allowed(drawn(7, 7, seed=seed + 100))

    for one, share in counted(emissions, transitions).items():
        (found,) = shares(emissions, [(0, 4)], transitions, [one])
        assert found == pytest.approx(share, abs=1e-6)


def test_paragraphs_are_told_apart() -> None:
    emissions = drawn(7, 7, seed=1)
    transitions = allowed(drawn(7, 7, seed=2))
    first, second = Tagged(1, 3, 0), Tagged(4, 6, 2)

    both = shares(emissions, [(0, 3), (3, 7)], transitions, [first, second])

    assert both == [
        *shares(emissions[:3], [(0, 3)], transitions, [first]),
        *shares(emissions[3:], [(0, 4)], transitions, [Tagged(1, 3, 2)]),
    ]


def test_no_stretch_has_no_share() -> None:
    assert shares(drawn(3, 7, seed=0), [(0, 3)], drawn(7, 7, seed=1), []) == []
