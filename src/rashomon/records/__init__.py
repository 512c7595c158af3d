"""The records that pass between the stages: frozen, with offsets that are checked.

Every offset is a half-open range of Unicode code points in `Document.text`, which never
changes once read. Ids are hashes of content, so that the same reading has the same ids
on every machine. The closed sets of words are enumerations.
"""

from rashomon.records.claims import (
    ChainLink,
    Claim,
    Evidence,
    Hedge,
    Reading,
    claim_id,
)
from rashomon.records.coreference import (
    Coreference,
)
from rashomon.records.documents import (
    Document,
    Mark,
    Origin,
    Passage,
    Refusal,
    document_id,
)
from rashomon.records.identities import (
    Entity,
    Figure,
    Happening,
    Label,
    Place,
    Speaker,
    TimeExpression,
    Toponym,
)
from rashomon.records.ids import (
    digest,
)
from rashomon.records.reports import (
    AddReport,
    BuildReport,
)
from rashomon.records.sets import (
    READ_KINDS,
    Act,
    Among,
    Band,
    Certainty,
    EntityKind,
    EvidenceKind,
    FigureKind,
    Grain,
    IncidentKind,
    Manner,
    PassageKind,
    Precision,
    SourceKind,
    Verdict,
    Voice,
)
from rashomon.records.spans import (
    Span,
    Spans,
    Words,
)
from rashomon.records.things import (
    Decision,
    GivenFigure,
    GivenLabel,
    Incident,
    Merge,
    Reason,
    Reduced,
    Source,
)

__all__ = [
    "READ_KINDS",
    "Act",
    "AddReport",
    "Among",
    "Band",
    "BuildReport",
    "Certainty",
    "ChainLink",
    "Claim",
    "Coreference",
    "Decision",
    "Document",
    "Entity",
    "EntityKind",
    "Evidence",
    "EvidenceKind",
    "Figure",
    "FigureKind",
    "GivenFigure",
    "GivenLabel",
    "Grain",
    "Happening",
    "Hedge",
    "Incident",
    "IncidentKind",
    "Label",
    "Manner",
    "Mark",
    "Merge",
    "Origin",
    "Passage",
    "PassageKind",
    "Place",
    "Precision",
    "Reading",
    "Reason",
    "Reduced",
    "Refusal",
    "Source",
    "SourceKind",
    "Span",
    "Spans",
    "Speaker",
    "TimeExpression",
    "Toponym",
    "Verdict",
    "Voice",
    "Words",
    "claim_id",
    "digest",
    "document_id",
]
