"""What the phrases of a source's words say: the parts that a name is composed of."""

from collections.abc import Sequence

from rashomon.identify.names.complement import complement
from rashomon.identify.names.core import take
from rashomon.identify.names.draft import Draft
from rashomon.identify.names.phrases import Phrase
from rashomon.identify.names.sorts import Sort

_INDEFINITE = frozenset({"a", "an", "another", "one", "some"})


def draft(found: Sequence[Phrase]) -> Draft:
    """What the first phrase says, and what those behind it add to that."""
    first = _phrase(found[0]) if found else Draft()
    for phrase in found[1:]:
        _add(first, _phrase(phrase))
    return first


def _phrase(phrase: Phrase) -> Draft:
    while phrase and phrase[0].sort is Sort.PREPOSITION:
        phrase = phrase[1:]
    made = Draft(indefinite=bool(phrase) and phrase[0].small in _INDEFINITE)
    core = next(
        (n for n, part in enumerate(phrase) if part.sort is Sort.PREPOSITION),
        len(phrase),
    )
    for at in range(core):
        take(made, phrase, at, core)
    _settle(made)
    complement(made, phrase[core:])
    return made


def _settle(made: Draft) -> None:
    """Reads a name of several words that stands alone as a person's."""
    several = made.name is not None and len(made.name.words) > 1
    bodies = made.body or made.institution or made.told or made.paper
    if several and not (made.somebody or made.person or bodies):
        made.person, made.name = made.name, None


def _add(first: Draft, other: Draft) -> None:
    """Adds what a later phrase says of the same: the office of a person, a name."""
    if first.body and not (first.office or first.people or first.person):
        return
    if first.name and not (first.person or first.told or first.word) and other.somebody:
        first.person, first.name = first.name, None
    if first.person is None and other.person and first.somebody:
        first.person = other.person
    elif first.person is None and not first.somebody and first.told and other.body:
        first.body = other.body
    if first.person is None and not first.told:
        return
    if first.person is not None and not (first.office or first.people):
        first.office, first.people = other.office, other.people
        first.deputy = other.deputy
    if not (first.body or first.institution or first.name):
        first.body, first.institution = first.body or other.body, other.institution
        first.name = other.name
    first.owner = first.owner or other.owner
    first.told = first.told or other.told
