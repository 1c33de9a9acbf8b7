/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-settings.h"

#include "tidemark-config.h"

/**
 * tidemark_settings_new:
 *
 * Returns: (transfer full) (nullable): what the window remembers about itself, nothing of it from
 *   the journal; %NULL where the schema is not installed, and then the defaults serve
 */
GSettings *
tidemark_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, TIDEMARK_APP_ID, TRUE);
  if (schema == NULL)
    return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}
