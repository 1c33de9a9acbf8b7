/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-my-side-summary.h"

#include <glib/gi18n.h>

#include "tidemark-veil.h"

/* What I want, waiting, needs, my reaction, my people. */
#define N_LINES 5

struct _TidemarkMySideSummary
{
  AdwBin parent_instance;

  gboolean brief;
  GtkLabel *values[N_LINES];

  GtkLabel *step;
  GtkGrid *lines;
};

G_DEFINE_FINAL_TYPE (TidemarkMySideSummary, tidemark_my_side_summary, ADW_TYPE_BIN)

typedef enum
{
  PROP_BRIEF = 1,
  N_PROPS
} TidemarkMySideSummaryProperty;

static GParamSpec *properties[N_PROPS];

static const char *const titles[N_LINES] = { N_ ("What I want"), N_ ("Waiting"), N_ ("Needs"),
                                             N_ ("My reaction"), N_ ("My people") };

static char *
say_wish (const TidemarkPerson *person)
{
  if (person->my_wish == NULL)
    return g_strdup (_ ("Not written yet"));

  return g_strdup (person->my_wish);
}

static char *
say_waiting (const TidemarkMySide *side)
{
  g_autofree char *limit =
      side->limit_days == TIDEMARK_UNSAID
          ? g_strdup (_ ("no limit set"))
          : g_strdup_printf (ngettext ("limit %d day", "limit %d days", (gulong) side->limit_days),
                             side->limit_days);

  if (side->open_days == TIDEMARK_UNSAID)
    return g_strdup (_ ("No open question"));
  /* Translators: for how many days a question has been open; "no limit set" or "limit 40 days" */
  return g_strdup_printf (ngettext ("%1$d day, %2$s", "%1$d days, %2$s", (gulong) side->open_days),
                          side->open_days, limit);
}

static char *
say_needs (const TidemarkMySide *side)
{
  if (side->needs_told == 0)
    return g_strdup (_ ("Not told yet"));
  /* Translators: talks about one's needs */
  return g_strdup_printf (_ ("Told %1$d, agreed %2$d"), side->needs_told, side->needs_agreed);
}

static char *
say_reaction (const TidemarkMySide *side)
{
  if (side->moves_space + side->moves_pressed == 0)
    return g_strdup (_ ("None in times away"));
  /* Translators: my own moves while the other one was far away */
  return g_strdup_printf (_ ("Space %1$d, reached out %2$d"), side->moves_space,
                          side->moves_pressed);
}

static char *
say_people (const TidemarkMySide *side)
{
  int kinds = 0;

  for (int kind = TIDEMARK_FRIEND_FUN; kind <= TIDEMARK_FRIEND_OLD; kind++)
    kinds += side->friends[kind] > 0;
  /* Translators: of fun, deep and long-known friends, in the last four weeks */
  return g_strdup_printf (_ ("%d of 3 kinds lately"), kinds);
}

/**
 * tidemark_my_side_summary_show:
 * @result: what was read
 */
void
tidemark_my_side_summary_show (TidemarkMySideSummary *self, const TidemarkReflectResult *result)
{
  const TidemarkReflection *reflection = result->reflection;
  const TidemarkMySide *side = &reflection->my_side;
  g_autofree char *next = tidemark_step_say (side->step, reflection->alias, reflection->has_safety);
  /* Translators: before what one could do next. */
  g_autofree char *step = side->step < TIDEMARK_STEP_STAY_AVAILABLE
                              ? g_strdup_printf (_ ("Next: %s"), next)
                              : g_strdup (next);
  g_autofree char *wish = say_wish (result->person);
  g_autofree char *waiting = say_waiting (side);
  g_autofree char *needs = say_needs (side);
  g_autofree char *reaction = say_reaction (side);
  g_autofree char *people = say_people (side);
  const char *const texts[N_LINES] = { wish, waiting, needs, reaction, people };

  gtk_label_set_label (self->step, step);
  for (int i = 0; i < N_LINES; i++)
    gtk_label_set_label (self->values[i], texts[i]);
  tidemark_veil_set (GTK_WIDGET (self->values[0]), TIDEMARK_PRIVATE_TEXT,
                     result->person->my_wish != NULL);
}

/**
 * tidemark_my_side_summary_say:
 *
 * Returns: (transfer full): all of it, for who hears it
 */
char *
tidemark_my_side_summary_say (TidemarkMySideSummary *self)
{
  GString *text = g_string_new (gtk_label_get_label (self->step));

  for (int i = 0; i < N_LINES; i++)
    g_string_append_printf (text, " %s: %s.", _ (titles[i]), gtk_label_get_label (self->values[i]));
  return g_string_free_and_steal (text);
}

static void
tidemark_my_side_summary_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkMySideSummaryProperty) id)
    {
    case PROP_BRIEF:
      g_value_set_boolean (value, TIDEMARK_MY_SIDE_SUMMARY (object)->brief);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_my_side_summary_set_property (GObject *object,
                                       guint id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  TidemarkMySideSummary *self = TIDEMARK_MY_SIDE_SUMMARY (object);

  switch ((TidemarkMySideSummaryProperty) id)
    {
    case PROP_BRIEF:
      self->brief = g_value_get_boolean (value);
      gtk_widget_set_visible (GTK_WIDGET (self->lines), !self->brief);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_my_side_summary_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_MY_SIDE_SUMMARY);

  G_OBJECT_CLASS (tidemark_my_side_summary_parent_class)->dispose (object);
}

static void
tidemark_my_side_summary_class_init (TidemarkMySideSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_my_side_summary_get_property;
  object_class->set_property = tidemark_my_side_summary_set_property;
  object_class->dispose = tidemark_my_side_summary_dispose;

  properties[PROP_BRIEF] =
      g_param_spec_boolean ("brief", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-my-side-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkMySideSummary, step);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMySideSummary, lines);
}

static GtkLabel *
add_label (TidemarkMySideSummary *self, const char *text, int column, int line)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "normal-weight");
  gtk_grid_attach (self->lines, label, column, line, 1, 1);
  return GTK_LABEL (label);
}

static void
tidemark_my_side_summary_init (TidemarkMySideSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int i = 0; i < N_LINES; i++)
    {
      gtk_widget_add_css_class (GTK_WIDGET (add_label (self, _ (titles[i]), 0, i)), "dim-label");
      self->values[i] = add_label (self, "", 1, i);
      gtk_widget_set_hexpand (GTK_WIDGET (self->values[i]), TRUE);
    }
}
