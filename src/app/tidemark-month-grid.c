/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-month-grid.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-month-day.h"
#include "tidemark-week.h"

#define N_COLUMNS 7
#define N_ROWS 6

/* Of the years that a day can be written in. */
#define FIRST_YEAR 1
#define LAST_YEAR 9999
#define FIRST_DAY (-719162)
#define LAST_DAY 2932896

struct _TidemarkMonthGrid
{
  GtkWidget parent_instance;

  int cursor;
  int first_day;
  int last_day;
  int chosen;
  GArray *days; /* TidemarkCalendarDay, of the month; NULL while they are not known */

  GtkGrid *grid;
  TidemarkMonthDay *buttons[N_ROWS * N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (TidemarkMonthGrid, tidemark_month_grid, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CURSOR = 1,
  N_PROPS
} TidemarkMonthGridProperty;

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const TidemarkCalendarDay *
get_content (TidemarkMonthGrid *self, int day)
{
  int first;

  if (self->days == NULL || self->days->len == 0)
    return NULL;

  first = g_array_index (self->days, TidemarkCalendarDay, 0).day;
  if (day < first || day >= first + (int) self->days->len)
    return NULL;

  return &g_array_index (self->days, TidemarkCalendarDay, day - first);
}

/* Where the first of the month stands in its week. */
static int
get_lead (TidemarkMonthGrid *self)
{
  return (tidemark_day_weekday (self->first_day) - tidemark_week_get_first_weekday () + 7) % 7;
}

static TidemarkMonthDay *
get_button (TidemarkMonthGrid *self, int day)
{
  return self->buttons[get_lead (self) + day - self->first_day];
}

static void
update (TidemarkMonthGrid *self)
{
  int today = tidemark_day_text_today ();
  int lead = get_lead (self);

  for (int i = 0; i < N_ROWS * N_COLUMNS; i++)
    {
      int day = self->first_day + i - lead;
      gboolean shown = day >= self->first_day && day <= self->last_day;

      gtk_widget_set_visible (GTK_WIDGET (self->buttons[i]), shown);
      gtk_widget_set_focusable (GTK_WIDGET (self->buttons[i]), shown && day == self->cursor);
      if (!shown)
        continue;
      tidemark_month_day_show (self->buttons[i], day, today, get_content (self, day));
      tidemark_month_day_set_chosen (self->buttons[i], day == self->chosen);
    }
}

static void
set_month (TidemarkMonthGrid *self, int day)
{
  GDate date;

  tidemark_day_to_date (day, &date);
  self->first_day = day - g_date_get_day (&date) + 1;
  self->last_day = self->first_day - 1 +
                   g_date_get_days_in_month (g_date_get_month (&date), g_date_get_year (&date));
}

static int
add_months (int day, int n_months)
{
  GDate date;
  int year;

  tidemark_day_to_date (day, &date);
  year = (g_date_get_year (&date) * 12 + (int) g_date_get_month (&date) - 1 + n_months) / 12;
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return day;

  /* The 31st becomes the last day of a shorter month. */
  if (n_months > 0)
    g_date_add_months (&date, (guint) n_months);
  else
    g_date_subtract_months (&date, (guint) -n_months);

  return tidemark_day_from_date (&date);
}

static void
choose (TidemarkMonthGrid *self, GtkWidget *button)
{
  int day = tidemark_month_day_get_day (TIDEMARK_MONTH_DAY (button));

  tidemark_month_grid_set_cursor (self, day);
  g_signal_emit (self, signals[CHOSEN], 0, day);
}

static int
find_target (TidemarkMonthGrid *self, guint keyval, GdkModifierType state)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int months = (state & GDK_SHIFT_MASK) != 0 ? 12 : 1;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return self->cursor + (mirrored ? 1 : -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return self->cursor + (mirrored ? -1 : 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return self->cursor - 7;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return self->cursor + 7;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return add_months (self->cursor, -months);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return add_months (self->cursor, months);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return self->first_day;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return self->last_day;
    default:
      return TIDEMARK_DAY_NONE;
    }
}

static gboolean
key_pressed_cb (TidemarkMonthGrid *self, guint keyval, guint keycode, GdkModifierType state)
{
  int target;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  target = find_target (self, keyval, state);
  if (target == TIDEMARK_DAY_NONE)
    return GDK_EVENT_PROPAGATE;

  tidemark_month_grid_set_cursor (self, CLAMP (target, FIRST_DAY, LAST_DAY));

  return GDK_EVENT_STOP;
}

static void
add_weekdays (TidemarkMonthGrid *self)
{
  for (int column = 0; column < N_COLUMNS; column++)
    {
      /* 1970-01-05 was a Monday. */
      int weekday = (tidemark_week_get_first_weekday () + column) % 7;
      g_autoptr (GDateTime) date = g_date_time_new_utc (1970, 1, 5 + weekday, 0, 0, 0);
      /* Translators: a day of the week above its column, as g_date_time_format () writes it */
      g_autofree char *name = g_date_time_format (date, _ ("%a"));
      g_autofree char *whole = g_date_time_format (date, "%A");
      GtkWidget *label = gtk_label_new (name);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, whole,
                                      -1);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (self->grid, label, column, 0, 1, 1);
    }
}

static void
add_days (TidemarkMonthGrid *self)
{
  for (int i = 0; i < N_ROWS * N_COLUMNS; i++)
    {
      GtkWidget *button = tidemark_month_day_new ();

      g_signal_connect_object (button, "clicked", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (self->grid, button, i % N_COLUMNS, 1 + i / N_COLUMNS, 1, 1);
      self->buttons[i] = TIDEMARK_MONTH_DAY (button);
    }
}

static void
tidemark_month_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkMonthGridProperty) id)
    {
    case PROP_CURSOR:
      g_value_set_int (value, TIDEMARK_MONTH_GRID (object)->cursor);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_month_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkMonthGridProperty) id)
    {
    case PROP_CURSOR:
      tidemark_month_grid_set_cursor (TIDEMARK_MONTH_GRID (object), g_value_get_int (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_month_grid_dispose (GObject *object)
{
  TidemarkMonthGrid *self = TIDEMARK_MONTH_GRID (object);

  if (self->grid != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->grid)));
  g_clear_pointer (&self->days, g_array_unref);

  G_OBJECT_CLASS (tidemark_month_grid_parent_class)->dispose (object);
}

static void
tidemark_month_grid_class_init (TidemarkMonthGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_month_grid_get_property;
  object_class->set_property = tidemark_month_grid_set_property;
  object_class->dispose = tidemark_month_grid_dispose;

  properties[PROP_CURSOR] =
      g_param_spec_int ("cursor", NULL, NULL, G_MININT, G_MAXINT, 0,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tidemark_month_grid_init (TidemarkMonthGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->chosen = TIDEMARK_DAY_NONE;
  self->cursor = tidemark_day_text_today ();
  set_month (self, self->cursor);

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_grid_set_column_spacing (self->grid, 2);
  gtk_grid_set_row_spacing (self->grid, 2);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  add_weekdays (self);
  add_days (self);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  update (self);
}

int
tidemark_month_grid_get_cursor (TidemarkMonthGrid *self)
{
  g_return_val_if_fail (TIDEMARK_IS_MONTH_GRID (self), TIDEMARK_DAY_NONE);

  return self->cursor;
}

/**
 * tidemark_month_grid_set_cursor:
 * @day: a day
 *
 * Moves the cursor, and the focus where it is on the grid; shows the month of that day.
 */
void
tidemark_month_grid_set_cursor (TidemarkMonthGrid *self, int day)
{
  gboolean has_focus;

  g_return_if_fail (TIDEMARK_IS_MONTH_GRID (self));

  if (self->cursor == day)
    return;

  has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->grid)) != NULL;
  self->cursor = day;
  if (day < self->first_day || day > self->last_day)
    {
      set_month (self, day);
      g_clear_pointer (&self->days, g_array_unref);
    }
  update (self);
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (get_button (self, day)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURSOR]);
}

