/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-importer.h"

#include "tidemark-importer-journal.h"
#include "tidemark-importer-telegram.h"
#include "tidemark-importer-whatsapp.h"

const TidemarkImporterInfo *const tidemark_importer_registry[] = {
  &tidemark_importer_journal,
  &tidemark_importer_telegram,
  &tidemark_importer_whatsapp,
  NULL,
};

/**
 * tidemark_importer_find:
 * @id: of a format
 *
 * Returns: (transfer none) (nullable): the reader of that format. Any thread.
 */
const TidemarkImporterInfo *
tidemark_importer_find (const char *id)
{
  for (guint i = 0; tidemark_importer_registry[i] != NULL; i++)
    if (g_strcmp0 (tidemark_importer_registry[i]->id, id) == 0)
      return tidemark_importer_registry[i];

  return NULL;
}
