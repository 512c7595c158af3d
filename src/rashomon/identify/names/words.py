"""The words of a name, as far as names tell them apart.

Scraped text has lost its apostrophes ("Turkeys", "SANAs"), so that a final "s" tells
nothing; capitals of up to three letters do ("US" is no pronoun).
"""

import re
from functools import lru_cache
from typing import NamedTuple

from rashomon.identify.names.spelling import fold

LONGEST = 400
"""Code points that are read of a source: no name is longer, and spans may be."""
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|(?<![^\W_])[^\W\d_]\.(?=\s?[^\W\d_])|[^\W_]+(?:['’ʼ`][^\W_]+)*['’]?|[()\[\],;:/&]|[-‐–—]+"
)
_ACRONYM = re.compile(r"([A-Z]{2,}\d?)(?:['’]?s)?(?:['’])?$")
_POSSESSIVE = re.compile(r"(?:['’ʼ`]s|s['’])$")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
_KEEP = frozenset("news hamas press times this his its has was less".split())
_SHORT = 3


class Word(NamedTuple):
    """One word or mark.

    Attributes:
        text: as written. small: the same in small letters.
        keys: what it is found by, the likeliest first; none of a mark.
        capital: whether it begins with one, or is an ordinal ("13th Division").
        owns: whether it is a possessive for certain ("Russia's").
        plural: whether it may be several of something.
        start: where it stands. end: where it ends.
        joined: whether a hyphen and nothing else stands before it.
    """

    text: str
    small: str
    keys: tuple[str, ...]
    capital: bool
    owns: bool
    plural: bool
    start: int
    end: int
    joined: bool


_Told = tuple[str, str, tuple[str, ...], bool, bool, bool]


def words_of(text: str) -> list[Word]:
    """The words and marks of a text, in order, without hyphens inside words."""
    found: list[Word] = []
    hyphen = -1
    for match in _WORD.finditer(text, 0, LONGEST):
        if _inside(text, match):
            hyphen = match.end()
            continue
        found.append(_word(match, joined=hyphen == match.start()))
    return found


def keys(words: str) -> tuple[str, ...]:
    """The keys of some words that a table holds: of each its likeliest."""
    return tuple(one.keys[0] for one in words_of(words) if one.keys)


def _inside(text: str, match: re.Match[str]) -> bool:
    """Whether a hyphen joins two words."""
    start, end = match.span()
    return (
        match[0][0] in "-‐–—"
        and start > 0
        and (text[start - 1].isalnum() or text[start - 1] == ".")
        and text[end : end + 1].isalnum()
    )


def _word(match: re.Match[str], joined: bool) -> Word:
    return Word(*_told(match[0]), match.start(), match.end(), joined)


@lru_cache(1 << 15)
def _told(text: str) -> _Told:
    """What the letters of a word tell."""
    small = text.lower()
    if not text[0].isalnum():
        return text, small, (), False, False, False
    found = tuple(dict.fromkeys(_keys(text)))
    plural = small.endswith("s") and found[-1] + "s" == fold(text)
    owns = bool(_POSSESSIVE.search(text))
    capital = text[0].isupper() or bool(_ORDINAL.match(text))
    return text, small, found, capital, owns, plural


def _keys(text: str) -> tuple[str, ...]:
    plain = text.replace(".", "")
    acronym = _ACRONYM.match(plain)
    stem = _stem(fold(plain.strip("'’")) or plain.casefold())
    if acronym and len(acronym[1]) <= _SHORT:
        return f"^{acronym[1]}", _stem(acronym[1].lower()), stem
    return (_stem(acronym[1].lower()), stem) if acronym else (stem,)


def _stem(word: str) -> str:
    """A word without a final "s", so that a lost apostrophe does not matter."""
    keep = len(word) <= _SHORT or word in _KEEP or word.endswith("ss")
    return word if keep or not word.endswith("s") else word[:-1]
