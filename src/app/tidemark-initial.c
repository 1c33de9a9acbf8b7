/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-initial.h"

#include <glib/gi18n.h>

/**
 * tidemark_initial_of:
 * @name: what somebody is called
 *
 * Returns: (transfer full): the first letter or digit, as a capital with a point. Any thread.
 */
char *
tidemark_initial_of (const char *name)
{
  const char *first = name;
  g_autofree char *letter = NULL;

  while (*first != '\0' && !g_unichar_isalnum (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  if (*first == '\0')
    /* Translators: stands for somebody whose name has no letter */
    return g_strdup (C_ ("name", "X."));

  letter = g_utf8_strup (first, g_utf8_next_char (first) - first);
  return g_strconcat (letter, ".", NULL);
}
