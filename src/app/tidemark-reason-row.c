/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reason-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "tidemark-article.h"
#include "tidemark-fit-bar.h"
#include "tidemark-signal-registry.h"

/* Of what a contribution adds to the sum. */
#define MEDIUM_VALUE 0.5
#define LONG_VALUE 1.0

struct _TidemarkReasonRow
{
  AdwExpanderRow parent_instance;
};

G_DEFINE_FINAL_TYPE (TidemarkReasonRow, tidemark_reason_row, ADW_TYPE_EXPANDER_ROW)

static void
tidemark_reason_row_class_init (TidemarkReasonRowClass *klass)
{
}

static void
tidemark_reason_row_init (TidemarkReasonRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

static TidemarkFit
get_part_fit (double value)
{
  return fabs (value) >= LONG_VALUE     ? TIDEMARK_FIT_LONG
         : fabs (value) >= MEDIUM_VALUE ? TIDEMARK_FIT_MEDIUM
                                        : TIDEMARK_FIT_SHORT;
}

/* One signal: on which side it speaks, and how much of the bar it is. */
static GtkWidget *
new_part_row (const TidemarkContribution *part, const char *alias)
{
  int n;
  const TidemarkSignalInfo *info = tidemark_signal_registry_list (&n)[part->signal];
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bar = tidemark_fit_bar_new (get_part_fit (part->value));
  g_autofree char *title = tidemark_article_say (info->title, alias);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               part->value > 0 ? _ ("Speaks for it") : _ ("Speaks against it"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", info->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "reflect.show-signal");
  return row;
}

static const TidemarkItem *
find_item (const char *reason_id)
{
  const GPtrArray *articles = tidemark_article_list ();

  for (guint i = 0; i < articles->len; i++)
    {
      const TidemarkArticle *article = g_ptr_array_index (articles, i);

      for (guint j = 0; j < article->items->len; j++)
        {
          const TidemarkItem *item = g_ptr_array_index (article->items, j);

          if (g_strcmp0 (item->reason, reason_id) == 0)
            return item;
        }
    }

  return NULL;
}

/**
 * tidemark_reason_row_say_apart:
 * @reason_id: id of a reason
 * @alias: of the person
 *
 * Returns: (transfer full) (nullable): what to look for, so that this is told apart from other
 *   explanations
 */
char *
tidemark_reason_row_say_apart (const char *reason_id, const char *alias)
{
  const TidemarkItem *item = find_item (reason_id);
  g_autofree char *sign = item != NULL ? tidemark_article_say (item->sign, alias) : NULL;

  if (sign != NULL && g_str_equal (reason_id, "someone_else"))
    /* Translators: what an explanation looks like in a log, as a sentence. */
    return g_strdup_printf (_ ("%s Asking tells more than guessing."), sign);
  return g_steal_pointer (&sign);
}

static GtkWidget *
new_apart_row (const char *text)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "row-text");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  return row;
}

/**
 * tidemark_reason_row_new:
 * @reason: of @reflection
 *
 * Returns: (transfer floating): a row for a list box
 */
GtkWidget *
tidemark_reason_row_new (const TidemarkReflection *reflection, const TidemarkReason *reason)
{
  TidemarkReasonRow *self = g_object_new (TIDEMARK_TYPE_REASON_ROW, NULL);
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);
  g_autofree char *grounds = tidemark_reason_say_grounds (reason, reflection->alias);
  g_autofree char *apart = tidemark_reason_row_say_apart (reason->info->id, reflection->alias);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (reason->info->title));
  adw_expander_row_set_subtitle (row, grounds);
  adw_expander_row_add_suffix (row, tidemark_fit_bar_new (tidemark_reason_get_fit (reason)));
  for (guint i = 0; i < reason->contributions->len; i++)
    adw_expander_row_add_row (
        row, new_part_row (&g_array_index (reason->contributions, TidemarkContribution, i),
                           reflection->alias));
  if (apart != NULL)
    {
      /* Translators: what an explanation looks like in a log, as a sentence. */
      g_autofree char *text = g_strdup_printf (_ ("What would tell it apart: %s"), apart);

      adw_expander_row_add_row (row, new_apart_row (text));
    }

  return GTK_WIDGET (self);
}
