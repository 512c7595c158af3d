"""Blocks: which happenings are compared at all.

Those of neighbouring days, and what may follow up a deed of weeks before. Where a day
has many, each is compared only with those that
share most of its rarer words and places, so that the work grows with the number of
happenings and not with its square.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.identify.incidents.scores import FOLLOWED, Profile

_WEEK = 7
_SMALL = 40
"""Happenings of a block in which all are compared."""
_COMMON = 60
"""A feature that so many of a block have is not looked up."""
_KEPT = 25
"""Happenings of a large block that one is compared with."""

Block = tuple[str, int]


def candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Pairs of happenings that may be one incident, by their numbers, each pair once."""
    blocks: defaultdict[Block, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        for key in _blocks(profile):
            blocks[key].append(number)
    seen: set[tuple[int, int]] = set()
    for members in blocks.values():
        for pair in _pairs(members, profiles):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _blocks(profile: Profile) -> Iterator[Block]:
    days, told = profile.days, profile.told
    if days is None:
        return
    within = set(told.told_days)
    if len(days) <= _WEEK:
        within.update(range(days.first, days.last + 2))
    yield from (("day", day) for day in sorted(within))
    follows = told.happening.main and not days.told
    first = days.first - FOLLOWED if follows else days.first
    weeks = range(first // _WEEK, days.last // _WEEK + 1)
    yield from (("week", week) for week in weeks)


def _pairs(
    members: Sequence[int], profiles: Sequence[Profile]
) -> Iterator[tuple[int, int]]:
    if len(members) <= _SMALL:
        for at, left in enumerate(members):
            yield from ((left, right) for right in members[at + 1 :])
        return
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number in members:
        for feature in features(profiles[number]):
            having[feature].append(number)
    for number in members:
        yield from _nearest(number, profiles[number], having)


def _nearest(
    number: int, profile: Profile, having: dict[str, list[int]]
) -> Iterator[tuple[int, int]]:
    shared: defaultdict[int, float] = defaultdict(float)
    for feature, weight in features(profile).items():
        others = having[feature]
        if len(others) <= _COMMON:
            for other in others:
                shared[other] += weight
    shared.pop(number, None)
    for other, _ in sorted(shared.items(), key=lambda one: (-one[1], one[0]))[:_KEPT]:
        yield min(number, other), max(number, other)


def features(profile: Profile) -> dict[str, float]:
    """What a happening is looked up by, with what it weighs."""
    where = profile.sites
    found = {f"@{place.id}": 1.0 for place in (*where.fine, *where.broad)}
    found.update({f"~{name}": 1.0 for name in where.names})
    return found | profile.words
