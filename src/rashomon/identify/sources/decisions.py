"""What a log of human decisions means: which names are one, which are not.

The last decision on two names holds. "Same" goes on from name to name; "different" holds
between all that is the same as either. Where that cannot be, the newer decision holds, and
the older is told as a conflict; it holds again once the newer is taken back.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rashomon.records import Decision, Verdict

Thing = TypeVar("Thing", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions that hold, the newest first; of two names the last one only."""

    decisions: tuple[Decision, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names that something is decided of, in order."""
        found = (name for one in self.decisions for name in (one.left, one.right))
        return tuple(dict.fromkeys(found))


def decided(decisions: Iterable[Decision]) -> Decided:
    """What holds of a log of decisions, in whatever order they are given."""
    last: dict[frozenset[str], Decision] = {}
    for one in sorted(decisions, key=lambda one: one.number):
        last[frozenset((one.left, one.right))] = one
    holding = [one for one in last.values() if one.verdict is not None]
    return Decided(tuple(sorted(holding, key=lambda one: -one.number)))


@dataclass(slots=True)
class Groups(Generic[Thing]):
    """Things in groups that grow, some of which must not grow together.

    Attributes:
        conflicts: decisions that a newer one overrides, in words.
    """

    conflicts: list[str] = field(default_factory=list)
    _above: dict[Thing, Thing] = field(default_factory=dict)
    _size: dict[Thing, int] = field(default_factory=dict)
    _apart: dict[Thing, dict[Thing, Verdict]] = field(default_factory=dict)

    def of(self, thing: Thing) -> Thing:
        """The thing that stands for the group of `thing`."""
        above = self._above
        while (parent := above.get(thing, thing)) != thing:
            above[thing] = above.get(parent, parent)
            thing = parent
        return thing

    def together(self, one: Thing, other: Thing) -> bool:
        """Whether two things are in one group."""
        return self.of(one) == self.of(other)

    def apart(self, one: Thing, other: Thing) -> Verdict | None:
        """What keeps two things apart: different, unsure, or nothing."""
        return self._apart.get(self.of(one), {}).get(self.of(other))

    def join(self, one: Thing, other: Thing) -> None:
        """Makes one group of two, whatever keeps them apart."""
        left, right = self.of(one), self.of(other)
        if left == right:
            return
        if self._size.get(left, 1) < self._size.get(right, 1):
            left, right = right, left
        self._above[right] = left
        self._size[left] = self._size.get(left, 1) + self._size.get(right, 1)
        for third, verdict in self._apart.pop(right, {}).items():
            self._apart[third].pop(right, None)
            if third != left:
                self.part(left, third, verdict)

    def part(self, one: Thing, other: Thing, verdict: Verdict) -> None:
        """Keeps two groups apart; "different" is stronger than "unsure"."""
        left, right = self.of(one), self.of(other)
        for this, that in ((left, right), (right, left)):
            before = self._apart.setdefault(this, {}).get(that)
            self._apart[this][that] = before if before is Verdict.DIFFERENT else verdict

    def decide(
        self, decision: Decision, left: Iterable[Thing], right: Iterable[Thing]
    ) -> None:
        """Applies a decision; the newest must come first.

        Args:
            decision: what was decided.
            left: the things that the one name names.
            right: the things that the other names.
        """
        pairs = [(one, other) for one in left for other in right]
        if decision.verdict is Verdict.SAME:
            self._same(decision, pairs)
        elif decision.verdict is not None:
            self._different(decision, decision.verdict, pairs)

    def _same(self, decision: Decision, pairs: Sequence[tuple[Thing, Thing]]) -> None:
        if any(self.apart(*pair) is Verdict.DIFFERENT for pair in pairs):
            self.conflicts.append(told(decision, "a newer decision keeps them apart"))
            return
        for pair in pairs:
            self.join(*pair)

    def _different(
        self, decision: Decision, verdict: Verdict, pairs: Sequence[tuple[Thing, Thing]]
    ) -> None:
        if any(self.together(*pair) for pair in pairs):
            why = "a newer decision makes them one, or both names are read as one"
            self.conflicts.append(told(decision, why))
            return
        for pair in pairs:
            self.part(*pair, verdict)


def told(decision: Decision, why: str) -> str:
    """A conflict in words."""
    said = f"“{decision.left}” and “{decision.right}”"
    return (
        f"Decision {decision.number} ({said}: {decision.verdict}) does not hold: {why}."
    )


def grouped(
    groups: Groups[Thing], things: Iterable[Thing]
) -> Mapping[Thing, list[Thing]]:
    """The things of each group by the one that stands for it, in order."""
    found: dict[Thing, list[Thing]] = {}
    for thing in things:
        found.setdefault(groups.of(thing), []).append(thing)
    return found
