"""What the words of a source say, part by part, before a name is composed of it."""

from dataclasses import dataclass

from rashomon.identify.names.sorts import Part, Sort

OWNERS = frozenset({Sort.COUNTRY, Sort.ADJECTIVE, Sort.SEAT, Sort.LEADER})
OWNED = frozenset({Sort.INSTITUTION, Sort.NOUN, Sort.SIGN, Sort.OFFICE, Sort.PEOPLE})


@dataclass(slots=True)
class Draft:
    """The parts of a name that were found, each None until it is.

    Attributes:
        name: capitalised words that no table has.
        place: such words where only a place stands ("residents of Tarnel").
        indefinite: whether the words begin with "a" or "another".
        told: what a noun calls it ("group", "daily").
    """

    owner: Part | None = None
    institution: Part | None = None
    body: Part | None = None
    office: Part | None = None
    people: Part | None = None
    paper: Part | None = None
    told: Part | None = None
    title: Part | None = None
    person: Part | None = None
    name: Part | None = None
    place: Part | None = None
    word: Part | None = None
    deputy: bool = False
    indefinite: bool = False

    @property
    def somebody(self) -> bool:
        """Whether a person may be named by what stands beside: an office, a title."""
        return bool(self.office or self.people or self.title)
