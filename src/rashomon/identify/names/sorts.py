"""The sorts of words that names are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from rashomon.identify.names.words import Word
from rashomon.records import SourceKind


class Sort(StrEnum):
    """What a part of a name is."""

    BODY = "body"
    COUNTRY = "country"
    ADJECTIVE = "adjective"
    SEAT = "seat"
    LEADER = "leader"
    INSTITUTION = "institution"
    OFFICE = "office"
    TITLE = "title"
    PEOPLE = "people"
    PAPER = "paper"
    SIGN = "sign"
    NOUN = "noun"
    PARTICIPLE = "participle"
    PREFIX = "prefix"
    MODIFIER = "modifier"
    ARTICLE = "article"
    PREPOSITION = "preposition"
    STOP = "stop"
    AND = "and"
    MARK = "mark"
    CAPITAL = "capital"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a table says of some words.

    Attributes:
        value: the body's name, the country's code, the institution's id, the office.
        kind: what sort of source it is.
        country: whose it is.
        of: the body it is part of, or an office's institution.
        flag: of an office, whether it is held by many; of an institution, whether places
            have it too; of a body, whether other countries have one of the name.
        capital: whether the words must begin with a capital.
    """

    sort: Sort
    value: str = ""
    kind: SourceKind | None = None
    country: str | None = None
    of: str | None = None
    flag: bool = False
    capital: bool = False


class Part(NamedTuple):
    """Some words of a name and what they are.

    Attributes:
        capital: whether the first begins with one.
        joined: whether a hyphen stands before it.
        small: the only one in small letters; nothing of several words.
    """

    sort: Sort
    entry: Entry
    words: tuple[Word, ...]
    capital: bool
    joined: bool
    small: str

    @property
    def owns(self) -> bool:
        """Whether they are a possessive for certain."""
        return self.words[-1].owns

    @property
    def several(self) -> bool:
        """Whether they may be several of something."""
        return self.words[-1].plural

    @property
    def text(self) -> str:
        """The words as written, without the sign of a possessive."""
        first, *others = self.words
        said = [first.text, *(f"{' -'[one.joined]}{one.text}" for one in others)]
        return "".join(said).removesuffix("’s").removesuffix("'s")


def part_of(entry: Entry, words: Sequence[Word]) -> Part:
    """Some words as a part."""
    first = words[0]
    small = first.small if len(words) == 1 else ""
    return Part(entry.sort, entry, tuple(words), first.capital, first.joined, small)
