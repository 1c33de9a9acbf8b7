/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-chart-card.h"

#include "tidemark-chart-card-picture.h"
#include "tidemark-legend.h"
#include "tidemark-tide-summary.h"

typedef enum
{
  PROP_TITLE = 1,
  PROP_CAPTION,
  PROP_SENTENCE,
  PROP_MISSING,
  PROP_HINT,
  PROP_NOTE,
  PROP_CONTENT,
  PROP_CHOICE,
  PROP_TIMEFRAME,
  N_PROPS,
} TidemarkChartCardProperty;

enum
{
  ACTIVATE_ITEM,
  N_SIGNALS,
};

typedef struct
{
  char *texts[PROP_CONTENT]; /* by property */
  TidemarkPatterns *patterns;
  TidemarkTimeframe *timeframe;
  GSignalGroup *timeframe_signals;
  TidemarkChart *chart;
  gboolean is_stale;       /* other patterns were given than are shown */
  gboolean is_range_stale; /* other days were */
  gboolean is_seen;        /* not scrolled away */
  gboolean has_coverage;   /* it is about days */

  GtkWidget *caption_label;
  GtkWidget *missing_label;
  GtkWidget *hint_label;
  GtkWidget *menu_button;
  GtkWidget *sentence_label;
  AdwBin *choice_bin;
  AdwBin *content_bin;
  GtkWidget *note_label;
  GtkWidget *coverage_box;
  TidemarkCoverageStrip *coverage;
  GtkLabel *coverage_label;
} TidemarkChartCardPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TidemarkChartCard, tidemark_chart_card, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static TidemarkChartCardPrivate *
get_private (TidemarkChartCard *self)
{
  return tidemark_chart_card_get_instance_private (self);
}

/* Where what was chosen has nothing, something else may. */
static gboolean
can_choose (TidemarkChartCard *self)
{
  AdwToggleGroup *choice = ADW_TOGGLE_GROUP (adw_bin_get_child (get_private (self)->choice_bin));
  guint n_enabled = 0;

  for (guint i = 0; choice != NULL && i < adw_toggle_group_get_n_toggles (choice); i++)
    n_enabled += adw_toggle_get_enabled (adw_toggle_group_get_toggle (choice, i)) ? 1 : 0;

  return n_enabled > 1;
}

static void
update_parts (TidemarkChartCard *self)
{
  TidemarkChartCardPrivate *priv = get_private (self);
  gboolean is_missing = priv->texts[PROP_MISSING] != NULL;
  gboolean has_choice = adw_bin_get_child (priv->choice_bin) != NULL;

  gtk_widget_set_visible (priv->caption_label, !is_missing);
  gtk_widget_set_visible (priv->missing_label, is_missing);
  gtk_widget_set_visible (priv->hint_label, is_missing && priv->texts[PROP_HINT] != NULL);
  gtk_widget_set_visible (priv->menu_button, !is_missing);
  gtk_widget_set_visible (priv->sentence_label, !is_missing);
  gtk_widget_set_visible (GTK_WIDGET (priv->choice_bin),
                          has_choice && (!is_missing || can_choose (self)));
  gtk_widget_set_visible (GTK_WIDGET (priv->content_bin), !is_missing);
  gtk_widget_set_visible (priv->note_label, !is_missing && priv->texts[PROP_NOTE] != NULL);
  gtk_widget_set_visible (priv->coverage_box, !is_missing && priv->has_coverage);
}

