/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "tidemark-cli-call.h"
#include "tidemark-import-session.h"

/* What the call says, before it is known to mean something. */
typedef struct
{
  TidemarkImportOptions *options;
  char *date_order;
  char *columns;
  char *scale;
} Words;

static void
words_clear (Words *self)
{
  tidemark_import_options_free (self->options);
  g_free (self->date_order);
  g_free (self->columns);
  g_free (self->scale);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static char *
list_formats (void)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; tidemark_importer_registry[i] != NULL; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", tidemark_importer_registry[i]->id);

  return g_string_free_and_steal (g_steal_pointer (&ids));
}

static gboolean
check_zone (const char *zone)
{
  g_autoptr (GTimeZone) found = zone != NULL ? g_time_zone_new_identifier (zone) : NULL;

  return zone == NULL || found != NULL;
}

static gboolean
check_words (Words *self)
{
  TidemarkImportOptions *options = self->options;
  g_autofree char *formats = list_formats ();

  if (self->date_order != NULL)
    options->date_order = tidemark_date_order_parse (self->date_order);

  if (options->format != NULL && tidemark_importer_find (options->format) == NULL)
    tidemark_cli_misuse (_ ("--format: “%s” is not one of %s"), options->format, formats);
  else if (self->date_order != NULL && options->date_order == TIDEMARK_DATE_ORDER_NONE)
    tidemark_cli_misuse (_ ("--date-order: “%s” is not one of dmy, mdy, ymd"), self->date_order);
  else if (!check_zone (options->zone))
    tidemark_cli_misuse (_ ("--zone: “%s” is not a time zone such as Europe/Berlin"),
                         options->zone);
  else if (options->person_alias != NULL && options->person_alias[0] == '\0')
    tidemark_cli_misuse (_ ("--person: the alias is empty"));
  else if (self->columns != NULL || self->scale != NULL)
    tidemark_cli_misuse (_ ("%s goes with tables, and none of the formats is one: %s"),
                         self->columns != NULL ? "--columns" : "--scale", formats);
  else
    return TRUE;

  return FALSE;
}

static TidemarkCliExit
print_json (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *json = NULL;
  g_autofree char *text = NULL;

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, TRUE);
  json = json_generator_to_data (generator, NULL);
  text = g_strconcat (json, "\n", NULL);
  return tidemark_cli_print (text);
}

static TidemarkCliExit
print_report (const TidemarkImportReport *report, gboolean dry_run)
{
  g_autoptr (JsonNode) node = tidemark_import_report_to_json (report);
  TidemarkCliExit result = print_json (node);

  for (guint i = 0; i < report->questions->len; i++)
    {
      TidemarkImportQuestion *question = report->questions->pdata[i];
      g_autofree char *choices = g_strjoinv (", ", question->choices);

      tidemark_cli_say (_ ("open question “%s” (%s): %s"), question->id, choices, question->why);
    }
  if (report->questions->len > 0)
    {
      tidemark_cli_say (_ ("Nothing was stored."));
      return TIDEMARK_CLI_FAILED;
    }
  if (result != TIDEMARK_CLI_DONE && !dry_run)
    tidemark_cli_say (_ ("The import is stored all the same."));

  return result;
}

static TidemarkCliExit
print_error (const GError *error, const char *file)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autoptr (JsonNode) node = tidemark_import_error_to_json (error, name);
  g_autofree char *sentence = tidemark_import_error_describe (error);

  print_json (node);
  tidemark_cli_say ("%s", sentence);
  return TIDEMARK_CLI_FAILED;
}

