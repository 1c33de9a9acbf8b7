/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-journal-row.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-entry-text.h"
#include "tidemark-highlight.h"
#include "tidemark-label.h"
#include "tidemark-symbol.h"
#include "tidemark-veil.h"

#define MAX_TEXT 160 /* characters of a line; what is cut off would still be laid out */
#define GAP 12
#define TIME_GAP 18
#define LINE_GAP 3

struct _TidemarkJournalRow
{
  GtkWidget parent_instance;

  TidemarkEntry *entry; /* NULL for messages, and until it is known what the row shows */
  int n_messages;
  int n_from_them;
  char *alias;
  char *words;
  char *sentence;
  gboolean two_lines;
  gboolean filled;
  gboolean selectable;
  gboolean selecting;

  GtkWidget *check; /* NULL until something is selected */
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *time;
  GtkWidget *subtitle;
};

typedef enum
{
  PROP_WORDS = 1,
  PROP_SENTENCE,
  N_PROPS
} TidemarkJournalRowProperty;

enum
{
  TOGGLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TidemarkJournalRow, tidemark_journal_row, GTK_TYPE_WIDGET)

/* What it says */

static void
set_sentence (TidemarkJournalRow *self, const char *sentence)
{
  if (!g_set_str (&self->sentence, sentence))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence != NULL ? sentence : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SENTENCE]);
}

static void
set_subtitle (TidemarkJournalRow *self, const char *text)
{
  g_autofree char *excerpt = tidemark_highlight_excerpt (text != NULL ? text : "", self->words);
  g_autoptr (PangoAttrList) matches = NULL;

  if (g_utf8_strlen (excerpt, -1) > MAX_TEXT)
    *g_utf8_offset_to_pointer (excerpt, MAX_TEXT) = '\0';
  matches = tidemark_highlight (excerpt, self->words);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->subtitle), excerpt);
  gtk_inscription_set_attributes (GTK_INSCRIPTION (self->subtitle), matches);
}

static void
set_icon (TidemarkJournalRow *self, const char *icon_name, gboolean mine)
{
  tidemark_symbol_set_icon_name (TIDEMARK_SYMBOL (self->icon), icon_name);
  if (mine)
    gtk_widget_add_css_class (self->icon, "accent");
  else
    gtk_widget_remove_css_class (self->icon, "accent");
}

static void
fill_with_entry (TidemarkJournalRow *self)
{
  g_autofree char *title = tidemark_entry_text_title (self->entry, self->alias);
  g_autofree char *subtitle = tidemark_highlight_subtitle (self->entry, self->alias, self->words);
  g_autofree char *time = tidemark_day_text_time (self->entry->at);
  g_autofree char *sentence = tidemark_entry_text_sentence (self->entry, self->alias);

  gtk_inscription_set_text (GTK_INSCRIPTION (self->title), title);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->time), time);
  set_subtitle (self, subtitle);
  set_icon (self, tidemark_entry_text_icon_name (self->entry),
            tidemark_entry_text_is_mine (self->entry));
  set_sentence (self, sentence);
}

static void
fill_with_messages (TidemarkJournalRow *self)
{
  g_autofree char *title = tidemark_entry_text_messages_title (self->n_messages);
  g_autofree char *subtitle =
      tidemark_entry_text_messages_subtitle (self->n_messages, self->n_from_them, self->alias);
  g_autofree char *sentence = g_strdup_printf ("%s. %s.", title, subtitle);

  gtk_inscription_set_text (GTK_INSCRIPTION (self->title), title);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->time), "");
  set_subtitle (self, subtitle);
  set_icon (self, tidemark_label_kind_icon_name (TIDEMARK_KIND_MESSAGE), FALSE);
  set_sentence (self, sentence);
}

static void
empty (TidemarkJournalRow *self)
{
  gtk_inscription_set_text (GTK_INSCRIPTION (self->title), "");
  gtk_inscription_set_text (GTK_INSCRIPTION (self->time), "");
  set_subtitle (self, NULL);
  set_icon (self, NULL, FALSE);
  set_sentence (self, NULL);
}

