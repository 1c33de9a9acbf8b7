/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-talk-card-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-day-row.h"
#include "tidemark-discretion.h"
#include "tidemark-journal.h"
#include "tidemark-talk-answer-page.h"
#include "tidemark-talk-card.h"

/* So much typing a crash may cost at most. */
#define DELAY_MS 250

/* Written whenever the day changes, so that whoever shows the day reads again. */
#define DAY_SETTING "talk-card-day"

struct _TidemarkTalkCardDialog
{
  AdwDialog parent_instance;

  TidemarkRecorder *recorder;
  char *person_id;
  GCancellable *reading;
  guint timeout;
  int kept_day; /* as it is on the disk */
  gboolean is_filling;
  gboolean is_done; /* stored or thrown away */

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation;
  AdwEntryRow *rows[TIDEMARK_N_TALK_TEXTS];
  TidemarkDayRow *day;
  GtkWidget *sentence_row;
  GtkLabel *sentence;
  GtkLabel *hint;
  AdwActionRow *log_answer;
  GtkWidget *discard;
  TidemarkTalkAnswerPage *answer_page;
};

G_DEFINE_FINAL_TYPE (TidemarkTalkCardDialog, tidemark_talk_card_dialog, ADW_TYPE_DIALOG)

/* What is on the card */

static TidemarkTalkCard *
make_card (TidemarkTalkCardDialog *self)
{
  TidemarkTalkCard *card = tidemark_talk_card_new (self->person_id);

  for (int i = 0; i < TIDEMARK_N_TALK_TEXTS; i++)
    tidemark_talk_card_set_text (card, (TidemarkTalkText) i,
                                 gtk_editable_get_text (GTK_EDITABLE (self->rows[i])));
  card->day = tidemark_day_row_get_day (self->day);
  return card;
}

static void
show_hint (TidemarkTalkCardDialog *self, const TidemarkTalkCard *card)
{
  g_autofree char *accusation = tidemark_talk_card_find_accusation (card);
  g_autofree char *hint = NULL;

  if (accusation != NULL)
    /* Translators: %s is such as "you always" */
    hint = g_strdup_printf (_ ("“%s” is easily heard as an accusation. One time that it happened "
                               "is easier to answer."),
                            accusation);
  gtk_label_set_label (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

static void
show_card (TidemarkTalkCardDialog *self, const TidemarkTalkCard *card)
{
  g_autofree char *sentence = tidemark_talk_card_say (card);

  gtk_label_set_label (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->sentence_row, sentence != NULL);
  show_hint (self, card);
  gtk_widget_set_sensitive (GTK_WIDGET (self->log_answer), sentence != NULL);
  gtk_widget_set_visible (self->discard, !tidemark_talk_card_is_blank (card));
}

/* Keeping it */

static void
free_card (gpointer card)
{
  tidemark_talk_card_free (card);
}

static gboolean
put_day (TidemarkConnection *connection, const TidemarkTalkCard *card, GError **error)
{
  g_autofree char *day = card->day != TIDEMARK_DAY_NONE ? tidemark_day_format (card->day) : NULL;

  return tidemark_journal_set_setting (connection, DAY_SETTING, day, error);
}

static gpointer
put_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  tidemark_talk_card_put (connection, data, error);
  return NULL;
}

static gpointer
put_with_day_job (TidemarkConnection *connection,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  if (tidemark_talk_card_put (connection, data, error))
    put_day (connection, data, error);
  return NULL;
}

/* A card that cannot be kept is no reason to disturb who is writing: storing will tell. */
static void
keep (TidemarkTalkCardDialog *self)
{
  TidemarkTalkCard *card = make_card (self);
  gboolean day_changed = card->day != self->kept_day;

  self->kept_day = card->day;
  tidemark_store_write_async (tidemark_recorder_get_store (self->recorder),
                              day_changed ? put_with_day_job : put_job, card, free_card, NULL, NULL,
                              NULL, NULL);
}

static void
timeout_cb (gpointer data)
{
  TidemarkTalkCardDialog *self = data;

  self->timeout = 0;
  keep (self);
}

static void
flush (TidemarkTalkCardDialog *self)
{
  if (self->timeout == 0)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  keep (self);
}

static void
changed_cb (TidemarkTalkCardDialog *self)
{
  g_autoptr (TidemarkTalkCard) card = NULL;

  if (self->is_filling || self->is_done || self->person_id == NULL)
    return;

  card = make_card (self);
  show_card (self, card);
  if (self->timeout == 0)
    self->timeout = g_timeout_add_once (DELAY_MS, timeout_cb, self);
}

/* Reading it */

static gpointer
read_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return tidemark_talk_card_read (connection, data, error);
}

static void
fill (TidemarkTalkCardDialog *self, const TidemarkTalkCard *card)
{
  self->is_filling = TRUE;
  for (int i = 0; i < TIDEMARK_N_TALK_TEXTS; i++)
    gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), card->texts[i]);
  tidemark_day_row_set_day (self->day, card->day);
  self->is_filling = FALSE;
}

