-- Passkeys: public halves only. id: the credential's own. count: of its uses, as the device last told it. flags of the device as WebAuthn
-- has them: backup_eligible, backed_up. transports: JSON, what the browser said. made, used, went_back: Unix seconds; used is null before
-- the first sign-in, went_back is when the count last came no higher than before.
CREATE TABLE passkeys (
  id BLOB PRIMARY KEY,
  officer TEXT NOT NULL REFERENCES officers (id),
  name TEXT NOT NULL,
  public_key BLOB NOT NULL,
  count INTEGER NOT NULL,
  backup_eligible INTEGER NOT NULL,
  backed_up INTEGER NOT NULL,
  transports TEXT NOT NULL,
  made INTEGER NOT NULL,
  used INTEGER,
  went_back INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX passkeys_of_officer ON passkeys (officer);
