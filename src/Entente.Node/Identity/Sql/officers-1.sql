-- Officers of one side, apart from its record: who may sign in, and the keys of their sessions.

-- name: as typed at sign-in, folded. roles: sum of 1 desk, 2 head, 4 records, 8 administrator.
-- stamp: changes with the password and when the officer is disabled; a session of an older stamp has ended.
CREATE TABLE officers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  display TEXT NOT NULL,
  office TEXT NOT NULL,
  roles INTEGER NOT NULL,
  password TEXT,
  stamp TEXT NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- One-time addresses that set a password: the digest only. One an officer, good until (Unix seconds).
CREATE TABLE invitations (
  officer TEXT PRIMARY KEY REFERENCES officers (id),
  digest BLOB NOT NULL UNIQUE,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Keys of cookies and form tokens, sealed under the node key.
CREATE TABLE session_keys (
  name TEXT PRIMARY KEY,
  made INTEGER NOT NULL,
  xml TEXT NOT NULL
) STRICT, WITHOUT ROWID;
