/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-look-guard.h"

#include <glib/gi18n.h>

#include "tidemark-day-clock.h"
#include "tidemark-day-text.h"
#include "tidemark-looks.h"

struct _TidemarkLookGuard
{
  AdwBin parent_instance;

  GSignalGroup *store_signals;
  TidemarkStore *store;
  char *person_id; /* NULL: nothing to guard */
  GCancellable *reading;
  gboolean is_open;         /* the content is shown, and was for this person */
  gint64 left_at_usec;      /* of the content that was shown */
  gboolean had_bars_hidden; /* by the content */

  AdwBanner *safety_banner;
  GtkStack *stage;
  AdwStatusPage *nothing_new;
  GtkButton *look_anyway;
  GtkBox *open_layout;
  GtkLabel *line;
  AdwBin *content_bin;
};

G_DEFINE_FINAL_TYPE (TidemarkLookGuard, tidemark_look_guard, ADW_TYPE_BIN)

/* What a job on a thread of the store needs, and what it found. */
typedef struct
{
  char *person_id;
  TidemarkInstant now;
} Question;

static Question *
question_new (TidemarkLookGuard *self)
{
  Question *question = g_new (Question, 1);

  question->person_id = g_strdup (self->person_id);
  question->now = tidemark_instant_now ();
  return question;
}

static void
question_free (gpointer data)
{
  g_free (((Question *) data)->person_id);
  g_free (data);
}

/* A page that had its own header bar cannot be left without it while it is not shown. */
static void
show_bars (TidemarkLookGuard *self, gboolean is_open)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), TIDEMARK_TYPE_PAGE);

  if (page == NULL)
    return;

  if (!is_open)
    self->had_bars_hidden = tidemark_page_get_bars_hidden (TIDEMARK_PAGE (page));
  tidemark_page_set_bars_hidden (TIDEMARK_PAGE (page), is_open && self->had_bars_hidden);
}

static void
show_stage (TidemarkLookGuard *self, const char *name)
{
  gboolean was_closed = tidemark_look_guard_get_closed (self);

  gtk_stack_set_visible_child_name (self->stage, name);
  if (was_closed != tidemark_look_guard_get_closed (self))
    show_bars (self, was_closed);
}

/* Remembering */

static gpointer
note_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  tidemark_looks_note (connection, question->person_id, question->now, error);
  return NULL;
}

/* Only so that the journal is not closed under it; what was not remembered is no loss. */
static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) holder = user_data;

  tidemark_store_job_finish (TIDEMARK_STORE (source), result, NULL);
}

/* The page stays until the job is back, so that its journal does. */
static gpointer
hold (TidemarkLookGuard *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), TIDEMARK_TYPE_PAGE);

  return g_object_ref (page != NULL ? page : GTK_WIDGET (self));
}

static void
note_look (TidemarkLookGuard *self)
{
  tidemark_store_write_async (self->store, note_job, question_new (self), question_free, NULL, NULL,
                              noted_cb, hold (self));
}

static void
open_content (TidemarkLookGuard *self)
{
  self->is_open = TRUE;
  show_stage (self, "open");
  if (self->person_id != NULL)
    note_look (self);
}

/* Looking */

/* Of the day: what a person would call the time of the last look. */
static const char *
say_time_of_day (TidemarkInstant seen_at)
{
  g_autoptr (GDateTime) time =
      g_date_time_new_from_unix_utc (seen_at.ms / 1000 + seen_at.offset_minutes * 60);
  int hour = time != NULL ? g_date_time_get_hour (time) : 0;

  if (hour < 5)
    return _ ("Nothing New Since Last Night");
  if (hour < 12)
    return _ ("Nothing New Since This Morning");
  if (hour < 18)
    return _ ("Nothing New Since This Afternoon");
  return _ ("Nothing New Since This Evening");
}

