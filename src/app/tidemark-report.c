/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-report.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-entry-text.h"
#include "tidemark-initial.h"
#include "tidemark-table-row.h"
#include "tidemark-tide-summary.h"

/**
 * tidemark_report_options_new:
 *
 * Returns: (transfer full): for a counsellor, without cards, tables and notes
 */
TidemarkReportOptions *
tidemark_report_options_new (void)
{
  TidemarkReportOptions *self = g_new0 (TidemarkReportOptions, 1);

  self->cards = g_array_new (FALSE, FALSE, sizeof (GType));
  return self;
}

TidemarkReportOptions *
tidemark_report_options_copy (const TidemarkReportOptions *self)
{
  TidemarkReportOptions *copy = g_new (TidemarkReportOptions, 1);

  *copy = *self;
  copy->cards = g_array_copy (self->cards);
  return copy;
}

void
tidemark_report_options_free (TidemarkReportOptions *self)
{
  g_array_unref (self->cards);
  g_free (self);
}

/**
 * tidemark_report_reader_get_name:
 *
 * Returns: (transfer none): such as "For a counsellor". Any thread.
 */
const char *
tidemark_report_reader_get_name (TidemarkReportReader reader)
{
  return reader == TIDEMARK_REPORT_FRIEND ? _ ("For a friend") : _ ("For a counsellor");
}

static void
table_free (TidemarkReportTable *self)
{
  g_ptr_array_unref (self->titles);
  g_array_unref (self->kinds);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
tidemark_report_section_free (TidemarkReportSection *self)
{
  g_free (self->title);
  g_free (self->caption);
  g_free (self->sentence);
  g_free (self->note);
  g_free (self->coverage);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->table, table_free);
  g_free (self);
}

static void
note_free (gpointer data)
{
  TidemarkReportNote *self = data;

  g_free (self->day);
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

/* The numbers of the columns that are printed. */
static GArray *
choose_columns (TidemarkReportTable *self, TidemarkTableDialog *table, gboolean with_notes)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < tidemark_table_dialog_get_n_columns (table); i++)
    {
      TidemarkColumnKind kind;
      const char *title = tidemark_table_dialog_get_column (table, i, &kind);

      if (kind == TIDEMARK_COLUMN_NOTE && !with_notes)
        continue;
      g_ptr_array_add (self->titles, g_strdup (title));
      g_array_append_val (self->kinds, kind);
      g_array_append_val (columns, i);
    }

  return columns;
}

/**
 * tidemark_report_table_new:
 * @table: a table that is filled
 * @with_notes: whether its columns of notes are printed as well
 *
 * Main thread.
 *
 * Returns: (transfer full): what it says
 */
TidemarkReportTable *
tidemark_report_table_new (TidemarkTableDialog *table, gboolean with_notes)
{
  TidemarkReportTable *self = g_new0 (TidemarkReportTable, 1);
  GListModel *rows = tidemark_table_dialog_get_rows (table);
  g_autoptr (GArray) columns = NULL;

  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->kinds = g_array_new (FALSE, FALSE, sizeof (TidemarkColumnKind));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  columns = choose_columns (self, table, with_notes);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (TidemarkTableRow) row = g_list_model_get_item (rows, i);
      char **texts = g_new0 (char *, columns->len + 1);

      for (guint k = 0; k < columns->len; k++)
        texts[k] = g_strdup (tidemark_table_row_get_text (row, g_array_index (columns, guint, k)));
      g_ptr_array_add (self->rows, texts);
    }

  return self;
}

static void
add_fact (TidemarkReport *self, const char *name, const char *text)
{
  g_ptr_array_add (self->facts, g_strdup (name));
  g_ptr_array_add (self->facts, g_strdup (text));
}

