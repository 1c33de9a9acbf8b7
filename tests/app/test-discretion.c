/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-discretion.h"
#include "tidemark-due-row.h"
#include "tidemark-entry-row.h"
#include "tidemark-erase-dialog.h"
#include "tidemark-exporter.h"
#include "tidemark-journal.h"
#include "tidemark-note-row.h"
#include "tidemark-people-dialog.h"
#include "tidemark-person-page.h"
#include "tidemark-person-switcher.h"
#include "tidemark-reflect-result.h"
#include "tidemark-sample.h"
#include "tidemark-settings.h"
#include "tidemark-test-window.h"

#define ALIAS "Noah"
#define OTHER_ALIAS "Nils"
#define NOTE "A long one, about the weekend"

/* What people are called */

static GPtrArray *
make_people (const char *const *aliases)
{
  GPtrArray *people = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_person_unref);

  for (; *aliases != NULL; aliases++)
    g_ptr_array_add (people, tidemark_person_new (*aliases));
  return people;
}

static void
initials_that_are_the_same_are_numbered_in_order (void)
{
  const char *const aliases[] = { "Anna", "Ben", "alex", "Åsa", "Ada", "!", "Anna", NULL };
  const char *const names[] = { "A.", "B.", "A. 2", "Å.", "A. 3", "X.", "A." };
  g_autoptr (TidemarkDiscretion) discretion = tidemark_discretion_new (NULL);
  g_autoptr (GPtrArray) people = make_people (aliases);
  int journal;

  tidemark_discretion_meet (discretion, &journal, people);
  for (guint i = 0; aliases[i] != NULL; i++)
    g_assert_cmpstr (tidemark_discretion_call (discretion, aliases[i]), ==, aliases[i]);

  tidemark_discretion_set_active (discretion, TRUE);
  for (guint i = 0; aliases[i] != NULL; i++)
    g_assert_cmpstr (tidemark_discretion_call (discretion, aliases[i]), ==, names[i]);
  g_assert_null (tidemark_discretion_call (discretion, NULL));
}

static void
journals_are_told_apart_and_forgotten (void)
{
  const char *const ours[] = { "Anna", "Alex", NULL };
  const char *const theirs[] = { "Ada", NULL };
  g_autoptr (TidemarkDiscretion) discretion = tidemark_discretion_new (NULL);
  g_autoptr (GPtrArray) our_people = make_people (ours);
  g_autoptr (GPtrArray) their_people = make_people (theirs);
  int our_journal, their_journal;

  tidemark_discretion_set_active (discretion, TRUE);
  tidemark_discretion_meet (discretion, &our_journal, our_people);
  tidemark_discretion_meet (discretion, &their_journal, their_people);
  g_assert_cmpstr (tidemark_discretion_call (discretion, "Alex"), ==, "A. 2");
  g_assert_cmpstr (tidemark_discretion_call (discretion, "Ada"), ==, "A.");

  /* Somebody who went leaves their initial to who came after them. */
  g_ptr_array_remove_index (our_people, 0);
  tidemark_discretion_meet (discretion, &our_journal, our_people);
  g_assert_cmpstr (tidemark_discretion_call (discretion, "Alex"), ==, "A.");

  tidemark_discretion_forget (discretion, &our_journal);
  g_assert_cmpstr (tidemark_discretion_call (discretion, "Zoe"), ==, "Z.");
}

/* A window with a long log about one person, and another one with the same initial */

typedef struct
{
  TidemarkTestWindow test;
  GSettings *settings;
} Fixture;

static void
put_people (TidemarkConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkPerson) current = NULL;
  g_autoptr (TidemarkPerson) person = NULL;
  g_autoptr (TidemarkPerson) other = tidemark_person_new (OTHER_ALIAS);

  g_assert_true (tidemark_connection_begin (connection, &error));
  tidemark_sample_put (connection, TIDEMARK_SAMPLE_WITHDRAWAL, tidemark_instant_now (), &error);
  g_assert_no_error (error);
  current = tidemark_journal_get_current_person (connection, &error);
  g_assert_no_error (error);
  person = tidemark_person_copy (current);
  g_set_str (&person->alias, ALIAS);
  g_assert_true (tidemark_journal_put_person (connection, person, &error));
  g_assert_true (tidemark_journal_put_person (connection, other, &error));
  g_assert_true (tidemark_connection_commit (connection, &error));
}

