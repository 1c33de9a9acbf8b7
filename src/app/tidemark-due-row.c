/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-due-row.h"

#include "tidemark-ledger-group.h"

struct _TidemarkDueRow
{
  AdwActionRow parent_instance;

  TidemarkEntry *entry;
  int today;
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

  entry = tidemark_ledger_settle (self->entry, (TidemarkOutcome) outcome, tidemark_instant_now ());
  g_signal_emit (self, signals[AMENDED], 0, entry);
}

static void
later_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkDueRow *self = TIDEMARK_DUE_ROW (widget);
  g_autoptr (TidemarkEntry) entry =
      tidemark_ledger_ask_no_more (self->entry, tidemark_instant_now (), self->today);

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
  gtk_widget_class_install_action (widget_class, "due.later", NULL, later_cb);
}

static void
tidemark_due_row_init (TidemarkDueRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  g_autofree char *title = tidemark_ledger_title (entry, alias);
  g_autofree char *subtitle = tidemark_ledger_subtitle (entry, alias, today);

  self->entry = tidemark_entry_ref (entry);
  self->today = today;
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
