/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-finding-pane.h"

#include <glib/gi18n.h>

#include "tidemark-advice-card.h"
#include "tidemark-article.h"
#include "tidemark-evidence-column.h"
#include "tidemark-fit-bar.h"
#include "tidemark-reason-row.h"
#include "tidemark-reflect-text.h"
#include "tidemark-signal-card.h"
#include "tidemark-veil.h"

#define N_SIDES 3

/* As much as fits beside what speaks for the signal itself. */
#define MAX_EXPLANATIONS 4

struct _TidemarkFindingPane
{
  AdwBin parent_instance;

  gboolean narrow;
  gboolean stacked;
  TidemarkTimeframe *timeframe;
  TidemarkChartCard *card; /* NULL where the signal has no chart */

  GtkLabel *title;
  GtkLabel *sentence;
  GtkLabel *extent;
  AdwBin *chart;
  GtkBox *columns;
  GtkWidget *pages;
  TidemarkEvidenceColumn *for_column;
  TidemarkEvidenceColumn *against_column;
  TidemarkEvidenceColumn *missing_column;
  TidemarkEvidenceColumn *for_page;
  TidemarkEvidenceColumn *against_page;
  TidemarkEvidenceColumn *missing_page;
  GtkWidget *explanations;
  GtkListBox *reasons;
  GtkLabel *how;
  GtkWidget *advice_group;
  AdwBin *advice;
  AdwActionRow *aside;
  GtkButton *set_aside;
  GtkButton *take_up;
};

G_DEFINE_FINAL_TYPE (TidemarkFindingPane, tidemark_finding_pane, ADW_TYPE_BIN)

typedef enum
{
  PROP_NARROW = 1,
  PROP_STACKED,
  N_PROPS
} TidemarkFindingPaneProperty;

enum
{
  ACTIVATE_ITEM,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

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

/* How much a signal speaks for a reason; what only ever speaks against it is none. */
static double
get_weight (const TidemarkReasonInfo *reason, const char *signal)
{
  for (const TidemarkWeight *weight = reason->weights; weight->signal != NULL; weight++)
    if (g_str_equal (weight->signal, signal))
      return MAX (weight->weight, 0);

  return 0;
}

static gboolean
is_grave (const TidemarkReason *reason)
{
  return g_str_equal (reason->info->id, "someone_else");
}

static int
compare_reasons (gconstpointer a, gconstpointer b, gpointer signal)
{
  const TidemarkReason *left = *(TidemarkReason *const *) a, *right = *(TidemarkReason *const *) b;
  double difference = get_weight (right->info, signal) - get_weight (left->info, signal);

  /* A grave suspicion never comes first. */
  if (is_grave (left) != is_grave (right))
    return is_grave (left) ? 1 : -1;
  if (difference != 0)
    return difference > 0 ? 1 : -1;
  return g_strcmp0 (left->info->id, right->info->id);
}

/* (transfer container): what the signal goes with, the closest first. */
static GPtrArray *
list_explanations (const TidemarkReflection *reflection, const char *signal)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < reflection->reasons->len; i++)
    {
      TidemarkReason *reason = g_ptr_array_index (reflection->reasons, i);

      if (get_weight (reason->info, signal) > 0)
        g_ptr_array_add (list, reason);
    }
  g_ptr_array_sort_with_data (list, compare_reasons, (gpointer) signal);
  if (list->len > MAX_EXPLANATIONS)
    g_ptr_array_set_size (list, MAX_EXPLANATIONS);
  return list;
}

/* Only what is named as a reason has a bar: a signal alone is no ground for one. */
static GtkWidget *
new_explanation_row (const TidemarkReflection *reflection, const TidemarkReason *reason)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *apart = tidemark_reason_row_say_apart (reason->info->id, reflection->alias);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (reason->info->title));
  if (apart != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), apart);
  if (reason->named && (reflection->flags != 0 || reflection->notes != 0))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               tidemark_fit_bar_new (tidemark_reason_get_fit (reason)));
  return row;
}

static void
show_explanations (TidemarkFindingPane *self,
                   const TidemarkReflection *reflection,
                   const TidemarkFinding *finding,
                   const TidemarkSignalInfo *info)
{
  g_autoptr (GPtrArray) list = list_explanations (reflection, info->id);

  gtk_list_box_remove_all (self->reasons);
  for (guint i = 0; i < list->len; i++)
    gtk_list_box_append (self->reasons,
                         new_explanation_row (reflection, g_ptr_array_index (list, i)));
  gtk_widget_set_visible (self->explanations, finding->available && list->len > 0);
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

  return NULL;
}

