"""Which words that stand side by side are one naming: "takfiri ISIL group" is one.

The last word that names something takes what stands in front of it and belongs to it;
what is left over in front is read again. A plural takes no part in a naming further on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rashomon.identify.labels.lexicon import Kind, Unit
from rashomon.identify.labels.units import Found, Text

_HEADS = (
    Kind.ARMED,
    Kind.BODY,
    Kind.GOVERNMENT,
    Kind.FORCE,
    Kind.TAIL,
    Kind.GROUP,
    Kind.DEED,
    Kind.PEOPLE,
)
_ACTORS = (Kind.ARMED, Kind.BODY, Kind.GOVERNMENT, Kind.FORCE, Kind.GROUP, Kind.COUNTRY)
_PARTS: dict[Kind, tuple[Kind, ...]] = {
    Kind.GROUP: (*_ACTORS[:3], Kind.GROUP, Kind.ADJECTIVE, Kind.COUNTRY),
    Kind.TAIL: (*_ACTORS, Kind.ADJECTIVE),
    Kind.ARMED: (Kind.GROUP,),
    Kind.BODY: (Kind.COUNTRY, Kind.ADJECTIVE),
    Kind.GOVERNMENT: (Kind.COUNTRY, Kind.ADJECTIVE, Kind.BODY, Kind.ARMED),
    Kind.FORCE: (Kind.COUNTRY, Kind.ADJECTIVE, Kind.GOVERNMENT, Kind.BODY, Kind.ARMED),
}
"""What may stand in front of a head and belong to it, beside modifiers."""
_OF = {
    Kind.GROUP: "group",
    Kind.TAIL: "group",
    Kind.ARMED: "group",
    Kind.GOVERNMENT: "government",
    Kind.FORCE: "force",
    Kind.DEED: "deed",
    Kind.PEOPLE: "people",
}
_RANK = {
    Kind.GOVERNMENT: 1,
    Kind.FORCE: 1,
    Kind.ARMED: 1,
    Kind.BODY: 1,
    Kind.ADJECTIVE: 2,
    Kind.COUNTRY: 3,
}
"""The order of parts, from the head to the left; of each rank there is one."""
_WITH = (Kind.GOVERNMENT, Kind.FORCE, Kind.TAIL, Kind.GROUP)
_REACH = 4
"""Words behind "of" in which a country is looked for: "of the Syrian president"."""
LOYAL = Unit(Kind.MODIFIER, "loyal", "pro-government armed groups", of="any")
_BACKED = Unit(Kind.MODIFIER, "backed", of="any")
"""What "US-backed" is as a part, whoever backs: the groups stay unnamed."""
_MOST = 8
"""Parts of one naming: keeps hostile text linear."""
_LOCAL = frozenset({"in", "from", "to", "into", "across", "of", "against", "on", "for"})
"""Behind these a country says where, and not whose: "in Syria rebels …"."""


class Draft(NamedTuple):
    """A naming whose entity is not known yet.

    Attributes:
        first: number of its first word. end: number of the word behind it.
        head: the word that says what is named.
        parts: what belongs to it, in order, the head left out.
        words: all of it, as it is counted.
    """

    first: int
    end: int
    head: Unit
    parts: tuple[Unit, ...]
    words: str


@dataclass(slots=True)
class _Taken:
    """What a head takes, gathered from right to left.

    Attributes:
        first: number of the first word that is taken.
        left: the place in the run before all that is taken.
    """

    first: int
    left: int
    parts: list[Unit] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    behind: str = ""


def drafts(
    words: Text, chain: Sequence[Found], lands: Mapping[int, Found]
) -> list[Draft]:
    """The namings in a run of words, in order.

    Args:
        words: the words of the article.
        chain: the run.
        lands: by the number of their first word, the countries in the article.
    """
    found: list[Draft] = []
    at = len(chain) - 1
    while at >= 0:
        head = _head(chain, at)
        if head is None:
            at -= 1
            continue
        if head.alone and head.kind not in _WITH and (head.bare or not at):
            one = chain[at]  # most deeds: nothing can belong to them
            found.append(Draft(one.first, one.end, head, (), head.words))
            at -= 1
            continue
        taken = _Taken(chain[at].first, at - 1)
        if at and not head.bare:
            _take(words, chain, head, taken)
        if head.kind in _WITH:
            _behind(words, chain[at].end, lands, taken)
        if head.alone or _names(taken.parts):
            found.append(_draft(chain[at], head, taken))
            at = taken.left
        else:
            at -= 1
    return found[::-1]


def _head(chain: Sequence[Found], at: int) -> Unit | None:
    """What is named by the words at a place of a run, if anything."""
    for unit in chain[at].units:
        if unit.kind in _HEADS and (not unit.attached or _actor(chain, at - 1)):
            return unit
    return None


def _actor(chain: Sequence[Found], at: int) -> bool:
    """Whether somebody stands at a place of a run who can hold a town."""
    unit = chain[at].as_a(*_ACTORS) if at >= 0 else None
    return unit is not None and not unit.plural


def _take(words: Text, chain: Sequence[Found], head: Unit, taken: _Taken) -> None:
    """Take what belongs to a head from its left."""
    while taken.left >= 0 and len(taken.parts) < _MOST:
        found = chain[taken.left]
        if taken.left and head.kind in _PARTS and found.as_a(Kind.SUFFIX):
            backer = chain[taken.left - 1]
            said = f"{backer.units[0].words}-{found.units[0].words}"
            part, steps, found = _BACKED, 2, backer
        else:
            known = _part(words, found, head)
            if known is None or not _fits(known, taken.parts):
                break
            part, steps, said = known, 1, known.words
        taken.parts.insert(0, part)
        taken.words.insert(0, said)
        taken.first = found.first
        taken.left -= steps


def _part(words: Text, found: Found, head: Unit) -> Unit | None:
    """What words in front of a head are as a part of it; None where they are none."""
    for unit in found.units:
        if unit.kind is Kind.MODIFIER:
            if unit.of in ("any", _OF.get(head.kind)):
                return unit
        elif unit.kind in _parts(head) and not (
            unit.plural or _where(words, found, unit)
        ):
            return unit
    return None


def _parts(head: Unit) -> tuple[Kind, ...]:
    """What may belong to a head; a proper name takes no country."""
    named = head.kind is Kind.BODY and head.cased
    return () if named else _PARTS.get(head.kind, ())


def _fits(part: Unit, taken: Sequence[Unit]) -> bool:
    """Whether a part may stand in front of others: a second country is another's.

    So a lost comma does not make one naming of two: "Nusra Front Syrian troops".
    """
    if part.kind in (Kind.MODIFIER, Kind.GROUP):
        rank = max((_RANK.get(one.kind, 0) for one in taken), default=0)
        return part.kind is Kind.MODIFIER or rank < _RANK[Kind.COUNTRY]
    return all(_RANK.get(one.kind, 0) < _RANK[part.kind] for one in taken)


def _where(words: Text, found: Found, unit: Unit) -> bool:
    """Whether a country only says where something is."""
    if unit.kind is not Kind.COUNTRY or not unit.of or not found.first:
        return False
    return words.keys[found.first - 1] in _LOCAL


def _behind(words: Text, end: int, lands: Mapping[int, Found], taken: _Taken) -> None:
    """Take a country behind a head: "regime of Bashar al-Assad", "troops loyal to him"."""
    following = words.keys[end : end + 2]
    loyal = following == ["loyal", "to"]
    if not loyal and following[:1] != ["of"]:
        return
    start = end + 1 + loyal
    near = [
        unit
        for one in range(start, start + _REACH)
        if one in lands and (unit := lands[one].as_a(Kind.COUNTRY))
    ]
    if near and not any(one.kind is Kind.COUNTRY for one in taken.parts):
        unit = next((one for one in near if one.of == "name"), near[0])
        taken.parts = [unit, *taken.parts, *([LOYAL] if loyal else [])]
        taken.behind = f" {'loyal to' if loyal else 'of'} {unit.words}"


def _names(parts: Sequence[Unit]) -> bool:
    """Whether the parts in front of "groups" or "forces" name whose they are."""
    return any(
        unit.kind is not Kind.MODIFIER or unit.entity or unit is _BACKED
        for unit in parts
    )


def _draft(found: Found, head: Unit, taken: _Taken) -> Draft:
    words = " ".join([*taken.words, head.words + taken.behind])
    return Draft(taken.first, found.end, head, tuple(taken.parts), words)
