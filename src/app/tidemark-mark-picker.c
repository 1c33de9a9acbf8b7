/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-mark-picker.h"

#include <glib/gi18n.h>

#include "tidemark-chips.h"
#include "tidemark-entry.h"
#include "tidemark-label.h"

#define MOST_IN_GROUP 9

/* Every mark once, by what it is about. */
static const struct
{
  const char *title;
  TidemarkMark marks[MOST_IN_GROUP];
} groups[] = {
  { N_ ("Near and far"),
    { TIDEMARK_MARK_OPENED_UP, TIDEMARK_MARK_APPRECIATED, TIDEMARK_MARK_MILESTONE,
      TIDEMARK_MARK_MOVING_FAST, TIDEMARK_MARK_COLD_AFFECTION, TIDEMARK_MARK_LOOKS_AWAY,
      TIDEMARK_MARK_SHUT_DOWN, TIDEMARK_MARK_GUARDED } },
  { N_ ("Time and plans"),
    { TIDEMARK_MARK_SPACE_ASKED, TIDEMARK_MARK_SPACE_TAKEN, TIDEMARK_MARK_PLANS_WITHOUT_ME,
      TIDEMARK_MARK_CANCELLED, TIDEMARK_MARK_HABIT_CHANGE } },
  { N_ ("What was said about us"),
    { TIDEMARK_MARK_FUTURE_TALK, TIDEMARK_MARK_SAID_WANTS_ME, TIDEMARK_MARK_WANTS_SERIOUS,
      TIDEMARK_MARK_WANTS_CASUAL, TIDEMARK_MARK_NOT_READY, TIDEMARK_MARK_HE_NAMED_PROBLEM } },
  { N_ ("What weighs on them"),
    { TIDEMARK_MARK_WORK_STRESS, TIDEMARK_MARK_FAMILY_STRESS, TIDEMARK_MARK_MONEY_STRAIN,
      TIDEMARK_MARK_SELF_DOUBT, TIDEMARK_MARK_EX_MENTIONED, TIDEMARK_MARK_RECENT_BREAKUP,
      TIDEMARK_MARK_PAST_HURT } },
  { N_ ("Where we differ"),
    { TIDEMARK_MARK_MISUNDERSTANDING, TIDEMARK_MARK_FELT_CRITICISED, TIDEMARK_MARK_VALUES_CLASH,
      TIDEMARK_MARK_PLANS_CLASH } },
};

struct _TidemarkMarkPicker
{
  AdwBin parent_instance;

  guint64 chosen;
  gboolean single;
  GtkWidget *titles[G_N_ELEMENTS (groups)];
  TidemarkChips *chips[G_N_ELEMENTS (groups)];

  GtkSearchEntry *search;
  GtkBox *box;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (TidemarkMarkPicker, tidemark_mark_picker, ADW_TYPE_BIN)

typedef enum
{
  PROP_CHOSEN = 1,
  PROP_SINGLE,
  N_PROPS
} TidemarkMarkPickerProperty;

static GParamSpec *properties[N_PROPS];

static guint64
get_group_bits (guint group)
{
  guint64 bits = 0;

  for (guint i = 0; i < MOST_IN_GROUP && groups[group].marks[i] != TIDEMARK_MARK_NONE; i++)
    bits |= TIDEMARK_MARK_BIT (groups[group].marks[i]);
  return bits;
}

static void
chosen_cb (TidemarkMarkPicker *self, GParamSpec *pspec, TidemarkChips *changed)
{
  guint64 chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (self->chips[i] == changed && self->single && tidemark_chips_get_chosen (changed) != 0)
      {
        tidemark_mark_picker_set_chosen (self, tidemark_chips_get_chosen (changed));
        return;
      }

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    chosen |= tidemark_chips_get_chosen (self->chips[i]);
  tidemark_mark_picker_set_chosen (self, chosen);
}

static void
add_group (TidemarkMarkPicker *self, guint group)
{
  GtkWidget *title = gtk_label_new (_ (groups[group].title));
  TidemarkChips *chips = g_object_new (TIDEMARK_TYPE_CHIPS, NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_set_margin_top (title, 6);
  for (guint i = 0; i < MOST_IN_GROUP && groups[group].marks[i] != TIDEMARK_MARK_NONE; i++)
    tidemark_chips_add (chips, (int) groups[group].marks[i],
                        tidemark_label_mark (groups[group].marks[i]));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (chips), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, -1);
  g_signal_connect_object (chips, "notify::chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (self->box, title);
  gtk_box_append (self->box, GTK_WIDGET (chips));
  self->titles[group] = title;
  self->chips[group] = chips;
}

/* Sixty buttons take their time: they are made when they are looked at, or something is chosen. */
static void
ensure_groups (TidemarkMarkPicker *self)
{
  if (self->chips[0] != NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      add_group (self, i);
      tidemark_chips_set_single (self->chips[i], self->single);
    }
}

static void
search_cb (TidemarkMarkPicker *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  guint n_found = 0;

  ensure_groups (self);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      guint n = tidemark_chips_filter (self->chips[i], words);

      gtk_widget_set_visible (self->titles[i], n > 0);
      gtk_widget_set_visible (GTK_WIDGET (self->chips[i]), n > 0);
      n_found += n;
    }
  gtk_widget_set_visible (self->nothing, n_found == 0);
}

static void
activate_cb (TidemarkMarkPicker *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) == '\0')
    return;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (self->chips[i])))
      {
        tidemark_chips_toggle_first (self->chips[i]);
        break;
      }
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* Escape leaves the search first, and what it is in only then. */
static void
stop_cb (TidemarkMarkPicker *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else if (dialog != NULL)
    adw_dialog_close (ADW_DIALOG (dialog));
}

