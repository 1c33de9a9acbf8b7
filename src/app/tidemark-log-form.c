/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-log-form-private.h"

#include <glib/gi18n.h>

#include "tidemark-label.h"

G_DEFINE_FINAL_TYPE (TidemarkLogForm, tidemark_log_form, ADW_TYPE_BIN)

typedef enum
{
  PROP_KIND = 1,
  PROP_COMPLETE,
  N_PROPS
} TidemarkLogFormProperty;

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Under the marks of an entry: which, without opening them. */
static void
update_marks (TidemarkLogForm *self)
{
  guint64 marks = tidemark_mark_picker_get_chosen (self->marks);
  g_autoptr (GString) words = g_string_new (NULL);

  for (int mark = 1; mark < TIDEMARK_N_MARKS; mark++)
    if (marks & TIDEMARK_MARK_BIT (mark))
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "",
                              tidemark_label_mark ((TidemarkMark) mark));

  adw_expander_row_set_subtitle (self->marks_expander,
                                 words->len > 0 ? words->str : _ ("What else was there"));
}

/**
 * tidemark_log_form_update:
 *
 * Follows the answers: what else is asked, and whether enough was said.
 */
void
tidemark_log_form_update (TidemarkLogForm *self)
{
  gboolean complete;

  update_marks (self);
  tidemark_log_form_show_follow_ups (self);
  complete = tidemark_log_form_check (self);
  if (self->complete == complete)
    return;

  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static void
changed_cb (TidemarkLogForm *self)
{
  if (self->loading)
    return;

  tidemark_log_form_update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static const char *
get_prompt (TidemarkLogForm *self)
{
  if (self->prompt != NULL)
    return self->prompt;
  if (self->kind == TIDEMARK_KIND_PROMISE)
    return _ ("What was promised");
  if (self->kind == TIDEMARK_KIND_TALK)
    return _ ("What was said");
  if (self->kind == TIDEMARK_KIND_NOTE)
    return _ ("What is on your mind");

  return _ ("A note, or none");
}

static void
tidemark_log_form_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkLogForm *self = TIDEMARK_LOG_FORM (object);

  switch ((TidemarkLogFormProperty) id)
    {
    case PROP_KIND:
      g_value_set_int (value, (int) self->kind);
      break;
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
tidemark_log_form_grab_focus (GtkWidget *widget)
{
  return tidemark_when_row_grab_focus (TIDEMARK_LOG_FORM (widget)->when_row);
}

static void
tidemark_log_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_LOG_FORM);

  G_OBJECT_CLASS (tidemark_log_form_parent_class)->dispose (object);
}

static void
tidemark_log_form_finalize (GObject *object)
{
  TidemarkLogForm *self = TIDEMARK_LOG_FORM (object);

  g_clear_pointer (&self->edited, tidemark_entry_unref);
  g_free (self->prompt);
  g_free (self->blank);

  G_OBJECT_CLASS (tidemark_log_form_parent_class)->finalize (object);
}

static void
ensure_types (void)
{
  g_type_ensure (TIDEMARK_TYPE_CHIPS);
  g_type_ensure (TIDEMARK_TYPE_CHOICE_ROW);
  g_type_ensure (TIDEMARK_TYPE_LENGTH_ROW);
  g_type_ensure (TIDEMARK_TYPE_MARK_PICKER);
  g_type_ensure (TIDEMARK_TYPE_MOMENT_ROW);
  g_type_ensure (TIDEMARK_TYPE_NOTE_ROW);
  g_type_ensure (TIDEMARK_TYPE_WHEN_ROW);
}

static void
tidemark_log_form_class_init (TidemarkLogFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tidemark_log_form_get_property;
  object_class->dispose = tidemark_log_form_dispose;
  object_class->finalize = tidemark_log_form_finalize;
  widget_class->grab_focus = tidemark_log_form_grab_focus;

  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, TIDEMARK_KIND_SAFETY, 0,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  ensure_types ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-log-form.ui");
  tidemark_log_form_bind_questions (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
tidemark_log_form_init (TidemarkLogForm *self)
{
  self->day_start_hour = TIDEMARK_DAY_START_HOUR;
  self->loading = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  tidemark_log_form_add_choices (self);
  self->loading = FALSE;
  update_marks (self);
}

void
tidemark_log_form_set_day_start_hour (TidemarkLogForm *self, int day_start_hour)
{
  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  self->day_start_hour = day_start_hour;
  tidemark_when_row_set_day_start_hour (self->when_row, day_start_hour);
}

TidemarkKind
tidemark_log_form_get_kind (TidemarkLogForm *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), TIDEMARK_KIND_NONE);

  return self->kind;
}

/**
 * tidemark_log_form_set_kind:
 * @kind: any but a message
 *
 * Asks what there is to ask of this kind. A feeling is one kind here: a distance and a wanted
 * closeness, either of them or both.
 */
void
tidemark_log_form_set_kind (TidemarkLogForm *self, TidemarkKind kind)
{
  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  tidemark_log_form_show_questions (self);
  tidemark_note_row_set_prompt (self->note, get_prompt (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
  tidemark_log_form_update (self);
  changed_cb (self);
}

gboolean
tidemark_log_form_get_complete (TidemarkLogForm *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), FALSE);

  return self->complete;
}

/**
 * tidemark_log_form_reset:
 *
 * Forgets every answer; the kind stays, and so does the entry that is being changed.
 */
void
tidemark_log_form_reset (TidemarkLogForm *self)
{
  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  if (self->edited != NULL)
    {
      g_autoptr (TidemarkEntry) edited = tidemark_entry_ref (self->edited);

      tidemark_log_form_load_entry (self, edited);
      changed_cb (self);
      return;
    }

  self->loading = TRUE;
  tidemark_log_form_forget_answers (self);
  tidemark_choice_row_set_value (self->text_by, TIDEMARK_WHO_THEM);
  tidemark_choice_row_set_value (self->promise_by, TIDEMARK_WHO_THEM);
  tidemark_when_row_set_when (self->when_row, TIDEMARK_WHEN_NOW);
  self->loading = FALSE;
  tidemark_log_form_remember_blank (self);
  changed_cb (self);
}

static gboolean
can_rate (TidemarkLogForm *self, TidemarkChoiceRow *row)
{
  return gtk_widget_get_visible (self->scale_list) && gtk_widget_get_visible (GTK_WIDGET (row));
}

/**
 * tidemark_log_form_set_distance:
 * @distance: 0 to 10
 *
 * Says how distant they felt, where the kind has room for it.
 */
void
tidemark_log_form_set_distance (TidemarkLogForm *self, int distance)
{
  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  if (can_rate (self, self->distance))
    tidemark_choice_row_set_value (self->distance, distance);
}

/**
 * tidemark_log_form_set_wanted:
 * @wanted: 0 to 10
 *
 * Says how close I wanted to be, where the kind has room for it.
 */
void
tidemark_log_form_set_wanted (TidemarkLogForm *self, int wanted)
{
  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  if (can_rate (self, self->wanted))
    tidemark_choice_row_set_value (self->wanted, wanted);
}

/**
 * tidemark_log_form_next_by:
 *
 * The other one did it.
 */
void
tidemark_log_form_next_by (TidemarkLogForm *self)
{
  TidemarkChoiceRow *rows[] = { self->text_by, self->call_by, self->planned_by, self->promise_by,
                                self->raised_by };

  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (rows[i])))
      tidemark_choice_row_set_value (rows[i],
                                     tidemark_choice_row_get_value (rows[i]) == TIDEMARK_WHO_THEM
                                         ? TIDEMARK_WHO_ME
                                         : TIDEMARK_WHO_THEM);
}