static void
set_text (TidemarkChartCard *self, TidemarkChartCardProperty property, const char *text)
{
  if (!g_set_str (&get_private (self)->texts[property], text))
    return;

  update_parts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
show_coverage (TidemarkChartCard *self)
{
  TidemarkChartCardPrivate *priv = get_private (self);
  const TidemarkTide *tide = priv->patterns->tide;
  g_autoptr (GByteArray) coverage = g_byte_array_new ();

  for (guint i = 0; i < tide->days->len; i++)
    {
      guint8 state = (guint8) g_array_index (tide->days, TidemarkTideDay, i).coverage;

      g_byte_array_append (coverage, &state, 1);
    }
  tidemark_coverage_strip_set_days (
      priv->coverage,
      tide->days->len > 0 ? g_array_index (tide->days, TidemarkTideDay, 0).day : tide->today,
      coverage->data, coverage->len);
}

/* Which days it is about. */
static TidemarkStretch
get_days (TidemarkChartCard *self)
{
  TidemarkChartCardClass *klass = TIDEMARK_CHART_CARD_GET_CLASS (self);

  return klass->get_days ? klass->get_days (self, get_private (self)->patterns)
                         : tidemark_chart_card_get_range (self);
}

static void
show_coverage_text (TidemarkChartCard *self)
{
  TidemarkChartCardPrivate *priv = get_private (self);
  TidemarkStretch range = get_days (self);
  TidemarkTideSummary summary;
  g_autofree char *text = NULL;

  priv->has_coverage = range.from_day <= range.to_day;
  update_parts (self);
  if (!priv->has_coverage)
    return;

  tidemark_tide_summarize (priv->patterns->tide, range, &summary);
  text = tidemark_tide_summary_coverage (&summary);
  gtk_label_set_label (priv->coverage_label, text);
  tidemark_coverage_strip_set_range (priv->coverage, range.from_day, range.to_day);
  tidemark_coverage_strip_set_sentence (priv->coverage, text);
}

/**
 * tidemark_chart_card_is_behind:
 * @self: a card
 *
 * Returns: whether it still shows something else than it was given last. Main thread.
 */
gboolean
tidemark_chart_card_is_behind (TidemarkChartCard *self)
{
  TidemarkChartCardPrivate *priv = get_private (self);

  return (priv->is_stale || priv->is_range_stale) && priv->patterns != NULL &&
         priv->timeframe != NULL && gtk_widget_get_mapped (GTK_WIDGET (self));
}

/**
 * tidemark_chart_card_show:
 * @self: a card with patterns and a timeframe
 *
 * Shows what it was given, whether anybody sees it or not. Main thread.
 */
void
tidemark_chart_card_show (TidemarkChartCard *self)
{
  TidemarkChartCardPrivate *priv = get_private (self);
  TidemarkChartCardClass *klass = TIDEMARK_CHART_CARD_GET_CLASS (self);
  TidemarkStretch range = tidemark_chart_card_get_range (self);

  if (priv->is_stale)
    {
      klass->show_patterns (self, priv->patterns);
      show_coverage (self);
    }
  klass->show_range (self, priv->patterns, range);
  show_coverage_text (self);
  priv->is_stale = FALSE;
  priv->is_range_stale = FALSE;
}

/**
 * tidemark_chart_card_catch_up:
 * @self: a card
 *
 * Shows what it was given, though it may be scrolled away; nothing on a page that is hidden. Main
 * thread.
 */
void
tidemark_chart_card_catch_up (TidemarkChartCard *self)
{
  if (tidemark_chart_card_is_behind (self))
    tidemark_chart_card_show (self);
}

/**
 * tidemark_chart_card_show_again:
 * @self: a card
 *
 * For the kinds of card, where somebody chose to see something else of the same days. Main thread.
 */
void
tidemark_chart_card_show_again (TidemarkChartCard *self)
{
  get_private (self)->is_range_stale = TRUE;
  tidemark_chart_card_catch_up (self);
}

/**
 * tidemark_chart_card_show_part:
 * @self: a card
 * @part: which of its charts, by name
 *
 * As if somebody had chosen it. Main thread.
 */
void
tidemark_chart_card_show_part (TidemarkChartCard *self, const char *part)
{
  TidemarkChartCardClass *klass = TIDEMARK_CHART_CARD_GET_CLASS (self);

  g_return_if_fail (part != NULL);

  if (klass->show_part != NULL)
    klass->show_part (self, part);
}

/* Only for someone who looks. */
static void
update (TidemarkChartCard *self)
{
  if (get_private (self)->is_seen)
    tidemark_chart_card_catch_up (self);
}

static void
set_charts_seen (GtkWidget *widget, gboolean is_seen)
{
  if (TIDEMARK_IS_CHART (widget))
    tidemark_chart_set_seen (TIDEMARK_CHART (widget), is_seen);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_charts_seen (child, is_seen);
}

/**
 * tidemark_chart_card_set_seen:
 * @self: a card
 * @is_seen: whether it lies where somebody can see it; so it is unless said otherwise
 *
 * A card that is scrolled away works nothing out until it is seen, or has to catch up. Main thread.
 */
void
tidemark_chart_card_set_seen (TidemarkChartCard *self, gboolean is_seen)
{
  TidemarkChartCardPrivate *priv;

  g_return_if_fail (TIDEMARK_IS_CHART_CARD (self));

  priv = get_private (self);
  if (priv->is_seen == is_seen)
    return;

  priv->is_seen = is_seen;
  set_charts_seen (GTK_WIDGET (self), is_seen);
  update (self);
}

static void
range_changed_cb (TidemarkChartCard *self)
{
  get_private (self)->is_range_stale = TRUE;
}

/* The chart moves with the days. Words that change with every step are read by nobody, and to lay
 * them out anew takes longer than the chart. */
static void
settled_cb (TidemarkChartCard *self)
{
  update (self);
}

static void
tidemark_chart_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tidemark_chart_card_parent_class)->map (widget);

  update (TIDEMARK_CHART_CARD (widget));
}

