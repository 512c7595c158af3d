"""The tags of the tagger and which may follow which."""

from enum import IntEnum


class Role(IntEnum):
    """What a stretch of words is in an attribution (Pareti 2016)."""

    SOURCE = 0
    CUE = 1
    CONTENT = 2


LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
OUTSIDE = 0

DEPTHS = 3
"""How deep sayings are read: in the article, in a content, in a content of that."""


def beginning(role: Role) -> int:
    """The label of the first word of a stretch."""
    return 1 + 2 * role


def inside(role: Role) -> int:
    """The label of every later word of a stretch."""
    return 2 + 2 * role


def may_follow(before: int, after: int) -> bool:
    """Whether label `after` may stand behind label `before`: I- continues B- or I-."""
    is_inside = after != OUTSIDE and after % 2 == 0
    return not is_inside or before in (after, after - 1)