static void
fill (TidemarkJournalRow *self)
{
  if (self->entry != NULL)
    fill_with_entry (self);
  else if (self->n_messages > 0)
    fill_with_messages (self);
  else
    empty (self);
  self->filled = TRUE;
}

/* Nothing of what it said stays behind, out of sight, where a screen reader would still find it. */
static void
refill_when_placed (TidemarkJournalRow *self)
{
  if (self->filled)
    empty (self);
  self->filled = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Most rows have two lines, so a row has them until it is known what it shows. */
static void
set_two_lines (TidemarkJournalRow *self, gboolean two_lines)
{
  if (self->two_lines == two_lines)
    return;

  self->two_lines = two_lines;
  gtk_widget_set_child_visible (self->subtitle, two_lines);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Where it stands */

static int
measure_natural (GtkWidget *child, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
measure_minimum (GtkWidget *child, GtkOrientation orientation)
{
  int minimum;

  gtk_widget_measure (child, orientation, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static gboolean
has_check (TidemarkJournalRow *self)
{
  return self->check != NULL && gtk_widget_get_visible (self->check);
}

static int
get_lead (TidemarkJournalRow *self)
{
  int lead = measure_natural (self->icon, GTK_ORIENTATION_HORIZONTAL) + GAP;

  if (has_check (self))
    lead += measure_natural (self->check, GTK_ORIENTATION_HORIZONTAL) + GAP;

  return lead;
}

static int
get_first_height (TidemarkJournalRow *self)
{
  return MAX (measure_natural (self->title, GTK_ORIENTATION_VERTICAL),
              MAX (measure_natural (self->time, GTK_ORIENTATION_VERTICAL),
                   measure_natural (self->icon, GTK_ORIENTATION_VERTICAL)));
}

static int
get_height (TidemarkJournalRow *self)
{
  int height = get_first_height (self);

  if (self->two_lines)
    height += LINE_GAP + measure_natural (self->subtitle, GTK_ORIENTATION_VERTICAL);
  if (has_check (self))
    height = MAX (height, measure_natural (self->check, GTK_ORIENTATION_VERTICAL));

  return height;
}

static void
tidemark_journal_row_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  TidemarkJournalRow *self = TIDEMARK_JOURNAL_ROW (widget);
  int lead, time;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = get_height (self);
      return;
    }

  lead = get_lead (self);
  time = TIME_GAP + measure_natural (self->time, orientation);
  *minimum = lead + MAX (measure_minimum (self->title, orientation) + time,
                         measure_minimum (self->subtitle, orientation));
  *natural = lead + MAX (measure_natural (self->title, orientation) + time,
                         measure_natural (self->subtitle, orientation));
}

/* At @x from where a line begins, in the middle between @y and @y + @height. */
static void
place (GtkWidget *child, int row_width, int x, int y, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (gtk_widget_get_parent (child)) == GTK_TEXT_DIR_RTL;
  int child_height = MIN (measure_natural (child, GTK_ORIENTATION_VERTICAL), height);
  GtkAllocation allocation = { mirrored ? row_width - x - width : x,
                               y + (height - child_height) / 2, width, child_height };

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
tidemark_journal_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TidemarkJournalRow *self = TIDEMARK_JOURNAL_ROW (widget);
  int lead = get_lead (self);
  int icon_width = measure_natural (self->icon, GTK_ORIENTATION_HORIZONTAL);
  int time_width = measure_natural (self->time, GTK_ORIENTATION_HORIZONTAL);
  int first = get_first_height (self);

  if (!self->filled)
    fill (self);

  if (has_check (self))
    place (self->check, width, 0, 0, lead - icon_width - 2 * GAP, height);
  place (self->icon, width, lead - icon_width - GAP, 0, icon_width, first);
  place (self->title, width, lead, 0, MAX (0, width - lead - TIME_GAP - time_width), first);
  place (self->time, width, width - time_width, 0, time_width, first);
  if (self->two_lines)
    place (self->subtitle, width, lead, first + LINE_GAP, width - lead, height - first - LINE_GAP);
}

/* An inscription does not know from which side it is read. */
static void
align (TidemarkJournalRow *self)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->title), mirrored ? 1 : 0);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->subtitle), mirrored ? 1 : 0);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->time), mirrored ? 0 : 1);
}

