/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-log-form-private.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

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

#define KIND(name) (1u << TIDEMARK_KIND_##name)
#define CARRIERS (KIND (TEXT) | KIND (CALL) | KIND (DATE) | KIND (TALK))
#define FEELINGS (KIND (DISTANCE) | KIND (WANTED))
#define ALL (~0u)

/* The questions: whose kinds they are, and the property that holds the answer. */
static const struct
{
  const char *name;
  gsize offset;
  const char *property;
  guint kinds;
} questions[] = {
#define QUESTION(name, property, kinds)                                                            \
  { #name, G_STRUCT_OFFSET (TidemarkLogForm, name), property, kinds }
  QUESTION (text_by, "value", KIND (TEXT)),
  QUESTION (call_by, "value", KIND (CALL)),
  QUESTION (answered, "value", KIND (CALL)),
  QUESTION (minutes, "value", KIND (CALL)),
  QUESTION (planned_by, "value", KIND (DATE)),
  QUESTION (happened, "value", KIND (DATE)),
  QUESTION (changed_by, "value", KIND (DATE)),
  QUESTION (moved_to, "day", KIND (DATE)),
  QUESTION (promise_by, "value", KIND (PROMISE)),
  QUESTION (due, "day", KIND (PROMISE)),
  QUESTION (promise_outcome, "selected", KIND (PROMISE)),
  QUESTION (topic, "selected", KIND (TALK)),
  QUESTION (raised_by, "value", KIND (TALK)),
  QUESTION (talk_outcome, "selected", KIND (TALK)),
  QUESTION (answer, "text", KIND (TALK)),
  QUESTION (move, "value", KIND (MOVE)),
  QUESTION (friend, "value", KIND (FRIEND)),
  QUESTION (who, "text", KIND (FRIEND)),
  QUESTION (safety, "chosen", ALL),
  QUESTION (mark, "chosen", ALL),
  QUESTION (distance, "value", CARRIERS | FEELINGS),
  QUESTION (wanted, "value", CARRIERS | FEELINGS),
  QUESTION (talked, "value", ALL),
  QUESTION (talk_topic, "value", ALL),
  QUESTION (talk_answer, "value", ALL),
  QUESTION (marks, "chosen", ALL),
  QUESTION (hot, "active", ALL),
  QUESTION (note_buffer, "text", ALL),
#undef QUESTION
};

/* Lists and rows that hold one question each: shown for these kinds. */
static const struct
{
  gsize offset;
  guint kinds;
} places[] = {
  { G_STRUCT_OFFSET (TidemarkLogForm, safety_row), KIND (SAFETY) },
  { G_STRUCT_OFFSET (TidemarkLogForm, mark_list), KIND (MARK) },
  { G_STRUCT_OFFSET (TidemarkLogForm, scale_list), CARRIERS | FEELINGS },
  { G_STRUCT_OFFSET (TidemarkLogForm, talk_list), KIND (DATE) },
  { G_STRUCT_OFFSET (TidemarkLogForm, marks_list), CARRIERS },
};

static gpointer
get_member (TidemarkLogForm *self, gsize offset)
{
  return G_STRUCT_MEMBER (gpointer, self, offset);
}

static gboolean
is_said (TidemarkChoiceRow *row)
{
  return tidemark_choice_row_get_value (row) != TIDEMARK_CHOICE_NONE;
}

static gboolean
check_complete (TidemarkLogForm *self)
{
  switch (self->kind)
    {
    case TIDEMARK_KIND_DISTANCE:
      return is_said (self->distance) || (self->edited == NULL && is_said (self->wanted));
    case TIDEMARK_KIND_WANTED:
      return is_said (self->wanted) || (self->edited == NULL && is_said (self->distance));
    case TIDEMARK_KIND_MARK:
      return tidemark_chips_get_chosen (self->mark) != 0;
    case TIDEMARK_KIND_MOVE:
      return is_said (self->move);
    case TIDEMARK_KIND_FRIEND:
      return is_said (self->friend);
    case TIDEMARK_KIND_SAFETY:
      return tidemark_chips_get_chosen (self->safety) != 0;
    case TIDEMARK_KIND_NOTE:
      {
        g_autofree char *note = tidemark_log_form_get_note (self);

        return note != NULL;
      }
    case TIDEMARK_KIND_TEXT:
    case TIDEMARK_KIND_CALL:
    case TIDEMARK_KIND_DATE:
    case TIDEMARK_KIND_PROMISE:
    case TIDEMARK_KIND_TALK:
    case TIDEMARK_KIND_NOTHING:
      return TRUE;
    case TIDEMARK_KIND_MESSAGE:
    case TIDEMARK_KIND_NONE:
    default:
      return FALSE;
    }
}

/* Answers that ask for one more. */
static void
update_follow_ups (TidemarkLogForm *self)
{
  gboolean date = self->kind == TIDEMARK_KIND_DATE;
  int happened = tidemark_choice_row_get_value (self->happened);
  gboolean moved = date && happened == TIDEMARK_HAPPENED_MOVED;
  gboolean cancelled = date && happened == TIDEMARK_HAPPENED_CANCELLED;
  gboolean talked = tidemark_choice_row_get_value (self->talked) > TIDEMARK_WHO_NONE;

  gtk_widget_set_visible (GTK_WIDGET (self->changed_by), moved || cancelled);
  gtk_widget_set_visible (GTK_WIDGET (self->moved_to), moved);
  gtk_widget_set_visible (GTK_WIDGET (self->talk_topic), talked);
  gtk_widget_set_visible (GTK_WIDGET (self->talk_answer), talked);
}

static void
update (TidemarkLogForm *self)
{
  gboolean complete = check_complete (self);

  update_follow_ups (self);
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

  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
note_changed_cb (TidemarkLogForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->placeholder),
                          gtk_text_buffer_get_char_count (self->note_buffer) == 0);
  changed_cb (self);
}

