/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-when-row.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-wall-clock.h"

/* What the chips mean on the clock. */
#define MORNING_HOUR 9
#define NIGHT_HOUR 20

struct _TidemarkWhenRow
{
  AdwPreferencesRow parent_instance;

  int day_start_hour;
  TidemarkInstant picked;
  gboolean valid;

  GtkLabel *text;
  AdwToggleGroup *chips;
  GtkRevealer *revealer;
  GtkMenuButton *day_button;
  GtkCalendar *calendar;
  GtkEditable *time_entry;
};

G_DEFINE_FINAL_TYPE (TidemarkWhenRow, tidemark_when_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * tidemark_when_instant:
 * @when: any but TIDEMARK_WHEN_PICK
 * @now: the time that it is
 * @day_start_hour: when a day begins
 *
 * Returns: the instant that the chip stands for, never after @now. Any thread.
 */
TidemarkInstant
tidemark_when_instant (TidemarkWhen when, TidemarkInstant now, int day_start_hour)
{
  int today = tidemark_day_of (now, day_start_hour);
  TidemarkInstant instant = now;

  switch (when)
    {
    case TIDEMARK_WHEN_HOUR_AGO:
      instant.ms -= 60 * 60 * 1000;
      break;
    case TIDEMARK_WHEN_MORNING:
      instant = tidemark_wall_clock_instant (today, MORNING_HOUR, 0, TIDEMARK_INSTANT_NONE);
      break;
    case TIDEMARK_WHEN_LAST_NIGHT:
      instant = tidemark_wall_clock_instant (today - 1, NIGHT_HOUR, 0, TIDEMARK_INSTANT_NONE);
      break;
    case TIDEMARK_WHEN_NOW:
    case TIDEMARK_WHEN_PICK:
    default:
      break;
    }

  return instant.ms > now.ms ? now : instant;
}

static void
update_text (TidemarkWhenRow *self)
{
  TidemarkWhen when = tidemark_when_row_get_when (self);
  TidemarkInstant now = tidemark_instant_now ();
  TidemarkInstant instant = tidemark_when_row_get_instant (self);
  int today = tidemark_day_of (now, self->day_start_hour);
  g_autofree char *day =
      tidemark_day_text_short (tidemark_day_of (instant, self->day_start_hour), today);
  g_autofree char *time = tidemark_day_text_time (instant);
  g_autofree char *text = NULL;

  if (when == TIDEMARK_WHEN_MORNING || when == TIDEMARK_WHEN_LAST_NIGHT)
    /* Translators: a day and a time of day, such as "11 November, about 20:00" */
    text = g_strdup_printf (_ ("%s, about %s"), day, time);
  else
    text = g_strdup_printf (_ ("%s, %s"), day, time);

  gtk_label_set_label (self->text, text);
  gtk_menu_button_set_label (self->day_button, day);
}

/* A picked date is the one of the calendar; what falls before the day starts counts as the evening
 * before, as it does everywhere. */
static void
picked_cb (TidemarkWhenRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  GDate day;
  int hour, minute;
  gboolean valid =
      tidemark_wall_clock_parse (gtk_editable_get_text (self->time_entry), &hour, &minute);

  self->valid = valid;
  if (valid)
    {
      g_date_clear (&day, 1);
      g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (date),
                      (GDateMonth) g_date_time_get_month (date),
                      (GDateYear) g_date_time_get_year (date));
      self->picked =
          tidemark_wall_clock_instant (tidemark_day_from_date (&day), hour, minute, self->picked);
      gtk_widget_remove_css_class (GTK_WIDGET (self->time_entry), "error");
      update_text (self);
    }
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->time_entry), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->time_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_picked (TidemarkWhenRow *self)
{
  TidemarkInstant picked = self->picked;
  g_autofree char *time = tidemark_wall_clock_format (picked);
  g_autoptr (GDateTime) date =
      g_date_time_new_from_unix_utc (picked.ms / 1000 + (gint64) picked.offset_minutes * 60);

  g_signal_handlers_block_by_func (self->calendar, picked_cb, self);
  g_signal_handlers_block_by_func (self->time_entry, picked_cb, self);
  if (date != NULL)
    gtk_calendar_select_day (self->calendar, date);
  gtk_editable_set_text (self->time_entry, time);
  g_signal_handlers_unblock_by_func (self->time_entry, picked_cb, self);
  g_signal_handlers_unblock_by_func (self->calendar, picked_cb, self);
}

