/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-amendments-list.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-journal.h"
#include "tidemark-veil.h"

struct _TidemarkAmendmentsList
{
  AdwBin parent_instance;

  GPtrArray *rows; /* owned by the expander */
  AdwExpanderRow *expander;
};

G_DEFINE_FINAL_TYPE (TidemarkAmendmentsList, tidemark_amendments_list, ADW_TYPE_BIN)

static void
clear (TidemarkAmendmentsList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->expander, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  adw_expander_row_set_expanded (self->expander, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
add_amendment (TidemarkAmendmentsList *self, const TidemarkAmendment *amendment)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  TidemarkDue at = { tidemark_instant_in_zone (amendment->at_ms, zone), TIDEMARK_DAY_NONE };
  g_autofree char *when = tidemark_day_text_due (at, tidemark_day_text_today ());
  /* Translators: %s is when a note was replaced by another one, such as "11 November, 09:12" */
  g_autofree char *until = g_strdup_printf (_ ("Until %s"), when);
  const char *note = *amendment->note != '\0' ? amendment->note : _ ("No note");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), note);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), until);
  tidemark_veil_set (row, TIDEMARK_PRIVATE_TITLE, *amendment->note != '\0');
  adw_expander_row_add_row (self->expander, row);
  g_ptr_array_add (self->rows, row);
}

static void
tidemark_amendments_list_finalize (GObject *object)
{
  g_ptr_array_unref (TIDEMARK_AMENDMENTS_LIST (object)->rows);

  G_OBJECT_CLASS (tidemark_amendments_list_parent_class)->finalize (object);
}

static void
tidemark_amendments_list_class_init (TidemarkAmendmentsListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tidemark_amendments_list_finalize;
}

static void
tidemark_amendments_list_init (TidemarkAmendmentsList *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->rows = g_ptr_array_new ();
  self->expander = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->expander), FALSE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Earlier Wordings"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->expander));
  adw_bin_set_child (ADW_BIN (self), list);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tidemark_amendments_list_show:
 * @amendments: (nullable) (element-type TidemarkAmendment): in this order
 */
void
tidemark_amendments_list_show (TidemarkAmendmentsList *self, GPtrArray *amendments)
{
  g_autofree char *title = NULL;

  g_return_if_fail (TIDEMARK_IS_AMENDMENTS_LIST (self));

  clear (self);
  if (amendments == NULL || amendments->len == 0)
    return;

  for (guint i = 0; i < amendments->len; i++)
    add_amendment (self, g_ptr_array_index (amendments, i));
  title = amendments->len == 1
              ? g_strdup (_ ("Amended once"))
              : g_strdup_printf (ngettext ("Amended %u time", "Amended %u times", amendments->len),
                                 amendments->len);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander), title);
  adw_expander_row_set_subtitle (self->expander, _ ("The earlier wording is kept"));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * tidemark_amendments_list_show_error:
 * @error: why the earlier wordings could not be read
 */
void
tidemark_amendments_list_show_error (TidemarkAmendmentsList *self, const GError *error)
{
  g_return_if_fail (TIDEMARK_IS_AMENDMENTS_LIST (self));

  clear (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expander),
                                 _ ("Earlier wordings could not be read"));
  adw_expander_row_set_subtitle (self->expander, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
