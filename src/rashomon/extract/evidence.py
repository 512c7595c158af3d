"""Evidence: what is offered for a claim, each thing with the words that name it.

It is looked for in the words of the source (witnesses and doctors are evidence by what
they are), in what is said, in the sentence around it, and in the next one where that takes
up the claim ("To back this up, …"). That none is given is evidence withheld. Whether the
evidence is any good is not Rashomon's to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.extract.credits import names
from rashomon.extract.saying import Saying
from rashomon.records import Evidence, EvidenceKind, Span
from rashomon.text import lexicon
from rashomon.text.lexicon import Phrases
from rashomon.text.spans import touch

FILE = "extract/evidence.toml"
_BACK = re.compile(
    r"it|they|he|she|(?:the|these|this|those) (?:same )?(?:\w+ )?(?:sources?|reports?|video|"
    r"witness(?:es)?|documents?|emails?|memo|study|poll)",
    re.I,
)
"""Sources that point back to one that was named before."""
_BEHIND = 80
_SHARE = re.compile(r"\d ?(?:%|per ?cent\b|percentage points?\b)|\bpercent\b")
"""Figures that only a count can give."""
_COUNTED = re.compile(
    r"(?<!to the )(?<!at the )\b(?:(?:exit )?polls?|surveys?|respondents|statistics|census|"
    r"those surveyed)\b",
    re.I,
)
_NEXT = re.compile(
    r"^\W*(?:to (?:back|support|prove|bolster|illustrate)|in support|as (?:proof|evidence)|"
    r"(?:but |however,? )?(?:he|she|it|they|the (?:ministry|army|official|spokes\w+|group|"
    r"statement|source|agency|report))\b.{0,40}\b(?:did not|didn['’]t|no (?:evidence|proof|"
    r"details)|cited|citing|pointed to|declined|refused|showed|presented|provided)|"
    r"no (?:evidence|proof|details)|(?:an? )?(?:AFP|AP|Reuters) (?:photo|corr|journ|report)|"
    r"the (?:claim|allegation|accusation|evidence)\b)",
    re.I,
)
"""A sentence after the claim that says what the claim rests on."""


@dataclass(frozen=True, slots=True)
class Noun:
    """Words that name evidence of one kind."""

    kind: EvidenceKind
    source: bool
    pattern: Phrases
    example: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that offer what stands beside them, or are evidence by themselves.

    Attributes:
        kind: of a frame that is evidence by itself; None of one that offers a noun.
    """

    kind: EvidenceKind | None
    pattern: re.Pattern[str]
    example: str


def evidence(saying: Saying) -> tuple[Evidence, ...]:
    """What is offered for a saying, by place; of one kind the first only."""
    found: dict[EvidenceKind, Evidence] = {}
    for one in sorted(_found(saying), key=lambda one: one.span):
        found.setdefault(one.kind, one)
    if len(found) > 1:  # "evidence" adds nothing to evidence that is named or withheld
        found.pop(EvidenceKind.UNSPECIFIED, None)
    return tuple(found.values())


def _found(saying: Saying) -> Iterator[Evidence]:
    for span in saying.source.spans:
        yield from _nouns(saying.text, span, source=True)
    if saying.before and _BACK.fullmatch(saying.source.text):
        yield from _speaking(saying.text, saying.before)
    yield from _shared_out(saying)
    if not saying.source:
        yield from _relayed(saying)
    places = [saying.here]
    if saying.after and _NEXT.match(saying.after.of(saying.text)):
        places.append(saying.after)
    for place in places:
        yield from _offered(saying.text, place)
        yield from _alone(saying, place)


def _shared_out(saying: Saying) -> Iterator[Evidence]:
    """The poll that stands beside a sentence with shares of voters and the like."""
    if not _SHARE.search(saying.here.of(saying.text)):
        return
    for place in (saying.before, saying.after):
        if place and (found := _COUNTED.search(saying.text, place.start, place.end)):
            yield Evidence(kind=EvidenceKind.RECORD, span=Span(*found.span()))


def _relayed(saying: Saying) -> Iterator[Evidence]:
    """The outlet on which one that names no source relies: "Reuters reported"."""
    match = _outlet().search(saying.text, saying.here.start, saying.here.end)
    if match:
        name = "name" if match["name"] else "relied"
        yield Evidence(kind=EvidenceKind.REPORT, span=Span(*match.span(name)))