static char *
say_nothing_new (TidemarkInstant seen_at, int today)
{
  int day = tidemark_day_of (seen_at,
                             tidemark_day_clock_get_start_hour (tidemark_day_clock_get_default ()));
  g_autofree char *words = NULL;

  if (day >= today)
    return g_strdup (say_time_of_day (seen_at));
  if (day == today - 1)
    return g_strdup (_ ("Nothing New Since Yesterday"));

  words = tidemark_day_text_short (day, today);
  /* Translators: %s is a day, such as "10 November" */
  return g_strdup_printf (_ ("Nothing New Since %s"), words);
}

static void
show_hint (TidemarkLookGuard *self, TidemarkLookHint hint)
{
  const char *text = "";

  if (hint == TIDEMARK_LOOK_HINT_OFTEN)
    text = _ ("You have looked here several times today. How about looking again in a week? "
              "Nothing is lost until then.");
  else if (hint == TIDEMARK_LOOK_HINT_RATED)
    text = _ ("You have rated distance many times a day this week. How about looking again in a "
              "week? One rating a day shows as much.");
  gtk_label_set_label (self->line, text);
  gtk_widget_set_visible (GTK_WIDGET (self->line), *text != '\0');
}

static gpointer
read_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;
  g_autofree TidemarkLookNews *look = g_new0 (TidemarkLookNews, 1);

  if (!tidemark_looks_read (connection, question->person_id, question->now, look, error))
    return NULL;

  return g_steal_pointer (&look);
}

static void
show_look (TidemarkLookGuard *self, const TidemarkLookNews *look)
{
  g_autofree char *title = NULL;

  adw_banner_set_revealed (self->safety_banner, look->has_safety);
  if (self->is_open)
    {
      note_look (self);
      return;
    }

  show_hint (self, look->hint);
  if (!look->nothing_new)
    {
      open_content (self);
      return;
    }

  title = say_nothing_new (look->seen_at, tidemark_day_text_today ());
  adw_status_page_set_title (self->nothing_new, title);
  show_stage (self, "closed");
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkLookGuard) self = user_data;
  g_autofree TidemarkLookNews *look =
      tidemark_store_job_finish (TIDEMARK_STORE (source), result, NULL);

  if (g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;

  g_clear_object (&self->reading);
  /* A guard that cannot read is no reason to keep anybody out: the page tells what is wrong. */
  if (look != NULL)
    show_look (self, look);
  else if (!self->is_open)
    show_stage (self, "open");
}

static void
stop_reading (TidemarkLookGuard *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
look (TidemarkLookGuard *self)
{
  stop_reading (self);
  if (self->person_id == NULL)
    {
      show_hint (self, TIDEMARK_LOOK_HINT_NONE);
      adw_banner_set_revealed (self->safety_banner, FALSE);
      show_stage (self, "open");
      return;
    }
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->reading = g_cancellable_new ();
  tidemark_store_read_async (self->store, read_job, question_new (self), question_free, g_free,
                             self->reading, read_cb, g_object_ref (self));
}

static void
look_anyway_cb (TidemarkLookGuard *self)
{
  open_content (self);
  gtk_widget_child_focus (GTK_WIDGET (self->content_bin), GTK_DIR_TAB_FORWARD);
}

static gboolean
comes_back (TidemarkLookGuard *self)
{
  return self->is_open &&
         g_get_monotonic_time () - self->left_at_usec < TIDEMARK_LOOK_MINUTES * 60 * G_USEC_PER_SEC;
}

static void
tidemark_look_guard_map (GtkWidget *widget)
{
  TidemarkLookGuard *self = TIDEMARK_LOOK_GUARD (widget);

  GTK_WIDGET_CLASS (tidemark_look_guard_parent_class)->map (widget);
  if (self->is_open && !comes_back (self))
    {
      self->is_open = FALSE;
      show_stage (self, "waiting");
    }
  look (self);
}

static void
tidemark_look_guard_unmap (GtkWidget *widget)
{
  TidemarkLookGuard *self = TIDEMARK_LOOK_GUARD (widget);

  self->left_at_usec = g_get_monotonic_time ();
  stop_reading (self);

  GTK_WIDGET_CLASS (tidemark_look_guard_parent_class)->unmap (widget);
}

static void
tidemark_look_guard_dispose (GObject *object)
{
  TidemarkLookGuard *self = TIDEMARK_LOOK_GUARD (object);

  g_clear_object (&self->store_signals);
  g_clear_object (&self->store);
  stop_reading (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_LOOK_GUARD);

  G_OBJECT_CLASS (tidemark_look_guard_parent_class)->dispose (object);
}

static void
tidemark_look_guard_finalize (GObject *object)
{
  g_free (TIDEMARK_LOOK_GUARD (object)->person_id);

  G_OBJECT_CLASS (tidemark_look_guard_parent_class)->finalize (object);
}

static void
tidemark_look_guard_class_init (TidemarkLookGuardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_look_guard_dispose;
  object_class->finalize = tidemark_look_guard_finalize;
  widget_class->map = tidemark_look_guard_map;
  widget_class->unmap = tidemark_look_guard_unmap;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-look-guard.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkLookGuard, name)
  BIND (safety_banner);
  BIND (stage);
  BIND (nothing_new);
  BIND (look_anyway);
  BIND (open_layout);
  BIND (line);
  BIND (content_bin);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, look_anyway_cb);
}

