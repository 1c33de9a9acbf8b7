/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-journal.h"
#include "tidemark-look-guard.h"
#include "tidemark-looks.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)

typedef struct
{
  TidemarkTestWindow test;
  TidemarkLookGuard *guard;
} Fixture;

static TidemarkInstant
days_ago (int days)
{
  TidemarkInstant instant = tidemark_instant_now ();

  instant.ms -= days * DAY_MS;
  return instant;
}

static void
rate (Fixture *self, int days, int n)
{
  for (int i = 0; i < n; i++)
    {
      TidemarkInstant at = days_ago (days);
      g_autoptr (TidemarkEntry) entry = NULL;

      at.ms += i;
      entry = tidemark_entry_new (TIDEMARK_KIND_DISTANCE, at, TIDEMARK_DAY_START_HOUR);
      entry->value = 3;
      tidemark_test_window_add_entry (&self->test, entry);
    }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  tidemark_test_window_init (&self->test);
  tidemark_test_window_add_person (&self->test, "N.");
  rate (self, 5, 1);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_test_window_clear (&self->test);
}

/* As if somebody had looked then. */
static void
see (Fixture *self, int days)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_WRITE, &error);
  g_autoptr (TidemarkPerson) person = tidemark_journal_get_current_person (connection, &error);

  g_assert_true (tidemark_connection_begin (connection, &error));
  g_assert_true (tidemark_looks_note (connection, person->id, days_ago (days), &error));
  g_assert_true (tidemark_connection_commit (connection, &error));
}

static void
show_reflect (Fixture *self)
{
  tidemark_test_window_open (&self->test);
  self->guard = TIDEMARK_LOOK_GUARD (
      adw_bin_get_child (ADW_BIN (tidemark_test_window_show (&self->test, "reflect"))));
}

static gboolean
is_closed (gpointer data)
{
  return tidemark_look_guard_get_closed (data);
}

static gboolean
shows_content (gpointer data)
{
  return gtk_widget_get_mapped (tidemark_test_get_child (data, "content_bin"));
}

static gboolean
shows_line (gpointer data)
{
  return gtk_widget_get_mapped (tidemark_test_get_child (data, "line"));
}

static gboolean
shows_banner (gpointer data)
{
  return adw_banner_get_revealed (tidemark_test_get_child (data, "safety_banner"));
}

static void
nothing_new_is_said_before_the_findings (Fixture *self, gconstpointer data)
{
  AdwStatusPage *page;

  see (self, 3);
  show_reflect (self);
  tidemark_test_await (is_closed, self->guard);
  page = tidemark_test_get_child (self->guard, "nothing_new");
  g_assert_true (g_str_has_prefix (adw_status_page_get_title (page), "Nothing New Since "));
  g_assert_false (shows_content (self->guard));

  g_signal_emit_by_name (tidemark_test_get_child (self->guard, "look_anyway"), "clicked");
  tidemark_test_await (shows_content, self->guard);
  g_assert_false (shows_line (self->guard));

  /* Who goes to another view and comes back goes on looking. */
  tidemark_test_window_show (&self->test, "today");
  tidemark_test_window_show (&self->test, "reflect");
  tidemark_test_await (shows_content, self->guard);
}

static void
something_new_opens_the_findings (Fixture *self, gconstpointer data)
{
  see (self, 3);
  rate (self, 0, 1);
  show_reflect (self);
  tidemark_test_await (shows_content, self->guard);
  g_assert_false (is_closed (self->guard));
}

static void
entry_that_comes_while_it_waits_opens_it (Fixture *self, gconstpointer data)
{
  see (self, 3);
  show_reflect (self);
  tidemark_test_await (is_closed, self->guard);
  rate (self, 0, 1);
  tidemark_test_await (shows_content, self->guard);
}

static void
many_ratings_bring_one_gentle_line (Fixture *self, gconstpointer data)
{
  GtkLabel *line;

  for (int days = 1; days <= 3; days++)
    rate (self, days, 5);
  show_reflect (self);
  tidemark_test_await (shows_line, self->guard);
  line = tidemark_test_get_child (self->guard, "line");
  g_assert_nonnull (strstr (gtk_label_get_label (line), "in a week"));
  g_assert_cmpint (strcspn (gtk_label_get_label (line), "0123456789"), ==,
                   strlen (gtk_label_get_label (line)));
}

static void
safety_mark_leads_to_support (Fixture *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry =
      tidemark_entry_new (TIDEMARK_KIND_SAFETY, days_ago (1), TIDEMARK_DAY_START_HOUR);

  entry->safety = TIDEMARK_SAFETY_AFRAID;
  show_reflect (self);
  tidemark_test_await (shows_content, self->guard);
  g_assert_false (shows_banner (self->guard));
  tidemark_test_window_add_entry (&self->test, entry);
  tidemark_test_await (shows_banner, self->guard);
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

#define ADD(test) g_test_add ("/look-guard/" #test, Fixture, NULL, set_up, test, tear_down)
  ADD (nothing_new_is_said_before_the_findings);
  ADD (something_new_opens_the_findings);
  ADD (entry_that_comes_while_it_waits_opens_it);
  ADD (many_ratings_bring_one_gentle_line);
  ADD (safety_mark_leads_to_support);
#undef ADD

  return g_test_run ();
}
