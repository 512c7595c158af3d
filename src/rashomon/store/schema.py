"""The tables of documents and claims as SQLAlchemy sees them; `migrations/` makes them.

Those of who, when, where, how many stand in `identities.py`. A test holds all equal.
"""

from sqlalchemy import Column, Integer, Table, Text

from rashomon.store.columns import integer, key, metadata, place, real, text

documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    *(text(n, null=True) for n in ("title", "outlet", "byline", "published")),
    *(text(n, null=True) for n in ("url", "language", "platform")),
    *(text(n) for n in ("text", "marks", "notes")),
)

origins = Table(
    "origins",
    metadata,
    key("document_id", "documents.id"),
    *(key(n) for n in ("path", "sha256", "given_id")),
)

refusals = Table("refusals", metadata, key("path"), text("reason"))

readings = Table(
    "readings",
    metadata,
    key("document_id", "documents.id"),
    text("made_by"),
    text("unread", null=True),
)

settings = Table("settings", metadata, key("name"), text("value"))

passages = Table(
    "passages",
    metadata,
    key("document_id", "readings.document_id"),
    place("start"),
    integer("end"),
    *(text(n) for n in ("kind", "sentences", "speaker", "introduction")),
)

claims = Table(
    "claims",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    text("document_id", "readings.document_id"),
    text("parent_id", "claims.id", null=True),
    integer("position"),
    *(text(n) for n in ("source", "act", "cue", "content", "manner")),
    real("confidence"),
    text("made_by"),
    real("act_confidence"),
    text("certainty"),
)

claim_spans = Table(
    "claim_spans",
    metadata,
    key("claim_id", "claims.id"),
    key("role"),
    place("start"),
    integer("end"),
)

claim_hedges = Table(
    "claim_hedges",
    metadata,
    key("claim_id", "claims.id"),
    place("start"),
    integer("end"),
    text("by"),
    text("band", null=True),
)

claim_evidence = Table(
    "claim_evidence",
    metadata,
    key("claim_id", "claims.id"),
    place("start"),
    integer("end"),
    key("kind"),
)

chain_links = Table(
    "chain_links",
    metadata,
    key("claim_id", "claims.id"),
    place("position"),
    text("name"),
    text("kind", null=True),
    integer("start", null=True),
    integer("end", null=True),
    text("certainty", null=True),
    integer("number", null=True),
    integer("reason_start", null=True),
    integer("reason_end", null=True),
)