static const char *
get_placeholder (TidemarkLogForm *self)
{
  if (self->prompt != NULL)
    return self->prompt;

  switch (self->kind)
    {
    case TIDEMARK_KIND_PROMISE:
      return _ ("What was promised");
    case TIDEMARK_KIND_TALK:
      return _ ("What was said");
    case TIDEMARK_KIND_NOTE:
      return _ ("What is on your mind");
    case TIDEMARK_KIND_NONE:
    case TIDEMARK_KIND_MESSAGE:
    case TIDEMARK_KIND_TEXT:
    case TIDEMARK_KIND_CALL:
    case TIDEMARK_KIND_DATE:
    case TIDEMARK_KIND_DISTANCE:
    case TIDEMARK_KIND_WANTED:
    case TIDEMARK_KIND_MOVE:
    case TIDEMARK_KIND_MARK:
    case TIDEMARK_KIND_FRIEND:
    case TIDEMARK_KIND_NOTHING:
    case TIDEMARK_KIND_SAFETY:
    default:
      return _ ("A note, or none");
    }
}

/* One feeling is edited at a time; a talk that went with a date is an entry of its own by then. */
static void
hide_for_editing (TidemarkLogForm *self)
{
  if (self->edited == NULL)
    return;

  gtk_widget_set_visible (self->talk_list, FALSE);
  if (self->kind == TIDEMARK_KIND_DISTANCE)
    gtk_widget_set_visible (GTK_WIDGET (self->wanted), FALSE);
  if (self->kind == TIDEMARK_KIND_WANTED)
    gtk_widget_set_visible (GTK_WIDGET (self->distance), FALSE);
}

static void
show_questions (TidemarkLogForm *self)
{
  guint kind = 1u << self->kind;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (questions[i].kinds != ALL)
      gtk_widget_set_visible (get_member (self, questions[i].offset),
                              (questions[i].kinds & kind) != 0);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    gtk_widget_set_visible (get_member (self, places[i].offset), (places[i].kinds & kind) != 0);

  hide_for_editing (self);
  gtk_label_set_label (self->placeholder, get_placeholder (self));
  update (self);
}

