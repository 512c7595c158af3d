"""Told: a happening as one document tells it, with what it is compared by."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.identify.incidents.deeds import deeds
from rashomon.identify.incidents.happening_days import Days, day, days
from rashomon.identify.incidents.happening_sites import Sites, of_places, sites
from rashomon.identify.incidents.happening_words import Toll, known_by, tolls
from rashomon.records import Claim, Document, Happening

_SINGLE = 3
"""Days: what is longer tells no day."""
_MOST = 120
"""Words of a happening that are kept, those told first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A happening as one document tells it.

    Attributes:
        outlet: whose document it is. published: its day, ISO 8601.
        happening: what is told.
        sort: the sort of deed, finer than the kind; None where no words tell it.
        names: names of places that the gazetteer does not have, by their sound.
        words: the words of its claims, in small letters and cut, once each.
        tolls: how many were killed and hurt, as kind and number.
        told_days: the single days that its claims tell, as ordinals.
    """

    document_id: str
    outlet: str | None
    published: str | None
    happening: Happening
    sort: str | None
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    tolls: tuple[Toll, ...] = ()
    told_days: frozenset[int] = frozenset()

    @property
    def sites(self) -> Sites:
        """Where it happened."""
        return of_places(self.happening.places, sounds=self.names)

    @property
    def days(self) -> Days | None:
        """When it can have happened; told where it is a single day."""
        first, last = day(self.happening.start), day(self.happening.end)
        if first is None or last is None:
            return None
        return Days(first, max(first, last), told=first >= last)


def told(
    document: Document, found: Iterable[Happening], claims: Sequence[Claim]
) -> tuple[Told, ...]:
    """The happenings of a document, with what they are compared by.

    Args:
        document: the document.
        found: its happenings.
        claims: its claims, as `happenings` was given them.
    """
    of = {claim.id: claim for claim in claims}
    return tuple(_told(document, one, [of[key] for key in one.claims]) for one in found)


def _told(document: Document, one: Happening, claims: Sequence[Claim]) -> Told:
    named = [toponym for claim in claims for toponym in claim.where]
    return Told(
        document_id=document.id,
        outlet=document.outlet,
        published=document.published,
        happening=one,
        sort=_sort(one, claims),
        names=sites(document.text, named).names,
        words=known_by(" ".join(claim.content.text for claim in claims))[:_MOST],
        tolls=tolls(claims),
        told_days=frozenset(_told_days(claims)),
    )


def _told_days(claims: Iterable[Claim]) -> Iterator[int]:
    for claim in claims:
        told = days(claim.when, claim.content.text)
        if told and len(told) <= _SINGLE:
            yield from range(told.first, told.last + 1)


def _sort(one: Happening, claims: Sequence[Claim]) -> str | None:
    """The sort of the happening's kind that is told most often, the first of equals."""
    counts: Counter[str] = Counter()
    for claim in claims:
        for sort in deeds(claim.content.text).sorts:
            if sort.kind is one.kind:
                counts[sort.name] += 1 if sort.weak else 2
    return max(counts, key=counts.__getitem__, default=None)
