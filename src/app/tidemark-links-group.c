/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-links-group.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-entry-text.h"
#include "tidemark-veil.h"

struct _TidemarkLinksGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* owned by the group */
};

G_DEFINE_FINAL_TYPE (TidemarkLinksGroup, tidemark_links_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
has_words (const TidemarkEntry *entry)
{
  return entry->note != NULL && *entry->note != '\0';
}

/* What was said tells more than what it was. */
static char *
make_title (const TidemarkEntry *entry, const char *alias)
{
  g_auto (GStrv) lines = NULL;

  if (!has_words (entry))
    return tidemark_entry_text_title (entry, alias);

  lines = g_strsplit (entry->note, "\n", 2);
  return g_strdup (lines[0]);
}

static char *
make_subtitle (const TidemarkEntry *entry, const char *alias)
{
  g_autofree char *title = tidemark_entry_text_title (entry, alias);
  g_autofree char *day = tidemark_day_text_short (entry->day, tidemark_day_text_today ());

  return g_strdup_printf ("%s · %s", title, day);
}

/**
 * tidemark_link_row_new:
 * @entry: what the row names
 * @alias: (nullable): what the person that it is about is called
 *
 * Returns: (transfer floating): a row with its icon, its note and its day
 */
GtkWidget *
tidemark_link_row_new (TidemarkEntry *entry, const char *alias)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (tidemark_entry_text_icon_name (entry));
  g_autofree char *title = make_title (entry, alias);
  g_autofree char *subtitle = make_subtitle (entry, alias);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  if (tidemark_entry_text_is_mine (entry))
    gtk_widget_add_css_class (icon, "accent");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  tidemark_veil_set (row, TIDEMARK_PRIVATE_TITLE, has_words (entry));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  return row;
}

static void
add_link (TidemarkLinksGroup *self, TidemarkEntry *entry, const char *alias)
{
  GtkWidget *row = tidemark_link_row_new (entry, alias);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", entry->id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
tidemark_links_group_finalize (GObject *object)
{
  g_ptr_array_unref (TIDEMARK_LINKS_GROUP (object)->rows);

  G_OBJECT_CLASS (tidemark_links_group_parent_class)->finalize (object);
}

static void
tidemark_links_group_class_init (TidemarkLinksGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tidemark_links_group_finalize;
}

static void
tidemark_links_group_init (TidemarkLinksGroup *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Goes with This Entry"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Change What Goes with This Entry"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "entry.link");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tidemark_links_group_show:
 * @links: (nullable) (element-type TidemarkEntry): what goes with the entry, in this order
 * @alias: (nullable): what the person that they are about is called
 */
void
tidemark_links_group_show (TidemarkLinksGroup *self, GPtrArray *links, const char *alias)
{
  g_return_if_fail (TIDEMARK_IS_LINKS_GROUP (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; links != NULL && i < links->len; i++)
    add_link (self, g_ptr_array_index (links, i), alias);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
