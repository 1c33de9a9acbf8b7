/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-needs-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-day-clock.h"
#include "tidemark-day-row.h"
#include "tidemark-day-text.h"
#include "tidemark-ledger-view.h"

struct _TidemarkNeedsDialog
{
  TidemarkMySideDialog parent_instance;

  GtkLabel *summary;
  AdwEntryRow *need;
  TidemarkDayRow *told_on;
  GtkButton *add;
  TidemarkLedgerView *needs;
};

G_DEFINE_FINAL_TYPE (TidemarkNeedsDialog, tidemark_needs_dialog, TIDEMARK_TYPE_MY_SIDE_DIALOG)

/* (transfer full) (nullable): what was typed. */
static char *
get_need (TidemarkNeedsDialog *self)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->need))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
changed_cb (TidemarkNeedsDialog *self)
{
  g_autofree char *need = get_need (self);
  int day = tidemark_day_row_get_day (self->told_on);

  gtk_widget_set_sensitive (GTK_WIDGET (self->add), need != NULL && day != TIDEMARK_DAY_NONE &&
                                                        day <= tidemark_day_text_today ());
}

static void
add_cb (TidemarkNeedsDialog *self)
{
  TidemarkMySideDialog *dialog = TIDEMARK_MY_SIDE_DIALOG (self);
  int day = tidemark_day_row_get_day (self->told_on);
  g_autofree char *need = get_need (self);
  g_autoptr (TidemarkEntry) talk = NULL;

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->add)))
    return;

  talk = tidemark_entry_new (TIDEMARK_KIND_TALK, tidemark_day_clock_find_instant (day), 0);
  talk->day = day;
  talk->person_id = g_strdup (tidemark_my_side_dialog_get_person (dialog)->id);
  talk->topic = TIDEMARK_TOPIC_NEEDS;
  talk->raised_by = TIDEMARK_WHO_ME;
  talk->note = g_steal_pointer (&need);
  tidemark_recorder_record (tidemark_my_side_dialog_get_recorder (dialog), talk, NULL,
                            _ ("Need added"));
  /* The button has nothing to add now, and must not keep the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (self->need));
  gtk_editable_set_text (GTK_EDITABLE (self->need), "");
}

static void
opened_cb (TidemarkNeedsDialog *self, const char *id)
{
  g_autofree char *target = g_strdup (id);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-entry", "s", target);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tidemark_needs_dialog_show (TidemarkMySideDialog *dialog, TidemarkReflectResult *result)
{
  TidemarkNeedsDialog *self = TIDEMARK_NEEDS_DIALOG (dialog);
  const TidemarkMySide *side = &result->reflection->my_side;
  g_autofree char *text = NULL;

  if (side->needs_told == 0)
    text = g_strdup (_ ("Not told yet. What was never said cannot be answered."));
  else
    /* Translators: talks about one's needs. */
    text = g_strdup_printf (_ ("Told %1$d · agreed %2$d · no answer %3$d"), side->needs_told,
                            side->needs_agreed, side->needs_unanswered);
  gtk_label_set_label (self->summary, text);
}

static void
tidemark_needs_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_NEEDS_DIALOG);

  G_OBJECT_CLASS (tidemark_needs_dialog_parent_class)->dispose (object);
}

static void
tidemark_needs_dialog_class_init (TidemarkNeedsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_needs_dialog_dispose;
  TIDEMARK_MY_SIDE_DIALOG_CLASS (klass)->show = tidemark_needs_dialog_show;

  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  g_type_ensure (TIDEMARK_TYPE_LEDGER_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-needs-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkNeedsDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, TidemarkNeedsDialog, need);
  gtk_widget_class_bind_template_child (widget_class, TidemarkNeedsDialog, told_on);
  gtk_widget_class_bind_template_child (widget_class, TidemarkNeedsDialog, add);
  gtk_widget_class_bind_template_child (widget_class, TidemarkNeedsDialog, needs);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
tidemark_needs_dialog_init (TidemarkNeedsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (self->need, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->told_on, "notify::day", G_CALLBACK (changed_cb), self);
  tidemark_day_row_set_day (self->told_on, tidemark_day_text_today ());
}

/**
 * tidemark_needs_dialog_new:
 * @recorder: through which needs are stored
 * @person: whom they are told to
 *
 * Returns: (transfer floating): a dialog; see tidemark_my_side_dialog_open()
 */
AdwDialog *
tidemark_needs_dialog_new (TidemarkRecorder *recorder, const TidemarkPerson *person)
{
  TidemarkNeedsDialog *self = g_object_new (TIDEMARK_TYPE_NEEDS_DIALOG, NULL);

  tidemark_ledger_view_set_topic (self->needs, TIDEMARK_TOPIC_NEEDS);
  tidemark_ledger_view_open (self->needs, TIDEMARK_KIND_TALK, recorder, person);
  return ADW_DIALOG (self);
}
