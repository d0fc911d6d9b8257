-- Papers of a dialogue, as they came. Everything that says what is in them is sealed under the paper's own data key, which the node key wraps.
-- mark: tells the same bytes filed twice without being of use to whoever holds the file alone.
CREATE TABLE papers (
  dialogue TEXT NOT NULL,
  number INTEGER NOT NULL,
  mark BLOB NOT NULL,
  mail INTEGER,
  data_key BLOB NOT NULL,
  about BLOB NOT NULL,
  text BLOB NOT NULL,
  original BLOB NOT NULL,
  PRIMARY KEY (dialogue, number),
  UNIQUE (dialogue, mark)
) STRICT;

CREATE TRIGGER papers_never_change BEFORE UPDATE OF dialogue, number, mark, mail, original ON papers
BEGIN SELECT RAISE (ABORT, 'a paper never changes'); END;

CREATE TRIGGER papers_never_go BEFORE DELETE ON papers
BEGIN SELECT RAISE (ABORT, 'a paper never goes'); END;
