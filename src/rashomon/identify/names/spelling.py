"""Spellings of one name: transliterations, lost apostrophes, British and American.

`fold` undoes what never tells two names apart; `sound` goes on to what transliterations of
one name have in common, and other names sometimes too; `similarity` weighs what is left.
"""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile(r"(?<=\w)[’'ʼ`´‘](?=\w)")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_MARKS = str.maketrans({"ʿ": "", "ʾ": "", "’": "'", "‘": "'"})
_AMERICAN = {
    "defence": "defense",
    "offence": "offense",
    "licence": "license",
    "programme": "program",
    "programmes": "programs",
    "cheque": "check",
    "metres": "meters",
    "centres": "centers",
}
_ENDINGS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"(?<=\w{3})isation(s?)$", r"ization\1"),
        (r"(?<=\w{3})ise([ds]?)$", r"ize\1"),
        (r"(?<=\w{3})our(s?)$", r"or\1"),
        (r"(?<=\w{2})tre$", "ter"),
    )
)
_SUN_LETTERS = re.compile(r"\b(?:al|el|ul|il|a([sdrntz]h?)(?=-\1))[-\s]+(?=\w)")
_SERVANT = re.compile(r"\babd(?:[aeiu]?[lr])?[-\s]*(?:[aeiu][a-z]h?-\s*)?(?=[a-z]{3})")
_SOUNDS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"tch|sch|ch|sh", "s"),
        (r"ph", "f"),
        (r"kh", "x"),
        (r"gh", "g"),
        (r"[dt]h", lambda match: match[0][0]),
        (r"dj", "j"),
        (r"ck|q|c", "k"),
        (r"v", "w"),
        (r"(?<=[aeiou])h(?![aeiouy])", ""),
        (r"(?<=[a-z])[aeiouyw]*[ouw][aeiouyw]*|^[ou][aeiouyw]*", "u"),
        (r"[aei][aeiy]*|(?<=.)y+[aei]*", "a"),
        (r"(.)\1+", r"\1"),
    )
)
_BROTHERS = frozenset({"bin", "ibn", "ben"})


@lru_cache(1 << 16)
def fold(words: str) -> str:
    """Words in small Latin letters without marks, as Americans write them.

    "Défence Ministry’s" and "defense ministrys" are one; "U.S." is "us".
    """
    plain = _latin(words)
    if "." in plain:
        plain = _DOTTED.sub(lambda match: match[0].replace(".", ""), plain)
    found = _WORD.findall(_APOSTROPHES.sub("", plain.casefold()))
    return " ".join(map(_american, found))


@lru_cache(1 << 16)
def normal(words: str) -> str:
    """As `fold`, without "the" and without the Arabic article."""
    bare = _SUN_LETTERS.sub(" ", _latin(words).casefold())
    found = [word for word in fold(bare).split() if word != "the"]
    return " ".join(found) or fold(words)


@lru_cache(1 << 16)
def sound(words: str) -> str:
    """What transliterations of one name have in common.

    "Khan Sheikhoun" and "Khan Shaykhun", "Moallem" and "Muallem", "Abdel Rahman" and
    "Abdurrahman" are one; so are a few names that are not.
    """
    plain = _SUN_LETTERS.sub(" ", _APOSTROPHES.sub("", _latin(words).casefold()))
    joined = _SERVANT.sub(" abd", plain.replace("'", ""))
    return " ".join(_sound(word) for word in fold(joined).split() if word != "the")


@lru_cache(1 << 16)
def similarity(one: str, other: str) -> float:
    """How alike two names are written: 1 of the same, about 0 of unlike ones."""
    from rapidfuzz.fuzz import ratio  # its extension takes a while to load

    if normal(one) == normal(other):
        return 1.0
    heard = 0.97 if sound(one) == sound(other) else 0.0
    return max(heard, ratio(normal(one), normal(other)) / 100)


def acronyms(words: str) -> frozenset[str]:
    """The acronyms that a name may have: with its small words and without."""
    found = _WORD.findall(_APOSTROPHES.sub("", words))
    large = "".join(word[0] for word in found if word[0].isupper())
    every = "".join(word[0].upper() for word in found if word.casefold() != "the")
    return frozenset(one for one in (large, every) if len(one) > 1)


def _latin(words: str) -> str:
    if words.isascii():
        return words
    words = words.translate(_MARKS)
    from anyascii import anyascii  # reads its tables as it meets the letters

    latin: str = anyascii(words)
    return latin


@lru_cache(1 << 15)
def _american(word: str) -> str:
    if word in _AMERICAN:
        return _AMERICAN[word]
    if len(word) > 4:
        for ending, to in _ENDINGS:
            word = ending.sub(to, word)
    return word


@lru_cache(1 << 15)
def _sound(word: str) -> str:
    if word in _BROTHERS:
        return "bn"
    for pattern, to in _SOUNDS:
        word = pattern.sub(to, word)
    return word
