/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-help-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-help-pages.h"

struct _TidemarkHelpDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *view;
  AdwPreferencesGroup *contents;
};

G_DEFINE_FINAL_TYPE (TidemarkHelpDialog, tidemark_help_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
make_section (const char *heading, const char *text)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), heading);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), label);
  return group;
}

static AdwNavigationPage *
make_page (const TidemarkHelpPage *page)
{
  GtkWidget *bars = adw_toolbar_view_new ();
  GtkWidget *content = adw_preferences_page_new ();

  for (guint i = 0; page->sections[i].heading != NULL; i++)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (content),
                              ADW_PREFERENCES_GROUP (make_section (_ (page->sections[i].heading),
                                                                   _ (page->sections[i].text))));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (bars), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (bars), content);
  return adw_navigation_page_new_with_tag (bars, _ (page->title), page->id);
}

static const TidemarkHelpPage *
find_page (const char *id)
{
  for (guint i = 0; i < tidemark_help_n_pages; i++)
    if (g_str_equal (tidemark_help_pages[i].id, id))
      return &tidemark_help_pages[i];

  return NULL;
}

static void
show_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkHelpDialog *self = TIDEMARK_HELP_DIALOG (widget);
  const TidemarkHelpPage *page = find_page (g_variant_get_string (parameter, NULL));

  if (page != NULL)
    adw_navigation_view_push (self->view, make_page (page));
}

static void
list_page (TidemarkHelpDialog *self, const TidemarkHelpPage *page)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (page->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (page->summary));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "help.show-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", page->id);
  adw_preferences_group_add (self->contents, row);
}

static void
tidemark_help_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_HELP_DIALOG);

  G_OBJECT_CLASS (tidemark_help_dialog_parent_class)->dispose (object);
}

static void
tidemark_help_dialog_class_init (TidemarkHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_help_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkHelpDialog, view);
  gtk_widget_class_bind_template_child (widget_class, TidemarkHelpDialog, contents);
  gtk_widget_class_install_action (widget_class, "help.show-page", "s", show_page_cb);
}

static void
tidemark_help_dialog_init (TidemarkHelpDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < tidemark_help_n_pages; i++)
    list_page (self, &tidemark_help_pages[i]);
}

/**
 * tidemark_help_dialog_new:
 * @page_id: of the page to open on, "" for the contents
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
tidemark_help_dialog_new (const char *page_id)
{
  TidemarkHelpDialog *self = g_object_new (TIDEMARK_TYPE_HELP_DIALOG, NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "help.show-page", "s", page_id);
  return ADW_DIALOG (self);
}
