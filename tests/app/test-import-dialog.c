/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "tidemark-import-dialog.h"
#include "tidemark-journal.h"
#include "tidemark-test-window.h"

static const char chat[] = "27/01/2026, 21:40 - Messages and calls are end-to-end encrypted.\n"
                           "27/01/2026, 21:41 - Ana: see you at 8?\n"
                           "27/01/2026, 21:43 - Ben: fine\n"
                           "03/03/2026, 10:00 - Ana turned on disappearing messages.\n"
                           "20/03/2026, 10:00 - Ana turned off disappearing messages.\n"
                           "21/03/2026, 10:00 - Ana: <Media omitted>\n"
                           "22/03/2026, 10:00 - Ana: Missed voice call\n";

typedef struct
{
  TidemarkTestWindow test;
  TidemarkImportDialog *dialog;
} Fixture;

static void
begin (Fixture *self, const char *name, const char *text)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  tidemark_test_window_init (&self->test);
  tidemark_test_window_add_person (&self->test, "N.");
  tidemark_test_window_open (&self->test);
  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.import", NULL);
  self->dialog = TIDEMARK_IMPORT_DIALOG (tidemark_test_window_await_dialog (&self->test));

  path = g_build_filename (self->test.folder, name, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  file = g_file_new_for_path (path);
  tidemark_import_dialog_open (self->dialog, file);
}

static gpointer
child (Fixture *self, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self->dialog), TIDEMARK_TYPE_IMPORT_DIALOG,
                                        name);
}

static gboolean
shows_form (gpointer data)
{
  return g_str_equal (gtk_stack_get_visible_child_name (child (data, "stage")), "form");
}

static gboolean
shows_failure (gpointer data)
{
  return g_str_equal (gtk_stack_get_visible_child_name (child (data, "stage")), "failed");
}

static gboolean
can_store (gpointer data)
{
  return gtk_widget_get_sensitive (child (data, "import_button"));
}

static GtkWidget *
find_combo (GtkWidget *widget, const char *title)
{
  if (ADW_IS_COMBO_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *next = gtk_widget_get_first_child (widget); next != NULL;
       next = gtk_widget_get_next_sibling (next))
    {
      GtkWidget *found = find_combo (next, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static AdwComboRow *
get_row (Fixture *self, const char *title)
{
  GtkWidget *row = find_combo (GTK_WIDGET (self->dialog), title);

  g_assert_nonnull (row);
  return ADW_COMBO_ROW (row);
}

static const char *
get_chosen (Fixture *self, const char *title)
{
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (get_row (self, title)));
}

static void
choose (Fixture *self, const char *title, const char *item)
{
  AdwComboRow *row = get_row (self, title);
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) string = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (string), item))
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  g_assert_not_reached ();
}

static guint
count_messages (Fixture *self)
{
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_ONLY, NULL);
  sqlite3_stmt *statement;
  guint n;

  sqlite3_prepare_v2 (tidemark_connection_get_handle (connection), "SELECT count(*) FROM message",
                      -1, &statement, NULL);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = (guint) sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  return n;
}

static void
chat_goes_from_file_to_journal (void)
{
  Fixture fixture;

  begin (&fixture, "chat.txt", chat);
  tidemark_test_await (shows_form, &fixture);

  /* Who is me is open: nothing can be stored yet. */
  g_assert_false (can_store (&fixture));
  g_assert_cmpstr (get_chosen (&fixture, "Ben"), ==, "Choose…");
  choose (&fixture, "Ben", "Me");
  tidemark_test_await (can_store, &fixture);

  g_assert_cmpstr (get_chosen (&fixture, "Ana"), ==, "N.");
  g_assert_cmpstr (gtk_button_get_label (child (&fixture, "import_button")), ==, "_Import 4");
  g_assert_cmpstr (gtk_label_get_label (child (&fixture, "new_label")), ==, "4");
  g_assert_cmpstr (gtk_label_get_label (child (&fixture, "notices_label")), ==, "3");
  g_assert_cmpuint (count_messages (&fixture), ==, 0);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture.dialog), "import.store", NULL));
  tidemark_test_window_await_no_dialog (&fixture.test);
  g_assert_cmpuint (count_messages (&fixture), ==, 3);
  tidemark_test_window_clear (&fixture.test);
}

