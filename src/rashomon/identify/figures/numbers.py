"""Numbers as articles write them: digits and words, vague words, ranges and bounds.

A number is read from the small words of a sentence: "58", "at least 58", "35 to 40", "tens
of thousands". What it counts, and whether it counts at all, is not asked here.
"""

import re
from dataclasses import dataclass

from rashomon.identify.figures.number_words import (
    ARTICLES,
    BOUNDS,
    MANY,
    ONES,
    PLURALS,
    PLURALS_OF,
    SOME,
    TIMES,
    VALUES,
)

_LAST = frozenset(words[-1] for words in BOUNDS)
_LONGEST = max(map(len, BOUNDS))
_DASHES = frozenset("-–—")
_ALONE = [[word] for word in PLURALS]
_TENS = range(20, 100, 10)
_DIGITS = re.compile(r"\d{1,12}(?:\.\d+)?")
_MOST = 10**12
"""Nothing larger is counted."""

_Core = tuple[int, int | None, int | None, str | None]
"""Where a bare number ends, its least, its most, and the word that makes it vague."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in the words of a sentence.

    Attributes:
        start: index of its first word, its vague words counted. end: behind its last one.
        core: index of the first word without the vague words before it.
        low: the least that it says. high: the most; None where it says nothing.
        vague: the words that make it vague, or None.
        article: whether it is only "a" or "an".
    """

    start: int
    core: int
    end: int
    low: int | None
    high: int | None
    vague: str | None = None
    article: bool = False

    @property
    def single(self) -> bool:
        """Whether it is one: "a", "one", "at least one"."""
        return self.high == 1 or self.low == 1


def number(words: list[str], at: int, after: int = 0) -> Number | None:
    """The number whose core begins with a word, or None.

    Args:
        words: of a sentence, in small letters.
        at: index of the word.
        after: no vague word before this one is taken.
    """
    core = _core(words, at)
    if core is None:
        return None
    end, low, high, vague = core
    start, bound = _bound(words, at, after)
    start -= _between(words, at, end)
    said = [*words[start:at], *([vague] if vague else [])]
    more = _more(words, end) if low == high and low is not None else end
    if more > end:
        said += words[end:more]
        bound = bound if words[more - 1] == "so" else "low"
    low, high = (None if bound == "high" else low), (None if bound == "low" else high)
    return Number(start, at, more, low, high, " ".join(said) or None)


def _core(words: list[str], at: int) -> _Core | None:
    """The number without its bound: plain, vague or a range."""
    word = words[at]
    if word in PLURALS:
        return _plural(words, at)
    if word == "half":
        return _share(words, at + 1 + (words[at + 1 : at + 2] == ["a"]), 2)
    if word in ARTICLES:
        return _after_article(words, at)
    if word in SOME or word in MANY:
        return _some(words, at, at)
    return _counted(words, at)


def _counted(words: list[str], at: int) -> _Core | None:
    """A number of digits or words, or a range of two."""
    first = _plain(words, at)
    if first is None:
        return None
    end, low = first
    second = _plain(words, end + 1) if _joins(words, at, end) else None
    if second and low < second[1]:
        return second[0], low, second[1], None
    return end, low, low, None


def _plural(words: list[str], at: int) -> _Core:
    """Words like "dozens", and "tens of thousands"."""
    if words[at + 1 : at + 2] == ["of"] and at + 2 < len(words):
        both = PLURALS_OF.get((words[at], words[at + 2]))
        if both:
            return at + 3, *both, " ".join(words[at : at + 3])
    return at + 1, *PLURALS[words[at]], words[at]


