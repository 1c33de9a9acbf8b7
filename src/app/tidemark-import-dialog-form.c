/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-import-dialog-private.h"

#include <glib/gi18n.h>

#include "tidemark-discretion.h"
#include "tidemark-import-preview.h"
#include "tidemark-veil.h"

#define MAX_HOLES 5

/* What a person of the file can be, in the order of the list. A row that nobody answered yet has
 * "Choose…" before these. */
typedef enum
{
  CHOICE_OPEN = -1,
  CHOICE_THEM,
  CHOICE_ME,
  CHOICE_LEAVE_OUT,
} Choice;

#define OPEN_KEY "tidemark-open"

/* Answers. */

static gboolean
has_open_item (AdwComboRow *row)
{
  return g_object_get_data (G_OBJECT (row), OPEN_KEY) != NULL;
}

static void
set_items (AdwComboRow *row, const char *const *items, gboolean with_open)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  if (with_open)
    gtk_string_list_append (model, _ ("Choose…"));
  gtk_string_list_splice (model, with_open ? 1 : 0, 0, items);
  g_object_set_data (G_OBJECT (row), OPEN_KEY, GINT_TO_POINTER (with_open));
  adw_combo_row_set_model (row, G_LIST_MODEL (model));
}

/* Which of the items, without the one that says nothing; or -1. */
static int
get_item (AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected == GTK_INVALID_LIST_POSITION)
    return CHOICE_OPEN;
  return (int) selected - (has_open_item (row) ? 1 : 0);
}

static void
set_item (AdwComboRow *row, int item)
{
  adw_combo_row_set_selected (row, (guint) MAX (0, item + (has_open_item (row) ? 1 : 0)));
}

static void
add_answer (GStrvBuilder **builder, const char *name)
{
  if (*builder == NULL)
    *builder = g_strv_builder_new ();
  g_strv_builder_add (*builder, name);
}

static void
take_answers (GStrv *out, GStrvBuilder *builder)
{
  g_strfreev (*out);
  *out = builder != NULL ? g_strv_builder_end (builder) : NULL;
  g_clear_pointer (&builder, g_strv_builder_unref);
}

static void
collect_people (TidemarkImportDialog *self)
{
  GStrvBuilder *me = NULL, *them = NULL;

  for (guint i = 0; i < self->person_rows->len; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->person_rows, i);
      const TidemarkImportPerson *person = g_ptr_array_index (self->report->people, i);

      if (get_item (row) == CHOICE_ME)
        add_answer (&me, person->name);
      else if (get_item (row) == CHOICE_THEM)
        add_answer (&them, person->name);
    }

  take_answers (&self->work->options->me, me);
  take_answers (&self->work->options->them, them);
}

/* Of two people one is me and the other is not. */
static void
keep_apart (TidemarkImportDialog *self, AdwComboRow *changed)
{
  int chosen = get_item (changed);

  if (self->person_rows->len != 2 || (chosen != CHOICE_ME && chosen != CHOICE_THEM))
    return;

  for (guint i = 0; i < 2; i++)
    {
      AdwComboRow *row = g_ptr_array_index (self->person_rows, i);

      if (row != changed && get_item (row) != CHOICE_LEAVE_OUT)
        set_item (row, chosen == CHOICE_ME ? CHOICE_THEM : CHOICE_ME);
    }
}

static void
answered (TidemarkImportDialog *self)
{
  if (self->filling || self->work == NULL)
    return;

  tidemark_import_dialog_start_preview (self);
}

static void
person_cb (AdwComboRow *row, GParamSpec *pspec, TidemarkImportDialog *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  keep_apart (self, row);
  self->filling = FALSE;
  answered (self);
}

static void
answered_cb (TidemarkImportDialog *self)
{
  answered (self);
}

/**
 * tidemark_import_dialog_collect_answers:
 *
 * Takes over what is chosen in the rows as options of the work.
 */
