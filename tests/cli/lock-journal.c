/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-passphrase.h"

/* Locks a journal as the window does: lock-journal FILE PASSPHRASE. */
int
main (int argc, char **argv)
{
  g_autoptr (TidemarkPassphrase) passphrase = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 3)
    return 2;

  passphrase = tidemark_passphrase_new (argv[2]);
  if (tidemark_journal_change_passphrase (argv[1], NULL, passphrase, NULL, &error))
    return 0;

  g_printerr ("%s\n", error->message);
  return 1;
}
