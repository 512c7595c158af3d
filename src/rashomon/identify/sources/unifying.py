"""Sources across documents: one for all names of a person or a body.

What speaks in the documents of a case is first counted by its names (`source_units.py`), then
merged where that is sure, and proposed where it is not (`merging.py`); what people decided
of two names goes before either (`decisions.py`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from rashomon.identify.names.spelling import normal
from rashomon.identify.names.table import bodies
from rashomon.identify.sources.decisions import Decided, decided, grouped
from rashomon.identify.sources.merging import Merged, Pair, merged
from rashomon.identify.sources.units import (
    Appearance,
    Key,
    Space,
    Unit,
    body_key,
    key_of,
    most,
    units,
)
from rashomon.records import Decision, Merge, Source, Speaker, Verdict

T = TypeVar("T")
_NOTHING: frozenset[str] = frozenset()
_WHOLE = (Space.PERSON, Space.BODY)


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of a case.

    Attributes:
        sources: the most quoted first.
        merges: what was merged, and what is proposed.
        conflicts: decisions that do not hold, in words.
    """

    sources: tuple[Source, ...]
    merges: tuple[Merge, ...]
    conflicts: tuple[str, ...]
    _ids: Mapping[Key, str] = field(repr=False)
    _apart: frozenset[str] = field(repr=False, default=_NOTHING)

    def of(self, speaker: Speaker, document_id: str) -> str:
        """The id of the source that a speaker of a document is.

        Raises:
            KeyError: the speaker was not among those the sources were made of.
        """
        return self._ids[key_of(speaker, document_id, self._apart)]

    def told(self, speaker: Speaker, document_id: str) -> Speaker:
        """A speaker with the source that it is."""
        return replace(speaker, source_id=self.of(speaker, document_id))


def sources(
    appearances: Iterable[Appearance], decisions: Iterable[Decision] = ()
) -> Sources:
    """The sources of a case, from all who speak in its documents.

    Args:
        appearances: every speaker of every claim, in any order.
        decisions: what people decided, in any order.
    """
    holding = decided(decisions)
    apart = _apart(holding)
    found = units(appearances, apart)
    groups = merged(found, holding)
    clusters = list(_clusters(groups, found))
    ids = {one.key: cluster[0].key.id for cluster in clusters for one in cluster}
    made = [_source(cluster, ids) for cluster in clusters]
    return Sources(
        sources=tuple(sorted(made, key=lambda one: (-one.claims, one.name, one.id))),
        merges=tuple(_merges(groups, ids)),
        conflicts=tuple(groups.groups.conflicts),
        _ids=ids,
        _apart=apart,
    )


def _apart(holding: Decided) -> frozenset[str]:
    """Words that mean one name and that somebody decided are two sources."""
    found = set()
    for one in holding.decisions:
        left, right = (key_of(Speaker(name=name), "") for name in (one.left, one.right))
        if one.verdict is not Verdict.SAME and left == right:
            found |= {normal(one.left), normal(one.right)}
    return frozenset(found)


def _clusters(groups: Merged, found: Mapping[Key, Unit]) -> Iterator[list[Unit]]:
    """The units of each source, the one that names it first."""
    for keys in grouped(groups.groups, found).values():
        yield sorted((found[key] for key in keys), key=_leading)


def _leading(unit: Unit) -> tuple[bool, bool, bool, Key]:
    """Sorts units by what stays the same when documents are added."""
    key = unit.key
    return key.space not in _WHOLE, unit.name not in bodies(), not key.body, key


def _source(cluster: Sequence[Unit], ids: Mapping[Key, str]) -> Source:
    whole = [one for one in cluster if one.key.space in _WHOLE] or cluster
    name = _name(whole)
    aliases = {name for one in cluster for name in (*one.names, *one.said)}
    aliases |= _labels(whole)
    return Source(
        id=cluster[0].key.id,
        name=name,
        kind=most(Counter(one.kind for one in whole if one.kind)),
        aliases=tuple(sorted(aliases - {name})),
        country=most(Counter(one.country for one in whole if one.country)),
        part_of=_whole_of(cluster, ids),
        claims=len(set().union(*(one.claims for one in cluster))),
        documents=len(set().union(*(one.documents for one in cluster))),
        outlets=len(set().union(*(one.outlets for one in cluster))),
    )


def _labels(whole: Sequence[Unit]) -> set[str]:
    """Labels of those who have one name, so that they can be told apart again."""
    often = Counter(one.name for one in whole if one.key.space is Space.PERSON)
    return {one.label for one in whole if often[one.name] > 1}


def _name(whole: Sequence[Unit]) -> str:
    known = next((one.name for one in whole if one.name in bodies()), None)
    return known or most(_sum(one.names for one in whole)) or whole[0].key.name


def _sum(some: Iterable[Counter[T]]) -> Counter[T]:
    total = Counter[T]()
    for one in some:
        total.update(one)
    return total


def _whole_of(cluster: Sequence[Unit], ids: Mapping[Key, str]) -> str | None:
    """The source that this one belongs to, most often; never itself."""
    belongs: Counter[str] = Counter()
    for unit in cluster:
        for body, times in unit.bodies.items():
            belongs[ids[body_key(body)]] += times
    del belongs[cluster[0].key.id]
    return most(belongs)


def _merges(groups: Merged, ids: Mapping[Key, str]) -> Iterator[Merge]:
    for done, pairs in ((True, groups.done), (False, groups.proposed)):
        told = set[tuple[str, str, str]]()
        for pair in pairs:
            merge = _merge(pair, done, ids)
            both = (merge.left, merge.right, merge.right_id)
            if both not in told:
                told.add(both)
                yield merge


def _merge(pair: Pair, done: bool, ids: Mapping[Key, str]) -> Merge:
    left, right = pair.left.name, pair.right.name
    if left == right:
        left, right = pair.left.label, pair.right.label
    return Merge(
        left=left,
        right=right,
        left_id=ids[pair.left.key],
        right_id=ids[pair.right.key],
        score=pair.score,
        reasons=pair.reasons,
        done=done,
        decided=pair.decided,
    )
