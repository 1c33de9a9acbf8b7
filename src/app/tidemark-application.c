/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-application.h"

#include <glib/gi18n.h>

#include "tidemark-config.h"
#include "tidemark-reminders.h"
#include "tidemark-settings.h"
#include "tidemark-vocabulary.h"
#include "tidemark-window.h"

struct _TidemarkApplication
{
  AdwApplication parent_instance;

  TidemarkReminders *reminders;
  gboolean is_waiting;
  gboolean has_reminded;
};

G_DEFINE_FINAL_TYPE (TidemarkApplication, tidemark_application, ADW_TYPE_APPLICATION)

/* What the store of the desktop shows, release notes and all. */
#define METAINFO_RESOURCE "/io/github/tidemark_journal/Tidemark/" TIDEMARK_APP_ID ".metainfo.xml"

/* A new one takes the place of the one before. */
#define REMINDER_ID "reminder"

static const GOptionEntry options[] = {
  { "journal", 'j', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
    N_ ("Open this journal instead of the usual one"), N_ ("FILE") },
  { "sample", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_ ("Open a sample journal: withdrawal (the usual one) or healthy"), N_ ("NAME") },
  { "log", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_ ("Log something of this kind: text, call, date, note…"), N_ ("KIND") },
  { "lock", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
    N_ ("Lock the journals that are open; one without passphrase is covered"), NULL },
  { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL,
    N_ ("[FILE TO IMPORT]") },
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

/* The reminders look into the usual journal as long as it is open. */
static void
tell_reminders (TidemarkApplication *self, TidemarkWindow *window, TidemarkPassphrase *passphrase)
{
  g_autofree char *usual_path = tidemark_journal_default_path ();

  if (self->reminders != NULL && g_strcmp0 (tidemark_window_get_path (window), usual_path) == 0)
    tidemark_reminders_set_passphrase (self->reminders, passphrase);
}

static void
store_cb (TidemarkApplication *self, GParamSpec *pspec, TidemarkWindow *window)
{
  TidemarkStore *store = tidemark_window_get_store (window);

  tell_reminders (self, window, store != NULL ? tidemark_store_get_passphrase (store) : NULL);
}

static void
closed_cb (TidemarkApplication *self, TidemarkWindow *window)
{
  tell_reminders (self, window, NULL);
}

static TidemarkWindow *
present_journal (TidemarkApplication *self, const char *path)
{
  TidemarkWindow *window = find_window (self, path);

  if (window == NULL)
    {
      window = tidemark_window_new (GTK_APPLICATION (self));
      g_signal_connect_object (window, "notify::store", G_CALLBACK (store_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (window, "destroy", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
      tidemark_window_open (window, path);
    }
  gtk_window_present (GTK_WINDOW (window));
  if (self->has_reminded)
    g_application_withdraw_notification (G_APPLICATION (self), REMINDER_ID);
  self->has_reminded = FALSE;
  return window;
}

static TidemarkWindow *
present_usual_journal (TidemarkApplication *self)
{
  g_autofree char *path = tidemark_journal_default_path ();

  return present_journal (self, path);
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

/* Which journal the call is about; the usual one where it names none. */
static char *
find_path (GApplicationCommandLine *command_line, GVariantDict *options_dict)
{
  const char *journal = NULL;
  g_autoptr (GFile) file = NULL;
  char *path = NULL;

  if (g_variant_dict_lookup (options_dict, "journal", "^&ay", &journal))
    {
      file = g_application_command_line_create_file_for_arg (command_line, journal);
      path = g_file_get_path (file);
    }

  return path != NULL ? path : tidemark_journal_default_path ();
}

/* What the call asks for in the window, beside showing it. */
static void
do_as_asked (TidemarkWindow *window,
             GApplicationCommandLine *command_line,
             GVariantDict *options_dict,
             const char *kind)
{
  g_autofree const char **files = NULL;

  if (kind != NULL)
    tidemark_window_log (window, kind);
  else if (g_variant_dict_lookup (options_dict, G_OPTION_REMAINING, "^a&ay", &files) &&
           files[0] != NULL)
    {
      g_autoptr (GFile) file =
          g_application_command_line_create_file_for_arg (command_line, files[0]);

      tidemark_window_import (window, file);
    }
}

/* Those that have no passphrase can only be covered, which is of use to whoever asks for it. */
static void
lock_windows (TidemarkApplication *self, gboolean cover_others)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (TIDEMARK_IS_WINDOW (l->data) && (cover_others || tidemark_window_has_passphrase (l->data)))
      tidemark_window_lock (l->data);
}

static int
tidemark_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  TidemarkApplication *self = TIDEMARK_APPLICATION (application);
  GVariantDict *dict = g_application_command_line_get_options_dict (command_line);
  g_autofree char *path = NULL;
  const char *kind = NULL;
  const char *name = NULL;
  TidemarkSample sample;

  if (g_variant_dict_contains (dict, "lock"))
    {
      lock_windows (self, TRUE);
      return 0;
    }

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

  if (g_variant_dict_lookup (dict, "log", "&s", &kind) &&
      tidemark_words_value (&tidemark_kind_words, kind) <= TIDEMARK_KIND_MESSAGE)
    {
      g_application_command_line_printerr (command_line, _ ("There is no kind “%s” to log.\n"),
                                           kind);
      return 2;
    }

  path = find_path (command_line, dict);
  do_as_asked (present_journal (self, path), command_line, dict, kind);
  return 0;
}

/* Without a window the program goes on only to remind. */
static void
set_waiting (TidemarkApplication *self, gboolean is_waiting)
{
  if (self->is_waiting == is_waiting)
    return;

  self->is_waiting = is_waiting;
  if (is_waiting)
    g_application_hold (G_APPLICATION (self));
  else
    g_application_release (G_APPLICATION (self));
}

static void
in_background_cb (TidemarkApplication *self)
{
  set_waiting (self, tidemark_reminders_get_in_background (self->reminders));
}

/* Others may see it: it tells of nobody, and of nothing that was written. */
static void
due_cb (TidemarkApplication *self)
{
  g_autoptr (GNotification) notification = g_notification_new (_ ("A Minute to Write"));

  g_notification_set_body (notification, _ ("Nothing is in the journal yet, if you would like to"));
  g_application_send_notification (G_APPLICATION (self), REMINDER_ID, notification);
  self->has_reminded = TRUE;
}

static void
start_reminders (TidemarkApplication *self)
{
  g_autoptr (GSettings) settings = tidemark_settings_new ();
  g_autofree char *path = tidemark_journal_default_path ();

  if (settings == NULL)
    return;

  self->reminders = tidemark_reminders_new (settings, path);
  g_signal_connect_object (self->reminders, "due", G_CALLBACK (due_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reminders, "notify::in-background", G_CALLBACK (in_background_cb),
                           self, G_CONNECT_SWAPPED);
  in_background_cb (self);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  /* Closed, not destroyed, so that each can still save what it holds. */
  for (GList *l = windows; l != NULL; l = l->next)
    if (TIDEMARK_IS_WINDOW (l->data))
      tidemark_window_leave (l->data);
    else
      gtk_window_close (l->data);
  set_waiting (user_data, FALSE);
}

static void
sample_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_sample (user_data, TIDEMARK_SAMPLE_WITHDRAWAL);
}

/* From the launcher, which names an action and nothing else. */
static void
log_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *kind = g_action_get_name (G_ACTION (action)) + strlen ("log-");

  tidemark_window_log (present_usual_journal (user_data), kind);
}

static void
lock_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  lock_windows (user_data, TRUE);
}

/* Whoever comes back has to give the passphrase, as for the screen. */
static void
screensaver_cb (TidemarkApplication *self)
{
  gboolean is_active;

  g_object_get (self, "screensaver-active", &is_active, NULL);
  if (is_active)
    lock_windows (self, FALSE);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AdwDialog *dialog = adw_about_dialog_new_from_appdata (METAINFO_RESOURCE, TIDEMARK_VERSION);
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  adw_about_dialog_set_version (about, TIDEMARK_VERSION);
  adw_about_dialog_set_comments (about, _ ("A mirror, not a verdict"));
  adw_about_dialog_set_copyright (about, _ ("© 2026 The Tidemark Authors"));
  /* Translators: your own names, one a line */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  adw_dialog_present (dialog,
                      GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (user_data))));
}

