/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-my-side-pane.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-label.h"
#include "tidemark-veil.h"
#include "tidemark-waiting-limit.h"

struct _TidemarkMySidePane
{
  AdwBin parent_instance;

  TidemarkReflectResult *result;

  AdwActionRow *step;
  AdwActionRow *my_wish;
  AdwActionRow *their_wish;
  AdwActionRow *with_me;
  AdwActionRow *waiting;
  AdwActionRow *days;
  AdwActionRow *needs;
  AdwActionRow *reached_out;
  AdwActionRow *far_days;
  AdwActionRow *gave_space;
  AdwActionRow *while_away;
  AdwActionRow *people;
  AdwActionRow *people_away;
};

G_DEFINE_FINAL_TYPE (TidemarkMySidePane, tidemark_my_side_pane, ADW_TYPE_BIN)

/* Opens the dialog in which it is answered. */
static void
open_dialog (TidemarkMySidePane *self, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.my-side", "s", name);
}

static void
wish_cb (TidemarkMySidePane *self)
{
  open_dialog (self, "wish");
}

static void
waiting_cb (TidemarkMySidePane *self)
{
  open_dialog (self, "waiting");
}

static void
needs_cb (TidemarkMySidePane *self)
{
  open_dialog (self, "needs");
}

static void
people_cb (TidemarkMySidePane *self)
{
  open_dialog (self, "people");
}

static void
show_wish (AdwActionRow *row, const char *wish, gboolean is_next)
{
  adw_action_row_set_subtitle (row, wish != NULL ? wish
                                    : is_next    ? _ ("Not written yet")
                                                 : _ ("After that"));
  tidemark_veil_set (GTK_WIDGET (row), TIDEMARK_PRIVATE_SUBTITLE, wish != NULL);
}

static void
show_wishes (TidemarkMySidePane *self)
{
  const TidemarkPerson *person = self->result->person;
  TidemarkStep step = self->result->reflection->my_side.step;
  const char *name = tidemark_discretion_name (person->alias);
  g_autofree char *general = g_strdup_printf (_ ("What %s wants, in general"), name);
  g_autofree char *with_me = g_strdup_printf (_ ("Whether %s wants that with me"), name);
  g_autofree char *sentence = tidemark_step_say (step, name, self->result->reflection->has_safety);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->their_wish), general);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->with_me), with_me);
  show_wish (self->my_wish, person->my_wish, step == TIDEMARK_STEP_MY_WISH);
  show_wish (self->their_wish, person->their_wish_general, step == TIDEMARK_STEP_ASK_GENERAL);
  show_wish (self->with_me, person->their_wish_with_me, step == TIDEMARK_STEP_ASK_WITH_ME);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->step), sentence);
}

/* (transfer full): "30 days", and when it was set where it was moved. */
static char *
say_limit (const TidemarkPerson *person, int today)
{
  g_autoptr (GPtrArray) limits = tidemark_waiting_limits_of (person);
  const TidemarkWaitingLimit *now =
      limits->len > 0 ? g_ptr_array_index (limits, limits->len - 1) : NULL;
  g_autofree char *days = NULL;
  g_autofree char *from = NULL;

  if (person->waiting_limit_days == TIDEMARK_UNSAID)
    return g_strdup (limits->len > 0 ? _ ("You took your limit away")
                                     : _ ("You have set no limit"));

  days = g_strdup_printf (ngettext ("Your limit is %d day", "Your limit is %d days",
                                    (gulong) person->waiting_limit_days),
                          person->waiting_limit_days);
  if (limits->len < 2 || now->from_day == TIDEMARK_DAY_NONE)
    return g_steal_pointer (&days);

  from = tidemark_day_text_short (now->from_day, today);
  /* Translators: "Your limit is 40 days", and the day on which it was moved */
  return g_strdup_printf (_ ("%s, moved on %s"), days, from);
}

static void
show_days (TidemarkMySidePane *self, const TidemarkPerson *person, int today)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = NULL;

  if (person->agreed_until_day != TIDEMARK_DAY_NONE)
    {
      g_autofree char *day = tidemark_day_text_short (person->agreed_until_day, today);

      g_strv_builder_take (builder, g_strdup_printf (_ ("Agreed until %s"), day));
    }
  if (person->check_in_day != TIDEMARK_DAY_NONE)
    {
      g_autofree char *day = tidemark_day_text_short (person->check_in_day, today);

      g_strv_builder_take (builder, g_strdup_printf (_ ("Look again on %s"), day));
    }
  parts = g_strv_builder_end (builder);
  text = g_strjoinv (" · ", parts);
  adw_action_row_set_subtitle (self->days, *text != '\0' ? text : _ ("Nothing agreed yet"));
}

