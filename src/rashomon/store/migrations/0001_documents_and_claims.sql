-- Documents, where they came from, what was refused, and what was read in them.
-- Offsets are half-open ranges of Unicode code points in documents.text.

CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT,
  outlet TEXT,
  byline TEXT,
  published TEXT,
  url TEXT,
  language TEXT,
  platform TEXT,
  text TEXT NOT NULL,
  marks TEXT NOT NULL,
  notes TEXT NOT NULL
) STRICT;
CREATE INDEX documents_by_url ON documents (url);

CREATE TABLE origins (
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  given_id TEXT NOT NULL,
  PRIMARY KEY (document_id, path, sha256, given_id)
) STRICT;

CREATE TABLE refusals (
  path TEXT PRIMARY KEY,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE readings (
  document_id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  made_by TEXT NOT NULL,
  unread TEXT
) STRICT;

CREATE TABLE passages (
  document_id TEXT NOT NULL REFERENCES readings (document_id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  sentences TEXT NOT NULL,
  speaker TEXT NOT NULL,
  introduction TEXT NOT NULL,
  PRIMARY KEY (document_id, start),
  CHECK (0 <= start AND start < "end")
) STRICT;

CREATE TABLE claims (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_id TEXT NOT NULL REFERENCES readings (document_id) ON DELETE CASCADE,
  parent_id TEXT REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  source TEXT NOT NULL,
  act TEXT NOT NULL,
  cue TEXT NOT NULL,
  content TEXT NOT NULL,
  manner TEXT NOT NULL,
  confidence REAL NOT NULL,
  made_by TEXT NOT NULL,
  UNIQUE (document_id, position),
  CHECK (0 <= confidence AND confidence <= 1)
) STRICT;
CREATE INDEX claims_by_parent ON claims (parent_id);

CREATE TABLE claim_spans (
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('source', 'cue', 'content')),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (claim_id, role, start),
  CHECK (0 <= start AND start < "end")
) STRICT;

CREATE TABLE chain_links (
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  start INTEGER,
  "end" INTEGER,
  PRIMARY KEY (claim_id, position)
) STRICT;

-- Full text: the tables hold no second copy of the words.
CREATE VIRTUAL TABLE documents_fts USING fts5 (
  title, text, content="documents", content_rowid="number",
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
  INSERT INTO documents_fts (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER documents_removed AFTER DELETE ON documents BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, text)
  VALUES ('delete', old.number, old.title, old.text);
END;

CREATE VIRTUAL TABLE claims_fts USING fts5 (
  source, cue, content, content="claims", content_rowid="number",
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER claims_added AFTER INSERT ON claims BEGIN
  INSERT INTO claims_fts (rowid, source, cue, content)
  VALUES (new.number, new.source, new.cue, new.content);
END;
CREATE TRIGGER claims_removed AFTER DELETE ON claims BEGIN
  INSERT INTO claims_fts (claims_fts, rowid, source, cue, content)
  VALUES ('delete', old.number, old.source, old.cue, old.content);
END;
