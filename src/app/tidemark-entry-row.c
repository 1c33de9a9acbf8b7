/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-entry-row.h"

#include "tidemark-day-text.h"
#include "tidemark-distance-mark.h"
#include "tidemark-entry-text.h"
#include "tidemark-highlight.h"

#define MAX_PREVIEW 160

struct _TidemarkEntryRow
{
  GtkWidget parent_instance;

  TidemarkEntry *entry;
  int n_messages;
  int n_from_them;
  char *alias;
  char *words;
  gboolean preview;
  gboolean show_mark;
  gboolean waiting;
  gboolean placed;
  gboolean filled;
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
  PROP_N_MESSAGES,
  PROP_N_FROM_THEM,
  PROP_ALIAS,
  PROP_WORDS,
  PROP_PREVIEW,
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

static void
set_wraps (GtkWidget *label, gboolean wraps)
{
  gtk_label_set_ellipsize (GTK_LABEL (label), wraps ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), wraps);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
}

/* A title alone takes both lines, so that it stands in the middle of a boxed row; in a narrow list
 * everything hangs from the first line. */
static void
update_layout (TidemarkEntryRow *self)
{
  gboolean alone = !gtk_widget_get_visible (self->subtitle);

  set_wraps (self->title, !self->preview);
  set_wraps (self->subtitle, !self->preview);
  gtk_widget_set_valign (self->icon, self->preview ? GTK_ALIGN_START : GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->icon, self->preview ? 2 : 0);
  gtk_grid_layout_child_set_row_span (get_place (self, self->title),
                                      alone && !self->preview ? 2 : 1);
  gtk_grid_layout_child_set_column_span (get_place (self, self->subtitle), self->preview ? 2 : 1);
  gtk_grid_layout_child_set_row_span (get_place (self, self->trailing), self->preview ? 1 : 2);
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

/* Rows of a list, of which there are some two hundred, never come to have one. */
static void
update_distance (TidemarkEntryRow *self)
{
  int value = self->entry != NULL ? tidemark_entry_text_distance (self->entry) : TIDEMARK_UNSAID;
  gboolean visible = value != TIDEMARK_UNSAID && !self->preview;
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
  else if (self->n_messages > 0)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), "tm-text-them-symbolic");
  else
    gtk_image_clear (GTK_IMAGE (self->icon));

  if (mine)
    gtk_widget_add_css_class (self->icon, "accent");
  else
    gtk_widget_remove_css_class (self->icon, "accent");
}

/* One line has room for no more, and what it leaves out would still be laid out. */
static void
cut_preview (char *text)
{
  if (g_utf8_strlen (text, -1) > MAX_PREVIEW)
    *g_utf8_offset_to_pointer (text, MAX_PREVIEW) = '\0';
}

static void
set_text (TidemarkEntryRow *self, GtkWidget *label, const char *text)
{
  g_autofree char *excerpt = NULL;
  g_autoptr (PangoAttrList) matches = NULL;

  if (text != NULL)
    {
      excerpt = tidemark_highlight_excerpt (text, self->words);
      if (self->preview)
        cut_preview (excerpt);
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

static gboolean
has_match (TidemarkEntryRow *self, const char *text)
{
  g_autoptr (PangoAttrList) matches = text != NULL ? tidemark_highlight (text, self->words) : NULL;

  return matches != NULL;
}

/* What is searched for may be in the answer to a talk, which a row with a note does not show. */
static char *
make_subtitle (TidemarkEntryRow *self)
{
  g_autofree char *subtitle = tidemark_entry_text_subtitle (self->entry, self->alias);

  if (!has_match (self, subtitle) && has_match (self, self->entry->answer))
    return g_strdelimit (g_strdup (self->entry->answer), "\r\n\t", ' ');

  return g_steal_pointer (&subtitle);
}

static void
update_entry (TidemarkEntryRow *self)
{
  g_autofree char *title = tidemark_entry_text_title (self->entry, self->alias);
  g_autofree char *subtitle = make_subtitle (self);
  g_autofree char *time = tidemark_day_text_time (self->entry->at);
  g_autofree char *sentence = tidemark_entry_text_sentence (self->entry, self->alias);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->time), time);
  set_text (self, self->subtitle, subtitle);
  gtk_widget_set_visible (self->subtitle, subtitle != NULL);
  set_sentence (self, sentence);
}

static char *
make_messages_sentence (TidemarkEntryRow *self)
{
  g_autofree char *title = tidemark_entry_text_messages_title (self->n_messages);
  g_autofree char *subtitle =
      tidemark_entry_text_messages_subtitle (self->n_messages, self->n_from_them, self->alias);

  return g_strdup_printf ("%s. %s.", title, subtitle);
}