/* A journal that is not there yet is made only for a file that can be stored. */
static TidemarkImportReport *
run_session (TidemarkCliCall *call,
             TidemarkImportSession *session,
             const TidemarkImportOptions *options,
             GError **error)
{
  g_autofree char *path = tidemark_cli_call_dup_path (call);
  gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkImportReport) preview = NULL;

  if (!exists)
    {
      preview = tidemark_import_session_preview (session, NULL, options, NULL, error);
      if (preview == NULL || options->dry_run || preview->questions->len > 0)
        return g_steal_pointer (&preview);
    }

  connection = tidemark_cli_call_open (
      call, options->dry_run ? TIDEMARK_OPEN_READ_ONLY : TIDEMARK_OPEN_READ_WRITE, error);
  if (connection == NULL)
    return NULL;

  return options->dry_run
             ? tidemark_import_session_preview (session, connection, options, NULL, error)
             : tidemark_import_session_run (session, connection, options, NULL, error);
}

static TidemarkCliExit
import (TidemarkCliCall *call, const TidemarkImportOptions *options)
{
  const char *path = tidemark_cli_call_get_operand (call, 0);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkImportSource) source = tidemark_import_source_new (file, NULL, &error);
  g_autoptr (TidemarkImportSession) session = NULL;
  g_autoptr (TidemarkImportReport) report = NULL;

  if (source != NULL)
    {
      session = tidemark_import_session_new (source);
      report = run_session (call, session, options, &error);
    }

  return report != NULL ? print_report (report, options->dry_run) : print_error (error, path);
}

static TidemarkCliExit
run (TidemarkCliCall *call)
{
  static const char *const operands[] = { "FILE", NULL };
  g_auto (Words) words = { .options = tidemark_import_options_new () };
  TidemarkImportOptions *options = words.options;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options->format,
      N_ ("What the file is; without it found out from its content"), N_ ("ID") },
    { "chat", 0, 0, G_OPTION_ARG_FILENAME, &options->chat, N_ ("Which conversation of several"),
      N_ ("NAME") },
    { "me", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->me,
      N_ ("Author that is you; may be repeated"), N_ ("NAME") },
    { "them", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->them,
      N_ ("Author that is the other one; may be repeated"), N_ ("NAME") },
    { "person", 0, 0, G_OPTION_ARG_FILENAME, &options->person_alias,
      N_ ("Whom the chat is with; somebody new is added"), N_ ("ALIAS") },
    { "date-order", 0, 0, G_OPTION_ARG_FILENAME, &words.date_order,
      N_ ("Order of day, month and year: dmy, mdy, ymd"), N_ ("ORDER") },
    { "zone", 0, 0, G_OPTION_ARG_FILENAME, &options->zone,
      N_ ("Time zone of the file; without it that of this computer"), N_ ("AREA/CITY") },
    { "columns", 0, 0, G_OPTION_ARG_FILENAME, &words.columns,
      N_ ("Which column is what in a table"), N_ ("MEMBER=COLUMN,…") },
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &words.scale,
      N_ ("What the words of a table mean as distance"), N_ ("WORD=N,…") },
    { "keep-text", 0, 0, G_OPTION_ARG_NONE, &options->keep_text,
      N_ ("Store what was written too, not only who, when and how long"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options->dry_run, N_ ("Store nothing, only report"),
      NULL },
    G_OPTION_ENTRY_NULL,
  };
  TidemarkCliExit result;

  if (!tidemark_cli_call_parse (call, entries, operands, &result))
    return result;
  if (!check_words (&words))
    return TIDEMARK_CLI_USAGE;

  return import (call, options);
}

const TidemarkCliCommand tidemark_cli_import = {
  .name = "import",
  .arguments = "FILE",
  .options = "[--format ID] [--chat NAME] [--me NAME]… [--them NAME]…\n"
             "      [--person ALIAS] [--date-order dmy|mdy|ymd] [--zone AREA/CITY]\n"
             "      [--columns MEMBER=COLUMN,…] [--scale WORD=N,…] [--keep-text] [--dry-run]",
  .summary = N_ ("Reads a journal file or a chat, all of it or nothing, and prints a report."),
  .description = N_ ("Formats: tidemark, the journal file that export writes; whatsapp, .txt or\n"
                     ".zip; telegram, the JSON of Telegram Desktop. Importing a file again adds\n"
                     "only what is new. While a question is open nothing is stored: the report\n"
                     "has it with the choices, and an option answers it."),
  .run = run,
};
