/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-day-row.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"

struct _TidemarkDayRow
{
  AdwActionRow parent_instance;

  int day;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (TidemarkDayRow, tidemark_day_row, ADW_TYPE_ACTION_ROW)

static void day_selected_cb (TidemarkDayRow *self);

typedef enum
{
  PROP_DAY = 1,
  N_PROPS
} TidemarkDayRowProperty;

static GParamSpec *properties[N_PROPS];

static void
update_label (TidemarkDayRow *self)
{
  g_autofree char *label = NULL;

  if (self->day == TIDEMARK_DAY_NONE)
    label = g_strdup (_ ("No Day"));
  else
    label = tidemark_day_text_short (self->day, tidemark_day_text_today ());

  gtk_menu_button_set_label (self->button, label);
}

/* The button is called by its day; what the day is of is said with it. */
static void
title_cb (TidemarkDayRow *self)
{
  GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (self->button));

  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

/* Who opens it finds the day that was chosen. */
static void
show_in_calendar (TidemarkDayRow *self)
{
  g_autoptr (GDateTime) date = NULL;
  GDate day;

  tidemark_day_to_date (self->day, &day);
  date = g_date_time_new_utc (g_date_get_year (&day), (int) g_date_get_month (&day),
                              g_date_get_day (&day), 0, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (self->calendar, date);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

static void
day_selected_cb (TidemarkDayRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (date),
                  (GDateMonth) g_date_time_get_month (date),
                  (GDateYear) g_date_time_get_year (date));
  tidemark_day_row_set_day (self, tidemark_day_from_date (&day));
}

static void
none_cb (TidemarkDayRow *self)
{
  tidemark_day_row_set_day (self, TIDEMARK_DAY_NONE);
  gtk_popover_popdown (self->popover);
}

static void
tidemark_day_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkDayRowProperty) id)
    {
    case PROP_DAY:
      g_value_set_int (value, TIDEMARK_DAY_ROW (object)->day);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_day_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkDayRowProperty) id)
    {
    case PROP_DAY:
      tidemark_day_row_set_day (TIDEMARK_DAY_ROW (object), g_value_get_int (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_day_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_DAY_ROW);

  G_OBJECT_CLASS (tidemark_day_row_parent_class)->dispose (object);
}

static void
tidemark_day_row_class_init (TidemarkDayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_day_row_get_property;
  object_class->set_property = tidemark_day_row_set_property;
  object_class->dispose = tidemark_day_row_dispose;

  properties[PROP_DAY] =
      g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, TIDEMARK_DAY_NONE,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkDayRow, button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkDayRow, popover);
  gtk_widget_class_bind_template_child (widget_class, TidemarkDayRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
}

static void
tidemark_day_row_init (TidemarkDayRow *self)
{
  self->day = TIDEMARK_DAY_NONE;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (title_cb), NULL);
  update_label (self);
}

int
tidemark_day_row_get_day (TidemarkDayRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_DAY_ROW (self), TIDEMARK_DAY_NONE);

  return self->day;
}

/**
 * tidemark_day_row_set_day:
 * @day: a day, or TIDEMARK_DAY_NONE
 */
void
tidemark_day_row_set_day (TidemarkDayRow *self, int day)
{
  g_return_if_fail (TIDEMARK_IS_DAY_ROW (self));

  if (self->day == day)
    return;

  self->day = day;
  update_label (self);
  if (day != TIDEMARK_DAY_NONE)
    show_in_calendar (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}