static void
update_messages (TidemarkEntryRow *self)
{
  g_autofree char *title = tidemark_entry_text_messages_title (self->n_messages);
  g_autofree char *subtitle =
      tidemark_entry_text_messages_subtitle (self->n_messages, self->n_from_them, self->alias);
  g_autofree char *sentence = make_messages_sentence (self);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->time), "");
  set_text (self, self->subtitle, subtitle);
  gtk_widget_set_visible (self->subtitle, TRUE);
  set_sentence (self, sentence);
}

static void
clear_labels (TidemarkEntryRow *self)
{
  gtk_label_set_label (GTK_LABEL (self->title), "");
  gtk_label_set_label (GTK_LABEL (self->time), "");
  set_text (self, self->subtitle, NULL);
}

/* Until it is known what the row shows it is empty, and as high as most rows are. */
static void
update_nothing (TidemarkEntryRow *self)
{
  clear_labels (self);
  gtk_widget_set_visible (self->subtitle, TRUE);
  set_sentence (self, NULL);
}

/* As high as it will be, and no more: a list view keeps some two hundred rows that nobody sees. */
static void
update_waiting (TidemarkEntryRow *self)
{
  gboolean one_line = self->entry != NULL && !tidemark_entry_text_has_subtitle (self->entry);

  if (self->filled)
    {
      clear_labels (self);
      set_sentence (self, NULL);
      self->filled = FALSE;
    }
  gtk_widget_set_visible (self->subtitle, !one_line);
}

static void
update (TidemarkEntryRow *self)
{
  if (self->waiting)
    {
      update_waiting (self);
      return;
    }

  self->filled = TRUE;
  if (self->entry != NULL)
    update_entry (self);
  else if (self->n_messages > 0)
    update_messages (self);
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
    case PROP_N_MESSAGES:
      g_value_set_int (value, self->n_messages);
      break;
    case PROP_N_FROM_THEM:
      g_value_set_int (value, self->n_from_them);
      break;
    case PROP_ALIAS:
      g_value_set_string (value, self->alias);
      break;
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_PREVIEW:
      g_value_set_boolean (value, self->preview);
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
set_number (TidemarkEntryRow *self, int *member, int number, GParamSpec *pspec)
{
  if (*member == number)
    return;

  *member = number;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
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
    case PROP_N_MESSAGES:
      set_number (self, &self->n_messages, g_value_get_int (value), pspec);
      break;
    case PROP_N_FROM_THEM:
      set_number (self, &self->n_from_them, g_value_get_int (value), pspec);
      break;
    case PROP_ALIAS:
      tidemark_entry_row_set_alias (self, g_value_get_string (value));
      break;
    case PROP_WORDS:
      tidemark_entry_row_set_words (self, g_value_get_string (value));
      break;
    case PROP_PREVIEW:
      tidemark_entry_row_set_preview (self, g_value_get_boolean (value));
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

  self->placed = TRUE;
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
  properties[PROP_N_MESSAGES] = g_param_spec_int ("n-messages", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_N_FROM_THEM] =
      g_param_spec_int ("n-from-them", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  properties[PROP_ALIAS] = g_param_spec_string ("alias", NULL, NULL, NULL, flags);
  properties[PROP_PREVIEW] = g_param_spec_boolean ("preview", NULL, NULL, FALSE, flags);
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
tidemark_entry_row_set_preview (TidemarkEntryRow *self, gboolean preview)
{
  g_return_if_fail (TIDEMARK_IS_ENTRY_ROW (self));

  if (self->preview == preview)
    return;

  self->preview = preview;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEW]);
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
 * tidemark_entry_row_set_messages:
 * @n_messages: of a day, for a row without an entry
 * @n_from_them: how many of these were theirs
 */
void
tidemark_entry_row_set_messages (TidemarkEntryRow *self, int n_messages, int n_from_them)
{
  g_return_if_fail (TIDEMARK_IS_ENTRY_ROW (self));

  set_number (self, &self->n_from_them, n_from_them, properties[PROP_N_FROM_THEM]);
  set_number (self, &self->n_messages, n_messages, properties[PROP_N_MESSAGES]);
}

/**
 * tidemark_entry_row_wait:
 *
 * From now on the row takes only the room of its texts and says nothing to a screen reader, until
 * tidemark_entry_row_fill_if_placed ().
 */
void
tidemark_entry_row_wait (TidemarkEntryRow *self)
{
  g_return_if_fail (TIDEMARK_IS_ENTRY_ROW (self));

  self->waiting = TRUE;
  self->placed = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * tidemark_entry_row_fill_if_placed:
 *
 * Lays out the texts of a row that waits, where it was given a place since it began to.
 */
void
tidemark_entry_row_fill_if_placed (TidemarkEntryRow *self)
{
  g_return_if_fail (TIDEMARK_IS_ENTRY_ROW (self));

  if (!self->waiting || !self->placed)
    return;

  self->waiting = FALSE;
  update (self);
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