static const struct
{
  const char *action;
  const char *const accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.log::", { "<Control>n" } },
  { "win.lock", { "<Control>l" } },
  { "win.undo", { "<Control>z" } },
  { "win.search", { "<Control>f" } },
  { "win.shortcuts", { "<Control>question" } },
  { "win.help::", { "F1" } },
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
    { .name = "quit", .activate = quit_cb },     { .name = "about", .activate = about_cb },
    { .name = "sample", .activate = sample_cb }, { .name = "log-text", .activate = log_cb },
    { .name = "log-date", .activate = log_cb },  { .name = "lock", .activate = lock_cb },
  };

  G_APPLICATION_CLASS (tidemark_application_parent_class)->startup (application);

  /* The first focus on a page would paint the whole note as selected. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action,
                                           accels[i].accels);
  g_signal_connect (application, "notify::screensaver-active", G_CALLBACK (screensaver_cb), NULL);
  start_reminders (TIDEMARK_APPLICATION (application));
}

static void
tidemark_application_activate (GApplication *application)
{
  present_usual_journal (TIDEMARK_APPLICATION (application));
}

/* The assistant takes one file at a time. */
static void
tidemark_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  tidemark_window_import (present_usual_journal (TIDEMARK_APPLICATION (application)), files[0]);
}

static void
tidemark_application_dispose (GObject *object)
{
  TidemarkApplication *self = TIDEMARK_APPLICATION (object);

  g_clear_object (&self->reminders);

  G_OBJECT_CLASS (tidemark_application_parent_class)->dispose (object);
}

static void
tidemark_application_class_init (TidemarkApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_application_dispose;
  application_class->startup = tidemark_application_startup;
  application_class->activate = tidemark_application_activate;
  application_class->local_command_line = tidemark_application_local_command_line;
  application_class->open = tidemark_application_open;
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
                       "resource-base-path", "/io/github/tidemark_journal/Tidemark",
                       "register-session", TRUE, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN, "version",
                       TIDEMARK_VERSION, NULL);
}