static void
chip_cb (TidemarkWhenRow *self)
{
  gboolean pick = tidemark_when_row_get_when (self) == TIDEMARK_WHEN_PICK;

  if (pick && !tidemark_instant_is_set (self->picked))
    {
      self->picked = tidemark_instant_now ();
      show_picked (self);
    }
  gtk_revealer_set_reveal_child (self->revealer, pick);
  update_text (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tidemark_when_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_WHEN_ROW);

  G_OBJECT_CLASS (tidemark_when_row_parent_class)->dispose (object);
}

static void
tidemark_when_row_class_init (TidemarkWhenRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_when_row_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-when-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkWhenRow, text);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWhenRow, chips);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWhenRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWhenRow, day_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWhenRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, TidemarkWhenRow, time_entry);
  gtk_widget_class_bind_template_callback (widget_class, chip_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
tidemark_when_row_init (TidemarkWhenRow *self)
{
  self->day_start_hour = TIDEMARK_DAY_START_HOUR;
  self->picked = TIDEMARK_INSTANT_NONE;
  self->valid = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  chip_cb (self);
}

void
tidemark_when_row_set_day_start_hour (TidemarkWhenRow *self, int day_start_hour)
{
  g_return_if_fail (TIDEMARK_IS_WHEN_ROW (self));

  self->day_start_hour = day_start_hour;
  update_text (self);
}

/**
 * tidemark_when_row_get_instant:
 *
 * Returns: the chosen instant; where that is now, the clock is read again
 */
TidemarkInstant
tidemark_when_row_get_instant (TidemarkWhenRow *self)
{
  TidemarkWhen when;

  g_return_val_if_fail (TIDEMARK_IS_WHEN_ROW (self), TIDEMARK_INSTANT_NONE);

  when = tidemark_when_row_get_when (self);
  if (when == TIDEMARK_WHEN_PICK && tidemark_instant_is_set (self->picked))
    return self->picked;

  return tidemark_when_instant (when, tidemark_instant_now (), self->day_start_hour);
}

/**
 * tidemark_when_row_pick:
 * @instant: shown as picked by hand
 */
void
tidemark_when_row_pick (TidemarkWhenRow *self, TidemarkInstant instant)
{
  g_return_if_fail (TIDEMARK_IS_WHEN_ROW (self));

  self->picked = instant;
  self->valid = TRUE;
  gtk_widget_remove_css_class (GTK_WIDGET (self->time_entry), "error");
  show_picked (self);
  tidemark_when_row_set_when (self, TIDEMARK_WHEN_PICK);
  update_text (self);
}

TidemarkWhen
tidemark_when_row_get_when (TidemarkWhenRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_WHEN_ROW (self), TIDEMARK_WHEN_NOW);

  return (TidemarkWhen) adw_toggle_group_get_active (self->chips);
}

void
tidemark_when_row_set_when (TidemarkWhenRow *self, TidemarkWhen when)
{
  g_return_if_fail (TIDEMARK_IS_WHEN_ROW (self));

  if (when <= TIDEMARK_WHEN_PICK)
    adw_toggle_group_set_active (self->chips, when);
}

/**
 * tidemark_when_row_get_valid:
 *
 * Returns: whether there is an instant: a time that was typed may be none
 */
gboolean
tidemark_when_row_get_valid (TidemarkWhenRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_WHEN_ROW (self), FALSE);

  return self->valid || tidemark_when_row_get_when (self) != TIDEMARK_WHEN_PICK;
}

/* The chosen chip, whether the focus is on another one or elsewhere. */
static gboolean
focus_chosen_chip (TidemarkWhenRow *self)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    if (gtk_widget_get_state_flags (chip) & GTK_STATE_FLAG_CHECKED)
      return gtk_widget_grab_focus (chip);

  return FALSE;
}

/**
 * tidemark_when_row_grab_focus:
 *
 * Returns: whether the chosen chip has the focus now, so that the arrow keys move it
 */
gboolean
tidemark_when_row_grab_focus (TidemarkWhenRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_WHEN_ROW (self), FALSE);

  return focus_chosen_chip (self) ||
         gtk_widget_child_focus (GTK_WIDGET (self->chips), GTK_DIR_TAB_FORWARD);
}