static void
add_facts (TidemarkReport *self,
           const TidemarkReportOptions *options,
           const TidemarkPatterns *patterns)
{
  TidemarkStretch range = { options->from_day, options->to_day };
  TidemarkTideSummary summary;
  g_autofree char *from = tidemark_day_text_short (range.from_day, TIDEMARK_DAY_NONE);
  g_autofree char *to = tidemark_day_text_short (range.to_day, TIDEMARK_DAY_NONE);
  g_autofree char *made = tidemark_day_text_short (patterns->today, TIDEMARK_DAY_NONE);
  g_autofree char *days = NULL;
  g_autofree char *coverage = NULL;

  tidemark_tide_summarize (patterns->tide, range, &summary);
  coverage = tidemark_tide_summary_coverage (&summary);
  /* Translators: such as "15 August 2026 to 12 November 2026 · 90 days" */
  days = g_strdup_printf (
      ngettext ("%s to %s · %d day", "%s to %s · %d days", (gulong) summary.n_days), from, to,
      summary.n_days);

  add_fact (self, _ ("Days"), days);
  add_fact (self, _ ("Log"), coverage);
  add_fact (self, _ ("Names"), _ ("Shortened to an initial"));
  add_fact (self, _ ("Notes"),
            options->with_notes ? _ ("In my own words, names included") : _ ("Left out"));
  add_fact (self, _ ("Made on"), made);
}

static void
add_words (TidemarkReport *self, TidemarkReportReader reader)
{
  g_ptr_array_add (
      self->words,
      g_strdup (reader == TIDEMARK_REPORT_FRIEND
                    ? _ ("This is a summary of a private journal, shared with a friend to talk it "
                         "over. It shows what one person logged and how often, not why.")
                    : _ ("This is a summary of a private journal, made to be talked over in "
                         "counselling. It shows what one person logged and how often, not why.")));
  g_ptr_array_add (self->words,
                   g_strdup (_ ("A day without an entry is a gap: nothing is known about it. Days "
                                "that were left out do not count. How the other person saw it is "
                                "not in here.")));
}

/**
 * tidemark_report_new:
 * @options: what is wanted
 * @patterns: what the journal says, with an initial for an alias
 *
 * Main thread.
 *
 * Returns: (transfer full): a report with a first page and nothing else yet
 */
TidemarkReport *
tidemark_report_new (const TidemarkReportOptions *options, const TidemarkPatterns *patterns)
{
  TidemarkReport *self = g_new0 (TidemarkReport, 1);

  /* Translators: %s is an initial */
  self->title = g_strdup_printf (_ ("What I Logged About %s"), patterns->alias);
  self->reader = g_strdup (tidemark_report_reader_get_name (options->reader));
  self->facts = g_ptr_array_new_with_free_func (g_free);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_report_section_free);
  self->notes = g_ptr_array_new_with_free_func (note_free);
  self->is_mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  add_facts (self, options, patterns);
  add_words (self, options->reader);

  return self;
}

/**
 * tidemark_report_add_note:
 * @self: a report that is still made
 * @entry: with a note
 * @alias: the initial
 * @today: the day that is now
 *
 * Main thread.
 */
void
tidemark_report_add_note (TidemarkReport *self,
                          const TidemarkEntry *entry,
                          const char *alias,
                          int today)
{
  TidemarkReportNote *note = g_new0 (TidemarkReportNote, 1);
  g_autoptr (TidemarkEntry) shown = tidemark_entry_copy (entry);

  /* A friend is somebody, too. */
  if (entry->who != NULL)
    {
      g_free (shown->who);
      shown->who = tidemark_initial_of (entry->who);
    }
  note->day = tidemark_day_text (entry->day, today);
  note->title = tidemark_entry_text_title (shown, alias);
  note->text = g_strdup (entry->note);
  g_ptr_array_add (self->notes, note);
}

void
tidemark_report_free (TidemarkReport *self)
{
  g_free (self->title);
  g_free (self->reader);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->notes);
  g_free (self->font);
  g_free (self);
}
