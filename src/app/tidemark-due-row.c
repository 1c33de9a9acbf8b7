/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-due-row.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"

struct _TidemarkDueRow
{
  AdwActionRow parent_instance;

  TidemarkEntry *entry;
};

G_DEFINE_FINAL_TYPE (TidemarkDueRow, tidemark_due_row, ADW_TYPE_ACTION_ROW)

enum
{
  AMENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
outcome_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkDueRow *self = TIDEMARK_DUE_ROW (widget);
  int outcome = tidemark_words_value (&tidemark_promise_outcome_words,
                                      g_variant_get_string (parameter, NULL));
  g_autoptr (TidemarkEntry) entry = NULL;

  g_return_if_fail (outcome > TIDEMARK_OUTCOME_NONE);

  entry = tidemark_entry_copy (self->entry);
  entry->outcome = (TidemarkOutcome) outcome;
  entry->resolved_at = tidemark_instant_now ();
  entry->changed_at_ms = MAX (entry->changed_at_ms + 1, g_get_real_time () / 1000);
  g_signal_emit (self, signals[AMENDED], 0, entry);
}

static void
tidemark_due_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_DUE_ROW);

  G_OBJECT_CLASS (tidemark_due_row_parent_class)->dispose (object);
}

static void
tidemark_due_row_finalize (GObject *object)
{
  TidemarkDueRow *self = TIDEMARK_DUE_ROW (object);

  g_clear_pointer (&self->entry, tidemark_entry_unref);

  G_OBJECT_CLASS (tidemark_due_row_parent_class)->finalize (object);
}

static void
tidemark_due_row_class_init (TidemarkDueRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_due_row_dispose;
  object_class->finalize = tidemark_due_row_finalize;

  signals[AMENDED] = g_signal_new ("amended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, TIDEMARK_TYPE_ENTRY);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-due-row.ui");
  gtk_widget_class_install_action (widget_class, "due.outcome", "s", outcome_cb);
}

static void
tidemark_due_row_init (TidemarkDueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
make_title (const TidemarkEntry *entry, const char *alias)
{
  if (entry->note != NULL)
    /* Translators: a promise in the words that were logged */
    return g_strdup_printf (_ ("“%s”"), entry->note);
  if (entry->by == TIDEMARK_WHO_ME)
    return g_strdup (_ ("Something that you promised"));

  return g_strdup_printf (_ ("Something that %s promised"), alias);
}

static char *
make_subtitle (const TidemarkEntry *entry, const char *alias, int today)
{
  g_autofree char *said = tidemark_day_text_short (entry->day, today);
  g_autofree char *due = tidemark_day_text_due (entry->due, today);

  if (entry->by == TIDEMARK_WHO_ME)
    /* Translators: a promise of one's own: the day it was made, then the day it is due */
    return g_strdup_printf (_ ("You said so on %s, due %s"), said, due);

  /* Translators: a promise: the alias, the day it was made, then the day it is due */
  return g_strdup_printf (_ ("%s said so on %s, due %s"), alias, said, due);
}

/**
 * tidemark_due_row_new:
 * @entry: a promise with a day or an instant on which it is due
 * @alias: what the other person is called
 * @today: the day that it is
 *
 * Returns: (transfer floating): a row for a list box
 */
GtkWidget *
tidemark_due_row_new (TidemarkEntry *entry, const char *alias, int today)
{
  TidemarkDueRow *self = g_object_new (TIDEMARK_TYPE_DUE_ROW, NULL);
  g_autofree char *title = make_title (entry, alias);
  g_autofree char *subtitle = make_subtitle (entry, alias, today);

  self->entry = tidemark_entry_ref (entry);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  return GTK_WIDGET (self);
}

/**
 * tidemark_due_row_get_entry:
 *
 * Returns: (transfer none): the promise
 */
TidemarkEntry *
tidemark_due_row_get_entry (TidemarkDueRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_DUE_ROW (self), NULL);

  return self->entry;
}
