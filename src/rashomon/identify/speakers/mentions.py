"""Mentions: where an article names somebody, whether or not they speak.

A mention is a name with the words of office around it ("Observatory director Rami Abdel
Rahman", "Lake, head of the agency"), read as one; so that a bare "he", "Lake" or "the
director" further on can be led to it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.identify.names import Name, called, read_name
from rashomon.identify.speakers.mention_spans import (
    WORD,
    behind_places,
    cut,
    overlooked,
    unmarked,
)
from rashomon.identify.speakers.mention_words import Sort, nouns
from rashomon.records import Entity, EntityKind, SourceKind, Span
from rashomon.text.spans import sentence_at, touch, union

_DATE = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|"
    r"August|September|October|November|December)\b"
)
_HELD = r"(?:held|controlled|linked|affiliated|run|dominated|aligned|allied)\b"
"""What a name is followed by that is named in passing: "Daesh-held villages"."""
_GIVEN = r"-(?!led|held|run|era|born|made|free|wide|type|area|based)[a-z]{2,5}\b"
"""The end of a given name in two parts: "Ki-moon"."""
_CAPITAL = (
    r"(?:(?:al|el|ad|ar|as|an|at|az)-)?(?:(?:[A-Z]\.){2,}|[A-Z]\.(?= [A-Z])|"
    r"(?:Lt|Col|Gen|Maj|Dr|Mr|Ms|Mrs|Sen|Brig|Capt|Gov|Rep|Sgt|St)\.|"
    rf"(?!{_DATE})[A-ZÀ-ÖØ-Þ][\w’']*(?:-[A-ZÀ-ÖØ-Þ][\w’']*)*(?:{_GIVEN})?(?![\w’']|-(?!{_HELD})\w))"
)
_LED = "-led "
_LEAGUE = re.compile(r"(?<![\w.])[\w.’']+-led (?:[\w-]+ )?(?:coalition|alliance)\b")
_JOINS = r"(?:of|for|at|the|al|bin|ibn|van|von|de|der|del|da|di|du)"
LEADING = 5
"""Characters of a sentence before words that still begin it: a mark, "The"."""
_SAID = re.compile(r"(?:said|says|added|according to|reported by)(?: the)? \Z")
"""What stands before the name of somebody who says something."""
_NO_VERB = re.compile(
    r"\s*(?:[.,;:\"”)–—-]|$)|"
    r",? (?:on|in|at|via|who|after|during|from|by|adding|speaking|referring|"
    r"citing|a|an|the|of)\b"
)
"""What stands behind it then: "said N on Monday", not "said N was late"."""
_SAYS = re.compile(
    r",? (?:also |later |further |has |have |had )?(?:said|says|told|added|adds|reported|"
    r"reports|stated|announced|warned|claimed|confirmed|denied)\b"
)
"""What stands behind it."""
_BEFORE = 30
"""Characters before a name in which the word of an office stands."""
_LONGEST = 12
"""Steps of the longest mention."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where somebody is named.

    Attributes:
        words: what stands there, an office and a body with a person's name.
        name: whom the words name.
        sentence: in which sentence it stands.
        told: whether it stands in what somebody says.
        spoke: whether it is the source of a claim, or a verb of saying stands beside it.
        leads: whether the sentence begins with it.
    """

    span: Span
    words: str
    name: Name
    sentence: int
    told: bool = False
    spoke: bool = False
    leads: bool = False


def mentions(
    text: str,
    sentences: Sequence[Span],
    entities: Sequence[Entity],
    contents: Sequence[Span] = (),
    sources: Sequence[Span] = (),
) -> list[Mention]:
    """Everybody whom the sentences name, in order.

    Args:
        text: the document's text.
        sentences: where its sentences are.
        entities: the names that stand in it; without them every name of two capitalised
            words is taken for a person's, where nothing else is known of it.
        contents: where somebody else than the outlet speaks.
        sources: where those stand who speak.
    """
    told, spoke = union(contents), frozenset(sources)
    people = sorted(one.span for one in entities if one.kind is EntityKind.PERSON)
    found, written = [], frozenset(WORD.findall(text))
    spans = list(_spans(text, sentences, sources, behind_places(text, entities)))
    named = [one for one in spans if reading(one.of(text)).person]
    for whole in sorted([*spans, *overlooked(text, people, named)]):
        span = unmarked(text, whole, written)
        name, number = reading(span.of(text)), sentence_at(sentences, span.start)
        says = whole in spoke or _says(text, whole)
        if _meant(span, name, people if entities else None, says=says):
            found.append(
                Mention(
                    span=span,
                    words=span.of(text),
                    name=name,
                    sentence=number,
                    told=within(span.start, told),
                    spoke=says,
                    leads=span.start - sentences[number].start < LEADING,
                )
            )
    return found


def within(at: int, spans: Sequence[Span]) -> bool:
    """Whether a place lies in one of some spans that are in order and do not overlap."""
    number = bisect_right(spans, at, key=_start) - 1
    return number >= 0 and at < spans[number].end


def _spans(
    text: str,
    sentences: Sequence[Span],
    sources: Sequence[Span],
    cuts: Collection[int],
) -> Iterator[Span]:
    """Where somebody is named: sources that are names whole, and what lies outside them."""
    whole = sorted(one for one in set(sources) if _is_name(text, one))
    found = set(whole)
    for sentence in sentences:
        for span in cut(_regions(text, sentence), cuts):
            named = _named_in(text, span)
            if named and _new(text, named, _touching(named, whole)):
                found.add(named)
    return iter(sorted(found))


def _touching(span: Span, others: Sequence[Span]) -> Span | None:
    """Which of some spans in order a span touches; that which begins last before its end."""
    number = bisect_left(others, span.end, key=_start) - 1
    found = others[number] if number >= 0 else None
    return found if found and touch(found, span) else None


def _new(text: str, span: Span, around: Span | None) -> bool:
    """Whether a name inside a source names somebody else than the source."""
    return around is None or reading(span.of(text)).key != reading(around.of(text)).key


def _is_name(text: str, span: Span) -> bool:
    return _names(reading(span.of(text)), span.of(text))


def _named_in(text: str, span: Span) -> Span | None:
    """Where in a region a name stands: all of it, or what stands behind its first "of"."""
    if _is_name(text, span):
        return span
    behind = text.find(" of ", span.start, span.end)
    rest = Span(behind + len(" of "), span.end) if behind > 0 else None
    return rest if rest and _is_name(text, rest) else None


def _regions(text: str, sentence: Span) -> Iterator[Span]:
    """Where names may stand in a sentence, each with the offices before and behind it."""
    end = sentence.start
    for match in _region().finditer(text, sentence.start, sentence.end):
        start = _office_before(text, end, match.start())
        end = match.end()
        yield Span(start, end)
    if _LED in text[sentence.start : sentence.end]:
        for match in _LEAGUE.finditer(text, sentence.start, sentence.end):
            yield Span(*match.span())


def _office_before(text: str, least: int, start: int) -> int:
    """Where the words of an office begin that stand before a name: "spokesman N"."""
    words = text[max(least, start - _BEFORE) : start].split(" ")
    if len(words) > 1 and not words[-1]:
        noun = nouns().get(words[-2])
        if noun and noun.sort is Sort.PERSON:
            return start - len(words[-2]) - 1
    return start


def _start(span: Span) -> int:
    return span.start


def reading(words: str) -> Name:
    """Whom words name."""
    return read_name(words)


def _names(name: Name, words: str) -> bool:
    """Whether words name somebody; "Syria" alone is a place before it is a government."""
    if name.person:
        return True
    if name.unnamed or name.office:
        return False
    if name.body is None:
        told = name.told is not None and words.startswith("The ")
        return told or (
            name.institution is not None and words[-1:].islower() and " " in words
        )
    if name.institution == "government":
        return "overnment" in words or "egime" in words
    return bool(called(name.body)) or " " in name.body or words.isupper()


def _says(text: str, span: Span) -> bool:
    """Whether words say that somebody says something."""
    before = text[max(span.start - _BEFORE, 0) : span.start]
    said = _SAID.search(before) and _NO_VERB.match(text, span.end)
    return bool(said or _SAYS.match(text, span.end))


def _meant(
    span: Span, name: Name, people: Sequence[Span] | None, *, says: bool
) -> bool:
    """Whether a name is one to the entities too.

    Two capitalised words are a person's name only where they say so; that an office
    stands beside them, or that they say something, is as good.
    """
    if people is None or name.kind is not SourceKind.PERSON:
        return True
    if name.office or name.told or says:
        return True
    return _touching(span, people) is not None


@cache
def _region() -> re.Pattern[str]:
    """A run of capitalised words, with offices and "of the" between them."""
    office = rf"(?:(?:deputy|former|acting|vice|senior) )?{_any(Sort.PERSON)}"
    body = _any(Sort.STATE, Sort.BROADCASTER, Sort.AGENCY)
    step = rf"(?: {_JOINS}){{0,2}} {_CAPITAL}|,? {office}| {body}"
    return re.compile(rf"(?<![\w-]){_CAPITAL}(?:{step}){{0,{_LONGEST}}}")


def _any(*sorts: Sort) -> str:
    """A pattern of any noun of some sorts, the longest first."""
    some = [words for words, noun in nouns().items() if noun.sort in sorts]
    ordered = sorted(some, key=lambda words: (-len(words), words))
    return rf"(?:{'|'.join(map(re.escape, ordered))})\b"