void
tidemark_import_dialog_collect_answers (TidemarkImportDialog *self)
{
  TidemarkImportOptions *options = self->work->options;
  int chat = get_item (self->chat_row);
  int order = get_item (self->order_row);
  gboolean other_chat = FALSE;

  if (self->chat_choices != NULL && chat >= 0)
    {
      other_chat = g_strcmp0 (options->chat, self->chat_choices[chat]) != 0;
      g_free (options->chat);
      options->chat = g_strdup (self->chat_choices[chat]);
    }
  if (self->order_choices != NULL && order >= 0)
    options->date_order = tidemark_date_order_parse (self->order_choices[order]);

  if (other_chat)
    {
      /* Other people: what was said of the ones before does not hold. */
      g_clear_pointer (&options->me, g_strfreev);
      g_clear_pointer (&options->them, g_strfreev);
      g_clear_pointer (&options->person_alias, g_free);
    }
  else if (self->report != NULL)
    {
      const char *alias = gtk_editable_get_text (GTK_EDITABLE (self->alias_row));

      collect_people (self);
      /* Another alias is another person, new or not. */
      if (alias[0] != '\0' && self->report->alias != NULL &&
          !g_str_equal (alias, self->report->alias))
        {
          g_free (options->person_alias);
          options->person_alias = g_strdup (alias);
        }
    }
}

/* What the file says. */

static void
set_number (GtkLabel *label, guint number)
{
  g_autofree char *text = g_strdup_printf ("%'u", number);

  gtk_label_set_label (label, text);
}

static Choice
get_choice (TidemarkImportRole role)
{
  switch (role)
    {
    case TIDEMARK_IMPORT_ROLE_THEM:
      return CHOICE_THEM;
    case TIDEMARK_IMPORT_ROLE_ME:
      return CHOICE_ME;
    case TIDEMARK_IMPORT_ROLE_IGNORED:
      return CHOICE_LEAVE_OUT;
    case TIDEMARK_IMPORT_ROLE_UNKNOWN:
    default:
      return CHOICE_OPEN;
    }
}

static gboolean
has_same_people (TidemarkImportDialog *self)
{
  if (self->person_rows->len != self->report->people->len)
    return FALSE;

  for (guint i = 0; i < self->person_rows->len; i++)
    {
      const TidemarkImportPerson *person = g_ptr_array_index (self->report->people, i);
      AdwPreferencesRow *row = g_ptr_array_index (self->person_rows, i);

      if (!g_str_equal (adw_preferences_row_get_title (row), person->name))
        return FALSE;
    }
  return TRUE;
}

static void
remove_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
make_person_rows (TidemarkImportDialog *self)
{
  remove_rows (self->people_group, self->person_rows);
  for (guint i = 0; i < self->report->people->len; i++)
    {
      const TidemarkImportPerson *person = g_ptr_array_index (self->report->people, i);
      GtkWidget *row = adw_combo_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person->name);
      gtk_widget_add_css_class (row, TIDEMARK_PRIVATE_TITLE);
      g_signal_connect (row, "notify::selected", G_CALLBACK (person_cb), self);
      adw_preferences_group_add (self->people_group, row);
      g_ptr_array_add (self->person_rows, row);
    }
}

/* What is asked about people, as the question itself says it. */
static const char *
find_why (const TidemarkImportReport *report)
{
  for (guint i = 0; i < report->questions->len; i++)
    {
      const TidemarkImportQuestion *question = g_ptr_array_index (report->questions, i);

      if (g_str_has_prefix (question->id, "who-is-"))
        return question->why;
    }

  return NULL;
}

static void
fill_people (TidemarkImportDialog *self)
{
  const TidemarkImportReport *report = self->report;
  const char *const names[] = { report->alias != NULL ? tidemark_discretion_name (report->alias)
                                                      : _ ("The Other One"),
                                _ ("Me"), _ ("Leave Out"), NULL };

  if (!has_same_people (self))
    make_person_rows (self);

  for (guint i = 0; i < report->people->len; i++)
    {
      const TidemarkImportPerson *person = g_ptr_array_index (report->people, i);
      AdwComboRow *row = g_ptr_array_index (self->person_rows, i);
      g_autofree char *counts = tidemark_import_preview_describe_person (person);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), counts);
      set_items (row, names, get_choice (person->role) == CHOICE_OPEN);
      set_item (row, get_choice (person->role));
    }

  if (report->alias != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->alias_row), report->alias);
  gtk_widget_set_visible (GTK_WIDGET (self->alias_row), report->alias != NULL);
  adw_preferences_group_set_description (self->people_group, find_why (report));
  gtk_widget_set_visible (GTK_WIDGET (self->people_group), report->people->len > 0);
}

