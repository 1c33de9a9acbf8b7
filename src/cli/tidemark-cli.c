/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

#include "tidemark-cli-call.h"
#include "tidemark-config.h"

static const TidemarkCliCommand *const commands[] = {
  &tidemark_cli_import, &tidemark_cli_log,   &tidemark_cli_reflect,
  &tidemark_cli_export, &tidemark_cli_check,
};

static const TidemarkCliCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];

  return NULL;
}

/* Each command with its options, as its own --help has them. */
static TidemarkCliExit
print_help (GOptionContext *context)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *help = NULL;

  g_string_append_printf (text, "%s\n", _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "\n  %s %s %s\n      %s\n", commands[i]->name,
                            commands[i]->arguments, commands[i]->options, _ (commands[i]->summary));
  g_string_append_printf (
      text, "\n%s",
      _ ("“tidemark-cli COMMAND --help” says more. Standard output is the result alone; exit\n"
         "status 0: done, 1: it failed, 2: the call is wrong."));
  g_option_context_set_summary (context, _ ("Tidemark, a private journal, without its window."));
  g_option_context_set_description (context, text->str);
  help = g_option_context_get_help (context, TRUE, NULL);
  return tidemark_cli_print (help);
}

static TidemarkCliExit
run_command (TidemarkCliCall *call)
{
  call->command = find_command (call->argv[0]);
  if (call->command == NULL)
    return tidemark_cli_misuse (_ ("“%s” is not a command"), call->argv[0]);

  return call->command->run (call);
}

/* The options before the command; what is left begins with the command. */
static TidemarkCliExit
run (TidemarkCliCall *call)
{
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("COMMAND …"));
  g_autoptr (GError) error = NULL;
  gboolean version = FALSE;
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Show the version"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  char **rest;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_main_group (context, tidemark_cli_call_make_group (call));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &call->argv, &error))
    return tidemark_cli_misuse ("%s", error->message);

  if (call->help)
    return print_help (context);
  if (version)
    return tidemark_cli_print ("tidemark-cli " TIDEMARK_VERSION "\n");
  if (call->argv[1] == NULL)
    return tidemark_cli_misuse (_ ("a command is missing"));

  rest = g_strdupv (call->argv + 1);
  g_strfreev (call->argv);
  call->argv = rest;
  call->argc = (int) g_strv_length (rest);
  return run_command (call);
}

int
main (int argc, char **argv)
{
  g_auto (TidemarkCliCall) call = { .argv = g_strdupv (argv), .argc = argc, .passphrase_fd = -1 };

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, TIDEMARK_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("tidemark-cli");

  /* A reader that went away and a file that may not grow are errors to report, not to die of. */
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);

  return run (&call);
}