@cache
def _outlet() -> re.Pattern[str]:
    name = (
        rf"(?P<name>{names().listed()}|(?:[\w-]+ )?(?:media|news agency|newspapers?))"
    )
    behind = r"(?:reported|reports|said|says|saying|quoted)\b"
    relied = name.replace("?P<name>", "?P<relied>")
    return re.compile(
        rf"\b(?:according to (?:the |state |official )*{relied}\b|{name} {behind})",
        re.I,
    )


def _nouns(text: str, span: Span, *, source: bool) -> Iterator[Evidence]:
    for noun in nouns():
        if noun.source or not source:
            for match in noun.pattern.finditer(text, span.start, span.end):
                if not _hidden(text, match):
                    yield Evidence(kind=noun.kind, span=Span(*match.span()))
                    break


def _hidden(text: str, match: re.Match[str]) -> bool:
    """Whether the word stands in a phrase that names no evidence: "refugee camp"."""
    start, end = max(0, match.start() - _BEHIND), match.end() + _BEHIND
    return any(
        other.start() <= match.start() and match.end() <= other.end()
        for other in nothing().finditer(text, start, end)
    )


def _offered(text: str, place: Span) -> Iterator[Evidence]:
    if _heads().isdisjoint(lexicon.heads(place.of(text))):
        return  # most sentences: no word of any noun is there
    for near in _near("frame", text, place):
        yield from _nouns(text, near, source=False)


def _speaking(text: str, place: Span) -> Iterator[Evidence]:
    """Who spoke in the sentence before, where that makes them evidence."""
    for near in _near("speaker", text, place):
        yield from _nouns(text, near, source=True)


def _near(part: str, text: str, place: Span) -> Iterator[Span]:
    """The words that some frame of a part offers: those it names, or those before it."""
    for frame in frames(part):
        for match in frame.pattern.finditer(text, place.start, place.end):
            if match.groupdict().get("near"):
                yield Span(*match.span("near"))
            elif (start := _opening(text, place, match.start())) < match.start():
                yield Span(start, match.start())


def _opening(text: str, place: Span, end: int) -> int:
    """Where the clause begins that ends at `end`, at most `_BEHIND` characters back."""
    start = max(place.start, end - _BEHIND)
    marks = (text.rfind(mark, start, end) for mark in ".;,")
    return max(start, *(mark + 1 for mark in marks))


def _alone(saying: Saying, place: Span) -> Iterator[Evidence]:
    """Phrases that are evidence by themselves; a cue ("did not give a figure") is none."""
    for frame in frames("whole"):
        for match in frame.pattern.finditer(saying.text, place.start, place.end):
            span = Span(*match.span())
            if frame.kind and not any(touch(span, cue) for cue in saying.cue.spans):
                yield Evidence(kind=frame.kind, span=span)
                break


@cache
def nouns() -> tuple[Noun, ...]:
    """The words that name evidence, in the order of the file.

    Raises:
        LexiconError: the lexicon has a mistake.
    """
    found = lexicon.phrase_entries(FILE, "noun", kind=list(EvidenceKind))
    return tuple(
        Noun(
            kind=EvidenceKind(entry["kind"]),
            source=entry.get("source", False),
            pattern=lexicon.phrases(entry["phrases"]),
            example=entry["example"],
        )
        for entry in found
    )


@cache
def nothing() -> Phrases:
    """Phrases that hold a word of evidence and name none.

    Raises:
        LexiconError: the lexicon has a mistake.
    """
    found = lexicon.phrase_entries(FILE, "none")
    return lexicon.phrases(words for entry in found for words in entry["phrases"])


@cache
def _heads() -> frozenset[str]:
    """How the words of all nouns begin."""
    return lexicon.all_heads(noun.pattern for noun in nouns())


@cache
def frames(part: str) -> tuple[Frame, ...]:
    """The frames of one part of the lexicon, in the order of the file.

    Raises:
        LexiconError: the lexicon has a mistake.
    """
    return tuple(
        Frame(
            kind=EvidenceKind(entry["kind"]) if "kind" in entry else None,
            pattern=lexicon.pattern(FILE, entry, "pattern"),
            example=entry["example"],
        )
        for entry in lexicon.entries(FILE, part, kind=list(EvidenceKind))
    )
