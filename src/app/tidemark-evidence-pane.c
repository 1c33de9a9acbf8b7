/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-evidence-pane.h"

#include <glib/gi18n.h>

#include "tidemark-date-scale.h"
#include "tidemark-day-text.h"
#include "tidemark-entry-row.h"

enum
{
  OPEN_ENTRY,
  CLOSE,
  N_SIGNALS,
};

struct _TidemarkEvidencePane
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *caption_label;
  GtkLabel *more_label;
  GtkLabel *messages_label;
  GtkListBox *list;
  GtkWidget *close_button;
};

G_DEFINE_FINAL_TYPE (TidemarkEvidencePane, tidemark_evidence_pane, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static GtkWidget *
make_row (TidemarkEntry *entry, const char *alias)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = tidemark_entry_row_new ();

  tidemark_entry_row_set_entry (TIDEMARK_ENTRY_ROW (content), entry);
  tidemark_entry_row_set_alias (TIDEMARK_ENTRY_ROW (content), alias);
  tidemark_entry_row_set_show_mark (TIDEMARK_ENTRY_ROW (content), FALSE);
  gtk_widget_set_margin_top (content, 12);
  gtk_widget_set_margin_bottom (content, 12);
  gtk_widget_set_margin_start (content, 12);
  gtk_widget_set_margin_end (content, 12);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tidemark_entry_row_get_sentence (TIDEMARK_ENTRY_ROW (content)),
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "entry-id", g_strdup (entry->id), g_free);

  return row;
}

static void
row_activated_cb (TidemarkEvidencePane *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPEN_ENTRY], 0, g_object_get_data (G_OBJECT (row), "entry-id"));
}

static void
close_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CLOSE], 0);
}

static gboolean
tidemark_evidence_pane_grab_focus (GtkWidget *widget)
{
  TidemarkEvidencePane *self = TIDEMARK_EVIDENCE_PANE (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->close_button);
}

static void
tidemark_evidence_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_EVIDENCE_PANE);

  G_OBJECT_CLASS (tidemark_evidence_pane_parent_class)->dispose (object);
}

static void
tidemark_evidence_pane_class_init (TidemarkEvidencePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_evidence_pane_dispose;
  widget_class->grab_focus = tidemark_evidence_pane_grab_focus;

  signals[OPEN_ENTRY] = g_signal_new ("open-entry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSE] = g_signal_new ("close", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-evidence-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkEvidencePane, title_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEvidencePane, caption_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEvidencePane, more_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEvidencePane, messages_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEvidencePane, list);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEvidencePane, close_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "evidence.close", NULL, close_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "evidence.close", NULL);
}

static void
tidemark_evidence_pane_init (TidemarkEvidencePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_messages (TidemarkEvidencePane *self, const TidemarkEvidence *evidence, const char *alias)
{
  int n_messages = evidence->n_mine + evidence->n_theirs;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->messages_label), n_messages > 0);
  if (n_messages == 0)
    return;

  /* Translators: 34 imported messages: 20 from N., 14 from me */
  text = g_strdup_printf (ngettext ("%d imported message: %d from %s, %d from me",
                                    "%d imported messages: %d from %s, %d from me",
                                    (gulong) n_messages),
                          n_messages, evidence->n_theirs, alias, evidence->n_mine);
  gtk_label_set_label (self->messages_label, text);
}

/* More than fit in a list that is looked through: those are in the Journal. */
static void
show_more (TidemarkEvidencePane *self, const TidemarkEvidence *evidence)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->more_label), evidence->n_more > 0);
  text = g_strdup_printf (
      ngettext ("The Journal has %d more", "The Journal has %d more", (gulong) evidence->n_more),
      evidence->n_more);
  gtk_label_set_label (self->more_label, text);
}

static char *
make_title (const TidemarkEvidence *evidence, int today)
{
  if (evidence->title != NULL)
    return g_strdup (evidence->title);
  if (evidence->from_day == evidence->to_day)
    return tidemark_day_text (evidence->from_day, today);

  return tidemark_date_format_stretch (evidence->from_day, evidence->to_day, FALSE);
}

/**
 * tidemark_evidence_pane_show:
 * @self: a pane
 * @evidence: (transfer none): what to show; its entries are kept
 * @alias: what the other one is called
 * @today: the day that is now
 *
 * Main thread.
 */
void
tidemark_evidence_pane_show (TidemarkEvidencePane *self,
                             const TidemarkEvidence *evidence,
                             const char *alias,
                             int today)
{
  g_autofree char *title = make_title (evidence, today);
  guint n_entries = evidence->entries->len + (guint) evidence->n_more;
  g_autofree char *caption = g_strdup_printf (
      ngettext ("%u entry behind this mark", "%u entries behind this mark", n_entries), n_entries);

  g_return_if_fail (TIDEMARK_IS_EVIDENCE_PANE (self));

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->caption_label, caption);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < evidence->entries->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (evidence->entries, i), alias));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_entries > 0);
  show_more (self, evidence);
  show_messages (self, evidence, alias);
}

/**
 * tidemark_evidence_pane_set_has_close_button:
 * @self: a pane
 * @has_button: no where a sheet around it closes by itself
 *
 * Main thread.
 */
void
tidemark_evidence_pane_set_has_close_button (TidemarkEvidencePane *self, gboolean has_button)
{
  g_return_if_fail (TIDEMARK_IS_EVIDENCE_PANE (self));

  gtk_widget_set_visible (self->close_button, has_button);
}
