/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-log-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-digits.h"
#include "tidemark-entry-text.h"
#include "tidemark-journal.h"
#include "tidemark-log-form.h"
#include "tidemark-settings.h"
#include "tidemark-when-row.h"

#define DRAFT_SLOT "log"
#define DRAFT_DELAY_MS 400

struct _TidemarkLogDialog
{
  AdwDialog parent_instance;

  TidemarkRecorder *recorder;
  TidemarkPerson *person;
  TidemarkEntry *edited;
  TidemarkDigits digits;
  GCancellable *cancellable;
  guint draft_timeout;
  gboolean storing;
  gboolean touched;

  AdwBanner *banner;
  AdwToggleGroup *kinds;
  TidemarkLogForm *form;
  GtkWidget *log_button;
};

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

/* Drafts. */

static gpointer
put_draft (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  if (data == NULL)
    tidemark_journal_clear_draft (connection, DRAFT_SLOT, error);
  else
    tidemark_journal_put_draft (connection, DRAFT_SLOT, data, error);

  return NULL;
}

/* A draft that cannot be kept is no reason to disturb who is writing: storing will tell. */
static void
write_draft (TidemarkLogDialog *self, char *draft)
{
  tidemark_store_write_async (tidemark_recorder_get_store (self->recorder), put_draft, draft,
                              g_free, NULL, NULL, NULL, NULL);
}

static void
draft_cb (gpointer data)
{
  TidemarkLogDialog *self = data;

  self->draft_timeout = 0;
  write_draft (self, tidemark_log_form_save_draft (self->form));
}

static void
form_changed_cb (TidemarkLogDialog *self)
{
  self->touched = TRUE;
  if (self->edited != NULL || self->storing)
    return;

  g_clear_handle_id (&self->draft_timeout, g_source_remove);
  self->draft_timeout = g_timeout_add_once (DRAFT_DELAY_MS, draft_cb, self);
}

static void
stop_draft (TidemarkLogDialog *self)
{
  g_clear_handle_id (&self->draft_timeout, g_source_remove);
}

static void
start_anew_cb (TidemarkLogDialog *self)
{
  tidemark_log_form_reset (self->form);
  stop_draft (self);
  write_draft (self, NULL);
  adw_banner_set_revealed (self->banner, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static gpointer
get_draft (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return tidemark_journal_get_draft (connection, DRAFT_SLOT, error);
}

/* What was begun before comes back, but never over what is being said now. */
static void
got_draft_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkLogDialog) self = user_data;
  g_autofree char *draft = tidemark_store_job_finish (TIDEMARK_STORE (source), result, NULL);

  if (draft == NULL || self->touched || g_cancellable_is_cancelled (self->cancellable))
    return;

  if (tidemark_log_form_load_draft (self->form, draft))
    adw_banner_set_revealed (self->banner, TRUE);
}

static void
load_draft (TidemarkLogDialog *self)
{
  tidemark_store_read_async (tidemark_recorder_get_store (self->recorder), get_draft, NULL, NULL,
                             g_free, self->cancellable, got_draft_cb, g_object_ref (self));
}

/* Storing. */

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
      update_button (self);
      show_error (self, error);
      return;
    }

  if (self->edited == NULL)
    write_draft (self, NULL);
  remember_kind (self);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static char *
describe (TidemarkLogDialog *self, GPtrArray *entries)
{
  const char *alias = self->person != NULL ? self->person->alias : NULL;
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

static void
store (TidemarkLogDialog *self)
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
  stop_draft (self);
  self->storing = TRUE;
  update_button (self);
  tidemark_recorder_record_async (self->recorder, step, NULL, stored_cb, g_object_ref (self));
}

static void
closed_cb (TidemarkLogDialog *self)
{
  if (self->storing || self->edited != NULL)
    return;

  /* Words are kept until they are stored or given up on purpose; a mere choice is not. */
  stop_draft (self);
  if (self->touched)
    write_draft (self, tidemark_log_form_has_words (self->form)
                           ? tidemark_log_form_save_draft (self->form)
                           : NULL);
}