/**
 * tidemark_log_form_move_when:
 * @steps: chips to the right, or to the left where negative
 */
void
tidemark_log_form_move_when (TidemarkLogForm *self, int steps)
{
  int when;

  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  when = (int) tidemark_when_row_get_when (self->when_row) + steps;
  tidemark_when_row_set_when (self->when_row, (TidemarkWhen) CLAMP (when, 0, TIDEMARK_WHEN_PICK));
}

/**
 * tidemark_log_form_is_picking:
 *
 * Returns: whether a day and a time are asked for beneath the chips
 */
gboolean
tidemark_log_form_is_picking (TidemarkLogForm *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), FALSE);

  return tidemark_when_row_get_when (self->when_row) == TIDEMARK_WHEN_PICK;
}

/**
 * tidemark_log_form_set_prompt:
 * @prompt: (nullable): stands where the note will be, until something is written
 */
void
tidemark_log_form_set_prompt (TidemarkLogForm *self, const char *prompt)
{
  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  g_set_str (&self->prompt, prompt);
  tidemark_note_row_set_prompt (self->note, get_prompt (self));
}

GtkWidget *
tidemark_log_form_get_note_widget (TidemarkLogForm *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), NULL);

  return tidemark_note_row_get_view (self->note);
}

void
tidemark_log_form_grab_note (TidemarkLogForm *self)
{
  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  gtk_widget_grab_focus (tidemark_note_row_get_view (self->note));
}

/**
 * tidemark_log_form_grab_marks:
 *
 * Goes to the search of the marks, which is opened where it is closed.
 *
 * Returns: whether the kind has marks
 */
gboolean
tidemark_log_form_grab_marks (TidemarkLogForm *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), FALSE);

  if (self->kind == TIDEMARK_KIND_MARK)
    tidemark_mark_picker_grab_search (self->mark);
  else if (gtk_widget_get_visible (self->marks_list))
    {
      adw_expander_row_set_expanded (self->marks_expander, TRUE);
      tidemark_mark_picker_grab_search (self->marks);
    }
  else
    return FALSE;

  return TRUE;
}

/**
 * tidemark_log_form_is_writing:
 *
 * Returns: whether the keys go into words just now, so that none of them is a command
 */
gboolean
tidemark_log_form_is_writing (TidemarkLogForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));
}
