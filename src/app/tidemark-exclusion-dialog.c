/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-exclusion-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-day-row.h"
#include "tidemark-discretion.h"
#include "tidemark-entry-query.h"

struct _TidemarkExclusionDialog
{
  AdwDialog parent_instance;

  TidemarkRecorder *recorder;
  char *person_id;
  TidemarkExclusion *before; /* NULL for a new one */
  GCancellable *counting;
  guint n_entries;

  GtkWidget *store_button;
  GtkLabel *words;
  TidemarkDayRow *from;
  TidemarkDayRow *to;
  GtkEditable *reason;
  GtkLabel *state;
  GtkWidget *remove_group;
};

G_DEFINE_FINAL_TYPE (TidemarkExclusionDialog, tidemark_exclusion_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  char *person_id;
  int from_day;
  int to_day;
} Stretch;

static void
stretch_free (gpointer data)
{
  Stretch *self = data;

  g_free (self->person_id);
  g_free (self);
}

static gboolean
has_days (TidemarkExclusionDialog *self)
{
  int from = tidemark_day_row_get_day (self->from);
  int to = tidemark_day_row_get_day (self->to);

  return from != TIDEMARK_DAY_NONE && to != TIDEMARK_DAY_NONE && from <= to;
}

static char *
dup_reason (TidemarkExclusionDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
}

static char *
make_days_text (TidemarkExclusionDialog *self)
{
  guint n_days =
      (guint) (tidemark_day_row_get_day (self->to) - tidemark_day_row_get_day (self->from) + 1);

  return g_strdup_printf (ngettext ("%u day", "%u days", n_days), n_days);
}

/* What is missing, or what would be left out. */
static char *
make_state (TidemarkExclusionDialog *self, const char *reason)
{
  g_autofree char *days = NULL;
  g_autofree char *entries = NULL;

  if (tidemark_day_row_get_day (self->from) == TIDEMARK_DAY_NONE ||
      tidemark_day_row_get_day (self->to) == TIDEMARK_DAY_NONE)
    return g_strdup (_ ("Choose the first and the last day."));
  if (!has_days (self))
    return g_strdup (_ ("The last day is before the first."));
  if (*reason == '\0')
    return g_strdup (_ ("Write a reason: later it tells you why."));

  days = make_days_text (self);
  entries = g_strdup_printf (ngettext ("%u entry", "%u entries", self->n_entries), self->n_entries);
  /* Translators: "5 days with 12 entries" */
  return g_strdup_printf (_ ("%s with %s, imported messages apart."), days, entries);
}

static void
show_state (TidemarkExclusionDialog *self)
{
  g_autofree char *reason = dup_reason (self);
  g_autofree char *state = make_state (self, reason);

  gtk_label_set_label (self->state, state);
  gtk_widget_set_sensitive (self->store_button, has_days (self) && *reason != '\0');
}

static gpointer
count_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Stretch *stretch = data;
  TidemarkEntryFilter filter = TIDEMARK_ENTRY_FILTER_ALL;
  guint count = 0;

  filter.person_id = stretch->person_id;
  filter.from_day = stretch->from_day;
  filter.to_day = stretch->to_day;
  tidemark_query_count_entries (connection, &filter, &count, error);
  return GUINT_TO_POINTER (count);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkExclusionDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  guint count =
      GPOINTER_TO_UINT (tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error));

  if (error != NULL || g_task_get_cancellable (G_TASK (result)) != self->counting)
    return;

  self->n_entries = count;
  show_state (self);
}

static void
count (TidemarkExclusionDialog *self)
{
  Stretch *stretch;

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->n_entries = 0;
  if (!has_days (self))
    return;

  stretch = g_new0 (Stretch, 1);
  stretch->person_id = g_strdup (self->person_id);
  stretch->from_day = tidemark_day_row_get_day (self->from);
  stretch->to_day = tidemark_day_row_get_day (self->to);
  self->counting = g_cancellable_new ();
  tidemark_store_read_async (tidemark_recorder_get_store (self->recorder), count_job, stretch,
                             stretch_free, NULL, self->counting, counted_cb, g_object_ref (self));
}

static void
days_cb (TidemarkExclusionDialog *self)
{
  if (self->recorder == NULL)
    return;

  count (self);
  show_state (self);
}

static void
reason_cb (TidemarkExclusionDialog *self)
{
  if (self->recorder != NULL)
    show_state (self);
}

