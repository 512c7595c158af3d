"""What a document's words stand for: who, when, where, how many, called what.

Each of these is a stretch of one document's words and what it was read as; the things that
several documents have in common stand in `things.py`.
"""

from dataclasses import dataclass

from rashomon.records.sets import (
    Among,
    EntityKind,
    FigureKind,
    Grain,
    IncidentKind,
    Precision,
    SourceKind,
)
from rashomon.records.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name that stands in a document: of whom or what, as far as its kind.

    Attributes:
        confidence: between 0 and 1, from the model.
    """

    span: Span
    kind: EntityKind
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One who speaks in a claim: the words of the claim's source, led to a name.

    Several speak together in "the ministry and two residents".

    Attributes:
        span: where the words stand; None where a reprinted statement names nobody.
        name: by the fullest name that the document gives, as a reader would look for it
            ("Rami Abdel Rahman" of "he"); of the unnamed the words that describe them.
        kind: what they are, or None where it cannot be told.
        part_of: the body that they belong to or speak for, by its fullest name.
        country: ISO 3166 alpha-2 code of the country whose they are.
        named_at: where in the document the name stands that `span` was led to; None where
            the words name themselves.
        source_id: the source that they are across documents. Only a case knows it.
    """

    span: Span | None = None
    name: str
    kind: SourceKind | None = None
    part_of: str | None = None
    country: str | None = None
    named_at: Span | None = None
    source_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words that say when (TIMEX3 in TimeML), and the days that they mean.

    Attributes:
        start: first day, ISO 8601 (`2018-11-24`), or None where it is open or unknown.
        end: last day, or None likewise.
        precision: how precise the words are.
        value: what TimeML would write (`2018-11-24`, `2018-W47`, `PAST_REF`, `P3D`).
    """

    span: Span
    start: str | None
    end: str | None
    precision: Precision
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the gazetteer.

    Attributes:
        id: its GeoNames id.
        country: ISO 3166 alpha-2 code, or None of what lies in several.
        latitude: degrees north. longitude: degrees east.
        grain: how large it is; a country's point is its middle or capital.
    """

    id: str
    name: str
    country: str | None
    latitude: float
    longitude: float
    grain: Grain


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """Words that name a place, and the place; None where the gazetteer has none."""

    span: Span
    place: Place | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One quantity as said.

    Attributes:
        span: the number with the words that make it vague, without what is counted.
        kind: what is counted: killed, injured, detained …
        low: the least that it can be; None where nothing is said ("up to 58").
        high: the most that it can be; None where nothing is said ("at least 58").
        vague: the words that make it vague ("at least", "dozens", "nearly"), or None.
        among: the groups that are counted; none where it is not said.
        as_of: the day for which it is given, where the words say so.
        claim_id: the innermost claim in whose content it stands, where it does.
    """

    span: Span
    kind: FigureKind
    low: int | None
    high: int | None
    vague: str | None = None
    among: tuple[Among, ...] = ()
    as_of: TimeExpression | None = None
    claim_id: str | None = None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"a figure of at least {self.low} and at most {self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One naming: the words used for somebody or for a deed.

    Attributes:
        span: where the words stand.
        words: what they are, in small letters, without an article ("assad regime").
        entity: whom or what they name, by one name in all documents ("Government of
            Syria", "killing").
        quoted: whether they stand in somebody else's words and not the outlet's own.
        claim_id: the claim whose words they are in, where they are in one.
    """

    span: Span
    words: str
    entity: str
    quoted: bool
    claim_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What is said to have happened, in one document: a deed at a time and a place.

    Attributes:
        kind: what sort of deed.
        start: first day that it can have happened on, or None where nothing tells.
        end: last day likewise.
        places: where, the finest first; none where nothing tells.
        claims: ids of the claims that are about it, in order.
        title: the words that tell it best, from one of the claims.
        main: whether the document is about it, not only mentions it.
    """

    kind: IncidentKind
    start: str | None = None
    end: str | None = None
    places: tuple[Place, ...] = ()
    claims: tuple[str, ...]
    title: str
    main: bool = False
