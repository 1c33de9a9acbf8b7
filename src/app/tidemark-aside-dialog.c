/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-aside-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-article.h"
#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-set-aside.h"
#include "tidemark-signal-registry.h"

struct _TidemarkAsideDialog
{
  AdwDialog parent_instance;

  TidemarkRecorder *recorder;
  TidemarkPerson *person;
  char *signal_id;
  char *title;

  GtkWidget *store_button;
  GtkLabel *heading;
  GtkLabel *words;
  GtkEditable *reason;
};

G_DEFINE_FINAL_TYPE (TidemarkAsideDialog, tidemark_aside_dialog, ADW_TYPE_DIALOG)

static char *
dup_reason (TidemarkAsideDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
}

/* A reason that one can read later; without one it would be forgotten why. */
static void
reason_cb (TidemarkAsideDialog *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_widget_set_sensitive (self->store_button, *reason != '\0');
}

static void
cancel_cb (TidemarkAsideDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
store_cb (TidemarkAsideDialog *self)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_copy (self->person);
  g_autofree char *reason = dup_reason (self);
  g_autofree char *what = NULL;

  if (*reason == '\0')
    return;

  /* Translators: %s is the title of a signal */
  what = g_strdup_printf (_ ("Set aside: %s"), self->title);
  tidemark_set_aside_add (person, self->signal_id, reason, tidemark_day_text_today ());
  tidemark_recorder_record_person (self->recorder, person, self->person, what);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tidemark_aside_dialog_dispose (GObject *object)
{
  TidemarkAsideDialog *self = TIDEMARK_ASIDE_DIALOG (object);

  g_clear_object (&self->recorder);
  g_clear_pointer (&self->person, tidemark_person_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_ASIDE_DIALOG);

  G_OBJECT_CLASS (tidemark_aside_dialog_parent_class)->dispose (object);
}

static void
tidemark_aside_dialog_finalize (GObject *object)
{
  TidemarkAsideDialog *self = TIDEMARK_ASIDE_DIALOG (object);

  g_free (self->signal_id);
  g_free (self->title);

  G_OBJECT_CLASS (tidemark_aside_dialog_parent_class)->finalize (object);
}

static void
tidemark_aside_dialog_class_init (TidemarkAsideDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_aside_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_aside_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-aside-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkAsideDialog, store_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkAsideDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, TidemarkAsideDialog, words);
  gtk_widget_class_bind_template_child (widget_class, TidemarkAsideDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, store_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
}

static void
tidemark_aside_dialog_init (TidemarkAsideDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_aside_dialog_new:
 * @person: about whom, as they are in the journal
 * @signal_id: id of a signal
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_aside_dialog_new (TidemarkRecorder *recorder,
                           TidemarkPerson *person,
                           const char *signal_id)
{
  TidemarkAsideDialog *self = g_object_new (TIDEMARK_TYPE_ASIDE_DIALOG, NULL);
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);
  int place = tidemark_signal_registry_find (signal_id);
  g_autofree char *words = NULL;

  g_return_val_if_fail (place >= 0, ADW_DIALOG (self));

  self->recorder = g_object_ref (recorder);
  self->person = tidemark_person_ref (person);
  self->signal_id = g_strdup (signal_id);
  self->title =
      tidemark_article_say (signals[place]->title, tidemark_discretion_name (person->alias));
  /* Translators: %s is an alias */
  words = g_strdup_printf (_ ("It stays in the list, under Set Aside by Me, and the first line "
                              "about %s goes without it and says so. You can take it up again "
                              "whenever you like."),
                           tidemark_discretion_name (person->alias));
  gtk_label_set_label (self->heading, self->title);
  gtk_label_set_label (self->words, words);
  return ADW_DIALOG (self);
}
