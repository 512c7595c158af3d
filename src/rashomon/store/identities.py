"""The tables of who, when, where, how many and called what; `migrations/` makes them."""

from sqlalchemy import Column, Integer, Table

from rashomon.store import schema  # noqa: F401 (the tables that these point at)
from rashomon.store.columns import integer, key, metadata, place, real, text

places = Table(
    "places",
    metadata,
    key("id"),
    text("name"),
    text("country", null=True),
    real("latitude"),
    real("longitude"),
    text("grain"),
)

# What was read in one document.

entities = Table(
    "entities",
    metadata,
    key("document_id", "readings.document_id"),
    place("start"),
    integer("end"),
    text("kind"),
    real("confidence"),
)

times = Table(
    "times",
    metadata,
    key("document_id", "readings.document_id"),
    place("start"),
    integer("end"),
    text("first_day", null=True),
    text("last_day", null=True),
    text("precision"),
    text("value"),
)

toponyms = Table(
    "toponyms",
    metadata,
    key("document_id", "readings.document_id"),
    place("start"),
    integer("end"),
    text("place_id", "places.id", null=True),
)

figures = Table(
    "figures",
    metadata,
    key("document_id", "readings.document_id"),
    place("start"),
    integer("end"),
    text("kind"),
    integer("low", null=True),
    integer("high", null=True),
    text("vague", null=True),
    text("among"),
    integer("as_of_start", null=True),
    text("claim_id", "claims.id", null=True),
)

labels = Table(
    "labels",
    metadata,
    key("document_id", "readings.document_id"),
    place("start"),
    place("end"),
    text("words"),
    text("entity"),
    integer("quoted"),
    text("claim_id", "claims.id", null=True),
)

happenings = Table(
    "happenings",
    metadata,
    key("document_id", "readings.document_id"),
    place("position"),
    text("kind"),
    text("first_day", null=True),
    text("last_day", null=True),
    *(text(n) for n in ("places", "claims", "title")),
    integer("main"),
)

claim_speakers = Table(
    "claim_speakers",
    metadata,
    key("claim_id", "claims.id"),
    place("position"),
    text("name"),
    *(text(n, null=True) for n in ("kind", "part_of", "country")),
    *(integer(n, null=True) for n in ("start", "end", "named_start", "named_end")),
    text("source_id", "sources.id", null=True),
)

claim_times = Table(
    "claim_times",
    metadata,
    key("claim_id", "claims.id"),
    key("role"),
    integer("start"),
)

claim_places = Table(
    "claim_places",
    metadata,
    key("claim_id", "claims.id"),
    place("position"),
    integer("start"),
)

# What documents have in common.

sources = Table(
    "sources",
    metadata,
    key("id"),
    text("name"),
    text("kind", null=True),
    text("country", null=True),
    text("part_of", "sources.id", null=True),
    *(integer(n) for n in ("claims", "documents", "outlets")),
)

source_aliases = Table(
    "source_aliases", metadata, key("source_id", "sources.id"), key("name")
)

merges = Table(
    "merges",
    metadata,
    Column("position", Integer, primary_key=True),
    *(text(n) for n in ("left", "right")),
    text("left_id", "sources.id"),
    text("right_id", "sources.id"),
    real("score"),
    text("reasons"),
    integer("done"),
    text("decided", null=True),
)

incidents = Table(
    "incidents",
    metadata,
    key("id"),
    Column("position", Integer, nullable=False, unique=True),
    *(text(n) for n in ("kind", "title")),
    *(text(n, null=True) for n in ("first_day", "last_day")),
    text("places"),
)

incident_claims = Table(
    "incident_claims",
    metadata,
    key("claim_id", "claims.id"),
    text("incident_id", "incidents.id"),
)

incident_documents = Table(
    "incident_documents",
    metadata,
    key("incident_id", "incidents.id"),
    key("document_id", "documents.id"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    text("verdict", null=True),
    *(text(n) for n in ("left", "right", "made_at", "hash")),
)
