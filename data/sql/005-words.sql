-- SPDX-FileCopyrightText: 2026 The Tidemark Authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 5: words are compared without accents in every script, and a sentence without spaces can
-- be found by any part of it. The tokenizer is the program's own, see tidemark-search-fold.c. The
-- triggers of the first schema go on as they are.

DROP TABLE entry_words;
DROP TABLE message_words;

CREATE VIRTUAL TABLE entry_words USING fts5 (
  note, answer, who,
  content = 'entry', content_rowid = 'id', columnsize = 0,
  tokenize = 'tidemark'
);

CREATE VIRTUAL TABLE message_words USING fts5 (
  text, note,
  content = 'message_text', content_rowid = 'message', columnsize = 0,
  tokenize = 'tidemark'
);

INSERT INTO entry_words (entry_words, rank) VALUES ('secure-delete', 1);
INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', 1);

INSERT INTO entry_words (rowid, note, answer, who)
SELECT id, note, answer, who FROM entry
WHERE note IS NOT NULL OR answer IS NOT NULL OR who IS NOT NULL;
INSERT INTO message_words (rowid, text, note) SELECT message, text, note FROM message_text;
