/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-month-view.h"

#include <glib/gi18n.h>

#include "tidemark-calendar-query.h"
#include "tidemark-day-text.h"
#include "tidemark-month-grid.h"
#include "tidemark-month-marks.h"
#include "tidemark-month-swatch.h"

struct _TidemarkMonthView
{
  AdwBin parent_instance;

  TidemarkStore *store;
  GSignalGroup *store_signals;
  TidemarkTimelineFilter *filter;
  GCancellable *reading;
  int day;
  int first_day; /* of the month that was read, or is being read */
  gboolean legend;

  GtkLabel *title;
  TidemarkMonthGrid *grid;
};

G_DEFINE_FINAL_TYPE (TidemarkMonthView, tidemark_month_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_LEGEND = 1,
  N_PROPS
} TidemarkMonthViewProperty;

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Reading */

typedef struct
{
  TidemarkTimelineFilter *filter;
  int from_day;
  int to_day;
} Month;

static void
month_free (gpointer data)
{
  Month *self = data;

  tidemark_timeline_filter_free (self->filter);
  g_free (self);
}

static gpointer
read_month (TidemarkConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  const Month *self = data;
  const TidemarkEntryFilter filter = { self->filter->person_id, self->filter->kinds, self->from_day,
                                       self->to_day, self->filter->marks };

  return tidemark_query_calendar_days (connection, &filter, error);
}

static void
month_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkMonthView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);

  /* Another month is being read, or the view has gone. What cannot be read stays as empty as it
   * is: the list beside it says why. */
  if (days == NULL || self->grid == NULL ||
      g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  tidemark_month_grid_set_days (self->grid, days);
}

