"""Whom or what a naming names, by one name in all documents.

Names say it by themselves. "The regime" and "the army" are those of the country that is
said with the same word elsewhere in the article, else of the country that it names most.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.identify.labels.chain import LOYAL, Draft
from rashomon.identify.labels.lexicon import NAMES, Kind, Unit
from rashomon.identify.labels.units import Found, Text
from rashomon.identify.names import read_name
from rashomon.identify.names.countries import countries

UNNAMED_GROUPS = "armed groups (not named)"
OPPOSITION = "opposition"
_OWN = (Kind.GOVERNMENT, Kind.FORCE)
_WHOSE = (*_OWN, Kind.TAIL)
_THERE = frozenset({"in", "across", "inside", "throughout"})
_WEIGHT = 3
"""Behind these words a country counts so often: an article is on where things happen."""
_DEFINITE = frozenset({"the", "this"})


@dataclass(frozen=True, slots=True)
class Countries:
    """Whose "the government" and "the army" of an article are.

    Attributes:
        said: for every word the countries that it is said of, the most frequent first.
        main: the country that is named most, or None. Adjectives do not count: an article
            on "Russian airstrikes" in Syria is about Syria.
    """

    said: dict[str, tuple[str, ...]]
    main: str | None

    def of(self, draft: Draft) -> str | None:
        """The country that a draft is of."""
        told = _country(draft.parts)
        own = [one for one in draft.parts if one.kind in _OWN] or [draft.head]
        return told or self._meant(own[0].words) or self.main or self._meant("")

    def _meant(self, word: str) -> str | None:
        """The country whose a word is where it stands without one."""
        codes = self.said.get(word, ())
        return self.main if self.main in codes else next(iter(codes), None)


def countries_of(
    words: Text, lands: Sequence[Found], drafts: Sequence[Draft]
) -> Countries:
    """Whose governments and armies an article speaks of."""
    told: dict[str, Counter[str]] = {}
    for draft in drafts:
        code = _country(draft.parts) if draft.head.kind in _WHOSE else None
        if code:
            for word in ("", draft.head.words):
                told.setdefault(word, Counter())[code] += 1
    named = Counter[str]()
    for one in lands:
        unit = one.as_a(Kind.COUNTRY)
        if unit and unit.of == "name" and unit.entity and not _based(words, one):
            there = one.first > 0 and words.keys[one.first - 1] in _THERE
            named[unit.entity] += _WEIGHT if there else 1
    most = {
        word: tuple(code for code, _ in counts.most_common())
        for word, counts in told.items()
    }
    return Countries(most, named.most_common(1)[0][0] if named else None)


def _based(words: Text, found: Found) -> bool:
    """Whether a country only says whence somebody is: "UK-based", "US-backed"."""
    return words.text.startswith("-", words.stops[found.end - 1])


def entities(
    words: Text, lands: Sequence[Found], drafts: Sequence[Draft]
) -> Iterator[tuple[Draft, str]]:
    """The drafts that name somebody or something, each with whom or what.

    Args:
        words: the words of the article.
        lands: where countries are named in it.
        drafts: its namings, in order.
    """
    whose = countries_of(words, lands, drafts)
    latest: dict[str, str] = {}
    for draft in drafts:
        entity = _short(draft, latest) if draft.head.short else _entity(draft, whose)
        if entity and _back(words, draft):
            entity = latest.get("", entity)
        if entity:
            _remember(draft, entity, latest)
            yield draft, entity


def _remember(draft: Draft, entity: str, latest: dict[str, str]) -> None:
    if draft.head.kind is Kind.ARMED:
        latest[""] = entity
    if draft.head.kind in NAMES:
        latest[draft.words] = entity
        for word in draft.words.split():
            latest[f"short {word}"] = entity


def _short(draft: Draft, latest: dict[str, str]) -> str | None:
    """What a short form stands for: what was named in full last."""
    return latest.get(f"short {draft.head.words.split()[-1]}")


def _back(words: Text, draft: Draft) -> bool:
    """Whether a naming points back: "the terrorist group" is the one named last."""
    head = draft.head
    return (
        head.kind is Kind.TAIL
        and head.entity == "group"
        and not head.plural
        and all(one.kind in (Kind.GROUP, Kind.MODIFIER) for one in draft.parts)
        and draft.first > 0
        and words.keys[draft.first - 1] in _DEFINITE
    )


def _entity(draft: Draft, whose: Countries) -> str | None:
    head, parts = draft.head, draft.parts
    if not parts and head.kind not in _WHOSE and head.kind is not Kind.GROUP:
        return head.entity
    for part in parts:
        if _decides(part, head):
            return part.entity
    if head.kind is Kind.GROUP:
        return _group(head, parts, whose)
    if head.kind is Kind.TAIL:
        return _tail(draft, whose)
    if head.kind in _OWN and head.entity and "{" in head.entity:
        return _people(parts) or _own(head.entity, whose.of(draft))
    return head.entity


def _decides(part: Unit, head: Unit) -> bool:
    """Whether a part says by itself who is meant."""
    if part.kind is Kind.MODIFIER:
        return bool(part.entity) and head.kind in (Kind.GROUP, Kind.TAIL, Kind.FORCE)
    if part.entity == OPPOSITION:
        return head.kind is Kind.GOVERNMENT
    return part.kind in NAMES


def _group(head: Unit, parts: Sequence[Unit], whose: Countries) -> str | None:
    if head.entity != UNNAMED_GROUPS:
        return head.entity
    if any(one.kind is Kind.GOVERNMENT for one in parts):
        return LOYAL.entity
    return _people(parts) or _foreign(parts, whose) or head.entity


def _tail(draft: Draft, whose: Countries) -> str | None:
    """Whose "forces" or "groups" they are: by what stands in front."""
    parts, forces = draft.parts, draft.head.entity == "force"
    own = any(one.kind in (*_OWN, Kind.COUNTRY) for one in parts)
    group = next(
        (one for one in parts[::-1] if one.kind in (Kind.GROUP, Kind.BODY)), None
    )
    if group:
        named = (
            UNNAMED_GROUPS if forces and group.entity == OPPOSITION else group.entity
        )
        return _group(group, parts, whose) if named == UNNAMED_GROUPS else named
    if people := _people(parts):
        return people if forces else None
    if own:
        return _own("{army}", whose.of(draft)) if forces else None
    return UNNAMED_GROUPS if forces else None


def _country(parts: Sequence[Unit]) -> str | None:
    """The country that is said, if one is."""
    for one in parts:
        if one.kind is Kind.COUNTRY:
            return one.entity
    return None


def _people(parts: Sequence[Unit]) -> str | None:
    """The groups of a people: "Kurdish armed groups"."""
    for one in parts:
        if one.kind is Kind.ADJECTIVE and one.entity:
            return f"{one.entity} armed groups"
    return None


def _foreign(parts: Sequence[Unit], whose: Countries) -> str | None:
    """Groups of another country than the one that the article is about."""
    code = _country(parts)
    if code is None or code == whose.main:
        return None
    return f"{countries()[code].adjective} armed groups"


def _own(entity: str, code: str | None) -> str:
    if code is None:
        return f"{entity.strip('{}')} (not named)"
    country = countries()[code]
    if "government" in entity:
        return f"Government of {country.name}"
    name = f"{country.adjective} Army"
    return read_name(name).body or name  # some have a name of their own