/**
 * tidemark_month_grid_move_month:
 * @n_months: later, or earlier where it is negative
 */
void
tidemark_month_grid_move_month (TidemarkMonthGrid *self, int n_months)
{
  g_return_if_fail (TIDEMARK_IS_MONTH_GRID (self));

  tidemark_month_grid_set_cursor (self, add_months (self->cursor, n_months));
}

int
tidemark_month_grid_get_first_day (TidemarkMonthGrid *self)
{
  g_return_val_if_fail (TIDEMARK_IS_MONTH_GRID (self), TIDEMARK_DAY_NONE);

  return self->first_day;
}

int
tidemark_month_grid_get_last_day (TidemarkMonthGrid *self)
{
  g_return_val_if_fail (TIDEMARK_IS_MONTH_GRID (self), TIDEMARK_DAY_NONE);

  return self->last_day;
}

/**
 * tidemark_month_grid_set_chosen:
 * @day: the day whose entries are listed, or TIDEMARK_DAY_NONE
 */
void
tidemark_month_grid_set_chosen (TidemarkMonthGrid *self, int day)
{
  g_return_if_fail (TIDEMARK_IS_MONTH_GRID (self));

  self->chosen = day;
  update (self);
}

/**
 * tidemark_month_grid_set_days:
 * @days: (nullable) (element-type TidemarkCalendarDay): what the days hold, one after the other
 */
void
tidemark_month_grid_set_days (TidemarkMonthGrid *self, GArray *days)
{
  g_return_if_fail (TIDEMARK_IS_MONTH_GRID (self));

  g_clear_pointer (&self->days, g_array_unref);
  self->days = days != NULL ? g_array_ref (days) : NULL;
  update (self);
}
