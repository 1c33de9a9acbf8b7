/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program itself, with an eye on its first picture. */

#include "first-paint.h"
#include "tidemark-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (TidemarkApplication) application = tidemark_application_new ();

  return first_paint_run (GTK_APPLICATION (application), argc, argv);
}
