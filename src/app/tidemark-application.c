/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-application.h"

#include <glib/gi18n.h>

#include "tidemark-config.h"
#include "tidemark-window.h"

struct _TidemarkApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (TidemarkApplication, tidemark_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "journal", 'j', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
    N_ ("Open this journal instead of the usual one"), N_ ("FILE") },
  { "sample", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_ ("Open a sample journal: withdrawal (the usual one) or healthy"), N_ ("NAME") },
  G_OPTION_ENTRY_NULL,
};

static TidemarkWindow *
find_window (TidemarkApplication *self, const char *path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (TIDEMARK_IS_WINDOW (l->data) && g_strcmp0 (tidemark_window_get_path (l->data), path) == 0)
      return l->data;

  return NULL;
}

static void
present_journal (TidemarkApplication *self, const char *path)
{
  TidemarkWindow *window = find_window (self, path);

  if (window == NULL)
    {
      window = tidemark_window_new (GTK_APPLICATION (self));
      tidemark_window_open (window, path);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static gboolean
find_sample (const char *name, TidemarkSample *out)
{
  for (int sample = 0; sample < TIDEMARK_N_SAMPLES; sample++)
    if (g_str_equal (name, tidemark_sample_name ((TidemarkSample) sample)))
      {
        *out = (TidemarkSample) sample;
        return TRUE;
      }

  return FALSE;
}

static void
present_sample (TidemarkApplication *self, TidemarkSample sample)
{
  TidemarkWindow *window = tidemark_window_new (GTK_APPLICATION (self));

  tidemark_window_open_sample (window, sample);
  gtk_window_present (GTK_WINDOW (window));
}

/* The name of a sample may be left out, which an option with a text does not know. */
static gboolean
tidemark_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  for (char **argument = *arguments; *argument != NULL; argument++)
    if (g_str_equal (*argument, "--sample"))
      {
        g_free (*argument);
        *argument =
            g_strconcat ("--sample=", tidemark_sample_name (TIDEMARK_SAMPLE_WITHDRAWAL), NULL);
      }

  return G_APPLICATION_CLASS (tidemark_application_parent_class)
      ->local_command_line (application, arguments, status);
}

static int
tidemark_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  TidemarkApplication *self = TIDEMARK_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  g_autofree char *path = NULL;
  const char *journal = NULL;
  const char *name = NULL;
  TidemarkSample sample;

  if (g_variant_dict_lookup (dict, "sample", "&s", &name))
    {
      if (!find_sample (name, &sample))
        {
          g_application_command_line_printerr (command_line, _ ("There is no sample “%s”.\n"),
                                               name);
          return 2;
        }
      present_sample (self, sample);
      return 0;
    }

  if (g_variant_dict_lookup (dict, "journal", "^&ay", &journal))
    {
      g_autoptr (GFile) file =
          g_application_command_line_create_file_for_arg (command_line, journal);

      path = g_file_get_path (file);
    }
  if (path == NULL)
    path = tidemark_journal_default_path ();

  present_journal (self, path);
  return 0;
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  /* Closed, not destroyed, so that each can still save what it holds. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_sample (user_data, TIDEMARK_SAMPLE_WITHDRAWAL);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_dialog (GTK_WIDGET (gtk_application_get_active_window (user_data)),
                         "application-name", _ ("Tidemark"), "application-icon", TIDEMARK_APP_ID,
                         "version", TIDEMARK_VERSION, "developer-name", _ ("The Tidemark Authors"),
                         "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("A mirror, not a verdict"), NULL);
}

static const struct
{
  const char *action;
  const char *const accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.log::", { "<Control>n" } },
  { "win.undo", { "<Control>z" } },
  { "win.search", { "<Control>f" } },
  { "win.shortcuts", { "<Control>question", "F1" } },
  { "win.ledger::promise", { "<Control><Shift>p" } },
  { "win.ledger::talk", { "<Control><Shift>k" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.people", { "<Control>p" } },
  { "win.next-person", { "<Control>Page_Down" } },
  { "win.previous-person", { "<Control>Page_Up" } },
  { "win.view::today", { "<Alt>1" } },
  { "win.view::journal", { "<Alt>2" } },
  { "win.view::patterns", { "<Alt>3" } },
  { "win.view::reflect", { "<Alt>4" } },
};

static void
tidemark_application_startup (GApplication *application)
{
  const GActionEntry actions[] = {
    { .name = "quit", .activate = quit_cb },
    { .name = "about", .activate = about_cb },
    { .name = "sample", .activate = sample_cb },
  };

  G_APPLICATION_CLASS (tidemark_application_parent_class)->startup (application);

  /* The first focus on a page would paint the whole note as selected. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action,
                                           accels[i].accels);
}

static void
tidemark_application_activate (GApplication *application)
{
  g_autofree char *path = tidemark_journal_default_path ();

  present_journal (TIDEMARK_APPLICATION (application), path);
}

static void
tidemark_application_class_init (TidemarkApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = tidemark_application_startup;
  application_class->activate = tidemark_application_activate;
  application_class->local_command_line = tidemark_application_local_command_line;
  application_class->command_line = tidemark_application_command_line;
}

static void
tidemark_application_init (TidemarkApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

TidemarkApplication *
tidemark_application_new (void)
{
  return g_object_new (TIDEMARK_TYPE_APPLICATION, "application-id", TIDEMARK_APP_ID,
                       "resource-base-path", "/io/github/tidemark_journal/Tidemark", "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, "version", TIDEMARK_VERSION, NULL);
}