static void
add_choices (TidemarkLogForm *self)
{
  tidemark_choice_row_add (self->answered, TIDEMARK_ANSWER_YES, _ ("Yes"));
  tidemark_choice_row_add (self->answered, TIDEMARK_ANSWER_NO, _ ("No"));
  tidemark_choice_row_add (self->happened, TIDEMARK_HAPPENED_YES, _ ("Yes"));
  tidemark_choice_row_add (self->happened, TIDEMARK_HAPPENED_MOVED, _ ("Moved"));
  tidemark_choice_row_add (self->happened, TIDEMARK_HAPPENED_CANCELLED, _ ("Cancelled"));
  tidemark_choice_row_add (self->move, TIDEMARK_MOVE_PURSUE, _ ("Reached Out"));
  tidemark_choice_row_add (self->move, TIDEMARK_MOVE_PRESS, _ ("Pressed"));
  tidemark_choice_row_add (self->move, TIDEMARK_MOVE_SPACE, _ ("Gave Space"));
  tidemark_choice_row_add (self->friend, TIDEMARK_FRIEND_FUN, _ ("Fun"));
  tidemark_choice_row_add (self->friend, TIDEMARK_FRIEND_DEEP, _ ("Deep Talk"));
  tidemark_choice_row_add (self->friend, TIDEMARK_FRIEND_OLD, _ ("Old Friends"));
  tidemark_choice_row_add (self->talk_topic, TIDEMARK_TOPIC_EXCLUSIVITY, _ ("Exclusive"));
  tidemark_choice_row_add (self->talk_topic, TIDEMARK_TOPIC_NEEDS, _ ("A Need"));
  tidemark_choice_row_add (self->talk_topic, TIDEMARK_TOPIC_OTHER, _ ("Other"));
  tidemark_choice_row_add (self->talk_answer, TIDEMARK_OUTCOME_AGREED, _ ("Agreed"));
  tidemark_choice_row_add (self->talk_answer, TIDEMARK_OUTCOME_DECLINED, _ ("Declined"));
  tidemark_choice_row_add (self->talk_answer, TIDEMARK_OUTCOME_POSTPONED, _ ("Later"));
  tidemark_choice_row_add (self->talk_answer, TIDEMARK_OUTCOME_DODGED, _ ("Dodged"));
  tidemark_choice_row_add_scale (self->distance);
  tidemark_choice_row_add_scale (self->wanted);
}

static void
add_chips (TidemarkLogForm *self)
{
  for (int mark = 1; mark < TIDEMARK_N_MARKS; mark++)
    {
      tidemark_chips_add (self->mark, mark, tidemark_label_mark ((TidemarkMark) mark));
      tidemark_chips_add (self->marks, mark, tidemark_label_mark ((TidemarkMark) mark));
    }
  for (int safety = TIDEMARK_SAFETY_AFRAID; safety <= TIDEMARK_SAFETY_FORCED; safety++)
    tidemark_chips_add (self->safety, safety, tidemark_label_safety ((TidemarkSafety) safety));
  tidemark_chips_set_single (self->safety, TRUE);
}

static void
set_words (AdwComboRow *row, int first, int last, const char *(*get_label) (int value))
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("Not said"));
  for (int i = first; i <= last; i++)
    gtk_string_list_append (words, get_label (i));
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
}

static const char *
get_outcome_label (int value)
{
  return tidemark_label_outcome ((TidemarkOutcome) value);
}

