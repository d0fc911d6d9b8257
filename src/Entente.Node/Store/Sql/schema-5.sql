-- A dialogue can go on in a next epoch, with new keys and new logs: what is known of counterparts, and evidence, is of one epoch.
ALTER TABLE counterparts RENAME TO counterparts_4;
CREATE TABLE counterparts (
  dialogue TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  side TEXT NOT NULL,
  json TEXT NOT NULL CHECK (json_valid (json)),
  PRIMARY KEY (dialogue, epoch, side)
) STRICT, WITHOUT ROWID;
INSERT INTO counterparts (dialogue, epoch, side, json) SELECT dialogue, 1, side, json FROM counterparts_4;
DROP TABLE counterparts_4;

ALTER TABLE two_histories RENAME TO two_histories_4;
CREATE TABLE two_histories (
  dialogue TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  side TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (dialogue, epoch, side)
) STRICT, WITHOUT ROWID;
INSERT INTO two_histories (dialogue, epoch, side, evidence) SELECT dialogue, 1, side, evidence FROM two_histories_4;
DROP TABLE two_histories_4;

-- Our place in the next epoch of a dialogue, while that is being opened; columns as in seats.
CREATE TABLE next_seats (
  dialogue TEXT PRIMARY KEY REFERENCES seats (dialogue),
  json TEXT NOT NULL CHECK (json_valid (json)),
  keys BLOB NOT NULL
) STRICT, WITHOUT ROWID;
