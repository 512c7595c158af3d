"""What words of time are read against: the day of publication and the text's other dates."""

from dataclasses import dataclass, field
from datetime import date

from rashomon.identify.times.calendar import Days, days, precision
from rashomon.identify.times.grammar import Found
from rashomon.identify.times.tense import ahead
from rashomon.records import Precision, Span

_ANY_DAY = date(2000, 1, 5)
"""What stands for an unknown day of publication; nothing that is worked out from it stays."""
_REMEMBERED = 50
"""Times of a text that a later one may be counted from: the last ones."""
_FINENESS = (
    {Precision.TIME, Precision.DAY},
    {Precision.WEEK},
    {Precision.MONTH, Precision.SEASON},
    {Precision.YEAR, Precision.DECADE},
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words of time mean.

    Attributes:
        value: as TimeML writes it.
        days: first and last day, where they are not those of the value.
        part: the third of them that is meant: early, mid, late.
        precision: how precise, where it is not as the value.
        relative: whether it hangs on the day of publication.
        aside: whether nothing that follows is counted from it: "a year earlier".
    """

    value: str
    days: Days | None = None
    part: str = ""
    precision: Precision | None = None
    relative: bool = False
    aside: bool = False

    @property
    def fineness(self) -> Precision:
        """How precise the words are."""
        return self.precision or precision(self.value)

    @property
    def span(self) -> Days | None:
        """First and last day."""
        return self.days or days(self.value, self.part)


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published: a day of it, and the fineness up to which it is known."""

    day: date = _ANY_DAY
    known: int = len(_FINENESS)

    @classmethod
    def of(cls, written: str | None) -> "Published":
        """From ISO 8601 of any precision; nothing is known of what is none."""
        parts = (written or "")[:10].split("-")
        try:
            numbers = [int(part) for part in parts]
            first = date(*[*numbers, 1, 1][:3])
        except (ValueError, TypeError):
            return cls()
        return cls(first, {1: 3, 2: 2}.get(len(parts), 0))

    def tells(self, meaning: Meaning) -> bool:
        """Whether it is known well enough for what hangs on it."""
        fine = meaning.fineness
        level = next((n for n, some in enumerate(_FINENESS) if fine in some), 0)
        return self.known <= level


@dataclass(slots=True)
class Scene:
    """Where words of time stand.

    Attributes:
        earlier: what was read before in the text, in order, with where it stands.
    """

    text: str
    published: Published
    sentence: Span
    earlier: list[tuple[int, Meaning]] = field(default_factory=list)

    @property
    def today(self) -> date:
        """The day of publication."""
        return self.published.day

    def ahead(self, found: Found) -> bool | None:
        """Whether the words are about what is to come; None where no verb tells."""
        return ahead(self.text, self.sentence, found.start, found.end)

    def reference(self, *fine: Precision, near: bool = False) -> Meaning | None:
        """The last time that was read and is of one of these precisions.

        Args:
            *fine: the precisions.
            near: whether it must stand in the same sentence.
        """
        for start, meaning in reversed(self.earlier[-_REMEMBERED:]):
            if near and start < self.sentence.start:
                return None
            if meaning.fineness in fine and meaning.span:
                return meaning
        return None

    def told(self, *fine: Precision, near: bool = False) -> tuple[date, bool]:
        """The first day of that time, and whether it hangs on the day of publication.

        Where the text has told no such time, it is the day of publication itself.
        """
        told = self.reference(*fine, near=near)
        if told and told.span:
            return told.span[0], told.relative
        return self.today, True
