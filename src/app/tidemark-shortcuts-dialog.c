/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-shortcuts-dialog.h"

#include <glib/gi18n.h>

struct _TidemarkShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (TidemarkShortcutsDialog, tidemark_shortcuts_dialog, ADW_TYPE_DIALOG)

#define N_SHORTCUTS 15

/* Keys as gtk_accelerator_parse() reads them, several of them apart by a space; what it cannot
 * read is words. */
static const struct
{
  const char *title;
  struct
  {
    const char *title;
    const char *keys;
  } shortcuts[N_SHORTCUTS];
} groups[] = {
  { N_ ("General"),
    {
        { N_ ("Log something"), "<Control>n" },
        { N_ ("Take the last step back"), "<Control>z" },
        { N_ ("Search"), "<Control>f" },
        { N_ ("Today, Journal, Patterns, Reflect"), "<Alt>1 <Alt>2 <Alt>3 <Alt>4" },
        { N_ ("People"), "<Control>p" },
        { N_ ("Previous or next person"), "<Control>Page_Up <Control>Page_Down" },
        { N_ ("Promises, Talks"), "<Control><Shift>p <Control><Shift>k" },
        { N_ ("Lock"), "<Control>l" },
        { N_ ("Cover the journal"), "Escape Escape" },
        { N_ ("Main menu"), "F10" },
        { N_ ("Preferences"), "<Control>comma" },
        { N_ ("Keyboard shortcuts"), "<Control>question" },
        { N_ ("Help"), "F1" },
        { N_ ("Close the window"), "<Control>w" },
        { N_ ("Quit"), "<Control>q" },
    } },
  { N_ ("On an Entry of Today"),
    {
        { N_ ("Write its note"), N_ ("any letter") },
        { N_ ("Say how distant it felt"), "0 9" },
        { N_ ("Say ten"), "1 0" },
        { N_ ("Show it in the journal"), "Return" },
        { N_ ("Take it away"), "Delete" },
    } },
  { N_ ("In the Journal"),
    {
        { N_ ("Go to a date"), "<Control>g" },
        { N_ ("Go to today"), "<Control>t" },
        { N_ ("Edit the entry"), "F2 <Control>e" },
        { N_ ("Delete the entry, or those selected"), "Delete" },
        { N_ ("Select all that is listed"), "<Control>a" },
        { N_ ("Select, one by one"), "<Control>space <Shift>Down" },
        { N_ ("Leave the selection, then the search"), "Escape" },
        { N_ ("In the month: another month"), "Page_Up Page_Down" },
        { N_ ("In the month: another year"), "<Shift>Page_Up <Shift>Page_Down" },
        { N_ ("In the month: its first and last day"), "Home End" },
        { N_ ("In the month: list the day"), "Return" },
    } },
  { N_ ("While Logging"),
    {
        { N_ ("Text; again for who wrote it"), "t" },
        { N_ ("Call, Date, Promise, Talk"), "c d p k" },
        { N_ ("Feeling, My Move, Mark"), "f m a" },
        { N_ ("Friends, Note"), "s n" },
        { N_ ("Nothing Happened, Safety"), "o y" },
        { N_ ("Felt distance"), "0 9" },
        { N_ ("How close I wanted to be"), "<Control>0 <Control>9" },
        { N_ ("An earlier or later time"), "Left Right" },
        { N_ ("To the note"), "Tab" },
        { N_ ("A new line in the note"), "<Shift>Return" },
        { N_ ("Take an answer back"), "BackSpace" },
        { N_ ("Store"), "Return" },
        { N_ ("Cancel; words are kept"), "Escape" },
    } },
};

static char *
make_label (const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, " ", -1);
  g_autoptr (GString) label = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      GdkModifierType state;
      guint keyval;
      g_autofree char *part = NULL;

      if (!gtk_accelerator_parse (parts[i], &keyval, &state))
        return g_strdup (_ (keys));
      part = gtk_accelerator_get_label (keyval, state);
      g_string_append_printf (label, "%s%s", i > 0 ? "   " : "", part);
    }

  /* The ends of a range. */
  if (g_str_has_suffix (keys, "9"))
    g_string_replace (label, "   ", " – ", 1);
  return g_string_free_and_steal (g_steal_pointer (&label));
}

static GtkWidget *
make_row (const char *title, const char *keys)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = make_label (keys);
  GtkWidget *label = gtk_label_new (text);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
add_group (TidemarkShortcutsDialog *self, guint index)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (groups[index].title));
  for (guint i = 0; i < N_SHORTCUTS && groups[index].shortcuts[i].title != NULL; i++)
    adw_preferences_group_add (
        ADW_PREFERENCES_GROUP (group),
        make_row (_ (groups[index].shortcuts[i].title), groups[index].shortcuts[i].keys));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
}

static void
tidemark_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (tidemark_shortcuts_dialog_parent_class)->dispose (object);
}

static void
tidemark_shortcuts_dialog_class_init (TidemarkShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkShortcutsDialog, page);
}

static void
tidemark_shortcuts_dialog_init (TidemarkShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    add_group (self, i);
}

/**
 * tidemark_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
tidemark_shortcuts_dialog_new (void)
{
  return g_object_new (TIDEMARK_TYPE_SHORTCUTS_DIALOG, NULL);
}
