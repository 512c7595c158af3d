"""Names that an outlet doubts: "the so-called Observatory" names it whatever it is."""

from collections.abc import Sequence

from rashomon.identify.labels.chain import Draft
from rashomon.identify.labels.lexicon import Kind, Unit
from rashomon.identify.labels.units import Found, Text
from rashomon.identify.names import read_name

_DOUBTS = frozenset({"so-called", "self-proclaimed", "self-styled", "self-declared"})
_INSIDE = frozenset({"of", "for", "and", "the", "on", "in", "al"})
_LONGEST = 8
"""Words of a name."""


def doubted(words: Text, found: Sequence[Found], drafts: list[Draft]) -> list[Draft]:
    """The namings with those added that are names behind "so-called", in order."""
    marks = [one for one in found if one.units[0].words in _DOUBTS]
    if not marks:
        return drafts
    taken = {index for one in drafts for index in range(one.first, one.end)}
    added = []
    for mark in marks:
        end = _name_end(words, mark.end)
        if end > mark.end and taken.isdisjoint(range(mark.first, end)):
            added.append(_draft(words, mark, end))
    return sorted([*drafts, *added], key=lambda one: one.first)


def _name_end(words: Text, start: int) -> int:
    """The number of the word behind a name, which begins at a word."""
    end = start
    for index in range(start, min(start + _LONGEST, len(words.keys))):
        if not words.close(index - 1):
            break
        if words.written(index)[0].isupper():
            end = index + 1
        elif words.keys[index] not in _INSIDE:
            break
    return end


def _draft(words: Text, mark: Found, end: int) -> Draft:
    doubt = mark.units[0]
    name = words.span(mark.end, end).of(words.text)
    entity = read_name(name).body or name
    head = Unit(Kind.BODY, name.lower(), entity, cased=True)
    return Draft(mark.first, end, head, (doubt,), f"{doubt.words} {name.lower()}")
