/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-help-line.h"

#include <gio/gio.h>

#include "tidemark-core-resources.h"

#define PATH "/io/github/tidemark_journal/Tidemark/core/help-lines.txt"
#define UNSAID "-"

enum
{
  KIND,
  COUNTRY,
  SERVICE,
  GROUP,
  NUMBER,
  HOURS,
  SOURCE,
  SOURCE_DAY,
  LOOKED_UP,
  N_FIELDS
};

static void
help_line_free (gpointer data)
{
  TidemarkHelpLine *self = data;

  g_free (self->country);
  g_free (self->service);
  g_free (self->number);
  g_free (self->hours);
  g_free (self->source);
  g_free (self->source_day);
  g_free (self->looked_up);
  g_free (self);
}

static char *
dup_said (const char *field)
{
  return g_str_equal (field, UNSAID) ? NULL : g_strdup (field);
}

static TidemarkHelpGroup
parse_group (const char *field)
{
  if (g_str_equal (field, "women"))
    return TIDEMARK_HELP_WOMEN;

  return g_str_equal (field, "men") ? TIDEMARK_HELP_MEN : TIDEMARK_HELP_EVERYONE;
}

/* (nullable): of a line that has all its fields; the build refuses any other. */
static TidemarkHelpLine *
parse_line (const char *line)
{
  g_auto (GStrv) fields = NULL;
  TidemarkHelpLine *self;

  if (*line == '#' || *line == '\0')
    return NULL;

  fields = g_strsplit (line, "|", -1);
  if (g_strv_length (fields) != N_FIELDS)
    return NULL;
  for (int i = 0; i < N_FIELDS; i++)
    g_strstrip (fields[i]);

  self = g_new0 (TidemarkHelpLine, 1);
  self->kind =
      g_str_equal (fields[KIND], "emergency") ? TIDEMARK_HELP_EMERGENCY : TIDEMARK_HELP_TALK;
  self->country = g_strdup (fields[COUNTRY]);
  self->service = g_strdup (fields[SERVICE]);
  self->group = parse_group (fields[GROUP]);
  self->number = g_strdup (fields[NUMBER]);
  self->hours = dup_said (fields[HOURS]);
  self->source = g_strdup (fields[SOURCE]);
  self->source_day = dup_said (fields[SOURCE_DAY]);
  self->looked_up = g_strdup (fields[LOOKED_UP]);
  return self;
}

/**
 * tidemark_help_line_parse:
 * @text: as data/help-lines.txt
 *
 * Returns: (transfer full) (element-type TidemarkHelpLine): what is in it, in its order. Any
 * thread.
 */
GPtrArray *
tidemark_help_line_parse (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (help_line_free);
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);

  for (guint i = 0; rows[i] != NULL; i++)
    {
      TidemarkHelpLine *line = parse_line (rows[i]);

      if (line != NULL)
        g_ptr_array_add (lines, line);
    }

  return lines;
}

static gpointer
load_lines (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (tidemark_core_get_resource (), PATH, 0, &error);
  g_autofree char *text = NULL;

  /* They are part of the program. */
  if (bytes == NULL)
    g_error ("%s: %s", PATH, error->message);

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return tidemark_help_line_parse (text);
}

/**
 * tidemark_help_line_list:
 *
 * Returns: (transfer none) (element-type TidemarkHelpLine): all that the program brings, by
 * country. Any thread.
 */
const GPtrArray *
tidemark_help_line_list (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_lines, NULL);
}

gboolean
tidemark_help_line_is_of (const TidemarkHelpLine *self, const char *country)
{
  return g_str_equal (self->country, country);
}

/* Whether somebody answers at any hour. */
gboolean
tidemark_help_line_always (const TidemarkHelpLine *self)
{
  return g_strcmp0 (self->hours, "always") == 0;
}