static void
cancel (TidemarkMonthView *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
load (TidemarkMonthView *self)
{
  Month *month;

  cancel (self);
  self->first_day = tidemark_month_grid_get_first_day (self->grid);
  if (self->store == NULL)
    return;

  month = g_new0 (Month, 1);
  month->filter = tidemark_timeline_filter_copy (self->filter);
  month->from_day = self->first_day;
  month->to_day = tidemark_month_grid_get_last_day (self->grid);
  self->reading = g_cancellable_new ();
  tidemark_store_read_async (self->store, read_month, month, month_free,
                             (GDestroyNotify) g_array_unref, self->reading, month_cb,
                             g_object_ref (self));
}

/* What is seen */

static void
update_title (TidemarkMonthView *self)
{
  g_autofree char *title = tidemark_day_text_month (tidemark_month_grid_get_first_day (self->grid));

  gtk_label_set_label (self->title, title);
}

static void
cursor_cb (TidemarkMonthView *self)
{
  if (tidemark_month_grid_get_first_day (self->grid) == self->first_day)
    return;

  update_title (self);
  load (self);
}

static void
chosen_cb (TidemarkMonthView *self, int day)
{
  tidemark_month_view_set_day (self, day);
  g_signal_emit (self, signals[CHOSEN], 0, day);
}

static void
previous_cb (TidemarkMonthView *self)
{
  tidemark_month_grid_move_month (self->grid, -1);
}

static void
next_cb (TidemarkMonthView *self)
{
  tidemark_month_grid_move_month (self->grid, 1);
}

static void
tidemark_month_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkMonthViewProperty) id)
    {
    case PROP_LEGEND:
      g_value_set_boolean (value, TIDEMARK_MONTH_VIEW (object)->legend);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_month_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkMonthView *self = TIDEMARK_MONTH_VIEW (object);

  switch ((TidemarkMonthViewProperty) id)
    {
    case PROP_LEGEND:
      if (self->legend == g_value_get_boolean (value))
        break;
      self->legend = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_month_view_dispose (GObject *object)
{
  TidemarkMonthView *self = TIDEMARK_MONTH_VIEW (object);

  cancel (self);
  if (self->store_signals != NULL)
    g_signal_group_set_target (self->store_signals, NULL);
  g_clear_object (&self->store);
  g_clear_object (&self->store_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_MONTH_VIEW);

  G_OBJECT_CLASS (tidemark_month_view_parent_class)->dispose (object);
}

static void
tidemark_month_view_finalize (GObject *object)
{
  TidemarkMonthView *self = TIDEMARK_MONTH_VIEW (object);

  g_clear_pointer (&self->filter, tidemark_timeline_filter_free);

  G_OBJECT_CLASS (tidemark_month_view_parent_class)->finalize (object);
}

static void
tidemark_month_view_class_init (TidemarkMonthViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_month_view_get_property;
  object_class->set_property = tidemark_month_view_set_property;
  object_class->dispose = tidemark_month_view_dispose;
  object_class->finalize = tidemark_month_view_finalize;

  properties[PROP_LEGEND] =
      g_param_spec_boolean ("legend", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (TIDEMARK_TYPE_MONTH_GRID);
  g_type_ensure (TIDEMARK_TYPE_MONTH_MARKS);
  g_type_ensure (TIDEMARK_TYPE_MONTH_SWATCH);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-month-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkMonthView, title);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMonthView, grid);
  gtk_widget_class_bind_template_callback (widget_class, cursor_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
tidemark_month_view_init (TidemarkMonthView *self)
{
  self->day = TIDEMARK_DAY_NONE;
  self->legend = TRUE;
  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (load), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->first_day = tidemark_month_grid_get_first_day (self->grid);
  update_title (self);
}

/**
 * tidemark_month_view_set_source:
 * @store: (nullable): the journal
 * @filter: (nullable): what of it counts: whose, which kinds, which marks; with a store
 */
void
tidemark_month_view_set_source (TidemarkMonthView *self,
                                TidemarkStore *store,
                                const TidemarkTimelineFilter *filter)
{
  g_return_if_fail (TIDEMARK_IS_MONTH_VIEW (self));
  g_return_if_fail (store == NULL || filter != NULL);

  if (self->store == store && tidemark_timeline_filter_is_equal (self->filter, filter))
    return;

  g_set_object (&self->store, store);
  g_signal_group_set_target (self->store_signals, store);
  g_clear_pointer (&self->filter, tidemark_timeline_filter_free);
  if (filter != NULL)
    self->filter = tidemark_timeline_filter_copy (filter);
  load (self);
}

int
tidemark_month_view_get_day (TidemarkMonthView *self)
{
  g_return_val_if_fail (TIDEMARK_IS_MONTH_VIEW (self), TIDEMARK_DAY_NONE);

  return self->day;
}

/**
 * tidemark_month_view_set_day:
 * @day: that is chosen; its month is shown
 */
void
tidemark_month_view_set_day (TidemarkMonthView *self, int day)
{
  g_return_if_fail (TIDEMARK_IS_MONTH_VIEW (self));

  self->day = day;
  tidemark_month_grid_set_chosen (self->grid, day);
  tidemark_month_view_set_cursor (self, day);
}

int
tidemark_month_view_get_cursor (TidemarkMonthView *self)
{
  g_return_val_if_fail (TIDEMARK_IS_MONTH_VIEW (self), TIDEMARK_DAY_NONE);

  return tidemark_month_grid_get_cursor (self->grid);
}

/**
 * tidemark_month_view_set_cursor:
 * @day: that the next key moves away from; its month is shown
 */
void
tidemark_month_view_set_cursor (TidemarkMonthView *self, int day)
{
  g_return_if_fail (TIDEMARK_IS_MONTH_VIEW (self));

  tidemark_month_grid_set_cursor (self->grid, day);
}

/**
 * tidemark_month_view_refresh:
 *
 * To be called where today is another day.
 */
void
tidemark_month_view_refresh (TidemarkMonthView *self)
{
  g_return_if_fail (TIDEMARK_IS_MONTH_VIEW (self));

  load (self);
}
