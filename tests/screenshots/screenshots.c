/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* screenshots DIR [NAME...]: draws every view and dialog of the real window, wide and narrow, light
 * and dark, with the sample journals and with an empty one, each into a PNG file that is named
 * after all that; with names, these alone. The journals stay beside the pictures. */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "dialog-pictures.h"
#include "discreet-pictures.h"
#include "lock-pictures.h"
#include "reflect-pictures.h"
#include "tidemark-application.h"
#include "tidemark-chart-card.h"
#include "tidemark-report-dialog.h"
#include "tidemark-sample.h"
#include "tidemark-window.h"

static const char *const views[] = { "today", "journal", "patterns", "reflect" };

static const struct
{
  const char *name;
  int sample; /* a TidemarkSample, or -1 */
} journals[] = {
  { "sample", TIDEMARK_SAMPLE_WITHDRAWAL },
  { "healthy", TIDEMARK_SAMPLE_HEALTHY },
  { "empty", -1 },
};

/* What a view shows after an action of its own, in this order. */
static const struct
{
  const char *name;
  const char *view;
  const char *action;
  const char *target;
} states[] = {
  { "journal-month", "journal", "journal.view", "month" },
  { "journal-search", "journal", "win.search", NULL },
  { "journal-select", "journal", "journal.select-all", NULL },
  { "reflect-distance", "reflect", "reflect.show-signal", "dist_shape" },
  { "reflect-promises", "reflect", "reflect.show-signal", "promises" },
};

/* Dialogs, each by the action that opens it, over the view that it belongs to. */
static const struct
{
  const char *name;
  const char *view;
  const char *action;
  const char *target;
} dialogs[] = {
  { "go-to", "journal", "journal.go-to", NULL },
  { "report", "patterns", "patterns.report", NULL },
  { "promises", "today", "win.ledger", "promise" },
  { "talks", "today", "win.ledger", "talk" },
  { "preferences", "today", "win.preferences", NULL },
  { "help", "today", "win.help", "" },
  { "help-privacy", "today", "win.help", "privacy" },
  { "about", "today", "app.about", NULL },
  { "set-aside", "reflect", "reflect.set-aside", "promises" },
  { "wish", "today", "win.my-side", "wish" },
  { "waiting", "today", "win.my-side", "waiting" },
  { "needs", "today", "win.my-side", "needs" },
  { "people", "today", "win.my-side", "people" },
  { "support", "today", "win.support", NULL },
  { "talk-card", "today", "win.talk-card", NULL },
};

/* What the window shows now, in both schemes. */
static void
draw_schemes (TidemarkWindow *window,
              const char *folder,
              const char *view,
              const char *journal,
              guint size)
{
  g_autofree char *name = g_strconcat (view, "-", journal, NULL);

  pictures_save_schemes (GTK_WINDOW (window), folder, name, size);
}

static void
draw_states (TidemarkWindow *window, const char *folder, const char *journal, guint size)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      TidemarkPage *page;

      if (!pictures_are_wanted (states[i].name))
        continue;
      page = tidemark_window_show_view (window, states[i].view);
      pictures_wait_until_quiet (GTK_WINDOW (window));
      gtk_widget_activate_action (GTK_WIDGET (page), states[i].action,
                                  states[i].target != NULL ? "s" : NULL, states[i].target);
      draw_schemes (window, folder, states[i].name, journal, size);
    }
}

/* An empty card tells nothing of how it is read. */
static void
fill_talk_card (AdwDialog *dialog)
{
  static const char *const texts[][2] = {
    { "want", "To know where we stand" },
    { "when", "plans fall through on the day" },
    { "feel", "a little confused, and I miss our evenings" },
    { "ask", "to know a day ahead" },
    { "occasion", "Sunday walk" },
    { "limit", "If nothing changes until Christmas, I stop planning for two" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GObject *row =
          gtk_widget_get_template_child (GTK_WIDGET (dialog), G_OBJECT_TYPE (dialog), texts[i][0]);

      gtk_editable_set_text (GTK_EDITABLE (row), texts[i][1]);
    }
}

static void
draw_dialogs (TidemarkWindow *window, const char *folder, const char *journal, guint size)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      const char *target = dialogs[i].target;
      TidemarkPage *page;
      AdwDialog *dialog;

      if (!pictures_are_wanted (dialogs[i].name))
        continue;
      page = tidemark_window_show_view (window, dialogs[i].view);
      pictures_wait_until_quiet (GTK_WINDOW (window));
      gtk_widget_activate_action (GTK_WIDGET (page), dialogs[i].action, target != NULL ? "s" : NULL,
                                  target);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
      if (dialog == NULL && g_str_equal (journal, "empty"))
        continue;
      if (dialog == NULL)
        g_error ("%s opens no dialog", dialogs[i].action);
      if (g_str_equal (dialogs[i].name, "talk-card"))
        fill_talk_card (dialog);
      draw_schemes (window, folder, dialogs[i].name, journal, size);
      adw_dialog_force_close (dialog);
      pictures_wait_until_quiet (GTK_WINDOW (window));
    }
}