static void
add_entry (Fixture *self, TidemarkKind kind, const char *note)
{
  g_autoptr (TidemarkEntry) entry = tidemark_entry_new (kind, tidemark_instant_now (), 4);

  entry->by = TIDEMARK_WHO_THEM;
  entry->note = g_strdup (note);
  if (kind == TIDEMARK_KIND_PROMISE)
    entry->due.day = entry->day;
  tidemark_test_window_add_entry (&self->test, entry);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection = NULL;

  self->settings = tidemark_settings_new ();
  tidemark_test_window_init (&self->test);
  connection = tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_WRITE, &error);
  g_assert_no_error (error);
  put_people (connection);
  add_entry (self, TIDEMARK_KIND_TEXT, NOTE);
  add_entry (self, TIDEMARK_KIND_PROMISE, "Will call tonight");
  tidemark_test_window_open (&self->test);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tidemark_test_window_clear (&self->test);
  g_settings_reset (self->settings, TIDEMARK_DISCREET_KEY);
  g_object_unref (self->settings);
}

static void
set_discreet (Fixture *self, gboolean discreet)
{
  g_settings_set_boolean (self->settings, TIDEMARK_DISCREET_KEY, discreet);
}

static gboolean
is_label (GtkWidget *widget, const char *part)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget))
                     : GTK_IS_INSCRIPTION (widget)
                         ? gtk_inscription_get_text (GTK_INSCRIPTION (widget))
                         : NULL;

  return text != NULL && strstr (text, part) != NULL;
}

static gboolean
has_label (GtkWidget *widget, const char *part)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (is_label (widget, part))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, part))
      return TRUE;
  return FALSE;
}

static gboolean
says_alias (gpointer widget)
{
  return has_label (widget, ALIAS);
}

static gboolean
says_initial_alone (gpointer widget)
{
  return !says_alias (widget) && has_label (widget, "N.");
}

static void
assert_called (Fixture *self, GtkWidget *widget)
{
  tidemark_test_await (says_alias, widget);
  set_discreet (self, TRUE);
  tidemark_test_await (says_initial_alone, widget);
  set_discreet (self, FALSE);
  tidemark_test_await (says_alias, widget);
}

static void
every_view_calls_people_by_initials (Fixture *self, gconstpointer data)
{
  static const char *const views[] = { "today", "journal", "patterns", "reflect" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    assert_called (self, GTK_WIDGET (tidemark_test_window_show (&self->test, views[i])));
}

/* A view that was not looked at meanwhile is not left behind. */
static void
hidden_views_follow (Fixture *self, gconstpointer data)
{
  GtkWidget *reflect = GTK_WIDGET (tidemark_test_window_show (&self->test, "reflect"));

  tidemark_test_await (says_alias, reflect);
  tidemark_test_window_show (&self->test, "today");
  set_discreet (self, TRUE);
  tidemark_test_window_show (&self->test, "reflect");
  tidemark_test_await (says_initial_alone, reflect);
}

static GMenuModel *
get_choices (Fixture *self)
{
  return tidemark_person_switcher_get_choices (
      tidemark_test_get_child (self->test.window, "person_switcher"));
}

static gboolean
has_choices (gpointer data)
{
  return g_menu_model_get_n_items (get_choices (data)) == 2;
}

static void
assert_choices (Fixture *self, const char *first, const char *second)
{
  const char *const labels[] = { first, second };
  g_autofree char *title = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *label = NULL;

      g_menu_model_get_item_attribute (get_choices (self), i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      g_assert_cmpstr (label, ==, labels[i]);
    }
  g_object_get (tidemark_test_get_child (self->test.window, "person_switcher"), "title", &title,
                NULL);
  g_assert_cmpstr (title, ==, first);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->test.window)), ==, "Tidemark");
}

