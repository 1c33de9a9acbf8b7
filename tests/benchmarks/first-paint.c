/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "first-paint.h"

/* What a program still does behind its first picture belongs to the memory that it takes. */
#define SETTLE_MS 1500

static gint64
get_memory_kb (const char *name)
{
  g_autofree char *rollup = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL))
    return -1;

  line = g_strstr_len (rollup, -1, name);
  return line != NULL ? g_ascii_strtoll (line + strlen (name), NULL, 10) : -1;
}

static gboolean
settled_cb (gpointer user_data)
{
  GApplication *application = user_data;

  g_print ("rss-kb %" G_GINT64_FORMAT "\n", get_memory_kb ("\nRss:"));
  g_print ("pss-kb %" G_GINT64_FORMAT "\n", get_memory_kb ("\nPss:"));
  g_application_quit (application);

  return G_SOURCE_REMOVE;
}

static void
painted_cb (GdkFrameClock *clock, GApplication *application)
{
  /* The driver hands over when it started us, by the same clock. */
  gint64 began = g_ascii_strtoll (g_getenv ("BENCH_BEGAN_US"), NULL, 10);

  g_signal_handlers_disconnect_by_func (clock, painted_cb, application);
  g_print ("paint-us %" G_GINT64_FORMAT "\n", g_get_monotonic_time () - began);
  g_timeout_add (SETTLE_MS, settled_cb, application);
}

static void
mapped_cb (GtkWidget *window, GApplication *application)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    application);
}

static void
added_cb (GApplication *application, GtkWindow *window, gpointer user_data)
{
  g_signal_connect (window, "map", G_CALLBACK (mapped_cb), application);
}

/**
 * first_paint_run:
 *
 * Runs @application until its window has been painted and has settled, and prints how long the
 * first picture took and how much memory is in use.
 */
int
first_paint_run (GtkApplication *application, int argc, char **argv)
{
  g_signal_connect (application, "window-added", G_CALLBACK (added_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