static gboolean
is_any_wanted (void)
{
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    any = any || pictures_are_wanted (views[i]);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    any = any || pictures_are_wanted (states[i].name);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    any = any || pictures_are_wanted (dialogs[i].name);
  return any;
}

/* One window for one journal in one size; it is shown in each view and both schemes. */
static void
draw_window (GtkApplication *application,
             const char *folder,
             const char *journal,
             const char *path,
             guint size)
{
  TidemarkWindow *window = tidemark_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), pictures_sizes[size].width,
                               pictures_sizes[size].height);
  tidemark_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  pictures_wait_until_quiet (GTK_WINDOW (window));

  for (guint view = 0; view < G_N_ELEMENTS (views); view++)
    {
      if (!pictures_are_wanted (views[view]))
        continue;
      tidemark_window_show_view (window, views[view]);
      draw_schemes (window, folder, views[view], journal, size);
    }
  draw_states (window, folder, journal, size);
  draw_dialogs (window, folder, journal, size);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
closed_cb (AdwDialog *dialog, gboolean *is_closed)
{
  *is_closed = TRUE;
}

/* Its pages, as somebody would print them. */
static void
save_report (GtkApplication *application, const char *folder)
{
  g_autofree char *path = pictures_make_journal (folder, "report", TIDEMARK_SAMPLE_WITHDRAWAL);
  g_autofree char *pdf = g_build_filename (folder, "report.pdf", NULL);
  TidemarkWindow *window = tidemark_window_new (application);
  gboolean is_closed = FALSE;
  AdwDialog *dialog;

  tidemark_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  pictures_wait_until_quiet (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.report", NULL);
  pictures_wait_until_quiet (GTK_WINDOW (window));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_signal_connect (dialog, "closed", G_CALLBACK (closed_cb), &is_closed);
  tidemark_report_dialog_save (TIDEMARK_REPORT_DIALOG (dialog), pdf);
  while (!is_closed)
    g_main_context_iteration (NULL, TRUE);
  g_print ("%s\n", pdf);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* How somebody may have set up the screen. */
static const struct
{
  const char *name;
  AdwColorScheme scheme;
  gboolean is_mirrored;
  int dpi;
} looks[] = {
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT, FALSE, 96 },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK, FALSE, 96 },
  { "large", ADW_COLOR_SCHEME_FORCE_LIGHT, FALSE, 192 },
  { "mirrored", ADW_COLOR_SCHEME_FORCE_LIGHT, TRUE, 96 },
};

/* All that is scrolled, as if the screen were as high. */
static GtkWidget *
show_all_cards (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (TIDEMARK_IS_CHART_CARD (widget))
    {
      tidemark_chart_card_set_seen (TIDEMARK_CHART_CARD (widget), TRUE);
      return gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *viewport = show_all_cards (child);

      found = viewport != NULL ? viewport : found;
    }

  return found;
}

/* (transfer full): where the picture of a look is kept. */
static char *
name_look (const char *folder, const char *view, guint look, guint size)
{
  g_autofree char *name =
      g_strdup_printf ("%s-%d-%s%s.png", view, pictures_sizes[size].width, looks[look].name,
                       g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL ? "-contrast" : "");

  return g_build_filename (folder, name, NULL);
}

static TidemarkWindow *
open_look (GtkApplication *application, const char *journal, guint look, guint size)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), looks[look].scheme);
  gtk_widget_set_default_direction (looks[look].is_mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", looks[look].dpi * 1024, NULL);

  return pictures_open (application, journal, size);
}

