/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What opens over the window or beside its list, with enough behind it to be full: every page of
 * the log dialog, people and what becomes of them, the assistant of imports, filters. */

#include "dialog-pictures.h"

#include "tidemark-ending-dialog.h"
#include "tidemark-erase-dialog.h"
#include "tidemark-exclusion-dialog.h"
#include "tidemark-exclusions-dialog.h"
#include "tidemark-facet-bar.h"
#include "tidemark-journal-page.h"
#include "tidemark-journal.h"
#include "tidemark-log-dialog.h"
#include "tidemark-people-dialog.h"
#include "tidemark-person-page.h"
#include "tidemark-range-dialog.h"
#include "tidemark-sample.h"
#include "tidemark-window.h"

/* Amended twice, and with all that a date can have. */
#define DATE_ID "00000000-0000-4000-8000-000000000001"

static void
add_amended_date (TidemarkConnection *connection, const char *person_id, GError **error)
{
  static const char *const wordings[] = {
    "Noodles by the river. He was late and did not say why.",
    "Noodles by the river. Late, the train stood still.",
    ("Noodles by the river. Late: the train stood still for an hour, and his phone was empty. We "
     "walked home along the water and talked about the summer."),
  };
  TidemarkInstant at = tidemark_instant_now ();
  g_autoptr (TidemarkEntry) entry =
      tidemark_entry_new (TIDEMARK_KIND_DATE, at, tidemark_journal_get_day_start_hour (connection));

  g_set_str (&entry->id, DATE_ID);
  g_set_str (&entry->person_id, person_id);
  entry->by = TIDEMARK_WHO_THEM;
  entry->planned_by = TIDEMARK_WHO_ME;
  entry->happened = TIDEMARK_HAPPENED_MOVED;
  entry->changed_by = TIDEMARK_WHO_THEM;
  entry->distance = 6;
  entry->wanted = 8;
  entry->hot = TRUE;
  entry->marks =
      TIDEMARK_MARK_BIT (TIDEMARK_MARK_LOOKS_AWAY) | TIDEMARK_MARK_BIT (TIDEMARK_MARK_SHUT_DOWN);
  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      g_set_str (&entry->note, wordings[i]);
      tidemark_journal_put_entry (connection, entry, error);
    }
}

/* Somebody of each kind beside the sample's person, and a stretch that is left out. */
static void
add_people (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);
  g_autoptr (TidemarkPerson) shown = tidemark_journal_get_current_person (connection, &error);
  g_autoptr (TidemarkPerson) over = tidemark_person_new ("J.");
  g_autoptr (TidemarkPerson) archived = tidemark_person_new ("Sam from the choir");
  g_autoptr (TidemarkPerson) sealed = tidemark_person_new ("K.");
  int today = tidemark_journal_get_today (connection);
  g_autoptr (TidemarkExclusion) week =
      tidemark_exclusion_new (shown->id, today - 40, today - 34, "Exams, nobody had time");
  g_autoptr (TidemarkExclusion) day =
      tidemark_exclusion_new (shown->id, today - 3, today - 3, "In bed with a fever");

  over->since_day = today - 400;
  over->ended_day = today - 90;
  archived->archived = TRUE;
  archived->since_day = today - 900;
  sealed->sealed_until_day = today + 160;
  tidemark_connection_begin (connection, &error);
  tidemark_journal_put_person (connection, over, &error);
  tidemark_journal_put_person (connection, archived, &error);
  tidemark_journal_put_person (connection, sealed, &error);
  tidemark_journal_put_exclusion (connection, week, &error);
  tidemark_journal_put_exclusion (connection, day, &error);
  add_amended_date (connection, shown->id, &error);
  if (error != NULL || !tidemark_connection_commit (connection, &error))
    g_error ("%s", error->message);
}

/* Each makes what is to be seen and returns the dialog, which is shown and closed for it. */

static AdwDialog *
make_people (TidemarkWindow *window, const char *target)
{
  return tidemark_people_dialog_new (tidemark_window_get_recorder (window));
}

static AdwDialog *
make_person (TidemarkWindow *window, const char *target)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_navigation_view_new ();
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  g_ptr_array_add (people, tidemark_window_get_person (window));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view),
                            tidemark_person_page_new (tidemark_window_get_recorder (window), people,
                                                      tidemark_window_get_person (window), NULL));
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_content_height (dialog, 560);
  return dialog;
}

