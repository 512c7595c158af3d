"""Runs of capitalised words: a body where one of the words shows it, else a name.

"Homs Media Centre" is a body, "Anna Berg" a name; "al-" and "bin" are parts of names.
"""

from collections.abc import Sequence
from functools import cache

from rashomon.identify.names.countries import countries
from rashomon.identify.names.sorts import Entry, Part, Sort, part_of
from rashomon.identify.names.table import NAMES, word_list
from rashomon.identify.names.words import Word, keys
from rashomon.records import SourceKind
from rashomon.text import lexicon

NAME = Entry(Sort.CAPITAL)
_RUNNING = frozenset(
    {
        Sort.CAPITAL,
        Sort.SIGN,
        Sort.NOUN,
        Sort.INSTITUTION,
        Sort.MODIFIER,
        Sort.ADJECTIVE,
        Sort.COUNTRY,
        Sort.SEAT,
        Sort.LEADER,
        Sort.PEOPLE,
        Sort.PAPER,
    }
)
_NAMING = frozenset({Sort.CAPITAL, Sort.LEADER})
_ALSO_NAMES = frozenset({Sort.COUNTRY, Sort.SEAT, Sort.TITLE, Sort.OFFICE})


def runs(parts: Sequence[Part]) -> list[Part]:
    """The parts with runs of capitalised ones made bodies or names."""
    found: list[Part] = []
    at = 0
    while at < len(parts):
        body = _body_end(parts, at)
        name = body or _name_end(parts, at)
        end = max(name, at + 1)
        made = unlisted(parts[at:end]) if body else _joined(parts[at:end], NAME)
        kept = _governs(parts, at, end)
        found.append(made if name and not kept else parts[at])
        at = end
    return found


def _governs(parts: Sequence[Part], at: int, end: int) -> bool:
    """Whether a leader stands only for a government: "the Assad regime"."""
    leads = end == at + 1 and parts[at].sort is Sort.LEADER
    return leads and end < len(parts) and parts[end].sort is Sort.INSTITUTION


def _body_end(parts: Sequence[Part], at: int) -> int:
    """Where a run ends that a sign shows to be a body; 0 where none begins here.

    Behind its sign it goes on only over "of" or "for" ("Network for Human Rights").
    """
    end, signed, named, joined = at, 0, False, False
    while end < len(parts) and _runs_on(parts, end, signed > 0):
        part, end = parts[end], end + 1
        if not part.capital:
            joined = joined or not _particle(parts, end - 1)
            continue
        sign = _sign(part.words[-1]) is not None or part.sort is Sort.BODY
        if signed and not (joined or sign):
            break
        named = named or joined or _names_body(parts, end)
        joined = joined or _leads(part.words[-1])
        signed = end if sign or signed else 0
        joined = joined and part.sort not in (Sort.COUNTRY, Sort.SEAT)
    return signed if named and signed > at + 1 else 0


def _names_body(parts: Sequence[Part], end: int) -> bool:
    """Whether a word makes a body one of its own: "Tarnel", "Kurdish", not "Syrian"."""
    part = parts[end - 1]
    if part.sort is Sort.ADJECTIVE:
        return part.entry.country is None
    if part.sort is not Sort.SEAT or end == len(parts):
        return part.sort in _NAMING
    behind = parts[end]
    return behind.sort is not Sort.INSTITUTION or behind.entry.flag


def _runs_on(parts: Sequence[Part], end: int, signed: bool) -> bool:
    part = parts[end]
    if part.capital:
        shared = part.sort is Sort.BODY and part.entry.flag
        return shared or part.sort in _RUNNING or (end > 0 and part.sort is Sort.TITLE)
    behind = [one for one in parts[end + 1 : end + 3] if one.small != "the"][:1]
    joins = signed and part.small in word_list("joining")
    if not (joins or _particle(parts, end)):
        return False
    return bool(behind) and behind[0].capital


def _name_end(parts: Sequence[Part], at: int) -> int:
    """Where a run of capitalised words ends that may be a name; 0 where none begins."""
    if not (parts[at].sort in _NAMING or _opens_name(parts, at)):
        return 0
    end = at + 1
    while end < len(parts) and _names_on(parts, end):
        end += 1
    return end


