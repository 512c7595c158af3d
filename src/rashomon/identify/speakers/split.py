"""Who speaks together: "the Observatory and Kurdish officials" are two.

"The Ministry of Health and Population", "director and founder" and "local and media
sources" are one each.
"""

import re
from collections.abc import Iterator, Sequence

from rashomon.identify.speakers.mention_countries import (
    is_adjective,
    is_country,
    starts_with_country,
)
from rashomon.identify.speakers.mention_words import Sort, described
from rashomon.identify.speakers.mentions import reading
from rashomon.records import Entity, SourceKind, Span
from rashomon.text.spans import stripped

_AND = re.compile(r"(?:,? (?:and|as well as|along with) |,? & |,? plus )(?=\S)", re.I)
_CLAUSE = re.compile(
    r",? (?:which|that|who|whose|where|including|based|quoted|citing|speaking)\b|"
    r" [-–—] |\s?\("
)
"""Where the part of a source ends in which those who speak are named."""
_DETERMINED = re.compile(
    r"(?:the|an?|his|her|its|their|other|another|some|several|many|two|three|local)\b",
    re.I,
)
_OWNED = re.compile(r"(?:his|her|its|their)\b", re.I)
_BETWEEN = re.compile(r"\b(?:between|both|either)\b", re.I)
_INSIDE = re.compile(r"\b(?:of|for|in|at|from|with|on)\b(?! and\b)", re.I)
_SURNAME = re.compile(r"(?:al-)?[A-Z][\w’'-]+")
_OTHERS = re.compile(r",? (?:and|or) (?:many )?others?\Z", re.I)
_NEXT = re.compile(r",? (?=\S)")
_MOST = 6
"""Those who speak together, at most."""


def parts(text: str, source: Span, entities: Sequence[Entity] = ()) -> list[Span]:
    """Those who speak together in the words of one source, in order; mostly one.

    "and others" is left out.
    """
    if not _AND.search(text, source.start + 1, source.end):
        return [source]
    clause = _CLAUSE.search(text, source.start + 1, source.end)
    others = _OTHERS.search(text, source.start + 1, source.end)
    whole = Span(source.start, others.start() if others else source.end)
    end = min(clause.start(), whole.end) if clause else whole.end
    found, start = list[Span](), source.start
    for match in _AND.finditer(text, source.start + 1, end):
        left, right = text[start : match.start()], text[match.end() : end]
        if _cut_by_entity(match.start(), entities) or len(found) == _MOST - 1:
            continue
        if _apart(left, right):
            found.append(Span(start, match.start()))
            start = match.end()
    rest = Span(start, whole.end)
    several = bool(found or others)
    return [one for span in (*found, rest) for one in _listed(text, span, several)]


def _cut_by_entity(at: int, entities: Sequence[Entity]) -> bool:
    return any(one.span.start < at < one.span.end - 1 for one in entities)


def _apart(left: str, right: str) -> bool:
    """Whether what stands on both sides of an "and" speaks."""
    if _BETWEEN.search(left) or is_adjective(left.rsplit(" ", 1)[-1]):
        return False
    if _DETERMINED.match(right):
        return _speaks(left) and (_speaks(right) or bool(_OWNED.match(right)))
    if reading(left).person and reading(right).person:
        return True
    if _INSIDE.search(left) and not _several(right):
        return False
    if _named(left) and _SURNAME.fullmatch(right):
        return True
    return _speaks(left) and _speaks(right) and not _office(right)


def _speaks(words: str) -> bool:
    """Whether a phrase can stand for somebody."""
    return described(words) is not None or _named(words)


def _named(words: str) -> bool:
    name = reading(words)
    return name.kind not in (None, SourceKind.UNNAMED)


def _several(words: str) -> bool:
    told = described(words)
    return bool(told and told.noun.many)


def _office(words: str) -> bool:
    """Whether a phrase is a second office of the one before: "and founder of …"."""
    told = described(words)
    return bool(
        told
        and told.noun.sort is Sort.PERSON
        and not told.noun.many
        and not told.article
    )


def _listed(text: str, span: Span, several: bool) -> Iterator[Span]:
    """The parts of a list: "Turkey, Russia" and, where commas are lost, "Turkey Russia"."""
    start = span.start
    if several:
        for match in _NEXT.finditer(text, span.start, span.end):
            left, right = text[start : match.start()], text[match.end() : span.end]
            if _apart_in_list(left, right, match[0]):
                yield from _stripped(text, start, match.start())
                start = match.end()
    yield from _stripped(text, start, span.end)


def _apart_in_list(left: str, right: str, gap: str) -> bool:
    if "," in gap:
        return _named(left) and _speaks(right) and not _office(right)
    return is_country(left) and starts_with_country(right)


def _stripped(text: str, start: int, end: int) -> Iterator[Span]:
    span = stripped(text, Span(start, end)) if end > start else None
    if span:
        yield span
