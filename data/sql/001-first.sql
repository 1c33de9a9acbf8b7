-- SPDX-FileCopyrightText: 2026 The Tidemark Authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 1. Frozen once released: a change is a file with the next number.
--
-- Ids of the journal file are UUIDs, here 16 bytes; the integer ids never leave this file.
-- Instants are milliseconds since 1970-01-01 UTC with the offset in minutes beside them, days are
-- days since 1970-01-01, words are their numbers in tidemark-vocabulary.h (0: not said). NULL is
-- "not said" where 0 would be an answer.
--
-- revision is that of the transaction which wrote the row last; journal.revision is the newest.

CREATE TABLE journal (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL
) STRICT;

INSERT INTO journal (id, revision) VALUES (1, 0);

-- A setting that is taken away keeps its row, so that the taking is seen as a change.
CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  alias TEXT NOT NULL,
  pronoun INTEGER NOT NULL,
  since_day INTEGER,
  archived INTEGER NOT NULL,
  waiting_limit_days INTEGER,
  check_in_day INTEGER,
  agreed_until_day INTEGER,
  my_wish TEXT,
  their_wish_general TEXT,
  their_wish_with_me TEXT,
  wishes_match INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  extra TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE INDEX person_revision ON person (revision);

CREATE TABLE exclusion (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person INTEGER REFERENCES person (id),
  from_day INTEGER NOT NULL,
  to_day INTEGER NOT NULL,
  reason TEXT NOT NULL,
  deleted INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  extra TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE INDEX exclusion_person ON exclusion (person, from_day);
CREATE INDEX exclusion_revision ON exclusion (revision);

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person INTEGER REFERENCES person (id),
  format TEXT NOT NULL,
  name TEXT,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL,
  exported_at INTEGER,
  exported_at_offset INTEGER,
  first_at INTEGER,
  first_at_offset INTEGER,
  last_at INTEGER,
  last_at_offset INTEGER,
  counts TEXT,
  extra TEXT,
  revision INTEGER NOT NULL
) STRICT;

CREATE INDEX import_person ON import (person, at);
CREATE INDEX import_revision ON import (revision);

CREATE TABLE hole (
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  from_at INTEGER,
  from_at_offset INTEGER,
  to_at INTEGER,
  to_at_offset INTEGER,
  why TEXT
) STRICT;

CREATE INDEX hole_import ON hole (import);

-- Every kind but messages.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person INTEGER REFERENCES person (id),
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL,
  day INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  note TEXT,
  hot INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  started_by INTEGER NOT NULL,
  import INTEGER REFERENCES import (id),
  key TEXT,
  answered INTEGER NOT NULL,
  seconds INTEGER,
  planned_by INTEGER NOT NULL,
  happened INTEGER NOT NULL,
  changed_by INTEGER NOT NULL,
  due_at INTEGER,
  due_at_offset INTEGER,
  due_day INTEGER,
  value INTEGER,
  outcome INTEGER NOT NULL,
  resolved_at INTEGER,
  resolved_at_offset INTEGER,
  topic INTEGER NOT NULL,
  raised_by INTEGER NOT NULL,
  answer TEXT,
  move INTEGER NOT NULL,
  mark INTEGER NOT NULL,
  friend INTEGER NOT NULL,
  who TEXT,
  safety INTEGER NOT NULL,
  distance INTEGER,
  wanted INTEGER,
  marks INTEGER NOT NULL,
  extra TEXT,
  revision INTEGER NOT NULL
) STRICT;

-- The timeline, by day and newest first; id is in it so that pages have a total order.
CREATE INDEX entry_timeline ON entry (day, at, id, kind, person) WHERE deleted = 0;
-- One person's log in the order of time: export and the engine.
CREATE INDEX entry_person ON entry (person, at, deleted, day);
-- Charts: ratings and counts a day.
CREATE INDEX entry_kind ON entry (person, kind, day, at, value, distance, wanted) WHERE deleted = 0;
-- Promises that are not settled: kind promise, outcome open or not said.
CREATE INDEX entry_promise ON entry (person, due_day, due_at, due_at_offset)
  WHERE kind = 7 AND outcome <= 1 AND deleted = 0;
