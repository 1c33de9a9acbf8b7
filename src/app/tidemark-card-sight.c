/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-card-sight.h"

/* The first picture has these alone: it comes sooner, and the others come with the next one. */
#define N_FIRST 1

/* Longer than from one step of panning to the next. */
#define PAUSE_MS 200

struct _TidemarkCardSight
{
  GObject parent_instance;

  GtkScrolledWindow *scroller;
  GPtrArray *cards;
  gboolean has_others; /* all that follow the first are shown */
  guint tick;
  guint pause;
  guint idle;
};

G_DEFINE_FINAL_TYPE (TidemarkCardSight, tidemark_card_sight, G_TYPE_OBJECT)

/* Half a screen above and below counts as well: it is scrolled to next. */
static gboolean
is_in_sight (TidemarkCardSight *self, GtkWidget *card)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double top = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (card, gtk_widget_get_first_child (viewport), &bounds))
    return FALSE;

  return bounds.origin.y < top + 1.5 * page &&
         bounds.origin.y + bounds.size.height > top - 0.5 * page;
}

static void
look (TidemarkCardSight *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->cards, i);

      if (gtk_widget_get_mapped (card))
        tidemark_chart_card_set_seen (TIDEMARK_CHART_CARD (card), is_in_sight (self, card));
    }
}

static gboolean
idle_cb (gpointer data)
{
  TidemarkCardSight *self = data;

  for (guint i = 0; i < self->cards->len; i++)
    {
      TidemarkChartCard *card = g_ptr_array_index (self->cards, i);

      if (!tidemark_chart_card_is_behind (card))
        continue;
      tidemark_chart_card_catch_up (card);
      return G_SOURCE_CONTINUE;
    }

  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
pause_cb (gpointer data)
{
  TidemarkCardSight *self = data;

  self->pause = 0;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * tidemark_card_sight_queue:
 * @self: a sight
 *
 * The cards were given something else: those that are scrolled away follow after a moment.
 */
void
tidemark_card_sight_queue (TidemarkCardSight *self)
{
  g_return_if_fail (TIDEMARK_IS_CARD_SIGHT (self));

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, pause_cb, self);
}

static void
show_others (TidemarkCardSight *self)
{
  self->has_others = TRUE;
  for (guint i = N_FIRST; i < self->cards->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->cards, i), TRUE);
  tidemark_card_sight_queue (self);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  TidemarkCardSight *self = data;

  if (!self->has_others)
    {
      show_others (self);
      return G_SOURCE_CONTINUE; /* they have a place in the next picture */
    }

  self->tick = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

/* It changes amid laying out, when the cards do not yet lie where they will. */
static void
layout_cb (TidemarkCardSight *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->scroller), tick_cb, self, NULL);
}

static void
tidemark_card_sight_dispose (GObject *object)
{
  TidemarkCardSight *self = TIDEMARK_CARD_SIGHT (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->scroller), self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->scroller);
  g_clear_pointer (&self->cards, g_ptr_array_unref);

  G_OBJECT_CLASS (tidemark_card_sight_parent_class)->dispose (object);
}

static void
tidemark_card_sight_class_init (TidemarkCardSightClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tidemark_card_sight_dispose;
}

static void
tidemark_card_sight_init (TidemarkCardSight *self)
{
}

/**
 * tidemark_card_sight_new:
 * @scroller: what the cards are scrolled in
 * @cards: (element-type TidemarkChartCard): from the top down
 *
 * Returns: (transfer full): one that has to go before the cards do
 */
TidemarkCardSight *
tidemark_card_sight_new (GtkScrolledWindow *scroller, GPtrArray *cards)
{
  TidemarkCardSight *self = g_object_new (TIDEMARK_TYPE_CARD_SIGHT, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);

  self->scroller = g_object_ref (scroller);
  self->cards = g_ptr_array_ref (cards);
  for (guint i = N_FIRST; i < cards->len; i++)
    {
      tidemark_chart_card_set_seen (g_ptr_array_index (cards, i), FALSE);
      gtk_widget_set_visible (g_ptr_array_index (cards, i), FALSE);
    }
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (layout_cb), self, G_CONNECT_SWAPPED);

  return self;
}
