"""Drafts: the happenings of a document while it is read."""

from dataclasses import dataclass, field

from rashomon.identify.incidents.deeds import Sort, agreement, sorts
from rashomon.identify.incidents.happening_days import Days, shared
from rashomon.identify.incidents.happening_mentions import Mention
from rashomon.identify.incidents.happening_sites import Sites, together
from rashomon.identify.incidents.happening_words import Toll


@dataclass(slots=True)
class Draft:
    """A happening while its document is read.

    Attributes:
        number: how many happenings the document told of before.
        days: when it can have happened, as all claims agree.
        span: the days that any of its claims tell.
        ongoing: whether its first claim tells of something that goes on for long.
        sites: all places that its claims name.
        weights: how often each sort of deed was told; half for words that fit several.
        words: the words of its claims. tolls: their figures of the killed and hurt.
    """

    number: int
    days: Days | None
    ongoing: bool = False
    span: Days | None = None
    sites: Sites = field(default_factory=Sites)
    mentions: list[Mention] = field(default_factory=list)
    weights: dict[str, float] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    tolls: set[Toll] = field(default_factory=set)

    def add(self, mention: Mention) -> None:
        """Take a claim in, with what it tells of day, place and deed."""
        self.mentions.append(mention)
        self.words |= mention.words
        self.tolls |= mention.tolls
        if mention.days and not self.ongoing:
            self.days = shared(self.days, mention.days) if self.days else mention.days
            self.span = self.span | mention.days if self.span else mention.days
        if mention.sites:
            self.sites = together([one.sites for one in self.mentions])
        for sort in mention.deeds.sorts:
            weight = 0.5 if sort.weak else 1.0
            self.weights[sort.name] = self.weights.get(sort.name, 0.0) + weight

    @property
    def sort(self) -> Sort | None:
        """The sort of deed that its words speak for most."""
        known = sorts()
        told = [known[name] for name in self.weights]
        sure = [sort for sort in told if not sort.weak] or told
        return max(sure, key=self._support, default=None)

    def _support(self, sort: Sort) -> float:
        return sum(
            weight * agreement(sort.name, name) for name, weight in self.weights.items()
        )
