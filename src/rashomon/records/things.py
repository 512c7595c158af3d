"""Things that several documents have in common: sources, incidents, and what ties them."""

from dataclasses import dataclass

from rashomon.records.identities import Figure, Label, Place
from rashomon.records.sets import FigureKind, IncidentKind, SourceKind, Verdict
from rashomon.records.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who is speaking, across documents.

    Attributes:
        id: hash of the name, the kind and what tells it from others of that name.
        name: the fullest name that it is given, most often.
        aliases: all other names and forms, in the order of the alphabet.
        country: ISO 3166 alpha-2 code.
        part_of: id of the source that it belongs to or speaks for.
        claims: how many claims it speaks in.
        documents: in how many documents.
        outlets: of how many outlets.
    """

    id: str
    name: str
    kind: SourceKind | None
    aliases: tuple[str, ...] = ()
    country: str | None = None
    part_of: str | None = None
    claims: int = 0
    documents: int = 0
    outlets: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One part of a score: what spoke for or against, and how much."""

    name: str
    value: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two names that were taken for one source, or that might be one.

    Attributes:
        left: the one name. right: the other.
        left_id: the source of the one. right_id: that of the other; the same where they
            were merged.
        score: between 0 and 1.
        reasons: what the score is made of.
        done: whether they were merged; else it is a proposal.
        decided: what a person said of them, or None.
    """

    left: str
    right: str
    left_id: str
    right_id: str
    score: float
    reasons: tuple[Reason, ...]
    done: bool
    decided: Verdict | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided of two sources, as it was logged.

    Attributes:
        number: its place in the log, from 1.
        verdict: None takes back what was decided of the two before.
        left: name of the one. right: name of the other.
        made_at: ISO 8601, UTC.
        hash: of this row and of the row before, so that none can be taken out unseen.
    """

    number: int
    verdict: Verdict | None
    left: str
    right: str
    made_at: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Something that is said to have happened, over documents.

    Attributes:
        id: hash of the kind, the day, the place and the first claim.
        title: the words that tell it best, from one of the claims.
        start: first day that it can have happened on. end: last day. Both or neither.
        places: where, the finest first.
        claims: ids of the claims that are about it.
        documents: ids of the documents that tell of it.
    """

    id: str
    title: str
    kind: IncidentKind
    start: str | None = None
    end: str | None = None
    places: tuple[Place, ...] = ()
    claims: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFigure:
    """A figure as somebody gave it: a row of the ledger of numbers.

    Attributes:
        words: the words that say it.
        outlet: whose document it stands in. published: its day, ISO 8601.
        source_id: who gave it; None in the outlet's own voice and outside every claim.
        source: the name of who gave it, or of the outlet.
        incident_id: what it counts the toll of; None where that is not known.
        superseded_by: the document and the place of the later figure of the same source
            that took its place; None where it stands.
    """

    figure: Figure
    document_id: str
    words: str
    outlet: str | None
    published: str | None
    source_id: str | None
    source: str | None
    source_kind: SourceKind | None
    incident_id: str | None
    superseded_by: tuple[str, Span] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenLabel:
    """A label with the outlet whose document it stands in.

    Attributes:
        text: the words as they stand.
        source_id: whom it names, where that is a source of the case too.
    """

    label: Label
    document_id: str
    outlet: str | None
    text: str
    source_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reduced:
    """One number that a reduction makes of all figures of one kind of one incident.

    Attributes:
        figures: how many figures there are. superseded: how many of them were replaced.
        best: what would be written down. low: the lowest, high: the highest, where the
            reduction tells them.
    """

    incident_id: str
    title: str
    kind: FigureKind
    figures: int
    superseded: int
    best: int | None
    low: int | None = None
    high: int | None = None
