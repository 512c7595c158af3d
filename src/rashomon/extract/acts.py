"""Acts: what a source does in saying something.

The lexicon `acts.toml` knows cues, some of them only before certain contents ("asked
whether", "asked them to"), and what contents do that a neutral cue introduces ("said that
the army was not responsible"). Which acts there are is a closed set (`records.Act`); the
idea that saying is doing is Austin's (1962), the classes are this project's.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rashomon.extract.main_clause import main_clause
from rashomon.extract.saying import Saying, plain
from rashomon.records import Act
from rashomon.text import lexicon

FILE = "extract/acts.toml"
_MARKS = " ,.“”\"'‘’"
_WORD = re.compile(r"[a-z]+")
_NEGATIONS = frozenset("not never no nor neither without".split())
_ADVERB = re.compile(
    r"\w{3,}ly|again|also|once|then|later|further|already|even|still|yet"
)
"""What may stand between the words of a cue: "called again for"."""
_LONGEST = 4  # words of a phrase in the lexicon
_PERFORMED = re.compile(
    r"^[“\"‘']?(?:we|i) (?:also |\w+ly |do |must |once again )?(\w+(?: \w+)?)", re.I
)
_CHARGE = re.compile(
    r"\b(?:accus\w+|alleg\w+|blam\w+|charg(?:e|es|ed)|den(?:y|ies|ied|ying|ial)|"
    r"claims?|claimed|responsib\w+|suspect\w*|asked|rumou?rs?|reports? that)\b",
    re.I,
)
"""What makes a "we did not" an answer."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of the lexicon's cues.

    Attributes:
        act: what a source does that uses it.
        negated: what it does where the cue is negated: asserts, if nothing else is said.
        content: what the content has to match, or None for any.
    """

    act: Act
    negated: Act
    content: re.Pattern[str] | None
    example: str

    def fits(self, content: str) -> bool:
        """Whether the cue, before this content, is what the entry means."""
        return self.content is None or self.content.search(content) is not None


class By(StrEnum):
    """What told an act: a cue, the content, or nothing, after a cue that is known or not."""

    CUE = "cue"
    CONTENT = "content"
    NEUTRAL = "neutral"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Told:
    """An act as the lexicon tells it, and by what."""

    act: Act
    by: By


@dataclass(frozen=True, slots=True)
class Deed:
    """One entry of the lexicon's contents: what they do by themselves."""

    act: Act
    pattern: re.Pattern[str]
    answer: bool
    whole: bool
    example: str


def act(saying: Saying) -> Told:
    """The act of a saying by its words; `assert` where nothing tells another.

    The first phrase of the cue that the lexicon knows decides: in "declined to confirm"
    that is "declined". Of a cue that tells nothing, the content decides.
    """
    if not saying.source and not saying.cue:
        return Told(Act.ASSERT, By.NEUTRAL)  # the outlet's own voice
    whole = " ".join(saying.content.text.split())
    content = plain(whole).strip(_MARKS)
    told = of_cue(saying.cue.text, content)
    if told:
        return Told(told, By.CUE)
    done = _performed(content) or _of_content(saying, whole)
    if done:
        return Told(done, By.CONTENT)
    known = not saying.cue or neutral().search(saying.cue.text)
    return Told(Act.ASSERT, By.NEUTRAL if known else By.UNKNOWN)


def of_cue(cue: str, content: str = "") -> Act | None:
    """What the cue tells before such a content, or None where it is not known."""
    words = [one for one in _WORD.findall(plain(cue)) if not _ADVERB.fullmatch(one)]
    known = cues()
    for at in range(len(words)):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            for entry in known.get(" ".join(words[at : at + size]), ()):
                if entry.fits(content):
                    negated = _NEGATIONS.intersection(words[:at])
                    return entry.negated if negated else entry.act
    return None


def _performed(content: str) -> Act | None:
    """What a statement does that says it itself: "We condemn …"."""
    match = _PERFORMED.match(content)
    if not match:
        return None
    for words in (match[1].lower(), match[1].lower().split()[0]):
        for entry in cues().get(words, ()):
            if entry.content is None and entry.act is not Act.PREDICT:
                return entry.act
    return None


def _of_content(saying: Saying, whole: str) -> Act | None:
    clause = main_clause(whole).strip(_MARKS)
    for deed in deeds():
        words = whole if deed.whole else clause
        if deed.pattern.search(words) and (not deed.answer or _charged(saying)):
            return deed.act
    return None


def _charged(saying: Saying) -> bool:
    return _CHARGE.search(saying.around()) is not None


@cache
def cues() -> dict[str, Sequence[Cue]]:
    """Every form of every cue, in small letters, with its entries.

    Those that ask for a certain content come first.

    Raises:
        LexiconError: the lexicon has a mistake.
    """
    found = lexicon.entries(FILE, "cue", act=list(Act), negated=list(Act))
    lexicon.unique(FILE, _forms(found, framed=False))
    table: defaultdict[str, list[Cue]] = defaultdict(list)
    for framed in (True, False):
        for form, entry in _forms(found, framed=framed):
            cue = _cue(entry)
            if cue not in table[form]:
                table[form].append(cue)
    return dict(table)


@cache
def neutral() -> lexicon.Phrases:
    """The cues that are known to tell nothing.

    Raises:
        LexiconError: the lexicon has a mistake.
    """
    found = lexicon.entries(FILE, "neutral")
    return lexicon.phrases(words for entry in found for words in entry["phrases"])


@cache
def deeds() -> tuple[Deed, ...]:
    """What contents do by themselves, in the order of the file.

    Raises:
        LexiconError: the lexicon has a mistake.
    """
    return tuple(
        Deed(
            act=Act(entry["act"]),
            pattern=lexicon.pattern(FILE, entry, "pattern"),
            answer=entry.get("answer", False),
            whole=entry.get("whole", False),
            example=entry["example"],
        )
        for entry in lexicon.entries(FILE, "content", act=list(Act))
    )


def _forms(
    found: Sequence[lexicon.Entry], *, framed: bool
) -> Iterator[tuple[str, lexicon.Entry]]:
    for entry in found:
        if ("content" in entry) == framed:
            for form in inflected(entry["lemma"], entry.get("forms", ())):
                yield form, entry


def _cue(entry: lexicon.Entry) -> Cue:
    own = Act(entry["act"])
    return Cue(
        act=own,
        negated=Act(entry.get("negated", own if own is Act.DECLINE else Act.ASSERT)),
        content=lexicon.pattern(FILE, entry, "content") if "content" in entry else None,
        example=entry["example"],
    )


def inflected(lemma: str, irregular: Sequence[str] = ()) -> list[str]:
    """The forms of a verb or noun phrase; its first word takes the endings.

    `irregular` forms are whole phrases.
    """
    first, _, rest = lemma.partition(" ")
    if first in _NEGATIONS:
        return [lemma, *irregular]
    stem = first[:-1] if first.endswith("e") else first
    if first.endswith("y") and first[-2] not in "aeiou":
        own = [first, f"{first[:-1]}ies", f"{first[:-1]}ied", f"{first}ing"]
    else:
        plural = f"{first}es" if first.endswith(("s", "sh", "ch", "x")) else f"{first}s"
        own = [first, plural, f"{stem}ed", f"{stem}ing"]
    return [*(f"{form} {rest}".strip() for form in own), *irregular]
