/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-store.h"

G_BEGIN_DECLS

/**
 * TidemarkImportDialog:
 *
 * The way of a file into the journal: choose it, answer what the file does not say, see what would
 * be added, store it. Nothing is stored before the last step, and then all of it or nothing.
 *
 * GObject signal "imported" (guint n_new): it is stored, and the dialog closes.
 */
#define TIDEMARK_TYPE_IMPORT_DIALOG (tidemark_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkImportDialog,
                      tidemark_import_dialog,
                      TIDEMARK,
                      IMPORT_DIALOG,
                      AdwDialog)

TidemarkImportDialog *tidemark_import_dialog_new (TidemarkStore *store);
void tidemark_import_dialog_open (TidemarkImportDialog *self, GFile *file);

G_END_DECLS
