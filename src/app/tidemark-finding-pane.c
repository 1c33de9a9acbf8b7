/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-finding-pane.h"

#include <glib/gi18n.h>

#include "tidemark-article.h"
#include "tidemark-evidence-column.h"
#include "tidemark-fit-bar.h"
#include "tidemark-reflection-words.h"

#define N_SIDES 3

struct _TidemarkFindingPane
{
  AdwBin parent_instance;

  gboolean narrow;
  gboolean stacked;

  GtkLabel *title;
  GtkLabel *sentence;
  GtkLabel *extent;
  GtkBox *columns;
  GtkWidget *pages;
  TidemarkEvidenceColumn *for_column;
  TidemarkEvidenceColumn *against_column;
  TidemarkEvidenceColumn *missing_column;
  TidemarkEvidenceColumn *for_page;
  TidemarkEvidenceColumn *against_page;
  TidemarkEvidenceColumn *missing_page;
  GtkWidget *explanations;
  GtkLabel *tie;
  GtkListBox *reasons;
  GtkLabel *how;
  GtkWidget *advice_group;
  GtkBox *advice;
  GtkWidget *step_group;
  AdwActionRow *step;
};

G_DEFINE_FINAL_TYPE (TidemarkFindingPane, tidemark_finding_pane, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
  PROP_STACKED,
  N_PROPS
} TidemarkFindingPaneProperty;

static GParamSpec *properties[N_PROPS];

static void
arrange_sides (TidemarkFindingPane *self)
{
  gboolean pages = self->narrow && !self->stacked;

  gtk_widget_set_visible (GTK_WIDGET (self->columns), !pages);
  gtk_widget_set_visible (self->pages, pages);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), self->stacked
                                                                      ? GTK_ORIENTATION_VERTICAL
                                                                      : GTK_ORIENTATION_HORIZONTAL);
}

/* What nobody has logged is as much a part of the answer as what was. */
static GStrv
list_missing (const TidemarkReflection *reflection, const TidemarkFinding *finding)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  int unlogged = reflection->n_span_days - reflection->n_days;

  if (!finding->available)
    g_strv_builder_take (builder, g_strdup_printf (_ ("So far: %s"), finding->need));
  if (finding->n_left_out > 0)
    g_strv_builder_take (builder, tidemark_finding_say_left_out (finding));
  if (unlogged > 0)
    g_strv_builder_take (builder,
                         g_strdup_printf (ngettext ("%d day without an entry",
                                                    "%d days without an entry", (gulong) unlogged),
                                          unlogged));

  return g_strv_builder_end (builder);
}

/* (transfer full): what stands where no entry does; messages cannot be opened one by one. */
static char *
say_no_entry (const TidemarkFinding *finding, const char *text)
{
  if (finding->n_messages == 0)
    return g_strdup (text);
  return g_strdup_printf (ngettext ("Among %d imported message", "Among %d imported messages",
                                    (gulong) finding->n_messages),
                          finding->n_messages);
}

static void
show_sides (TidemarkFindingPane *self,
            const TidemarkReflectResult *result,
            const TidemarkFinding *finding)
{
  g_auto (GStrv) missing = list_missing (result->reflection, finding);
  g_autofree char *none_for = say_no_entry (finding, _ ("No entry speaks for it"));
  g_autofree char *none_against = say_no_entry (finding, _ ("No entry speaks against it"));
  TidemarkEvidenceColumn *sides[2][N_SIDES] = {
    { self->for_column, self->against_column, self->missing_column },
    { self->for_page, self->against_page, self->missing_page },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      tidemark_evidence_column_set_entries (sides[i][0], result, finding->entries_for, none_for);
      tidemark_evidence_column_set_entries (sides[i][1], result, finding->entries_against,
                                            none_against);
      tidemark_evidence_column_set_texts (sides[i][2], (const char *const *) missing,
                                          _ ("Nothing is missing"));
    }
}

static GtkWidget *
new_reason_row (const TidemarkReason *reason, const char *alias)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *grounds = tidemark_reason_say_grounds (reason, alias);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (reason->info->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), grounds);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             tidemark_fit_bar_new (tidemark_reason_get_fit (reason)));
  return row;
}

