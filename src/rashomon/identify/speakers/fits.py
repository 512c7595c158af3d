"""Agreement: how well somebody can be meant by a pronoun or a description.

Number, gender and kind rule people out; what somebody is called, is or has issued makes them
fit more or less. 0 is somebody of whom nothing speaks for it or against it.
"""

from collections.abc import Callable

from rashomon.identify.names.spelling import fold
from rashomon.identify.speakers.anaphora import WEIGHTS, Fit
from rashomon.identify.speakers.members import Member
from rashomon.identify.speakers.mention_words import (
    OUTLETS,
    PAPERS,
    STATE,
    Description,
    Pronoun,
    Sort,
)
from rashomon.records import SourceKind

_BODIES = frozenset(
    {
        SourceKind.STATE_BODY,
        SourceKind.ORGANISATION,
        SourceKind.ARMED_GROUP,
        SourceKind.OUTLET,
        SourceKind.DOCUMENT,
    }
)
_LEADING = frozenset(
    "head chief director president chairman chairwoman leader boss secretary-general "
    "secretary commissioner chair".split()
)
_HUMAN = frozenset({Sort.PERSON, Sort.PEOPLE})


def fit_pronoun(word: Pronoun) -> Fit:
    """How well somebody agrees with a pronoun in number, gender and kind."""
    if word.of == "person":
        return lambda member: _person(member, word.gender)
    return _thing if word.of == "thing" else _several


def _person(member: Member, gender: str | None) -> float | None:
    if not is_human(member):
        return None
    if gender and member.gender and gender != member.gender:
        return None
    return 0.5 if gender and member.gender == gender else 0.0


def is_human(member: Member) -> bool:
    """Whether somebody is one person."""
    noun = member.noun
    if member.named or member.kind is not SourceKind.UNNAMED:
        return member.kind is SourceKind.PERSON
    if noun is None:
        return not member.name.endswith("s")
    return not noun.many and noun.sort in _HUMAN


def _thing(member: Member) -> float | None:
    if not member.named:
        noun = member.noun
        if noun is None:
            return -0.5
        return None if noun.sort in _HUMAN or noun.many else 0.0
    return 0.5 if member.kind in _BODIES else None


def _several(member: Member) -> float | None:
    if not member.named:
        return 1.5 if member.noun and member.noun.many else None
    if member.kind in _BODIES:
        return 0.5 if member.kind is SourceKind.ARMED_GROUP else 0.0
    return None


def fit_description(
    told: Description, words: set[str], country: str | None, home: str | None = None
) -> Fit:
    """How well somebody is what a description says.

    Args:
        told: the description.
        words: its words that tell one from another, in small letters.
        country: whose they are, where the description says it.
        home: the country that the article is about: "the government" is its own.
    """

    def fit(member: Member) -> float | None:
        if country and member.country and country != member.country:
            return None
        how = _sorted(told, member)
        if how is None or (told.state and not _is_state(member)):
            return None
        if told.based and member.kind is SourceKind.ARMED_GROUP:
            how -= WEIGHTS["based"]
        if home and told.noun.sort is Sort.STATE and member.country == home:
            how += WEIGHTS["home"]
        return how + WEIGHTS["shared"] * len(words & member.words)

    return fit


def _is_state(member: Member) -> bool:
    """Whether an outlet is a state's."""
    called = any(form.startswith(("state ", "official ")) for form in member.called)
    return called or bool(STATE & member.words)


def _sorted(told: Description, member: Member) -> float | None:
    """How well the sort of the noun is theirs."""
    noun = told.noun
    if noun.sort in PAPERS and (member.named or noun.sort is not Sort.IMAGERY):
        return _issued(told, member)
    if not member.named:
        return _same_noun(told, member)
    if fold(noun.words) in member.called:
        return 3.0
    return None if noun.many else _of_sort(told, member)