static void
draw_look (GtkApplication *application,
           const char *folder,
           const char *journal,
           guint look,
           guint size)
{
  g_autofree char *picture = name_look (folder, "patterns-all", look, size);
  TidemarkWindow *window = open_look (application, journal, look, size);
  GtkWidget *page, *viewport;

  page = GTK_WIDGET (tidemark_window_show_view (window, "patterns"));
  pictures_wait_until_quiet (GTK_WINDOW (window));
  viewport = show_all_cards (page);
  pictures_wait_for_frame (GTK_WINDOW (window));
  pictures_save_content (GTK_NATIVE (window), gtk_widget_get_first_child (viewport), picture);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The list, what goes with all of it, and one row of it. */
static void
draw_reflect_look (GtkApplication *application,
                   const char *folder,
                   const char *journal,
                   guint look,
                   guint size)
{
  static const char *const details[] = { NULL, "promises", "dist_shape" };
  TidemarkWindow *window = open_look (application, journal, look, size);
  GtkWidget *page = GTK_WIDGET (tidemark_window_show_view (window, "reflect"));

  pictures_wait_until_quiet (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *view = details[i] != NULL ? g_strconcat ("reflect-all-", details[i], NULL)
                                                 : g_strdup ("reflect-all");
      g_autofree char *picture = name_look (folder, view, look, size);

      if (details[i] != NULL)
        gtk_widget_activate_action (page, "reflect.show-signal", "s", details[i]);
      pictures_wait_until_quiet (GTK_WINDOW (window));
      pictures_save (GTK_WINDOW (window), picture);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* High contrast is decided before there is a window, so that it takes a program of its own. */
static void
draw_contrast (const char *program, const char *folder, const char *name)
{
  const char *const arguments[] = { program, folder, name, NULL };
  g_auto (GStrv) environment =
      g_environ_setenv (g_get_environ (), "ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) arguments, environment, G_SPAWN_DEFAULT, NULL, NULL, NULL,
                     NULL, NULL, &error))
    g_error ("%s", error->message);
}

typedef void (*DrawLook) (GtkApplication *application,
                          const char *folder,
                          const char *journal,
                          guint look,
                          guint size);

static void
draw_looks (GtkApplication *application,
            const char *program,
            const char *folder,
            const char *name,
            DrawLook draw)
{
  g_autofree char *path = pictures_make_journal (folder, "looks", TIDEMARK_SAMPLE_WITHDRAWAL);
  gboolean is_contrast = g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL;

  for (guint look = 0; look < (is_contrast ? 2 : G_N_ELEMENTS (looks)); look++)
    for (guint size = 0; size < PICTURES_N_SIZES; size++)
      draw (application, folder, path, look, size);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  if (!is_contrast)
    draw_contrast (program, folder, name);
}

static void
draw_first_run (GtkApplication *application, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "nothing.db", NULL);
  TidemarkWindow *window = tidemark_window_new (application);
  g_autofree char *picture = g_build_filename (folder, "first-run-960x680-light.png", NULL);

  g_unlink (path);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_window_set_default_size (GTK_WINDOW (window), 960, 680);
  tidemark_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  pictures_wait_until_quiet (GTK_WINDOW (window));
  pictures_save (GTK_WINDOW (window), picture);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (TidemarkApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  const char *folder = argv[1];

  if (argc < 2 || g_mkdir_with_parents (folder, 0755) != 0)
    g_error ("screenshots DIR [NAME...]: the folder cannot be made");

  pictures_set_wanted (argv + 2);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  application = tidemark_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  for (guint i = 0; i < G_N_ELEMENTS (journals) && is_any_wanted (); i++)
    {
      g_autofree char *path = pictures_make_journal (folder, journals[i].name, journals[i].sample);

      for (guint size = 0; size < PICTURES_N_SIZES; size++)
        draw_window (GTK_APPLICATION (application), folder, journals[i].name, path, size);
    }
  for (guint size = 0; size < PICTURES_N_SIZES; size++)
    {
      draw_dialog_pictures (GTK_APPLICATION (application), folder, size);
      draw_discreet_pictures (GTK_APPLICATION (application), folder, size);
      draw_lock_pictures (GTK_APPLICATION (application), folder, size);
    }
  if (pictures_are_wanted ("report"))
    save_report (GTK_APPLICATION (application), folder);
  if (pictures_are_wanted ("patterns-all"))
    draw_looks (GTK_APPLICATION (application), argv[0], folder, "patterns-all", draw_look);
  if (pictures_are_wanted ("reflect-all"))
    draw_looks (GTK_APPLICATION (application), argv[0], folder, "reflect-all", draw_reflect_look);
  for (guint size = 0; size < PICTURES_N_SIZES; size++)
    draw_reflect_pictures (GTK_APPLICATION (application), folder, size);
  if (pictures_are_wanted ("first-run"))
    draw_first_run (GTK_APPLICATION (application), folder);

  return EXIT_SUCCESS;
}
