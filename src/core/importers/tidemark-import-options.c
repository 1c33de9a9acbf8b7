/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-options.h"

static const char *const order_names[] = { NULL, "dmy", "mdy", "ymd" };

/**
 * tidemark_import_options_new:
 *
 * Returns: (transfer full): no answers. Any thread.
 */
TidemarkImportOptions *
tidemark_import_options_new (void)
{
  return g_new0 (TidemarkImportOptions, 1);
}

TidemarkImportOptions *
tidemark_import_options_copy (const TidemarkImportOptions *self)
{
  TidemarkImportOptions *copy = g_memdup2 (self, sizeof *self);

  copy->format = g_strdup (self->format);
  copy->chat = g_strdup (self->chat);
  copy->me = g_strdupv (self->me);
  copy->them = g_strdupv (self->them);
  copy->person_alias = g_strdup (self->person_alias);
  copy->zone = g_strdup (self->zone);

  return copy;
}

void
tidemark_import_options_free (TidemarkImportOptions *self)
{
  g_free (self->format);
  g_free (self->chat);
  g_strfreev (self->me);
  g_strfreev (self->them);
  g_free (self->person_alias);
  g_free (self->zone);
  g_free (self);
}

/**
 * tidemark_date_order_parse:
 *
 * Returns: the order that @word names, NONE for any other word. Pure, any thread.
 */
TidemarkDateOrder
tidemark_date_order_parse (const char *word)
{
  for (guint i = 1; i < G_N_ELEMENTS (order_names); i++)
    if (g_strcmp0 (word, order_names[i]) == 0)
      return (TidemarkDateOrder) i;

  return TIDEMARK_DATE_ORDER_NONE;
}

/**
 * tidemark_date_order_name:
 *
 * Returns: (nullable) (transfer none): its word, %NULL for NONE. Pure, any thread.
 */
const char *
tidemark_date_order_name (TidemarkDateOrder order)
{
  return order_names[order];
}
