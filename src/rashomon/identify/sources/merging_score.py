"""What reasons come to: from `SURE` on names are merged, from `DOUBTFUL` on it is proposed.

The weights are set by hand so that their sum is about how likely it is.
"""

from rashomon.records import Reason

SURE = 0.75
DOUBTFUL = 0.45


def because(name: str, value: str, weight: float) -> Reason:
    """A reason."""
    return Reason(name=name, value=value, weight=weight)


def score(reasons: tuple[Reason, ...]) -> float:
    """What the reasons come to, between 0 and 1."""
    return round(min(max(sum(one.weight for one in reasons), 0.0), 1.0), 3)
