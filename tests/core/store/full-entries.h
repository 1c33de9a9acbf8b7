/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-journal.h"

G_BEGIN_DECLS

#define FULL_ENTRIES_AT "2026-03-27T21:41:00.250+01:00"

/* An import with two holes, stored. */
TidemarkImport *full_entries_put_import (TidemarkConnection *connection, const char *person_id);

/* Every member of the kind said, each with a value that no other has by itself. */
TidemarkEntry *full_entries_make (TidemarkKind kind, const char *person_id, const char *import_id);

G_END_DECLS