static void
show_waiting (TidemarkMySidePane *self, const TidemarkMySide *side)
{
  g_autofree char *open = side->open_days == TIDEMARK_UNSAID
                              ? g_strdup (_ ("No open question"))
                              : g_strdup_printf (ngettext ("%d day since the first open talk",
                                                           "%d days since the first open talk",
                                                           (gulong) side->open_days),
                                                 side->open_days);
  g_autofree char *limit = say_limit (self->result->person, self->result->today);
  /* Translators: how long a question has been open, and one's own limit */
  g_autofree char *waiting = g_strdup_printf (_ ("%s. %s"), open, limit);
  g_autofree char *needs = NULL;

  adw_action_row_set_subtitle (self->waiting, waiting);
  show_days (self, self->result->person, self->result->today);
  if (side->needs_told == 0)
    needs = g_strdup (_ ("Not told yet"));
  else
    /* Translators: talks about one's needs. */
    needs = g_strdup_printf (_ ("Told %1$d · agreed %2$d · no answer %3$d"), side->needs_told,
                             side->needs_agreed, side->needs_unanswered);
  adw_action_row_set_subtitle (self->needs, needs);
}

/* (transfer full): a change in distance, in points of ten. */
static char *
say_change (double change)
{
  if (isnan (change))
    return g_strdup (_ ("Too few days logged to tell"));
  if (fabs (change) < 0.25)
    return g_strdup (_ ("About as on other days"));
  return g_strdup_printf (change > 0 ? _ ("%.1f points further away than otherwise")
                                     : _ ("%.1f points closer than otherwise"),
                          fabs (change));
}

static void
show_reaction (TidemarkMySidePane *self, const TidemarkMySide *side)
{
  g_autofree char *after = say_change (side->pursue_after);
  g_autofree char *reactive = say_change (side->pursue_reactive);
  g_autofree char *space = say_change (side->space_after);
  /* Translators: one's own moves while the other one was far away. */
  g_autofree char *away = g_strdup_printf (_ ("Gave space %1$d · reached out or pressed %2$d"),
                                           side->moves_space, side->moves_pressed);

  adw_action_row_set_subtitle (self->reached_out, after);
  adw_action_row_set_subtitle (self->far_days, reactive);
  adw_action_row_set_subtitle (self->gave_space, space);
  adw_action_row_set_subtitle (self->while_away, away);
}

static void
show_people (TidemarkMySidePane *self, const TidemarkMySide *side)
{
  g_autoptr (GStrvBuilder) counts = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = NULL, *away = NULL;

  for (int kind = TIDEMARK_FRIEND_FUN; kind <= TIDEMARK_FRIEND_OLD; kind++)
    g_strv_builder_take (
        counts, g_strdup_printf ("%s %d", tidemark_label_friend (kind), side->friends[kind]));
  parts = g_strv_builder_end (counts);
  text = g_strjoinv (" · ", parts);
  adw_action_row_set_subtitle (self->people, text);

  /* Translators: days with friends among the days of times away. */
  away = side->away_days > 0
             ? g_strdup_printf (ngettext ("On %1$d of %2$d day", "On %1$d of %2$d days",
                                          (gulong) side->away_days),
                                side->away_friend_days, side->away_days)
             : g_strdup (_ ("No time away logged"));
  adw_action_row_set_subtitle (self->people_away, away);
}

/**
 * tidemark_my_side_pane_show:
 * @result: kept
 */
void
tidemark_my_side_pane_show (TidemarkMySidePane *self, TidemarkReflectResult *result)
{
  g_return_if_fail (TIDEMARK_IS_MY_SIDE_PANE (self));

  g_clear_pointer (&self->result, tidemark_reflect_result_unref);
  self->result = tidemark_reflect_result_ref (result);

  show_wishes (self);
  show_waiting (self, &result->reflection->my_side);
  show_reaction (self, &result->reflection->my_side);
  show_people (self, &result->reflection->my_side);
}

static void
tidemark_my_side_pane_dispose (GObject *object)
{
  TidemarkMySidePane *self = TIDEMARK_MY_SIDE_PANE (object);

  g_clear_pointer (&self->result, tidemark_reflect_result_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_MY_SIDE_PANE);

  G_OBJECT_CLASS (tidemark_my_side_pane_parent_class)->dispose (object);
}

static void
tidemark_my_side_pane_class_init (TidemarkMySidePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_my_side_pane_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-my-side-pane.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkMySidePane, name)
  BIND (step);
  BIND (my_wish);
  BIND (their_wish);
  BIND (with_me);
  BIND (waiting);
  BIND (days);
  BIND (needs);
  BIND (reached_out);
  BIND (far_days);
  BIND (gave_space);
  BIND (while_away);
  BIND (people);
  BIND (people_away);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, wish_cb);
  gtk_widget_class_bind_template_callback (widget_class, waiting_cb);
  gtk_widget_class_bind_template_callback (widget_class, needs_cb);
  gtk_widget_class_bind_template_callback (widget_class, people_cb);
}

static void
tidemark_my_side_pane_init (TidemarkMySidePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
