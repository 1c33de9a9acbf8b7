/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-evidence-column.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-entry-text.h"
#include "tidemark-label.h"

/* More are a click away, so that one side never outgrows the other two. */
#define MAX_ROWS 4

struct _TidemarkEvidenceColumn
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *count;
  GtkListBox *list;
  GPtrArray *hidden;
};

G_DEFINE_FINAL_TYPE (TidemarkEvidenceColumn, tidemark_evidence_column, GTK_TYPE_BOX)

typedef enum
{
  PROP_TITLE = 1,
  N_PROPS
} TidemarkEvidenceColumnProperty;

static GParamSpec *properties[N_PROPS];

static void
add_text (TidemarkEvidenceColumn *self, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_list_box_append (self->list, row);
}

/* (transfer full): what it came to and when, in a few words. */
static char *
say_outcome (const TidemarkEntry *entry, int today)
{
  g_autofree char *day = tidemark_day_text_short (entry->day, today);
  int distance = tidemark_entry_text_distance (entry);

  if (entry->outcome != TIDEMARK_OUTCOME_NONE)
    return g_strdup_printf ("%s · %s", tidemark_label_outcome (entry->outcome), day);
  if (distance != TIDEMARK_UNSAID)
    /* Translators: a rating of ten and a day, such as "7 of 10 · 3 May". */
    return g_strdup_printf (_ ("%1$d of 10 · %2$s"), distance, day);
  return g_steal_pointer (&day);
}

static GtkWidget *
new_entry_row (const TidemarkEntry *entry, const TidemarkReflectResult *result)
{
  GtkWidget *row = adw_action_row_new ();
  const char *alias = result->reflection->alias;
  g_autofree char *title = tidemark_entry_text_title (entry, alias);
  g_autofree char *outcome = say_outcome (entry, result->today);
  g_autofree char *sentence = tidemark_entry_text_sentence (entry, alias);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), outcome);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", entry->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-entry");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);

  return row;
}

static void
show_more_cb (AdwButtonRow *row, TidemarkEvidenceColumn *self)
{
  for (guint i = 0; i < self->hidden->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->hidden, i), TRUE);
  g_ptr_array_set_size (self->hidden, 0);
  gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
}

static void
add_more_row (TidemarkEvidenceColumn *self)
{
  GtkWidget *row = adw_button_row_new ();
  g_autofree char *title = g_strdup_printf (
      ngettext ("Show %d More", "Show %d More", self->hidden->len), (int) self->hidden->len);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "activated", G_CALLBACK (show_more_cb), self, G_CONNECT_DEFAULT);
  gtk_list_box_append (self->list, row);
}

static void
reset (TidemarkEvidenceColumn *self, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  g_ptr_array_set_size (self->hidden, 0);
  gtk_list_box_remove_all (self->list);
  gtk_label_set_label (self->count, text);
}

/**
 * tidemark_evidence_column_set_entries:
 * @ids: (element-type utf8): oldest first; shown newest first
 * @empty_text: what is said where there are none
 */
void
tidemark_evidence_column_set_entries (TidemarkEvidenceColumn *self,
                                      const TidemarkReflectResult *result,
                                      const GPtrArray *ids,
                                      const char *empty_text)
{
  g_return_if_fail (TIDEMARK_IS_EVIDENCE_COLUMN (self));

  reset (self, ids->len);
  if (ids->len == 0)
    add_text (self, empty_text);

  for (guint i = 0; i < ids->len; i++)
    {
      const TidemarkEntry *entry =
          g_hash_table_lookup (result->entries, g_ptr_array_index (ids, ids->len - 1 - i));
      GtkWidget *row = new_entry_row (entry, result);

      gtk_list_box_append (self->list, row);
      /* A row that would only say that there is one more row is no gain. */
      if (i >= MAX_ROWS && ids->len > MAX_ROWS + 1)
        {
          gtk_widget_set_visible (row, FALSE);
          g_ptr_array_add (self->hidden, row);
        }
    }
  if (self->hidden->len > 0)
    add_more_row (self);
}

/**
 * tidemark_evidence_column_set_texts:
 * @texts: (array zero-terminated=1): one a row
 * @empty_text: what is said where there are none
 */
void
tidemark_evidence_column_set_texts (TidemarkEvidenceColumn *self,
                                    const char *const *texts,
                                    const char *empty_text)
{
  guint n = g_strv_length ((char **) texts);

  g_return_if_fail (TIDEMARK_IS_EVIDENCE_COLUMN (self));

  reset (self, n);
  if (n == 0)
    add_text (self, empty_text);
  for (guint i = 0; i < n; i++)
    add_text (self, texts[i]);
}

static void
tidemark_evidence_column_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkEvidenceColumn *self = TIDEMARK_EVIDENCE_COLUMN (object);

  switch ((TidemarkEvidenceColumnProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_evidence_column_set_property (GObject *object,
                                       guint id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  TidemarkEvidenceColumn *self = TIDEMARK_EVIDENCE_COLUMN (object);

  switch ((TidemarkEvidenceColumnProperty) id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->title, g_value_get_string (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_evidence_column_dispose (GObject *object)
{
  TidemarkEvidenceColumn *self = TIDEMARK_EVIDENCE_COLUMN (object);

  g_clear_pointer (&self->hidden, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_EVIDENCE_COLUMN);

  G_OBJECT_CLASS (tidemark_evidence_column_parent_class)->dispose (object);
}

static void
tidemark_evidence_column_class_init (TidemarkEvidenceColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_evidence_column_get_property;
  object_class->set_property = tidemark_evidence_column_set_property;
  object_class->dispose = tidemark_evidence_column_dispose;

  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-evidence-column.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkEvidenceColumn, title);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEvidenceColumn, count);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEvidenceColumn, list);
}

static void
tidemark_evidence_column_init (TidemarkEvidenceColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->hidden = g_ptr_array_new ();
}
