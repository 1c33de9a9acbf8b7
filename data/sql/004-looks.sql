-- SPDX-FileCopyrightText: 2026 The Tidemark Authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 4: the last looks at what the log says about somebody, so that the next one can tell what
-- changed. They are of this file alone: not in the journal file, and no change that views follow.
-- log_revision is that of the journal when it was read: what is newer was not in it.

CREATE TABLE look (
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  at_offset INTEGER NOT NULL,
  log_revision INTEGER NOT NULL,
  result TEXT NOT NULL
) STRICT;

CREATE INDEX look_person ON look (person);