static void
switcher_tells_two_with_one_initial_apart (Fixture *self, gconstpointer data)
{
  tidemark_test_await (has_choices, self);
  assert_choices (self, ALIAS, OTHER_ALIAS);
  set_discreet (self, TRUE);
  assert_choices (self, "N.", "N. 2");
  set_discreet (self, FALSE);
  assert_choices (self, ALIAS, OTHER_ALIAS);
}

/* Also one on another journal, whose people are its own. */
static void
every_window_follows (Fixture *self, gconstpointer data)
{
  TidemarkTestWindow other;
  GtkWidget *page;

  tidemark_test_window_init (&other);
  tidemark_test_window_add_person (&other, "Nora");
  tidemark_test_window_open (&other);
  page = GTK_WIDGET (tidemark_test_window_show (&other, "today"));
  tidemark_test_await (has_choices, self);

  set_discreet (self, TRUE);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (self->test.window), "discreet"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (other.window), "discreet"));
  g_assert_cmpstr (tidemark_page_get_alias (TIDEMARK_PAGE (page)), ==, "N.");
  assert_choices (self, "N.", "N. 2");

  tidemark_test_window_clear (&other);
  assert_choices (self, "N.", "N. 2");
}

/* Veils */

static gboolean
is_readable (GtkWidget *label)
{
  GdkRGBA color;

  gtk_widget_get_color (label, &color);
  return color.alpha > 0;
}

/* (nullable): the label with this text. */
static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (is_label (widget, text))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
shows_note (gpointer page)
{
  return find_label (page, NOTE) != NULL &&
         tidemark_test_find (page, TIDEMARK_TYPE_DUE_ROW) != NULL;
}

static void
what_was_written_is_veiled_until_its_row_has_the_focus (Fixture *self, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (tidemark_test_window_show (&self->test, "today"));
  GtkWidget *note, *row, *title, *due;

  tidemark_test_await (shows_note, page);
  note = find_label (page, NOTE);
  row = gtk_widget_get_ancestor (note, GTK_TYPE_LIST_BOX_ROW);
  due = find_label (tidemark_test_find (page, TIDEMARK_TYPE_DUE_ROW), "Will call tonight");
  gtk_window_set_focus (GTK_WINDOW (self->test.window), NULL);
  g_assert_true (is_readable (note));
  g_assert_true (is_readable (due));

  set_discreet (self, TRUE);
  g_assert_false (is_readable (note));
  tidemark_test_await (shows_note, page);
  title = find_label (row, "Text from N.");
  g_assert_nonnull (title);
  g_assert_true (is_readable (title));
  due = find_label (tidemark_test_find (page, TIDEMARK_TYPE_DUE_ROW), "Will call tonight");
  g_assert_false (is_readable (due));

  gtk_widget_grab_focus (row);
  g_assert_true (is_readable (note));
  g_assert_false (is_readable (due));
  gtk_window_set_focus (GTK_WINDOW (self->test.window), NULL);
  g_assert_false (is_readable (note));

  gtk_widget_set_state_flags (row, GTK_STATE_FLAG_PRELIGHT, FALSE);
  g_assert_true (is_readable (note));
  gtk_widget_unset_state_flags (row, GTK_STATE_FLAG_PRELIGHT);
  g_assert_false (is_readable (note));

  set_discreet (self, FALSE);
  g_assert_true (is_readable (note));
}

static gboolean
lists_note (gpointer page)
{
  GtkWidget *list = tidemark_test_get_child (page, "list");

  return find_label (list, NOTE) != NULL;
}

static void
row_of_the_journal_is_veiled_until_it_has_the_focus (Fixture *self, gconstpointer data)
{
  GtkWidget *page, *list, *note;

  set_discreet (self, TRUE);
  page = GTK_WIDGET (tidemark_test_window_show (&self->test, "journal"));
  tidemark_test_await (lists_note, page);
  gtk_window_set_focus (GTK_WINDOW (self->test.window), NULL);
  list = tidemark_test_get_child (page, "list");
  note = find_label (list, NOTE);
  g_assert_nonnull (find_label (list, "Text from N."));
  g_assert_false (is_readable (note));

  gtk_widget_grab_focus (gtk_widget_get_parent (gtk_widget_get_parent (note)));
  g_assert_true (is_readable (note));
  gtk_window_set_focus (GTK_WINDOW (self->test.window), NULL);
  g_assert_false (is_readable (note));
}

