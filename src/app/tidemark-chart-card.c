/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-chart-card.h"

typedef enum
{
  PROP_TITLE = 1,
  PROP_CAPTION,
  PROP_SENTENCE,
  PROP_MISSING,
  PROP_HINT,
  PROP_CONTENT,
  N_PROPS,
} TidemarkChartCardProperty;

enum
{
  VIEW_AS_TABLE,
  N_SIGNALS,
};

struct _TidemarkChartCard
{
  AdwBin parent_instance;

  char *texts[PROP_CONTENT]; /* by property */

  GtkWidget *caption_label;
  GtkWidget *missing_label;
  GtkWidget *hint_label;
  GtkWidget *menu_button;
  GtkWidget *sentence_label;
  AdwBin *content_bin;
};

G_DEFINE_FINAL_TYPE (TidemarkChartCard, tidemark_chart_card, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update_parts (TidemarkChartCard *self)
{
  gboolean is_missing = self->texts[PROP_MISSING] != NULL;

  gtk_widget_set_visible (self->caption_label, !is_missing);
  gtk_widget_set_visible (self->missing_label, is_missing);
  gtk_widget_set_visible (self->hint_label, is_missing && self->texts[PROP_HINT] != NULL);
  gtk_widget_set_visible (self->menu_button, !is_missing);
  gtk_widget_set_visible (self->sentence_label, !is_missing);
  gtk_widget_set_visible (GTK_WIDGET (self->content_bin), !is_missing);
}

static void
set_text (TidemarkChartCard *self, TidemarkChartCardProperty property, const char *text)
{
  if (!g_set_str (&self->texts[property], text))
    return;

  update_parts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
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
      g_value_set_string (value, self->texts[id]);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (self->content_bin));
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
      set_text (self, (TidemarkChartCardProperty) id, g_value_get_string (value));
      break;
    case PROP_CONTENT:
      adw_bin_set_child (self->content_bin, g_value_get_object (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
view_as_table_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[VIEW_AS_TABLE], 0);
}

static void
tidemark_chart_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_CHART_CARD);

  G_OBJECT_CLASS (tidemark_chart_card_parent_class)->dispose (object);
}

static void
tidemark_chart_card_finalize (GObject *object)
{
  TidemarkChartCard *self = TIDEMARK_CHART_CARD (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);

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
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
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
  install_properties (object_class);

  signals[VIEW_AS_TABLE] = g_signal_new ("view-as-table", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkChartCard, caption_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkChartCard, missing_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkChartCard, hint_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkChartCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkChartCard, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, TidemarkChartCard, content_bin);
  gtk_widget_class_install_action (widget_class, "chart-card.view-as-table", NULL,
                                   view_as_table_cb);
}

static void
tidemark_chart_card_init (TidemarkChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tidemark_chart_card_set_caption (TidemarkChartCard *self, const char *caption)
{
  g_return_if_fail (TIDEMARK_IS_CHART_CARD (self));

  set_text (self, PROP_CAPTION, caption);
}

void
tidemark_chart_card_set_sentence (TidemarkChartCard *self, const char *sentence)
{
  g_return_if_fail (TIDEMARK_IS_CHART_CARD (self));

  set_text (self, PROP_SENTENCE, sentence);
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
