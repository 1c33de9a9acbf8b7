/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-log-dialog-private.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-entry-text.h"
#include "tidemark-prompt-step.h"
#include "tidemark-settings.h"
#include "tidemark-window.h"

G_DEFINE_FINAL_TYPE (TidemarkLogDialog, tidemark_log_dialog, ADW_TYPE_DIALOG)

static const struct
{
  TidemarkKind kind;
  char letter;
  const char *title;
} kind_table[] = {
  { TIDEMARK_KIND_TEXT, 't', N_ ("Log a Text") },
  { TIDEMARK_KIND_CALL, 'c', N_ ("Log a Call") },
  { TIDEMARK_KIND_DATE, 'd', N_ ("Log a Date") },
  { TIDEMARK_KIND_PROMISE, 'p', N_ ("Log a Promise") },
  { TIDEMARK_KIND_TALK, 'k', N_ ("Log a Talk") },
  { TIDEMARK_KIND_DISTANCE, 'f', N_ ("Log a Feeling") },
  { TIDEMARK_KIND_MOVE, 'm', N_ ("Log My Move") },
  { TIDEMARK_KIND_MARK, 'a', N_ ("Log a Mark") },
  { TIDEMARK_KIND_FRIEND, 's', N_ ("Log Time with Friends") },
  { TIDEMARK_KIND_NOTE, 'n', N_ ("Log a Note") },
  { TIDEMARK_KIND_NOTHING, 'o', N_ ("Log That Nothing Happened") },
  { TIDEMARK_KIND_SAFETY, 'y', N_ ("Log for Safety") },
};

static const char *
get_title (TidemarkKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_table); i++)
    if (kind_table[i].kind == kind)
      return _ (kind_table[i].title);

  return _ ("Log");
}

TidemarkKind
tidemark_log_dialog_find_kind (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_table); i++)
    if ((gunichar) kind_table[i].letter == g_unichar_tolower (letter))
      return kind_table[i].kind;

  return TIDEMARK_KIND_NONE;
}

static void
show_error (TidemarkLogDialog *self, const GError *error)
{
  AdwDialog *alert = adw_alert_dialog_new (_ ("Nothing Was Stored"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (alert), "close", _ ("_Close"));
  adw_dialog_present (alert, GTK_WIDGET (self));
}

static void
update_button (TidemarkLogDialog *self)
{
  gtk_widget_set_sensitive (self->log_button,
                            !self->storing && tidemark_log_form_get_complete (self->form));
}

static void
remember_kind (TidemarkLogDialog *self)
{
  g_autoptr (GSettings) settings = tidemark_settings_new ();

  if (settings != NULL && self->edited == NULL)
    g_settings_set_string (
        settings, "last-kind",
        tidemark_words_name (&tidemark_kind_words, (int) tidemark_log_form_get_kind (self->form)));
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkLogDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!tidemark_recorder_record_finish (TIDEMARK_RECORDER (source), result, &error))
    {
      self->storing = FALSE;
      tidemark_log_draft_release (self->draft);
      update_button (self);
      show_error (self, error);
      return;
    }

  remember_kind (self);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static char *
describe (TidemarkLogDialog *self, GPtrArray *entries)
{
  const char *alias = self->person != NULL ? tidemark_discretion_name (self->person->alias) : NULL;
  g_autofree char *title = tidemark_entry_text_title (g_ptr_array_index (entries, 0), alias);

  if (self->edited != NULL)
    /* Translators: %s is what was changed, such as "Text from N." */
    return g_strdup_printf (_ ("%s changed"), title);
  if (entries->len > 1)
    return g_strdup_printf (
        g_dngettext (NULL, "%u entry logged", "%u entries logged", entries->len), entries->len);

  /* Translators: %s is what was logged, such as "Text from N." */
  return g_strdup_printf (_ ("%s logged"), title);
}

void
tidemark_log_dialog_store (TidemarkLogDialog *self)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (TidemarkUndoStep) step = NULL;
  g_autofree char *what = NULL;

  if (self->storing)
    return;
  entries =
      tidemark_log_form_make_entries (self->form, self->person != NULL ? self->person->id : NULL);
  if (entries->len == 0)
    return;

  what = describe (self, entries);
  step = tidemark_undo_step_new (what);
  for (guint i = 0; i < entries->len; i++)
    tidemark_undo_step_add_entry (step, g_ptr_array_index (entries, i), self->edited);
  if (self->is_prompted && tidemark_log_form_get_kind (self->form) == TIDEMARK_KIND_NOTE)
    tidemark_prompt_step_add (step, tidemark_day_text_today ());
  tidemark_log_draft_hold (self->draft, step);
  self->storing = TRUE;
  update_button (self);
  tidemark_recorder_record_async (self->recorder, step, NULL, stored_cb, g_object_ref (self));
}

