/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define MODE (S_IRUSR | S_IWUSR)

struct _TidemarkSafeFile
{
  char *path;   /* where it is to be */
  char *folder; /* of it; NULL for what is no ordinary file and has to be written in place */
  char *name;   /* (nullable): what it is called until then */
  int fd;
  GOutputStream *output;
};

static gboolean
fail (const char *path, int code, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _ ("Writing to “%s” failed: %s"),
               path, g_strerror (code));
  return FALSE;
}

/* The file that a link leads to is what is meant, and the link stays one. */
static char *
follow_links (const char *path)
{
  g_autofree char *real = realpath (path, NULL);

  return real != NULL ? g_strdup (real) : g_strdup (path);
}

static gboolean
open_in_place (TidemarkSafeFile *self, GError **error)
{
  self->fd = g_open (self->path, O_WRONLY | O_CLOEXEC, 0);
  return self->fd >= 0 || fail (self->path, errno, error);
}

static gboolean
open_beside (TidemarkSafeFile *self, GError **error)
{
  self->folder = g_path_get_dirname (self->path);
  self->fd = open (self->folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, MODE);
  if (self->fd >= 0)
    return TRUE;

  self->name = g_strdup_printf ("%s.XXXXXX", self->path);
  self->fd = g_mkstemp_full (self->name, O_WRONLY | O_CLOEXEC, MODE);
  if (self->fd >= 0)
    return TRUE;

  fail (self->path, errno, error);
  g_clear_pointer (&self->name, g_free);
  return FALSE;
}

/**
 * tidemark_safe_file_new:
 * @path: where it is to be; what is no ordinary file, such as a pipe, is written in place
 *
 * Returns: (transfer full): the file, still empty and not there, or %NULL with G_IO_ERROR
 */
TidemarkSafeFile *
tidemark_safe_file_new (const char *path, GError **error)
{
  g_autoptr (TidemarkSafeFile) self = g_new0 (TidemarkSafeFile, 1);
  GStatBuf info;
  gboolean exists;

  self->fd = -1;
  self->path = follow_links (path);
  exists = g_stat (self->path, &info) == 0;
  if (exists && S_ISDIR (info.st_mode))
    {
      fail (self->path, EISDIR, error);
      return NULL;
    }
  if (exists && !S_ISREG (info.st_mode) ? !open_in_place (self, error) : !open_beside (self, error))
    return NULL;

  self->output = g_unix_output_stream_new (self->fd, FALSE);
  return g_steal_pointer (&self);
}

/**
 * tidemark_safe_file_get_output:
 *
 * Returns: (transfer none): where to write
 */
GOutputStream *
tidemark_safe_file_get_output (TidemarkSafeFile *self)
{
  return self->output;
}

/* A file without a name gets one that is free, for a moment: a link cannot replace another. */
static gboolean
give_name (TidemarkSafeFile *self, GError **error)
{
  g_autofree char *open_file = g_strdup_printf ("/proc/self/fd/%d", self->fd);

  while (self->name == NULL)
    {
      g_autofree char *name = g_strdup_printf ("%s.%08x", self->path, g_random_int ());

      if (linkat (AT_FDCWD, open_file, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
        self->name = g_steal_pointer (&name);
      else if (errno != EEXIST)
        return fail (self->path, errno, error);
    }

  return TRUE;
}

/* The new name too has to be on the disk. Some file systems cannot do that; they need not. */
static void
sync_folder (TidemarkSafeFile *self)
{
  int fd = g_open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/**
 * tidemark_safe_file_commit:
 *
 * Puts what was written in its place. Returns once the disk has it.
 *
 * Returns: %FALSE with G_IO_ERROR; then what was there before is still there
 */
gboolean
tidemark_safe_file_commit (TidemarkSafeFile *self, GError **error)
{
  if (self->folder == NULL)
    {
      int fd = self->fd;

      self->fd = -1;
      return close (fd) == 0 || fail (self->path, errno, error);
    }

  if (fsync (self->fd) != 0)
    return fail (self->path, errno, error);
  if (!give_name (self, error))
    return FALSE;
  if (g_rename (self->name, self->path) != 0)
    return fail (self->path, errno, error);

  g_clear_pointer (&self->name, g_free);
  sync_folder (self);
  return TRUE;
}

/**
 * tidemark_safe_file_free:
 *
 * Lets go; what was not committed is as if it had never been.
 */
void
tidemark_safe_file_free (TidemarkSafeFile *self)
{
  g_clear_object (&self->output);
  if (self->fd >= 0)
    close (self->fd);
  if (self->name != NULL)
    g_unlink (self->name);
  g_free (self->name);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}
