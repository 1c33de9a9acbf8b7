/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-log-draft.h"

#include "tidemark-journal.h"

/* So much typing a crash may cost at most. */
#define DELAY_MS 250

struct _TidemarkLogDraft
{
  GObject parent_instance;

  TidemarkStore *store;
  TidemarkLogForm *form;
  char *place;
  char *slot; /* in the journal; NULL while nothing is kept */
  TidemarkKind only;
  GCancellable *reading;
  guint timeout;
  gboolean touched;  /* something was answered since the dialog opened, or since it came back */
  gboolean restored; /* what the form shows was begun before */
  gboolean held;     /* it is being stored */
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (TidemarkLogDraft, tidemark_log_draft, G_TYPE_OBJECT)

typedef enum
{
  PROP_RESTORED = 1,
  N_PROPS
} TidemarkLogDraftProperty;

static GParamSpec *properties[N_PROPS];

typedef struct
{
  char *slot;
  char *text; /* NULL takes it away */
} Words;

static void
words_free (gpointer data)
{
  Words *self = data;

  g_free (self->slot);
  g_free (self->text);
  g_free (self);
}

static gpointer
put_words (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Words *words = data;

  if (words->text == NULL)
    tidemark_journal_clear_draft (connection, words->slot, error);
  else
    tidemark_journal_put_draft (connection, words->slot, words->text, error);

  return NULL;
}

/* A draft that cannot be kept is no reason to disturb who is writing: storing will tell. */
static void
write_words (TidemarkLogDraft *self, char *text)
{
  Words *words = g_new (Words, 1);

  words->slot = g_strdup (self->slot);
  words->text = text;
  tidemark_store_write_async (self->store, put_words, words, words_free, NULL, NULL, NULL, NULL);
}

static void
set_restored (TidemarkLogDraft *self, gboolean restored)
{
  if (self->restored == restored)
    return;

  self->restored = restored;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESTORED]);
}

static void
keep (TidemarkLogDraft *self)
{
  if (self->held)
    return;

  if (!tidemark_log_form_is_blank (self->form))
    {
      if (self->slot == NULL)
        {
          g_autofree char *id = g_uuid_string_random ();

          self->slot = g_strconcat (self->place, ":", id, NULL);
        }
      write_words (self, tidemark_log_form_save_draft (self->form));
    }
  else if (self->slot != NULL)
    {
      write_words (self, NULL);
      g_clear_pointer (&self->slot, g_free);
    }
}

/**
 * tidemark_log_draft_flush:
 *
 * Keeps now what would be kept in a moment.
 *
 * Returns: whether something of this form is kept
 */
gboolean
tidemark_log_draft_flush (TidemarkLogDraft *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LOG_DRAFT (self), FALSE);

  if (self->timeout != 0)
    {
      g_clear_handle_id (&self->timeout, g_source_remove);
      keep (self);
    }

  return self->slot != NULL && !self->held;
}

static void
timeout_cb (gpointer data)
{
  TidemarkLogDraft *self = data;

  self->timeout = 0;
  keep (self);
}

static void
schedule (TidemarkLogDraft *self)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add_once (DELAY_MS, timeout_cb, self);
}

static void
changed_cb (TidemarkLogDraft *self)
{
  if (self->loading)
    return;

  self->touched = TRUE;
  if (!self->held)
    schedule (self);
}

static gpointer
list_drafts (TidemarkConnection *connection,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  g_autofree char *prefix = g_strconcat (data, ":", NULL);

  return tidemark_journal_list_drafts (connection, prefix, error);
}

/* The last that fits. */
static void
show_one (TidemarkLogDraft *self, GPtrArray *drafts)
{
  self->loading = TRUE;
  for (guint i = 0; i < drafts->len && self->slot == NULL; i++)
    {
      TidemarkDraft *draft = g_ptr_array_index (drafts, i);

      if (tidemark_log_form_load_draft (self->form, draft->payload_json, self->only))
        self->slot = g_strdup (draft->slot);
    }
  self->loading = FALSE;
  set_restored (self, self->slot != NULL);
}

/* What was begun before comes back, but never over what is being said now. */
static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkLogDraft) self = user_data;
  g_autoptr (GPtrArray) drafts = tidemark_store_job_finish (TIDEMARK_STORE (source), result, NULL);

  if (drafts != NULL && !self->touched && !self->held &&
      !g_cancellable_is_cancelled (self->reading))
    show_one (self, drafts);
}

/**
 * tidemark_log_draft_restore:
 * @only: a draft of this kind alone, or TIDEMARK_KIND_NONE for any
 *
 * Looks for what was begun last, and shows it in the form unless something is answered by then.
 * What the form says so far is nobody's answer.
 */
