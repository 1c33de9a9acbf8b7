/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-facet-bar.h"

#include <glib/gi18n.h>

#include "tidemark-chips.h"
#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-facet-chip.h"
#include "tidemark-label.h"
#include "tidemark-mark-list.h"
#include "tidemark-range-dialog.h"

struct _TidemarkFacetBar
{
  AdwBin parent_instance;

  GSimpleActionGroup *actions;
  GPtrArray *people;    /* TidemarkPerson; NULL while they are not known */
  char *current_person; /* id of whom the window shows, or NULL */
  int last_days;        /* up to today, or 0 */
  int from_day;
  int to_day;
  gboolean is_clearing;

  TidemarkFacetChip *kind_chip;
  TidemarkFacetChip *person_chip;
  TidemarkFacetChip *mark_chip;
  TidemarkFacetChip *time_chip;
  GtkWidget *clear_button;
  TidemarkChips *kinds;
  TidemarkMarkList *marks;
  GMenu *person_menu;
};

G_DEFINE_FINAL_TYPE (TidemarkFacetBar, tidemark_facet_bar, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The person that the window shows, and everybody. */
#define CURRENT "current"
#define EVERYBODY "everybody"

static const TidemarkKind kinds[] = {
  TIDEMARK_KIND_TEXT,    TIDEMARK_KIND_CALL,   TIDEMARK_KIND_MESSAGE,  TIDEMARK_KIND_DATE,
  TIDEMARK_KIND_PROMISE, TIDEMARK_KIND_TALK,   TIDEMARK_KIND_DISTANCE, TIDEMARK_KIND_MARK,
  TIDEMARK_KIND_MOVE,    TIDEMARK_KIND_FRIEND, TIDEMARK_KIND_NOTE,     TIDEMARK_KIND_NOTHING,
};

/* State */

static void
change_state (TidemarkFacetBar *self, const char *name, GVariant *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

static const char *
get_person (TidemarkFacetBar *self)
{
  g_autoptr (GVariant) state =
      g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "person");

  return g_variant_get_string (state, NULL);
}

static guint
get_kinds (TidemarkFacetBar *self)
{
  guint chosen = (guint) tidemark_chips_get_chosen (self->kinds);

  /* How close I wanted to be is a feeling too. */
  if ((chosen & TIDEMARK_KIND_BIT (TIDEMARK_KIND_DISTANCE)) != 0)
    chosen |= TIDEMARK_KIND_BIT (TIDEMARK_KIND_WANTED);

  return chosen;
}

static gboolean
has_range (TidemarkFacetBar *self)
{
  return self->last_days > 0 || self->from_day != TIDEMARK_DAY_NONE ||
         self->to_day != TIDEMARK_DAY_NONE;
}

/* Words */

static char *
describe_kinds (TidemarkFacetBar *self)
{
  guint64 chosen = tidemark_chips_get_chosen (self->kinds);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((chosen & TIDEMARK_KIND_BIT (kinds[i])) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? _ (", ") : "",
                              tidemark_label_kinds (kinds[i]));

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static char *
describe_person (TidemarkFacetBar *self)
{
  const char *id = get_person (self);

  if (g_str_equal (id, CURRENT))
    return NULL;

  for (guint i = 0; self->people != NULL && i < self->people->len; i++)
    {
      const TidemarkPerson *person = g_ptr_array_index (self->people, i);

      if (g_str_equal (person->id, id))
        return g_strdup (tidemark_discretion_name (person->alias));
    }

  return g_strdup (_ ("Everybody"));
}

static char *
describe_marks (TidemarkFacetBar *self)
{
  TidemarkMarkSet marks = tidemark_mark_list_get_marks (self->marks);
  TidemarkMark only = TIDEMARK_MARK_NONE;
  guint n = 0;

  for (int mark = 1; mark < TIDEMARK_N_MARKS; mark++)
    if ((marks & TIDEMARK_MARK_BIT (mark)) != 0)
      {
        only = (TidemarkMark) mark;
        n++;
      }

  if (n == 0)
    return NULL;
  if (n == 1)
    return g_strdup (tidemark_label_mark (only));

  return g_strdup_printf (ngettext ("%u mark", "%u marks", n), n);
}

static char *
describe_range (TidemarkFacetBar *self)
{
  int today = tidemark_day_text_today ();
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (self->last_days > 0)
    return g_strdup_printf (ngettext ("Last %d Day", "Last %d Days", (gulong) self->last_days),
                            self->last_days);
  if (!has_range (self))
    return NULL;

  if (self->from_day != TIDEMARK_DAY_NONE)
    from = tidemark_day_text_short (self->from_day, today);
  if (self->to_day != TIDEMARK_DAY_NONE)
    to = tidemark_day_text_short (self->to_day, today);
  if (from == NULL)
    return g_strdup_printf (_ ("Until %s"), to);
  if (to == NULL)
    return g_strdup_printf (_ ("Since %s"), from);

  /* Translators: a range of days, such as "3 August to 9 November" */
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

static void
describe (TidemarkFacetChip *chip, char *value)
{
  tidemark_facet_chip_set_value (chip, value);
  g_free (value);
}

static void
update (TidemarkFacetBar *self)
{
  if (self->is_clearing)
    return;

  describe (self->kind_chip, describe_kinds (self));
  describe (self->person_chip, describe_person (self));
  describe (self->mark_chip, describe_marks (self));
  describe (self->time_chip, describe_range (self));
  gtk_widget_set_visible (self->clear_button, tidemark_facet_bar_is_active (self));
}

static void
changed (TidemarkFacetBar *self)
{
  update (self);
  if (!self->is_clearing)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_range (TidemarkFacetBar *self, int last_days, int from_day, int to_day)
{
  g_autofree char *state = g_strdup_printf ("%d", last_days);

  if (self->last_days == last_days && self->from_day == from_day && self->to_day == to_day)
    return;

  self->last_days = last_days;
  self->from_day = from_day;
  self->to_day = to_day;
  change_state (self, "range",
                g_variant_new_string (last_days == 0 && has_range (self) ? "days" : state));
  changed (self);
}

static void
set_person (TidemarkFacetBar *self, const char *id)
{
  if (g_str_equal (get_person (self), id))
    return;

  change_state (self, "person", g_variant_new_string (id));
  changed (self);
}

/* What is clicked */

static void
person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  set_person (user_data, g_variant_get_string (parameter, NULL));
}

static void
range_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  set_range (user_data, (int) g_ascii_strtoll (g_variant_get_string (parameter, NULL), NULL, 10),
             TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE);
}

static void
days_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  TidemarkFacetBar *self = user_data;
  TidemarkRangeDialog *dialog = tidemark_range_dialog_new (self->from_day, self->to_day);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (tidemark_facet_bar_set_days), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
clear_kinds_cb (TidemarkFacetBar *self)
{
  tidemark_chips_set_chosen (self->kinds, 0);
}

static void
clear_person_cb (TidemarkFacetBar *self)
{
  set_person (self, CURRENT);
}

static void
clear_marks_cb (TidemarkFacetBar *self)
{
  tidemark_facet_bar_set_marks (self, 0);
}

static void
clear_time_cb (TidemarkFacetBar *self)
{
  set_range (self, 0, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE);
}

static void
clear_cb (TidemarkFacetBar *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->kind_chip), GTK_DIR_TAB_FORWARD);
  tidemark_facet_bar_clear (self);
}

