/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "reflect-pictures.h"

#include "tidemark-journal.h"
#include "tidemark-looks.h"
#include "tidemark-sample.h"
#include "tidemark-small-step.h"
#include "tidemark-step-back-dialog.h"
#include "tidemark-step-dialog.h"

/* A sample to which something happens that no sample knows. */
static char *
make_changed_journal (const char *folder,
                      const char *name,
                      void (*change) (TidemarkConnection *connection, TidemarkPerson *person))
{
  char *path = pictures_make_journal (folder, name, TIDEMARK_SAMPLE_WITHDRAWAL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);
  g_autoptr (TidemarkPerson) shown = tidemark_journal_get_current_person (connection, &error);
  g_autoptr (TidemarkPerson) person = tidemark_person_copy (shown);

  tidemark_connection_begin (connection, &error);
  change (connection, person);
  if (!tidemark_connection_commit (connection, &error))
    g_error ("%s", error->message);
  return path;
}

#define STEP "Plan one evening with people who are good for you, and go."

/* Both days have come. */
static void
take_step (TidemarkConnection *connection, TidemarkPerson *person)
{
  int today = tidemark_journal_get_today (connection);
  g_autoptr (TidemarkSmallStep) step = tidemark_small_step_new (STEP, NULL, today - 8, today - 1);

  tidemark_small_step_set (person, step);
  person->check_in_day = today - 2;
  tidemark_journal_put_person (connection, person, NULL);
}

static void
draw_dialog (TidemarkWindow *window,
             const char *folder,
             AdwDialog *dialog,
             const char *name,
             guint size)
{
  adw_dialog_present (dialog, GTK_WIDGET (window));
  pictures_save_schemes (GTK_WINDOW (window), folder, name, size);
  adw_dialog_force_close (dialog);
  pictures_wait_until_quiet (GTK_WINDOW (window));
}

/* One small step: on the Today page once its day came, as it is taken up and as it is looked back
 * at. */
static void
draw_steps (GtkApplication *application, const char *folder, guint size)
{
  g_autofree char *path = make_changed_journal (folder, "steps", take_step);
  TidemarkWindow *window = pictures_open (application, path, size);
  TidemarkRecorder *recorder = tidemark_window_get_recorder (window);
  TidemarkPerson *person = tidemark_window_get_person (window);
  TidemarkPage *page = tidemark_window_show_view (window, "today");

  pictures_wait_until_quiet (GTK_WINDOW (window));
  /* They stand below what happened today. */
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_template_child (
                              GTK_WIDGET (page), G_OBJECT_TYPE (page), "coming_group")),
                          GTK_DIR_TAB_FORWARD);
  pictures_save_schemes (GTK_WINDOW (window), folder, "today-step", size);
  draw_dialog (window, folder, tidemark_step_dialog_new (recorder, person, STEP, NULL), "step",
               size);
  draw_dialog (window, folder, tidemark_step_back_dialog_new (recorder, person), "step-back", size);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
note_looks (TidemarkConnection *connection, TidemarkPerson *person, int n)
{
  TidemarkInstant now = tidemark_instant_now ();

  for (int i = n; i > 0; i--)
    {
      TidemarkInstant at = { now.ms - i * G_GINT64_CONSTANT (20) * 60 * 1000, now.offset_minutes };

      tidemark_looks_note (connection, person->id, at, NULL);
    }
}

static void
look_once (TidemarkConnection *connection, TidemarkPerson *person)
{
  note_looks (connection, person, 1);
}

static void
look_often (TidemarkConnection *connection, TidemarkPerson *person)
{
  g_autoptr (TidemarkEntry) entry =
      tidemark_entry_new (TIDEMARK_KIND_CALL, tidemark_instant_now (), 4);

  note_looks (connection, person, 5);
  entry->person_id = g_strdup (person->id);
  tidemark_journal_put_entry (connection, entry, NULL);
}

static void
log_for_safety (TidemarkConnection *connection, TidemarkPerson *person)
{
  g_autoptr (TidemarkEntry) entry =
      tidemark_entry_new (TIDEMARK_KIND_SAFETY, tidemark_instant_now (), 4);

  entry->person_id = g_strdup (person->id);
  entry->safety = TIDEMARK_SAFETY_AFRAID;
  tidemark_journal_put_entry (connection, entry, NULL);
}

/* What stands before the Reflect page: nothing new, many looks, safety. */
static void
draw_guards (GtkApplication *application, const char *folder, guint size)
{
  static const struct
  {
    const char *name;
    const char *signal; /* whose page is opened */
    void (*change) (TidemarkConnection *connection, TidemarkPerson *person);
  } guards[] = {
    { "reflect-nothing-new", NULL, look_once },
    { "reflect-often", NULL, look_often },
    { "reflect-safety", NULL, log_for_safety },
    { "reflect-safety-finding", "promises", log_for_safety },
  };

  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    {
      g_autofree char *path = make_changed_journal (folder, guards[i].name, guards[i].change);
      TidemarkWindow *window = pictures_open (application, path, size);
      GtkWidget *page = GTK_WIDGET (tidemark_window_show_view (window, "reflect"));

      pictures_wait_until_quiet (GTK_WINDOW (window));
      if (guards[i].signal != NULL)
        gtk_widget_activate_action (page, "reflect.show-signal", "s", guards[i].signal);
      pictures_save_schemes (GTK_WINDOW (window), folder, guards[i].name, size);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/**
 * draw_reflect_pictures:
 * @size: index of pictures_sizes
 *
 * The small step and what stands before the Reflect page, those of it that are wanted.
 */
void
draw_reflect_pictures (GtkApplication *application, const char *folder, guint size)
{
  if (pictures_are_wanted ("steps"))
    draw_steps (application, folder, size);
  if (pictures_are_wanted ("guards"))
    draw_guards (application, folder, size);
}
