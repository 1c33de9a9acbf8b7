/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-cover-page.h"
#include "tidemark-passphrase-group.h"
#include "tidemark-settings.h"
#include "tidemark-test-window.h"
#include "tidemark-unlock-page.h"
#include "tidemark-window-private.h"

#define MINUTES 10
#define MS_PER_MINUTE 60000

typedef struct
{
  TidemarkTestWindow test;
  TidemarkPassphrase *passphrase;
  GSettings *settings;
  TidemarkInstant now;
} Fixture;

static TidemarkInstant
get_now (gpointer data)
{
  return ((Fixture *) data)->now;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  tidemark_test_window_init (&self->test);
  tidemark_test_window_add_person (&self->test, "N.");
  tidemark_test_window_open (&self->test);
  self->passphrase = tidemark_passphrase_new ("a boat that is tied up");
  self->settings = tidemark_settings_new ();
  self->now = tidemark_instant_now ();
  tidemark_idle_watch_set_now_func (tidemark_window_get_idle_watch (self->test.window), get_now,
                                    self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_settings_reset (self->settings, TIDEMARK_LOCK_MINUTES_KEY);
  g_object_unref (self->settings);
  tidemark_passphrase_unref (self->passphrase);
  tidemark_test_window_clear (&self->test);
}

static gboolean
shows_somebody (gpointer window)
{
  return tidemark_window_get_person (window) != NULL;
}

static void
set_passphrase (Fixture *self)
{
  tidemark_window_change_passphrase (self->test.window, self->passphrase);
  g_assert_null (tidemark_window_get_store (self->test.window));
  tidemark_test_await (shows_somebody, self->test.window);
  g_assert_true (tidemark_window_has_passphrase (self->test.window));
}

static void
let_pass (Fixture *self, int minutes)
{
  self->now.ms += (gint64) minutes * MS_PER_MINUTE;
  tidemark_idle_watch_check (tidemark_window_get_idle_watch (self->test.window));
}

static GtkWidget *
find (Fixture *self, GType type)
{
  return tidemark_test_find (GTK_WIDGET (self->test.window), type);
}

static void
assert_locked (Fixture *self)
{
  GtkWidget *page = find (self, TIDEMARK_TYPE_UNLOCK_PAGE);

  g_assert_nonnull (page);
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_null (tidemark_window_get_store (self->test.window));
  g_assert_null (tidemark_window_get_person (self->test.window));
  g_assert_null (find (self, TIDEMARK_TYPE_PAGE));
}

static void
unlock (Fixture *self)
{
  GtkWidget *page = find (self, TIDEMARK_TYPE_UNLOCK_PAGE);

  gtk_editable_set_text (tidemark_test_get_child (page, "entry"),
                         tidemark_passphrase_get_text (self->passphrase));
  gtk_widget_activate (tidemark_test_get_child (page, "unlock_button"));
  tidemark_test_await (shows_somebody, self->test.window);
}

static void
window_that_nobody_uses_is_locked (Fixture *self, gconstpointer data)
{
  set_passphrase (self);
  let_pass (self, MINUTES - 1);
  g_assert_nonnull (tidemark_window_get_store (self->test.window));
  let_pass (self, 1);
  assert_locked (self);
  unlock (self);
  g_assert_nonnull (find (self, TIDEMARK_TYPE_PAGE));
  g_assert_null (find (self, TIDEMARK_TYPE_UNLOCK_PAGE));
}

static void
use_puts_it_off (Fixture *self, gconstpointer data)
{
  set_passphrase (self);
  let_pass (self, MINUTES - 1);
  tidemark_idle_watch_touch (tidemark_window_get_idle_watch (self->test.window));
  let_pass (self, MINUTES - 1);
  g_assert_nonnull (tidemark_window_get_store (self->test.window));
  let_pass (self, 1);
  assert_locked (self);
}

/* Such as an import at work. */
static void
dialog_that_must_not_be_left_only_puts_it_off (Fixture *self, gconstpointer data)
{
  AdwDialog *dialog = adw_dialog_new ();

  set_passphrase (self);
  adw_dialog_set_can_close (dialog, FALSE);
  adw_dialog_present (dialog, GTK_WIDGET (self->test.window));
  let_pass (self, MINUTES);
  g_assert_nonnull (tidemark_window_get_store (self->test.window));

  adw_dialog_set_can_close (dialog, TRUE);
  let_pass (self, MINUTES);
  assert_locked (self);
}

static void
time_is_a_preference (Fixture *self, gconstpointer data)
{
  set_passphrase (self);
  g_settings_set_int (self->settings, TIDEMARK_LOCK_MINUTES_KEY, 0);
  let_pass (self, 24 * 60);
  g_assert_nonnull (tidemark_window_get_store (self->test.window));
  g_settings_set_int (self->settings, TIDEMARK_LOCK_MINUTES_KEY, 1);
  let_pass (self, 1);
  assert_locked (self);
}

static void
journal_without_passphrase_stays_open (Fixture *self, gconstpointer data)
{
  let_pass (self, 24 * 60);
  g_assert_nonnull (tidemark_window_get_store (self->test.window));
  g_assert_null (find (self, TIDEMARK_TYPE_COVER_PAGE));
}

static gboolean
stays_on_stage (gpointer data)
{
  return g_str_equal (gtk_stack_get_visible_child_name (data), "views");
}

static GtkWidget *
find_pill (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "pill") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_pill (child);

  return found;
}

/* The button is there as soon as the work begins, which takes a part of a second at least. */
static void
change_is_cancelled (Fixture *self, gconstpointer data)
{
  GtkStack *stage = tidemark_test_get_child (self->test.window, "stage");

  tidemark_window_change_passphrase (self->test.window, self->passphrase);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stage), ==, "changing");
  g_signal_emit_by_name (find_pill (gtk_stack_get_visible_child (stage)), "clicked");
  tidemark_test_await (shows_somebody, self->test.window);
  tidemark_test_await (stays_on_stage, stage);
  g_assert_false (tidemark_window_has_passphrase (self->test.window));
  g_assert_null (find (self, TIDEMARK_TYPE_UNLOCK_PAGE));
}

static void
cover_hides_what_comes_meanwhile (Fixture *self, gconstpointer data)
{
  GtkStack *stage = tidemark_test_get_child (self->test.window, "stage");
  GtkWidget *cover;

  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.cover", NULL);
  cover = find (self, TIDEMARK_TYPE_COVER_PAGE);
  g_assert_true (gtk_widget_get_mapped (cover));
  tidemark_test_window_add_person (&self->test, "M.");
  tidemark_test_window_show (&self->test, "journal");
  g_assert_true (gtk_widget_get_mapped (cover));

  g_signal_emit_by_name (tidemark_test_get_child (cover, "uncover_button"), "clicked");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stage), ==, "views");
}

static void
add_test (const char *name, void (*test) (Fixture *self, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/lock/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

#define ADD(test) add_test (#test, test)
  ADD (window_that_nobody_uses_is_locked);
  ADD (use_puts_it_off);
  ADD (dialog_that_must_not_be_left_only_puts_it_off);
  ADD (time_is_a_preference);
  ADD (journal_without_passphrase_stays_open);
  ADD (change_is_cancelled);
  ADD (cover_hides_what_comes_meanwhile);
#undef ADD

  return g_test_run ();
}
