import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.extract.confidence import Calibration

SHARES = st.floats(0, 1)
RAW = Calibration(words=1, links=1, bias=0)


@given(SHARES, SHARES)
def test_confidence_is_a_share_even_at_the_ends(words: float, links: float) -> None:
    assert 0 <= RAW.confidence(words, links) <= 1


@given(SHARES, SHARES, SHARES)
def test_surer_words_and_links_never_make_it_less_sure(
    words: float, low: float, high: float
) -> None:
    low, high = sorted((low, high))

    assert RAW.confidence(words, low) <= RAW.confidence(words, high)
    assert RAW.confidence(low, words) <= RAW.confidence(high, words)


def test_the_weights_are_those_of_a_logistic_regression() -> None:
    found = Calibration(words=0.5, links=2, bias=-1).confidence(0.8, 0.5)

    assert found == pytest.approx(1 / (1 + 2.718281828 ** (1 - 0.5 * 1.386294361)))
