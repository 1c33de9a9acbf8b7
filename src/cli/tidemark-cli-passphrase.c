/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-cli-passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

#define MAX_BYTES 4096

/* What ends a program from the terminal: it has to get its echo back before that. */
static const int signals[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM };

static volatile sig_atomic_t caught_signal;

static void
catch_cb (int number)
{
  caught_signal = number;
}

/* One line, or all where there is no line end; whatever else was read from it is lost. */
static gboolean
read_line (int fd, char *out_line, GError **error)
{
  gsize length = 0;
  gssize count = 0;

  do
    {
      length += (gsize) MAX (count, 0);
      count = read (fd, out_line + length, MAX_BYTES - 1 - length);
    }
  while (count > 0 && memchr (out_line + length, '\n', (gsize) count) == NULL);
  if (count < 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   /* Translators: %s is what the system says */
                   _ ("The passphrase could not be read: %s"), g_strerror (errno));
      return FALSE;
    }

  length += (gsize) count;
  out_line[length] = '\0';
  out_line[strcspn (out_line, "\r\n")] = '\0';
  return TRUE;
}

static TidemarkPassphrase *
read_passphrase (int fd, GError **error)
{
  char line[MAX_BYTES];
  TidemarkPassphrase *passphrase = NULL;

  if (read_line (fd, line, error))
    {
      if (*line != '\0' && g_utf8_validate (line, -1, NULL))
        passphrase = tidemark_passphrase_new (line);
      else
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                             _ ("The passphrase is empty, or not UTF-8"));
    }

  explicit_bzero (line, sizeof line);
  return passphrase;
}

/**
 * tidemark_cli_read_passphrase:
 * @fd: which was handed to the process
 *
 * Returns: (transfer full): what is in its first line; %NULL with G_IO_ERROR
 */
TidemarkPassphrase *
tidemark_cli_read_passphrase (int fd, GError **error)
{
  return read_passphrase (fd, error);
}

static void
hide_typing (int fd, const struct termios *shown)
{
  struct termios hidden = *shown;

  hidden.c_lflag &= ~(tcflag_t) (ECHO | ECHOE | ECHOK);
  hidden.c_lflag |= ECHONL;
  tcsetattr (fd, TCSAFLUSH, &hidden);
}

/* The signals are let in while it waits, and only then: one that comes a moment before would
 * otherwise be noticed when the line has been typed. */
static gboolean
wait_for_line (int fd, const sigset_t *let_in)
{
  fd_set waiting;

  while (caught_signal == 0)
    {
      FD_ZERO (&waiting);
      FD_SET (fd, &waiting);
      if (pselect (fd + 1, &waiting, NULL, NULL, NULL, let_in) >= 0 || errno != EINTR)
        return TRUE;
    }

  return FALSE;
}

/* The terminal is as it was before the process ends of a signal. */
static TidemarkPassphrase *
ask (int fd, const struct termios *shown, GError **error)
{
  struct sigaction catching = { .sa_handler = catch_cb };
  struct sigaction before[G_N_ELEMENTS (signals)];
  sigset_t held, let_in;
  TidemarkPassphrase *passphrase = NULL;

  sigemptyset (&held);
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaddset (&held, signals[i]);
  sigprocmask (SIG_BLOCK, &held, &let_in);
  caught_signal = 0;
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaction (signals[i], &catching, &before[i]);

  hide_typing (fd, shown);
  dprintf (fd, "%s ", _ ("Passphrase of the journal:"));
  if (wait_for_line (fd, &let_in))
    passphrase = read_passphrase (fd, error);
  tcsetattr (fd, TCSAFLUSH, shown);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaction (signals[i], &before[i], NULL);
  if (caught_signal != 0)
    raise (caught_signal);
  sigprocmask (SIG_SETMASK, &let_in, NULL);
  if (passphrase == NULL && error != NULL && *error == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("It was cancelled"));

  return passphrase;
}

/**
 * tidemark_cli_ask_passphrase:
 *
 * Asks on the terminal of the process, whatever standard input and output are, without showing
 * what is typed.
 *
 * Returns: (transfer full): the answer; %NULL with G_IO_ERROR, NOT_SUPPORTED where there is no
 *   terminal
 */
TidemarkPassphrase *
tidemark_cli_ask_passphrase (GError **error)
{
  struct termios shown;
  TidemarkPassphrase *passphrase;
  int fd = open ("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);

  if (fd < 0 || tcgetattr (fd, &shown) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("The journal is locked, and there is no terminal on which to ask for "
                              "its passphrase; hand it over with --passphrase-fd"));
      g_clear_fd (&fd, NULL);
      return NULL;
    }

  passphrase = ask (fd, &shown, error);
  close (fd);
  return passphrase;
}
