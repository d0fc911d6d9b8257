-- Keys with which programs read and act as an officer: the digest only. stamp: the officer's when it was made; a key of an older one
-- has ended. made, until, used: Unix seconds; used is null before the first use.
CREATE TABLE officer_keys (
  id TEXT PRIMARY KEY,
  officer TEXT NOT NULL REFERENCES officers (id),
  stamp TEXT NOT NULL,
  name TEXT NOT NULL,
  digest BLOB NOT NULL UNIQUE,
  reads_only INTEGER NOT NULL,
  made INTEGER NOT NULL,
  until INTEGER NOT NULL,
  used INTEGER
) STRICT, WITHOUT ROWID;
