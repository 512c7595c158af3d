"""The words that numbers are written in, and what they are worth."""

ONES = "one two three four five six seven eight nine".split()
_TEENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

VALUES = (
    {word: value for value, word in enumerate((*ONES, *_TEENS), 1)}
    | {word: 10 * value for value, word in enumerate(_TENS, 2)}
    | {
        f"{tens}-{one}": 10 * ten + unit
        for ten, tens in enumerate(_TENS, 2)
        for unit, one in enumerate(ONES, 1)
    }
)
"""Spelt numbers under a hundred, of one word."""

TIMES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
"""What the number before such a word is multiplied by."""

PLURALS = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "tens": (20, 99),
    "hundreds": (200, 999),
    "thousands": (2_000, 9_999),
    "millions": (2_000_000, 9_999_999),
}
"""At least two of them, and less than the next word up; a score is twenty."""

PLURALS_OF = {
    ("tens", "thousands"): (20_000, 99_999),
    ("tens", "millions"): (20_000_000, 99_999_999),
    ("hundreds", "thousands"): (200_000, 999_999),
    ("hundreds", "millions"): (200_000_000, 999_999_999),
}
"""The same of "tens of thousands"."""

SOME = {"several": (3, 9), "few": (3, 9), "handful": (3, 9), "couple": (2, 2)}
MANY = frozenset(("many", "numerous", "countless"))
"""Words that give no number at all."""
ARTICLES = frozenset(("a", "an"))

_LOW = (
    "at least at", "at least", "at the very least", "no fewer than", "no less than",
    "not fewer than", "not less than", "more than", "more then", "over", "well over",
    "upwards of", "upward of", "in excess of", "a minimum of", "exceeding",
)  # fmt: skip
_HIGH = (
    "up to", "at most", "fewer than", "less than", "as many as", "as much as",
    "no more than", "not more than", "a maximum of", "as high as",
)  # fmt: skip
_NEAR = (
    "an estimated", "estimated", "some", "about", "around", "nearly", "almost",
    "approximately", "roughly", "close to", "just over", "just under",
)  # fmt: skip
BOUNDS = {
    tuple(words.split()): bound
    for bound, some in (("low", _LOW), ("high", _HIGH), ("near", _NEAR))
    for words in some
}
"""Vague words before a number: whether they leave only its least or its most."""

HEADS = frozenset((*VALUES, *TIMES, *PLURALS, *SOME, *MANY, "number", "half"))
"""A number without a digit holds one of these."""
