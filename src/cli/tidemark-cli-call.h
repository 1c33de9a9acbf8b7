/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-connection.h"

G_BEGIN_DECLS

/* What the process ends with. */
typedef enum
{
  TIDEMARK_CLI_DONE = 0,
  TIDEMARK_CLI_FAILED = 1, /* the work failed */
  TIDEMARK_CLI_USAGE = 2,  /* the words of the call are wrong */
} TidemarkCliExit;

typedef struct _TidemarkCliCall TidemarkCliCall;

/**
 * TidemarkCliCommand:
 * @name: the word of the call
 * @arguments: what comes after it, for the help
 * @options: those of its own, for the help of the program
 * @summary: one line on what it does, translatable
 * @description: (nullable): more for the help of the command, translatable
 * @run: does it
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *options;
  const char *summary;
  const char *description;
  TidemarkCliExit (*run) (TidemarkCliCall *call);
} TidemarkCliCommand;

/**
 * TidemarkCliCall:
 * @command: which it is
 * @argc: of the words after the command
 * @argv: these, with the command as the first
 * @journal: (nullable): path that was asked for
 * @passphrase_fd: with the passphrase of a locked journal, or -1
 *
 * One call of the program on its way through a command.
 */
struct _TidemarkCliCall
{
  const TidemarkCliCommand *command;
  int argc;
  char **argv;
  char *journal;
  int passphrase_fd;
  gboolean help;
};

extern const TidemarkCliCommand tidemark_cli_import;
extern const TidemarkCliCommand tidemark_cli_log;
extern const TidemarkCliCommand tidemark_cli_reflect;
extern const TidemarkCliCommand tidemark_cli_export;
extern const TidemarkCliCommand tidemark_cli_check;

void tidemark_cli_call_clear (TidemarkCliCall *self);
GOptionGroup *tidemark_cli_call_make_group (TidemarkCliCall *self);

gboolean tidemark_cli_call_parse (TidemarkCliCall *self,
                                  const GOptionEntry *entries,
                                  const char *const *operands,
                                  TidemarkCliExit *out_exit);
const char *tidemark_cli_call_get_operand (TidemarkCliCall *self, int at);

char *tidemark_cli_call_dup_path (TidemarkCliCall *self);
TidemarkConnection *
tidemark_cli_call_open (TidemarkCliCall *self, TidemarkOpenMode mode, GError **error);

TidemarkCliExit tidemark_cli_print (const char *text);
void tidemark_cli_say (const char *format, ...) G_GNUC_PRINTF (1, 2);
TidemarkCliExit tidemark_cli_fail (const GError *error);
TidemarkCliExit tidemark_cli_misuse (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TidemarkCliCall, tidemark_cli_call_clear)

G_END_DECLS
