"""Where words stand that can be part of a naming."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rashomon.identify.labels.forms import WORD, key
from rashomon.identify.labels.lexicon import Form, Forms, Kind, Unit, table, topics
from rashomon.records import Span

_LEAST = 2
"""So many words of a topic show that an article is about it."""
_BETWEEN = frozenset(" \t\n\u00a0-–‐‑'’\"“”‘")
_NEAR = 3
_SHORT = 2
"""Names of so many letters must be in capitals: "IS", "US"."""

About = Mapping[str | None, int]


@dataclass(frozen=True, slots=True)
class Text:
    """The words of some parts of a text, in order.

    Attributes:
        keys: the words as they are looked up.
        starts: where they begin. stops: where they end, with their possessive.
    """

    text: str
    keys: Sequence[str]
    starts: Sequence[int]
    stops: Sequence[int]

    def written(self, index: int) -> str:
        """A word as it is written."""
        return self.text[self.starts[index] : self.stops[index]]

    def span(self, first: int, end: int) -> Span:
        """Where words stand, from one to before another; without a last possessive."""
        stop = self.stops[end - 1]
        if self.text[stop - 1] not in "s'’":
            return Span(self.starts[first], stop)
        for possessive in ("'s", "’s", "'", "’"):
            if self.text.endswith(possessive, self.starts[end - 1] + 1, stop):
                stop -= len(possessive)
                break
        return Span(self.starts[first], stop)

    def close(self, left: int) -> bool:
        """Whether only a blank, a hyphen or a quotation mark is behind a word."""
        gap = self.text[self.stops[left] : self.starts[left + 1]]
        if gap == " ":
            return True
        return len(gap) <= _NEAR and _BETWEEN.issuperset(gap) and gap.count("\n") < 2


class Found(NamedTuple):
    """Words that can be part of a naming, from one word to before another.

    Attributes:
        units: what they can be.
    """

    first: int
    end: int
    units: tuple[Unit, ...]

    def as_a(self, *kinds: Kind) -> Unit | None:
        """What they are as one of some kinds, the first that they can be."""
        for unit in self.units:
            if unit.kind in kinds:
                return unit
        return None


def words_of(text: str, places: Sequence[Span]) -> Text:
    """The words in some parts of a text."""
    spans = [
        match.span()
        for place in places
        for match in WORD.finditer(text, place.start, place.end)
    ]
    keys = [text[start:stop].lower() for start, stop in spans]
    for index in [i for i, word in enumerate(keys) if not word.isalnum()]:
        keys[index] = key(keys[index])
    return Text(text, keys, [one[0] for one in spans], [one[1] for one in spans])


def topics_of(words: Text) -> dict[str | None, int]:
    """What an article is about, and how strongly; what has no topic is always meant."""
    counts = Counter(words.keys)
    found: dict[str | None, int] = {None: 0}
    for topic, known in topics().items():
        score = sum(counts[one] for one in known & counts.keys())
        if score >= _LEAST:
            found[topic] = score
    return found


def units_in(words: Text) -> list[Found]:
    """The words that can be part of a naming, each once, the longest form first."""
    known, about = table(), topics_of(words)
    found: list[Found] = []
    end = 0
    following = [*words.keys[1:], ""]
    for index, word in enumerate(words.keys):
        if word not in known or index < end:
            continue
        forms = known[word]
        if forms.alone is None and following[index] not in forms.longer:
            continue  # most of "in", "the", "people"
        one = _longest(words, index, forms, about)
        if one is not None:
            end = one.end
            if one.units[0].kind is not Kind.NOTHING:
                found.append(one)
    return found


def _longest(words: Text, index: int, forms: Forms, about: About) -> Found | None:
    """The longest form that stands at a word, with all that it can be there."""
    if forms.longer and index + 1 < len(words.keys):
        for form in forms.longer.get(words.keys[index + 1], ()):
            if _stands(words, index, form):
                units = _meant(words, index, form, about)
                if units:
                    return Found(index, index + len(form.keys), units)
    if forms.alone is not None:
        units = _meant(words, index, forms.alone, about)
        if units:
            return Found(index, index + 1, units)
    return None


def _stands(words: Text, index: int, form: Form) -> bool:
    end = index + len(form.keys)
    return tuple(words.keys[index:end]) == form.keys and all(
        words.close(left) for left in range(index, end - 1)
    )


def _meant(words: Text, index: int, form: Form, about: About) -> tuple[Unit, ...]:
    """What a form is in this article: of several topics the strongest counts."""
    if form.plain:
        return form.units
    if len(form.units) == 1:
        unit = form.units[0]
        fits = unit.topic in about and (not unit.cased or _cased(words, index, form))
        return form.units if fits else ()
    units = [unit for unit in form.units if unit.topic in about]
    if any(unit.cased for unit in units) and not _cased(words, index, form):
        units = [unit for unit in units if not unit.cased]
    best = max((about[unit.topic] for unit in units), default=0)
    return tuple(unit for unit in units if not unit.topic or about[unit.topic] == best)


def _cased(words: Text, index: int, form: Form) -> bool:
    """Whether a name is written as one: "IS" is, "is" and "Is" are not."""
    if len(form.keys) == 1 and len(form.keys[0]) <= _SHORT:
        return words.written(index).isupper() and not _shouted(words, index)
    end = index + len(form.keys)
    return any(words.written(one)[0].isupper() for one in range(index, end))


def _shouted(words: Text, index: int) -> bool:
    """Whether the words around one are in capitals too: a headline's "IS" is a verb."""
    near = [one for one in (index - 1, index + 1) if 0 <= one < len(words.keys)]
    return all(
        words.written(one).isupper() and len(words.keys[one]) > _SHORT for one in near
    )


def chains(words: Text, found: Sequence[Found]) -> Iterator[list[Found]]:
    """Runs of such words that stand side by side."""
    chain: list[Found] = []
    for one in found:
        if chain and not (chain[-1].end == one.first and words.close(one.first - 1)):
            yield chain
            chain = []
        chain.append(one)
    if chain:
        yield chain