static void
tidemark_mark_picker_map (GtkWidget *widget)
{
  ensure_groups (TIDEMARK_MARK_PICKER (widget));

  GTK_WIDGET_CLASS (tidemark_mark_picker_parent_class)->map (widget);
}

static void
tidemark_mark_picker_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkMarkPicker *self = TIDEMARK_MARK_PICKER (object);

  switch ((TidemarkMarkPickerProperty) id)
    {
    case PROP_CHOSEN:
      g_value_set_uint64 (value, self->chosen);
      break;
    case PROP_SINGLE:
      g_value_set_boolean (value, self->single);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_mark_picker_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  TidemarkMarkPicker *self = TIDEMARK_MARK_PICKER (object);

  switch ((TidemarkMarkPickerProperty) id)
    {
    case PROP_CHOSEN:
      tidemark_mark_picker_set_chosen (self, g_value_get_uint64 (value));
      break;
    case PROP_SINGLE:
      tidemark_mark_picker_set_single (self, g_value_get_boolean (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_mark_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_MARK_PICKER);

  G_OBJECT_CLASS (tidemark_mark_picker_parent_class)->dispose (object);
}

static void
tidemark_mark_picker_class_init (TidemarkMarkPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = tidemark_mark_picker_get_property;
  object_class->set_property = tidemark_mark_picker_set_property;
  object_class->dispose = tidemark_mark_picker_dispose;
  widget_class->map = tidemark_mark_picker_map;

  properties[PROP_CHOSEN] = g_param_spec_uint64 ("chosen", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  properties[PROP_SINGLE] = g_param_spec_boolean ("single", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-mark-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkMarkPicker, search);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMarkPicker, box);
  gtk_widget_class_bind_template_child (widget_class, TidemarkMarkPicker, nothing);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
tidemark_mark_picker_init (TidemarkMarkPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

guint64
tidemark_mark_picker_get_chosen (TidemarkMarkPicker *self)
{
  g_return_val_if_fail (TIDEMARK_IS_MARK_PICKER (self), 0);

  return self->chosen;
}

/**
 * tidemark_mark_picker_set_chosen:
 * @chosen: a bit for each chosen mark
 */
void
tidemark_mark_picker_set_chosen (TidemarkMarkPicker *self, guint64 chosen)
{
  g_return_if_fail (TIDEMARK_IS_MARK_PICKER (self));

  if (self->chosen == chosen)
    return;

  ensure_groups (self);
  self->chosen = chosen;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_signal_handlers_block_by_func (self->chips[i], chosen_cb, self);
      tidemark_chips_set_chosen (self->chips[i], chosen & get_group_bits (i));
      g_signal_handlers_unblock_by_func (self->chips[i], chosen_cb, self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

void
tidemark_mark_picker_set_single (TidemarkMarkPicker *self, gboolean single)
{
  g_return_if_fail (TIDEMARK_IS_MARK_PICKER (self));

  if (self->single == single)
    return;

  self->single = single;
  for (guint i = 0; i < G_N_ELEMENTS (groups) && self->chips[i] != NULL; i++)
    tidemark_chips_set_single (self->chips[i], single);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SINGLE]);
}

void
tidemark_mark_picker_grab_search (TidemarkMarkPicker *self)
{
  g_return_if_fail (TIDEMARK_IS_MARK_PICKER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
