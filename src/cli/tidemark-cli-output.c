/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tidemark-cli-call.h"

/* Not g_printerr (): that replaces what the locale cannot say. */
static void
say (const char *before, const char *message)
{
  fprintf (stderr, "%s%s%s\n", g_get_prgname (), before, message);
}

/**
 * tidemark_cli_say:
 *
 * Tells the person something on standard error.
 */
void
tidemark_cli_say (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  say (": ", message);
}

/**
 * tidemark_cli_fail:
 * @error: why
 *
 * Returns: TIDEMARK_CLI_FAILED, after the message on standard error
 */
TidemarkCliExit
tidemark_cli_fail (const GError *error)
{
  say (": ", error->message);
  return TIDEMARK_CLI_FAILED;
}

/**
 * tidemark_cli_misuse:
 *
 * Returns: TIDEMARK_CLI_USAGE, after the message on standard error
 */
TidemarkCliExit
tidemark_cli_misuse (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  say (": ", message);
  fprintf (stderr, _ ("Try “%s --help”.\n"), g_get_prgname ());
  return TIDEMARK_CLI_USAGE;
}

/**
 * tidemark_cli_print:
 * @text: a part of the result
 *
 * Writes it to standard output, whole or with a sentence on standard error.
 *
 * Returns: TIDEMARK_CLI_DONE or TIDEMARK_CLI_FAILED
 */
TidemarkCliExit
tidemark_cli_print (const char *text)
{
  gsize left = strlen (text);

  while (left > 0)
    {
      gssize n_written = write (STDOUT_FILENO, text, left);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written < 0)
        {
          tidemark_cli_say (_ ("Writing to standard output failed: %s"), g_strerror (errno));
          return TIDEMARK_CLI_FAILED;
        }
      text += n_written;
      left -= (gsize) n_written;
    }

  return TIDEMARK_CLI_DONE;
}
