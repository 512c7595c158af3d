"""Anaphora: whom a pronoun, a title or a description stands for, among those named.

Everybody in the cast who can be meant is given a score, the sum of named parts: how near
they stand, whether they spoke last, whether the words fit. The best is taken, if anybody
can be meant at all.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from math import log

from rashomon.identify.speakers.members import Member, Seen

WEIGHTS = {
    "near": 3.0,
    "fade": 0.7,
    "spoke": 0.8,
    "last": 1.0,
    "latest": 1.2,
    "parent": 2.0,
    "leads": 0.4,
    "told": -0.7,
    "often": 0.4,
    "ahead": -1.0,
    "fresh": 1.0,
    "body": 1.0,
    "fits": 1.0,
    "shared": 1.5,
    "based": 3.0,
    "home": 1.5,
    "person": 1.0,
    "issued": 4.0,
    "unnamed": -0.5,
}
"""What each part of a score weighs; `fade` is what is left of nearness a sentence on.

Set by hand on the tuning half of `tests/identities` and on fifty other articles of FA-KES,
read by eye. They fit the tuning half better than the held one (names of anaphors, F1 97.9
and 70.5), so no finer search was done on it.
"""


@dataclass(frozen=True, slots=True)
class Point:
    """A place in a text from which somebody is looked for.

    Attributes:
        last: who spoke last before it, of those who speak at the same level.
        parents: who says that in which it stands.
        ahead: whether those who come up only later can be meant.
        fresh: whether the words bring up somebody new: "a monitor".
        quiet: whether the words are no speaker's, so that who spoke last tells nothing.
    """

    start: int
    sentence: int
    last: Sequence[Member] = ()
    parents: Sequence[Member] = ()
    ahead: bool = False
    fresh: bool = False
    quiet: bool = False


Fit = Callable[[Member], float | None]
"""How well somebody can be meant; None where they cannot."""


def antecedent(point: Point, members: Iterable[Member], fit: Fit) -> Member | None:
    """Who is meant at a point, or None where nobody can be."""
    best: tuple[float, int, Member] | None = None
    members = list(members)
    latest = 0 if point.quiet else max(map(partial(_spoke, point), members), default=0)
    for member in members:
        how = fit(member)
        standing = None if how is None else salience(point, member, latest)
        if how is None or standing is None:
            continue
        score = standing[0] + WEIGHTS["fits"] * how
        if best is None or (score, standing[1]) > best[:2]:
            best = (score, standing[1], member)
    return best[2] if best else None


def _spoke(point: Point, member: Member) -> int:
    """Where somebody spoke last before a point, to the outlet; 0 where they did not."""
    before = member.recent(point.start)
    at = (seen.start for seen in before if seen.spoke and not seen.told)
    return max(at, default=-1) + 1


def salience(point: Point, member: Member, latest: int) -> tuple[float, int] | None:
    """How much somebody stands out at a point, and where they stood last before it.

    None where they come up only later and may not be meant. `latest` is where anybody
    spoke last before the point, as `_spoke` has it.
    """
    before = member.recent(point.start)
    if not before and not (point.ahead and member.seen):
        return None
    score = WEIGHTS["often"] * log(1 + len(member.seen))
    score += WEIGHTS["last"] * any(one is member for one in point.last)
    score += WEIGHTS["latest"] * (0 < latest == _spoke(point, member))
    score += WEIGHTS["parent"] * any(one is member for one in point.parents)
    score += WEIGHTS["unnamed"] * (not member.named)
    speaking = {one.part_of for one in (*point.last, *point.parents)}
    score += WEIGHTS["body"] * (member.name in speaking)
    if not before:
        gap = member.seen[0].sentence - point.sentence
        near = WEIGHTS["near"] * WEIGHTS["fade"] ** max(gap, 0)
        new = WEIGHTS["fresh" if point.fresh else "ahead"]
        return score + near + new, -member.seen[0].start
    return score + max(_near(point, seen) for seen in before), before[-1].start


def _near(point: Point, seen: Seen) -> float:
    gap = max(point.sentence - seen.sentence, 0)
    return (
        WEIGHTS["near"] * WEIGHTS["fade"] ** gap
        + WEIGHTS["spoke"] * seen.spoke
        + WEIGHTS["leads"] * seen.leads
        + WEIGHTS["told"] * seen.told
    )
