/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-today-row.h"

#include <glib/gi18n.h>

#include "tidemark-digits.h"
#include "tidemark-entry-row.h"

struct _TidemarkTodayRow
{
  GtkListBoxRow parent_instance;

  TidemarkEntry *entry;
  TidemarkDigits digits;
  gboolean is_writing;

  TidemarkEntryRow *entry_row;
  GtkRevealer *revealer;
  GtkEditable *note;
};

G_DEFINE_FINAL_TYPE (TidemarkTodayRow, tidemark_today_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  AMENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
takes_distance (const TidemarkEntry *entry)
{
  return entry->kind == TIDEMARK_KIND_DISTANCE || tidemark_kind_carries_ratings (entry->kind);
}

static void
update_words (TidemarkTodayRow *self)
{
  const char *sentence = tidemark_entry_row_get_sentence (self->entry_row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               takes_distance (self->entry)
                                   ? _ ("Type to add a note, 0 to 10 to say how distant it felt")
                                   : _ ("Type to add a note"));
}

static TidemarkEntry *
copy_changed_now (TidemarkTodayRow *self)
{
  TidemarkEntry *entry = tidemark_entry_copy (self->entry);

  entry->changed_at_ms = MAX (entry->changed_at_ms + 1, g_get_real_time () / 1000);
  return entry;
}

static void
amend_distance (TidemarkTodayRow *self, int distance)
{
  g_autoptr (TidemarkEntry) entry = copy_changed_now (self);

  if (entry->kind == TIDEMARK_KIND_DISTANCE)
    entry->value = distance;
  else
    entry->distance = distance;
  g_signal_emit (self, signals[AMENDED], 0, entry);
}

/* The focus goes before the entry is hidden: what is hidden with the focus takes it along. */
static void
stop_writing (TidemarkTodayRow *self, gboolean keep_focus)
{
  self->is_writing = FALSE;
  if (keep_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
store_note (TidemarkTodayRow *self, gboolean keep_focus)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->note)));
  const char *old = self->entry->note != NULL ? self->entry->note : "";

  if (!self->is_writing)
    return;

  stop_writing (self, keep_focus);
  if (!g_str_equal (old, text))
    {
      g_autoptr (TidemarkEntry) entry = copy_changed_now (self);

      g_free (entry->note);
      entry->note = *text == '\0' ? NULL : g_steal_pointer (&text);
      g_signal_emit (self, signals[AMENDED], 0, entry);
    }
}

static void
note_activate_cb (TidemarkTodayRow *self)
{
  store_note (self, TRUE);
}

/* Whoever goes on elsewhere has written it. */
static void
note_left_cb (TidemarkTodayRow *self)
{
  store_note (self, FALSE);
}

static gboolean
note_key_cb (TidemarkTodayRow *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  stop_writing (self, TRUE);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (TidemarkTodayRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  char text[7] = { 0 };
  int value;

  if (!gtk_widget_is_focus (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_e && (state & GDK_CONTROL_MASK))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-entry", "s", self->entry->id);
      return GDK_EVENT_STOP;
    }
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;

  value = takes_distance (self->entry)
              ? tidemark_digits_take (&self->digits, keyval, g_get_monotonic_time ())
              : -1;
  if (value >= 0)
    amend_distance (self, value);
  else if (keyval == GDK_KEY_Delete)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.delete-entry", "s", self->entry->id);
  else if (keyval == GDK_KEY_F2)
    tidemark_today_row_write (self, NULL);
  else if (letter != 0 && g_unichar_isgraph (letter))
    {
      g_unichar_to_utf8 (letter, text);
      tidemark_today_row_write (self, text);
    }
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
tidemark_today_row_dispose (GObject *object)
{
  TidemarkTodayRow *self = TIDEMARK_TODAY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_TODAY_ROW);

  G_OBJECT_CLASS (tidemark_today_row_parent_class)->dispose (object);
}

static void
tidemark_today_row_finalize (GObject *object)
{
  TidemarkTodayRow *self = TIDEMARK_TODAY_ROW (object);

  g_clear_pointer (&self->entry, tidemark_entry_unref);

  G_OBJECT_CLASS (tidemark_today_row_parent_class)->finalize (object);
}

static void
tidemark_today_row_class_init (TidemarkTodayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_today_row_dispose;
  object_class->finalize = tidemark_today_row_finalize;

  signals[AMENDED] = g_signal_new ("amended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, TIDEMARK_TYPE_ENTRY);

  g_type_ensure (TIDEMARK_TYPE_ENTRY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-today-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayRow, entry_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayRow, note);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_left_cb);
}

static void
tidemark_today_row_init (TidemarkTodayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_today_row_new:
 * @entry: what it shows
 * @alias: what the other person is called
 *
 * Returns: (transfer floating): a row for a list box
 */
GtkWidget *
tidemark_today_row_new (TidemarkEntry *entry, const char *alias)
{
  TidemarkTodayRow *self = g_object_new (TIDEMARK_TYPE_TODAY_ROW, NULL);

  tidemark_entry_row_set_alias (self->entry_row, alias);
  tidemark_today_row_set_entry (self, entry);
  return GTK_WIDGET (self);
}

/**
 * tidemark_today_row_get_entry:
 *
 * Returns: (transfer none): what it shows
 */
TidemarkEntry *
tidemark_today_row_get_entry (TidemarkTodayRow *self)
{
  g_return_val_if_fail (TIDEMARK_IS_TODAY_ROW (self), NULL);

  return self->entry;
}

/**
 * tidemark_today_row_set_entry:
 * @entry: what it shows from now on; a note that is being written stays in the making
 */
void
tidemark_today_row_set_entry (TidemarkTodayRow *self, TidemarkEntry *entry)
{
  g_return_if_fail (TIDEMARK_IS_TODAY_ROW (self));

  if (self->entry == entry)
    return;

  g_clear_pointer (&self->entry, tidemark_entry_unref);
  self->entry = tidemark_entry_ref (entry);
  tidemark_entry_row_set_entry (self->entry_row, entry);
  update_words (self);
}

void
tidemark_today_row_set_alias (TidemarkTodayRow *self, const char *alias)
{
  g_return_if_fail (TIDEMARK_IS_TODAY_ROW (self));

  tidemark_entry_row_set_alias (self->entry_row, alias);
  update_words (self);
}

void
tidemark_today_row_set_show_mark (TidemarkTodayRow *self, gboolean show_mark)
{
  g_return_if_fail (TIDEMARK_IS_TODAY_ROW (self));

  tidemark_entry_row_set_show_mark (self->entry_row, show_mark);
}

/**
 * tidemark_today_row_write:
 * @first: (nullable): typed already, put after what the note says
 *
 * Lets the person write the note in the row. A note of several lines opens its dialog instead.
 */
void
tidemark_today_row_write (TidemarkTodayRow *self, const char *first)
{
  const char *note;

  g_return_if_fail (TIDEMARK_IS_TODAY_ROW (self));

  note = self->entry->note != NULL ? self->entry->note : "";
  if (strchr (note, '\n') != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-entry", "s", self->entry->id);
      return;
    }

  self->is_writing = TRUE;
  gtk_editable_set_text (self->note, note);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
  gtk_editable_set_position (self->note, -1);
  if (first != NULL)
    {
      g_autofree char *text = g_strconcat (*note != '\0' ? " " : "", first, NULL);
      int position = -1;

      gtk_editable_insert_text (self->note, text, -1, &position);
      gtk_editable_set_position (self->note, -1);
    }
}
