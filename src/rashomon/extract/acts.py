"""Acts: what a source does in saying something, by the lexicon `acts.toml`."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rashomon.records import Act

_WORD = re.compile(r"[a-z]+")
_NEGATIONS = frozenset("not never no nor neither cannot without t".split())
_LONGEST = 4  # words of a phrase in the lexicon
_PERFORMED = re.compile(
    r"^[“\"‘']?(?:we|i) (?:also |\w+ly |do |must |once again )?(\w+(?: \w+)?)", re.I
)


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of the lexicon.

    Attributes:
        act: what a source does that uses it.
        negated: what it does where the cue is negated.
    """

    act: Act
    negated: Act
    example: str


def act(cue: str, content: str = "") -> Act:
    """The act of a claim; `assert` where the lexicon knows no word of its cue.

    The first phrase of the cue that the lexicon knows decides: in "declined to confirm"
    that is "declined". A statement without such a cue is judged by what it performs ("We
    condemn …").
    """
    words = _WORD.findall(cue.lower().replace("’", "'"))
    known = lexicon()
    for at in range(len(words)):
        for size in range(_LONGEST, 0, -1):
            entry = known.get(" ".join(words[at : at + size]))
            if entry and at + size <= len(words):
                negated = _NEGATIONS.intersection(words[:at])
                return entry.negated if negated else entry.act
    return _performed(content)


def _performed(content: str) -> Act:
    match = _PERFORMED.match(content)
    if not match:
        return Act.ASSERT
    first = match[1].lower()
    entry = lexicon().get(first) or lexicon().get(first.split()[0])
    return entry.act if entry else Act.ASSERT


@cache
def lexicon() -> dict[str, Cue]:
    """Every form of every cue, in small letters, with its entry."""
    table = tomllib.loads(
        files("rashomon.extract").joinpath("acts.toml").read_text("utf-8")
    )
    forms: dict[str, Cue] = {}
    for entry in table["cue"]:
        own = Act(entry["act"])
        cue = Cue(own, Act(entry.get("negated", own)), entry["example"])
        for form in inflected(entry["lemma"], entry.get("forms", ())):
            forms[form] = cue
    return forms


def inflected(lemma: str, irregular: Sequence[str] = ()) -> list[str]:
    """The forms of a verb or noun phrase; its first word takes the endings.

    `irregular` forms are whole phrases.
    """
    first, _, rest = lemma.partition(" ")
    stem = first[:-1] if first.endswith("e") else first
    if first.endswith("y") and first[-2] not in "aeiou":
        own = [first, f"{first[:-1]}ies", f"{first[:-1]}ied", f"{first}ing"]
    else:
        plural = f"{first}es" if first.endswith(("s", "sh", "ch", "x")) else f"{first}s"
        own = [first, plural, f"{stem}ed", f"{stem}ing"]
    return [*(f"{form} {rest}".strip() for form in own), *irregular]
