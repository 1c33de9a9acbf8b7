/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-evidence-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-evidence-pane.h"

#define WIDTH 420
#define HEIGHT 480

/* What the job on a thread of the store needs to know, and what is done with it. */
typedef struct
{
  TidemarkPage *page;
  char *person_id;
  TidemarkEvidenceQuestion *evidence;
  int today;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_object_unref (self->page);
  g_free (self->person_id);
  tidemark_evidence_question_free (self->evidence);
  g_free (self);
}

static gpointer
read_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return tidemark_evidence_load (connection, question->person_id, question->evidence, error);
}

/* The entry is shown in the Journal, so the dialog is done with. */
static void
open_entry_cb (AdwDialog *dialog, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "win.show-entry", "s", id);
  adw_dialog_close (dialog);
}

static void
present (TidemarkPage *page, const TidemarkEvidence *evidence, int today)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *pane = g_object_new (TIDEMARK_TYPE_EVIDENCE_PANE, NULL);

  tidemark_evidence_pane_show (TIDEMARK_EVIDENCE_PANE (pane), evidence,
                               tidemark_page_get_alias (page), today);
  tidemark_evidence_pane_set_has_close_button (TIDEMARK_EVIDENCE_PANE (pane), TRUE);
  g_signal_connect_object (pane, "open-entry", G_CALLBACK (open_entry_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "close", G_CALLBACK (adw_dialog_close), dialog, G_CONNECT_SWAPPED);
  adw_dialog_set_title (dialog, _ ("Entries"));
  adw_dialog_set_content_width (dialog, WIDTH);
  adw_dialog_set_content_height (dialog, HEIGHT);
  adw_dialog_set_child (dialog, pane);
  adw_dialog_present (dialog, GTK_WIDGET (page));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Question *question = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkEvidence) evidence =
      tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);

  if (evidence != NULL && gtk_widget_get_mapped (GTK_WIDGET (question->page)))
    present (question->page, evidence, question->today);
  question_free (question);
}

/**
 * tidemark_evidence_dialog_open:
 * @page: with a journal and a person
 * @question: (transfer full): what to read
 * @today: the day that it is
 * @cancellable: (nullable): to give up
 */
void
tidemark_evidence_dialog_open (TidemarkPage *page,
                               TidemarkEvidenceQuestion *question,
                               int today,
                               GCancellable *cancellable)
{
  Question *self = g_new0 (Question, 1);

  self->page = g_object_ref (page);
  self->person_id = g_strdup (tidemark_page_get_person (page)->id);
  self->evidence = question;
  self->today = today;
  tidemark_store_read_async (tidemark_page_get_store (page), read_job, self, NULL,
                             (GDestroyNotify) tidemark_evidence_free, cancellable, read_cb, self);
}