static void
swapped_people_are_kept_apart (void)
{
  Fixture fixture;

  begin (&fixture, "chat.txt", chat);
  tidemark_test_await (shows_form, &fixture);
  choose (&fixture, "Ben", "Me");
  tidemark_test_await (can_store, &fixture);
  choose (&fixture, "Ben", "N.");
  g_assert_cmpstr (get_chosen (&fixture, "Ana"), ==, "Me");
  tidemark_test_await (can_store, &fixture);
  tidemark_test_window_clear (&fixture.test);
}

static void
open_date_order_is_asked (void)
{
  Fixture fixture;
  AdwComboRow *row;

  begin (&fixture, "chat.txt",
         "03/04/2026, 10:00 - Ana: a\n05/06/2026, 10:00 - Ben: You deleted this message\n");
  tidemark_test_await (shows_form, &fixture);
  row = child (&fixture, "order_row");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)));
  g_assert_false (can_store (&fixture));
  g_assert_false (gtk_widget_get_visible (child (&fixture, "preview_group")));

  adw_combo_row_set_selected (row, 2);
  tidemark_test_await (can_store, &fixture);
  g_assert_true (gtk_widget_get_visible (child (&fixture, "preview_group")));
  g_assert_cmpstr (gtk_label_get_label (child (&fixture, "range_label")), ==,
                   "4 Mar 2026 to 6 May 2026");
  tidemark_test_window_clear (&fixture.test);
}

static void
damage_is_shown_with_its_place (void)
{
  Fixture fixture;
  AdwStatusPage *page;

  begin (&fixture, "chat.txt",
         "27/01/2026, 10:00 - Ana: a\n31/31/2026, 10:00 - Ben: b\n27/01/2026, 10:00 - Ana: c\n");
  tidemark_test_await (shows_failure, &fixture);
  page = child (&fixture, "failed_page");
  g_assert_true (g_str_has_prefix (adw_status_page_get_description (page), "chat.txt, line 2: "));
  g_assert_false (gtk_widget_get_visible (child (&fixture, "import_button")));
  g_assert_cmpuint (count_messages (&fixture), ==, 0);

  /* From there another file can be taken. */
  {
    g_autofree char *path = g_build_filename (fixture.test.folder, "other.txt", NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);

    g_assert_true (g_file_set_contents (path, chat, -1, NULL));
    tidemark_import_dialog_open (fixture.dialog, file);
    tidemark_test_await (shows_form, &fixture);
  }
  tidemark_test_window_clear (&fixture.test);
}

static void
escape_stores_nothing (void)
{
  Fixture fixture;

  begin (&fixture, "chat.txt", chat);
  tidemark_test_await (shows_form, &fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture.dialog), "import.cancel", NULL));
  tidemark_test_window_await_no_dialog (&fixture.test);
  g_assert_cmpuint (count_messages (&fixture), ==, 0);
  tidemark_test_window_clear (&fixture.test);
}

static void
dialog_lets_go_of_everything (void)
{
  Fixture fixture;
  g_autoptr (TidemarkImportDialog) dialog = NULL;

  begin (&fixture, "chat.txt", chat);
  dialog = g_object_ref (fixture.dialog);
  tidemark_test_await (shows_form, &fixture);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  tidemark_test_window_await_no_dialog (&fixture.test);
  tidemark_test_window_clear (&fixture.test);
  g_assert_finalize_object (g_steal_pointer (&dialog));
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

  g_test_add_func ("/app/import-dialog/chat-goes-from-file-to-journal",
                   chat_goes_from_file_to_journal);
  g_test_add_func ("/app/import-dialog/swapped-people-are-kept-apart",
                   swapped_people_are_kept_apart);
  g_test_add_func ("/app/import-dialog/open-date-order-is-asked", open_date_order_is_asked);
  g_test_add_func ("/app/import-dialog/damage-is-shown-with-its-place",
                   damage_is_shown_with_its_place);
  g_test_add_func ("/app/import-dialog/escape-stores-nothing", escape_stores_nothing);
  g_test_add_func ("/app/import-dialog/dialog-lets-go-of-everything", dialog_lets_go_of_everything);

  return g_test_run ();
}
