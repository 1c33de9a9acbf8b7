/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-test-window.h"

#include <glib/gstdio.h>

#include "tidemark-journal.h"

/* Only a test that would never end gets this far. */
#define PATIENCE_SECONDS 60

/**
 * tidemark_test_init:
 *
 * To be called first of all in the main function. Nothing moves in the windows of tests: what moves
 * would have to be waited for, and a row for text that goes while its title still moves is never
 * given back by libadwaita 1.7.
 */
void
tidemark_test_init (int *argc, char ***argv)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GdkDisplay *display;

  g_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  /* What the application would see to. */
  display = gdk_display_get_default ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                    "/io/github/tidemark_journal/Tidemark/icons");
  gtk_css_provider_load_from_resource (style, "/io/github/tidemark_journal/Tidemark/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/**
 * tidemark_test_window_init:
 *
 * Makes the folder; there is no journal in it yet.
 */
void
tidemark_test_window_init (TidemarkTestWindow *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tidemark-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "journal.db", NULL);
  self->window = NULL;
}

/**
 * tidemark_test_window_add_person:
 * @alias: what they are called
 *
 * Puts somebody into the journal, which is made if need be, and has them be the one that is shown.
 */
void
tidemark_test_window_add_person (TidemarkTestWindow *self, const char *alias)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkPerson) person = tidemark_person_new (alias);
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->path, TIDEMARK_OPEN_READ_WRITE, &error);

  g_assert_no_error (error);
  g_assert_true (tidemark_connection_begin (connection, &error));
  g_assert_true (tidemark_journal_put_person (connection, person, &error));
  g_assert_true (tidemark_journal_set_current_person (connection, person->id, &error));
  g_assert_true (tidemark_connection_commit (connection, &error));
}

/**
 * tidemark_test_window_add_entry:
 * @entry: an entry; the current person is filled in
 *
 * Puts it into the journal, whether the window is open or not.
 */
void
tidemark_test_window_add_entry (TidemarkTestWindow *self, TidemarkEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->path, TIDEMARK_OPEN_READ_WRITE, &error);

  g_assert_no_error (error);
  person = tidemark_journal_get_current_person (connection, &error);
  g_assert_nonnull (person);
  g_set_str (&entry->person_id, person->id);
  g_assert_true (tidemark_connection_begin (connection, &error));
  g_assert_true (tidemark_journal_put_entry (connection, entry, &error));
  g_assert_true (tidemark_connection_commit (connection, &error));
}

static gboolean
give_up (gpointer data)
{
  g_error ("What the test waits for does not come");
  return G_SOURCE_REMOVE;
}

/**
 * tidemark_test_await:
 * @condition: asked again after everything that happens
 *
 * Lets the program run until @condition holds.
 */
void
tidemark_test_await (gboolean (*condition) (gpointer data), gpointer data)
{
  guint source = g_timeout_add_seconds (PATIENCE_SECONDS, give_up, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

static gboolean
is_settled (gpointer data)
{
  TidemarkTestWindow *self = data;
  GtkStack *stage = tidemark_test_get_child (self->window, "stage");
  const char *name = gtk_stack_get_visible_child_name (stage);

  if (g_strcmp0 (name, "opening") == 0)
    return FALSE;
  return g_strcmp0 (name, "views") != 0 || tidemark_window_get_person (self->window) != NULL;
}

/**
 * tidemark_test_window_open:
 *
 * Shows the window and waits until it shows the journal, the first run or what is wrong.
 */
void
tidemark_test_window_open (TidemarkTestWindow *self)
{
  tidemark_test_window_open_sized (self, -1, -1);
}

/**
 * tidemark_test_window_open_sized:
 * @width: of the window, or -1 for what it is at first
 * @height: likewise
 *
 * As tidemark_test_window_open ().
 */
void
tidemark_test_window_open_sized (TidemarkTestWindow *self, int width, int height)
{
  self->window = g_object_ref_sink (tidemark_window_new (NULL));
  if (width > 0)
    gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  tidemark_window_open (self->window, self->path);
  gtk_window_present (GTK_WINDOW (self->window));
  tidemark_test_await (is_settled, self);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

static gboolean
is_alone (gpointer data)
{
  return G_OBJECT (data)->ref_count == 1;
}

/**
 * tidemark_test_window_clear:
 *
 * Closes the window, sees that nothing of it is left, and removes the folder.
 */
void
tidemark_test_window_clear (TidemarkTestWindow *self)
{
  if (self->window != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self->window));
      tidemark_test_await (is_alone, self->window);
      g_assert_finalize_object (g_steal_pointer (&self->window));
    }
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
}

TidemarkPage *
tidemark_test_window_show (TidemarkTestWindow *self, const char *view)
{
  return tidemark_window_show_view (self->window, view);
}

static gboolean
has_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (data) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return !has_dialog (data);
}

