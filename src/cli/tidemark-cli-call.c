/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-cli-call.h"

#include <glib/gi18n.h>

#include "tidemark-cli-passphrase.h"
#include "tidemark-journal-erasure.h"
#include "tidemark-journal-passphrase.h"

void
tidemark_cli_call_clear (TidemarkCliCall *self)
{
  g_clear_pointer (&self->argv, g_strfreev);
  g_clear_pointer (&self->journal, g_free);
}

/**
 * tidemark_cli_call_make_group:
 *
 * Returns: (transfer full): the options that every command has
 */
GOptionGroup *
tidemark_cli_call_make_group (TidemarkCliCall *self)
{
  const GOptionEntry entries[] = {
    { "journal", 0, 0, G_OPTION_ARG_FILENAME, &self->journal,
      N_ ("The journal; without it the one that the window uses"), N_ ("FILE") },
    { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &self->passphrase_fd,
      N_ ("Read the passphrase of a locked journal from this file descriptor"), N_ ("N") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &self->help, N_ ("Show this help"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionGroup *group = g_option_group_new ("tidemark", "", "", NULL, NULL);

  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  return group;
}

static gboolean
is_utf8 (TidemarkCliCall *self)
{
  for (int i = 0; i < self->argc; i++)
    if (!g_utf8_validate (self->argv[i], -1, NULL))
      return FALSE;

  return TRUE;
}

static guint
count_words (const char *const *words)
{
  return g_strv_length ((char **) words);
}

static TidemarkCliExit
print_help (TidemarkCliCall *self, GOptionContext *context)
{
  g_autofree char *help = NULL;

  g_option_context_set_summary (context, _ (self->command->summary));
  if (self->command->description != NULL)
    g_option_context_set_description (context, _ (self->command->description));
  help = g_option_context_get_help (context, TRUE, NULL);
  return tidemark_cli_print (help);
}

static GOptionContext *
make_context (TidemarkCliCall *self, const GOptionEntry *entries)
{
  g_autofree char *parameters = g_strdup_printf ("%s", self->command->arguments);
  GOptionContext *context = g_option_context_new (parameters);
  g_autofree char *name = g_strdup_printf ("tidemark-cli %s", self->command->name);

  g_free (self->argv[0]);
  self->argv[0] = g_steal_pointer (&name);
  g_set_prgname (self->argv[0]);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_main_group (context, tidemark_cli_call_make_group (self));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

/**
 * tidemark_cli_call_parse:
 * @entries: (nullable): options of the command
 * @operands: names of the words that it needs beside them
 * @out_exit: (out): what to end with where there is nothing left to do
 *
 * Reads the options into the variables of @entries. Their texts are UTF-8.
 *
 * Returns: whether the command is to go on
 */
gboolean
tidemark_cli_call_parse (TidemarkCliCall *self,
                         const GOptionEntry *entries,
                         const char *const *operands,
                         TidemarkCliExit *out_exit)
{
  g_autoptr (GOptionContext) context = make_context (self, entries);
  g_autoptr (GError) error = NULL;
  int n_operands = (int) count_words (operands);

  *out_exit = TIDEMARK_CLI_USAGE;
  if (!is_utf8 (self))
    tidemark_cli_misuse (_ ("the words of the call are not UTF-8"));
  else if (!g_option_context_parse_strv (context, &self->argv, &error))
    tidemark_cli_misuse ("%s", error->message);
  else if (self->help)
    *out_exit = print_help (self, context);
  else if ((self->argc = (int) g_strv_length (self->argv)) - 1 < n_operands)
    tidemark_cli_misuse (_ ("%s is missing"), operands[self->argc - 1]);
  else if (self->argc - 1 > n_operands)
    tidemark_cli_misuse (_ ("“%s” is one word too many"), self->argv[n_operands + 1]);
  else
    return TRUE;

  return FALSE;
}

/**
 * tidemark_cli_call_get_operand:
 * @at: which, from 0
 *
 * Returns: (transfer none): a word of the call that is no option
 */
const char *
tidemark_cli_call_get_operand (TidemarkCliCall *self, int at)
{
  return self->argv[at + 1];
}

/**
 * tidemark_cli_call_dup_path:
 *
 * Returns: (transfer full): of the journal that the call is about
 */
char *
tidemark_cli_call_dup_path (TidemarkCliCall *self)
{
  return self->journal != NULL ? g_strdup (self->journal) : tidemark_journal_default_path ();
}

/* Only where it takes one: from what was handed over, or from whoever sits there. */
static TidemarkConnection *
open_with_passphrase (TidemarkCliCall *self,
                      const char *path,
                      TidemarkOpenMode mode,
                      GError **error)
{
  g_autoptr (TidemarkPassphrase) passphrase =
      self->passphrase_fd >= 0 ? tidemark_cli_read_passphrase (self->passphrase_fd, error)
                               : tidemark_cli_ask_passphrase (error);

  return passphrase != NULL ? tidemark_connection_open_locked (path, mode, passphrase, error)
                            : NULL;
}

/**
 * tidemark_cli_call_open:
 *
 * Returns: (transfer full): the journal that the call is about, or %NULL with TIDEMARK_STORE_ERROR,
 *   and G_IO_ERROR for a passphrase that cannot be had
 */
TidemarkConnection *
tidemark_cli_call_open (TidemarkCliCall *self, TidemarkOpenMode mode, GError **error)
{
  g_autofree char *path = tidemark_cli_call_dup_path (self);
  g_autoptr (GError) failure = NULL;
  TidemarkConnection *connection = tidemark_connection_open (path, mode, &failure);

  if (g_error_matches (failure, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_LOCKED) &&
      tidemark_journal_can_have_passphrase ())
    connection = open_with_passphrase (self, path, mode, error);
  else if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  /* Work that was cut off; whatever hinders it, the next one tries again. */
  if (connection != NULL && mode == TIDEMARK_OPEN_READ_WRITE)
    {
      tidemark_journal_finish_erasure (connection, NULL, NULL, NULL);
      tidemark_journal_finish_passphrase (connection, NULL);
    }

  return connection;
}
