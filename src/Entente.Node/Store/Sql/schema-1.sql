-- One side's file. Logs are append-only; desk rows and cards are not.

CREATE TABLE node (
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- range: the compact range at size, 32 bytes a hash, widest subtree first.
CREATE TABLE logs (
  id INTEGER PRIMARY KEY,
  origin TEXT NOT NULL UNIQUE,
  side TEXT NOT NULL,
  dialogue TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  size INTEGER NOT NULL,
  root BLOB NOT NULL,
  range BLOB NOT NULL
) STRICT;

CREATE INDEX logs_of_dialogue ON logs (dialogue, epoch, side);

CREATE TABLE entries (
  log INTEGER NOT NULL REFERENCES logs (id),
  idx INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (log, idx)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
BEGIN SELECT RAISE (ABORT, 'an entry never changes'); END;

CREATE TRIGGER entries_never_go BEFORE DELETE ON entries
BEGIN SELECT RAISE (ABORT, 'an entry never goes'); END;

-- The tiles of C2SP tlog-tiles: 256 hashes of 32 bytes. On the right edge zeros stand for hashes to come; the log's size
-- says where they begin.
CREATE TABLE tiles (
  log INTEGER NOT NULL REFERENCES logs (id),
  level INTEGER NOT NULL,
  idx INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  PRIMARY KEY (log, level, idx)
) STRICT;

-- A form that is posted twice finds its first answer here.
CREATE TABLE requests (
  key TEXT PRIMARY KEY,
  log INTEGER NOT NULL REFERENCES logs (id),
  idx INTEGER NOT NULL,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- data_key: the enclosure's own key under the node key. sealed: salt ‖ content under the data key. Both are null once destroyed.
CREATE TABLE enclosures (
  h BLOB PRIMARY KEY,
  media TEXT NOT NULL,
  lang TEXT NOT NULL,
  data_key BLOB,
  nonce BLOB,
  sealed BLOB,
  destroyed INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Marks, notes, drafts: internal room only, editable, never in a log.
CREATE TABLE desk_rows (
  dialogue TEXT NOT NULL,
  ref TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  json TEXT NOT NULL CHECK (json_valid (json)),
  PRIMARY KEY (dialogue, ref, kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE dialogue_cards (
  dialogue TEXT PRIMARY KEY,
  json TEXT NOT NULL CHECK (json_valid (json))
) STRICT, WITHOUT ROWID;
