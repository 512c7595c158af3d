"""Happenings: the deeds that one document tells of, each with its claims.

A reporter tells of a deed, says more of it ("The dead included six children"), turns to
another one, and recalls older ones. So the claims are gone through in the order of the
text. Each joins the deed with which it agrees best in day, place and sort of deed, most
readily the one told last; one that disagrees with all of them begins its own; and what
tells of no deed (how things stand, totals, history) belongs to none. What a network sees in
the words (`Coreference`) is added to the evidence.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.identify.incidents.happening_days import Days, around, day
from rashomon.identify.incidents.happening_drafts import Draft
from rashomon.identify.incidents.happening_evidence import for_draft, for_new, for_none
from rashomon.identify.incidents.happening_mentions import Mention, mentions
from rashomon.identify.incidents.happening_titles import title
from rashomon.identify.incidents.happening_weights import WEIGHTS
from rashomon.records import (
    Claim,
    Coreference,
    Document,
    Happening,
    IncidentKind,
    Passage,
)

_LEAD = 2
"""Sentences: what they tell of is what the document is about."""
_SHARE = 0.34
"""Of the claims with a deed: what has so many is what it is about, too."""
_ONGOING = 30
"""Days that something has gone on for that "has gone on for weeks"."""


def happenings(
    document: Document,
    passages: Sequence[Passage],
    claims: Sequence[Claim],
    today: str | None,
    coreference: Coreference | None = None,
) -> tuple[Happening, ...]:
    """What a document tells of, in the order in which it comes to it.

    Args:
        document: whose headline counts.
        passages: its passages, with sentences.
        claims: its claims, with `when`, `where` and `figures`.
        today: the day from which it is told, ISO 8601 (`times/page.py`).
        coreference: which claims tell of one event, as far as their words show.
    """
    told = Telling(around(day(today)), coreference or Coreference())
    for mention in mentions(document, passages, claims, day(today)):
        told.hear(mention)
    total = sum(len(draft.mentions) for draft in told.drafts)
    return tuple(happening(document, draft, total) for draft in told.drafts)


@dataclass(slots=True)
class Telling:
    """A document as far as it is read.

    Attributes:
        usual: the days of what is told without a day.
        coreference: what a network sees in the words of the claims.
        focus: the happening that was told of last.
        of: the happening of each claim.
    """

    usual: Days | None
    coreference: Coreference = field(default_factory=Coreference)
    drafts: list[Draft] = field(default_factory=list)
    focus: Draft | None = None
    of: dict[str, Draft | None] = field(default_factory=dict)

    def hear(self, mention: Mention) -> None:
        """Give a claim to the happening that it is about: an old one, a new one or none."""
        self.take(mention, self.choice(mention))

    def take(self, mention: Mention, choice: int | None) -> None:
        """Give a claim to the happening with this number, the next one, or none."""
        draft = None
        if choice is not None:
            draft = (
                self._new(mention)
                if choice == len(self.drafts)
                else self.drafts[choice]
            )
            draft.add(mention)
        self.focus = self.of[mention.claim.id] = draft

    def choice(self, mention: Mention) -> int | None:
        """The number of the happening that a claim is about, the next one's, or None."""
        worth = [
            seen + sum(WEIGHTS.get(name, 0.0) for name in names)
            for seen, names in zip(
                self.seen(mention), self.evidence(mention), strict=True
            )
        ]
        best = max(range(len(worth)), key=worth.__getitem__)
        return best - 1 if best else None

    def seen(self, mention: Mention) -> list[float]:
        """What a network sees for none, for each happening that was told, for a new one."""
        groups = [[one.claim.id for one in draft.mentions] for draft in self.drafts]
        return self.coreference.of(mention.claim.id, groups)

    def evidence(self, mention: Mention) -> list[list[str]]:
        """What speaks for none, then for each happening that was told, then for a new one."""
        parent = mention.claim.parent_id or ""
        apart = parent in self.of and self.of[parent] is None
        return [
            list(for_none(mention, focus=self.focus is not None, apart=apart)),
            *(
                list(for_draft(mention, one, focus=one is self.focus))
                for one in self.drafts
            ),
            list(for_new(mention, len(self.drafts))),
        ]

    def _new(self, mention: Mention) -> Draft:
        days = mention.days or self.usual
        ongoing = mention.deeds.ongoing
        if ongoing and self.usual:
            first = mention.days.first if mention.days else self.usual.last - _ONGOING
            days = Days(min(first, self.usual.last), self.usual.last, told=False)
        self.drafts.append(Draft(len(self.drafts), days, ongoing))
        return self.drafts[-1]


def happening(document: Document, draft: Draft, total: int) -> Happening:
    """A happening of a document in which `total` claims tell of one."""
    sort, first = draft.sort, draft.mentions[0].sentence
    main = first < _LEAD or len(draft.mentions) >= _SHARE * total
    return Happening(
        kind=sort.kind if sort else IncidentKind.OTHER,
        start=draft.days.start if draft.days else None,
        end=draft.days.end if draft.days else None,
        places=draft.sites.fine + draft.sites.broad,
        claims=tuple(mention.claim.id for mention in draft.mentions),
        title=title(document, draft.mentions, main=main),
        main=main,
    )
