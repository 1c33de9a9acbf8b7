/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TIDEMARK_HELP_N_SECTIONS 8

/**
 * TidemarkHelpPage:
 * @id: of the page, for a way straight to it
 * @title: for people, to be translated
 * @summary: what it is about, in a line
 * @sections: what it says, each under a heading; the last one has none
 *
 * A page of the help. Its texts are to be translated where they are shown.
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *summary;
  struct
  {
    const char *heading;
    const char *text;
  } sections[TIDEMARK_HELP_N_SECTIONS + 1];
} TidemarkHelpPage;

extern const TidemarkHelpPage tidemark_help_pages[];
extern const guint tidemark_help_n_pages;

G_END_DECLS
