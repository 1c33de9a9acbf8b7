/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-entry-json.h"
#include "tidemark-export-text.h"
#include "tidemark-journal.h"

typedef struct
{
  int number;
  GString *text;
  guint n_by_me; /* messages that say nothing but that they were */
  guint n_by_them;
} Day;

/* Entries come in the order of time, and a day may differ from the clock: each is put to its own,
 * and the days are written at the end. */
typedef struct
{
  GHashTable *aliases;
  GTree *days;
} Export;

/* Told otherwise: by the heading, the time, the alias, the text below; or of no use to a reader. */
static const char *const told_apart[] = {
  "id",     "person", "at",  "day",  "kind", "length", "media",      "type",    "text",
  "answer", "import", "key", "note", "hot",  "who",    "changed_at", "deleted", NULL,
};

/* Text of a person, so that nothing in it means anything to Markdown. */
static void
append_escaped (GString *text, const char *words)
{
  for (; *words != '\0'; words++)
    {
      if (strchr ("\\`*_[]<>#|~", *words) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *words);
    }
}

/* Below an entry, line by line. What begins a line could make a list or a rule of it. */
static void
append_quote (GString *text, const char *words)
{
  g_auto (GStrv) lines = NULL;

  if (words == NULL || words[0] == '\0')
    return;

  lines = g_strsplit (words, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strchug (lines[i]);
      gsize n_digits = strspn (line, "0123456789");

      g_strchomp (lines[i]);
      g_string_append (text, "  > ");
      if (line[0] != '\0' && strchr ("+-=", line[0]) != NULL)
        g_string_append_c (text, '\\');
      else if (n_digits > 0 && (line[n_digits] == '.' || line[n_digits] == ')'))
        {
          g_string_append_len (text, line, (gssize) n_digits);
          g_string_append_c (text, '\\');
          line += n_digits;
        }
      append_escaped (text, line);
      g_string_append (text, lines[i + 1] != NULL ? "\\\n" : "\n");
    }
}

static const char *
word_for_kind (TidemarkKind kind)
{
  switch (kind)
    {
    case TIDEMARK_KIND_MESSAGE:
      return _ ("Message");
    case TIDEMARK_KIND_TEXT:
      return _ ("Text");
    case TIDEMARK_KIND_CALL:
      return _ ("Call");
    case TIDEMARK_KIND_DATE:
      return _ ("Date");
    case TIDEMARK_KIND_DISTANCE:
      return _ ("Distance felt");
    case TIDEMARK_KIND_WANTED:
      return _ ("Closeness wanted");
    case TIDEMARK_KIND_PROMISE:
      return _ ("Promise");
    case TIDEMARK_KIND_TALK:
      return _ ("Talk");
    case TIDEMARK_KIND_MOVE:
      return _ ("My move");
    case TIDEMARK_KIND_MARK:
      return _ ("Mark");
    case TIDEMARK_KIND_FRIEND:
      return _ ("Friend time");
    case TIDEMARK_KIND_NOTHING:
      return _ ("Nothing happened");
    case TIDEMARK_KIND_NOTE:
      return _ ("Note");
    case TIDEMARK_KIND_SAFETY:
      return _ ("Safety");
    case TIDEMARK_KIND_NONE:
    default:
      return "";
    }
}

/* "planned_by" as "planned by": the words of the journal file read well enough. */
static void
append_spaced (GString *text, const char *words)
{
  for (; *words != '\0'; words++)
    {
      g_string_append_c (text, *words == '_' ? ' ' : *words);
      if (*words == ',')
        g_string_append_c (text, ' ');
    }
}

/* What the kind is about needs no name: "Distance felt: 7". */
static gboolean
is_the_point (const char *name)
{
  return g_str_equal (name, "value") || g_str_equal (name, "move") || g_str_equal (name, "mark") ||
         g_str_equal (name, "friend");
}

static void
append_details (GString *text, const TidemarkEntry *entry)
{
  guint n_fields;
  const TidemarkField *fields = tidemark_entry_get_fields (&n_fields);
  const char *before = ": ";

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = NULL;

      if ((fields[i].kinds & (1u << entry->kind)) == 0 ||
          g_strv_contains (told_apart, fields[i].name) ||
          (value = tidemark_field_dup_text (&fields[i], entry)) == NULL)
        continue;

      g_string_append (text, before);
      if (!is_the_point (fields[i].name))
        {
          append_spaced (text, fields[i].name);
          g_string_append_c (text, ' ');
        }
      append_spaced (text, value);
      before = ", ";
    }
}

