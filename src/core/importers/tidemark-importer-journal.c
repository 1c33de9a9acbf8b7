/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-importer-journal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tidemark-journal-json.h"
#include "tidemark-journal-merge.h"
#include "tidemark-journal-reader.h"

#define BIT(list) (1u << TIDEMARK_JOURNAL_##list)

/* The name of the format as the value of a member: in a text of another file its quotes would
 * have a backslash before them. */
static gboolean
sniff (const char *head, gsize length)
{
  g_autofree char *text = g_strndup (head, length);
  const char *at = text;
  const char *name;

  if (g_str_has_prefix (at, "\xEF\xBB\xBF"))
    at += 3;
  at += strspn (at, " \t\r\n");
  if (*at != '{' || (name = strstr (at, "\"" TIDEMARK_JOURNAL_FORMAT "\"")) == NULL)
    return FALSE;

  do
    name--;
  while (name > at && g_ascii_isspace (*name));
  return *name == ':';
}

/* Answers to questions that a journal file never asks. */
static void
warn_about_options (const TidemarkImportOptions *options, TidemarkImportReport *report)
{
  if (options == NULL)
    return;

  if (options->person_alias != NULL || options->chat != NULL || options->me != NULL ||
      options->them != NULL || options->zone != NULL ||
      options->date_order != TIDEMARK_DATE_ORDER_NONE)
    tidemark_import_report_add_warning (
        report, _ ("A journal file says itself who, when and whom: the other answers changed "
                   "nothing."));
}

static gboolean
run (TidemarkImportSource *source,
     TidemarkConnection *connection,
     const TidemarkImportOptions *options,
     TidemarkImportReport *report,
     TidemarkImportProgressFunc progress,
     gpointer progress_data,
     GCancellable *cancellable,
     GError **error)
{
  gboolean stores = connection != NULL && (options == NULL || !options->dry_run);
  g_autoptr (TidemarkJournalMerge) merge = tidemark_journal_merge_new (connection, stores, report);
  g_auto (TidemarkJournalHead) head = { 0 };

  warn_about_options (options, report);

  /* Whom the entries are about may stand behind them, so people are read first. That shows too
   * whether the file is whole, before the journal is touched. */
  if (!tidemark_journal_reader_read (source, BIT (PEOPLE) | BIT (IMPORTS),
                                     tidemark_journal_merge_collect, merge, &head, NULL, NULL,
                                     cancellable, error) ||
      !tidemark_journal_merge_put_collected (merge, head.extra_json, error) ||
      !tidemark_journal_reader_read (source, BIT (EXCLUSIONS) | BIT (ENTRIES),
                                     tidemark_journal_merge_put, merge, NULL, progress,
                                     progress_data, cancellable, error))
    return FALSE;

  tidemark_journal_merge_finish (merge);
  return TRUE;
}

const TidemarkImporterInfo tidemark_importer_journal = {
  .id = "tidemark",
  .title = N_ ("Tidemark Journal"),
  .sniff = sniff,
  .run = run,
};