/* The kinds, and the form that follows them. */

static void
kinds_active_cb (TidemarkLogDialog *self)
{
  const char *name = adw_toggle_group_get_active_name (self->kinds);
  int kind = name != NULL ? tidemark_words_value (&tidemark_kind_words, name) : 0;

  if (kind > TIDEMARK_KIND_MESSAGE)
    tidemark_log_form_set_kind (self->form, (TidemarkKind) kind);
}

static void
kind_cb (TidemarkLogDialog *self)
{
  TidemarkKind kind = tidemark_log_form_get_kind (self->form);

  if (self->edited != NULL)
    return;

  /* The two feelings share their page. */
  if (kind == TIDEMARK_KIND_WANTED)
    kind = TIDEMARK_KIND_DISTANCE;
  adw_toggle_group_set_active_name (self->kinds,
                                    tidemark_words_name (&tidemark_kind_words, (int) kind));
  adw_dialog_set_title (ADW_DIALOG (self), get_title (kind));
}

/* A dialog at the bottom of a narrow window would begin at Cancel. */
static void
map_cb (TidemarkLogDialog *self)
{
  GtkWidget *focus = adw_dialog_get_focus (ADW_DIALOG (self));

  gtk_widget_grab_focus (focus != NULL ? focus : GTK_WIDGET (self->form));
}

/* Nothing that was begun is lost, however the dialog goes: the window may close over it. */
static void
unmap_cb (TidemarkLogDialog *self)
{
  if (self->draft != NULL)
    tidemark_log_draft_flush (self->draft);
}

static void
closed_cb (TidemarkLogDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (tidemark_log_draft_flush (self->draft) && TIDEMARK_IS_WINDOW (root))
    tidemark_window_add_toast (TIDEMARK_WINDOW (root),
                               adw_toast_new (_ ("Not stored, and kept for next time")));
}

static void
start_anew_cb (TidemarkLogDialog *self)
{
  tidemark_log_draft_discard (self->draft);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
cancel_cb (TidemarkLogDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tidemark_log_dialog_dispose (GObject *object)
{
  TidemarkLogDialog *self = TIDEMARK_LOG_DIALOG (object);

  g_clear_object (&self->recorder);
  g_clear_pointer (&self->person, tidemark_person_unref);
  g_clear_pointer (&self->edited, tidemark_entry_unref);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_LOG_DIALOG);

  G_OBJECT_CLASS (tidemark_log_dialog_parent_class)->dispose (object);
}

static void
tidemark_log_dialog_class_init (TidemarkLogDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_log_dialog_dispose;

  g_type_ensure (TIDEMARK_TYPE_LOG_FORM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-log-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkLogDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLogDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLogDialog, form);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLogDialog, log_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tidemark_log_dialog_take_key);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, kinds_active_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_anew_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, tidemark_log_dialog_store);
  gtk_widget_class_bind_template_callback (widget_class, unmap_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_button);
}

