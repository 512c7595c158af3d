"""The tables as SQLAlchemy sees them; `migrations/` makes them.

A test holds the two equal.
"""

from sqlalchemy import REAL, Column, ForeignKey, Integer, MetaData, Table, Text

metadata = MetaData()


def _text(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null)


def _integer(name: str, *, null: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=null)


documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    *(_text(n, null=True) for n in ("title", "outlet", "byline", "published")),
    *(_text(n, null=True) for n in ("url", "language", "platform")),
    *(_text(n) for n in ("text", "marks", "notes")),
)

origins = Table(
    "origins",
    metadata,
    Column("document_id", Text, ForeignKey("documents.id"), primary_key=True),
    Column("path", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    Column("given_id", Text, primary_key=True),
)

refusals = Table(
    "refusals", metadata, Column("path", Text, primary_key=True), _text("reason")
)

readings = Table(
    "readings",
    metadata,
    Column("document_id", Text, ForeignKey("documents.id"), primary_key=True),
    _text("made_by"),
    _text("unread", null=True),
)

settings = Table(
    "settings", metadata, Column("name", Text, primary_key=True), _text("value")
)

passages = Table(
    "passages",
    metadata,
    Column("document_id", Text, ForeignKey("readings.document_id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    _integer("end"),
    *(_text(n) for n in ("kind", "sentences", "speaker", "introduction")),
)

claims = Table(
    "claims",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("document_id", Text, ForeignKey("readings.document_id"), nullable=False),
    Column("parent_id", Text, ForeignKey("claims.id"), nullable=True),
    _integer("position"),
    *(_text(n) for n in ("source", "act", "cue", "content", "manner")),
    Column("confidence", REAL, nullable=False),
    _text("made_by"),
    Column("act_confidence", REAL, nullable=False),
    _text("certainty"),
)

claim_spans = Table(
    "claim_spans",
    metadata,
    Column("claim_id", Text, ForeignKey("claims.id"), primary_key=True),
    Column("role", Text, primary_key=True),
    Column("start", Integer, primary_key=True),
    _integer("end"),
)

claim_hedges = Table(
    "claim_hedges",
    metadata,
    Column("claim_id", Text, ForeignKey("claims.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    _integer("end"),
    _text("by"),
    _text("band", null=True),
)

claim_evidence = Table(
    "claim_evidence",
    metadata,
    Column("claim_id", Text, ForeignKey("claims.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    _integer("end"),
    Column("kind", Text, primary_key=True),
)

chain_links = Table(
    "chain_links",
    metadata,
    Column("claim_id", Text, ForeignKey("claims.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    _text("name"),
    _text("kind", null=True),
    _integer("start", null=True),
    _integer("end", null=True),
    _text("certainty", null=True),
    _integer("number", null=True),
    _integer("reason_start", null=True),
    _integer("reason_end", null=True),
)
