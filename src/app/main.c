/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include <glib/gi18n.h>

#include "tidemark-application.h"
#include "tidemark-config.h"

int
main (int argc, char **argv)
{
  g_autoptr (TidemarkApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (TIDEMARK_GETTEXT_DOMAIN, TIDEMARK_LOCALE_DIR);
  bind_textdomain_codeset (TIDEMARK_GETTEXT_DOMAIN, "UTF-8");
  textdomain (TIDEMARK_GETTEXT_DOMAIN);

  application = tidemark_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
