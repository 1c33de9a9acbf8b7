/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

typedef struct
{
  TidemarkTestWindow test;
  AdwViewStack *stack;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  tidemark_test_window_init (&self->test);
  tidemark_test_window_add_person (&self->test, "N.");
  tidemark_test_window_open (&self->test);
  self->stack = tidemark_test_get_child (self->test.window, "stack");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_test_window_clear (&self->test);
}

static void
assert_name (GtkAccessible *accessible, const char *name)
{
  g_autofree char *problem =
      gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  g_assert_cmpstr (problem, ==, NULL);
}

/* A screen reader says the title of a view as it is written, an underscore too. */
static void
views_are_called_by_their_plain_names (Fixture *self, gconstpointer data)
{
  const char *const names[] = { "Today", "Journal", "Patterns", "Reflect" };
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (pages)), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      g_assert_cmpstr (adw_view_stack_page_get_title (page), ==, names[i]);
      assert_name (GTK_ACCESSIBLE (page), names[i]);
    }
}

static gboolean
is_titled_by_whom_it_shows (gpointer data)
{
  return g_str_equal (adw_window_title_get_title (data), "M.");
}

/* The bar at its bottom names the view; beside the buttons of a window is no room to say so twice.
 */
static void
title_of_a_narrow_window_is_whom_it_shows_of_several (Fixture *self, gconstpointer data)
{
  AdwWindowTitle *title = tidemark_test_get_child (self->test.window, "narrow_title");

  tidemark_test_window_show (&self->test, "patterns");
  g_assert_cmpstr (adw_window_title_get_title (title), ==, "");
  tidemark_test_window_add_person (&self->test, "M.");
  tidemark_test_await (is_titled_by_whom_it_shows, title);
}

static void
add_test (const char *name, void (*test) (Fixture *self, gconstpointer data))
{
  g_autofree char *path = g_strconcat ("/window/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

#define ADD(test) add_test (#test, test)
  ADD (views_are_called_by_their_plain_names);
  ADD (title_of_a_narrow_window_is_whom_it_shows_of_several);
#undef ADD

  return g_test_run ();
}
