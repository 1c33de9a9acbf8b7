/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-month-day.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-month-marks.h"
#include "tidemark-month-water.h"

/* Between the number and the marks, so that the line on the water crosses neither; from below. */
#define HIGH_WATER 22
#define LOW_WATER 12
#define WATER_ROOM 13

struct _TidemarkMonthDay
{
  GtkButton parent_instance;

  int day;
  int distance;
  gboolean is_left_out;

  GtkLabel *number;
  TidemarkMonthMarks *marks;
};

G_DEFINE_FINAL_TYPE (TidemarkMonthDay, tidemark_month_day, GTK_TYPE_BUTTON)

static guint
get_marks (const TidemarkCalendarDay *content)
{
  guint marks = TIDEMARK_MONTH_MARK_NONE;

  if (content->n_theirs > 0)
    marks |= TIDEMARK_MONTH_MARK_THEIRS;
  if (content->n_mine > 0)
    marks |= TIDEMARK_MONTH_MARK_MINE;
  if (content->n_dates > 0)
    marks |= TIDEMARK_MONTH_MARK_DATE;
  if (content->n_talks > 0)
    marks |= TIDEMARK_MONTH_MARK_TALK;
  if (content->n_others > 0)
    marks |= TIDEMARK_MONTH_MARK_OTHER;
  if (content->is_nothing && marks == TIDEMARK_MONTH_MARK_NONE)
    marks |= TIDEMARK_MONTH_MARK_NOTHING;

  return marks;
}

static void
add_part (GString *sentence, char *part)
{
  /* Translators: between the parts of "12 March, distance 7, 3 entries" */
  g_string_append (sentence, _ (", "));
  g_string_append (sentence, part);
  g_free (part);
}

static void
add_content (GString *sentence, const TidemarkCalendarDay *content)
{
  int distance = tidemark_calendar_day_get_distance (content);

  if (distance != TIDEMARK_UNSAID)
    add_part (sentence, g_strdup_printf (_ ("distance %d"), distance));
  if (content->is_nothing && content->n_entries == 1 && content->n_messages == 0)
    add_part (sentence, g_strdup (_ ("nothing happened")));
  else if (content->n_entries > 0)
    add_part (sentence, g_strdup_printf (ngettext ("%u entry", "%u entries", content->n_entries),
                                         content->n_entries));
  if (content->n_messages > 0)
    add_part (sentence,
              g_strdup_printf (ngettext ("%u message", "%u messages", content->n_messages),
                               content->n_messages));
}

/**
 * tidemark_month_day_describe:
 * @day: a day
 * @today: the day that is now
 * @content: (nullable): what is known about it; %NULL while that is not known
 *
 * Returns: (transfer full): such as "12 March, distance 7, 3 entries". Any thread.
 */
char *
tidemark_month_day_describe (int day, int today, const TidemarkCalendarDay *content)
{
  g_autofree char *name = tidemark_day_text_short (day, today);
  g_autoptr (GString) sentence = g_string_new (name);

  if (day == today)
    add_part (sentence, g_strdup (_ ("today")));
  if (content == NULL)
    return g_string_free_and_steal (g_steal_pointer (&sentence));

  if (content->n_entries == 0 && content->n_messages == 0)
    add_part (sentence, g_strdup (_ ("nothing logged")));
  else
    add_content (sentence, content);
  if (content->is_left_out)
    add_part (sentence, g_strdup (_ ("left out of the patterns")));

  return g_string_free_and_steal (g_steal_pointer (&sentence));
}

static void
set_css_class (gpointer widget, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
tidemark_month_day_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TidemarkMonthDay *self = TIDEMARK_MONTH_DAY (widget);
  float height = (float) gtk_widget_get_height (widget);

  if (self->distance != TIDEMARK_UNSAID)
    tidemark_month_water_append (widget, snapshot, self->distance, height - HIGH_WATER,
                                 height - LOW_WATER);
  if (self->is_left_out)
    tidemark_month_hatch_append (widget, snapshot);

  GTK_WIDGET_CLASS (tidemark_month_day_parent_class)->snapshot (widget, snapshot);
}

static void
tidemark_month_day_class_init (TidemarkMonthDayClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = tidemark_month_day_snapshot;
}

static void
tidemark_month_day_init (TidemarkMonthDay *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, WATER_ROOM);

  self->distance = TIDEMARK_UNSAID;
  self->number = GTK_LABEL (gtk_label_new (NULL));
  self->marks = g_object_new (TIDEMARK_TYPE_MONTH_MARKS, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->marks));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "day");
}

GtkWidget *
tidemark_month_day_new (void)
{
  return g_object_new (TIDEMARK_TYPE_MONTH_DAY, NULL);
}

int
tidemark_month_day_get_day (TidemarkMonthDay *self)
{
  g_return_val_if_fail (TIDEMARK_IS_MONTH_DAY (self), TIDEMARK_DAY_NONE);

  return self->day;
}

/**
 * tidemark_month_day_show:
 * @day: which day
 * @today: the day that is now
 * @content: (nullable): what is known about it; %NULL while that is not known
 */
void
tidemark_month_day_show (TidemarkMonthDay *self,
                         int day,
                         int today,
                         const TidemarkCalendarDay *content)
{
  g_autofree char *sentence = tidemark_month_day_describe (day, today, content);
  g_autofree char *number = NULL;
  GDate date;

  g_return_if_fail (TIDEMARK_IS_MONTH_DAY (self));

  tidemark_day_to_date (day, &date);
  number = g_strdup_printf ("%d", g_date_get_day (&date));
  self->day = day;
  self->distance = content != NULL ? tidemark_calendar_day_get_distance (content) : TIDEMARK_UNSAID;
  self->is_left_out = content != NULL && content->is_left_out;

  gtk_label_set_label (self->number, number);
  tidemark_month_marks_set_marks (self->marks, content != NULL ? get_marks (content) : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  set_css_class (self, "today", day == today);
  set_css_class (self, "to-come", day > today);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tidemark_month_day_set_chosen:
 * @chosen: whether it is the day whose entries are listed
 */
void
tidemark_month_day_set_chosen (TidemarkMonthDay *self, gboolean chosen)
{
  g_return_if_fail (TIDEMARK_IS_MONTH_DAY (self));

  set_css_class (self, "chosen", chosen);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
      chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}