static void
tidemark_facet_bar_dispose (GObject *object)
{
  TidemarkFacetBar *self = TIDEMARK_FACET_BAR (object);

  g_clear_object (&self->actions);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_FACET_BAR);

  G_OBJECT_CLASS (tidemark_facet_bar_parent_class)->dispose (object);
}

static void
tidemark_facet_bar_finalize (GObject *object)
{
  g_free (TIDEMARK_FACET_BAR (object)->current_person);

  G_OBJECT_CLASS (tidemark_facet_bar_parent_class)->finalize (object);
}

static void
tidemark_facet_bar_class_init (TidemarkFacetBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_facet_bar_dispose;
  object_class->finalize = tidemark_facet_bar_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TIDEMARK_TYPE_CHIPS);
  g_type_ensure (TIDEMARK_TYPE_FACET_CHIP);
  g_type_ensure (TIDEMARK_TYPE_MARK_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-facet-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkFacetBar, kind_chip);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFacetBar, person_chip);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFacetBar, mark_chip);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFacetBar, time_chip);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFacetBar, clear_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFacetBar, kinds);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFacetBar, marks);
  gtk_widget_class_bind_template_child (widget_class, TidemarkFacetBar, person_menu);
  gtk_widget_class_bind_template_callback (widget_class, changed);
  gtk_widget_class_bind_template_callback (widget_class, clear_kinds_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_person_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_marks_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_time_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
tidemark_facet_bar_init (TidemarkFacetBar *self)
{
  static const GActionEntry entries[] = {
    { .name = "person", .activate = person_cb, .parameter_type = "s", .state = "'" CURRENT "'" },
    { .name = "range", .activate = range_cb, .parameter_type = "s", .state = "'0'" },
    { .name = "days", .activate = days_cb },
  };

  self->from_day = TIDEMARK_DAY_NONE;
  self->to_day = TIDEMARK_DAY_NONE;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "facet", G_ACTION_GROUP (self->actions));

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    tidemark_chips_add (self->kinds, (int) kinds[i], tidemark_label_kinds (kinds[i]));
  update (self);
}

static gboolean
knows (GPtrArray *people, const char *id)
{
  for (guint i = 0; i < people->len; i++)
    {
      const TidemarkPerson *person = g_ptr_array_index (people, i);

      if (g_str_equal (person->id, id))
        return TRUE;
    }

  return FALSE;
}