static GdkTexture *
draw (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                      node, NULL);
}

/* Along the middle, without the round ends. */
static guint
count_colors (GtkWidget *widget)
{
  g_autoptr (GdkTexture) texture = draw (widget);
  g_autoptr (GHashTable) colors = g_hash_table_new (NULL, NULL);
  gsize stride = (gsize) gdk_texture_get_width (texture) * 4;
  int width = gdk_texture_get_width (texture);
  int height = gdk_texture_get_height (texture);
  g_autofree guchar *pixels = g_malloc (stride * (gsize) height);

  gdk_texture_download (texture, pixels, stride);
  for (int y = height / 3; y < height * 2 / 3; y++)
    for (int x = 8; x < width - 8; x++)
      {
        guint32 pixel;

        memcpy (&pixel, pixels + (gsize) y * stride + (gsize) x * 4, sizeof pixel);
        g_hash_table_add (colors, GUINT_TO_POINTER (pixel));
      }

  return g_hash_table_size (colors);
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

static guint
count_colors_of_label (const char *style_class)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new (NULL);
  guint n_colors;

  gtk_label_set_markup (GTK_LABEL (label), "<span foreground='red' alpha='100%'>A long one</span>");
  gtk_widget_add_css_class (window, style_class);
  gtk_widget_add_css_class (label, "private-text");
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  tidemark_test_await (is_laid_out, label);
  n_colors = count_colors (label);
  gtk_window_destroy (GTK_WINDOW (window));

  return n_colors;
}

/* As emoji have it, and whatever else is drawn without asking the style. */
static void
text_with_a_colour_of_its_own_is_veiled (void)
{
  g_assert_cmpuint (count_colors_of_label ("background"), >, 1);
  g_assert_cmpuint (count_colors_of_label ("discreet"), ==, 1);
}

/* Its rows inside are under the pointer or not, each by itself. */
static void
open_expander_does_not_lift_the_veil_of_all_its_rows (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *expander = adw_expander_row_new ();
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *label = gtk_label_new (NOTE);

  gtk_widget_add_css_class (window, "discreet");
  gtk_widget_add_css_class (label, "private-text");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
  gtk_list_box_append (GTK_LIST_BOX (list), expander);
  gtk_window_set_child (GTK_WINDOW (window), list);

  gtk_widget_set_state_flags (expander, GTK_STATE_FLAG_PRELIGHT, FALSE);
  g_assert_false (is_readable (label));
  gtk_widget_set_state_flags (row, GTK_STATE_FLAG_PRELIGHT, FALSE);
  g_assert_true (is_readable (label));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
field_is_veiled_once_something_is_in_it (void)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (TIDEMARK_TYPE_NOTE_ROW, NULL));
  GtkWidget *view = tidemark_test_get_child (row, "view");

  g_assert_false (gtk_widget_has_css_class (view, "private-text"));
  tidemark_note_row_set_text (TIDEMARK_NOTE_ROW (row), NOTE);
  g_assert_true (gtk_widget_has_css_class (view, "private-text"));
  tidemark_note_row_set_text (TIDEMARK_NOTE_ROW (row), NULL);
  g_assert_false (gtk_widget_has_css_class (view, "private-text"));
  g_assert_finalize_object (row);
}

/* What keeps the alias */

static TidemarkPersonPage *
open_person_page (Fixture *self, AdwDialog **out_dialog)
{
  AdwNavigationView *view;
  GtkListBox *list;

  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.people", NULL);
  *out_dialog = tidemark_test_window_await_dialog (&self->test);
  tidemark_test_await (says_initial_alone, *out_dialog);
  list = tidemark_test_get_child (*out_dialog, "open_list");
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  view = tidemark_test_get_child (*out_dialog, "view");

  return TIDEMARK_PERSON_PAGE (adw_navigation_view_get_visible_page (view));
}

static gboolean
has_new_alias (gpointer data)
{
  TidemarkPerson *person = tidemark_window_get_person (data);

  return person != NULL && g_str_equal (person->alias, "Mika");
}

