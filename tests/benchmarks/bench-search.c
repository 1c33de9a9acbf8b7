/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-search MAKE_JOURNAL: from a changed word to the first rows that have it, in a journal of
 * 100,000 entries and 500,000 messages, and to all of them. */

#include <glib/gstdio.h>

#include "tidemark-timeline-model.h"

#define MAX_FIRST_MS 50.0
#define N_TIMES 11

static const char *const searches[] = {
  /* whole words, from one in every note to none at all */
  "the ",
  "river ",
  "kitchen ",
  "katomi ",
  "felbrapi ",
  "nowhere ",
  /* begun ones */
  "t",
  "k",
  "th",
  "ka",
  "ki",
  "se",
  "tom",
  "kit",
  "riv",
  "kato",
  "kitc",
  "sharu",
  "felbrap",
  /* several */
  "the river",
  "river kitchen tra",
  "katomi the",
  "nowhere the",
  "to go",
  "it was fi",
};

typedef struct
{
  TidemarkTimelineModel *model;
  double first_ms;
  double all_ms;
} Measured;

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
quantile (GArray *values, double share)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (guint) (share * (values->len - 1) + 0.5));
}

static void
search (Measured *self, const char *typed)
{
  TidemarkTimelineFilter *filter =
      tidemark_timeline_filter_copy (tidemark_timeline_model_get_filter (self->model));
  double started_ms = now_ms ();

  g_set_str (&filter->words, typed);
  tidemark_timeline_model_set_filter (self->model, filter);
  tidemark_timeline_filter_free (filter);

  while (tidemark_timeline_model_get_loading (self->model))
    g_main_context_iteration (NULL, TRUE);
  self->first_ms = now_ms () - started_ms;
  while (!tidemark_timeline_model_get_complete (self->model))
    g_main_context_iteration (NULL, TRUE);
  self->all_ms = now_ms () - started_ms;
}

static void
measure (Measured *self, const char *typed, GArray *all_firsts)
{
  g_autoptr (GArray) firsts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) alls = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < N_TIMES; i++)
    {
      search (self, "nothing like it");
      search (self, typed);
      g_array_append_val (firsts, self->first_ms);
      g_array_append_val (all_firsts, self->first_ms);
      g_array_append_val (alls, self->all_ms);
    }

  g_print ("%-20s %6u rows: first rows %7.1f ms, slowest %7.1f ms; all %8.1f ms\n", typed,
           g_list_model_get_n_items (G_LIST_MODEL (self->model)), quantile (firsts, 0.5),
           quantile (firsts, 1), quantile (alls, 0.5));
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static TidemarkStore *
open_store (const char *path)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TidemarkStore *store;

  tidemark_store_open_async (path, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  store = tidemark_store_open_finish (result, &error);
  if (store == NULL)
    g_error ("%s", error->message);

  return store;
}

static void
make_journal (const char *program, const char *path)
{
  g_autofree char *command = g_strjoin (" ", program, path, "500000", "100000", "100", NULL);
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (!g_spawn_command_line_sync (command, NULL, NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s", error->message);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("tidemark-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -r %s", folder);
  g_autoptr (TidemarkTimelineFilter) filter = tidemark_timeline_filter_new (NULL);
  g_autoptr (GArray) firsts = g_array_new (FALSE, FALSE, sizeof (double));
  Measured measured = { 0 };
  TidemarkStore *store;

  if (argc != 2)
    g_error ("bench-search MAKE_JOURNAL");
  if (g_str_has_suffix (argv[1], ".db"))
    g_set_str (&path, argv[1]);
  else
    make_journal (argv[1], path);

  store = open_store (path);
  filter->words = g_strdup ("nothing like it");
  measured.model = tidemark_timeline_model_new (store, filter);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    measure (&measured, searches[i], firsts);

  g_print ("first rows, all of them: median %.1f ms, 99 of 100 in %.1f ms (limit %.0f)\n",
           quantile (firsts, 0.5), quantile (firsts, 0.99), MAX_FIRST_MS);
  if (quantile (firsts, 0.99) > MAX_FIRST_MS)
    g_error ("search takes too long");

  g_object_unref (measured.model);
  tidemark_store_close (store);
  g_object_unref (store);
  return g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL) ? 0 : 1;
}
