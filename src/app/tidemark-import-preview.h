/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-import-report.h"

G_BEGIN_DECLS

/* What an import report says, in words for the window. All (transfer full). */
char *tidemark_import_preview_describe_file (const TidemarkImportReport *report);
char *tidemark_import_preview_describe_range (const TidemarkImportReport *report);
char *tidemark_import_preview_describe_person (const TidemarkImportPerson *person);
char *tidemark_import_preview_describe_new (const TidemarkImportReport *report);
char *tidemark_import_preview_describe_hole (const TidemarkHole *hole);

G_END_DECLS