static void
cancel_cb (TidemarkExclusionDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
record (TidemarkExclusionDialog *self, TidemarkExclusion *exclusion, const char *what)
{
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new (what);

  tidemark_undo_step_add_exclusion (step, exclusion, self->before);
  tidemark_recorder_record_step (self->recorder, step);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
store_cb (TidemarkExclusionDialog *self)
{
  g_autofree char *reason = dup_reason (self);
  g_autofree char *days = NULL;
  g_autofree char *what = NULL;
  g_autoptr (TidemarkExclusion) exclusion = NULL;

  if (!gtk_widget_get_sensitive (self->store_button))
    return;

  exclusion = tidemark_exclusion_new (self->person_id, tidemark_day_row_get_day (self->from),
                                      tidemark_day_row_get_day (self->to), reason);
  if (self->before != NULL)
    {
      g_set_str (&exclusion->id, self->before->id);
      g_set_str (&exclusion->extra_json, self->before->extra_json);
    }
  days = make_days_text (self);
  /* Translators: %s is "5 days" */
  what = g_strdup_printf (_ ("%s left out"), days);
  record (self, exclusion, what);
}

static void
remove_cb (TidemarkExclusionDialog *self)
{
  g_autoptr (TidemarkExclusion) gone = tidemark_exclusion_copy (self->before);

  gone->deleted = TRUE;
  gone->changed_at_ms = MAX (gone->changed_at_ms + 1, g_get_real_time () / 1000);
  record (self, gone, _ ("These days count again"));
}

static void
tidemark_exclusion_dialog_dispose (GObject *object)
{
  TidemarkExclusionDialog *self = TIDEMARK_EXCLUSION_DIALOG (object);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_object (&self->recorder);
  g_clear_pointer (&self->before, tidemark_exclusion_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_EXCLUSION_DIALOG);

  G_OBJECT_CLASS (tidemark_exclusion_dialog_parent_class)->dispose (object);
}

static void
tidemark_exclusion_dialog_finalize (GObject *object)
{
  g_free (TIDEMARK_EXCLUSION_DIALOG (object)->person_id);

  G_OBJECT_CLASS (tidemark_exclusion_dialog_parent_class)->finalize (object);
}

static void
tidemark_exclusion_dialog_class_init (TidemarkExclusionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_exclusion_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_exclusion_dialog_finalize;

  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-exclusion-dialog.ui");
#define BIND(name)                                                                                 \
  gtk_widget_class_bind_template_child (widget_class, TidemarkExclusionDialog, name)
  BIND (store_button);
  BIND (words);
  BIND (from);
  BIND (to);
  BIND (reason);
  BIND (state);
  BIND (remove_group);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, days_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, store_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
tidemark_exclusion_dialog_init (TidemarkExclusionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_exclusion_dialog_new:
 * @person: whose patterns
 * @from_day: to begin with, or TIDEMARK_DAY_NONE
 * @to_day: to begin with, or TIDEMARK_DAY_NONE
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_exclusion_dialog_new (TidemarkRecorder *recorder,
                               const TidemarkPerson *person,
                               int from_day,
                               int to_day)
{
  TidemarkExclusionDialog *self = g_object_new (TIDEMARK_TYPE_EXCLUSION_DIALOG, NULL);
  g_autofree char *words = NULL;

  /* Translators: %s is an alias */
  words =
      g_strdup_printf (_ ("Patterns and Reflect about %s do without these days. The entries stay "
                          "in the journal, and how many days are left out is always said."),
                       tidemark_discretion_name (person->alias));
  gtk_label_set_label (self->words, words);
  self->recorder = g_object_ref (recorder);
  self->person_id = g_strdup (person->id);
  tidemark_day_row_set_day (self->from, from_day);
  tidemark_day_row_set_day (self->to, to_day);
  count (self);
  show_state (self);
  return ADW_DIALOG (self);
}

/**
 * tidemark_exclusion_dialog_new_for:
 * @person: whose patterns
 * @exclusion: one that is left out
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_exclusion_dialog_new_for (TidemarkRecorder *recorder,
                                   const TidemarkPerson *person,
                                   TidemarkExclusion *exclusion)
{
  AdwDialog *dialog =
      tidemark_exclusion_dialog_new (recorder, person, exclusion->from_day, exclusion->to_day);
  TidemarkExclusionDialog *self = TIDEMARK_EXCLUSION_DIALOG (dialog);

  self->before = tidemark_exclusion_ref (exclusion);
  adw_dialog_set_title (dialog, _ ("Left-Out Stretch"));
  gtk_editable_set_text (self->reason, exclusion->reason);
  gtk_widget_set_visible (self->remove_group, TRUE);
  return dialog;
}