-- What came with an import before.
CREATE INDEX entry_key ON entry (person, key) WHERE key IS NOT NULL AND deleted = 0;
CREATE INDEX entry_import ON entry (import) WHERE import IS NOT NULL;
CREATE INDEX entry_revision ON entry (revision);
CREATE INDEX entry_deleted ON entry (deleted) WHERE deleted <> 0;

-- Messages: many and small, so in a table of their own; scans run on its indexes alone.
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
  person INTEGER NOT NULL REFERENCES person (id),
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL,
  day INTEGER NOT NULL,
  sent_by INTEGER NOT NULL,
  length INTEGER NOT NULL,
  type INTEGER NOT NULL,
  hot INTEGER NOT NULL,
  key TEXT,
  import INTEGER REFERENCES import (id),
  changed_at INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  extra TEXT,
  revision INTEGER NOT NULL
) STRICT;

-- The engine's scan, and export.
CREATE INDEX message_person
  ON message (person, at, deleted, day, at_offset, sent_by, length, type);
-- Counts a day, and the messages of one day.
CREATE INDEX message_day ON message (person, day, at, id, sent_by) WHERE deleted = 0;
CREATE INDEX message_key ON message (person, key) WHERE key IS NOT NULL AND deleted = 0;
CREATE INDEX message_revision ON message (revision);
CREATE INDEX message_deleted ON message (deleted) WHERE deleted <> 0;

-- Only where the keeping of texts was asked for, or a note was written.
CREATE TABLE message_text (
  message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
  text TEXT,
  note TEXT
) STRICT;

-- Earlier wordings of notes, of entries and messages alike.
CREATE TABLE amendment (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL,
  at INTEGER NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE INDEX amendment_uuid ON amendment (uuid, at);

-- What was typed and not stored yet.
CREATE TABLE draft (
  slot TEXT NOT NULL PRIMARY KEY,
  payload TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The texts stay in their tables; columnsize=0 because results come by time, not by rank, and so
-- rows without any text need no place in the index.
CREATE VIRTUAL TABLE entry_words USING fts5 (
  note, answer, who,
  content = 'entry', content_rowid = 'id', columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE message_words USING fts5 (
  text, note,
  content = 'message_text', content_rowid = 'message', columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2'
);

-- What is deleted shall not linger in the index.
INSERT INTO entry_words (entry_words, rank) VALUES ('secure-delete', 1);
INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', 1);

-- What is changed or deleted is followed by triggers. What is new is put into the index by the
-- statement that follows its insertion: a trigger would make each insertion a savepoint, which the
-- index meets by writing out all that it has gathered.

CREATE TRIGGER entry_words_update AFTER UPDATE OF note, answer, who ON entry
WHEN old.note IS NOT new.note OR old.answer IS NOT new.answer OR old.who IS NOT new.who
BEGIN
  INSERT INTO entry_words (entry_words, rowid, note, answer, who)
  SELECT 'delete', old.id, old.note, old.answer, old.who
  WHERE old.note IS NOT NULL OR old.answer IS NOT NULL OR old.who IS NOT NULL;
  INSERT INTO entry_words (rowid, note, answer, who)
  SELECT new.id, new.note, new.answer, new.who
  WHERE new.note IS NOT NULL OR new.answer IS NOT NULL OR new.who IS NOT NULL;
END;

CREATE TRIGGER entry_words_delete AFTER DELETE ON entry
WHEN old.note IS NOT NULL OR old.answer IS NOT NULL OR old.who IS NOT NULL
BEGIN
  INSERT INTO entry_words (entry_words, rowid, note, answer, who)
  VALUES ('delete', old.id, old.note, old.answer, old.who);
END;

CREATE TRIGGER message_words_update AFTER UPDATE ON message_text
WHEN old.text IS NOT new.text OR old.note IS NOT new.note
BEGIN
  INSERT INTO message_words (message_words, rowid, text, note)
  VALUES ('delete', old.message, old.text, old.note);
  INSERT INTO message_words (rowid, text, note) VALUES (new.message, new.text, new.note);
END;

CREATE TRIGGER message_words_delete AFTER DELETE ON message_text
BEGIN
  INSERT INTO message_words (message_words, rowid, text, note)
  VALUES ('delete', old.message, old.text, old.note);
END;