static void
append_entry (GString *text, const TidemarkEntry *entry, GHashTable *aliases)
{
  g_autofree char *at = tidemark_instant_format (entry->at);
  const char *alias =
      entry->person_id != NULL ? g_hash_table_lookup (aliases, entry->person_id) : NULL;

  g_string_append_printf (text, "- %.5s · ", at + strlen ("2026-03-27T"));
  if (alias != NULL)
    {
      append_escaped (text, alias);
      g_string_append (text, " · ");
    }
  g_string_append_printf (text, "**%s**", word_for_kind (entry->kind));
  append_details (text, entry);
  if (entry->who != NULL)
    {
      g_string_append (text, ", ");
      append_escaped (text, entry->who);
    }
  if (entry->hot)
    g_string_append_printf (text, " (%s)", _ ("written while upset"));
  g_string_append_c (text, '\n');

  append_quote (text, entry->text);
  append_quote (text, entry->answer);
  append_quote (text, entry->note);
}

static void
day_free (gpointer data)
{
  Day *day = data;

  g_string_free (day->text, TRUE);
  g_free (day);
}

static int
compare_days (gconstpointer a, gconstpointer b, gpointer data)
{
  int first = GPOINTER_TO_INT (a), second = GPOINTER_TO_INT (b);

  return (first > second) - (first < second);
}

static Day *
find_day (Export *self, int number)
{
  Day *day = g_tree_lookup (self->days, GINT_TO_POINTER (number));

  if (day != NULL)
    return day;

  day = g_new0 (Day, 1);
  day->number = number;
  day->text = g_string_new (NULL);
  g_tree_insert (self->days, GINT_TO_POINTER (number), day);
  return day;
}

static gboolean
collect_entry (TidemarkEntry *entry, gpointer data, GError **error)
{
  Export *self = data;
  Day *day = find_day (self, entry->day);
  gboolean says_nothing =
      entry->kind == TIDEMARK_KIND_MESSAGE && entry->text == NULL && entry->note == NULL;

  if (!says_nothing)
    append_entry (day->text, entry, self->aliases);
  else if (entry->by == TIDEMARK_WHO_ME)
    day->n_by_me++;
  else
    day->n_by_them++;

  return TRUE;
}

static void
append_day (GString *text, const Day *day)
{
  guint n_messages = day->n_by_me + day->n_by_them;
  g_autofree char *date = tidemark_day_format (day->number);

  g_string_append_printf (text, "\n## %s\n\n%s", date, day->text->str);
  if (n_messages == 0)
    return;

  g_string_append (text, "- ");
  g_string_append_printf (text,
                          ngettext ("%u message: %u from me, %u from them",
                                    "%u messages: %u from me, %u from them", n_messages),
                          n_messages, day->n_by_me, day->n_by_them);
  g_string_append_c (text, '\n');
}

static gboolean
write_days (Export *self, GOutputStream *output, GCancellable *cancellable, GError **error)
{
  g_auto (TidemarkExportText) text = { 0 };

  tidemark_export_text_init (&text, output, cancellable);
  g_string_append_printf (text.text, "# %s\n", _ ("Journal"));
  for (GTreeNode *node = g_tree_node_first (self->days); node != NULL;
       node = g_tree_node_next (node))
    {
      append_day (text.text, g_tree_node_value (node));
      if (!tidemark_export_text_flow (&text, error))
        return FALSE;
    }

  return tidemark_export_text_flush (&text, error);
}

static gboolean
write_markdown (TidemarkConnection *connection,
                const TidemarkExportOptions *options,
                GOutputStream *output,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GHashTable) aliases = tidemark_export_list_aliases (connection, error);
  g_autoptr (GTree) days = g_tree_new_full (compare_days, NULL, NULL, day_free);
  Export self = { aliases, days };

  return aliases != NULL &&
         tidemark_export_foreach_entry (connection, options, FALSE, collect_entry, &self, error) &&
         write_days (&self, output, cancellable, error);
}

const TidemarkExporterInfo tidemark_exporter_markdown = {
  .id = "markdown",
  .title = N_ ("Text by day (Markdown)"),
  .extension = "md",
  .write = write_markdown,
};
