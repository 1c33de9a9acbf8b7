/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TIDEMARK_HELP_EMERGENCY,
  TIDEMARK_HELP_TALK,
} TidemarkHelpKind;

typedef enum
{
  TIDEMARK_HELP_WOMEN,
  TIDEMARK_HELP_MEN,
  TIDEMARK_HELP_EVERYONE,
} TidemarkHelpGroup;

/**
 * TidemarkHelpLine:
 * @kind: whether it sends somebody or listens
 * @country: two letters, "EU" for the European Union
 * @service: its name, in the words of the country
 * @group: for whom it is
 * @number: as it is dialled there
 * @hours: (nullable): when somebody answers, as the source has it; "always" for any hour
 * @source: title of the page that names it
 * @source_day: (nullable): of that page, as it shows it
 * @looked_up: the day on which the page was read, YYYY-MM-DD
 *
 * Whom to call. Part of the program, see data/help-lines.txt.
 */
typedef struct
{
  TidemarkHelpKind kind;
  char *country;
  char *service;
  TidemarkHelpGroup group;
  char *number;
  char *hours;
  char *source;
  char *source_day;
  char *looked_up;
} TidemarkHelpLine;

const GPtrArray *tidemark_help_line_list (void);
GPtrArray *tidemark_help_line_parse (const char *text);
gboolean tidemark_help_line_is_of (const TidemarkHelpLine *self, const char *country);
gboolean tidemark_help_line_always (const TidemarkHelpLine *self);

G_END_DECLS
