/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib.h>

#include "tidemark-config.h"

int
main (int argc, char **argv)
{
  g_print ("tidemark-cli %s\n", TIDEMARK_VERSION);
  return 0;
}
