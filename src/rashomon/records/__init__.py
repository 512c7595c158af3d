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
from rashomon.records.documents import (
    Document,
    Mark,
    Origin,
    Passage,
    Refusal,
    document_id,
)
from rashomon.records.ids import (
    digest,
)
from rashomon.records.sets import (
    READ_KINDS,
    Act,
    Band,
    Certainty,
    EvidenceKind,
    Manner,
    PassageKind,
    SourceKind,
    Voice,
)
from rashomon.records.spans import (
    Span,
    Spans,
    Words,
)

__all__ = [
    "READ_KINDS",
    "Act",
    "Band",
    "Certainty",
    "ChainLink",
    "Claim",
    "Document",
    "Evidence",
    "EvidenceKind",
    "Hedge",
    "Manner",
    "Mark",
    "Origin",
    "Passage",
    "PassageKind",
    "Reading",
    "Refusal",
    "SourceKind",
    "Span",
    "Spans",
    "Voice",
    "Words",
    "claim_id",
    "digest",
    "document_id",
]
