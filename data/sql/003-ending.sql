-- SPDX-FileCopyrightText: 2026 The Tidemark Authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 3: when it ended with somebody, and until which day they are sealed. A seal is lifted by
-- the day itself; nothing has to be written for that.

ALTER TABLE person ADD COLUMN ended_day INTEGER;
ALTER TABLE person ADD COLUMN sealed_until_day INTEGER;