static void
tidemark_chart_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkChartCard *self = TIDEMARK_CHART_CARD (object);

  switch ((TidemarkChartCardProperty) id)
    {
    case PROP_TITLE:
    case PROP_CAPTION:
    case PROP_SENTENCE:
    case PROP_MISSING:
    case PROP_HINT:
    case PROP_NOTE:
      g_value_set_string (value, get_private (self)->texts[id]);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (get_private (self)->content_bin));
      break;
    case PROP_CHOICE:
      g_value_set_object (value, adw_bin_get_child (get_private (self)->choice_bin));
      break;
    case PROP_TIMEFRAME:
      g_value_set_object (value, get_private (self)->timeframe);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_chart_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkChartCard *self = TIDEMARK_CHART_CARD (object);

  switch ((TidemarkChartCardProperty) id)
    {
    case PROP_TITLE:
    case PROP_CAPTION:
    case PROP_SENTENCE:
    case PROP_MISSING:
    case PROP_HINT:
    case PROP_NOTE:
      set_text (self, (TidemarkChartCardProperty) id, g_value_get_string (value));
      break;
    case PROP_CONTENT:
      adw_bin_set_child (get_private (self)->content_bin, g_value_get_object (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_CHOICE:
      adw_bin_set_child (get_private (self)->choice_bin, g_value_get_object (value));
      update_parts (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TIMEFRAME:
      tidemark_chart_card_set_timeframe (self, g_value_get_object (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
view_as_table_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TidemarkChartCard *self = TIDEMARK_CHART_CARD (widget);
  TidemarkChartCardPrivate *priv = get_private (self);
  TidemarkTableDialog *table = tidemark_table_dialog_new (priv->texts[PROP_TITLE]);

  tidemark_chart_card_catch_up (self);
  tidemark_chart_card_fill_table (self, table);
  adw_dialog_present (ADW_DIALOG (table), widget);
}

static void
save_picture_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  tidemark_chart_card_catch_up (TIDEMARK_CHART_CARD (widget));
  tidemark_chart_card_ask_picture (TIDEMARK_CHART_CARD (widget));
}

static void
activate_item_cb (TidemarkChartCard *self, int item)
{
  g_signal_emit (self, signals[ACTIVATE_ITEM], 0, item);
}

static void
tidemark_chart_card_dispose (GObject *object)
{
  TidemarkChartCardPrivate *priv = get_private (TIDEMARK_CHART_CARD (object));

  tidemark_chart_card_set_chart (TIDEMARK_CHART_CARD (object), NULL);
  g_clear_object (&priv->timeframe);
  g_clear_object (&priv->timeframe_signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_CHART_CARD);

  G_OBJECT_CLASS (tidemark_chart_card_parent_class)->dispose (object);
}

static void
tidemark_chart_card_finalize (GObject *object)
{
  TidemarkChartCardPrivate *priv = get_private (TIDEMARK_CHART_CARD (object));

  for (guint i = 0; i < G_N_ELEMENTS (priv->texts); i++)
    g_free (priv->texts[i]);
  g_clear_pointer (&priv->patterns, tidemark_patterns_unref);

  G_OBJECT_CLASS (tidemark_chart_card_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL, flags);
  properties[PROP_MISSING] = g_param_spec_string ("missing", NULL, NULL, NULL, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CHOICE] =
      g_param_spec_object ("choice", NULL, NULL, ADW_TYPE_TOGGLE_GROUP, flags);
  properties[PROP_TIMEFRAME] =
      g_param_spec_object ("timeframe", NULL, NULL, TIDEMARK_TYPE_TIMEFRAME, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TIDEMARK_TYPE_COVERAGE_STRIP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-chart-card.ui");
  gtk_widget_class_bind_template_child_private (widget_class, TidemarkChartCard, caption_label);
  gtk_widget_class_bind_template_child_private (widget_class, TidemarkChartCard, missing_label);
  gtk_widget_class_bind_template_child_private (widget_class, TidemarkChartCard, hint_label);
  gtk_widget_class_bind_template_child_private (widget_class, TidemarkChartCard, menu_button);
  gtk_widget_class_bind_template_child_private (widget_class, TidemarkChartCard, sentence_label);
  gtk_widget_class_bind_template_child_private (widget_class, TidemarkChartCard, choice_bin);
  gtk_widget_class_bind_template_child_private (widget_class, TidemarkChartCard, content_bin);
  gtk_widget_class_bind_template_child_private (widget_class, TidemarkChartCard, note_label);
  gtk_widget_class_bind_template_child_private (widget_class, TidemarkChartCard, coverage_box);
  gtk_widget_class_bind_template_child_private (widget_class, TidemarkChartCard, coverage);
  gtk_widget_class_bind_template_child_private (widget_class, TidemarkChartCard, coverage_label);
}

static void
tidemark_chart_card_class_init (TidemarkChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_chart_card_get_property;
  object_class->set_property = tidemark_chart_card_set_property;
  object_class->dispose = tidemark_chart_card_dispose;
  object_class->finalize = tidemark_chart_card_finalize;
  widget_class->map = tidemark_chart_card_map;
  install_properties (object_class);

  signals[ACTIVATE_ITEM] =
      g_signal_new ("activate-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "chart-card.view-as-table", NULL,
                                   view_as_table_cb);
  gtk_widget_class_install_action (widget_class, "chart-card.save-picture", NULL, save_picture_cb);
}

static void
tidemark_chart_card_init (TidemarkChartCard *self)
{
  TidemarkChartCardPrivate *priv = get_private (self);

  priv->is_seen = TRUE;
  priv->timeframe_signals = g_signal_group_new (TIDEMARK_TYPE_TIMEFRAME);
  g_signal_group_connect_swapped (priv->timeframe_signals, "range-changed",
                                  G_CALLBACK (range_changed_cb), self);
  g_signal_group_connect_swapped (priv->timeframe_signals, "settled", G_CALLBACK (settled_cb),
                                  self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
tidemark_chart_card_get_title (TidemarkChartCard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_CHART_CARD (self), NULL);

  return get_private (self)->texts[PROP_TITLE];
}

const char *
tidemark_chart_card_get_caption (TidemarkChartCard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_CHART_CARD (self), NULL);

  return get_private (self)->texts[PROP_CAPTION];
}

void
tidemark_chart_card_set_caption (TidemarkChartCard *self, const char *caption)
{
  g_return_if_fail (TIDEMARK_IS_CHART_CARD (self));

  set_text (self, PROP_CAPTION, caption);
}

const char *
tidemark_chart_card_get_sentence (TidemarkChartCard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_CHART_CARD (self), NULL);

  return get_private (self)->texts[PROP_SENTENCE];
}

/**
 * tidemark_chart_card_set_sentence:
 * @self: a card
 * @sentence: one sentence in the past tense
 *
 * The chart is called so as well. Main thread.
 */
void
tidemark_chart_card_set_sentence (TidemarkChartCard *self, const char *sentence)
{
  TidemarkChart *chart;

  g_return_if_fail (TIDEMARK_IS_CHART_CARD (self));

  set_text (self, PROP_SENTENCE, sentence);
  chart = get_private (self)->chart;
  if (chart != NULL)
    tidemark_chart_set_sentence (chart, sentence);
}

const char *
tidemark_chart_card_get_missing (TidemarkChartCard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_CHART_CARD (self), NULL);

  return get_private (self)->texts[PROP_MISSING];
}

/**
 * tidemark_chart_card_set_missing:
 * @self: a card
 * @missing: (nullable): what has to be logged before there is something to show
 *
 * Main thread.
 */
void
tidemark_chart_card_set_missing (TidemarkChartCard *self, const char *missing)
{
  g_return_if_fail (TIDEMARK_IS_CHART_CARD (self));

  set_text (self, PROP_MISSING, missing);
}

const char *
tidemark_chart_card_get_note (TidemarkChartCard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_CHART_CARD (self), NULL);

  return get_private (self)->texts[PROP_NOTE];
}

/**
 * tidemark_chart_card_set_note:
 * @self: a card
 * @note: (nullable): what else there is to say, below the chart
 *
 * Main thread.
 */
void
tidemark_chart_card_set_note (TidemarkChartCard *self, const char *note)
{
  g_return_if_fail (TIDEMARK_IS_CHART_CARD (self));

  set_text (self, PROP_NOTE, note);
}

/**
 * tidemark_chart_card_get_coverage:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): how much of the days that it is about is logged, in words.
 *   Main thread.
 */
const char *
tidemark_chart_card_get_coverage (TidemarkChartCard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_CHART_CARD (self), NULL);

  return get_private (self)->has_coverage ? gtk_label_get_label (get_private (self)->coverage_label)
                                          : NULL;
}

static TidemarkLegend *
find_legend (GtkWidget *widget)
{
  if (TIDEMARK_IS_LEGEND (widget))
    return TIDEMARK_LEGEND (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      TidemarkLegend *legend = find_legend (child);

      if (legend != NULL)
        return legend;
    }

  return NULL;
}

/**
 * tidemark_chart_card_get_marks:
 * @self: a card
 * @out_n_marks: (out): how many
 *
 * Returns: (transfer none) (nullable) (array length=out_n_marks): what its legend names. Main
 *   thread.
 */
const TidemarkChartMark *
tidemark_chart_card_get_marks (TidemarkChartCard *self, guint *out_n_marks)
{
  TidemarkLegend *legend = find_legend (GTK_WIDGET (self));

  *out_n_marks = 0;

  return legend != NULL ? tidemark_legend_get_marks (legend, out_n_marks) : NULL;
}

/**
 * tidemark_chart_card_set_choice_orientation:
 * @self: a card
 * @orientation: of its toggles, if it has any
 *
 * Below each other they have room for large words. Main thread.
 */
void
tidemark_chart_card_set_choice_orientation (TidemarkChartCard *self, GtkOrientation orientation)
{
  GtkWidget *choice;

  g_return_if_fail (TIDEMARK_IS_CHART_CARD (self));

  choice = adw_bin_get_child (get_private (self)->choice_bin);
  if (choice != NULL)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (choice), orientation);
}

