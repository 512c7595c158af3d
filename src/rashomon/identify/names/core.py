"""The core of a phrase: what stands before its first preposition, part by part."""

from rashomon.identify.names.draft import OWNERS, Draft
from rashomon.identify.names.phrases import Phrase
from rashomon.identify.names.runs import unlisted
from rashomon.identify.names.sorts import Part, Sort

_SIMPLE = {
    Sort.OFFICE: "office",
    Sort.PAPER: "paper",
    Sort.TITLE: "title",
    Sort.NOUN: "told",
    Sort.SIGN: "told",
}
_BODIES = frozenset({Sort.BODY, Sort.INSTITUTION})
_HEADS = (Sort.OFFICE, Sort.PEOPLE, Sort.PAPER)
_SPOKEN_OF = frozenset({"deputy", "vice", "assistant"})


def take(made: Draft, phrase: Phrase, at: int, core: int) -> None:
    """Takes one part of a core of so many parts into the draft."""
    part = phrase[at]
    if part.sort in _SIMPLE:
        setattr(made, _SIMPLE[part.sort], part)
    elif part.sort in OWNERS:
        _owner(made, part)
    elif part.sort in _BODIES:
        _body(made, phrase, at)
    elif part.sort is Sort.CAPITAL:
        _name(made, phrase, at, core)
    elif part.sort is Sort.PEOPLE:
        _people(made, phrase, at, core)
    elif part.sort in (Sort.WORD, Sort.MODIFIER, Sort.PARTICIPLE):
        _word(made, part)
    if part.sort is Sort.OFFICE:
        made.deputy = at > 0 and phrase[at - 1].small in _SPOKEN_OF


def _body(made: Draft, phrase: Phrase, at: int) -> None:
    if phrase[at].sort is Sort.INSTITUTION:
        _institution(made, phrase, at)
    elif _of_another_country(phrase, at):
        made.body, made.institution = unlisted(phrase[at - 1 : at + 1]), None
    elif not _again(phrase, at):
        made.body, made.institution = phrase[at], None


def _of_another_country(phrase: Phrase, at: int) -> bool:
    """Whether a country makes another body of it: "Kenyan Red Cross"."""
    before, entry = phrase[at - 1] if at else None, phrase[at].entry
    if not entry.flag or before is None or before.entry.country is None:
        return False
    return before.entry.country != entry.country


def _again(phrase: Phrase, at: int) -> bool:
    """Whether a body stands right behind another that it is no part of."""
    before = phrase[at - 1] if at else None
    if before is None or before.sort is not Sort.BODY or before.owns:
        return False
    return phrase[at].entry.of != before.entry.value


def _institution(made: Draft, phrase: Phrase, at: int) -> None:
    """Takes an institution, or what a word before it makes of it: a body of its own."""
    part, before = phrase[at], phrase[at - 1] if at else None
    owned = before is not None and before.sort in OWNERS
    if part.entry.of == "weak" and not owned:
        made.word = part
    elif before is not None and before.sort is Sort.WORD and made.owner:
        made.body = unlisted(phrase[phrase.index(made.owner) : at + 1])
    else:
        made.institution = part


def _word(made: Draft, part: Part) -> None:
    """Takes a plain word; what stands before it in capitals only describes it."""
    made.word = part
    if part.sort is Sort.WORD and made.name and not made.told:
        made.place, made.name = made.name, None


def _owner(made: Draft, part: Part) -> None:
    before = made.owner
    if before is None or (before.sort is Sort.ADJECTIVE and part.entry.country):
        made.owner = part


def _people(made: Draft, phrase: Phrase, at: int, core: int) -> None:
    """Takes "activists"; not "rebel" before a noun, which only describes."""
    behind = phrase[at + 1].sort if at + 1 < core else None
    describes = (Sort.BODY, Sort.INSTITUTION, Sort.NOUN, Sort.SIGN, Sort.PAPER)
    if behind not in describes:
        made.people = part = phrase[at]
        made.office = None if behind is None and part else made.office


def _name(made: Draft, phrase: Phrase, at: int, core: int) -> None:
    part, behind = phrase[at], phrase[at + 1 : core]
    if behind and behind[0].sort is Sort.PEOPLE and behind[0].several:
        made.place = part
    elif _is_person(made, phrase, at, core):
        made.person = made.person or part
    else:
        made.name = made.name or part


def _is_person(made: Draft, phrase: Phrase, at: int, core: int) -> bool:
    """Whether capitalised words name a person, by what stands before and behind them."""
    behind = [one.sort for one in phrase[at + 1 : core]]
    several, before = len(phrase[at].words) > 1, phrase[at - 1] if at else None
    if not behind:
        owned = before is not None and before.sort is Sort.BODY and _owns(before)
        host = before is not None and before.sort is Sort.WORD
        return made.somebody or (several and (owned or host))
    if not several:
        return False
    determined = phrase[0].sort is Sort.ARTICLE or Sort.CAPITAL in behind or made.title
    heads = any(one in _HEADS for one in behind)
    return made.somebody or (heads and not determined)


def _owns(part: Part) -> bool:
    return part.owns or part.several
