"""Clusters: happenings that are one incident, put together pair by pair.

The likeliest pairs first. Two groups become one where, in the mean over their pairs, that
is likely, and no two of them are days apart: so a chain of days does not grow together.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from rashomon.identify.incidents.scores import Profile, score

_LOOKED_AT = 8
"""Happenings of a group that stand for it."""
_APART = -4.0
"""No two of a group may speak so much against each other."""
_ENOUGH = 0.3
"""What must speak for two groups being one, in the mean over their pairs."""
_OTHER_DAY = 1.5
"""The same where most of the one tell another day than most of the other."""
_SAME_ARTICLE = -1.5
"""What speaks against two happenings of one document being one incident."""


def clusters(
    profiles: Sequence[Profile], pairs: Iterable[tuple[int, int]]
) -> list[list[int]]:
    """Groups of happenings by their numbers, each in order, all in order of the first."""
    scored = ((compared(profiles[a], profiles[b]), a, b) for a, b in pairs)
    likely = sorted((-worth, a, b) for worth, a, b in scored if worth > 0)
    of = list(range(len(profiles)))
    groups = {number: [number] for number in of}
    for _, a, b in likely:
        left, right = of[a], of[b]
        if left != right and _likely(groups[left], groups[right], profiles):
            left, right = min(left, right), max(left, right)
            for number in groups[right]:
                of[number] = left
            groups[left] = sorted(groups[left] + groups.pop(right))
    return [groups[key] for key in sorted(groups)]


def compared(one: Profile, other: Profile) -> float:
    """How likely two happenings are one incident."""
    same = one.told.document_id == other.told.document_id
    return score(one, other) + (_SAME_ARTICLE if same else 0.0)


def _likely(
    left: Sequence[int], right: Sequence[int], profiles: Sequence[Profile]
) -> bool:
    worths = [
        compared(profiles[a], profiles[b])
        for a in _spread(left)
        for b in _spread(right)
    ]
    mean = sum(worths) / len(worths)
    if mean < _OTHER_DAY and _days_apart(left, right, profiles):
        return False
    return min(worths) > _APART and mean > _ENOUGH


def _days_apart(
    left: Sequence[int], right: Sequence[int], profiles: Sequence[Profile]
) -> bool:
    """Whether most of two groups tell two days, and nobody in both tells the same one."""
    one, other = _day(left, profiles), _day(right, profiles)
    if not one or not other or one == other:
        return False
    return _told_days(left, profiles).isdisjoint(_told_days(right, profiles))


def _told_days(group: Sequence[int], profiles: Sequence[Profile]) -> set[int]:
    return {day for number in group for day in profiles[number].told.told_days}


def _day(group: Sequence[int], profiles: Sequence[Profile]) -> int | None:
    """The day that most of a group tell, the earlier of equals."""
    days = (profiles[number].days for number in group)
    told = Counter(one.first for one in days if one and one.told)
    return max(told, key=lambda day: (told[day], -day), default=None)


def _spread(group: Sequence[int]) -> Sequence[int]:
    """Some of a group, evenly over it."""
    if len(group) <= _LOOKED_AT:
        return group
    return [group[at * len(group) // _LOOKED_AT] for at in range(_LOOKED_AT)]