TidemarkChart *
tidemark_chart_card_get_chart (TidemarkChartCard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_CHART_CARD (self), NULL);

  return get_private (self)->chart;
}

/**
 * tidemark_chart_card_set_chart:
 * @self: a card
 * @chart: (nullable): which part of its content is the chart
 *
 * For the kinds of card. Main thread.
 */
void
tidemark_chart_card_set_chart (TidemarkChartCard *self, TidemarkChart *chart)
{
  TidemarkChartCardPrivate *priv;

  g_return_if_fail (TIDEMARK_IS_CHART_CARD (self));

  priv = get_private (self);
  if (priv->chart == chart)
    return;

  if (priv->chart != NULL)
    g_signal_handlers_disconnect_by_func (priv->chart, activate_item_cb, self);
  g_set_object (&priv->chart, chart);
  if (chart != NULL)
    {
      g_signal_connect_object (chart, "activate-item", G_CALLBACK (activate_item_cb), self,
                               G_CONNECT_SWAPPED);
      tidemark_chart_set_timeframe (chart, priv->timeframe);
      tidemark_coverage_strip_set_chart (priv->coverage, chart);
    }
}

/**
 * tidemark_chart_card_set_timeframe:
 * @self: a card
 * @timeframe: (nullable): the days that all cards show
 *
 * Main thread.
 */
