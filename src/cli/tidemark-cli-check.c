/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "tidemark-cli-call.h"

static TidemarkCliExit
print_fault (const char *fault)
{
  g_autofree char *line = g_strdup_printf ("%s\n", fault);

  return tidemark_cli_print (line);
}

/* A file that cannot be opened because it is damaged has that as its fault. */
static TidemarkCliExit
report_failure (const GError *error)
{
  if (g_error_matches (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_CORRUPT))
    print_fault (error->message);

  return tidemark_cli_fail (error);
}

static TidemarkCliExit
run (TidemarkCliCall *call)
{
  static const char *const operands[] = { NULL };
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) error = NULL;
  TidemarkCliExit result;

  if (!tidemark_cli_call_parse (call, NULL, operands, &result))
    return result;

  connection = tidemark_cli_call_open (call, TIDEMARK_OPEN_READ_ONLY, &error);
  if (connection != NULL)
    faults = tidemark_connection_check (connection, &error);
  if (faults == NULL)
    return report_failure (error);

  for (guint i = 0; i < faults->len; i++)
    if (print_fault (faults->pdata[i]) != TIDEMARK_CLI_DONE)
      return TIDEMARK_CLI_FAILED;

  if (faults->len == 0)
    tidemark_cli_say (_ ("No faults found."));
  else
    tidemark_cli_say (ngettext ("%u fault found. Nothing was changed.",
                                "%u faults found. Nothing was changed.", faults->len),
                      faults->len);
  return faults->len == 0 ? TIDEMARK_CLI_DONE : TIDEMARK_CLI_FAILED;
}

const TidemarkCliCommand tidemark_cli_check = {
  .name = "check",
  .arguments = "",
  .options = "",
  .summary = N_ ("Looks for faults in the journal and lists each; changes nothing."),
  .run = run,
};
