import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.extract.decode import Stretch, allowed, stretches, tags, viterbi
from rashomon.extract.labels import LABELS, Role, may_follow

SIZE = len(LABELS)


def best_by_trying_all(emissions: np.ndarray, moves: np.ndarray) -> float:
    """The score of the best sequence that may stand, found the slow way."""
    best = -np.inf
    for labels in itertools.product(range(SIZE), repeat=len(emissions)):
        if may_follow(0, labels[0]) and all(map(may_follow, labels, labels[1:])):
            score = sum(emissions[i, label] for i, label in enumerate(labels))
            score += sum(moves[a, b] for a, b in itertools.pairwise(labels))
            best = max(best, score)
    return float(best)


@pytest.mark.parametrize("seed", range(8))
def test_viterbi_finds_the_best_of_all_sequences(seed: int) -> None:
    rng = np.random.default_rng(seed)
    emissions = rng.normal(size=(4, SIZE)).astype(np.float32) * 3
    moves = allowed(rng.normal(size=(SIZE, SIZE)).astype(np.float32))

    labels = viterbi(emissions, [(0, 4)], moves)

    score = sum(emissions[i, label] for i, label in enumerate(labels))
    score += sum(moves[a, b] for a, b in itertools.pairwise(labels))
    assert float(score) == pytest.approx(best_by_trying_all(emissions, moves), abs=1e-4)


def test_paragraphs_are_decoded_each_for_itself() -> None:
    rng = np.random.default_rng(5)
    emissions = rng.normal(size=(40, SIZE)).astype(np.float32)
    moves = allowed(rng.normal(size=(SIZE, SIZE)).astype(np.float32))
    parts = [(0, 7), (7, 8), (8, 31), (31, 40)]

    whole = viterbi(emissions, parts, moves)

    for start, end in parts:
        alone = viterbi(emissions[start:end], [(0, end - start)], moves)
        assert list(whole[start:end]) == list(alone)


def test_no_words_have_no_labels() -> None:
    assert (
        len(
            viterbi(
                np.zeros((0, SIZE), np.float32),
                [],
                allowed(np.zeros((SIZE, SIZE), np.float32)),
            )
        )
        == 0
    )


@st.composite
def paragraphs_with_stretches(
    draw: st.DrawFn,
) -> tuple[int, list[tuple[int, int]], list[Stretch]]:
    sizes = draw(st.lists(st.integers(1, 12), min_size=1, max_size=5))
    bounds = list(itertools.accumulate(sizes, initial=0))
    found = []
    for start, end in itertools.pairwise(bounds):
        at = start
        while at < end:
            stop = draw(st.integers(at + 1, end))
            role = draw(st.sampled_from([None, *Role]))
            if role is not None:
                found.append(Stretch(at, stop, role))
            at = stop
    return bounds[-1], list(itertools.pairwise(bounds)), found


@given(paragraphs_with_stretches())
@settings(max_examples=200)
def test_tags_give_their_stretches_back(
    made: tuple[int, list[tuple[int, int]], list[Stretch]],
) -> None:
    words, parts, found = made

    assert stretches(tags(words, found), parts) == found


def test_a_stretch_ends_where_its_paragraph_ends() -> None:
    inside = tags(6, [Stretch(0, 6, Role.CONTENT)])

    assert stretches(inside, [(0, 3), (3, 6)]) == [
        Stretch(0, 3, Role.CONTENT),
        Stretch(3, 6, Role.CONTENT),
    ]
