"""The parts of a source's words, tidied and cut into phrases.

What only describes ("Britain-based", "pro-government", "so-called") goes; a run of
capitalised words is made one part, a body where one of its words shows it ("Homs Media
Centre") and else a name; and the words are cut where another phrase begins, at a comma or,
where commas are lost, at an article ("Suleiman Youssef a writer").
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rashomon.identify.names.runs import runs
from rashomon.identify.names.sorts import Part, Sort
from rashomon.identify.names.table import word_list

Phrase = list[Part]
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_NOMINAL = frozenset(
    {
        Sort.BODY,
        Sort.COUNTRY,
        Sort.SEAT,
        Sort.LEADER,
        Sort.CAPITAL,
        Sort.INSTITUTION,
        Sort.OFFICE,
        Sort.PEOPLE,
        Sort.PAPER,
        Sort.NOUN,
        Sort.SIGN,
        Sort.WORD,
    }
)
_ISSUED = frozenset(
    "issued published released posted attributed broadcast aired".split()
)


def phrases(parts: Sequence[Part]) -> list[Phrase]:
    """The phrases of a source's words, the first the one that is the source."""
    tidied = list(_until_stop(_described(_without_brackets(parts))))
    return [phrase for phrase in _cut(runs(tidied)) if phrase]


def bracketed(parts: Sequence[Part]) -> str | None:
    """What stands in brackets behind a name, where it may be its acronym."""
    for one, inner, other in zip(parts, parts[1:], parts[2:], strict=False):
        if one.small in _OPEN and other.small in _CLOSE and inner.text.isupper():
            return inner.text
    return None


def _without_brackets(parts: Iterable[Part]) -> list[Part]:
    depth, found = 0, []
    for part in parts:
        if part.small in _OPEN:
            depth += 1
        elif part.small in _CLOSE:
            depth = max(0, depth - 1)
        elif not depth:
            found.append(part)
    return found or list(parts)


def _described(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts without what describes: "Britain-based", "ISIS run", "pro-regime"."""
    found: list[Part] = []
    skip = False
    for part, behind in zip_longest(parts, parts[1:]):
        if skip:
            skip = behind is not None and behind.joined
            continue
        if _is_participle(part, found, behind):
            _drop_described(found)
        elif part.sort is Sort.PREFIX:
            skip = behind is not None and behind.joined
        else:
            found.append(part)
    return iter(found)


def _is_participle(part: Part, before: list[Part], behind: Part | None) -> bool:
    if part.small not in word_list("participle"):
        return False
    if not before or behind is None or behind.sort in (Sort.PREPOSITION, Sort.MARK):
        return False
    return part.joined or before[-1].sort in {
        Sort.BODY,
        Sort.COUNTRY,
        Sort.SEAT,
        Sort.CAPITAL,
        Sort.ADJECTIVE,
        Sort.MODIFIER,
        Sort.INSTITUTION,
    }


def _drop_described(found: list[Part]) -> None:
    last = found.pop()
    while found and last.joined:
        last = found.pop()
    while found and last.sort is Sort.CAPITAL and found[-1].sort is Sort.CAPITAL:
        last = found.pop()


def _until_stop(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts up to where a clause begins: "who", "citing", "said"."""
    nominal = issued = False
    for part in parts:
        stops = part.sort in (Sort.STOP, Sort.AND)
        if issued and part.sort is not Sort.PREPOSITION:
            return
        issued = stops and nominal and part.small in _ISSUED
        if stops and nominal and not issued:
            return
        nominal = nominal or part.sort in _NOMINAL
        if not stops:
            yield part


def _cut(parts: Sequence[Part]) -> Iterator[Phrase]:
    phrase: Phrase = []
    for part in parts:
        begins = part.sort is Sort.ARTICLE and _complete(phrase)
        if part.sort is Sort.MARK or begins:
            yield phrase
            phrase = []
        if part.sort is not Sort.MARK:
            phrase.append(part)
    yield phrase


def _complete(phrase: Phrase) -> bool:
    return bool(phrase) and phrase[-1].sort in _NOMINAL
