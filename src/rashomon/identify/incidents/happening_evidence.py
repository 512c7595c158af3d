"""Evidence: what speaks for a claim being about a happening, about a new one, or about none.

Each piece of evidence has a name and a weight (`happening_weights.py`); the choice with the
greatest sum is taken. So every choice can be explained by its parts.
"""

from collections.abc import Iterator

from rashomon.identify.incidents.deeds import agreement
from rashomon.identify.incidents.happening_days import MONTH, Days
from rashomon.identify.incidents.happening_drafts import Draft
from rashomon.identify.incidents.happening_mentions import Mention
from rashomon.identify.incidents.happening_sites import agreement as beside

_WEEK = 7
_SOME, _MANY = 0.2, 0.45
"""Shares of the words of a claim that a happening has."""
_FEW = 2
"""Sentences since a happening was told of; beyond that it is far back."""


def for_draft(mention: Mention, draft: Draft, *, focus: bool) -> Iterator[str]:
    """What speaks for a claim being about a happening, or against it."""
    yield from _by_day(mention, draft)
    yield from _by_place(mention, draft)
    yield from _by_sort(mention, draft)
    yield from _by_words(mention, draft)
    yield from _by_course(mention, draft, focus=focus)


def for_new(mention: Mention, drafts: int) -> Iterator[str]:
    """What speaks for a claim beginning a happening of its own."""
    told = mention.deeds
    yield "new"
    yield _strength(mention, "new")
    yield from _new_day(mention)
    signs = {
        "place": mention.sites,
        "turn": mention.turn,
        "ongoing": told.ongoing,
        "again": told.again,
        "general": told.general,
        "toll": mention.tolls,
    }
    yield from (f"new: {name}" for name, sign in signs.items() if sign)
    yield f"new: {min(drafts, 3)} before"


def _new_day(mention: Mention) -> Iterator[str]:
    if mention.days:
        yield "new: day first" if mention.fronted else "new: day"
        if len(mention.days) > MONTH:
            yield "new: month"
    elif mention.past:
        yield "new: long ago"


def for_none(mention: Mention, *, focus: bool, apart: bool) -> Iterator[str]:
    """What speaks for a claim being about no happening.

    Args:
        mention: the claim.
        focus: whether the claim before it is about one.
        apart: whether it stands in a claim that is about none.
    """
    told = mention.deeds
    yield "none"
    yield _strength(mention, "none")
    if told.general:
        yield "none: general"
    if told.again:
        yield "none: again"
    if mention.days:
        yield "none: month" if len(mention.days) > MONTH else "none: day"
    elif mention.past:
        yield "none: long ago"
    if not focus:
        yield "none: none before"
    if apart:
        yield "none: inside none"
    if mention.tolls:
        yield "none: toll"
    yield f"none: {mention.voice}"


def _strength(mention: Mention, choice: str) -> str:
    told = mention.deeds
    if told.sure:
        soft = all(sort.soft for sort in told.sure)
        return f"{choice}: soft deed" if soft else f"{choice}: deed"
    if told.sorts:
        return f"{choice}: weak deed"
    return f"{choice}: result" if told.result else f"{choice}: no deed"


def _by_day(mention: Mention, draft: Draft) -> Iterator[str]:
    known = draft.span or draft.days
    if mention.past:
        yield "long ago"
    if mention.days is None or known is None:
        return
    name = _day(mention.days, known, fronted=mention.fronted)
    yield name
    if not mention.deeds.sorts:
        yield f"{name}, no deed"


def _day(days: Days, known: Days, *, fronted: bool) -> str:
    apart, long = days.apart(known), len(days) > MONTH or len(known) > MONTH
    if apart == 0:
        return "month around" if long else "same day" if known.told else "day fits"
    if long:
        return "other month first" if fronted else "other month"
    if not known.told:
        return "day unlike" if apart <= _WEEK else "day far"
    if apart == 1:
        return "day beside first" if fronted else "day beside"
    return "other day first" if fronted else "other day"


def _by_place(mention: Mention, draft: Draft) -> Iterator[str]:
    if not mention.sites:
        return
    if not draft.sites:
        yield "place is new"
        return
    names, known = set(mention.sites.names), set(draft.sites.names)
    if names and known and names.isdisjoint(known):
        yield "other name"
    agreed = beside(mention.sites, draft.sites)
    if agreed >= 0.9:
        yield "same place"
    elif agreed > 0:
        yield "place near"
    elif agreed > -0.6:
        yield "place unknown"
    else:
        yield "other place"


def _by_sort(mention: Mention, draft: Draft) -> Iterator[str]:
    told, sort = mention.deeds.sure or mention.deeds.sorts, draft.sort
    if not told or sort is None:
        return
    agreed = max(agreement(one.name, sort.name) for one in told)
    if agreed == 0:
        soft = all(one.soft or one.weak for one in told) or sort.soft
        yield "other deed, soft" if soft else "other deed"
    elif agreed < 0.7:
        yield "deed near"
    else:
        yield "same deed" if agreed == 1 else "deed fits"
    if mention.deeds.ongoing != draft.ongoing:
        yield "ongoing" if mention.deeds.ongoing else "not ongoing"


def _by_words(mention: Mention, draft: Draft) -> Iterator[str]:
    shared = len(mention.words & draft.words)
    share = shared / (len(mention.words) or 1)
    yield (
        "words: none"
        if shared == 0
        else "words: few"
        if share < _SOME
        else ("words: some" if share < _MANY else "words: many")
    )
    if mention.tolls and draft.tolls:
        yield "same toll" if mention.tolls & draft.tolls else "other toll"


def _by_course(mention: Mention, draft: Draft, *, focus: bool) -> Iterator[str]:
    """Evidence from how the text goes on."""
    if mention.turn:
        yield "turn from it" if focus else "turn"
    elif focus:
        yield "told last" if mention.deeds.sorts else "told last, no deed"
    since = mention.sentence - draft.mentions[-1].sentence
    if since == 0:
        yield "same sentence"
    elif since > _FEW:
        yield "far back"
    if draft.number == 0:
        yield "told first"
    if mention.deeds.again:
        yield "again"
    if any(one.claim.id == mention.claim.parent_id for one in draft.mentions):
        yield "inside"
