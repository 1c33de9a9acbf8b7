/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reminders.h"

#include "tidemark-background.h"
#include "tidemark-day.h"
#include "tidemark-journal.h"
#include "tidemark-wall-timer.h"

struct _TidemarkReminders
{
  GObject parent_instance;

  GSettings *settings;
  char *path;
  TidemarkPassphrase *passphrase; /* NULL while the journal is locked, or has none */
  TidemarkNowFunc now;
  gpointer now_data;
  TidemarkReminder reminder;
  TidemarkInstant due;
  TidemarkWallTimer *timer;
  GCancellable *asking;
};

G_DEFINE_FINAL_TYPE (TidemarkReminders, tidemark_reminders, G_TYPE_OBJECT)

typedef enum
{
  PROP_IN_BACKGROUND = 1,
  N_PROPS
} TidemarkRemindersProperty;

static GParamSpec *properties[N_PROPS];

enum
{
  DUE,
  SPARED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static TidemarkInstant
system_now (gpointer data)
{
  return tidemark_instant_now ();
}

/* Of a journal that cannot be read, such as one that is locked now, nothing is known, and the
 * reminder comes. */
typedef struct
{
  char *path;
  TidemarkPassphrase *passphrase;
  int from_day;
  int to_day;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_free (self->path);
  g_clear_pointer (&self->passphrase, tidemark_passphrase_unref);
  g_free (self);
}

/* An imported message was not written here. */
static gboolean
is_message (TidemarkEntry *entry, gpointer data, GError **error)
{
  gboolean *is_logged = data;

  *is_logged = entry->kind != TIDEMARK_KIND_MESSAGE;
  return !*is_logged;
}

static void
look_into_journal (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Question *question = task_data;
  g_autoptr (TidemarkConnection) connection = tidemark_connection_open_locked (
      question->path, TIDEMARK_OPEN_READ_ONLY, question->passphrase, NULL);
  gboolean is_logged = FALSE;

  if (connection != NULL)
    tidemark_journal_foreach_open_entry (connection, question->from_day, question->to_day, FALSE,
                                         is_message, &is_logged, NULL);
  g_task_return_boolean (task, is_logged);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkReminders) self = user_data;
  gboolean is_logged = g_task_propagate_boolean (G_TASK (result), NULL);

  g_signal_emit (self, signals[is_logged ? SPARED : DUE], 0);
}

/* Unless something was logged that spares it. A task may go on its thread, and its source with it:
 * the reminders are held for what it calls instead, and let go of on the main thread. */
static void
remind (TidemarkReminders *self)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, looked_cb, g_object_ref (self));
  Question *question = g_new0 (Question, 1);
  int start_hour = tidemark_day_clock_get_start_hour (tidemark_day_clock_get_default ());

  question->path = g_strdup (self->path);
  if (self->passphrase != NULL)
    question->passphrase = tidemark_passphrase_ref (self->passphrase);
  question->from_day = tidemark_reminder_find_first_day (&self->reminder, self->due, start_hour);
  question->to_day = tidemark_day_of (self->due, start_hour);
  g_task_set_source_tag (task, remind);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, look_into_journal);
}

static void
plan (TidemarkReminders *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  TidemarkInstant now = self->now (self->now_data);

  self->due = tidemark_reminder_find_next (&self->reminder, now, zone);
  if (tidemark_instant_is_set (self->due))
    tidemark_wall_timer_set (self->timer, self->due.ms - now.ms);
  else
    tidemark_wall_timer_stop (self->timer);
}

/**
 * tidemark_reminders_check:
 *
 * Looks at the clock on the wall. Done by itself whenever it is time, and when the clock was set.
 */
void
tidemark_reminders_check (TidemarkReminders *self)
{
  TidemarkInstant now;

  g_return_if_fail (TIDEMARK_IS_REMINDERS (self));

  now = self->now (self->now_data);
  if (tidemark_instant_is_set (self->due) && now.ms >= self->due.ms &&
      !tidemark_reminder_is_too_late (self->due, now))
    remind (self);
  plan (self);
}

static gboolean
is_on (TidemarkReminders *self)
{
  return self->reminder.rate != TIDEMARK_REMINDER_OFF;
}

gboolean
tidemark_reminders_get_in_background (TidemarkReminders *self)
{
  g_return_val_if_fail (TIDEMARK_IS_REMINDERS (self), FALSE);

  return is_on (self) && g_settings_get_boolean (self->settings, TIDEMARK_REMINDER_BACKGROUND_KEY);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkReminders) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_granted = tidemark_background_request_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    g_debug ("This desktop has no background portal: %s", error->message);

  g_settings_set_boolean (self->settings, TIDEMARK_REMINDER_BACKGROUND_KEY,
                          is_granted && is_on (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IN_BACKGROUND]);
}