void
tidemark_chart_card_set_timeframe (TidemarkChartCard *self, TidemarkTimeframe *timeframe)
{
  TidemarkChartCardPrivate *priv;

  g_return_if_fail (TIDEMARK_IS_CHART_CARD (self));

  priv = get_private (self);
  if (!g_set_object (&priv->timeframe, timeframe))
    return;

  g_signal_group_set_target (priv->timeframe_signals, timeframe);
  if (priv->chart != NULL)
    tidemark_chart_set_timeframe (priv->chart, timeframe);
  range_changed_cb (self);
  settled_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIMEFRAME]);
}

/**
 * tidemark_chart_card_get_range:
 * @self: a card with a timeframe
 *
 * Returns: the days that are shown. Main thread.
 */
TidemarkStretch
tidemark_chart_card_get_range (TidemarkChartCard *self)
{
  TidemarkDateScale range = tidemark_timeframe_get_range (get_private (self)->timeframe);

  return (TidemarkStretch) { range.from_day, range.to_day };
}

TidemarkPatterns *
tidemark_chart_card_get_patterns (TidemarkChartCard *self)
{
  g_return_val_if_fail (TIDEMARK_IS_CHART_CARD (self), NULL);

  return get_private (self)->patterns;
}

/**
 * tidemark_chart_card_set_patterns:
 * @self: a card
 * @patterns: (transfer none): what there is to show
 *
 * Main thread.
 */
