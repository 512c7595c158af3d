"""The parts of a source's words: what each of them is by the tables.

The vocabulary is one tree of words; the longest entry that stands at a word is taken, and
what no entry holds is a capitalised word, which may be a name, or a plain one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest

from rashomon.identify.names.sorts import Entry, Part, Sort, part_of
from rashomon.identify.names.table import AND, vocabulary
from rashomon.identify.names.words import Word, keys


@dataclass(slots=True)
class _Node:
    below: dict[str, "_Node"] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()


_ONE = frozenset({Sort.NOUN, Sort.OFFICE, Sort.TITLE, Sort.ADJECTIVE})
_OWNED = frozenset(
    {Sort.OFFICE, Sort.INSTITUTION, Sort.PEOPLE, Sort.NOUN, Sort.PAPER, Sort.SIGN}
)
_CAPITAL = Entry(Sort.CAPITAL)
_PLAIN = Entry(Sort.WORD)
_MARK = Entry(Sort.MARK)


def parts_of(words: list[Word]) -> list[Part]:
    """The parts of a source's words, in order; every word is in one."""
    found: list[Part] = []
    at = 0
    while at < len(words):
        alone = words[at].joined and found and found[-1].sort is Sort.PREFIX
        length, entry = _longest(words[: at + 1] if alone else words, at)
        found.append(part_of(entry, words[at : at + length]))
        at += length
    return [_plural(*both) for both in zip_longest(found, found[1:])]


def _plural(part: Part, behind: Part | None) -> Part:
    """A part, made people where it is several ("groups") and not a lost possessive."""
    if part.sort not in _ONE or not part.several:
        return part
    if part.capital and part.sort is Sort.NOUN and len(part.words) == 1:
        return part
    owns = behind is not None and behind.sort in _OWNED
    return part if owns else part_of(Entry(Sort.PEOPLE, part.entry.value), part.words)


def _longest(words: Sequence[Word], at: int) -> tuple[int, Entry]:
    """How many words the longest entry takes that begins here, and the entry."""
    first = words[at]
    best = (1, _CAPITAL if first.capital else _PLAIN)
    capital = first.capital or any(
        one.joined and one.capital for one in words[at + 1 : at + 2]
    )
    nodes, end = [_tree()], at
    while nodes and end < len(words):
        nodes = _below(nodes, words[end].keys)
        end += 1
        found = _allowed(nodes, capital)
        best = (end - at, found) if found else best
    return best if first.keys else (1, AND if first.text == "&" else _MARK)


def _below(nodes: list["_Node"], some: tuple[str, ...]) -> list["_Node"]:
    return [node.below[key] for node in nodes for key in some if key in node.below]


def _allowed(nodes: list["_Node"], capital: bool) -> Entry | None:
    for node in nodes:
        for entry in node.entries:
            if capital or not entry.capital:
                return entry
    return None


def _adds(node: _Node, entry: Entry) -> bool:
    """Whether a second entry of the same words says more than the first."""
    small = [
        one.sort for one in node.entries if not (one.capital and not entry.capital)
    ]
    return entry.sort not in small


@cache
def _tree() -> _Node:
    root = _Node()
    for words, entry in vocabulary():
        node = root
        for key in keys(words):
            node = node.below.setdefault(key, _Node())
        if node is not root and _adds(node, entry):
            node.entries = (*node.entries, entry)
    return root
