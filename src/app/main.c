/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "tidemark-config.h"

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new (TIDEMARK_APP_ID, 0);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
