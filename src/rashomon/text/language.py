"""Language: the one door to the `py3langid` package.

Most of what is read is English, and the package takes the better part of a second to
load. English betrays itself by its commonest words, so the package is asked only about
texts that do not.
"""

import re

ENGLISH = frozenset(
    "the of and to in a that said is was for on by with as at from it he his they who "
    "has have had were are be not which an this their its but after will".split()
)
ENOUGH = 20
"""With fewer words than this no language is told."""

SHARE = 0.22
"""English news has 33 such words in a hundred. Of 13,554 articles (AllSides, FA-KES, the
train part of PolNeAR) 26 have fewer than 22, and the package finds those English too.
French, German, Spanish, Dutch, Italian and Portuguese have 1 to 6 (counted on the
sentences of `tests/text/test_language.py`)."""

_WORD = re.compile(r"[^\W\d_]+")


def language(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`; None where there is too little."""
    words = [word.lower() for word in _WORD.findall(text[:20_000])]
    if len(words) < ENOUGH:
        return None
    if sum(word in ENGLISH for word in words) >= SHARE * len(words):
        return "en"
    return _identified(" ".join(words))


def _identified(text: str) -> str:
    import py3langid

    code, _ = py3langid.classify(text)
    return str(code)