static void
tidemark_look_guard_init (TidemarkLookGuard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (look), self);
}

/* Nothing stands above a header bar: where the content has its own, it is said below. */
static void
follow_bars (TidemarkLookGuard *self, GParamSpec *pspec, TidemarkPage *page)
{
  gboolean is_below = tidemark_page_get_bars_hidden (page);
  GtkBox *layout = GTK_BOX (adw_bin_get_child (ADW_BIN (self)));

  gtk_box_reorder_child_after (layout, GTK_WIDGET (self->safety_banner),
                               is_below ? GTK_WIDGET (self->stage) : NULL);
  gtk_box_reorder_child_after (self->open_layout, GTK_WIDGET (self->line),
                               is_below ? GTK_WIDGET (self->content_bin) : NULL);
}

/* Of nobody, and of what is over, nothing is guarded. */
static void
follow_page (TidemarkLookGuard *self, GParamSpec *pspec, TidemarkPage *page)
{
  TidemarkStore *store = tidemark_page_get_store (page);
  const TidemarkPerson *person = tidemark_page_get_person (page);
  const char *person_id =
      store != NULL && person != NULL && person->ended_day == TIDEMARK_DAY_NONE ? person->id : NULL;

  if (self->store == store && g_strcmp0 (self->person_id, person_id) == 0)
    return;

  g_set_object (&self->store, store);
  g_set_str (&self->person_id, person_id);
  g_signal_group_set_target (self->store_signals, person_id != NULL ? store : NULL);
  self->is_open = FALSE;
  if (person_id != NULL)
    show_stage (self, "waiting");
  look (self);
}

/**
 * tidemark_look_guard_install:
 * @page: whose content is complete
 *
 * Puts a guard before everything that the page shows; it follows the page's journal and person from
 * here on.
 *
 * Returns: (transfer none): the guard
 */
TidemarkLookGuard *
tidemark_look_guard_install (TidemarkPage *page)
{
  TidemarkLookGuard *self = g_object_new (TIDEMARK_TYPE_LOOK_GUARD, NULL);
  g_autoptr (GtkWidget) content = NULL;

  g_return_val_if_fail (TIDEMARK_IS_PAGE (page), NULL);

  g_set_object (&content, adw_bin_get_child (ADW_BIN (page)));
  adw_bin_set_child (ADW_BIN (page), GTK_WIDGET (self));
  adw_bin_set_child (self->content_bin, content);
  g_signal_connect_object (page, "notify::store", G_CALLBACK (follow_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::person", G_CALLBACK (follow_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::bars-hidden", G_CALLBACK (follow_bars), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * tidemark_look_guard_get_closed:
 *
 * Returns: whether nothing is new, and the content waits to be asked for
 */
gboolean
tidemark_look_guard_get_closed (TidemarkLookGuard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LOOK_GUARD (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stage), "closed") == 0;
}