static void
tidemark_log_dialog_init (TidemarkLogDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static TidemarkLogDialog *
make_dialog (TidemarkRecorder *recorder,
             const TidemarkPerson *person,
             int day_start_hour,
             const char *place)
{
  TidemarkLogDialog *self = g_object_new (TIDEMARK_TYPE_LOG_DIALOG, NULL);

  self->recorder = g_object_ref (recorder);
  if (person != NULL)
    self->person = tidemark_person_ref ((TidemarkPerson *) person);
  tidemark_log_form_set_alias (self->form, person != NULL ? tidemark_discretion_name (person->alias)
                                                          : C_ ("name", "Them"));
  tidemark_log_form_set_day_start_hour (self->form, day_start_hour);
  self->draft = tidemark_log_draft_new (tidemark_recorder_get_store (recorder), self->form, place);
  g_object_bind_property (self->draft, "restored", self->banner, "revealed", G_BINDING_SYNC_CREATE);

  return self;
}

static TidemarkKind
get_last_kind (void)
{
  g_autoptr (GSettings) settings = tidemark_settings_new ();
  g_autofree char *last =
      settings != NULL ? g_settings_get_string (settings, "last-kind") : g_strdup ("text");
  int kind = tidemark_words_value (&tidemark_kind_words, last);

  return kind > TIDEMARK_KIND_MESSAGE ? (TidemarkKind) kind : TIDEMARK_KIND_TEXT;
}

/**
 * tidemark_log_dialog_new:
 * @recorder: stores what is logged
 * @person: (nullable): whom it is about
 * @day_start_hour: when a day begins
 * @kind: any but a message, or TIDEMARK_KIND_NONE for the one that was logged last
 *
 * What was begun before and not stored comes back: of any kind where none was asked for.
 *
 * Returns: (transfer floating): a dialog to log something new
 */
TidemarkLogDialog *
tidemark_log_dialog_new (TidemarkRecorder *recorder,
                         const TidemarkPerson *person,
                         int day_start_hour,
                         TidemarkKind kind)
{
  g_autofree char *place = g_strconcat ("log:", person != NULL ? person->id : "", NULL);
  TidemarkLogDialog *self = make_dialog (recorder, person, day_start_hour, place);

  tidemark_log_form_set_kind (self->form, kind == TIDEMARK_KIND_NONE ? get_last_kind () : kind);
  update_button (self);
  tidemark_log_draft_restore (self->draft, kind);

  return self;
}

/**
 * tidemark_log_dialog_new_for_entry:
 * @recorder: stores what is changed
 * @person: (nullable): whom it is about
 * @day_start_hour: when a day begins
 * @entry: what is to be changed; any kind but a message
 *
 * Returns: (transfer floating): a dialog that shows the entry, or what was begun to be changed
 */
TidemarkLogDialog *
tidemark_log_dialog_new_for_entry (TidemarkRecorder *recorder,
                                   const TidemarkPerson *person,
                                   int day_start_hour,
                                   const TidemarkEntry *entry)
{
  g_autofree char *place = g_strconcat ("edit:", entry->id, NULL);
  TidemarkLogDialog *self = make_dialog (recorder, person, day_start_hour, place);

  self->edited = tidemark_entry_ref ((TidemarkEntry *) entry);
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), FALSE);
  tidemark_log_form_load_entry (self->form, entry);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Change Entry"));
  gtk_button_set_label (GTK_BUTTON (self->log_button), _ ("_Save"));
  update_button (self);
  tidemark_log_draft_restore (self->draft, TIDEMARK_KIND_NONE);

  return self;
}

/**
 * tidemark_log_dialog_set_prompt:
 * @prompt: (nullable): the question of the day, which the note answers
 *
 * Has the focus where the answer is written.
 */
void
tidemark_log_dialog_set_prompt (TidemarkLogDialog *self, const char *prompt)
{
  g_return_if_fail (TIDEMARK_IS_LOG_DIALOG (self));

  self->is_prompted = prompt != NULL;
  tidemark_log_form_set_prompt (self->form, prompt);
  adw_dialog_set_focus (ADW_DIALOG (self), tidemark_log_form_get_note_widget (self->form));
}
