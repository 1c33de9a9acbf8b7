/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-support-dialog.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "tidemark-help-country.h"
#include "tidemark-help-line.h"

struct _TidemarkSupportDialog
{
  AdwDialog parent_instance;

  GPtrArray *countries; /* those of the list, in its order */

  AdwToastOverlay *toasts;
  AdwComboRow *country;
  GtkListBox *emergency_list;
  GtkListBox *talk_list;
  AdwExpanderRow *sources;
  GPtrArray *source_rows; /* owned by the row */
};

G_DEFINE_FINAL_TYPE (TidemarkSupportDialog, tidemark_support_dialog, ADW_TYPE_DIALOG)

/* As text, which leaves nothing behind in a browser. */
static void
copy_cb (GtkButton *button, TidemarkSupportDialog *self)
{
  const TidemarkHelpLine *line = g_object_get_data (G_OBJECT (button), "line");
  AdwToast *toast = adw_toast_new (_ ("Number copied"));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), line->number);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static GtkWidget *
make_copy_button (TidemarkSupportDialog *self, const TidemarkHelpLine *line)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  /* Translators: %s is a telephone number */
  g_autofree char *label = g_strdup_printf (_ ("Copy %s"), line->number);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  /* The list is there for as long as the program runs. */
  g_object_set_data (G_OBJECT (button), "line", (gpointer) line);
  g_signal_connect_object (button, "clicked", G_CALLBACK (copy_cb), self, 0);
  return button;
}

static const char *
say_group (TidemarkHelpGroup group)
{
  switch (group)
    {
    case TIDEMARK_HELP_WOMEN:
      return _ ("for women");
    case TIDEMARK_HELP_MEN:
      return _ ("for men");
    case TIDEMARK_HELP_EVERYONE:
    default:
      return _ ("for everyone");
    }
}

/* What it is, for whom and when; emergency numbers need no more than the first. */
static char *
say_service (const TidemarkHelpLine *line)
{
  if (line->kind == TIDEMARK_HELP_EMERGENCY)
    return g_strdup (line->service);
  if (line->hours == NULL)
    /* Translators: a help line, and for whom it is */
    return g_strdup_printf (_ ("%1$s · %2$s"), line->service, say_group (line->group));

  /* Translators: a help line, for whom it is, and when somebody answers */
  return g_strdup_printf (_ ("%1$s · %2$s · %3$s"), line->service, say_group (line->group),
                          tidemark_help_line_always (line) ? _ ("any hour") : line->hours);
}

static void
add_line (TidemarkSupportDialog *self, const TidemarkHelpLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *service = say_service (line);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), service);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 4);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->number);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  gtk_widget_add_css_class (row, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_copy_button (self, line));
  gtk_list_box_append (
      line->kind == TIDEMARK_HELP_EMERGENCY ? self->emergency_list : self->talk_list, row);
}

static void
add_source (TidemarkSupportDialog *self, const TidemarkHelpLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: a telephone number, and the title of the page that it is from */
  g_autofree char *title = g_strdup_printf (_ ("%1$s: %2$s"), line->number, line->source);
  g_autofree char *days =
      line->source_day != NULL
          /* Translators: the day of a page, and the day on which it was read */
          ? g_strdup_printf (_ ("Page of %1$s, read on %2$s"), line->source_day, line->looked_up)
          /* Translators: %s is the day on which a page was read */
          : g_strdup_printf (_ ("Page without a day, read on %s"), line->looked_up);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 4);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), days);
  adw_expander_row_add_row (self->sources, row);
  g_ptr_array_add (self->source_rows, row);
}

static void
clear (TidemarkSupportDialog *self)
{
  gtk_list_box_remove_all (self->emergency_list);
  gtk_list_box_remove_all (self->talk_list);
  for (guint i = 0; i < self->source_rows->len; i++)
    adw_expander_row_remove (self->sources, g_ptr_array_index (self->source_rows, i));
  g_ptr_array_set_size (self->source_rows, 0);
}

static void
hide_empty (GtkListBox *list)
{
  gtk_widget_set_visible (GTK_WIDGET (list), gtk_list_box_get_row_at_index (list, 0) != NULL);
}

static void
show_country (TidemarkSupportDialog *self)
{
  const GPtrArray *lines = tidemark_help_line_list ();
  const char *country =
      g_ptr_array_index (self->countries, adw_combo_row_get_selected (self->country));
  const char *looked_up = "";
  g_autofree char *list_day = NULL;

  clear (self);
  for (guint i = 0; i < lines->len; i++)
    {
      const TidemarkHelpLine *line = g_ptr_array_index (lines, i);

      if (strcmp (line->looked_up, looked_up) > 0)
        looked_up = line->looked_up;
      if (!tidemark_help_line_is_of (line, country))
        continue;
      add_line (self, line);
      add_source (self, line);
    }

  /* Translators: %s is a day such as 2026-11-30 */
  list_day = g_strdup_printf (_ ("List of %s"), looked_up);
  adw_expander_row_set_subtitle (self->sources, list_day);
  hide_empty (self->emergency_list);
  hide_empty (self->talk_list);
}

static void
fill_countries (TidemarkSupportDialog *self)
{
  g_autofree char *here = tidemark_help_country_of_locale (setlocale (LC_MONETARY, NULL));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->countries = tidemark_help_country_list (here);
  for (guint i = 0; i < self->countries->len; i++)
    gtk_string_list_append (
        names, tidemark_help_country_get_name (g_ptr_array_index (self->countries, i)));
  adw_combo_row_set_model (self->country, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->country, here != NULL ? 0 : self->countries->len - 1);
}

static void
log_cb (TidemarkSupportDialog *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.log", "s", "safety");
}

static void
tidemark_support_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_SUPPORT_DIALOG);

  G_OBJECT_CLASS (tidemark_support_dialog_parent_class)->dispose (object);
}

static void
tidemark_support_dialog_finalize (GObject *object)
{
  TidemarkSupportDialog *self = TIDEMARK_SUPPORT_DIALOG (object);

  g_ptr_array_unref (self->countries);
  g_ptr_array_unref (self->source_rows);

  G_OBJECT_CLASS (tidemark_support_dialog_parent_class)->finalize (object);
}

static void
tidemark_support_dialog_class_init (TidemarkSupportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_support_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_support_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-support-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkSupportDialog, name)
  BIND (toasts);
  BIND (country);
  BIND (emergency_list);
  BIND (talk_list);
  BIND (sources);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, log_cb);
}

static void
tidemark_support_dialog_init (TidemarkSupportDialog *self)
{
  self->source_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  fill_countries (self);
  show_country (self);
  g_signal_connect_swapped (self->country, "notify::selected", G_CALLBACK (show_country), self);
}

/**
 * tidemark_support_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
tidemark_support_dialog_new (void)
{
  return g_object_new (TIDEMARK_TYPE_SUPPORT_DIALOG, NULL);
}
