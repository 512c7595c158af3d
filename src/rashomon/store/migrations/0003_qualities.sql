-- How sure, on what evidence: the qualities of a claim. A case that was built before keeps
-- its claims until the next build reads them again.

ALTER TABLE claims ADD COLUMN act_confidence REAL NOT NULL DEFAULT 1;
ALTER TABLE claims ADD COLUMN certainty TEXT NOT NULL DEFAULT 'CT+';

CREATE TABLE claim_hedges (
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  by TEXT NOT NULL CHECK (by IN ('source', 'reporter')),
  band TEXT,
  PRIMARY KEY (claim_id, start),
  CHECK (0 <= start AND start < "end")
) STRICT;

CREATE TABLE claim_evidence (
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (claim_id, start, kind),
  CHECK (0 <= start AND start < "end")
) STRICT;

ALTER TABLE chain_links ADD COLUMN certainty TEXT;
ALTER TABLE chain_links ADD COLUMN number INTEGER;
ALTER TABLE chain_links ADD COLUMN reason_start INTEGER;
ALTER TABLE chain_links ADD COLUMN reason_end INTEGER;
