/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For libFuzzer: any bytes give JSON events or an error, and what is read as JSON is copied so
 * that it reads back as the same. */

#include <string.h>

#include "tidemark-json-stream.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize length);

static TidemarkJsonStream *
open_stream (const void *data, gsize length, TidemarkJsonFlags flags)
{
  g_autoptr (GInputStream) input =
      g_memory_input_stream_new_from_data (data, (gssize) length, NULL);

  return tidemark_json_stream_new (input, flags, NULL);
}

static char *
copy (const void *data, gsize length, TidemarkJsonFlags flags)
{
  g_autoptr (TidemarkJsonStream) stream = open_stream (data, length, flags);
  g_autoptr (GString) text = g_string_new (NULL);

  if (tidemark_json_stream_next (stream, NULL) == TIDEMARK_JSON_FAILED ||
      !tidemark_json_stream_copy (stream, text, NULL) ||
      tidemark_json_stream_next (stream, NULL) != TIDEMARK_JSON_END)
    return NULL;

  return g_string_free_and_steal (g_steal_pointer (&text));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize length)
{
  for (int flags = 0; flags < 4; flags++)
    {
      g_autofree char *text = copy (data, length, (TidemarkJsonFlags) flags);
      g_autofree char *again =
          text != NULL ? copy (text, strlen (text), TIDEMARK_JSON_STRICT) : NULL;

      g_assert_cmpstr (again, ==, text);
    }

  return 0;
}
