"""Keys by which names of places are looked up, however they are spelt.

`fold` takes away how a name is written: case, diacritics, hyphens, apostrophes. `sound`
takes away how it was transliterated: `Khan Shaykhun`, `Khan-Sheikhoun` and `Khān Shaykhūn`
have one, and so have `Deir ez-Zor` and `Dayr az Zawr`. It is loose, so it is only for names
of countries whose own letters are not Latin.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
    | {"þ": "th", "ə": "a", "ħ": "h", "ŋ": "n"}
    | dict.fromkeys("'’‘`´ʿʾʼʻˈ′.·", None)
)
_GAPS = re.compile(r"[\W_]+")
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_ARTICLE = re.compile(
    r"\b(?:[ae]l|[ae]sh?|[ae]d|[ae]r|[ae]z|[ae]t|[ae]n|[ae]dh) (?=\w)"
    r"|\b[ae](?=([szrdtn])\1)|\b[ae]l(?=[bcdfghjkmqt]\w{3})"
)
_SOUNDS = (
    (re.compile(r"\bt[ae]ll?\b"), "tal"),
    (re.compile(r"kh|ck|[qk]|c(?!h)"), "k"),
    (re.compile(r"d?zh|dj|j"), "j"),
    (re.compile(r"sch|tch|ch|sh"), "x"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"(?:iy?+y?|yy?)[ae]h?\b|i[ae]h?\b"), "ia"),
    (re.compile(r"[ae]h?\b"), "a"),
    (re.compile(r"[ae][iy]+|[eiy]+"), "i"),
    (re.compile(r"[ao][uw]+|[ouw]+"), "u"),
    (re.compile(r"h\b|\s"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def keys(name: str) -> tuple[str, ...]:
    """What a name is looked up by, in turn: as an abbreviation, and as a word.

    Short names in capitals or with a full stop (`UK`, `U.S.`, `Wash.`) have keys of their
    own, so that "us" and "wash" are none.
    """
    folded = fold(name)
    if name.endswith("."):
        return (f"{folded}.",)
    if len(name) < 6 and name.isupper():
        return (f"{folded}!",) if len(name) < 4 else (f"{folded}!", folded)
    return (folded,)


@lru_cache(16384)
def fold(name: str) -> str:
    """The name in small plain letters, words parted by one blank; of other letters nothing."""
    plain = name.casefold()
    if plain.isascii():
        if plain.isalpha():
            return _SHORT.get(plain, plain)
    else:
        letters = unicodedata.normalize("NFKD", plain.translate(_LETTERS))
        plain = letters.encode("ascii", "ignore").decode()
    words = _GAPS.sub(" ", plain.translate(_LETTERS)).split()
    return " ".join(_SHORT.get(word, word) for word in words)


def sound(folded: str) -> str:
    """What a folded name sounds like, by consonants and three vowels, without articles."""
    heard = _ARTICLE.sub("", folded)
    for pattern, letters in _SOUNDS:
        heard = pattern.sub(letters, heard)
    return heard