/* Keys. */

static gboolean
choose_kind (TidemarkLogDialog *self, gunichar letter)
{
  TidemarkKind kind = TIDEMARK_KIND_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (kind_table); i++)
    if ((gunichar) kind_table[i].letter == g_unichar_tolower (letter))
      kind = kind_table[i].kind;

  if (kind == TIDEMARK_KIND_NONE || self->edited != NULL)
    return GDK_EVENT_PROPAGATE;

  self->touched = TRUE;
  if (kind == tidemark_log_form_get_kind (self->form))
    tidemark_log_form_next_by (self->form);
  else
    tidemark_log_dialog_set_kind (self, kind);
  return GDK_EVENT_STOP;
}

static gboolean
take_digit (TidemarkLogDialog *self, guint keyval, GdkModifierType state)
{
  int value = tidemark_digits_take (&self->digits, keyval, g_get_monotonic_time ());

  if (value < 0)
    return GDK_EVENT_PROPAGATE;

  if (state & GDK_CONTROL_MASK)
    tidemark_log_form_set_wanted (self->form, value);
  else
    tidemark_log_form_set_distance (self->form, value);
  return GDK_EVENT_STOP;
}

static GtkWidget *
get_focus (TidemarkLogDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static gboolean
is_within (GtkWidget *widget, GType type)
{
  return widget != NULL && gtk_widget_get_ancestor (widget, type) != NULL;
}

/* Enter stores, save where it has to open or press something. */
static gboolean
take_enter (TidemarkLogDialog *self, GtkWidget *focus, GdkModifierType state)
{
  if (state & GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;
  if (is_within (focus, ADW_TYPE_HEADER_BAR) || is_within (focus, GTK_TYPE_MENU_BUTTON) ||
      is_within (focus, ADW_TYPE_BANNER) || GTK_IS_LIST_BOX_ROW (focus))
    return GDK_EVENT_PROPAGATE;

  store (self);
  return GDK_EVENT_STOP;
}

static gboolean
take_arrow (TidemarkLogDialog *self, GtkWidget *focus, guint keyval)
{
  /* Toggles beside each other have arrow keys of their own. */
  if (is_within (focus, ADW_TYPE_TOGGLE_GROUP))
    return GDK_EVENT_PROPAGATE;
  if (keyval != GDK_KEY_Left && keyval != GDK_KEY_Right)
    return GDK_EVENT_PROPAGATE;

  tidemark_log_form_move_when (self->form, keyval == GDK_KEY_Left ? -1 : 1);
  return GDK_EVENT_STOP;
}

static gboolean
take_key (TidemarkLogDialog *self, GtkWidget *focus, guint keyval, GdkModifierType state)
{
  if (take_digit (self, keyval, state) == GDK_EVENT_STOP)
    return GDK_EVENT_STOP;
  if (state & GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  /* A day that is picked has fields of its own on the way. */
  if (keyval == GDK_KEY_Tab && is_within (focus, TIDEMARK_TYPE_WHEN_ROW) &&
      !tidemark_log_form_is_picking (self->form))
    {
      tidemark_log_form_grab_note (self->form);
      return GDK_EVENT_STOP;
    }
  if (choose_kind (self, gdk_keyval_to_unicode (keyval)) == GDK_EVENT_STOP)
    return GDK_EVENT_STOP;

  return take_arrow (self, focus, keyval);
}

static gboolean
key_cb (TidemarkLogDialog *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = get_focus (self);

  if (state & GDK_ALT_MASK || is_within (focus, GTK_TYPE_POPOVER))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    return take_enter (self, focus, state);
  if (tidemark_log_form_is_writing (self->form))
    return GDK_EVENT_PROPAGATE;

  return take_key (self, focus, keyval, state);
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

static void
cancel_cb (TidemarkLogDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tidemark_log_dialog_dispose (GObject *object)
{
  TidemarkLogDialog *self = TIDEMARK_LOG_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  stop_draft (self);
  g_clear_object (&self->recorder);
  g_clear_pointer (&self->person, tidemark_person_unref);
  g_clear_pointer (&self->edited, tidemark_entry_unref);
  g_clear_object (&self->cancellable);
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
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, kinds_active_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_anew_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, store);
  gtk_widget_class_bind_template_callback (widget_class, update_button);
}

static void
tidemark_log_dialog_init (TidemarkLogDialog *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

static TidemarkLogDialog *
make_dialog (TidemarkRecorder *recorder, const TidemarkPerson *person, int day_start_hour)
{
  TidemarkLogDialog *self = g_object_new (TIDEMARK_TYPE_LOG_DIALOG, NULL);

  self->recorder = g_object_ref (recorder);
  if (person != NULL)
    self->person = tidemark_person_ref ((TidemarkPerson *) person);
  tidemark_log_form_set_alias (self->form, person != NULL ? person->alias : C_ ("name", "Them"));
  tidemark_log_form_set_day_start_hour (self->form, day_start_hour);

  return self;
}

/**
 * tidemark_log_dialog_new:
 * @recorder: stores what is logged
 * @person: (nullable): whom it is about
 * @day_start_hour: when a day begins
 *
 * Returns: (transfer floating): a dialog on the kind that was logged last
 */
TidemarkLogDialog *
tidemark_log_dialog_new (TidemarkRecorder *recorder,
                         const TidemarkPerson *person,
                         int day_start_hour)
{
  TidemarkLogDialog *self = make_dialog (recorder, person, day_start_hour);
  g_autoptr (GSettings) settings = tidemark_settings_new ();
  g_autofree char *last =
      settings != NULL ? g_settings_get_string (settings, "last-kind") : g_strdup ("text");
  int kind = tidemark_words_value (&tidemark_kind_words, last);

  tidemark_log_dialog_set_kind (self, kind > TIDEMARK_KIND_MESSAGE ? (TidemarkKind) kind
                                                                   : TIDEMARK_KIND_TEXT);
  stop_draft (self);
  self->touched = FALSE;
  load_draft (self);

  return self;
}

/**
 * tidemark_log_dialog_new_for_entry:
 * @recorder: stores what is changed
 * @person: (nullable): whom it is about
 * @day_start_hour: when a day begins
 * @entry: what is to be changed; any kind but a message
 *
 * Returns: (transfer floating): a dialog that shows the entry
 */
TidemarkLogDialog *
tidemark_log_dialog_new_for_entry (TidemarkRecorder *recorder,
                                   const TidemarkPerson *person,
                                   int day_start_hour,
                                   const TidemarkEntry *entry)
{
  TidemarkLogDialog *self = make_dialog (recorder, person, day_start_hour);

  self->edited = tidemark_entry_ref ((TidemarkEntry *) entry);
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), FALSE);
  tidemark_log_form_load_entry (self->form, entry);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Change Entry"));
  gtk_button_set_label (GTK_BUTTON (self->log_button), _ ("_Save"));
  update_button (self);

  return self;
}

/**
 * tidemark_log_dialog_set_kind:
 * @kind: any but a message
 */
void
tidemark_log_dialog_set_kind (TidemarkLogDialog *self, TidemarkKind kind)
{
  g_return_if_fail (TIDEMARK_IS_LOG_DIALOG (self));

  tidemark_log_form_set_kind (self->form, kind);
}

/**
 * tidemark_log_dialog_set_prompt:
 * @prompt: (nullable): a question that the note answers
 *
 * Asks for a note, and has the focus where it is written.
 */
void
tidemark_log_dialog_set_prompt (TidemarkLogDialog *self, const char *prompt)
{
  g_return_if_fail (TIDEMARK_IS_LOG_DIALOG (self));

  tidemark_log_form_set_prompt (self->form, prompt);
  tidemark_log_dialog_set_kind (self, TIDEMARK_KIND_NOTE);
  adw_dialog_set_focus (ADW_DIALOG (self), tidemark_log_form_get_note_widget (self->form));
  stop_draft (self);
  self->touched = FALSE;
}
