-- Who, when, where, how many, called what: in each document, and across them. A case that
-- was built before keeps its claims until the next build reads them again.

CREATE TABLE places (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  country TEXT,
  latitude REAL NOT NULL,
  longitude REAL NOT NULL,
  grain TEXT NOT NULL
) STRICT;

-- What was read in one document goes with its reading.

CREATE TABLE entities (
  document_id TEXT NOT NULL REFERENCES readings (document_id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (document_id, start),
  CHECK (0 <= start AND start < "end")
) STRICT;

CREATE TABLE times (
  document_id TEXT NOT NULL REFERENCES readings (document_id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  first_day TEXT,
  last_day TEXT,
  precision TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (document_id, start),
  CHECK (0 <= start AND start < "end")
) STRICT;

CREATE TABLE toponyms (
  document_id TEXT NOT NULL REFERENCES readings (document_id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  place_id TEXT REFERENCES places (id),
  PRIMARY KEY (document_id, start),
  CHECK (0 <= start AND start < "end")
) STRICT;
CREATE INDEX toponyms_by_place ON toponyms (place_id);

CREATE TABLE figures (
  document_id TEXT NOT NULL REFERENCES readings (document_id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  low INTEGER,
  high INTEGER,
  vague TEXT,
  among TEXT NOT NULL,
  as_of_start INTEGER,
  claim_id TEXT REFERENCES claims (id) ON DELETE CASCADE,
  PRIMARY KEY (document_id, start),
  CHECK (0 <= start AND start < "end")
) STRICT;
CREATE INDEX figures_by_claim ON figures (claim_id);

CREATE TABLE labels (
  document_id TEXT NOT NULL REFERENCES readings (document_id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT NOT NULL,
  entity TEXT NOT NULL,
  quoted INTEGER NOT NULL,
  claim_id TEXT REFERENCES claims (id) ON DELETE CASCADE,
  PRIMARY KEY (document_id, start, "end"),
  CHECK (0 <= start AND start < "end")
) STRICT;
CREATE INDEX labels_by_claim ON labels (claim_id);
CREATE INDEX labels_by_entity ON labels (entity);

CREATE TABLE happenings (
  document_id TEXT NOT NULL REFERENCES readings (document_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  places TEXT NOT NULL,
  claims TEXT NOT NULL,
  title TEXT NOT NULL,
  main INTEGER NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT;

CREATE TABLE claim_speakers (
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  part_of TEXT,
  country TEXT,
  start INTEGER,
  "end" INTEGER,
  named_start INTEGER,
  named_end INTEGER,
  source_id TEXT REFERENCES sources (id) ON DELETE SET NULL,
  PRIMARY KEY (claim_id, position)
) STRICT;
CREATE INDEX claim_speakers_by_source ON claim_speakers (source_id);

-- `role`: `when` it happened, `said`: when it was said.
CREATE TABLE claim_times (
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('when', 'said')),
  start INTEGER NOT NULL,
  PRIMARY KEY (claim_id, role)
) STRICT;

CREATE TABLE claim_places (
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  PRIMARY KEY (claim_id, position)
) STRICT;

-- What documents have in common is made anew by every build.

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT,
  country TEXT,
  part_of TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  claims INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  outlets INTEGER NOT NULL
) STRICT;
CREATE INDEX sources_by_part_of ON sources (part_of);

CREATE TABLE source_aliases (
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (source_id, name)
) STRICT;

CREATE TABLE merges (
  position INTEGER PRIMARY KEY,
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  left_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  right_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  done INTEGER NOT NULL,
  decided TEXT
) STRICT;
CREATE INDEX merges_by_left ON merges (left_id);
CREATE INDEX merges_by_right ON merges (right_id);

CREATE TABLE incidents (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  places TEXT NOT NULL
) STRICT;

CREATE TABLE incident_claims (
  claim_id TEXT PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
  incident_id TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX incident_claims_by_incident ON incident_claims (incident_id);

CREATE TABLE incident_documents (
  incident_id TEXT NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  PRIMARY KEY (incident_id, document_id)
) STRICT;
CREATE INDEX incident_documents_by_document ON incident_documents (document_id);

-- What people decided. Rows are only ever added; each carries the hash of the row before.

CREATE TABLE decisions (
  number INTEGER PRIMARY KEY,
  verdict TEXT CHECK (verdict IN ('same', 'different', 'unsure')),
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  made_at TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN
  SELECT RAISE(ABORT, 'decisions are never changed');
END;
CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions BEGIN
  SELECT RAISE(ABORT, 'decisions are never removed');
END;
