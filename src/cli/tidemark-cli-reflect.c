/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include <string.h>

#include "tidemark-cli-person.h"
#include "tidemark-reflection.h"
#include "tidemark-span-load.h"

static TidemarkReflection *
reflect (TidemarkCliCall *call, const char *alias, TidemarkInstant now, GError **error)
{
  g_autoptr (TidemarkConnection) connection =
      tidemark_cli_call_open (call, TIDEMARK_OPEN_READ_ONLY, error);
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkSpan) span = NULL;

  if (connection == NULL)
    return NULL;

  person = alias != NULL ? tidemark_cli_find_person (connection, alias, error)
                         : tidemark_cli_find_current_person (connection, error);
  if (person == NULL)
    return NULL;

  span = tidemark_span_load (connection, person->id, now, NULL, error);
  return span != NULL ? tidemark_reflection_new (span, NULL, error) : NULL;
}

static TidemarkCliExit
print_reflection (const TidemarkReflection *reflection)
{
  g_autofree char *json = tidemark_reflection_to_json (reflection);
  g_autofree char *text = g_strconcat (json, g_str_has_suffix (json, "\n") ? "" : "\n", NULL);

  return tidemark_cli_print (text);
}

static TidemarkCliExit
run (TidemarkCliCall *call)
{
  static const char *const operands[] = { NULL };
  g_autofree char *alias = NULL, *now_text = NULL;
  const GOptionEntry entries[] = {
    { "person", 0, 0, G_OPTION_ARG_FILENAME, &alias,
      N_ ("About whom; without it the person that the window shows, or the only one"),
      N_ ("ALIAS") },
    { "now", 0, 0, G_OPTION_ARG_FILENAME, &now_text,
      N_ ("Up to when to read; without it up to now"), N_ ("INSTANT") },
    G_OPTION_ENTRY_NULL,
  };
  TidemarkInstant now = tidemark_instant_now ();
  g_autoptr (TidemarkReflection) reflection = NULL;
  g_autoptr (GError) error = NULL;
  TidemarkCliExit result;

  if (!tidemark_cli_call_parse (call, entries, operands, &result))
    return result;
  if (now_text != NULL && !tidemark_instant_parse (now_text, &now))
    return tidemark_cli_misuse (
        _ ("--now: “%s” should be an instant such as 2026-03-27T21:41:00+01:00"), now_text);

  reflection = reflect (call, alias, now, &error);
  return reflection != NULL ? print_reflection (reflection) : tidemark_cli_fail (error);
}

const TidemarkCliCommand tidemark_cli_reflect = {
  .name = "reflect",
  .arguments = "",
  .options = "[--person ALIAS] [--now INSTANT]",
  .summary = N_ ("Prints what the log says about one person, and what the articles advise."),
  .description = N_ ("The same log and the same --now give the same result, byte for byte."),
  .run = run,
};
