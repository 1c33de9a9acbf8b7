/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include "tidemark-day-row.h"
#include "tidemark-first-run.h"

typedef struct
{
  TidemarkTestWindow test;
  GtkStack *stage;
  GtkWidget *first_run;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  tidemark_test_window_init (&self->test);
  tidemark_test_window_open (&self->test);
  self->stage = tidemark_test_get_child (self->test.window, "stage");
  self->first_run = gtk_stack_get_visible_child (self->stage);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_test_window_clear (&self->test);
}

static gboolean
shows_views (gpointer data)
{
  Fixture *self = data;

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stage), "views") == 0;
}

static gboolean
is_on_second_page (gpointer data)
{
  Fixture *self = data;

  return adw_carousel_get_position (tidemark_test_get_child (self->first_run, "carousel")) == 1;
}

static gboolean
is_on_third_page (gpointer data)
{
  Fixture *self = data;

  return adw_carousel_get_position (tidemark_test_get_child (self->first_run, "carousel")) == 2;
}

static void
new_journal_begins_with_three_pages (Fixture *self, gconstpointer data)
{
  AdwCarousel *carousel;

  g_assert_true (TIDEMARK_IS_FIRST_RUN (self->first_run));
  carousel = tidemark_test_get_child (self->first_run, "carousel");
  g_assert_cmpuint (adw_carousel_get_n_pages (carousel), ==, 3);
  g_assert_null (tidemark_window_get_person (self->test.window));
}

static void
answers_make_the_person (Fixture *self, gconstpointer data)
{
  TidemarkPerson *person;

  g_signal_emit_by_name (tidemark_test_get_child (self->first_run, "first_button"), "clicked");
  tidemark_test_await (is_on_second_page, self);
  g_signal_emit_by_name (tidemark_test_get_child (self->first_run, "second_button"), "clicked");
  tidemark_test_await (is_on_third_page, self);
  gtk_editable_set_text (tidemark_test_get_child (self->first_run, "alias"), "  Nik ");
  adw_combo_row_set_selected (tidemark_test_get_child (self->first_run, "pronoun"), 2);
  tidemark_day_row_set_day (tidemark_test_get_child (self->first_run, "since"), 20500);
  g_signal_emit_by_name (tidemark_test_get_child (self->first_run, "alias"), "entry-activated");
  tidemark_test_await (shows_views, self);

  person = tidemark_window_get_person (self->test.window);
  g_assert_cmpstr (person->alias, ==, "Nik");
  g_assert_cmpint (person->pronoun, ==, TIDEMARK_PRONOUN_SHE);
  g_assert_cmpint (person->since_day, ==, 20500);
}

static void
all_can_be_left_empty (Fixture *self, gconstpointer data)
{
  TidemarkPerson *person;

  g_signal_emit_by_name (tidemark_test_get_child (self->first_run, "alias"), "entry-activated");
  tidemark_test_await (shows_views, self);

  person = tidemark_window_get_person (self->test.window);
  g_assert_cmpstr (person->alias, ==, "Them");
  g_assert_cmpint (person->pronoun, ==, TIDEMARK_PRONOUN_NONE);
  g_assert_cmpint (person->since_day, ==, TIDEMARK_DAY_NONE);
}

static gboolean
has_person_again (gpointer data)
{
  Fixture *self = data;

  return tidemark_window_get_store (self->test.window) != NULL &&
         tidemark_window_get_person (self->test.window) != NULL;
}

static void
second_start_has_no_first_run (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_strdup (self->test.path);

  g_signal_emit_by_name (tidemark_test_get_child (self->first_run, "alias"), "entry-activated");
  tidemark_test_await (shows_views, self);
  tidemark_window_open (self->test.window, path);
  g_assert_null (tidemark_window_get_store (self->test.window));
  g_assert_true (shows_views (self));
  tidemark_test_await (has_person_again, self);
  g_assert_true (shows_views (self));
  g_assert_null (gtk_stack_get_child_by_name (self->stage, "first-run"));
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

#define ADD(name) g_test_add ("/first-run/" #name, Fixture, NULL, set_up, name, tear_down)
  ADD (new_journal_begins_with_three_pages);
  ADD (answers_make_the_person);
  ADD (all_can_be_left_empty);
  ADD (second_start_has_no_first_run);
#undef ADD

  return g_test_run ();
}
