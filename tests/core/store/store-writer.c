/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-writer.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store-fixture.h"

#define ID_CHARS 36

void
store_writer_start (StoreWriter *self, const char *path, const char *note, int count)
{
  g_autofree char *count_text = g_strdup_printf ("%d", count);
  const char *argv[] = { "/proc/self/exe", STORE_WRITER_WORD, path, note, count_text, NULL };
  g_autoptr (GError) error = NULL;

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &self->pid, NULL, &self->out_fd, NULL, &error);
  g_assert_no_error (error);
}

/* The next whole lines of the child; fewer than @max_ids only where it has ended. */
GPtrArray *
store_writer_read_ids (StoreWriter *self, guint max_ids)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  while (ids->len < max_ids)
    {
      char line[ID_CHARS + 1];
      size_t filled = 0;

      while (filled < sizeof line)
        {
          ssize_t got = read (self->out_fd, line + filled, sizeof line - filled);

          if (got < 0 && errno == EINTR)
            continue;
          if (got <= 0)
            return g_steal_pointer (&ids);
          filled += got;
        }
      g_ptr_array_add (ids, g_strndup (line, ID_CHARS));
    }

  return g_steal_pointer (&ids);
}

void
store_writer_wait (StoreWriter *self)
{
  int status;

  g_assert_cmpint (waitpid (self->pid, &status, 0), ==, self->pid);
  g_spawn_close_pid (self->pid);
  g_close (self->out_fd, NULL);
}

void
store_writer_kill (StoreWriter *self)
{
  kill (self->pid, SIGKILL);
}

int
store_writer_main (int argc, char **argv)
{
  StoreFixture fixture = { NULL, argv[2] };
  g_autoptr (TidemarkConnection) connection =
      store_fixture_open (&fixture, TIDEMARK_OPEN_READ_WRITE);
  int count = atoi (argv[4]);

  for (int i = 0; i < count; i++)
    {
      g_autoptr (TidemarkEntry) entry =
          store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, "2026-03-27T21:41:00+01:00");
      char line[ID_CHARS + 1];

      entry->note = g_strdup_printf ("%s %d", argv[3], i);
      store_fixture_put (connection, entry);
      memcpy (line, entry->id, ID_CHARS);
      line[ID_CHARS] = '\n';
      if (write (STDOUT_FILENO, line, sizeof line) != sizeof line)
        return 1;
    }

  return 0;
}
