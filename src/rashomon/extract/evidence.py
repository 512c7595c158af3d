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

from rashomon.extract import lexicon
from rashomon.extract.lexicon import Phrases
from rashomon.extract.saying import Saying
from rashomon.records import Evidence, EvidenceKind, Span

FILE = "evidence.toml"
_BACK = re.compile(
    r"it|they|he|she|(?:the|these|this|those) (?:same )?(?:\w+ )?(?:sources?|reports?|video|"
    r"witness(?:es)?|documents?|emails?|memo|study|poll)",
    re.I,
)
"""Sources that point back to one that was named before."""
_BEHIND = 80
_NEXT = re.compile(
    r"^\W*(?:to (?:back|support|prove|bolster|illustrate)|in support|as (?:proof|evidence)|"
    r"(?:but |however,? )?(?:he|she|it|they|the (?:ministry|army|official|spokes\w+|group|"
    r"statement|source|agency|report))\b.{0,40}\b(?:did not|didn['’]t|no (?:evidence|proof|"
    r"details)|cited|citing|pointed to|declined|refused|showed|presented|provided)|"
    r"no (?:evidence|proof|details)|the (?:claim|allegation|accusation|evidence)\b)",
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
    places = [saying.here]
    if saying.after and _NEXT.match(saying.after.of(saying.text)):
        places.append(saying.after)
    for place in places:
        yield from _offered(saying.text, place)
        yield from _alone(saying.text, place)


def _nouns(text: str, span: Span, *, source: bool) -> Iterator[Evidence]:
    for noun in nouns():
        if noun.source or not source:
            match = noun.pattern.search(text, span.start, span.end)
            if match:
                yield Evidence(kind=noun.kind, span=Span(*match.span()))


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


def _alone(text: str, place: Span) -> Iterator[Evidence]:
    for frame in frames("whole"):
        match = frame.pattern.search(text, place.start, place.end)
        if match and frame.kind:
            yield Evidence(kind=frame.kind, span=Span(*match.span()))


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
