/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-recorder.h"

/* A step from the moment that it was asked for: Undo means the last one that the person knows of,
 * also while it is on its way to the disk. */
typedef struct
{
  TidemarkUndoStep *step;
  gboolean is_stored;
} Item;

struct _TidemarkRecorder
{
  GObject parent_instance;

  TidemarkStore *store;
  GQueue items;   /* of Item, what can be taken back, the last one first */
  GQueue leaving; /* of Item, what is to be taken back, as soon as it is stored, in this order */
};

G_DEFINE_FINAL_TYPE (TidemarkRecorder, tidemark_recorder, G_TYPE_OBJECT)

typedef enum
{
  PROP_CAN_UNDO = 1,
  N_PROPS
} TidemarkRecorderProperty;

enum
{
  RECORDED,
  UNDONE,
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gpointer
do_step (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  tidemark_undo_step_do (data, connection, error);
  return NULL;
}

static gpointer
undo_step (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  tidemark_undo_step_undo (data, connection, error);
  return NULL;
}

static void
free_step (gpointer data)
{
  tidemark_undo_step_unref (data);
}

static void
clear_item (gpointer data)
{
  Item *self = data;

  tidemark_undo_step_unref (self->step);
}

static void
free_item (gpointer data)
{
  g_rc_box_release_full (data, clear_item);
}

static Item *
push_item (TidemarkRecorder *self, TidemarkUndoStep *step)
{
  Item *item = g_rc_box_new0 (Item);

  item->step = tidemark_undo_step_ref (step);
  g_queue_push_head (&self->items, item);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  return item;
}

static gboolean
remove_item (GQueue *queue, Item *item)
{
  gboolean was_there = g_queue_remove (queue, item);

  if (was_there)
    free_item (item);
  return was_there;
}

static void take_back_stored (TidemarkRecorder *self);

/* Nothing was stored, so there is nothing to take back. */
static void
drop_item (TidemarkRecorder *self, Item *item)
{
  if (remove_item (&self->items, item))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  else if (remove_item (&self->leaving, item))
    take_back_stored (self);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TidemarkRecorder *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  Item *item = g_task_get_task_data (task);

  tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);
  if (error != NULL)
    {
      drop_item (self, item);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  item->is_stored = TRUE;
  take_back_stored (self);
  if (g_queue_find (&self->items, item) != NULL)
    g_signal_emit (self, signals[RECORDED], 0, tidemark_undo_step_get_what (item->step));
  g_task_return_boolean (task, TRUE);
}

/**
 * tidemark_recorder_record_async:
 * @step: what to store; not changed by the caller from here on
 *
 * Stores all or nothing, as one step that Undo takes back. Once @callback hears of success the
 * disk has it.
 */
void
tidemark_recorder_record_async (TidemarkRecorder *self,
                                TidemarkUndoStep *step,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  GTask *task;

  g_return_if_fail (TIDEMARK_IS_RECORDER (self));
  g_return_if_fail (step != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tidemark_recorder_record_async);
  /* Once it is on disk it is: a cancel that comes too late must not hide that. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_rc_box_acquire (push_item (self, step)), free_item);

  tidemark_store_write_async (self->store, do_step, tidemark_undo_step_ref (step), free_step, NULL,
                              cancellable, done_cb, task);
}

/**
 * tidemark_recorder_record_finish:
 *
 * Returns: whether everything is on disk. Fails with TIDEMARK_STORE_ERROR, and then nothing was
 *   stored.
 */
gboolean
tidemark_recorder_record_finish (TidemarkRecorder *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
record_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TidemarkRecorder *self = TIDEMARK_RECORDER (source);
  g_autoptr (GError) error = NULL;

  if (!tidemark_recorder_record_finish (self, result, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
}

/**
 * tidemark_recorder_record_step:
 * @step: what to store; not changed by the caller from here on
 *
 * As tidemark_recorder_record_async() where nobody waits: the signals tell.
 */
void
tidemark_recorder_record_step (TidemarkRecorder *self, TidemarkUndoStep *step)
{
  tidemark_recorder_record_async (self, step, NULL, record_cb, NULL);
}

/**
 * tidemark_recorder_record:
 * @entry: new or changed; not changed by the caller from here on
 * @before: (nullable): what stood there, %NULL for a new entry
 * @what: a sentence that says what was done
 *
 * The usual step: one entry.
 */
void
tidemark_recorder_record (TidemarkRecorder *self,
                          TidemarkEntry *entry,
                          TidemarkEntry *before,
                          const char *what)
{
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new (what);

  g_return_if_fail (entry != NULL);

  tidemark_undo_step_add_entry (step, entry, before);
  tidemark_recorder_record_step (self, step);
}

/**
 * tidemark_recorder_delete:
 * @entry: as it stands
 * @what: a sentence that says what was done
 *
 * Takes one entry away, see tidemark_undo_step_add_deletion().
 */
void
tidemark_recorder_delete (TidemarkRecorder *self, TidemarkEntry *entry, const char *what)
{
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new (what);

  tidemark_undo_step_add_deletion (step, entry);
  tidemark_recorder_record_step (self, step);
}

/**
 * tidemark_recorder_record_person:
 * @person: a changed copy; not changed by the caller from here on
 * @before: what stood there
 * @what: a sentence that says what was done
 *
 * Changes somebody, as of now.
 */
void
tidemark_recorder_record_person (TidemarkRecorder *self,
                                 TidemarkPerson *person,
                                 TidemarkPerson *before,
                                 const char *what)
{
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new (what);

  person->changed_at_ms = MAX (before->changed_at_ms + 1, g_get_real_time () / 1000);
  tidemark_undo_step_add_person (step, person, before);
  tidemark_recorder_record_step (self, step);
}

/* Where the world is in the way it may be out of it next time; where the thing itself is gone, all
 * steps before would be barred as well. */
static gboolean
can_try_again (const GError *error)
{
  return !g_error_matches (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_NOT_FOUND) &&
         !g_error_matches (error, TIDEMARK_STORE_ERROR, TIDEMARK_STORE_ERROR_INVALID);
}

static void
undo_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TidemarkRecorder *self = g_task_get_source_object (task);
  TidemarkUndoStep *step = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);
  if (error == NULL)
    g_signal_emit (self, signals[UNDONE], 0, tidemark_undo_step_get_what (step));
  else
    {
      if (can_try_again (error))
        push_item (self, step)->is_stored = TRUE;
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  g_task_return_boolean (task, error == NULL);
}

static void
take_back (TidemarkRecorder *self, TidemarkUndoStep *step)
{
  GTask *task = g_task_new (self, NULL, NULL, NULL);

  g_task_set_source_tag (task, tidemark_recorder_undo);
  g_task_set_task_data (task, tidemark_undo_step_ref (step), free_step);
  tidemark_store_write_async (self->store, undo_step, tidemark_undo_step_ref (step), free_step,
                              NULL, NULL, undo_cb, task);
}

/* One behind the other: what was said last may stand on what was said before. */
static void
take_back_stored (TidemarkRecorder *self)
{
  Item *item;

  while ((item = g_queue_peek_head (&self->leaving)) != NULL && item->is_stored)
    {
      take_back (self, item->step);
      free_item (g_queue_pop_head (&self->leaving));
    }
}

/**
 * tidemark_recorder_undo:
 *
 * Takes the last step back, as soon as it is stored. Does nothing where there is none.
 */
void
tidemark_recorder_undo (TidemarkRecorder *self)
{
  Item *item;

  g_return_if_fail (TIDEMARK_IS_RECORDER (self));

  item = g_queue_pop_head (&self->items);
  if (item == NULL)
    return;

  g_queue_push_tail (&self->leaving, item);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  take_back_stored (self);
}

/**
 * tidemark_recorder_forget:
 *
 * Forgets how to take anything back, and with it what it held for that.
 */
void
tidemark_recorder_forget (TidemarkRecorder *self)
{
  g_return_if_fail (TIDEMARK_IS_RECORDER (self));

  g_queue_clear_full (&self->items, free_item);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
}

gboolean
tidemark_recorder_get_can_undo (TidemarkRecorder *self)
{
  g_return_val_if_fail (TIDEMARK_IS_RECORDER (self), FALSE);

  return !g_queue_is_empty (&self->items);
}

static void
tidemark_recorder_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkRecorderProperty) id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, tidemark_recorder_get_can_undo (TIDEMARK_RECORDER (object)));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_recorder_dispose (GObject *object)
{
  TidemarkRecorder *self = TIDEMARK_RECORDER (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (tidemark_recorder_parent_class)->dispose (object);
}

static void
tidemark_recorder_finalize (GObject *object)
{
  TidemarkRecorder *self = TIDEMARK_RECORDER (object);

  g_queue_clear_full (&self->items, free_item);
  g_queue_clear_full (&self->leaving, free_item);

  G_OBJECT_CLASS (tidemark_recorder_parent_class)->finalize (object);
}

static void
tidemark_recorder_class_init (TidemarkRecorderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tidemark_recorder_get_property;
  object_class->dispose = tidemark_recorder_dispose;
  object_class->finalize = tidemark_recorder_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[RECORDED] = g_signal_new ("recorded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[UNDONE] = g_signal_new ("undone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
tidemark_recorder_init (TidemarkRecorder *self)
{
  g_queue_init (&self->items);
  g_queue_init (&self->leaving);
}

/**
 * tidemark_recorder_new:
 * @store: an open journal
 *
 * Returns: (transfer full): a recorder with nothing to take back
 */
TidemarkRecorder *
tidemark_recorder_new (TidemarkStore *store)
{
  TidemarkRecorder *self;

  g_return_val_if_fail (TIDEMARK_IS_STORE (store), NULL);

  self = g_object_new (TIDEMARK_TYPE_RECORDER, NULL);
  self->store = g_object_ref (store);
  return self;
}

TidemarkStore *
tidemark_recorder_get_store (TidemarkRecorder *self)
{
  g_return_val_if_fail (TIDEMARK_IS_RECORDER (self), NULL);

  return self->store;
}