static void
tidemark_journal_row_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  align (TIDEMARK_JOURNAL_ROW (widget));
  gtk_widget_queue_allocate (widget);
}

/* Selection */

/* Before the list view has the click, which would show the entry. */
static void
pressed_cb (TidemarkJournalRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  gboolean extend = (state & GDK_SHIFT_MASK) != 0;

  if (!self->selectable || (!self->selecting && !extend && (state & GDK_CONTROL_MASK) == 0))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[TOGGLED], 0, extend);
}

static void
long_pressed_cb (TidemarkJournalRow *self, double x, double y, GtkGesture *gesture)
{
  if (!self->selectable || self->selecting)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[TOGGLED], 0, FALSE);
}

static void
add_gestures (TidemarkJournalRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (long_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

/* Most rows are never selected. */
static void
add_check (TidemarkJournalRow *self)
{
  self->check = gtk_check_button_new ();
  gtk_widget_set_can_target (self->check, FALSE);
  gtk_widget_set_focusable (self->check, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Selected"), -1);
  gtk_widget_insert_before (self->check, GTK_WIDGET (self), self->icon);
}

static void
tidemark_journal_row_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  TidemarkJournalRow *self = TIDEMARK_JOURNAL_ROW (object);

  switch ((TidemarkJournalRowProperty) property_id)
    {
    case PROP_WORDS:
      g_value_set_string (value, self->words);
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
tidemark_journal_row_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  TidemarkJournalRow *self = TIDEMARK_JOURNAL_ROW (object);

  switch ((TidemarkJournalRowProperty) property_id)
    {
    case PROP_WORDS:
      if (g_set_str (&self->words, g_value_get_string (value)))
        {
          refill_when_placed (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_SENTENCE:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tidemark_journal_row_dispose (GObject *object)
{
  TidemarkJournalRow *self = TIDEMARK_JOURNAL_ROW (object);
  GtkWidget *child;

  /* An inscription of GTK 4.18 does not let go of its attributes when it goes itself. */
  if (self->subtitle != NULL)
    gtk_inscription_set_attributes (GTK_INSCRIPTION (self->subtitle), NULL);
  self->subtitle = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (tidemark_journal_row_parent_class)->dispose (object);
}

static void
tidemark_journal_row_finalize (GObject *object)
{
  TidemarkJournalRow *self = TIDEMARK_JOURNAL_ROW (object);

  g_clear_pointer (&self->entry, tidemark_entry_unref);
  g_free (self->alias);
  g_free (self->words);
  g_free (self->sentence);

  G_OBJECT_CLASS (tidemark_journal_row_parent_class)->finalize (object);
}

static void
tidemark_journal_row_class_init (TidemarkJournalRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_journal_row_get_property;
  object_class->set_property = tidemark_journal_row_set_property;
  object_class->dispose = tidemark_journal_row_dispose;
  object_class->finalize = tidemark_journal_row_finalize;
  widget_class->direction_changed = tidemark_journal_row_direction_changed;
  widget_class->measure = tidemark_journal_row_measure;
  widget_class->size_allocate = tidemark_journal_row_size_allocate;

  properties[PROP_WORDS] =
      g_param_spec_string ("words", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SENTENCE] =
      g_param_spec_string ("sentence", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_set_css_name (widget_class, "journal-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* An inscription, unlike a label, takes the room it is told to, whatever its text. */
static GtkWidget *
add_line (TidemarkJournalRow *self, guint min_chars, guint natural_chars)
{
  GtkWidget *line = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (line), min_chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (line), natural_chars);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (line), 1);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (line),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_parent (line, GTK_WIDGET (self));

  return line;
}

/* As many characters as the time has in the language of the window, late in the evening. */
static guint
count_time_chars (void)
{
  const TidemarkInstant late = { .ms = (22 * 60 + 58) * 60 * G_GINT64_CONSTANT (1000) };
  g_autofree char *time = tidemark_day_text_time (late);

  return (guint) g_utf8_strlen (time, -1);
}

static void
tidemark_journal_row_init (TidemarkJournalRow *self)
{
  guint time_chars = count_time_chars ();

  self->two_lines = TRUE;
  self->icon = tidemark_symbol_new ();
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->title = add_line (self, 3, 24);
  self->time = add_line (self, time_chars, time_chars);
  gtk_widget_add_css_class (self->time, "numeric");
  gtk_widget_add_css_class (self->time, "caption");
  gtk_widget_add_css_class (self->time, "dim-label");
  self->subtitle = add_line (self, 3, 36);
  gtk_widget_add_css_class (self->subtitle, "caption");
  gtk_widget_add_css_class (self->subtitle, "dim-label");
  gtk_widget_add_css_class (self->subtitle, TIDEMARK_PRIVATE_TEXT);
  align (self);
  add_gestures (self);
}

GtkWidget *
tidemark_journal_row_new (void)
{
  return g_object_new (TIDEMARK_TYPE_JOURNAL_ROW, NULL);
}

static void
show (TidemarkJournalRow *self, TidemarkEntry *entry, int n_messages, int n_from_them)
{
  g_clear_pointer (&self->entry, tidemark_entry_unref);
  self->entry = entry != NULL ? tidemark_entry_ref (entry) : NULL;
  self->n_messages = n_messages;
  self->n_from_them = n_from_them;
  set_two_lines (self, entry == NULL || tidemark_entry_text_has_subtitle (entry));
  refill_when_placed (self);
}

/**
 * tidemark_journal_row_show_entry:
 * @alias: (nullable): what the person that it is about is called
 */
void
tidemark_journal_row_show_entry (TidemarkJournalRow *self, TidemarkEntry *entry, const char *alias)
{
  g_return_if_fail (TIDEMARK_IS_JOURNAL_ROW (self));
  g_return_if_fail (entry != NULL);

  g_set_str (&self->alias, alias);
  show (self, entry, 0, 0);
}

/**
 * tidemark_journal_row_show_messages:
 * @n_messages: how many a day had, 1 or more
 * @n_from_them: how many of these were theirs
 * @alias: (nullable): what the other one is called
 */
void
tidemark_journal_row_show_messages (TidemarkJournalRow *self,
                                    int n_messages,
                                    int n_from_them,
                                    const char *alias)
{
  g_return_if_fail (TIDEMARK_IS_JOURNAL_ROW (self));

  g_set_str (&self->alias, alias);
  show (self, NULL, n_messages, n_from_them);
}

/**
 * tidemark_journal_row_show_nothing:
 *
 * Until it is known what the row shows: empty, and as high as most rows are.
 */
void
tidemark_journal_row_show_nothing (TidemarkJournalRow *self)
{
  g_return_if_fail (TIDEMARK_IS_JOURNAL_ROW (self));

  show (self, NULL, 0, 0);
}

/**
 * tidemark_journal_row_get_sentence:
 *
 * Returns: (transfer none) (nullable): what a screen reader says for the row.
 */
const char *
tidemark_journal_row_get_sentence (TidemarkJournalRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_JOURNAL_ROW (self), NULL);

  return self->sentence;
}

/**
 * tidemark_journal_row_set_selectable:
 * @selectable: %FALSE for messages, which are not the journal's own words
 */
void
tidemark_journal_row_set_selectable (TidemarkJournalRow *self, gboolean selectable)
{
  g_return_if_fail (TIDEMARK_IS_JOURNAL_ROW (self));

  self->selectable = selectable;
}

/**
 * tidemark_journal_row_show_selection:
 * @selecting: whether rows are being selected
 * @selected: whether this one is
 */
void
tidemark_journal_row_show_selection (TidemarkJournalRow *self,
                                     gboolean selecting,
                                     gboolean selected)
{
  g_return_if_fail (TIDEMARK_IS_JOURNAL_ROW (self));

  self->selecting = selecting;
  if (self->check == NULL && !selecting)
    return;

  if (self->check == NULL)
    add_check (self);
  gtk_widget_set_visible (self->check, selecting);
  gtk_widget_set_opacity (self->check, self->selectable ? 1 : 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), selected && self->selectable);
}
