/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-ledger-row.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-entry-text.h"
#include "tidemark-label.h"
#include "tidemark-ledger-group.h"
#include "tidemark-veil.h"

struct _TidemarkLedgerRow
{
  AdwBin parent_instance;

  TidemarkEntry *entry;
  char *alias;
  char *sentence;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkMenuButton *button;
  GMenuModel *promise_menu;
  GMenuModel *talk_menu;
};

G_DEFINE_FINAL_TYPE (TidemarkLedgerRow, tidemark_ledger_row, ADW_TYPE_BIN)

typedef enum
{
  PROP_ENTRY = 1,
  PROP_ALIAS,
  PROP_OUTCOME,
  PROP_SENTENCE,
  N_PROPS
} TidemarkLedgerRowProperty;

enum
{
  SETTLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const TidemarkWords *
get_words (TidemarkLedgerRow *self)
{
  return self->entry->kind == TIDEMARK_KIND_TALK ? &tidemark_talk_outcome_words
                                                 : &tidemark_promise_outcome_words;
}

static const char *
get_outcome (TidemarkLedgerRow *self)
{
  if (self->entry == NULL)
    return "";
  if (self->entry->outcome == TIDEMARK_OUTCOME_NONE)
    return self->entry->kind == TIDEMARK_KIND_PROMISE ? "open" : "";

  return tidemark_words_name (get_words (self), (int) self->entry->outcome);
}

static void
set_outcome (TidemarkLedgerRow *self, const char *word)
{
  g_autoptr (TidemarkEntry) before = NULL;
  g_autoptr (TidemarkEntry) after = NULL;
  int outcome;

  if (self->entry == NULL || g_strcmp0 (word, get_outcome (self)) == 0)
    return;
  outcome = tidemark_words_value (get_words (self), word);
  g_return_if_fail (outcome > TIDEMARK_OUTCOME_NONE);

  before = tidemark_entry_ref (self->entry);
  after = tidemark_ledger_settle (before, (TidemarkOutcome) outcome, tidemark_instant_now ());
  g_signal_emit (self, signals[SETTLED], 0, before, after);
}

static const char *
get_outcome_label (const TidemarkEntry *entry)
{
  if (entry->outcome == TIDEMARK_OUTCOME_NONE)
    return entry->kind == TIDEMARK_KIND_TALK ? _ ("How It Ended") : C_ ("promise", "Open");

  return tidemark_label_outcome (entry->outcome);
}

static void
update (TidemarkLedgerRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;
  const char *outcome;

  if (self->entry == NULL)
    return;

  title = tidemark_ledger_title (self->entry, self->alias);
  subtitle = tidemark_ledger_subtitle (self->entry, self->alias, tidemark_day_text_today ());
  outcome = get_outcome_label (self->entry);
  /* Translators: what a button is for, then what it is set to now, such as "Outcome: Kept" */
  name = g_strdup_printf (_ ("Outcome: %s"), outcome);
  g_free (self->sentence);
  self->sentence = g_strdup_printf ("%s. %s. %s", title, subtitle, outcome);

  gtk_image_set_from_icon_name (self->icon, tidemark_entry_text_icon_name (self->entry));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  tidemark_veil_set (GTK_WIDGET (self->subtitle), TIDEMARK_PRIVATE_TEXT,
                     self->entry->answer != NULL);
  gtk_menu_button_set_label (self->button, outcome);
  gtk_menu_button_set_menu_model (
      self->button, self->entry->kind == TIDEMARK_KIND_TALK ? self->talk_menu : self->promise_menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  if (tidemark_ledger_is_mine (self->entry))
    gtk_widget_add_css_class (GTK_WIDGET (self), "me");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "me");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OUTCOME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE]);
}

/**
 * tidemark_ledger_row_set_alias:
 * @alias: (nullable): what the other one is called
 */
void
tidemark_ledger_row_set_alias (TidemarkLedgerRow *self, const char *alias)
{
  g_return_if_fail (TIDEMARK_IS_LEDGER_ROW (self));

  if (!g_set_str (&self->alias, alias))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALIAS]);
}

/**
 * tidemark_ledger_row_set_entry:
 * @entry: (nullable): a promise or a talk
 */
void
tidemark_ledger_row_set_entry (TidemarkLedgerRow *self, TidemarkEntry *entry)
{
  g_return_if_fail (TIDEMARK_IS_LEDGER_ROW (self));

  if (self->entry == entry)
    return;

  g_clear_pointer (&self->entry, tidemark_entry_unref);
  if (entry != NULL)
    self->entry = tidemark_entry_ref (entry);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

static void
tidemark_ledger_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkLedgerRow *self = TIDEMARK_LEDGER_ROW (object);

  switch ((TidemarkLedgerRowProperty) id)
    {
    case PROP_ENTRY:
      g_value_set_boxed (value, self->entry);
      break;
    case PROP_ALIAS:
      g_value_set_string (value, self->alias);
      break;
    case PROP_OUTCOME:
      g_value_set_string (value, get_outcome (self));
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_ledger_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkLedgerRow *self = TIDEMARK_LEDGER_ROW (object);

  switch ((TidemarkLedgerRowProperty) id)
    {
    case PROP_ENTRY:
      tidemark_ledger_row_set_entry (self, g_value_get_boxed (value));
      break;
    case PROP_ALIAS:
      tidemark_ledger_row_set_alias (self, g_value_get_string (value));
      break;
    case PROP_OUTCOME:
      set_outcome (self, g_value_get_string (value));
      break;
    case PROP_SENTENCE:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_ledger_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_LEDGER_ROW);

  G_OBJECT_CLASS (tidemark_ledger_row_parent_class)->dispose (object);
}

static void
tidemark_ledger_row_finalize (GObject *object)
{
  TidemarkLedgerRow *self = TIDEMARK_LEDGER_ROW (object);

  g_clear_pointer (&self->entry, tidemark_entry_unref);
  g_free (self->alias);
  g_free (self->sentence);

  G_OBJECT_CLASS (tidemark_ledger_row_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_ENTRY] =
      g_param_spec_boxed ("entry", NULL, NULL, TIDEMARK_TYPE_ENTRY, G_PARAM_READWRITE | flags);
  properties[PROP_ALIAS] =
      g_param_spec_string ("alias", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_OUTCOME] =
      g_param_spec_string ("outcome", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_SENTENCE] =
      g_param_spec_string ("sentence", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_ledger_row_class_init (TidemarkLedgerRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_ledger_row_get_property;
  object_class->set_property = tidemark_ledger_row_set_property;
  object_class->dispose = tidemark_ledger_row_dispose;
  object_class->finalize = tidemark_ledger_row_finalize;
  install_properties (object_class);

  signals[SETTLED] =
      g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, TIDEMARK_TYPE_ENTRY, TIDEMARK_TYPE_ENTRY);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-ledger-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerRow, title);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerRow, button);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerRow, promise_menu);
  gtk_widget_class_bind_template_child (widget_class, TidemarkLedgerRow, talk_menu);
  gtk_widget_class_install_property_action (widget_class, "ledger.outcome", "outcome");
  gtk_widget_class_set_css_name (widget_class, "ledger-row");
}

static void
tidemark_ledger_row_init (TidemarkLedgerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tidemark_ledger_row_new (void)
{
  return g_object_new (TIDEMARK_TYPE_LEDGER_ROW, NULL);
}
