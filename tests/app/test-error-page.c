/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include <sqlite3.h>

#include "tidemark-error-page.h"
#include "tidemark-store-error.h"

typedef struct
{
  TidemarkTestWindow test;
  GtkStack *stage;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  tidemark_test_window_init (&self->test);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_test_window_clear (&self->test);
}

static void
open_window (Fixture *self)
{
  tidemark_test_window_open (&self->test);
  self->stage = tidemark_test_get_child (self->test.window, "stage");
}

static gboolean
shows_error (gpointer data)
{
  Fixture *self = data;

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stage), "error") == 0;
}

static gboolean
shows_views (gpointer data)
{
  Fixture *self = data;

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stage), "views") == 0 &&
         tidemark_window_get_person (self->test.window) != NULL;
}

static const char *
get_title (Fixture *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stage, "error");

  return adw_status_page_get_title (tidemark_test_get_child (page, "status_page"));
}

static void
write_file (Fixture *self, const char *text)
{
  g_assert_true (g_file_set_contents (self->test.path, text, -1, NULL));
}

static void
execute (Fixture *self, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (self->test.path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
foreign_file_is_named_and_left_alone (Fixture *self, gconstpointer data)
{
  g_autofree char *left = NULL;
  const char *letter = "Dear diary, this is a letter and not a journal.\n";

  write_file (self, letter);
  open_window (self);
  tidemark_test_await (shows_error, self);
  g_assert_cmpstr (get_title (self), ==, "This Is Not a Journal");
  g_assert_true (g_file_get_contents (self->test.path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, letter);
}

static void
foreign_database_is_not_a_journal (Fixture *self, gconstpointer data)
{
  execute (self, "CREATE TABLE recipes (name TEXT)");
  open_window (self);
  tidemark_test_await (shows_error, self);
  g_assert_cmpstr (get_title (self), ==, "This Is Not a Journal");
}

static void
newer_journal_asks_for_an_update (Fixture *self, gconstpointer data)
{
  tidemark_test_window_add_person (&self->test, "N.");
  execute (self, "PRAGMA user_version = 999");
  open_window (self);
  tidemark_test_await (shows_error, self);
  g_assert_cmpstr (get_title (self), ==, "The Journal Is of a Newer Tidemark");
}

static void
what_is_mended_opens_again (Fixture *self, gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->test.folder, "other.db", NULL);
  g_autofree char *own = g_strdup (self->test.path);

  write_file (self, "Not a journal at all, and long enough to see that it is none.\n");
  open_window (self);
  tidemark_test_await (shows_error, self);

  g_set_str (&self->test.path, other);
  tidemark_test_window_add_person (&self->test, "N.");
  g_assert_cmpint (rename (other, own), ==, 0);
  g_set_str (&self->test.path, own);
  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.reopen", NULL);
  tidemark_test_await (shows_views, self);
}

static void
each_error_says_what_to_do (void)
{
  for (int code = TIDEMARK_STORE_ERROR_FAILED; code <= TIDEMARK_STORE_ERROR_WRONG_LIBRARY; code++)
    {
      g_autoptr (GError) error =
          g_error_new (TIDEMARK_STORE_ERROR, code, "The sentence of <the> store");
      GtkWidget *page = g_object_ref_sink (tidemark_error_page_new (error, "/a/journal.db"));
      AdwStatusPage *status = tidemark_test_get_child (page, "status_page");
      gboolean hopeless = code == TIDEMARK_STORE_ERROR_WRONG_LIBRARY;

      g_assert_nonnull (strstr (adw_status_page_get_description (status),
                                "The sentence of &lt;the&gt; store. Nothing was changed."));
      g_assert_cmpstr (adw_status_page_get_title (status), !=, "");
      g_assert_cmpint (gtk_widget_get_visible (tidemark_test_get_child (page, "retry_button")), ==,
                       !hopeless);
      g_assert_finalize_object (page);
    }
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

#define ADD(name) g_test_add ("/error-page/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (foreign_file_is_named_and_left_alone);
  ADD (foreign_database_is_not_a_journal);
  ADD (newer_journal_asks_for_an_update);
  ADD (what_is_mended_opens_again);
#undef ADD
  g_test_add_func ("/error-page/each_error_says_what_to_do", each_error_says_what_to_do);

  return g_test_run ();
}