def _opens_name(parts: Sequence[Part], at: int) -> bool:
    """Whether a name begins with what is none: "al-Harith", "Israel Berg", "Mr. King"."""
    part, behind = parts[at], parts[at + 1] if at + 1 < len(parts) else None
    if at and parts[at - 1].sort is Sort.TITLE and _royal(part):
        return part.capital and (behind is None or behind.sort is Sort.MARK)
    if behind is None or behind.sort not in _NAMING:
        return False
    return _given_name(parts, at) or (behind.joined and _particle(parts, at))


def _given_name(parts: Sequence[Part], at: int) -> bool:
    """Whether a country's or a city's name is a person's: "Israel Berg" and nothing else."""
    part, ends = parts[at], at + 2 == len(parts) or parts[at + 2].sort is Sort.MARK
    whole = ends and at == 0 and not part.owns
    return whole and part.small in word_list("given name")


def _particle(parts: Sequence[Part], at: int) -> bool:
    """Whether a small word is part of a name: "bin", "al", and "at-" with its hyphen."""
    small = parts[at].small
    bound = at + 1 < len(parts) and parts[at + 1].joined
    return small in word_list("particle") or (
        bound and small in word_list("bound particle")
    )


def _names_on(parts: Sequence[Part], end: int) -> bool:
    part = parts[end]
    if part.sort in _NAMING:
        return not parts[end - 1].owns
    if part.joined and part.sort is Sort.WORD:
        return True
    if _particle(parts, end):
        following = parts[end + 1] if end + 1 < len(parts) else None
        return following is not None and following.sort in _NAMING
    last = end + 1 == len(parts) or parts[end + 1].sort in (Sort.ARTICLE, Sort.MARK)
    alone = len(part.words) == 1 and part.capital
    return alone and last and part.sort in _ALSO_NAMES and _royal(part)


def _royal(part: Part) -> bool:
    return part.sort is not Sort.OFFICE or part.entry.value == "king"


def _joined(parts: Sequence[Part], entry: Entry) -> Part:
    return part_of(entry, [word for part in parts for word in part.words])


def unlisted(parts: Sequence[Part]) -> Part:
    """A body that no table has, under the words that it is given."""
    words = [word for part in parts for word in part.words]
    kinds = [kind for word in words for kind in [_sign_of(word)] if kind]
    owners = [part for part in parts if part.sort is not Sort.BODY]
    country = next((part.entry.country for part in owners if part.entry.country), None)
    known = [part.entry.kind for part in parts if part.sort is Sort.BODY]
    outlet = [SourceKind.OUTLET] if SourceKind.OUTLET in kinds else []
    kind = next(iter([*known, *outlet, *kinds[::-1]]), None)
    text = "".join(f"{' -'[part.joined]}{_said(part)}" for part in parts)[1:]
    return part_of(Entry(Sort.BODY, text, kind=kind, country=country), words)


def _said(part: Part) -> str:
    """A part as a name has it: "Kenya's" is "Kenyan", with its apostrophe or without."""
    owns = part.sort is Sort.COUNTRY and (part.owns or part.several)
    return countries()[part.entry.value].adjective if owns else part.text


def _sign(word: Word) -> SourceKind | None:
    return _sign_of(word) if word.capital else None


def _sign_of(word: Word) -> SourceKind | None:
    return next(filter(None, map(_signs().get, word.keys)), None)


def _leads(word: Word) -> bool:
    """Whether a sign stands before the name: "Jaysh al-Ahrar"."""
    return any(key in _signs(leads=True) for key in word.keys)


@cache
def _signs(*, leads: bool = False) -> dict[str, SourceKind]:
    """The signs by their keys, or those alone that stand before a name."""
    return {
        key: SourceKind(entry["kind"])
        for entry in lexicon.entries(NAMES, "sign")
        if entry.get("leads") or not leads
        for words in entry["words"]
        for key in keys(words)
    }
