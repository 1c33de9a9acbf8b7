/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For libFuzzer: any bytes, as a file of any format, give a report or an error. */

#include "tidemark-import-session.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize length);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize length)
{
  static const char *const formats[] = { NULL, "whatsapp", "telegram" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, length);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (TidemarkImportOptions) options = tidemark_import_options_new ();
      g_autoptr (TidemarkImportSource) source =
          tidemark_import_source_new_for_bytes ("file", bytes, TIDEMARK_INSTANT_NONE, NULL, NULL);
      g_autoptr (TidemarkImportSession) session = NULL;
      g_autoptr (TidemarkImportReport) report = NULL;

      if (source == NULL)
        return 0;
      options->format = g_strdup (formats[i]);
      session = tidemark_import_session_new (source);
      report = tidemark_import_session_preview (session, NULL, options, NULL, NULL);
    }

  return 0;
}
