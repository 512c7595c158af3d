"""The forms of words in namings: as they are written, and as they are looked up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.text.lexicon import Entry

WORD = re.compile(r"\w+(?:['’]\w+|\.(?=\w\.)(?:\w\.)+)?")
"""A word, with its possessive; "U.S." is one, and "US-led" two."""


def keys(words: str) -> tuple[str, ...]:
    """The words as they are looked up: small, without possessives and stops."""
    return tuple(key(match[0]) for match in WORD.finditer(words))


def key(word: str) -> str:
    """One word as it is looked up."""
    small = word.lower()
    if not small.isalnum():
        small = small.replace("’", "'").removesuffix("'s")
        small = small.replace(".", "").replace("'", "")
    return small


@dataclass(frozen=True, slots=True)
class Written:
    """One way to write words of an entry.

    Attributes:
        form: as they are written.
        shown: as they are counted.
        plural: whether they are a noun's plural.
        noun: whether they are a noun, to which what stands in front can belong.
    """

    form: str
    shown: str
    plural: bool = False
    noun: bool = False


def written(entry: Entry) -> Iterator[Written]:
    """All ways to write the words of an entry of `labels.toml`."""
    nouns = [*_nouns(entry)]
    yield from nouns
    taken = {one.form for one in nouns}  # "attacks" is a noun, and not a verb
    for verb in entry.get("verbs", ()):
        past, *others = inflected(verb)
        for form in (verb, past, *others):
            if form not in taken:
                yield Written(form, past)
    for words in entry.get("fixed", ()):
        counted, _, forms = words.rpartition(": ")
        for form in forms.split("|"):
            yield Written(form, counted or forms.split("|")[0])


def _nouns(entry: Entry) -> Iterator[Written]:
    for words in entry.get("words", ()):
        counted, _, forms = words.rpartition(": ")
        one, *many = forms.split("|")
        shown = counted or one
        yield Written(one, shown, noun=True)
        for form in many or [plural(one)]:
            yield Written(form, shown, plural=True, noun=True)


def plural(noun: str) -> str:
    """The regular plural: of "army" "armies", of "clash" "clashes"."""
    if noun.endswith(("s", "sh", "ch", "x", "z")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def inflected(verb: str) -> tuple[str, str, str]:
    """The past, the third person and the participle of a regular verb."""
    third = plural(verb)
    if verb.endswith("e"):
        return f"{verb}d", third, f"{verb[:-1]}ing"
    stem = f"{verb[:-1]}i" if third.endswith("ies") else verb
    return f"{stem}ed", third, f"{verb}ing"
