/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-my-side-pane.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-day-text.h"
#include "tidemark-label.h"

struct _TidemarkMySidePane
{
  AdwBin parent_instance;

  TidemarkReflectResult *result;
  gboolean is_showing;

  AdwActionRow *step;
  AdwEntryRow *my_wish;
  AdwEntryRow *their_wish;
  AdwEntryRow *with_me;
  AdwComboRow *match;
  AdwActionRow *waiting;
  AdwEntryRow *limit;
  AdwActionRow *needs;
  AdwActionRow *reached_out;
  AdwActionRow *far_days;
  AdwActionRow *gave_space;
  AdwActionRow *while_away;
  AdwActionRow *people;
  AdwActionRow *people_away;
};

G_DEFINE_FINAL_TYPE (TidemarkMySidePane, tidemark_my_side_pane, ADW_TYPE_BIN)

enum
{
  PERSON_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
change_person (TidemarkMySidePane *self, TidemarkPerson *person)
{
  g_autoptr (TidemarkPerson) changed = person;

  changed->changed_at_ms = g_get_real_time () / 1000;
  g_signal_emit (self, signals[PERSON_CHANGED], 0, changed);
}

/* (transfer full) (nullable): what was typed; an empty line takes it back. */
static char *
take_text (AdwEntryRow *row)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
wish_applied_cb (AdwEntryRow *row, TidemarkMySidePane *self)
{
  TidemarkPerson *person = tidemark_person_copy (self->result->person);
  char **wish = row == self->my_wish      ? &person->my_wish
                : row == self->their_wish ? &person->their_wish_general
                                          : &person->their_wish_with_me;

  g_free (*wish);
  *wish = take_text (row);
  change_person (self, person);
}

static void
limit_applied_cb (AdwEntryRow *row, TidemarkMySidePane *self)
{
  g_autofree char *text = take_text (row);
  TidemarkPerson *person;
  guint64 days = 0;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, 3650, &days, NULL))
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID);
  person = tidemark_person_copy (self->result->person);
  person->waiting_limit_days = text != NULL ? (int) days : TIDEMARK_UNSAID;
  change_person (self, person);
}

static void
match_changed_cb (AdwComboRow *row, GParamSpec *pspec, TidemarkMySidePane *self)
{
  TidemarkPerson *person;

  if (self->is_showing || self->result == NULL)
    return;

  person = tidemark_person_copy (self->result->person);
  person->wishes_match = (TidemarkAnswer) adw_combo_row_get_selected (row);
  change_person (self, person);
}

/* What is being typed is not overwritten by what was read meanwhile. */
static void
show_text (AdwEntryRow *row, const char *text)
{
  if (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
show_wishes (TidemarkMySidePane *self)
{
  const TidemarkPerson *person = self->result->person;
  g_autofree char *general = g_strdup_printf (_ ("What %s wants, in general"), person->alias);
  g_autofree char *with_me = g_strdup_printf (_ ("Whether %s wants that with me"), person->alias);
  g_autofree char *limit = person->waiting_limit_days != TIDEMARK_UNSAID
                               ? g_strdup_printf ("%d", person->waiting_limit_days)
                               : NULL;
  const TidemarkReflection *reflection = self->result->reflection;
  g_autofree char *step =
      tidemark_step_say (reflection->my_side.step, person->alias, reflection->has_safety);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->their_wish), general);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->with_me), with_me);
  show_text (self->my_wish, person->my_wish);
  show_text (self->their_wish, person->their_wish_general);
  show_text (self->with_me, person->their_wish_with_me);
  show_text (self->limit, limit);
  adw_combo_row_set_selected (self->match, person->wishes_match);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->step), step);
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
  g_autofree char *needs = NULL;

  adw_action_row_set_subtitle (self->waiting, open);
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

  self->is_showing = TRUE;
  show_wishes (self);
  show_waiting (self, &result->reflection->my_side);
  show_reaction (self, &result->reflection->my_side);
  show_people (self, &result->reflection->my_side);
  self->is_showing = FALSE;
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

  signals[PERSON_CHANGED] =
      g_signal_new ("person-changed", TIDEMARK_TYPE_MY_SIDE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, TIDEMARK_TYPE_PERSON);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-my-side-pane.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkMySidePane, name)
  BIND (step);
  BIND (my_wish);
  BIND (their_wish);
  BIND (with_me);
  BIND (match);
  BIND (waiting);
  BIND (limit);
  BIND (needs);
  BIND (reached_out);
  BIND (far_days);
  BIND (gave_space);
  BIND (while_away);
  BIND (people);
  BIND (people_away);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, wish_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, limit_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, match_changed_cb);
}

static void
tidemark_my_side_pane_init (TidemarkMySidePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