/**
 * tidemark_test_window_await_dialog:
 *
 * Returns: (transfer none): the dialog over the window, once there is one
 */
AdwDialog *
tidemark_test_window_await_dialog (TidemarkTestWindow *self)
{
  tidemark_test_await (has_dialog, self->window);
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

void
tidemark_test_window_await_no_dialog (TidemarkTestWindow *self)
{
  tidemark_test_await (has_no_dialog, self->window);
}

static gboolean
can_undo (gpointer data)
{
  return tidemark_recorder_get_can_undo (tidemark_window_get_recorder (data));
}

/**
 * tidemark_test_window_undo:
 *
 * Takes the last step back, once it can be: the list and the disk may have it a moment before. An
 * action that is not enabled yet would do nothing.
 */
void
tidemark_test_window_undo (TidemarkTestWindow *self)
{
  tidemark_test_await (can_undo, self->window);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL));
}

static gboolean
add_entry (TidemarkEntry *entry, gpointer data, GError **error)
{
  g_ptr_array_add (data, tidemark_entry_ref (entry));
  return TRUE;
}

/**
 * tidemark_test_window_list_entries:
 *
 * Returns: (transfer full) (element-type TidemarkEntry): what is on the disk, the earliest first,
 *   read by a connection of its own
 */
GPtrArray *
tidemark_test_window_list_entries (TidemarkTestWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->path, TIDEMARK_OPEN_READ_ONLY, &error);
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);

  g_assert_no_error (error);
  g_assert_true (tidemark_journal_foreach_entry (
      connection, NULL, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, FALSE, add_entry, entries, &error));
  return entries;
}

typedef struct
{
  TidemarkTestWindow *test;
  guint n_entries;
} Expected;

static gboolean
has_entries (gpointer data)
{
  Expected *expected = data;
  g_autoptr (GPtrArray) entries = tidemark_test_window_list_entries (expected->test);

  return entries->len == expected->n_entries;
}

/**
 * tidemark_test_window_await_entries:
 * @n_entries: how many there will be
 *
 * Returns: (transfer full) (element-type TidemarkEntry): what is on the disk by then
 */
GPtrArray *
tidemark_test_window_await_entries (TidemarkTestWindow *self, guint n_entries)
{
  Expected expected = { self, n_entries };

  tidemark_test_await (has_entries, &expected);
  return tidemark_test_window_list_entries (self);
}

/**
 * tidemark_test_press:
 * @widget: a widget that listens to keys itself
 * @keyval: a key
 * @state: with these held
 *
 * Presses a key on a widget, as its own controllers see it.
 *
 * Returns: whether the widget made use of it
 */
gboolean
tidemark_test_press (gpointer widget, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
      if (handled)
        return TRUE;
    }

  return FALSE;
}

/**
 * tidemark_test_get_child:
 * @widget: made from a template
 * @name: of a child of it
 *
 * Returns: (transfer none): the child
 */
gpointer
tidemark_test_get_child (gpointer widget, const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);
  return child;
}

/**
 * tidemark_test_find:
 * @widget: where to look
 * @type: what for
 *
 * Returns: (transfer none) (nullable): the first one inside
 */
GtkWidget *
tidemark_test_find (GtkWidget *widget, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found =
          g_type_is_a (G_OBJECT_TYPE (child), type) ? child : tidemark_test_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}
