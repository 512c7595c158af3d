"""Certainty: how far a source commits itself to what it says.

The values are FactBank's (Saurí and Pustejovsky 2009), from the source's side: certain,
probable or possible, that it is so or that it is not, or no commitment. The words of
likelihood have their band of ICD 203 (2015). What the *reporter* thinks of the source
("claimed", "allegedly", scare quotes) is kept apart and does not change the value.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.extract.acts import of_cue
from rashomon.extract.main_clause import main_clause, negated
from rashomon.extract.saying import MONTH, Saying, plain
from rashomon.records import Act, Band, Certainty, Hedge, Span, Spans, Voice
from rashomon.text import lexicon
from rashomon.text.lexicon import Phrases
from rashomon.text.spans import touch

FILE = "extract/certainty.toml"
_OPEN = frozenset((Act.QUESTION, Act.DEMAND, Act.DECLINE))
"""Acts that commit to nothing."""
_GRADES = {
    ("CT", True): Certainty.CERTAIN,
    ("PR", True): Certainty.PROBABLE,
    ("PS", True): Certainty.POSSIBLE,
    ("CT", False): Certainty.CERTAIN_NOT,
    ("PR", False): Certainty.PROBABLE_NOT,
    ("PS", False): Certainty.POSSIBLE_NOT,
}
_SCARE = re.compile(r"[“\"‘][\w’-]+(?: [\w’-]+){0,2}[”\"’]")
"""At most three words between quotation marks."""
_ORDER = ("U", "PS", "PR", "CT")
"""Of several hedges the weakest decides: "may probably" is possible."""


@dataclass(frozen=True, slots=True)
class Words:
    """One entry of the lexicon: phrases that say how sure a speaker is."""

    sure: str
    denies: bool
    band: Band | None
    pattern: Phrases
    example: str


def certainty(saying: Saying, act: Act) -> Certainty:
    """How sure the source is of what it says, as a reader takes it from the words."""
    clause, cue = _clause(saying), plain(saying.cue.text)
    denied = of_cue(saying.cue.text, plain(saying.content.text)) is Act.DENY
    told = _found("cue", cue) or _found("hedge", cue)
    if not denied:  # "dismissed the idea that it is likely" dismisses all of it
        told = [*told, *_found("hedge", clause)]
    grade = min((one.sure for one in told), key=_rank, default="CT")
    if grade == "U" or (act in _OPEN and grade == "CT"):
        return Certainty.UNCOMMITTED
    said, meant = (negated(_without(words, told)) for words in (clause, cue))
    flips = sum(one.denies for one in told) + said
    if act is Act.DENY:
        flips += denied or not negated(clause)
    elif act is not Act.DECLINE:
        flips += meant
    return _GRADES[grade, flips % 2 == 0]


def _clause(saying: Saying) -> str:
    """The clause that decides; of an outlet's own report all of the sentence."""
    own = not saying.source and not saying.cue
    words = saying.content.text
    return plain(words) if own else main_clause(words)


def hedges(saying: Saying) -> tuple[Hedge, ...]:
    """The hedges in a saying's words, in order; the reporter's marked as theirs."""
    kept: list[Hedge] = []
    for hedge in sorted(
        _hedges(saying), key=lambda one: _length(one.span), reverse=True
    ):
        if not any(touch(hedge.span, other.span) for other in kept):
            kept.append(hedge)
    return tuple(sorted(kept, key=lambda one: one.span))


def _length(span: Span) -> int:
    return span.end - span.start


def _rank(grade: str) -> int:
    return _ORDER.index(grade)


def _without(clause: str, told: list[Words]) -> str:
    """The clause without phrases whose own "not" has been counted; "may not" keeps its."""
    for one in told:
        clause = one.pattern.pattern.sub("is", clause)
    return clause


def _found(part: str, words: str) -> list[Words]:
    """The entries that some of the words match; a longer phrase hides those inside it."""
    held: list[tuple[int, int, Words]] = []
    for entry in _likely(part, words):
        held += [(*match.span(), entry) for match in entry.pattern.finditer(words)]
    held.sort(key=lambda one: (one[0] - one[1], one[0]))
    kept: list[tuple[int, int, Words]] = []
    for start, end, entry in held:
        if not any(first < end and start < last for first, last, _ in kept):
            kept.append((start, end, entry))
    return [entry for _, _, entry in sorted(kept, key=lambda one: one[0])]


def _hedges(saying: Saying) -> Iterator[Hedge]:
    said, cue = saying.content.spans, saying.cue.spans
    for entry in _likely("hedge", saying.content.text):
        for span in _places(entry.pattern, saying.text, said):
            if not MONTH.match(saying.text, span.start):
                yield Hedge(span=span, by=Voice.SOURCE, band=entry.band)
    for entry in _likely("reporter", f"{saying.content.text} {saying.cue.text}"):
        for span in _places(entry.pattern, saying.text, (*said, *cue)):
            yield Hedge(span=span, by=Voice.REPORTER)
    if not saying.source and not cue:  # quotation marks that quote nobody
        for span in _places(_SCARE, saying.text, said):
            yield Hedge(span=span, by=Voice.REPORTER)


def _likely(part: str, words: str) -> tuple[Words, ...]:
    """The entries of a part, or none where no word of the text can be of theirs."""
    return () if _heads(part).isdisjoint(lexicon.heads(words)) else table(part)


@cache
def _heads(part: str) -> frozenset[str]:
    """How the words of all entries of a part begin."""
    return lexicon.all_heads(entry.pattern for entry in table(part))


def _places(
    pattern: Phrases | re.Pattern[str], text: str, spans: Spans
) -> Iterator[Span]:
    for span in spans:
        for match in pattern.finditer(text, span.start, span.end):
            yield Span(*match.span())


@cache
def table(part: str) -> tuple[Words, ...]:
    """The entries of one part of the lexicon, in the order of the file.

    Raises:
        LexiconError: the lexicon has a mistake.
    """
    found = lexicon.phrase_entries(FILE, part, sure=_ORDER, band=list(Band))
    return tuple(
        Words(
            sure=entry.get("sure", "U"),
            denies=entry.get("not", False),
            band=Band(entry["band"]) if "band" in entry else None,
            pattern=lexicon.phrases(entry["phrases"]),
            example=entry["example"],
        )
        for entry in found
    )
