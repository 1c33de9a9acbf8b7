/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-exclusion.h"
#include "tidemark-import.h"
#include "tidemark-json-fields.h"
#include "tidemark-person.h"

G_BEGIN_DECLS

/* What the journal file calls itself. */
#define TIDEMARK_JOURNAL_FORMAT "tidemark-journal"
#define TIDEMARK_JOURNAL_VERSION 1

/* The setting of a journal that keeps the members of the whole file which this version does not
 * know: a JSON object. */
#define TIDEMARK_JOURNAL_EXTRA_SETTING "file-extra"

TidemarkPerson *tidemark_person_from_json (TidemarkJsonRecord *record, GError **error);
gboolean
tidemark_person_to_json (const TidemarkPerson *person, TidemarkJsonWriter *writer, GError **error);

TidemarkImport *tidemark_import_from_json (TidemarkJsonRecord *record, GError **error);
gboolean
tidemark_import_to_json (const TidemarkImport *import, TidemarkJsonWriter *writer, GError **error);

TidemarkExclusion *tidemark_exclusion_from_json (TidemarkJsonRecord *record, GError **error);
gboolean tidemark_exclusion_to_json (const TidemarkExclusion *exclusion,
                                     TidemarkJsonWriter *writer,
                                     GError **error);

G_END_DECLS
