/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-my-side-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  TidemarkRecorder *recorder;
  TidemarkPerson *person; /* as stored last, which may be newer than what was read */
  TidemarkReflectResult *result;
  GCancellable *loading;
  GSignalGroup *store_signals;
} TidemarkMySideDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TidemarkMySideDialog, tidemark_my_side_dialog, ADW_TYPE_DIALOG)

static void
set_person (TidemarkMySideDialog *self, const TidemarkPerson *person)
{
  TidemarkMySideDialogPrivate *priv = tidemark_my_side_dialog_get_instance_private (self);
  TidemarkPerson *copy = tidemark_person_copy (person);

  g_clear_pointer (&priv->person, tidemark_person_unref);
  priv->person = copy;
}

static void
show_failure (TidemarkMySideDialog *self, const GError *error)
{
  GtkWidget *child = adw_dialog_get_child (ADW_DIALOG (self));
  AdwToast *toast = adw_toast_new (error->message);

  adw_toast_set_use_markup (toast, FALSE);
  if (ADW_IS_TOAST_OVERLAY (child))
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (child), toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

static void
loaded_cb (GObject *source, GAsyncResult *async_result, gpointer data)
{
  g_autoptr (TidemarkMySideDialog) self = data;
  TidemarkMySideDialogPrivate *priv = tidemark_my_side_dialog_get_instance_private (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkReflectResult) result =
      tidemark_reflect_result_read_finish (TIDEMARK_STORE (source), async_result, &error);

  if (g_task_get_cancellable (G_TASK (async_result)) != priv->loading)
    return;
  g_clear_object (&priv->loading);
  if (result == NULL)
    {
      show_failure (self, error);
      return;
    }

  g_clear_pointer (&priv->result, tidemark_reflect_result_unref);
  priv->result = tidemark_reflect_result_ref (result);
  set_person (self, result->person);
  TIDEMARK_MY_SIDE_DIALOG_GET_CLASS (self)->show (self, result);
}

static void
load (TidemarkMySideDialog *self)
{
  TidemarkMySideDialogPrivate *priv = tidemark_my_side_dialog_get_instance_private (self);

  g_cancellable_cancel (priv->loading);
  g_clear_object (&priv->loading);
  priv->loading = g_cancellable_new ();
  tidemark_reflect_result_read_async (tidemark_recorder_get_store (priv->recorder),
                                      priv->person->id, priv->loading, loaded_cb,
                                      g_object_ref (self));
}

static void
tidemark_my_side_dialog_dispose (GObject *object)
{
  TidemarkMySideDialog *self = TIDEMARK_MY_SIDE_DIALOG (object);
  TidemarkMySideDialogPrivate *priv = tidemark_my_side_dialog_get_instance_private (self);

  g_cancellable_cancel (priv->loading);
  g_clear_object (&priv->loading);
  g_clear_object (&priv->store_signals);
  g_clear_object (&priv->recorder);
  g_clear_pointer (&priv->result, tidemark_reflect_result_unref);
  g_clear_pointer (&priv->person, tidemark_person_unref);

  G_OBJECT_CLASS (tidemark_my_side_dialog_parent_class)->dispose (object);
}

static void
tidemark_my_side_dialog_class_init (TidemarkMySideDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tidemark_my_side_dialog_dispose;
}

static void
tidemark_my_side_dialog_init (TidemarkMySideDialog *self)
{
  TidemarkMySideDialogPrivate *priv = tidemark_my_side_dialog_get_instance_private (self);

  priv->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect_swapped (priv->store_signals, "changed", G_CALLBACK (load), self);
}

/**
 * tidemark_my_side_dialog_open:
 * @recorder: through which answers are stored; its store is read
 * @person: whom it is about
 *
 * Once, before the dialog is presented.
 */
void
tidemark_my_side_dialog_open (TidemarkMySideDialog *self,
                              TidemarkRecorder *recorder,
                              const TidemarkPerson *person)
{
  TidemarkMySideDialogPrivate *priv = tidemark_my_side_dialog_get_instance_private (self);

  g_return_if_fail (TIDEMARK_IS_MY_SIDE_DIALOG (self));
  g_return_if_fail (priv->recorder == NULL);

  priv->recorder = g_object_ref (recorder);
  set_person (self, person);
  g_signal_group_set_target (priv->store_signals, tidemark_recorder_get_store (recorder));
  load (self);
}

TidemarkRecorder *
tidemark_my_side_dialog_get_recorder (TidemarkMySideDialog *self)
{
  TidemarkMySideDialogPrivate *priv = tidemark_my_side_dialog_get_instance_private (self);

  g_return_val_if_fail (TIDEMARK_IS_MY_SIDE_DIALOG (self), NULL);

  return priv->recorder;
}

/**
 * tidemark_my_side_dialog_get_result:
 *
 * Returns: (transfer none) (nullable): what was read last
 */
TidemarkReflectResult *
tidemark_my_side_dialog_get_result (TidemarkMySideDialog *self)
{
  TidemarkMySideDialogPrivate *priv = tidemark_my_side_dialog_get_instance_private (self);

  g_return_val_if_fail (TIDEMARK_IS_MY_SIDE_DIALOG (self), NULL);

  return priv->result;
}

/**
 * tidemark_my_side_dialog_get_person:
 *
 * Returns: (transfer none): as they were stored last
 */
const TidemarkPerson *
tidemark_my_side_dialog_get_person (TidemarkMySideDialog *self)
{
  TidemarkMySideDialogPrivate *priv = tidemark_my_side_dialog_get_instance_private (self);

  g_return_val_if_fail (TIDEMARK_IS_MY_SIDE_DIALOG (self), NULL);

  return priv->person;
}

/**
 * tidemark_my_side_dialog_copy_person:
 *
 * Returns: (transfer full): the same, to be changed and stored
 */
TidemarkPerson *
tidemark_my_side_dialog_copy_person (TidemarkMySideDialog *self)
{
  return tidemark_person_copy (tidemark_my_side_dialog_get_person (self));
}

/**
 * tidemark_my_side_dialog_store_person:
 * @person: a changed copy; not changed by the caller from here on
 * @what: a sentence that says what was done
 *
 * Stores them as one step that Undo takes back. The recorder tells what goes wrong.
 */
void
tidemark_my_side_dialog_store_person (TidemarkMySideDialog *self,
                                      TidemarkPerson *person,
                                      const char *what)
{
  TidemarkMySideDialogPrivate *priv = tidemark_my_side_dialog_get_instance_private (self);
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new (what);

  g_return_if_fail (TIDEMARK_IS_MY_SIDE_DIALOG (self));

  /* What is being read may be older than this; it is read again once this is on disk. */
  g_cancellable_cancel (priv->loading);
  g_clear_object (&priv->loading);
  person->changed_at_ms = MAX (priv->person->changed_at_ms + 1, g_get_real_time () / 1000);
  tidemark_undo_step_add_person (step, person, priv->person);
  tidemark_recorder_record_step (priv->recorder, step);
  set_person (self, person);
}