static void
show_reasons (TidemarkFindingPane *self, const TidemarkReflection *reflection)
{
  g_autoptr (GPtrArray) named = tidemark_reflection_list_named (reflection);

  gtk_list_box_remove_all (self->reasons);
  for (guint i = 0; i < named->len; i++)
    gtk_list_box_append (self->reasons,
                         new_reason_row (g_ptr_array_index (named, i), reflection->alias));

  /* An ordinary log needs no explaining. */
  gtk_widget_set_visible (self->explanations, named->len > 0 && reflection->flags != 0);
  gtk_label_set_label (self->tie,
                       reflection->is_tied
                           ? _ ("The log does not tell the first two apart, and others fit too.")
                           : _ ("What goes with the log; other explanations fit too."));
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
new_advice_card (const TidemarkAdvice *advice)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  /* Translators: the title of an article, and when none of it fits. */
  g_autofree char *source =
      g_strdup_printf (_ ("After “%1$s”. %2$s"), advice->title, advice->limits);
  /* Translators: when a piece of advice does not fit, as a sentence. */
  g_autofree char *unless = g_strdup_printf (_ ("When this does not fit: %s"), advice->unless);
  GtkWidget *label = new_label (source, "caption");

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "chart-card");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (card), new_label (advice->text, "note-text"));
  gtk_box_append (GTK_BOX (card), new_label (unless, NULL));
  gtk_box_append (GTK_BOX (card), label);
  return card;
}

/* Of the advice given, what the article of this signal says. */
static const TidemarkAdvice *
find_own_advice (const TidemarkReflection *reflection, const TidemarkSignalInfo *info)
{
  for (guint i = 0; i < reflection->advice->len; i++)
    {
      const TidemarkAdvice *advice = g_ptr_array_index (reflection->advice, i);
      const TidemarkArticle *article = tidemark_article_find (advice->source);

      if (g_str_equal (advice->source, info->source) ||
          (article != NULL && tidemark_article_has_sign (article, info->id)))
        return advice;
    }

  return reflection->advice->len > 0 ? g_ptr_array_index (reflection->advice, 0) : NULL;
}

static void
show_advice (TidemarkFindingPane *self,
             const TidemarkReflection *reflection,
             const TidemarkSignalInfo *info)
{
  const TidemarkAdvice *advice = find_own_advice (reflection, info);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->advice))) != NULL)
    gtk_box_remove (self->advice, child);

  gtk_widget_set_visible (self->advice_group, advice != NULL);
  gtk_widget_set_visible (self->step_group, advice != NULL);
  if (advice == NULL)
    return;

  gtk_box_append (self->advice, new_advice_card (advice));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->step), advice->step);
}

/**
 * tidemark_finding_pane_show:
 * @signal: place in the registry
 */
void
tidemark_finding_pane_show (TidemarkFindingPane *self,
                            const TidemarkReflectResult *result,
                            int signal)
{
  const TidemarkReflection *reflection = result->reflection;
  const TidemarkFinding *finding = g_ptr_array_index (reflection->findings, signal);
  int n;
  const TidemarkSignalInfo *info = tidemark_signal_registry_list (&n)[signal];
  g_autofree char *title = NULL, *sentence = NULL, *extent = NULL, *how = NULL;

  g_return_if_fail (TIDEMARK_IS_FINDING_PANE (self));

  title = tidemark_article_say (info->title, reflection->alias);
  how = tidemark_article_say (info->how, reflection->alias);
  sentence = tidemark_reflection_say_finding (reflection, signal);
  if (sentence == NULL)
    sentence = g_strdup (_ ("Not enough is logged to tell. That is a good answer, too."));
  extent = tidemark_reflection_say_extent (reflection);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->extent, extent);
  gtk_label_set_label (self->how, how);
  show_sides (self, result, finding);
  show_reasons (self, reflection);
  show_advice (self, reflection, info);
}

static void
tidemark_finding_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkFindingPane *self = TIDEMARK_FINDING_PANE (object);

  switch ((TidemarkFindingPaneProperty) id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_STACKED:
      g_value_set_boolean (value, self->stacked);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_finding_pane_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  TidemarkFindingPane *self = TIDEMARK_FINDING_PANE (object);

  switch ((TidemarkFindingPaneProperty) id)
    {
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      arrange_sides (self);
      break;
    case PROP_STACKED:
      self->stacked = g_value_get_boolean (value);
      arrange_sides (self);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_finding_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_FINDING_PANE);

  G_OBJECT_CLASS (tidemark_finding_pane_parent_class)->dispose (object);
}

static void
tidemark_finding_pane_class_init (TidemarkFindingPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tidemark_finding_pane_get_property;
  object_class->set_property = tidemark_finding_pane_set_property;
  object_class->dispose = tidemark_finding_pane_dispose;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (TIDEMARK_TYPE_EVIDENCE_COLUMN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-finding-pane.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkFindingPane, name)
  BIND (title);
  BIND (sentence);
  BIND (extent);
  BIND (columns);
  BIND (pages);
  BIND (for_column);
  BIND (against_column);
  BIND (missing_column);
  BIND (for_page);
  BIND (against_page);
  BIND (missing_page);
  BIND (explanations);
  BIND (tie);
  BIND (reasons);
  BIND (how);
  BIND (advice_group);
  BIND (advice);
  BIND (step_group);
  BIND (step);
#undef BIND
}

static void
tidemark_finding_pane_init (TidemarkFindingPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  arrange_sides (self);
}
