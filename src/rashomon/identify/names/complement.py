"""What stands behind prepositions: "of the ministry", "in Tarnel"."""

from rashomon.identify.names.draft import OWNED, OWNERS, Draft
from rashomon.identify.names.phrases import Phrase
from rashomon.identify.names.sorts import Part, Sort

_PLACES = frozenset(
    {"in", "from", "inside", "near", "on", "across", "outside", "around"}
)
_TELLING = frozenset({Sort.BODY, Sort.CAPITAL}) | OWNED
_OPENING = frozenset({Sort.PREPOSITION, Sort.ARTICLE})
_MEMBERSHIP = frozenset({"of", "for", "at", "with", "by", "to", "from", "in", "on"})


def complement(made: Draft, parts: Phrase) -> None:
    """Takes what stands behind prepositions: whose they are, and where."""
    preposition, told = "", False
    for at, part in enumerate(parts):
        if part.sort is Sort.PREPOSITION:
            preposition = part.small
        elif part.sort in OWNERS:
            _complement_owner(made, part, preposition, parts[at + 1 : at + 2])
        elif part.sort is Sort.CAPITAL:
            behind = told and parts[at - 1].sort not in _OPENING
            behind = behind and len(part.words) > 1
            titled = parts[at - 1].sort is Sort.TITLE
            _complement_name(made, part, preposition, behind or titled)
        elif preposition in _MEMBERSHIP:
            _complement_body(made, part)
        told = told or part.sort in _TELLING


def _complement_owner(
    made: Draft, part: Part, preposition: str, behind: Phrase
) -> None:
    whose = preposition in ("of", "for", "to") or made.institution or made.paper
    owns = bool(behind) and behind[0].sort in OWNED
    if made.owner is None and (whose or owns):
        made.owner = part
    elif made.person is None and part.sort is Sort.LEADER and made.somebody:
        made.person = part


def _complement_name(made: Draft, part: Part, preposition: str, behind: bool) -> None:
    """Takes capitalised words: a person's behind a body or a title, or where it was."""
    if behind and made.person is None and made.somebody:
        made.person = part
    elif preposition in _PLACES or made.place or (made.people and preposition == "of"):
        made.place = made.place or part
    elif made.name is None:
        made.name = part


def _complement_body(made: Draft, part: Part) -> None:
    if part.sort is Sort.BODY and made.body is None:
        made.body = part
    elif part.sort is Sort.INSTITUTION and not (made.body or made.institution):
        made.institution = part
    elif part.sort is Sort.TITLE:
        made.title = made.title or part
    elif part.sort is Sort.PEOPLE and made.paper and not made.people:
        made.people = part
    elif part.sort in (Sort.NOUN, Sort.SIGN):
        made.told = made.told or part
    elif part.sort is Sort.WORD and made.name:
        made.word = part
