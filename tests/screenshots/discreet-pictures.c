/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is left to read for whoever looks over a shoulder. */

#include "discreet-pictures.h"

#include "tidemark-discretion.h"
#include "tidemark-journal.h"
#include "tidemark-sample.h"
#include "tidemark-talk-card.h"

#define NAME "discreet"

/* Each by the action that shows it, over the view that it belongs to. */
static const struct
{
  const char *name;
  const char *view;
  const char *action;
  const char *target;
} places[] = {
  { "discreet-today", "today", NULL, NULL },
  { "discreet-promises", "today", "win.ledger", "promise" },
  { "discreet-talks", "today", "win.ledger", "talk" },
  { "discreet-wish", "today", "win.my-side", "wish" },
  { "discreet-talk-card", "today", "win.talk-card", NULL },
  { "discreet-reflect", "reflect", NULL, NULL },
  { "discreet-reflect-promises", "reflect", "reflect.show-signal", "promises" },
};

/* For tomorrow, so that Today tells of it. */
static gboolean
put_card (TidemarkConnection *connection, const TidemarkPerson *person, int today, GError **error)
{
  g_autoptr (TidemarkTalkCard) card = tidemark_talk_card_new (person->id);

  tidemark_talk_card_set_text (card, TIDEMARK_TALK_WANT, "To know where we stand");
  tidemark_talk_card_set_text (card, TIDEMARK_TALK_WHEN, "plans fall through on the day");
  tidemark_talk_card_set_text (card, TIDEMARK_TALK_FEEL, "a little confused");
  tidemark_talk_card_set_text (card, TIDEMARK_TALK_ASK, "to know a day ahead");
  tidemark_talk_card_set_text (card, TIDEMARK_TALK_OCCASION, "Sunday walk");
  card->day = today + 1;
  return tidemark_talk_card_put (connection, card, error);
}

/* A day on which something was logged, about somebody with more of a name than an initial. */
static gboolean
put_day (TidemarkConnection *connection, GError **error)
{
  g_autoptr (TidemarkPerson) current = tidemark_journal_get_current_person (connection, error);
  g_autoptr (TidemarkPerson) person = current != NULL ? tidemark_person_copy (current) : NULL;
  TidemarkInstant now = tidemark_instant_now ();
  g_autoptr (TidemarkEntry) text = tidemark_entry_new (TIDEMARK_KIND_TEXT, now, 4);
  g_autoptr (TidemarkEntry) promise = tidemark_entry_new (TIDEMARK_KIND_PROMISE, now, 4);

  if (person == NULL)
    return FALSE;

  g_set_str (&person->alias, "Noah");
  text->by = TIDEMARK_WHO_THEM;
  text->distance = 4;
  text->note = g_strdup ("A long one, about the weekend");
  promise->by = TIDEMARK_WHO_THEM;
  promise->due.day = promise->day;
  promise->note = g_strdup ("Will call tonight");
  g_set_str (&text->person_id, person->id);
  g_set_str (&promise->person_id, person->id);
  return tidemark_connection_begin (connection, error) &&
         tidemark_journal_put_person (connection, person, error) &&
         tidemark_journal_put_entry (connection, text, error) &&
         tidemark_journal_put_entry (connection, promise, error) &&
         put_card (connection, person, text->day, error) &&
         tidemark_connection_commit (connection, error);
}

static gboolean
find_talk (TidemarkEntry *entry, gpointer data, GError **error)
{
  if (entry->kind == TIDEMARK_KIND_TALK && entry->note != NULL && entry->answer != NULL)
    g_set_str ((char **) data, entry->id);
  return TRUE;
}

/* (transfer full): the last talk with an answer. */
static char *
prepare_journal (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);
  char *id = NULL;

  if (connection == NULL || !put_day (connection, &error) ||
      !tidemark_journal_foreach_entry (connection, NULL, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE,
                                       FALSE, find_talk, &id, &error))
    g_error ("%s", error->message);
  return id;
}

static void
save (TidemarkWindow *window, const char *folder, const char *name, guint size)
{
  AdwDialog *dialog;

  pictures_save_schemes (GTK_WINDOW (window), folder, name, size);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  pictures_wait_until_quiet (GTK_WINDOW (window));
}

/**
 * draw_discreet_pictures:
 * @folder: where the pictures go
 * @size: index of pictures_sizes
 *
 * Draws them if they were asked for.
 */
void
draw_discreet_pictures (GtkApplication *application, const char *folder, guint size)
{
  g_autofree char *path = NULL;
  g_autofree char *talk = NULL;
  TidemarkWindow *window;

  if (!pictures_are_wanted (NAME))
    return;

  path = pictures_make_journal (folder, NAME, TIDEMARK_SAMPLE_WITHDRAWAL);
  talk = prepare_journal (path);
  tidemark_discretion_set_active (tidemark_discretion_get_default (), TRUE);
  window = pictures_open (application, path, size);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const char *target = places[i].target;
      TidemarkPage *page = tidemark_window_show_view (window, places[i].view);

      pictures_wait_until_quiet (GTK_WINDOW (window));
      if (places[i].action != NULL)
        gtk_widget_activate_action (GTK_WIDGET (page), places[i].action,
                                    target != NULL ? "s" : NULL, target);
      save (window, folder, places[i].name, size);
    }

  tidemark_window_show_view (window, "journal");
  pictures_wait_until_quiet (GTK_WINDOW (window));
  pictures_save_schemes (GTK_WINDOW (window), folder, "discreet-journal", size);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-entry", "s", talk);
  save (window, folder, "discreet-entry", size);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.edit-entry", "s", talk);
  save (window, folder, "discreet-edit", size);

  gtk_window_destroy (GTK_WINDOW (window));
  tidemark_discretion_set_active (tidemark_discretion_get_default (), FALSE);
}