/* What was begun before comes back, but never over what is being written now. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkTalkCardDialog) self = user_data;
  g_autoptr (TidemarkTalkCard) kept =
      tidemark_store_job_finish (TIDEMARK_STORE (source), result, NULL);
  g_autoptr (TidemarkTalkCard) card = NULL;

  if (g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;

  if (kept != NULL)
    self->kept_day = kept->day;
  if (kept != NULL && self->timeout == 0)
    fill (self, kept);
  card = make_card (self);
  show_card (self, card);
}

/* Storing it */

static gboolean
clear_card (TidemarkConnection *connection, gpointer data, GError **error)
{
  TidemarkTalkCard *card = data;
  g_autoptr (TidemarkTalkCard) blank = tidemark_talk_card_new (card->person_id);

  return tidemark_talk_card_put (connection, blank, error) && put_day (connection, blank, error);
}

static gboolean
bring_card_back (TidemarkConnection *connection, gpointer data, GError **error)
{
  return tidemark_talk_card_put (connection, data, error) && put_day (connection, data, error);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkTalkCardDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (tidemark_recorder_record_finish (TIDEMARK_RECORDER (source), result, &error))
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  self->is_done = FALSE;
  toast = adw_toast_new (error->message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* In one step: what was on the card is gone from there, and Undo brings it back. */
static void
record (TidemarkTalkCardDialog *self, TidemarkEntry *talk, const char *what)
{
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new (what);

  if (self->is_done)
    return;

  self->is_done = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (talk != NULL)
    tidemark_undo_step_add_entry (step, talk, NULL);
  tidemark_undo_step_add_job (step, clear_card, bring_card_back, make_card (self), free_card);
  tidemark_recorder_record_async (self->recorder, step, NULL, stored_cb, g_object_ref (self));
}

static void
saved_cb (TidemarkTalkCardDialog *self)
{
  g_autoptr (TidemarkTalkCard) card = make_card (self);
  g_autoptr (TidemarkEntry) talk = tidemark_talk_answer_page_make_talk (self->answer_page, card);

  record (self, talk, _ ("Talk logged"));
}

static void
discard_cb (TidemarkTalkCardDialog *self)
{
  record (self, NULL, _ ("Talk card thrown away"));
}

static void
log_answer_cb (TidemarkTalkCardDialog *self)
{
  tidemark_talk_answer_page_set_day (self->answer_page, tidemark_day_row_get_day (self->day));
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (self->answer_page));
}

static void
tidemark_talk_card_dialog_closed (AdwDialog *dialog)
{
  flush (TIDEMARK_TALK_CARD_DIALOG (dialog));
}

static void
tidemark_talk_card_dialog_dispose (GObject *object)
{
  TidemarkTalkCardDialog *self = TIDEMARK_TALK_CARD_DIALOG (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->recorder);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_TALK_CARD_DIALOG);

  G_OBJECT_CLASS (tidemark_talk_card_dialog_parent_class)->dispose (object);
}

static void
tidemark_talk_card_dialog_finalize (GObject *object)
{
  g_free (TIDEMARK_TALK_CARD_DIALOG (object)->person_id);

  G_OBJECT_CLASS (tidemark_talk_card_dialog_parent_class)->finalize (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  static const char *const names[TIDEMARK_N_TALK_TEXTS] = {
    "want", "when", "feel", "ask", "occasion", "limit",
  };

  for (int i = 0; i < TIDEMARK_N_TALK_TEXTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                               G_STRUCT_OFFSET (TidemarkTalkCardDialog, rows) +
                                                   i * (gssize) sizeof (gpointer));
}

static void
tidemark_talk_card_dialog_class_init (TidemarkTalkCardDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_talk_card_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_talk_card_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = tidemark_talk_card_dialog_closed;

  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  g_type_ensure (TIDEMARK_TYPE_TALK_ANSWER_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-talk-card-dialog.ui");
  bind_rows (widget_class);
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkTalkCardDialog, name)
  BIND (toasts);
  BIND (navigation);
  BIND (day);
  BIND (sentence_row);
  BIND (sentence);
  BIND (hint);
  BIND (log_answer);
  BIND (discard);
  BIND (answer_page);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_bind_template_callback (widget_class, log_answer_cb);
  gtk_widget_class_bind_template_callback (widget_class, saved_cb);
}

static void
tidemark_talk_card_dialog_init (TidemarkTalkCardDialog *self)
{
  self->kept_day = TIDEMARK_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_talk_card_dialog_new:
 * @recorder: through which the talk is stored; the card is kept in its journal
 * @person: with whom
 *
 * Returns: (transfer floating): the dialog, with what was begun before
 */
AdwDialog *
tidemark_talk_card_dialog_new (TidemarkRecorder *recorder, const TidemarkPerson *person)
{
  TidemarkTalkCardDialog *self = g_object_new (TIDEMARK_TYPE_TALK_CARD_DIALOG, NULL);
  TidemarkStore *store = tidemark_recorder_get_store (recorder);
  g_autoptr (TidemarkTalkCard) blank = tidemark_talk_card_new (person->id);

  self->recorder = g_object_ref (recorder);
  self->person_id = g_strdup (person->id);
  self->reading = g_cancellable_new ();
  show_card (self, blank);
  tidemark_store_read_async (store, read_job, g_strdup (person->id), g_free, free_card,
                             self->reading, read_cb, g_object_ref (self));
  tidemark_talk_answer_page_offer (self->answer_page, store, person->id,
                                   tidemark_discretion_name (person->alias));
  return ADW_DIALOG (self);
}