static void
alias_is_edited_as_it_is (Fixture *self, gconstpointer data)
{
  TidemarkPersonPage *page;
  GtkEditable *alias;
  AdwDialog *dialog;

  set_discreet (self, TRUE);
  page = open_person_page (self, &dialog);
  alias = tidemark_test_get_child (page, "alias");
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "N.");
  g_assert_cmpstr (gtk_editable_get_text (alias), ==, ALIAS);
  g_assert_false (gtk_widget_get_sensitive (tidemark_test_get_child (page, "store_button")));

  gtk_editable_set_text (alias, "Mika");
  g_signal_emit_by_name (tidemark_test_get_child (page, "store_button"), "clicked");
  tidemark_test_await (has_new_alias, self->test.window);
  assert_choices (self, "M.", "N.");
  adw_dialog_force_close (dialog);
  tidemark_test_window_await_no_dialog (&self->test);
}

static void
erasing_asks_for_what_is_shown (Fixture *self, gconstpointer data)
{
  AdwDialog *dialog;
  GtkEditable *typed;
  GtkWidget *button;

  set_discreet (self, TRUE);
  dialog = tidemark_erase_dialog_new (tidemark_window_get_recorder (self->test.window),
                                      tidemark_window_get_person (self->test.window));
  adw_dialog_present (dialog, GTK_WIDGET (self->test.window));
  typed = tidemark_test_get_child (dialog, "typed");
  button = tidemark_test_get_child (dialog, "erase_button");
  g_assert_false (has_label (GTK_WIDGET (dialog), ALIAS));
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Erase N.?");

  gtk_editable_set_text (typed, OTHER_ALIAS);
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_editable_set_text (typed, "N.");
  g_assert_true (gtk_widget_get_sensitive (button));
  adw_dialog_force_close (dialog);
  tidemark_test_window_await_no_dialog (&self->test);
}

static void
what_is_read_to_be_stored_has_the_alias (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_ONLY, &error);
  g_autoptr (TidemarkReflectResult) result = NULL;

  set_discreet (self, TRUE);
  result =
      tidemark_reflect_result_load (connection, tidemark_window_get_person (self->test.window)->id,
                                    tidemark_instant_now (), NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (result->reflection->alias, ==, "N.");
  g_assert_cmpstr (result->person->alias, ==, ALIAS);
}

static void
export_has_the_alias (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (self->test.path, TIDEMARK_OPEN_READ_ONLY, &error);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  const TidemarkExportOptions options = { NULL, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE,
                                          tidemark_instant_now (), FALSE };
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  const char *text;

  set_discreet (self, TRUE);
  tidemark_exporter_write (&tidemark_exporter_markdown, connection, &options, output, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (output, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
  text = g_bytes_get_data (bytes, &length);
  g_assert_nonnull (g_strstr_len (text, (gssize) length, ALIAS));
  g_assert_nonnull (g_strstr_len (text, (gssize) length, NOTE));
}

int
main (int argc, char **argv)
{
  tidemark_test_init (&argc, &argv);

#define ADD_FUNC(test) g_test_add_func ("/discretion/" #test, test)
#define ADD(test) g_test_add ("/discretion/" #test, Fixture, NULL, set_up, test, tear_down)
  ADD_FUNC (initials_that_are_the_same_are_numbered_in_order);
  ADD_FUNC (journals_are_told_apart_and_forgotten);
  ADD (every_view_calls_people_by_initials);
  ADD (hidden_views_follow);
  ADD (switcher_tells_two_with_one_initial_apart);
  ADD (every_window_follows);
  ADD (what_was_written_is_veiled_until_its_row_has_the_focus);
  ADD (row_of_the_journal_is_veiled_until_it_has_the_focus);
  ADD_FUNC (text_with_a_colour_of_its_own_is_veiled);
  ADD_FUNC (open_expander_does_not_lift_the_veil_of_all_its_rows);
  ADD_FUNC (field_is_veiled_once_something_is_in_it);
  ADD (alias_is_edited_as_it_is);
  ADD (erasing_asks_for_what_is_shown);
  ADD (what_is_read_to_be_stored_has_the_alias);
  ADD (export_has_the_alias);
#undef ADD
#undef ADD_FUNC

  return g_test_run ();
}