/* Only where it was turned on or off: what the desktop once allowed stays so. */
static void
ask_desktop (TidemarkReminders *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  tidemark_background_request_async (is_on (self), self->asking, asked_cb, g_object_ref (self));
}

static void
read_settings (TidemarkReminders *self)
{
  self->reminder.rate =
      (TidemarkReminderRate) g_settings_get_enum (self->settings, TIDEMARK_REMINDER_RATE_KEY);
  self->reminder.minute = g_settings_get_int (self->settings, TIDEMARK_REMINDER_MINUTE_KEY);
  self->reminder.weekday = g_settings_get_int (self->settings, TIDEMARK_REMINDER_WEEKDAY_KEY);
  plan (self);
}

static void
changed_cb (TidemarkReminders *self, const char *key)
{
  gboolean was_on = is_on (self);

  read_settings (self);
  if (is_on (self) == was_on)
    return;

  ask_desktop (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IN_BACKGROUND]);
}

/**
 * tidemark_reminders_set_passphrase:
 * @passphrase: (nullable): that the journal is open with; %NULL once it is locked
 *
 * Without it a locked journal cannot be looked into, and the reminder comes.
 */
void
tidemark_reminders_set_passphrase (TidemarkReminders *self, TidemarkPassphrase *passphrase)
{
  g_return_if_fail (TIDEMARK_IS_REMINDERS (self));

  g_clear_pointer (&self->passphrase, tidemark_passphrase_unref);
  if (passphrase != NULL)
    self->passphrase = tidemark_passphrase_ref (passphrase);
}

/**
 * tidemark_reminders_set_now_func:
 * @now: (nullable): another clock to look at; %NULL for the system's
 */
void
tidemark_reminders_set_now_func (TidemarkReminders *self, TidemarkNowFunc now, gpointer data)
{
  g_return_if_fail (TIDEMARK_IS_REMINDERS (self));

  self->now = now != NULL ? now : system_now;
  self->now_data = data;
  plan (self);
}

static void
tidemark_reminders_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkReminders *self = TIDEMARK_REMINDERS (object);

  switch ((TidemarkRemindersProperty) id)
    {
    case PROP_IN_BACKGROUND:
      g_value_set_boolean (value, tidemark_reminders_get_in_background (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_reminders_dispose (GObject *object)
{
  TidemarkReminders *self = TIDEMARK_REMINDERS (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->timer, tidemark_wall_timer_free);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);

  G_OBJECT_CLASS (tidemark_reminders_parent_class)->dispose (object);
}

static void
tidemark_reminders_finalize (GObject *object)
{
  TidemarkReminders *self = TIDEMARK_REMINDERS (object);

  g_free (self->path);
  g_clear_pointer (&self->passphrase, tidemark_passphrase_unref);

  G_OBJECT_CLASS (tidemark_reminders_parent_class)->finalize (object);
}

static void
tidemark_reminders_class_init (TidemarkRemindersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tidemark_reminders_get_property;
  object_class->dispose = tidemark_reminders_dispose;
  object_class->finalize = tidemark_reminders_finalize;

  properties[PROP_IN_BACKGROUND] =
      g_param_spec_boolean ("in-background", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[DUE] = g_signal_new ("due", TIDEMARK_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  signals[SPARED] = g_signal_new ("spared", TIDEMARK_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
tidemark_reminders_init (TidemarkReminders *self)
{
  self->now = system_now;
  self->due = TIDEMARK_INSTANT_NONE;
  self->timer = tidemark_wall_timer_new ((TidemarkWallTimerFunc) tidemark_reminders_check, self);
}

/**
 * tidemark_reminders_new:
 * @settings: where the preference is kept
 * @path: of the journal in which something may have been logged already
 *
 * Returns: (transfer full): what waits for the next time
 */
TidemarkReminders *
tidemark_reminders_new (GSettings *settings, const char *path)
{
  TidemarkReminders *self = g_object_new (TIDEMARK_TYPE_REMINDERS, NULL);

  self->settings = g_object_ref (settings);
  self->path = g_strdup (path);
  read_settings (self);
  g_signal_connect_object (settings, "changed::" TIDEMARK_REMINDER_RATE_KEY,
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" TIDEMARK_REMINDER_MINUTE_KEY,
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" TIDEMARK_REMINDER_WEEKDAY_KEY,
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