static void
fill_question (TidemarkImportDialog *self, AdwComboRow *row, const char *id, GStrv *choices)
{
  for (guint i = 0; i < self->report->questions->len; i++)
    {
      const TidemarkImportQuestion *question = g_ptr_array_index (self->report->questions, i);

      if (!g_str_equal (question->id, id))
        continue;

      set_items (row, (const char *const *) question->labels, TRUE);
      g_strfreev (*choices);
      *choices = g_strdupv (question->choices);
      gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
      gtk_widget_set_visible (GTK_WIDGET (self->question_group), TRUE);
    }
}

static void
add_note (TidemarkImportDialog *self, const char *icon, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  adw_preferences_group_add (self->preview_group, row);
  g_ptr_array_add (self->note_rows, row);
}

static void
fill_notes (TidemarkImportDialog *self)
{
  const TidemarkImportReport *report = self->report;

  remove_rows (self->preview_group, self->note_rows);
  for (guint i = 0; i < report->holes->len; i++)
    {
      const TidemarkHole *hole = g_ptr_array_index (report->holes, i);
      g_autofree char *title = NULL;
      g_autofree char *subtitle = NULL;

      if (i == MAX_HOLES)
        {
          guint more = report->holes->len - MAX_HOLES;

          title = g_strdup_printf (ngettext ("%u more hole", "%u more holes", more), more);
          add_note (self, "tm-leave-out-symbolic", title, NULL);
          break;
        }
      title = tidemark_import_preview_describe_hole (hole);
      subtitle = g_strdup_printf (_ ("Quiet gaps are not counted across it: %s"), hole->why);
      add_note (self, "tm-leave-out-symbolic", title, subtitle);
    }

  for (guint i = 0; i < report->warnings->len; i++)
    add_note (self, "dialog-information-symbolic", g_ptr_array_index (report->warnings, i), NULL);
}

static void
fill_preview (TidemarkImportDialog *self)
{
  const TidemarkImportReport *report = self->report;
  g_autofree char *range = tidemark_import_preview_describe_range (report);
  g_autofree char *new = tidemark_import_preview_describe_new (report);

  gtk_label_set_label (self->range_label, range);
  tidemark_month_bars_set_report (self->month_bars, report);
  adw_action_row_set_subtitle (self->new_row, new);
  set_number (self->new_label, report->n_new);
  set_number (self->known_label, report->n_known);
  set_number (self->notices_label, report->n_notices);
  gtk_widget_set_visible (GTK_WIDGET (self->notices_row), report->n_notices > 0);
  fill_notes (self);
  gtk_widget_set_visible (GTK_WIDGET (self->preview_group), report->questions->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->text_group),
                          report->questions->len == 0 && report->people->len > 0);
}

/**
 * tidemark_import_dialog_fill_form:
 *
 * Shows the last preview, with what it asks.
 */
void
tidemark_import_dialog_fill_form (TidemarkImportDialog *self)
{
  g_autofree char *basename = g_file_get_basename (self->work->file);
  g_autofree char *name = g_filename_display_name (basename);
  g_autofree char *about = tidemark_import_preview_describe_file (self->report);

  self->filling = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file_row), name);
  adw_action_row_set_subtitle (self->file_row, about);
  fill_question (self, self->chat_row, "chat", &self->chat_choices);
  fill_question (self, self->order_row, "date-order", &self->order_choices);
  fill_people (self);
  fill_preview (self);
  self->filling = FALSE;
}

/**
 * tidemark_import_dialog_reset_form:
 *
 * Asks nothing, until a file does.
 */
void
tidemark_import_dialog_reset_form (TidemarkImportDialog *self)
{
  self->filling = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->question_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->chat_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->order_row), FALSE);
  g_clear_pointer (&self->chat_choices, g_strfreev);
  g_clear_pointer (&self->order_choices, g_strfreev);
  adw_switch_row_set_active (self->text_row, FALSE);
  self->filling = FALSE;
}

void
tidemark_import_dialog_bind_form (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
}
