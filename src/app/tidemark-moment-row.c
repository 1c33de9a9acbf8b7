/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-moment-row.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-wall-clock.h"

struct _TidemarkMomentRow
{
  AdwActionRow parent_instance;

  TidemarkDue due;
  gboolean valid;
  gboolean showing;

  GtkEditable *time_entry;
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (TidemarkMomentRow, tidemark_moment_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_MOMENT = 1,
  PROP_VALID,
  N_PROPS
} TidemarkMomentRowProperty;

static GParamSpec *properties[N_PROPS];

/* An instant is on the day that the wall showed there. */
static int
get_day (TidemarkDue due)
{
  return tidemark_instant_is_set (due.at) ? tidemark_day_of (due.at, 0) : due.day;
}

static gboolean
is_same (TidemarkDue a, TidemarkDue b)
{
  return a.day == b.day && a.at.ms == b.at.ms && a.at.offset_minutes == b.at.offset_minutes;
}

static void
update_words (TidemarkMomentRow *self)
{
  int day = get_day (self->due);
  g_autofree char *label = NULL;

  if (day == TIDEMARK_DAY_NONE)
    label = g_strdup (_ ("No Day"));
  else
    label = tidemark_day_text_short (day, tidemark_day_text_today ());

  gtk_menu_button_set_label (self->button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->time_entry), day != TIDEMARK_DAY_NONE);
}

static void
take (TidemarkMomentRow *self, TidemarkDue due)
{
  if (is_same (self->due, due))
    return;

  self->due = due;
  update_words (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOMENT]);
}

static void
set_valid (TidemarkMomentRow *self, gboolean valid)
{
  if (self->valid == valid)
    return;

  self->valid = valid;
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->time_entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->time_entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->time_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
take_day_and_time (TidemarkMomentRow *self, int day)
{
  const char *text = gtk_editable_get_text (self->time_entry);
  TidemarkDue due = TIDEMARK_DUE_NONE;
  int hour, minute;
  gboolean has_time = day != TIDEMARK_DAY_NONE && *text != '\0';
  gboolean valid = !has_time || tidemark_wall_clock_parse (text, &hour, &minute);

  if (has_time && valid)
    due.at = tidemark_wall_clock_instant (day, hour, minute, self->due.at);
  else
    due.day = day;

  take (self, due);
  set_valid (self, valid);
}

static void
day_selected_cb (TidemarkMomentRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  GDate day;

  if (self->showing)
    return;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (date),
                  (GDateMonth) g_date_time_get_month (date),
                  (GDateYear) g_date_time_get_year (date));
  take_day_and_time (self, tidemark_day_from_date (&day));
}

static void
time_cb (TidemarkMomentRow *self)
{
  if (!self->showing)
    take_day_and_time (self, get_day (self->due));
}

static void
none_cb (TidemarkMomentRow *self)
{
  tidemark_moment_row_set_due (self, TIDEMARK_DUE_NONE);
  gtk_popover_popdown (self->popover);
}

static char *
format (TidemarkDue due)
{
  if (tidemark_instant_is_set (due.at))
    return tidemark_instant_format (due.at);

  return due.day != TIDEMARK_DAY_NONE ? tidemark_day_format (due.day) : g_strdup ("");
}

static TidemarkDue
parse (const char *text)
{
  TidemarkDue due = TIDEMARK_DUE_NONE;

  if (text != NULL && !tidemark_day_parse (text, &due.day))
    tidemark_instant_parse (text, &due.at);
  return due;
}

static void
tidemark_moment_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkMomentRow *self = TIDEMARK_MOMENT_ROW (object);

  switch ((TidemarkMomentRowProperty) id)
    {
    case PROP_MOMENT:
      g_value_take_string (value, format (self->due));
      break;
    case PROP_VALID:
      g_value_set_boolean (value, self->valid);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_moment_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkMomentRowProperty) id)
    {
    case PROP_MOMENT:
      tidemark_moment_row_set_due (TIDEMARK_MOMENT_ROW (object),
                                   parse (g_value_get_string (value)));
      break;
    case PROP_VALID:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_moment_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_MOMENT_ROW);

  G_OBJECT_CLASS (tidemark_moment_row_parent_class)->dispose (object);
}

static void
tidemark_moment_row_class_init (TidemarkMomentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_moment_row_get_property;
  object_class->set_property = tidemark_moment_row_set_property;
  object_class->dispose = tidemark_moment_row_dispose;

  properties[PROP_MOMENT] =
      g_param_spec_string ("moment", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_VALID] =
      g_param_spec_boolean ("valid", NULL, NULL, TRUE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-moment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkMomentRow, time_entry);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMomentRow, button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMomentRow, popover);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMomentRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
  gtk_widget_class_bind_template_callback (widget_class, time_cb);
}

static void
tidemark_moment_row_init (TidemarkMomentRow *self)
{
  self->due = TIDEMARK_DUE_NONE;
  self->valid = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  update_words (self);
}

/**
 * tidemark_moment_row_get_due:
 *
 * Returns: the day, the instant, or neither
 */
TidemarkDue
tidemark_moment_row_get_due (TidemarkMomentRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_MOMENT_ROW (self), TIDEMARK_DUE_NONE);

  return self->due;
}

static void
show_day (TidemarkMomentRow *self, int day)
{
  g_autoptr (GDateTime) date = NULL;
  GDate shown;

  if (day == TIDEMARK_DAY_NONE)
    return;

  tidemark_day_to_date (day, &shown);
  date = g_date_time_new_utc (g_date_get_year (&shown), (int) g_date_get_month (&shown),
                              g_date_get_day (&shown), 12, 0, 0);
  gtk_calendar_select_day (self->calendar, date);
}

/**
 * tidemark_moment_row_set_due:
 * @due: a day, an instant, or neither; an instant stays as exact as it is until it is changed
 */
void
tidemark_moment_row_set_due (TidemarkMomentRow *self, TidemarkDue due)
{
  g_autofree char *time = NULL;

  g_return_if_fail (TIDEMARK_IS_MOMENT_ROW (self));

  time = tidemark_wall_clock_format (due.at);
  self->showing = TRUE;
  show_day (self, get_day (due));
  gtk_editable_set_text (self->time_entry, time);
  self->showing = FALSE;
  set_valid (self, TRUE);
  take (self, due);
}

gboolean
tidemark_moment_row_get_valid (TidemarkMomentRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_MOMENT_ROW (self), FALSE);

  return self->valid;
}
