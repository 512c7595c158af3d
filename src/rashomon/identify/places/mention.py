"""Mentions: the names of places in a text, as the gazetteer is asked for them."""

import re
from dataclasses import dataclass

from rashomon.identify.places.gazetteer import spelt
from rashomon.identify.places.keys import fold
from rashomon.identify.places.lexicon import place_words
from rashomon.records import Grain, Span

_BEHIND = re.compile(r"[ -]([A-Za-z]+)")
_BEFORE = re.compile(r"([a-z]+) of (?:the )?$")
_REACH = 40


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a place in the text.

    Attributes:
        name: as the gazetteer is asked for it.
        grain: what sort of place the words in it or beside it say that it is, if they do.
    """

    span: Span
    name: str
    grain: Grain | None = None


def mention(text: str, span: Span) -> Mention:
    """The mention of some words: "Homs province" is asked for as the region Homs."""
    kinds, words = place_words().kinds, span.of(text)
    if " " in words:
        first, _, rest = words.partition(" of ")
        if rest and fold(first) in kinds:
            return Mention(span, rest, kinds[fold(first)])
        head, _, last = words.rpartition(" ")
        kind = kinds.get(fold(last))
        if kind:
            return Mention(span, words if spelt(words) else head, kind)
    return Mention(span, words, _beside(text, span))


def _beside(text: str, span: Span) -> Grain | None:
    """What the words behind or before a name say that it is."""
    kinds = place_words().kinds
    behind = _BEHIND.match(text, span.end)
    if behind and behind[1].lower() in kinds:
        return kinds[behind[1].lower()]
    ahead = text[max(0, span.start - _REACH) : span.start]
    if " of " not in ahead[-8:]:
        return None
    before = _BEFORE.search(ahead)
    return kinds.get(before[1]) if before else None
