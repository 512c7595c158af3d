"""The cast of one document: everybody who is named or speaks in it, each once.

A surname, an abbreviation or a shortened name belongs to whoever bears the whole name.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from rashomon.identify.names import Name
from rashomon.identify.names.bodies import body_name
from rashomon.identify.names.spelling import fold, sound
from rashomon.identify.speakers.members import (
    FIRST,
    Member,
    Seen,
    bare_words,
    made,
    short_form,
    shorts,
)
from rashomon.identify.speakers.mentions import Mention, reading
from rashomon.records import Span

Whose = Callable[[int], str | None]
"""The code of the country whose an institution is that is named at a place."""

_NEAR = 400
"""Places before a point, and behind it, whose members can be meant there."""


@dataclass(slots=True)
class Cast:
    """Everybody in a document, in the order in which they come up."""

    members: list[Member] = field(default_factory=list)
    _keys: dict[str, Member] = field(default_factory=dict)
    _short: dict[str, list[Member]] = field(default_factory=dict)
    _numbers: dict[int, int] = field(default_factory=dict)
    _places: list[tuple[int, int]] = field(default_factory=list)

    def enter(self, words: str, name: Name, span: Span) -> Member:
        """Whoever a name names, new if nobody had that name before."""
        member = self.known(name)
        if member is None:
            member = made(words, name, span)
            self._numbers[id(member)] = len(self.members)
            self.members.append(member)
            self._keys[_key(name)] = member
            for short in shorts(name):
                self._short.setdefault(short, []).append(member)
        member.learn(words, name)
        return member

    def see(self, member: Member, seen: Seen) -> None:
        """Note a place where a member stands."""
        member.see(seen)
        insort(self._places, (seen.start, self._numbers[id(member)]))

    def near(self, at: int, *, ahead: bool = True) -> list[Member]:
        """Those who stand near a place, in the order in which they came up."""
        here = bisect_left(self._places, (at, -1))
        some = self._places[max(here - _NEAR, 0) : here + _NEAR * ahead]
        return [self.members[number] for number in sorted({one for _, one in some})]

    def known(self, name: Name) -> Member | None:
        """Who has this name."""
        return self._keys.get(_key(name))

    def body(self, name: str) -> Member | None:
        """The body of this name."""
        return self.known(reading(name))

    def bearer(self, words: str, at: int) -> Member | None:
        """Whose short name some words are: the last of whom before `at`, or the first."""
        found = self._short.get(short_form(words), [])
        bare = bare_words(words)
        if not found and bare:
            found = self._short.get(FIRST + sound(bare[-1]), [])
        return _last(found, at) or (found[0] if found else None)

    def so_called(self, noun: str, at: int) -> Member | None:
        """Who is called by a noun, the last of those who are named before `at`."""
        form = fold(noun)
        some = self.near(at, ahead=False)
        return _last([one for one in some if form in one.called], at)


def cast(mentions: Sequence[Mention], whose: Whose) -> Cast:
    """The cast of the mentions of a document; those who are fully named come first.

    Args:
        mentions: where somebody is named, in order.
        whose: the country whose "the Defence Ministry" is that stands at a place.
    """
    found = Cast()
    shorter = {
        short for one in mentions if not one.name.short for short in shorts(one.name)
    }
    later: list[Mention] = []
    for mention in mentions:
        if mention.name.short or short_form(mention.name.name) in shorter:
            later.append(mention)
        else:
            _appear(found, mention)
    for mention in later:
        member = _shortened(found, mention) or _whole(found, mention, whose)
        if member is not None:
            member.learn(mention.words, mention.name)
            found.see(member, _seen(mention))
        elif mention.name.person or not mention.name.short:
            _appear(found, mention)
    return found


def _shortened(found: Cast, mention: Mention) -> Member | None:
    """Whose short name a mention is, or whom it calls by a noun: "The Observatory"."""
    at, told = mention.span.start, mention.name.told
    if told and not mention.name.person:
        return found.so_called(told, at)
    return found.bearer(mention.name.name, at)


def _whole(found: Cast, mention: Mention, whose: Whose) -> Member | None:
    """The body that an institution is: the one of that sort, or the one of its country."""
    institution, at = mention.name.institution, mention.span.start
    if mention.name.office or not institution:
        return None
    same = [one for one in found.near(at) if one.institution == institution]
    country = whose(at)
    if len(same) == 1 or not country:
        return same[0] if same else None
    body = reading(body_name(institution, country))
    return found.enter(mention.words, body, mention.span)


def _key(name: Name) -> str:
    return sound(name.person) if name.person else name.key


def _appear(found: Cast, mention: Mention) -> None:
    """A mention and the body that it names beside a person."""
    member = found.enter(mention.words, mention.name, mention.span)
    found.see(member, _seen(mention))
    if mention.name.part_of:
        body = reading(mention.name.part_of)
        if body.kind is not None and not body.unnamed:
            found.see(found.enter(body.name, body, mention.span), _seen(mention))


def _seen(mention: Mention) -> Seen:
    return Seen(
        mention.span.start,
        mention.sentence,
        spoke=mention.spoke,
        leads=mention.leads,
        told=mention.told,
    )


def _last(members: Sequence[Member], at: int) -> Member | None:
    """Of some members the one who stands last before a place."""
    found = [(one.recent(at), one) for one in members]
    before = [(seen[-1].start, one) for seen, one in found if seen]
    return max(before, key=lambda one: one[0])[1] if before else None
