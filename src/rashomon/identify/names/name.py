"""Names of sources, read from the words that make them up.

"Turkeys Foreign Minister Mevlut Cavusoglu" is a country, an institution, an office and a
person; "Moscow's defence ministry", "Russian MoD" and "the Russian Defense Ministry" are one
body. The words and the names that are canonical are tables (`countries.toml`,
`institutions.toml`, `offices.toml`, `groups.toml`, `outlets.toml`, `names.toml`).
"""

from dataclasses import dataclass
from functools import lru_cache

from rashomon.identify.names.bodies import body_of
from rashomon.identify.names.draft import Draft
from rashomon.identify.names.parts import parts_of
from rashomon.identify.names.phrases import bracketed, phrases
from rashomon.identify.names.reading import draft
from rashomon.identify.names.sorts import Part, Sort
from rashomon.identify.names.spelling import fold, normal
from rashomon.identify.names.table import bodies, word_list
from rashomon.identify.names.words import LONGEST, words_of
from rashomon.records import SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A source's words, read.

    Attributes:
        words: as they were given.
        kind: what sort of source it is, or None where the words do not tell.
        name: what to show: the person, else the body, else the words without article.
        person: name of the person, without title.
        office: minister, spokesman, head …; with "deputy" before it where it is said.
        body: full name of the body that it is, or that the person belongs to.
        body_kind: what sort of source that is.
        institution: what sort of body, where every country has one: "ministry of defence".
        country: ISO 3166 alpha-2 code of whose it is.
        told: what a noun calls it ("group", "daily"), in small letters.
        unnamed: whether nobody is named.
        short: whether the words need the article to be understood ("the ministry").
        acronym: what stands in brackets behind the name.
        key: the same for names that differ in articles, marks and small letters only.
    """

    words: str
    kind: SourceKind | None
    name: str
    person: str | None = None
    office: str | None = None
    body: str | None = None
    body_kind: SourceKind | None = None
    institution: str | None = None
    country: str | None = None
    told: str | None = None
    unnamed: bool = False
    short: bool = False
    acronym: str | None = None
    key: str

    @property
    def part_of(self) -> str | None:
        """The body of one who is not that body."""
        return self.body if self.person or self.unnamed or self.office else None


@lru_cache(1 << 16)
def read_name(words: str) -> Name:
    """What a source's words say: whose, which body, which office, who.

    "the Russian Defense Ministry" is the "Russian Ministry of Defence"; "Moscow" alone
    is the "Government of Russia"; "two residents of the town" are unnamed.
    """
    said = " ".join(words[:LONGEST].split())
    if is_pronoun(said):
        return Name(words=said, kind=None, name=said, short=True, key=normal(said))
    parts = parts_of(words_of(said))
    made = draft(phrases(parts))
    return _composed(said, parts, made)


def called(body: str) -> tuple[str, ...]:
    """What papers call a body when they have named it once: "the monitor"."""
    known = bodies().get(body)
    return known.called if known else ()


def _composed(words: str, parts: list[Part], made: Draft) -> Name:
    body, body_kind, country, institution = body_of(made)
    person = _person(made.person)
    office = _office(made)
    unnamed = person is None and _is_unnamed(made, body)
    name = person or (None if unnamed or office else body) or _bare(words, parts)
    kind = _kind(made, person, office, unnamed, body_kind)
    return Name(
        words=words,
        kind=kind,
        name=name,
        person=person,
        office=office,
        body=body,
        body_kind=body_kind,
        institution=institution,
        country=country,
        told=fold(made.told.entry.value) if made.told else None,
        unnamed=unnamed,
        short=_is_short(made, person, body, unnamed),
        acronym=bracketed(parts),
        key=normal(name),
    )


def _person(part: Part | None) -> str | None:
    return " ".join(part.text.split()) if part else None


def _office(made: Draft) -> str | None:
    if made.office is None:
        return None
    return (
        f"deputy {made.office.entry.value}" if made.deputy else made.office.entry.value
    )


def _is_unnamed(made: Draft, body: str | None) -> bool:
    if made.people or made.title:
        return True
    if made.office:
        return made.office.entry.flag or made.indefinite
    if made.paper:
        return body is None
    if made.told or made.institution:
        return False
    return body is None and made.name is None and made.word is not None


def _is_short(made: Draft, person: str | None, body: str | None, unnamed: bool) -> bool:
    if person:
        return not is_full(person)
    if made.office and not made.office.entry.flag:
        return not unnamed
    return body is None and not unnamed


def _kind(
    made: Draft,
    person: str | None,
    office: str | None,
    unnamed: bool,
    body_kind: SourceKind | None,
) -> SourceKind | None:
    if person:
        return SourceKind.PERSON
    if unnamed:
        paper = made.paper and not made.people and not office
        return SourceKind.DOCUMENT if paper else SourceKind.UNNAMED
    if office:
        return SourceKind.PERSON
    if body_kind is None and made.told:
        return made.told.entry.kind
    return body_kind


def _bare(words: str, parts: list[Part]) -> str:
    """The words without article; in small letters where only a sentence began there."""
    first = parts[0] if parts else None
    if first is None:
        return words
    if first.sort is Sort.ARTICLE and len(parts) > 1 and first.small in _ARTICLES:
        return words[parts[1].words[0].start :]
    keeps = first.sort in _CAPITALS or first.text.isupper()
    return words if keeps else words[0].lower() + words[1:]


_CAPITALS = frozenset(
    {
        Sort.CAPITAL,
        Sort.BODY,
        Sort.COUNTRY,
        Sort.ADJECTIVE,
        Sort.SEAT,
        Sort.LEADER,
        Sort.TITLE,
    }
)
"""Words that begin with a capital wherever they stand."""
_ARTICLES = frozenset({"the", "a", "an"})


def is_full(person: str) -> bool:
    """Whether a person's name has more than one name in it: "Abdel Rahman" has not."""
    particles = word_list("particle")
    found = person.replace("-", " ").lower().split()
    return sum(one.strip(".") not in particles for one in found) > 1


def is_pronoun(words: str) -> bool:
    """Whether the words are a pronoun alone."""
    said = words.strip()
    acronym = len(said) > 1 and said.isupper()
    return said.lower() in word_list("pronoun") and not acronym
