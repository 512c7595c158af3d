"""Log-odds with a prior, worked by hand."""

from math import isclose, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.identify.labels.logodds import prior, z_score


def test_a_prior_is_spread_as_the_pooled_counts_are() -> None:
    assert prior({"regime": 30, "government": 10, "junta": 0}, 8) == {
        "regime": 6.0,
        "government": 2.0,
    }


def test_no_counts_have_no_prior() -> None:
    assert prior({}, 10) == {}


def test_a_score_worked_by_hand() -> None:
    """8 of 10 against 2 of 10, with a prior of 1 in 2: 9 to 3 against 3 to 9."""
    odds = log(9 / 3) - log(3 / 9)  # 2.197
    error = sqrt(1 / 9 + 1 / 3 + 1 / 3 + 1 / 9)  # 0.943

    assert isclose(z_score(8, 10, 2, 10, (1, 2)), odds / error)
    assert isclose(odds / error, 2.3305, abs_tol=1e-4)


def test_equal_use_scores_nothing() -> None:
    assert z_score(5, 20, 10, 40, (0, 0)) == pytest.approx(0)
    assert z_score(5, 20, 5, 20, (3, 12)) == 0


def test_where_there_is_one_word_only_nobody_had_a_choice() -> None:
    assert z_score(9, 9, 3, 3, (5, 5)) == 0


def test_a_word_that_the_others_never_use_has_a_score_through_the_prior() -> None:
    assert z_score(5, 50, 0, 50, (0.5, 10)) > 1.5


def test_a_strong_prior_draws_towards_nothing() -> None:
    scores = [z_score(8, 10, 2, 10, (a / 2, a)) for a in (1, 10, 100, 1000)]

    assert scores == sorted(scores, reverse=True)
    assert scores[-1] < 0.5


def test_the_same_share_of_more_words_is_surer() -> None:
    assert z_score(80, 100, 20, 100, (1, 2)) > z_score(8, 10, 2, 10, (1, 2))


counts = st.integers(0, 1000)


@given(counts, counts, counts, counts, st.floats(0.01, 100), st.floats(0.01, 100))
def test_two_sides_mirror_each_other(
    own: int, own_rest: int, other: int, other_rest: int, word: float, rest: float
) -> None:
    weights = (word, word + rest)
    one = z_score(own, own + own_rest, other, other + other_rest, weights)
    two = z_score(other, other + other_rest, own, own + own_rest, weights)

    assert one == pytest.approx(-two)