def _share(words: list[str], at: int, parts: int) -> _Core | None:
    """The half or the quarter of a dozen, a million and the like."""
    whole = TIMES.get(words[at]) if at < len(words) else None
    return (at + 1, whole // parts, whole // parts, None) if whole else None


def _after_article(words: list[str], at: int) -> _Core | None:
    """What begins with an article: "a dozen", "a few", "a large number"."""
    if words[at : at + 3] == ["a", "quarter", "of"]:
        return _share(words, at + 3 + (words[at + 3 : at + 4] == ["a"]), 4)
    word = words[at + 1] if at + 1 < len(words) else ""
    if word in TIMES:
        plain = _plain(words, at + 1)
        return (plain[0], plain[1], plain[1], None) if plain else None
    if word in SOME:
        return _some(words, at, at + 1)
    end = at + 2 + (word != "number")  # "a large number"
    if words[end - 1 : end + 1] == ["number", "of"]:
        return end, None, None, " ".join(words[at:end])
    return None


def _some(words: list[str], at: int, word: int) -> _Core:
    """Words like "several", "a few thousand": `word` says how many."""
    if words[word] in MANY and words[word + 1 : word + 2] in _ALONE:
        end, low, high, _ = _plural(words, word + 1)
        return end, low, high, " ".join(words[at:end])
    low, high = SOME.get(words[word], (None, None))
    times = words[word + 1] if word + 1 < len(words) else ""
    end = word + 1 + (times in TIMES)
    vague = " ".join(words[at:end])
    if low is None or high is None or times not in TIMES:
        return end, low, high, vague
    each = TIMES[times]
    return end, low * each, (high + 1) * each - 1, vague


def _plain(words: list[str], at: int) -> tuple[int, int] | None:
    """Where a number of digits or words ends, and its value: "two hundred and fifty"."""
    first = _unit(words, at)
    if first is None:
        return None
    (end, value), total = first, 0.0
    while value < _MOST and (scale := TIMES.get(_word(words, end))):
        value, end = value * scale, end + 1
        more = _small(words, end + (words[end : end + 1] == ["and"]))
        if scale != TIMES["dozen"] and more and more[1] < scale:
            kept = value if scale > TIMES["hundred"] else 0.0
            total, value, end = total + kept, value + more[1] - kept, more[0]
    whole = total + value
    return (end, int(whole)) if whole < _MOST and whole == int(whole) else None


def _word(words: list[str], at: int) -> str:
    return words[at] if at < len(words) else ""


def _unit(words: list[str], at: int) -> tuple[int, float] | None:
    """Where the number ends that the words of a multiple come behind, and its value."""
    if at < len(words) and words[at] in TIMES:
        return at, 1.0
    return _small(words, at) or _digits(words, at)


def _small(words: list[str], at: int) -> tuple[int, float] | None:
    """Where a spelt number under a hundred ends, and its value."""
    value = VALUES.get(words[at]) if at < len(words) else None
    if value is None:
        return None
    if value in _TENS and at + 1 < len(words) and words[at + 1] in ONES:
        return at + 2, float(value + VALUES[words[at + 1]])
    return at + 1, float(value)


def _digits(words: list[str], at: int) -> tuple[int, float] | None:
    """Where a number in digits ends, and its value: "1,204", "12 000"."""
    if at >= len(words) or not words[at][0].isdecimal():
        return None
    plain, end = words[at].replace(",", ""), at + 1
    while len(plain) < len(str(_MOST)) and words[end : end + 1] == ["000"]:
        plain, end = plain + "000", end + 1
    return (end, float(plain)) if _DIGITS.fullmatch(plain) else None


def _between(words: list[str], at: int, end: int) -> bool:
    """Whether a number is a range with "between" before it."""
    return words[at - 1 : at] == ["between"] and "and" in words[at:end] and end > at + 2


def _joins(words: list[str], at: int, end: int) -> bool:
    """Whether the word between two numbers makes them a range."""
    word, before = words[end] if end < len(words) else "", words[at - 1] if at else ""
    if word == "and":
        return before == "between"
    return word in _DASHES or (word in ("to", "or") and before != "from")


def _bound(words: list[str], at: int, after: int) -> tuple[int, str | None]:
    """Where the vague words before a number begin, and what they make of it."""
    if at > after and words[at - 1] in _LAST:
        for length in range(min(_LONGEST, at - after), 0, -1):
            bound = BOUNDS.get(tuple(words[at - length : at]))
            if bound:
                return at - length, bound
    return at, None


def _more(words: list[str], end: int) -> int:
    """Where the vague words behind a number end: "20+", "20 or more", "20 or so"."""
    if words[end : end + 1] == ["+"]:
        return end + 1
    return end + 2 * (words[end : end + 2] in (["or", "more"], ["or", "so"]))