static AdwDialog *
make_ending (TidemarkWindow *window, const char *target)
{
  return tidemark_ending_dialog_new (tidemark_window_get_recorder (window),
                                     tidemark_window_get_person (window));
}

static AdwDialog *
make_erase (TidemarkWindow *window, const char *target)
{
  return tidemark_erase_dialog_new (tidemark_window_get_recorder (window),
                                    tidemark_window_get_person (window));
}

static AdwDialog *
make_exclusions (TidemarkWindow *window, const char *target)
{
  return tidemark_exclusions_dialog_new (tidemark_window_get_recorder (window),
                                         tidemark_window_get_person (window));
}

static AdwDialog *
make_exclusion (TidemarkWindow *window, const char *target)
{
  return tidemark_exclusion_dialog_new (tidemark_window_get_recorder (window),
                                        tidemark_window_get_person (window), TIDEMARK_DAY_NONE,
                                        TIDEMARK_DAY_NONE);
}

static AdwDialog *
make_range (TidemarkWindow *window, const char *target)
{
  int today = tidemark_day_of (tidemark_instant_now (), TIDEMARK_DAY_START_HOUR);

  return ADW_DIALOG (tidemark_range_dialog_new (today - 30, today));
}

static AdwDialog *
make_log (TidemarkWindow *window, const char *target)
{
  return ADW_DIALOG (tidemark_log_dialog_new (
      tidemark_window_get_recorder (window), tidemark_window_get_person (window),
      TIDEMARK_DAY_START_HOUR, (TidemarkKind) tidemark_words_value (&tidemark_kind_words, target)));
}

static AdwDialog *
make_change (TidemarkWindow *window, const char *target)
{
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (tidemark_window_get_path (window), TIDEMARK_OPEN_READ_ONLY, NULL);
  g_autoptr (TidemarkEntry) entry = tidemark_journal_get_entry (connection, target, NULL);

  return ADW_DIALOG (tidemark_log_dialog_new_for_entry (tidemark_window_get_recorder (window),
                                                        tidemark_window_get_person (window),
                                                        TIDEMARK_DAY_START_HOUR, entry));
}

static const struct
{
  const char *name;
  AdwDialog *(*make) (TidemarkWindow *window, const char *target);
  const char *target;
} dialogs[] = {
  { "log-text", make_log, "text" },        { "log-call", make_log, "call" },
  { "log-date", make_log, "date" },        { "log-promise", make_log, "promise" },
  { "log-talk", make_log, "talk" },        { "log-distance", make_log, "distance" },
  { "log-move", make_log, "move" },        { "log-mark", make_log, "mark" },
  { "log-friend", make_log, "friend" },    { "log-note", make_log, "note" },
  { "log-nothing", make_log, "nothing" },  { "log-safety", make_log, "safety" },
  { "log-change", make_change, DATE_ID },  { "range", make_range, NULL },
  { "everybody", make_people, NULL },      { "person", make_person, NULL },
  { "ending", make_ending, NULL },         { "erase", make_erase, NULL },
  { "exclusions", make_exclusions, NULL }, { "exclusion", make_exclusion, NULL },
};

static void
save_dialog (TidemarkWindow *window, const char *folder, const char *name, guint size)
{
  g_autofree char *file = g_strconcat ("dialog-", name, NULL);

  pictures_save_schemes (GTK_WINDOW (window), folder, file, size);
}

static void
draw_dialogs (TidemarkWindow *window, const char *folder, guint size)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      AdwDialog *dialog;

      if (!pictures_are_wanted (dialogs[i].name))
        continue;
      dialog = dialogs[i].make (window, dialogs[i].target);
      adw_dialog_present (dialog, GTK_WIDGET (window));
      save_dialog (window, folder, dialogs[i].name, size);
      adw_dialog_force_close (dialog);
      pictures_wait_until_quiet (GTK_WINDOW (window));
    }
}

/* The assistant: what it asks, and what it would store once it is answered. */