void
tidemark_chart_card_set_patterns (TidemarkChartCard *self, TidemarkPatterns *patterns)
{
  TidemarkChartCardPrivate *priv;

  g_return_if_fail (TIDEMARK_IS_CHART_CARD (self));
  g_return_if_fail (patterns != NULL);

  priv = get_private (self);
  tidemark_patterns_ref (patterns);
  g_clear_pointer (&priv->patterns, tidemark_patterns_unref);
  priv->patterns = patterns;
  priv->is_stale = TRUE;
  update (self);
}

/**
 * tidemark_chart_card_fill_table:
 * @self: a card with patterns
 * @table: an empty one
 *
 * Adds what the card shows, as numbers. Main thread.
 */
void
tidemark_chart_card_fill_table (TidemarkChartCard *self, TidemarkTableDialog *table)
{
  g_return_if_fail (TIDEMARK_IS_CHART_CARD (self));

  TIDEMARK_CHART_CARD_GET_CLASS (self)->fill_table (self, get_private (self)->patterns,
                                                    tidemark_chart_card_get_range (self), table);
}

/**
 * tidemark_chart_card_ask_evidence:
 * @self: a card with patterns
 * @item: of its chart
 *
 * Returns: (transfer full) (nullable): which entries lie behind it. Main thread.
 */
TidemarkEvidenceQuestion *
tidemark_chart_card_ask_evidence (TidemarkChartCard *self, int item)
{
  TidemarkChartCardPrivate *priv;

  g_return_val_if_fail (TIDEMARK_IS_CHART_CARD (self), NULL);

  priv = get_private (self);
  if (priv->patterns == NULL)
    return NULL;

  return TIDEMARK_CHART_CARD_GET_CLASS (self)->ask_evidence (self, priv->patterns, item);
}
