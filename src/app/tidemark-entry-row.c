/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-row.h"

#include "tidemark-day-text.h"
#include "tidemark-distance-mark.h"
#include "tidemark-entry-text.h"
#include "tidemark-highlight.h"

struct _TidemarkEntryRow
{
  GtkWidget parent_instance;

  TidemarkEntry *entry;
  char *alias;
  char *words;
  gboolean show_mark;
  char *sentence;

  GtkWidget *grid;
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *trailing;
  GtkWidget *time;
  GtkWidget *mark; /* NULL until a distance is shown, as is what follows */
  GtkWidget *distance;
};

typedef enum
{
  PROP_ENTRY = 1,
  PROP_ALIAS,
  PROP_WORDS,
  PROP_SHOW_MARK,
  PROP_SENTENCE,
  N_PROPS
} TidemarkEntryRowProperty;

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TidemarkEntryRow, tidemark_entry_row, GTK_TYPE_WIDGET)

static GtkGridLayoutChild *
get_place (TidemarkEntryRow *self, GtkWidget *child)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (self->grid);

  return GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child));
}

/* A title alone takes both lines, so that it stands in the middle of a boxed row. */
static void
update_layout (TidemarkEntryRow *self)
{
  gboolean alone = !gtk_widget_get_visible (self->subtitle);

  gtk_grid_layout_child_set_row_span (get_place (self, self->title), alone ? 2 : 1);
}

static void
add_distance (TidemarkEntryRow *self)
{
  self->mark = tidemark_distance_mark_new ();
  gtk_widget_set_valign (self->mark, GTK_ALIGN_CENTER);
  self->distance = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->distance), 2);
  gtk_label_set_xalign (GTK_LABEL (self->distance), 1);
  gtk_widget_add_css_class (self->distance, "numeric");
  gtk_widget_add_css_class (self->distance, "dim-label");
  gtk_box_prepend (GTK_BOX (self->trailing), self->distance);
  gtk_box_prepend (GTK_BOX (self->trailing), self->mark);
}

static void
update_distance (TidemarkEntryRow *self)
{
  int value = self->entry != NULL ? tidemark_entry_text_distance (self->entry) : TIDEMARK_UNSAID;
  gboolean visible = value != TIDEMARK_UNSAID;
  g_autofree char *digits = g_strdup_printf ("%d", value);

  if (self->distance == NULL && !visible)
    return;

  if (self->distance == NULL)
    add_distance (self);
  gtk_label_set_label (GTK_LABEL (self->distance), digits);
  gtk_widget_set_visible (self->distance, visible);
  tidemark_distance_mark_set_value (TIDEMARK_DISTANCE_MARK (self->mark), value);
  gtk_widget_set_visible (self->mark, visible && self->show_mark);
}

static void
update_icon (TidemarkEntryRow *self)
{
  gboolean mine = self->entry != NULL && tidemark_entry_text_is_mine (self->entry);

  if (self->entry != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                  tidemark_entry_text_icon_name (self->entry));
  else
    gtk_image_clear (GTK_IMAGE (self->icon));

  if (mine)
    gtk_widget_add_css_class (self->icon, "accent");
  else
    gtk_widget_remove_css_class (self->icon, "accent");
}

static void
set_text (TidemarkEntryRow *self, GtkWidget *label, const char *text)
{
  g_autofree char *excerpt = NULL;
  g_autoptr (PangoAttrList) matches = NULL;

  if (text != NULL)
    {
      excerpt = tidemark_highlight_excerpt (text, self->words);
      matches = tidemark_highlight (excerpt, self->words);
    }
  gtk_label_set_label (GTK_LABEL (label), excerpt != NULL ? excerpt : "");
  gtk_label_set_attributes (GTK_LABEL (label), matches);
}

static void
set_sentence (TidemarkEntryRow *self, const char *sentence)
{
  if (!g_set_str (&self->sentence, sentence))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence != NULL ? sentence : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE]);
}

static void
update_entry (TidemarkEntryRow *self)
{
  g_autofree char *title = tidemark_entry_text_title (self->entry, self->alias);
  g_autofree char *subtitle = tidemark_highlight_subtitle (self->entry, self->alias, self->words);
  g_autofree char *time = tidemark_day_text_time (self->entry->at);
  g_autofree char *sentence = tidemark_entry_text_sentence (self->entry, self->alias);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->time), time);
  set_text (self, self->subtitle, subtitle);
  gtk_widget_set_visible (self->subtitle, subtitle != NULL);
  set_sentence (self, sentence);
}

/* Until it is known what the row shows it is empty, and as high as most rows are. */
static void
update_nothing (TidemarkEntryRow *self)
{
  gtk_label_set_label (GTK_LABEL (self->title), "");
  gtk_label_set_label (GTK_LABEL (self->time), "");
  set_text (self, self->subtitle, NULL);
  gtk_widget_set_visible (self->subtitle, TRUE);
  set_sentence (self, NULL);
}

static void
update (TidemarkEntryRow *self)
{
  if (self->entry != NULL)
    update_entry (self);
  else
    update_nothing (self);

  update_icon (self);
  update_distance (self);
  update_layout (self);
}