static void
show_advice (TidemarkFindingPane *self,
             const TidemarkReflection *reflection,
             const TidemarkSignalInfo *info)
{
  const TidemarkAdvice *advice = find_own_advice (reflection, info);

  adw_bin_set_child (self->advice, advice != NULL ? tidemark_advice_card_new (advice) : NULL);
  gtk_widget_set_visible (self->advice_group, advice != NULL);
}

static void
activate_item_cb (TidemarkFindingPane *self, int item, TidemarkChartCard *card)
{
  g_signal_emit (self, signals[ACTIVATE_ITEM], 0, card, item);
}

/* The card stays while signals are drawn by the same one. */
static void
change_card (TidemarkFindingPane *self, const char *signal_id)
{
  if (tidemark_signal_card_fits (self->card, signal_id))
    return;

  self->card = tidemark_signal_card_new (signal_id);
  adw_bin_set_child (self->chart, self->card != NULL ? GTK_WIDGET (self->card) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), self->card != NULL);
  if (self->card == NULL)
    return;

  tidemark_chart_card_set_timeframe (self->card, self->timeframe);
  g_signal_connect_object (self->card, "activate-item", G_CALLBACK (activate_item_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
show_chart (TidemarkFindingPane *self,
            const TidemarkReflectResult *result,
            const TidemarkSignalInfo *info)
{
  TidemarkPatterns *patterns = result->patterns;
  const GArray *days = patterns != NULL ? patterns->tide->days : NULL;

  change_card (self, info->id);
  if (self->card != NULL)
    tidemark_signal_card_show (self->card, info->id);
  if (self->card == NULL || days == NULL || days->len == 0)
    return;

  /* The days that the signal looks at, so that both count the same. */
  tidemark_timeframe_set_n_days (self->timeframe, info->window_days);
  tidemark_timeframe_set_bounds (self->timeframe, g_array_index (days, TidemarkTideDay, 0).day,
                                 patterns->today);
  tidemark_chart_card_set_patterns (self->card, patterns);
}

static void
show_aside (TidemarkFindingPane *self,
            const TidemarkReflectResult *result,
            const TidemarkSignalInfo *info)
{
  g_autofree char *aside =
      tidemark_reflect_text_set_aside (result->person, info->id, result->today);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->aside),
                                 aside != NULL ? aside : _ ("Does this not fit?"));
  tidemark_veil_set (GTK_WIDGET (self->aside), TIDEMARK_PRIVATE_TITLE, aside != NULL);
  adw_action_row_set_subtitle (
      self->aside, aside != NULL ? _ ("The first line goes without it, and says so.")
                                 : _ ("Set aside, it stays in the list and out of the first "
                                      "line."));
  gtk_widget_set_visible (GTK_WIDGET (self->set_aside), aside == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->take_up), aside != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->set_aside), "s", info->id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->take_up), "s", info->id);
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
  extent = tidemark_reflect_text_extent (result);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->extent, extent);
  gtk_label_set_label (self->how, how);
  show_chart (self, result, info);
  show_sides (self, result, finding);
  show_explanations (self, reflection, finding, info);
  show_advice (self, reflection, info);
  show_aside (self, result, info);
}

/**
 * tidemark_finding_pane_scroll_up:
 *
 * For another signal: back to where it begins.
 */
void
tidemark_finding_pane_scroll_up (TidemarkFindingPane *self)
{
  GtkWidget *scroller;

  g_return_if_fail (TIDEMARK_IS_FINDING_PANE (self));

  scroller = adw_bin_get_child (ADW_BIN (self));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                            0);
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
  TidemarkFindingPane *self = TIDEMARK_FINDING_PANE (object);

  g_clear_object (&self->timeframe);
  self->card = NULL;
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

  signals[ACTIVATE_ITEM] =
      g_signal_new ("activate-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, TIDEMARK_TYPE_CHART_CARD, G_TYPE_INT);

  g_type_ensure (TIDEMARK_TYPE_EVIDENCE_COLUMN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-finding-pane.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkFindingPane, name)
  BIND (title);
  BIND (sentence);
  BIND (extent);
  BIND (chart);
  BIND (columns);
  BIND (pages);
  BIND (for_column);
  BIND (against_column);
  BIND (missing_column);
  BIND (for_page);
  BIND (against_page);
  BIND (missing_page);
  BIND (explanations);
  BIND (reasons);
  BIND (how);
  BIND (advice_group);
  BIND (advice);
  BIND (aside);
  BIND (set_aside);
  BIND (take_up);
#undef BIND
}

static void
tidemark_finding_pane_init (TidemarkFindingPane *self)
{
  self->timeframe = tidemark_timeframe_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  arrange_sides (self);
}