static char *
make_chat (const char *folder)
{
  char *path = g_build_filename (folder, "WhatsApp Chat with Ana.txt", NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 240; i++)
    g_string_append_printf (text, "%02u/%02u/2026, %02u:%02u - %s: %s\n", 1 + i / 2 % 12,
                            1 + i / 30, 8 + i % 14, i % 60, i % 3 == 0 ? "Ben" : "Ana",
                            i % 7 == 0 ? "<Media omitted>" : "see you at eight?");
  g_file_set_contents (path, text->str, -1, NULL);
  return path;
}

static void
answer_rows (GtkWidget *widget, guint *n_answered)
{
  if (ADW_IS_COMBO_ROW (widget) && gtk_widget_get_mapped (widget))
    adw_combo_row_set_selected (ADW_COMBO_ROW (widget), 1 + (*n_answered)++ % 2);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    answer_rows (child, n_answered);
}

static void
draw_import (TidemarkWindow *window, const char *folder, guint size)
{
  g_autofree char *path = make_chat (folder);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint n_answered = 0;
  AdwDialog *dialog;

  tidemark_window_import (window, file);
  save_dialog (window, folder, "import-questions", size);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  answer_rows (GTK_WIDGET (dialog), &n_answered);
  save_dialog (window, folder, "import-preview", size);
  adw_dialog_force_close (dialog);
  pictures_wait_until_quiet (GTK_WINDOW (window));
}

/* The journal with an entry, and with its filters. */

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static void
draw_filters (TidemarkWindow *window, GtkWidget *page, const char *folder, guint size)
{
  static const char *const chips[] = { "kind", "person", "mark", "time" };
  GtkWidget *bar = find_widget (page, TIDEMARK_TYPE_FACET_BAR);

  gtk_widget_activate_action (page, "win.search", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      g_autofree char *id = g_strconcat (chips[i], "_chip", NULL);
      g_autofree char *name = g_strconcat ("filter-", chips[i], NULL);
      GtkWidget *chip =
          GTK_WIDGET (gtk_widget_get_template_child (bar, TIDEMARK_TYPE_FACET_BAR, id));
      GtkMenuButton *button = GTK_MENU_BUTTON (find_widget (chip, GTK_TYPE_MENU_BUTTON));

      pictures_wait_until_quiet (GTK_WINDOW (window));
      gtk_menu_button_popup (button);
      pictures_save_popover_schemes (GTK_WINDOW (window), gtk_menu_button_get_popover (button),
                                     folder, name, size);
      gtk_menu_button_popdown (button);
    }
}

static void
draw_journal (TidemarkWindow *window, const char *folder, guint size)
{
  GtkWidget *page;

  if (!pictures_are_wanted ("entry") && !pictures_are_wanted ("filters"))
    return;

  page = GTK_WIDGET (tidemark_window_show_view (window, "journal"));
  pictures_wait_until_quiet (GTK_WINDOW (window));
  if (pictures_are_wanted ("filters"))
    draw_filters (window, page, folder, size);
  if (pictures_are_wanted ("entry"))
    {
      tidemark_journal_page_show_entry (TIDEMARK_JOURNAL_PAGE (page), DATE_ID);
      pictures_wait_until_quiet (GTK_WINDOW (window));
      pictures_save_schemes (GTK_WINDOW (window), folder, "journal-entry", size);
    }
}

static gboolean
is_any_wanted (void)
{
  gboolean any = pictures_are_wanted ("import") || pictures_are_wanted ("entry") ||
                 pictures_are_wanted ("filters");

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    any = any || pictures_are_wanted (dialogs[i].name);
  return any;
}

/**
 * draw_dialog_pictures:
 * @folder: where the pictures go
 * @size: index of pictures_sizes
 *
 * Draws each that was asked for.
 */
void
draw_dialog_pictures (GtkApplication *application, const char *folder, guint size)
{
  g_autofree char *path = NULL;
  TidemarkWindow *window;

  if (!is_any_wanted ())
    return;

  path = pictures_make_journal (folder, "dialogs", TIDEMARK_SAMPLE_WITHDRAWAL);
  add_people (path);
  window = tidemark_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (window), pictures_sizes[size].width,
                               pictures_sizes[size].height);
  tidemark_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  pictures_wait_until_quiet (GTK_WINDOW (window));

  draw_dialogs (window, folder, size);
  if (pictures_are_wanted ("import"))
    draw_import (window, folder, size);
  draw_journal (window, folder, size);

  gtk_window_destroy (GTK_WINDOW (window));
}
