"""Words of a text as names of places are made of them: with a capital, or beside one.

Only what begins with a capital can begin or end a name, so all other words are read only
where one of those turns out to be a name.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.identify.places.gazetteer import spelt
from rashomon.identify.places.keys import fold, sound
from rashomon.records import Grain, Span

_CAPITAL = re.compile(
    r"(?<![\w'’ʿʾ`])(?:"
    r"(?:[^\W\d_]\.){2,}|(?:[ae](?:[lrnsdzt]|sh|dh)-)?[^\W\d_a-zß-ÿ]\w*(?:['’ʿʾ`]\w+)*)"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_BEHIND = re.compile(r"(\W{1,2})([^\W_][\w’']*)")
_OPENING = "\n\t([{\"“‘'–—-…"
_GAP = 2
"""Characters that may stand between a name and the word before."""
_REACH = 40
"""Characters in which the word before is looked for: no longer one matters."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word with a capital, without an apostrophe of possession."""

    start: int
    end: int
    word: str

    @property
    def key(self) -> str:
        """The word in small plain letters."""
        return fold(self.word)


@dataclass(frozen=True, slots=True)
class Beside:
    """The word before or behind something.

    Attributes:
        key: the word in small plain letters; empty where there is none.
        gap: what stands between.
        start: where the word begins.
    """

    key: str = ""
    gap: str = ""
    capital: bool = False
    start: int = 0


def tokens(text: str, span: Span) -> list[Token]:
    """The words with a capital in a stretch, in order; "Calif." keeps its full stop."""
    found = []
    for match in _CAPITAL.finditer(text, span.start, span.end):
        start, word = match.start(), match[0]
        if word[-1] in "s'’":
            word = _POSSESSIVE.sub("", word)
            word = word[:-1] if _lost(word) else word
        end = start + len(word)
        if text[end : end + 1] == "." and len(word) < 6 and _short(f"{word}."):
            word, end = f"{word}.", end + 1
        if word and word != word.lower():
            found.append(Token(start, end, word))
    return found


def before(text: str, at: int, floor: int) -> Beside:
    """The word before a place in the text, not before another place."""
    end = at
    while end > floor and not text[end - 1].isalnum():
        if at - end == _GAP:
            return _NONE
        end -= 1
    start = text.rfind(" ", max(floor, end - _REACH), end) + 1 or floor
    word = text[start:end].lstrip(_OPENING)
    if not word:
        return _NONE
    return Beside(fold(word), text[end:at], word[0].isupper(), end - len(word))


def behind(text: str, at: int, end: int) -> Beside:
    """The word behind a place in the text, not behind another place."""
    match = _BEHIND.match(text, at, end)
    if match is None:
        return _NONE
    return Beside(fold(match[2]), match[1], match[2][0].isupper(), match.start(2))


_NONE = Beside()
_KNOWN = 50_000
"""People of a place that is known by its name with a lost apostrophe."""


@lru_cache(4096)
def _lost(word: str) -> bool:
    """Whether a word has lost the apostrophe of its last letter ("Aleppos", "Syrias")."""
    if len(word) < 5 or not word.endswith("s") or spelt(word):
        return False
    heard = sound(fold(word[:-1]))
    return any(
        one.people >= _KNOWN and (one.main or sound(fold(one.place.name)) == heard)
        for one in spelt(word[:-1])
    )


@lru_cache(4096)
def _short(word: str) -> bool:
    """Whether a word with a full stop abbreviates a place ("Calif.")."""
    return any(one.place.grain is Grain.REGION for one in spelt(word))