/**
 * tidemark_facet_bar_set_people:
 * @people: (element-type TidemarkPerson): who can be chosen
 * @current: (nullable): whom the window shows, and who is chosen at first
 *
 * With one person alone there is nothing to choose.
 */
void
tidemark_facet_bar_set_people (TidemarkFacetBar *self,
                               GPtrArray *people,
                               const TidemarkPerson *current)
{
  g_return_if_fail (TIDEMARK_IS_FACET_BAR (self));
  g_return_if_fail (people != NULL);

  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = g_ptr_array_ref (people);
  g_menu_remove_all (self->person_menu);
  for (guint i = 0; i < people->len; i++)
    {
      const TidemarkPerson *person = g_ptr_array_index (people, i);
      gboolean is_current = current != NULL && g_str_equal (person->id, current->id);
      g_autofree char *action =
          g_strdup_printf ("facet.person::%s", is_current ? CURRENT : person->id);

      g_menu_append (self->person_menu, tidemark_discretion_name (person->alias), action);
    }
  g_menu_append (self->person_menu, _ ("Everybody"), "facet.person::" EVERYBODY);
  gtk_widget_set_visible (GTK_WIDGET (self->person_chip), people->len > 1);

  if (g_set_str (&self->current_person, current != NULL ? current->id : NULL) ||
      (!g_str_equal (get_person (self), EVERYBODY) && !knows (people, get_person (self))))
    set_person (self, CURRENT);
  update (self);
}

/**
 * tidemark_facet_bar_apply:
 * @filter: of the person that the window shows; is narrowed to what was chosen
 */
void
tidemark_facet_bar_apply (TidemarkFacetBar *self, TidemarkTimelineFilter *filter)
{
  const char *person;

  g_return_if_fail (TIDEMARK_IS_FACET_BAR (self));
  g_return_if_fail (filter != NULL);

  person = get_person (self);
  if (g_str_equal (person, EVERYBODY))
    g_clear_pointer (&filter->person_id, g_free);
  else if (!g_str_equal (person, CURRENT))
    g_set_str (&filter->person_id, person);

  filter->kinds = get_kinds (self);
  filter->marks = tidemark_mark_list_get_marks (self->marks);
  filter->from_day = self->from_day;
  filter->to_day = self->to_day;
  if (self->last_days > 0)
    filter->from_day = tidemark_day_text_today () - self->last_days + 1;
}

/**
 * tidemark_facet_bar_is_active:
 *
 * Returns: whether anything was chosen
 */
gboolean
tidemark_facet_bar_is_active (TidemarkFacetBar *self)
{
  g_return_val_if_fail (TIDEMARK_IS_FACET_BAR (self), FALSE);

  return tidemark_chips_get_chosen (self->kinds) != 0 ||
         !g_str_equal (get_person (self), CURRENT) ||
         tidemark_mark_list_get_marks (self->marks) != 0 || has_range (self);
}

/**
 * tidemark_facet_bar_clear:
 *
 * Takes everything off; "changed" tells once.
 */
void
tidemark_facet_bar_clear (TidemarkFacetBar *self)
{
  g_return_if_fail (TIDEMARK_IS_FACET_BAR (self));

  if (!tidemark_facet_bar_is_active (self))
    return;

  self->is_clearing = TRUE;
  clear_kinds_cb (self);
  clear_person_cb (self);
  clear_marks_cb (self);
  clear_time_cb (self);
  self->is_clearing = FALSE;
  changed (self);
}

/**
 * tidemark_facet_bar_set_kinds:
 * @chosen: bits of TIDEMARK_KIND_BIT; 0 for every kind
 */
void
tidemark_facet_bar_set_kinds (TidemarkFacetBar *self, guint chosen)
{
  g_return_if_fail (TIDEMARK_IS_FACET_BAR (self));

  tidemark_chips_set_chosen (self->kinds, chosen);
}

/**
 * tidemark_facet_bar_set_marks:
 * @marks: bits of TIDEMARK_MARK_BIT; 0 for any
 */
void
tidemark_facet_bar_set_marks (TidemarkFacetBar *self, TidemarkMarkSet marks)
{
  g_return_if_fail (TIDEMARK_IS_FACET_BAR (self));

  tidemark_mark_list_set_marks (self->marks, marks);
}

/**
 * tidemark_facet_bar_set_days:
 * @from_day: the first, or TIDEMARK_DAY_NONE
 * @to_day: the last, or TIDEMARK_DAY_NONE
 */
void
tidemark_facet_bar_set_days (TidemarkFacetBar *self, int from_day, int to_day)
{
  g_return_if_fail (TIDEMARK_IS_FACET_BAR (self));

  set_range (self, 0, from_day, to_day);
}
