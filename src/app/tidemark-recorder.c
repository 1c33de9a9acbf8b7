/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-recorder.h"

#include "tidemark-journal.h"

/* What was stored in one go: the entries as they are now, and what takes them back. */
typedef struct
{
  GPtrArray *entries;
  GPtrArray *inverse;
  char *what;
} TidemarkStep;

struct _TidemarkRecorder
{
  GObject parent_instance;

  TidemarkStore *store;
  GQueue steps; /* the last one first */
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

static void
step_clear (gpointer data)
{
  TidemarkStep *self = data;

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->inverse, g_ptr_array_unref);
  g_free (self->what);
}

static void
step_unref (gpointer data)
{
  g_rc_box_release_full (data, step_clear);
}

static TidemarkEntry *
make_inverse (const TidemarkEntry *entry, const TidemarkEntry *before)
{
  TidemarkEntry *inverse = tidemark_entry_copy (before != NULL ? before : entry);

  if (before == NULL)
    inverse->deleted = TRUE;
  /* Taking back is the newest change, also for a journal file that is merged later. */
  inverse->changed_at_ms = MAX (entry->changed_at_ms + 1, g_get_real_time () / 1000);
  return inverse;
}

static TidemarkStep *
step_new (GPtrArray *entries, GPtrArray *before, const char *what)
{
  TidemarkStep *self = g_rc_box_new0 (TidemarkStep);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  self->inverse = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  self->what = g_strdup (what);

  for (guint i = 0; i < entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (entries, i);
      TidemarkEntry *old = before != NULL ? g_ptr_array_index (before, i) : NULL;

      g_ptr_array_add (self->entries, tidemark_entry_ref (entry));
      g_ptr_array_add (self->inverse, make_inverse (entry, old));
    }

  return self;
}

static gpointer
put_entries (TidemarkConnection *connection,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  GPtrArray *entries = data;

  for (guint i = 0; i < entries->len; i++)
    if (!tidemark_journal_put_entry (connection, g_ptr_array_index (entries, i), error))
      return NULL;

  return NULL;
}

static void
put_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TidemarkRecorder *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  TidemarkStep *step = g_task_get_task_data (task);

  tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);
  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_queue_push_head (&self->steps, g_rc_box_acquire (step));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_signal_emit (self, signals[RECORDED], 0, step->what);
  g_task_return_boolean (task, TRUE);
}

/**
 * tidemark_recorder_record_async:
 * @entries: (element-type TidemarkEntry): new or changed; not changed by the caller from here on
 * @before: (element-type TidemarkEntry) (nullable): what stood there, in the same order, %NULL
 *   where an entry is new
 * @what: a sentence that says what was done
 *
 * Stores all or nothing, as one step that Undo takes back. Once @callback hears of success the
 * disk has it.
 */
void
tidemark_recorder_record_async (TidemarkRecorder *self,
                                GPtrArray *entries,
                                GPtrArray *before,
                                const char *what,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  TidemarkStep *step;

  g_return_if_fail (TIDEMARK_IS_RECORDER (self));
  g_return_if_fail (before == NULL || before->len == entries->len);

  step = step_new (entries, before, what);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, tidemark_recorder_record_async);
  /* Once it is on disk it is: a cancel that comes too late must not hide that. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, step, step_unref);

  tidemark_store_write_async (self->store, put_entries, g_ptr_array_ref (step->entries),
                              (GDestroyNotify) g_ptr_array_unref, NULL, cancellable, put_cb,
                              g_steal_pointer (&task));
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
 * tidemark_recorder_record:
 * @entry: new or changed; not changed by the caller from here on
 * @before: (nullable): what stood there, %NULL for a new entry
 * @what: a sentence that says what was done
 *
 * As tidemark_recorder_record_async() where nobody waits: the signals tell.
 */
void
tidemark_recorder_record (TidemarkRecorder *self,
                          TidemarkEntry *entry,
                          TidemarkEntry *before,
                          const char *what)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (GPtrArray) befores = g_ptr_array_new ();

  g_return_if_fail (TIDEMARK_IS_RECORDER (self));
  g_return_if_fail (entry != NULL);

  g_ptr_array_add (entries, entry);
  g_ptr_array_add (befores, before);
  tidemark_recorder_record_async (self, entries, befores, what, NULL, record_cb, NULL);
}

/**
 * tidemark_recorder_delete:
 * @entry: as it stands
 * @what: a sentence that says what was done
 *
 * Takes the entry away; it is kept, and Undo brings it back, until the program closes.
 */
void
tidemark_recorder_delete (TidemarkRecorder *self, TidemarkEntry *entry, const char *what)
{
  g_autoptr (TidemarkEntry) gone = tidemark_entry_copy (entry);

  gone->deleted = TRUE;
  gone->changed_at_ms = MAX (entry->changed_at_ms + 1, g_get_real_time () / 1000);
  tidemark_recorder_record (self, gone, entry, what);
}

static void
undo_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TidemarkRecorder *self = g_task_get_source_object (task);
  TidemarkStep *step = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);
  if (error == NULL)
    g_signal_emit (self, signals[UNDONE], 0, step->what);
  else
    {
      /* Nothing was changed, so it can still be taken back. */
      g_queue_push_head (&self->steps, g_rc_box_acquire (step));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  g_task_return_boolean (task, error == NULL);
}

/**
 * tidemark_recorder_undo:
 *
 * Takes the last step back. Does nothing where there is none.
 */
void
tidemark_recorder_undo (TidemarkRecorder *self)
{
  TidemarkStep *step;
  GTask *task;

  g_return_if_fail (TIDEMARK_IS_RECORDER (self));

  step = g_queue_pop_head (&self->steps);
  if (step == NULL)
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_task_data (task, step, step_unref);
  tidemark_store_write_async (self->store, put_entries, g_ptr_array_ref (step->inverse),
                              (GDestroyNotify) g_ptr_array_unref, NULL, NULL, undo_cb, task);
}

gboolean
tidemark_recorder_get_can_undo (TidemarkRecorder *self)
{
  g_return_val_if_fail (TIDEMARK_IS_RECORDER (self), FALSE);

  return !g_queue_is_empty (&self->steps);
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

  g_queue_clear_full (&self->steps, step_unref);

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
  g_queue_init (&self->steps);
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