static const char *
get_topic_label (int value)
{
  return tidemark_label_topic ((TidemarkTopic) value);
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

  G_OBJECT_CLASS (tidemark_log_form_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  const struct
  {
    const char *name;
    gsize offset;
  } others[] = {
    { "when_row", G_STRUCT_OFFSET (TidemarkLogForm, when_row) },
    { "safety_row", G_STRUCT_OFFSET (TidemarkLogForm, safety_row) },
    { "mark_list", G_STRUCT_OFFSET (TidemarkLogForm, mark_list) },
    { "scale_list", G_STRUCT_OFFSET (TidemarkLogForm, scale_list) },
    { "talk_list", G_STRUCT_OFFSET (TidemarkLogForm, talk_list) },
    { "note", G_STRUCT_OFFSET (TidemarkLogForm, note) },
    { "placeholder", G_STRUCT_OFFSET (TidemarkLogForm, placeholder) },
    { "marks_list", G_STRUCT_OFFSET (TidemarkLogForm, marks_list) },
    { "marks_expander", G_STRUCT_OFFSET (TidemarkLogForm, marks_expander) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    gtk_widget_class_bind_template_child_full (widget_class, questions[i].name, FALSE,
                                               (gssize) questions[i].offset);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_class_bind_template_child_full (widget_class, others[i].name, FALSE,
                                               (gssize) others[i].offset);
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

  g_type_ensure (TIDEMARK_TYPE_CHIPS);
  g_type_ensure (TIDEMARK_TYPE_CHOICE_ROW);
  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  g_type_ensure (TIDEMARK_TYPE_WHEN_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-log-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_changed_cb);
}

static void
tidemark_log_form_init (TidemarkLogForm *self)
{
  self->day_start_hour = TIDEMARK_DAY_START_HOUR;
  self->loading = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
  add_chips (self);
  set_words (self->promise_outcome, TIDEMARK_OUTCOME_OPEN, TIDEMARK_OUTCOME_EXCUSED,
             get_outcome_label);
  set_words (self->talk_outcome, TIDEMARK_OUTCOME_AGREED, TIDEMARK_OUTCOME_UNANSWERED,
             get_outcome_label);
  set_words (self->topic, TIDEMARK_TOPIC_EXCLUSIVITY, TIDEMARK_TOPIC_OTHER, get_topic_label);
  self->loading = FALSE;
}

static void
forget_answers (TidemarkLogForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      GObject *question = get_member (self, questions[i].offset);
      GParamSpec *pspec =
          g_object_class_find_property (G_OBJECT_GET_CLASS (question), questions[i].property);

      g_object_set_property (question, questions[i].property,
                             g_param_spec_get_default_value (pspec));
    }
}

static void
set_usual_answers (TidemarkLogForm *self)
{
  tidemark_choice_row_set_value (self->text_by, TIDEMARK_WHO_THEM);
  tidemark_choice_row_set_value (self->promise_by, TIDEMARK_WHO_THEM);
}

static void
add_people (TidemarkChoiceRow *row, const char *alias, gboolean both)
{
  tidemark_choice_row_add (row, TIDEMARK_WHO_THEM, alias);
  tidemark_choice_row_add (row, TIDEMARK_WHO_ME, _ ("Me"));
  if (both)
    tidemark_choice_row_add (row, TIDEMARK_WHO_BOTH, _ ("Both"));
}

/**
 * tidemark_log_form_set_alias:
 * @alias: what the other person is called; said once, before anything else
 */
void
tidemark_log_form_set_alias (TidemarkLogForm *self, const char *alias)
{
  g_autofree char *they_did = NULL;

  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  /* Translators: who talked about us; %s is the other person's alias */
  they_did = g_strdup_printf (_ ("%s Did"), alias);
  self->loading = TRUE;
  add_people (self->text_by, alias, FALSE);
  add_people (self->call_by, alias, TRUE);
  add_people (self->planned_by, alias, TRUE);
  add_people (self->changed_by, alias, TRUE);
  add_people (self->promise_by, alias, FALSE);
  add_people (self->raised_by, alias, FALSE);
  tidemark_choice_row_add (self->talked, TIDEMARK_WHO_NONE, _ ("No"));
  tidemark_choice_row_add (self->talked, TIDEMARK_WHO_ME, _ ("I Did"));
  tidemark_choice_row_add (self->talked, TIDEMARK_WHO_THEM, they_did);
  set_usual_answers (self);
  self->loading = FALSE;
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
  show_questions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
  changed_cb (self);
}

gboolean
tidemark_log_form_get_complete (TidemarkLogForm *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), FALSE);

  return self->complete;
}

/**
 * tidemark_log_form_get_note:
 *
 * Returns: (transfer full) (nullable): the note without the space around it; %NULL for none
 */
char *
tidemark_log_form_get_note (TidemarkLogForm *self)
{
  GtkTextIter start, end;
  g_autofree char *note = NULL;

  gtk_text_buffer_get_bounds (self->note_buffer, &start, &end);
  note = g_strstrip (gtk_text_buffer_get_text (self->note_buffer, &start, &end, FALSE));

  return *note == '\0' ? NULL : g_steal_pointer (&note);
}

/**
 * tidemark_log_form_has_words:
 *
 * Returns: whether something was written that it would be a pity to lose
 */
gboolean
tidemark_log_form_has_words (TidemarkLogForm *self)
{
  g_autofree char *note = tidemark_log_form_get_note (self);

  return note != NULL || *gtk_editable_get_text (GTK_EDITABLE (self->answer)) != '\0';
}

static JsonNode *
value_to_node (const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    return json_node_init_string (json_node_alloc (), g_value_get_string (value));
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return json_node_init_boolean (json_node_alloc (), g_value_get_boolean (value));
  if (G_VALUE_HOLDS_DOUBLE (value))
    return json_node_init_double (json_node_alloc (), g_value_get_double (value));
  if (G_VALUE_HOLDS_UINT64 (value))
    return json_node_init_int (json_node_alloc (), (gint64) g_value_get_uint64 (value));
  if (G_VALUE_HOLDS_UINT (value))
    return json_node_init_int (json_node_alloc (), g_value_get_uint (value));

  return json_node_init_int (json_node_alloc (), g_value_get_int (value));
}

