"""Mentions: what one claim tells of a deed, its day and its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.identify.incidents.deeds import Deeds, deeds, turns
from rashomon.identify.incidents.happening_days import LONGEST, Days, day, days
from rashomon.identify.incidents.happening_sites import Sites, sites
from rashomon.identify.incidents.happening_words import Toll, known_by, tolls
from rashomon.records import (
    Claim,
    Document,
    Manner,
    Passage,
    PassageKind,
    Span,
    TimeExpression,
    Toponym,
)
from rashomon.text.spans import touch

_OPENING = 60
"""Characters of a sentence in which a turn to another deed stands."""
_FRONT = 14
"""Characters: a time that stands so far in the sentence stands first in it."""
_ELSEWHERE = re.compile(
    r"(?:In|Near|Outside|Around|At|North|South|East|West) (?:of )?(?:[a-z]+ ){0,4}"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May\b|"
    r"June|July|August|(?:Septem|Octo|Novem|Decem)ber)[A-Z]"
)
"""A sentence that begins with a place."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One claim, as far as it tells of a deed.

    Attributes:
        sentence: the number of the sentence in which it begins.
        deeds: what its words tell.
        days: the days that it names, or None.
        sites: the places that it names.
        turn: whether its sentence turns to another deed.
        fronted: whether its sentence, or the claim, begins with the day.
        past: whether it tells of a year or more before the article, and of no day.
        words: the words that it can be known by.
        tolls: how many it says were killed and hurt.
    """

    claim: Claim
    sentence: int
    deeds: Deeds
    days: Days | None
    sites: Sites
    turn: bool
    fronted: bool = False
    past: bool = False
    words: frozenset[str] = frozenset()
    tolls: frozenset[Toll] = frozenset()

    @property
    def voice(self) -> str:
        """Whose words they are: "own", "direct" or "indirect"."""
        manner = self.claim.manner
        return "indirect" if manner is Manner.MIXED else manner.value


def mentions(
    document: Document,
    passages: Sequence[Passage],
    claims: Sequence[Claim],
    today: int | None,
) -> list[Mention]:
    """What each claim tells, in the order of the text; what holds another comes first.

    Args:
        document: whose words they are.
        passages: its passages, with sentences.
        claims: its claims, with `when`, `where` and `figures`.
        today: the day from which it is told, as an ordinal.
    """
    starts = list(_sentences(passages))
    ordered = sorted(claims, key=_place)
    found, at = [], 0
    for claim in ordered:
        start = claim.content.spans[0].start
        while at + 1 < len(starts) and starts[at + 1].start <= start:
            at += 1
        sentence = starts[at] if starts else claim.content.spans[0]
        found.append(_mention(document.text, claim, sentence, at, today))
    return found


def _mention(
    text: str, claim: Claim, sentence: Span, number: int, today: int | None
) -> Mention:
    opening = text[sentence.start : min(sentence.end, sentence.start + _OPENING)]
    first = claim.content.spans[0].start
    inside = sentence.start <= first < sentence.end
    when = claim.when.span.start if claim.when else -_FRONT
    told = days(claim.when, claim.content.text)
    return Mention(
        claim=claim,
        sentence=number,
        deeds=deeds(claim.content.text),
        days=told,
        sites=sites(text, _told(claim)),
        turn=inside and (turns(opening) or bool(_ELSEWHERE.match(opening))),
        fronted=0 <= when - sentence.start < _FRONT or 0 <= when - first < _FRONT,
        words=frozenset(known_by(claim.content.text)),
        tolls=frozenset(tolls([claim])),
        past=told is None and _long_ago(claim.when, today),
    )


def _long_ago(time: TimeExpression | None, today: int | None) -> bool:
    last = day(time.end) if time else None
    return bool(last and today and today - last > LONGEST)


def _told(claim: Claim) -> list[Toponym]:
    """The places of a claim but for those that only say who its source is."""
    source = claim.source.spans
    return [one for one in claim.where if not any(touch(one.span, s) for s in source)]


def _place(claim: Claim) -> tuple[int, int]:
    spans = claim.content.spans
    return spans[0].start, -spans[-1].end


def _sentences(passages: Sequence[Passage]) -> Iterator[Span]:
    for passage in passages:
        if passage.kind is not PassageKind.FURNITURE:
            yield from passage.sentences
