/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "tidemark-cli-person.h"
#include "tidemark-exporter.h"
#include "tidemark-journal.h"

/* --format, else what the ending of the file says, else the journal file. */
static const TidemarkExporterInfo *
find_format (const char *format, const char *file)
{
  if (format != NULL)
    return tidemark_exporter_find (format);

  for (guint i = 0; tidemark_exporter_registry[i] != NULL; i++)
    {
      g_autofree char *ending = g_strconcat (".", tidemark_exporter_registry[i]->extension, NULL);

      if (g_str_has_suffix (file, ending))
        return tidemark_exporter_registry[i];
    }

  return tidemark_exporter_registry[0];
}

static gboolean
parse_day (const char *option, const char *text, int *out)
{
  if (text == NULL || tidemark_day_parse (text, out))
    return TRUE;

  tidemark_cli_misuse (_ ("%s: “%s” should be a day such as 2026-03-27"), option, text);
  return FALSE;
}

static gboolean
write_stdout (const TidemarkExporterInfo *info,
              TidemarkConnection *connection,
              const TidemarkExportOptions *options,
              GError **error)
{
  g_autoptr (GOutputStream) output = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GError) local = NULL;

  if (tidemark_exporter_write (info, connection, options, output, NULL, &local))
    return TRUE;

  if (local->domain == G_IO_ERROR)
    g_prefix_error (&local, "%s", _ ("Writing to standard output failed: "));
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Nothing stays out without a word. */
static gboolean
tell_of_sealed (TidemarkConnection *connection,
                const TidemarkExportOptions *options,
                GError **error)
{
  guint n_sealed;

  if (options->person_id != NULL || options->with_sealed)
    return TRUE;
  if (!tidemark_journal_count_sealed (connection, &n_sealed, error))
    return FALSE;

  if (n_sealed > 0)
    tidemark_cli_say (
        ngettext ("%u person is sealed and not in the file; --with-sealed writes them",
                  "%u people are sealed and not in the file; --with-sealed writes them", n_sealed),
        n_sealed);

  return TRUE;
}

static gboolean export (TidemarkCliCall *call,
                        const TidemarkExporterInfo *info,
                        TidemarkExportOptions *options,
                        const char *alias,
                        GError **error)
{
  const char *file = tidemark_cli_call_get_operand (call, 0);
  g_autoptr (TidemarkConnection) connection =
      tidemark_cli_call_open (call, TIDEMARK_OPEN_READ_ONLY, error);
  g_autoptr (TidemarkPerson) person = NULL;

  if (connection == NULL)
    return FALSE;
  if (alias != NULL)
    {
      person = options->with_sealed ? tidemark_cli_find_any_person (connection, alias, error)
                                    : tidemark_cli_find_person (connection, alias, error);
      if (person == NULL)
        return FALSE;
      options->person_id = person->id;
    }

  if (!tell_of_sealed (connection, options, error))
    return FALSE;

  return g_str_equal (file, "-")
             ? write_stdout (info, connection, options, error)
             : tidemark_exporter_write_file (info, connection, options, file, NULL, error);
}

static TidemarkCliExit
run (TidemarkCliCall *call)
{
  static const char *const operands[] = { "FILE", NULL };
  g_autofree char *format = NULL, *alias = NULL, *from = NULL, *to = NULL;
  gboolean with_sealed = FALSE;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, N_ ("json, csv or markdown"), N_ ("FORMAT") },
    { "person", 0, 0, G_OPTION_ARG_FILENAME, &alias, N_ ("Only what is about this person"),
      N_ ("ALIAS") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, N_ ("First day"), N_ ("DAY") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, N_ ("Last day"), N_ ("DAY") },
    { "with-sealed", 0, 0, G_OPTION_ARG_NONE, &with_sealed, N_ ("People who are sealed, too"),
      NULL },
    G_OPTION_ENTRY_NULL,
  };
  TidemarkExportOptions options = { .from_day = TIDEMARK_DAY_NONE, .to_day = TIDEMARK_DAY_NONE };
  const TidemarkExporterInfo *info;
  g_autoptr (GError) error = NULL;
  TidemarkCliExit result;

  if (!tidemark_cli_call_parse (call, entries, operands, &result))
    return result;

  info = find_format (format, tidemark_cli_call_get_operand (call, 0));
  if (info == NULL)
    return tidemark_cli_misuse (_ ("--format: “%s” should be json, csv or markdown"), format);
  if (!parse_day ("--from", from, &options.from_day) || !parse_day ("--to", to, &options.to_day))
    return TIDEMARK_CLI_USAGE;
  if (from != NULL && to != NULL && options.to_day < options.from_day)
    return tidemark_cli_misuse (_ ("--to: %s is before %s"), to, from);

  options.with_sealed = with_sealed;
  options.exported_at = tidemark_instant_now ();
  if (!export (call, info, &options, alias, &error))
    return tidemark_cli_fail (error);
  return TIDEMARK_CLI_DONE;
}

const TidemarkCliCommand tidemark_cli_export = {
  .name = "export",
  .arguments = "FILE",
  .options =
      "[--format json|csv|markdown] [--person ALIAS] [--from DAY] [--to DAY] [--with-sealed]",
  .summary = N_ ("Writes the journal to a file, or with - to standard output."),
  .description = N_ (
      "Without --format the ending of FILE decides (.csv, .md), else it is json: the journal "
      "file,\n"
      "which import reads back without loss. It has deleted entries too, until the program has\n"
      "let go of them, so that a journal that it is merged into learns of that; csv and markdown\n"
      "do not. --person leaves out what is about nobody, such as friend time and private notes.\n"
      "--from and --to choose entries, and the left-out stretches that reach into those days.\n"
      "People who are sealed stay out until their day, and the call says so; --with-sealed writes\n"
      "them as well.\n"
      "A file is replaced only once the new one is whole, and only its owner may read it."),
  .run = run,
};