static void
tidemark_entry_row_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  TidemarkEntryRow *self = TIDEMARK_ENTRY_ROW (object);

  switch ((TidemarkEntryRowProperty) property_id)
    {
    case PROP_ENTRY:
      g_value_set_boxed (value, self->entry);
      break;
    case PROP_ALIAS:
      g_value_set_string (value, self->alias);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_SHOW_MARK:
      g_value_set_boolean (value, self->show_mark);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tidemark_entry_row_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  TidemarkEntryRow *self = TIDEMARK_ENTRY_ROW (object);

  switch ((TidemarkEntryRowProperty) property_id)
    {
    case PROP_ENTRY:
      tidemark_entry_row_set_entry (self, g_value_get_boxed (value));
      break;
    case PROP_ALIAS:
      tidemark_entry_row_set_alias (self, g_value_get_string (value));
      break;
    case PROP_WORDS:
      tidemark_entry_row_set_words (self, g_value_get_string (value));
      break;
    case PROP_SHOW_MARK:
      tidemark_entry_row_set_show_mark (self, g_value_get_boolean (value));
      break;
    case PROP_SENTENCE:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static GtkSizeRequestMode
tidemark_entry_row_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (TIDEMARK_ENTRY_ROW (widget)->grid);
}

static void
tidemark_entry_row_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  gtk_widget_measure (TIDEMARK_ENTRY_ROW (widget)->grid, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
tidemark_entry_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TidemarkEntryRow *self = TIDEMARK_ENTRY_ROW (widget);

  gtk_widget_allocate (self->grid, width, height, baseline, NULL);
}

static void
tidemark_entry_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_ENTRY_ROW);

  G_OBJECT_CLASS (tidemark_entry_row_parent_class)->dispose (object);
}

static void
tidemark_entry_row_finalize (GObject *object)
{
  TidemarkEntryRow *self = TIDEMARK_ENTRY_ROW (object);

  g_clear_pointer (&self->entry, tidemark_entry_unref);
  g_free (self->alias);
  g_free (self->words);
  g_free (self->sentence);

  G_OBJECT_CLASS (tidemark_entry_row_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_ENTRY] = g_param_spec_boxed ("entry", NULL, NULL, TIDEMARK_TYPE_ENTRY, flags);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  properties[PROP_ALIAS] = g_param_spec_string ("alias", NULL, NULL, NULL, flags);
  properties[PROP_SHOW_MARK] = g_param_spec_boolean ("show-mark", NULL, NULL, TRUE, flags);
  properties[PROP_SENTENCE] =
      g_param_spec_string ("sentence", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_entry_row_class_init (TidemarkEntryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_entry_row_get_property;
  object_class->set_property = tidemark_entry_row_set_property;
  object_class->dispose = tidemark_entry_row_dispose;
  object_class->finalize = tidemark_entry_row_finalize;
  widget_class->get_request_mode = tidemark_entry_row_get_request_mode;
  widget_class->measure = tidemark_entry_row_measure;
  widget_class->size_allocate = tidemark_entry_row_size_allocate;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryRow, grid);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryRow, title);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryRow, trailing);
  gtk_widget_class_bind_template_child (widget_class, TidemarkEntryRow, time);
  gtk_widget_class_set_css_name (widget_class, "entry-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tidemark_entry_row_init (TidemarkEntryRow *self)
{
  self->show_mark = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GtkWidget *
tidemark_entry_row_new (void)
{
  return g_object_new (TIDEMARK_TYPE_ENTRY_ROW, NULL);
}

/**
 * tidemark_entry_row_set_entry:
 * @entry: (nullable) (transfer none): what to show
 */
void
tidemark_entry_row_set_entry (TidemarkEntryRow *self, TidemarkEntry *entry)
{
  g_return_if_fail (TIDEMARK_IS_ENTRY_ROW (self));

  if (self->entry == entry)
    return;

  g_clear_pointer (&self->entry, tidemark_entry_unref);
  self->entry = entry != NULL ? tidemark_entry_ref (entry) : NULL;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

/**
 * tidemark_entry_row_set_alias:
 * @alias: (nullable): what the person that the entry is about is called
 */
void
tidemark_entry_row_set_alias (TidemarkEntryRow *self, const char *alias)
{
  g_return_if_fail (TIDEMARK_IS_ENTRY_ROW (self));

  if (!g_set_str (&self->alias, alias))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALIAS]);
}

/**
 * tidemark_entry_row_set_words:
 * @words: (nullable): what is searched for, as typed; its matches stand out
 */
void
tidemark_entry_row_set_words (TidemarkEntryRow *self, const char *words)
{
  g_return_if_fail (TIDEMARK_IS_ENTRY_ROW (self));

  if (!g_set_str (&self->words, words))
    return;

  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

void
tidemark_entry_row_set_show_mark (TidemarkEntryRow *self, gboolean show_mark)
{
  g_return_if_fail (TIDEMARK_IS_ENTRY_ROW (self));

  if (self->show_mark == show_mark)
    return;

  self->show_mark = show_mark;
  update_distance (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_MARK]);
}

/**
 * tidemark_entry_row_get_sentence:
 *
 * Returns: (transfer none) (nullable): what a screen reader says for the row.
 */
const char *
tidemark_entry_row_get_sentence (TidemarkEntryRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_ENTRY_ROW (self), NULL);

  return self->sentence;
}
