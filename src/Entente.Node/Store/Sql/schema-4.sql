-- Our places in shared dialogues. keys: the secrets of a seat, sealed under the node key. json: invitation, reply, charters, how far the opening is.
CREATE TABLE seats (
  dialogue TEXT PRIMARY KEY,
  json TEXT NOT NULL CHECK (json_valid (json)),
  keys BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Every checkpoint of a log of a shared dialogue, for ever: the owner's line first, then who cosigned it.
CREATE TABLE checkpoints (
  log INTEGER NOT NULL REFERENCES logs (id),
  size INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (log, size)
) STRICT, WITHOUT ROWID;

-- What is known of each counterpart's copy, and what was put into pouches for it.
CREATE TABLE counterparts (
  dialogue TEXT NOT NULL,
  side TEXT NOT NULL,
  json TEXT NOT NULL CHECK (json_valid (json)),
  PRIMARY KEY (dialogue, side)
) STRICT, WITHOUT ROWID;

-- Logs whose key signed two histories, with the evidence.
CREATE TABLE two_histories (
  dialogue TEXT NOT NULL,
  side TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (dialogue, side)
) STRICT, WITHOUT ROWID;

-- Which content belongs to which shared dialogue: what is held for another, or for us alone, is never looked at for it.
CREATE TABLE shared_enclosures (
  dialogue TEXT NOT NULL,
  h BLOB NOT NULL REFERENCES enclosures (h),
  PRIMARY KEY (dialogue, h)
) STRICT, WITHOUT ROWID;
