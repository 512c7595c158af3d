"""Confidence: how likely an attribution is right, as measured.

The raw numbers are the tagger's: how sure it is of the words' tags, and of the links. A
logistic regression on their log-odds (Platt 1999) makes them the share of such claims that
was right on the development part; its reliability stands in `docs/model.md`.
"""

import math
from dataclasses import dataclass

SMALLEST = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """The weights of the regression."""

    words: float
    links: float
    bias: float

    def confidence(self, words: float, links: float) -> float:
        """How likely an attribution is right.

        Args:
            words: the mean probability of its words' tags.
            links: the product of the probabilities of its links.
        """
        odds = self.words * log_odds(words) + self.links * log_odds(links) + self.bias
        return 1 / (1 + math.exp(-odds))


def log_odds(share: float) -> float:
    """The log-odds of a probability, kept from infinity."""
    kept = min(max(share, SMALLEST), 1 - SMALLEST)
    return math.log(kept / (1 - kept))