void
tidemark_log_draft_restore (TidemarkLogDraft *self, TidemarkKind only)
{
  g_return_if_fail (TIDEMARK_IS_LOG_DRAFT (self));

  self->only = only;
  self->touched = FALSE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  tidemark_store_read_async (self->store, list_drafts, g_strdup (self->place), g_free,
                             (GDestroyNotify) g_ptr_array_unref, self->reading, listed_cb,
                             g_object_ref (self));
}

gboolean
tidemark_log_draft_get_restored (TidemarkLogDraft *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LOG_DRAFT (self), FALSE);

  return self->restored;
}

/**
 * tidemark_log_draft_set_aside:
 *
 * Empties the form where it shows what was begun before and nothing was answered since: what is
 * kept stays so, for another time.
 *
 * Returns: whether that was so
 */
gboolean
tidemark_log_draft_set_aside (TidemarkLogDraft *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LOG_DRAFT (self), FALSE);

  if (!self->restored || self->touched)
    return FALSE;

  g_clear_pointer (&self->slot, g_free);
  set_restored (self, FALSE);
  tidemark_log_form_reset (self->form);
  return TRUE;
}

/**
 * tidemark_log_draft_discard:
 *
 * Empties the form, and keeps nothing of it.
 */
void
tidemark_log_draft_discard (TidemarkLogDraft *self)
{
  g_return_if_fail (TIDEMARK_IS_LOG_DRAFT (self));

  tidemark_log_form_reset (self->form);
  schedule (self);
  tidemark_log_draft_flush (self);
  set_restored (self, FALSE);
}

static gboolean
clear_job (TidemarkConnection *connection, gpointer data, GError **error)
{
  return tidemark_journal_clear_draft (connection, data, error);
}

/* What is stored is in the journal; taken back, it can be written again. */
static gboolean
keep_job (TidemarkConnection *connection, gpointer data, GError **error)
{
  return TRUE;
}

/**
 * tidemark_log_draft_hold:
 * @step: stores what the form says; the draft goes in the same transaction
 *
 * Keeps nothing from here on.
 */
void
tidemark_log_draft_hold (TidemarkLogDraft *self, TidemarkUndoStep *step)
{
  g_return_if_fail (TIDEMARK_IS_LOG_DRAFT (self));

  self->held = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->slot != NULL)
    tidemark_undo_step_add_job (step, clear_job, keep_job, g_strdup (self->slot), g_free);
}

/**
 * tidemark_log_draft_release:
 *
 * Goes on: nothing was stored.
 */
void
tidemark_log_draft_release (TidemarkLogDraft *self)
{
  g_return_if_fail (TIDEMARK_IS_LOG_DRAFT (self));

  self->held = FALSE;
  schedule (self);
}

static void
tidemark_log_draft_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkLogDraftProperty) id)
    {
    case PROP_RESTORED:
      g_value_set_boolean (value, TIDEMARK_LOG_DRAFT (object)->restored);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_log_draft_dispose (GObject *object)
{
  TidemarkLogDraft *self = TIDEMARK_LOG_DRAFT (object);

  g_cancellable_cancel (self->reading);
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->form);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (tidemark_log_draft_parent_class)->dispose (object);
}

static void
tidemark_log_draft_finalize (GObject *object)
{
  TidemarkLogDraft *self = TIDEMARK_LOG_DRAFT (object);

  g_free (self->place);
  g_free (self->slot);

  G_OBJECT_CLASS (tidemark_log_draft_parent_class)->finalize (object);
}

static void
tidemark_log_draft_class_init (TidemarkLogDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tidemark_log_draft_get_property;
  object_class->dispose = tidemark_log_draft_dispose;
  object_class->finalize = tidemark_log_draft_finalize;

  properties[PROP_RESTORED] =
      g_param_spec_boolean ("restored", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_log_draft_init (TidemarkLogDraft *self)
{
  self->reading = g_cancellable_new ();
}

/**
 * tidemark_log_draft_new:
 * @store: of the journal that keeps it
 * @form: what is answered
 * @place: what is being written, such as "edit:" and the id of an entry: what was begun there comes
 *   back there
 *
 * Returns: (transfer full): a draft that follows the form
 */
TidemarkLogDraft *
tidemark_log_draft_new (TidemarkStore *store, TidemarkLogForm *form, const char *place)
{
  TidemarkLogDraft *self = g_object_new (TIDEMARK_TYPE_LOG_DRAFT, NULL);

  self->store = g_object_ref (store);
  self->form = g_object_ref (form);
  self->place = g_strdup (place);
  g_signal_connect_object (form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
