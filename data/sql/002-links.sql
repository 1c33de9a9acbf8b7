-- SPDX-FileCopyrightText: 2026 The Tidemark Authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 2: an entry names the promises and talks that it goes with, by their ids in the journal
-- file, in lower case and apart by a space. NULL for none; ids of what is gone may stay.

ALTER TABLE entry ADD COLUMN goes_with TEXT;

-- What names a given entry: few entries name any.
CREATE INDEX entry_goes_with ON entry (goes_with) WHERE goes_with IS NOT NULL AND deleted = 0;