static void
node_to_value (JsonNode *node, GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, json_node_get_string (node));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, json_node_get_boolean (node));
  else if (G_VALUE_HOLDS_DOUBLE (value))
    g_value_set_double (value, json_node_get_double (node));
  else if (G_VALUE_HOLDS_UINT64 (value))
    g_value_set_uint64 (value, (guint64) json_node_get_int (node));
  else if (G_VALUE_HOLDS_UINT (value))
    g_value_set_uint (value, (guint) json_node_get_int (node));
  else
    g_value_set_int (value, (int) json_node_get_int (node));
}

/**
 * tidemark_log_form_save_draft:
 *
 * Returns: (transfer full): everything that was answered so far, as JSON
 */
char *
tidemark_log_form_save_draft (TidemarkLogForm *self)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), NULL);

  json_node_take_object (root, object);
  json_object_set_string_member (object, "kind",
                                 tidemark_words_name (&tidemark_kind_words, (int) self->kind));
  if (tidemark_when_row_get_when (self->when_row) != TIDEMARK_WHEN_NOW)
    {
      g_autofree char *at =
          tidemark_instant_format (tidemark_when_row_get_instant (self->when_row));

      json_object_set_string_member (object, "at", at);
    }

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      GObject *question = get_member (self, questions[i].offset);
      GParamSpec *pspec =
          g_object_class_find_property (G_OBJECT_GET_CLASS (question), questions[i].property);
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, pspec->value_type);
      g_object_get_property (question, questions[i].property, &value);
      json_object_set_member (object, questions[i].name, value_to_node (&value));
    }

  return json_to_string (root, FALSE);
}

static void
load_answers (TidemarkLogForm *self, JsonObject *object)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      GObject *question = get_member (self, questions[i].offset);
      GParamSpec *pspec =
          g_object_class_find_property (G_OBJECT_GET_CLASS (question), questions[i].property);
      JsonNode *node = json_object_get_member (object, questions[i].name);
      g_auto (GValue) value = G_VALUE_INIT;

      if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
        continue;

      g_value_init (&value, pspec->value_type);
      node_to_value (node, &value);
      g_param_value_validate (pspec, &value);
      g_object_set_property (question, questions[i].property, &value);
    }
}

/**
 * tidemark_log_form_load_draft:
 * @draft: of tidemark_log_form_save_draft()
 *
 * Returns: whether it was one, and is shown now
 */
gboolean
tidemark_log_form_load_draft (TidemarkLogForm *self, const char *draft)
{
  g_autoptr (JsonNode) root = json_from_string (draft, NULL);
  TidemarkInstant at;
  JsonObject *object;
  int kind;

  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), FALSE);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  object = json_node_get_object (root);
  kind = tidemark_words_value (&tidemark_kind_words,
                               json_object_get_string_member_with_default (object, "kind", ""));
  if (kind <= TIDEMARK_KIND_MESSAGE)
    return FALSE;

  self->loading = TRUE;
  load_answers (self, object);
  if (tidemark_instant_parse (json_object_get_string_member_with_default (object, "at", ""), &at))
    tidemark_when_row_pick (self->when_row, at);
  self->loading = FALSE;
  tidemark_log_form_set_kind (self, (TidemarkKind) kind);
  update (self);

  return TRUE;
}

/**
 * tidemark_log_form_reset:
 *
 * Forgets every answer; the kind stays.
 */
void
tidemark_log_form_reset (TidemarkLogForm *self)
{
  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  self->loading = TRUE;
  forget_answers (self);
  set_usual_answers (self);
  tidemark_when_row_set_when (self->when_row, TIDEMARK_WHEN_NOW);
  self->loading = FALSE;
  changed_cb (self);
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

  if (gtk_widget_get_visible (self->scale_list) &&
      gtk_widget_get_visible (GTK_WIDGET (self->distance)))
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

  if (gtk_widget_get_visible (self->scale_list) &&
      gtk_widget_get_visible (GTK_WIDGET (self->wanted)))
    tidemark_choice_row_set_value (self->wanted, wanted);
}

/**
 * tidemark_log_form_next_by:
 *
 * The other one did it: them, me, and both where that can be.
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
  gtk_label_set_label (self->placeholder, get_placeholder (self));
}

GtkWidget *
tidemark_log_form_get_note_widget (TidemarkLogForm *self)
{
  g_return_val_if_fail (TIDEMARK_IS_LOG_FORM (self), NULL);

  return GTK_WIDGET (self->note);
}

void
tidemark_log_form_grab_note (TidemarkLogForm *self)
{
  g_return_if_fail (TIDEMARK_IS_LOG_FORM (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->note));
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
