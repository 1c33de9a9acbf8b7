/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-evidence-column.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-entry-text.h"
#include "tidemark-label.h"
#include "tidemark-veil.h"

/* More are a click away, so that one side never outgrows the other two. */
#define MAX_ROWS 4
#define MORE_ROWS 20

struct _TidemarkEvidenceColumn
{
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *count;
  GtkListBox *list;
  GtkWidget *more;
  TidemarkReflectResult *result;
  GPtrArray *ids; /* newest first */
  guint n_shown;
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
new_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, TIDEMARK_PRIVATE_TEXT);
  return label;
}

/* All of it where it stands, and the way to where it can be changed. */
static GtkWidget *
new_entry_text (const TidemarkEntry *entry, const char *alias)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_label (_ ("Open in Journal"));
  g_autofree char *sentence = tidemark_entry_text_sentence (entry, alias);

  gtk_box_append (GTK_BOX (box), new_text (sentence));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "chip-button");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", entry->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-entry");
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "row-text");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/* Only what is opened is laid out. */
static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, TidemarkEvidenceColumn *self)
{
  const TidemarkEntry *entry =
      g_hash_table_lookup (self->result->entries, g_object_get_data (G_OBJECT (row), "entry"));

  g_signal_handlers_disconnect_by_func (row, expanded_cb, self);
  if (entry != NULL)
    adw_expander_row_add_row (row, new_entry_text (entry, self->result->reflection->alias));
}

static GtkWidget *
new_entry_row (TidemarkEvidenceColumn *self, const TidemarkEntry *entry)
{
  GtkWidget *row = adw_expander_row_new ();
  const char *alias = self->result->reflection->alias;
  g_autofree char *title = tidemark_entry_text_title (entry, alias);
  g_autofree char *outcome = say_outcome (entry, self->result->today);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), outcome);
  g_object_set_data_full (G_OBJECT (row), "entry", g_strdup (entry->id), g_free);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self,
                           G_CONNECT_DEFAULT);
  return row;
}

static void show_more_cb (TidemarkEvidenceColumn *self);

static void
add_more_row (TidemarkEvidenceColumn *self)
{
  guint n_more = self->ids->len - self->n_shown;
  g_autofree char *title =
      g_strdup_printf (ngettext ("Show %d More", "Show %d More", n_more), (int) n_more);

  self->more = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more), title);
  g_signal_connect_object (self->more, "activated", G_CALLBACK (show_more_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, self->more);
}

/* A row that would only say that there is one more row is no gain. */
static void
show_rows (TidemarkEvidenceColumn *self, guint limit)
{
  if (limit + 1 >= self->ids->len)
    limit = self->ids->len;

  for (; self->n_shown < limit; self->n_shown++)
    {
      const TidemarkEntry *entry =
          g_hash_table_lookup (self->result->entries, g_ptr_array_index (self->ids, self->n_shown));

      gtk_list_box_append (self->list, new_entry_row (self, entry));
    }
  if (self->n_shown < self->ids->len)
    add_more_row (self);
}

/* The focus goes on to the first of those that came. */
static void
show_more_cb (TidemarkEvidenceColumn *self)
{
  int place = (int) self->n_shown;

  gtk_list_box_remove (self->list, self->more);
  self->more = NULL;
  show_rows (self, self->n_shown + MORE_ROWS);
  gtk_widget_child_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, place)),
                          GTK_DIR_TAB_FORWARD);
}

static void
reset (TidemarkEvidenceColumn *self, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  g_ptr_array_set_size (self->ids, 0);
  g_clear_pointer (&self->result, tidemark_reflect_result_unref);
  self->n_shown = 0;
  self->more = NULL;
  gtk_list_box_remove_all (self->list);
  gtk_label_set_label (self->count, text);
}

/**
 * tidemark_evidence_column_set_entries:
 * @result: kept
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
  self->result = tidemark_reflect_result_ref ((TidemarkReflectResult *) result);
  for (guint i = ids->len; i > 0; i--)
    g_ptr_array_add (self->ids, g_strdup (g_ptr_array_index (ids, i - 1)));
  if (ids->len == 0)
    add_text (self, empty_text);
  else
    show_rows (self, MAX_ROWS);
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

  g_clear_pointer (&self->result, tidemark_reflect_result_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
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
  self->ids = g_ptr_array_new_with_free_func (g_free);
}