def _of_sort(told: Description, member: Member) -> float | None:
    """How well what they are fits the noun, where nobody calls them by it."""
    noun = told.noun
    if noun.sort in _HUMAN:
        return _held(told, member) if member.kind is SourceKind.PERSON else None
    if noun.sort is Sort.STATE:
        return _state(told, member)
    if noun.sort in OUTLETS:
        return _outlet(told, member)
    if noun.sort is Sort.INSTITUTE:
        return _institute(told, member)
    how = _KINDS[noun.sort](member) if noun.sort in _KINDS else None
    named = fold(noun.words.split()[-1]) in member.called
    return min(how + 1.5, 2.5) if how is not None and named else how


def _same_noun(told: Description, member: Member) -> float | None:
    """Of the unnamed: whether they were called the same."""
    if member.noun is None:
        return None
    if _stem(member.noun.words) == _stem(told.noun.words):
        return 3.0 - (member.noun.many != told.noun.many)
    if told.noun.sort in PAPERS:
        return None
    return None


def _held(told: Description, member: Member) -> float | None:
    """Whether a person holds the office; whoever leads a body goes by many titles."""
    if set(told.noun.words.split()) & member.nouns:
        return 3.0
    leads = told.noun.words in _LEADING and bool(member.nouns & _LEADING)
    return 1.5 if leads else None


def _issued(told: Description, member: Member) -> float | None:
    """Whether somebody may have issued the statement: bodies do more than persons."""
    if not any(seen.spoke for seen in member.seen) or told.noun.many:
        return None
    if not member.named and (member.noun is None or member.noun.sort in PAPERS):
        return _same_noun(told, member)
    issued = told.noun.words in member.issues
    if told.noun.sort is Sort.IMAGERY and not issued:
        return None
    return WEIGHTS["issued"] * issued - WEIGHTS["person"] * is_human(member)


def _state(told: Description, member: Member) -> float | None:
    if member.kind is not SourceKind.STATE_BODY:
        return None
    last = told.noun.words.split()[-1]
    wanted = {"government", "regime"} if last in ("government", "regime") else {last}
    return 3.0 if wanted & member.words else None


def _militants(member: Member) -> float | None:
    return 2.0 if member.kind is SourceKind.ARMED_GROUP else None


def _institute(told: Description, member: Member) -> float | None:
    """Whether a body's name says that it is one."""
    if member.kind not in _BODIES:
        return None
    own = {fold(word) for word in member.words}
    return 2.5 if fold(told.noun.words) in own else None


def _monitor(member: Member) -> float | None:
    return 2.0 if Sort.MONITOR in member.sorts else None


def _body(member: Member) -> float | None:
    if member.kind is not SourceKind.ORGANISATION:
        return None
    if Sort.COALITION in member.sorts:
        return None
    return 0.0 if Sort.MONITOR in member.sorts else 1.0


def _group(member: Member) -> float | None:
    if member.kind is SourceKind.ORGANISATION:
        return 1.0 + (Sort.MONITOR in member.sorts)
    return 0.5 if member.kind is SourceKind.ARMED_GROUP else None


def _coalition(member: Member) -> float | None:
    return 2.0 if Sort.COALITION in member.sorts else None


def _outlet(told: Description, member: Member) -> float | None:
    if member.kind is not SourceKind.OUTLET:
        return None
    own, sort = member.sorts & OUTLETS, told.noun.sort
    if sort is Sort.MEDIA:
        return 2.0 if Sort.AGENCY in own else None if told.state else 0.5
    return 3.0 if sort in own else None if own else 0.0


_KINDS: dict[Sort, Callable[[Member], float | None]] = {
    Sort.MONITOR: _monitor,
    Sort.BODY: _body,
    Sort.GROUP: _group,
    Sort.MILITANTS: _militants,
    Sort.COALITION: _coalition,
}


def _stem(words: str) -> str:
    last = words.split()[-1]
    if last.endswith("men"):
        return last.removesuffix("men") + "man"
    return last.removesuffix("es") if last.endswith("sses") else last.removesuffix("s")
