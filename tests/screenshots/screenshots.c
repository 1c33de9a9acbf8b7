/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* screenshots DIR [NAME...]: draws every view and dialog of the real window, wide and narrow, light
 * and dark, with the sample journals and with an empty one, each into a PNG file that is named
 * after all that; with names, these alone. The journals stay beside the pictures. */

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "tidemark-application.h"
#include "tidemark-chart-card.h"
#include "tidemark-ending-dialog.h"
#include "tidemark-erase-dialog.h"
#include "tidemark-exclusion-dialog.h"
#include "tidemark-exclusions-dialog.h"
#include "tidemark-journal.h"
#include "tidemark-looks.h"
#include "tidemark-people-dialog.h"
#include "tidemark-person-page.h"
#include "tidemark-report-dialog.h"
#include "tidemark-sample.h"
#include "tidemark-small-step.h"
#include "tidemark-step-back-dialog.h"
#include "tidemark-step-dialog.h"
#include "tidemark-window.h"

/* A window that was quiet for so long has nothing more to show; one that never is, is given up. */
#define QUIET_MS 400
#define LONGEST_MS 20000

static const char *const views[] = { "today", "journal", "patterns", "reflect" };

static const struct
{
  const char *name;
  int width;
  int height;
} sizes[] = { { "960x680", 960, 680 }, { "360x640", 360, 640 } };

static const struct
{
  const char *name;
  AdwColorScheme scheme;
} schemes[] = { { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
                { "dark", ADW_COLOR_SCHEME_FORCE_DARK } };

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

/* What was asked for; nothing is everything. */
static char **wanted;

static gboolean
is_wanted (const char *name)
{
  return *wanted == NULL || g_strv_contains ((const char *const *) wanted, name);
}

typedef struct
{
  gint64 last_frame_us;
} Frames;

static void
painted_cb (GdkFrameClock *clock, Frames *frames)
{
  frames->last_frame_us = g_get_monotonic_time ();
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

typedef gboolean (*Condition) (const Frames *frames, gint64 began_us);

static gboolean
is_quiet (const Frames *frames, gint64 began_us)
{
  return g_get_monotonic_time () - frames->last_frame_us >= QUIET_MS * 1000;
}

static gboolean
is_painted (const Frames *frames, gint64 began_us)
{
  return frames->last_frame_us > began_us;
}

static void
wait_until (GtkWindow *window, Condition condition)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gint64 began = g_get_monotonic_time ();
  Frames frames = { began };
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &frames);
  guint tick = g_timeout_add (20, tick_cb, NULL);

  while (!condition (&frames, began) && g_get_monotonic_time () - began < LONGEST_MS * 1000)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (tick);
  g_signal_handler_disconnect (clock, handler);
}

/* Until the window has stayed as it is for a while, and then right after one more frame: what still
 * has to be laid out is not in a picture. */
static void
wait_until_quiet (GtkWindow *window)
{
  wait_until (window, is_quiet);
  gtk_widget_queue_draw (GTK_WIDGET (window));
  wait_until (window, is_painted);
}

static void
save_picture (GtkWindow *window, const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  int width = gtk_widget_get_width (GTK_WIDGET (window));
  int height = gtk_widget_get_height (GTK_WIDGET (window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
  g_print ("%s\n", path);
}

static char *
make_journal (const char *folder, const char *name, int sample)
{
  g_autofree char *file = g_strconcat (name, ".db", NULL);
  char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection = NULL;
  g_autoptr (TidemarkPerson) person = tidemark_person_new ("N.");

  g_unlink (path);
  connection = tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);
  if (connection == NULL || !tidemark_connection_begin (connection, &error))
    g_error ("%s", error->message);

  if (sample >= 0)
    tidemark_sample_put (connection, sample, tidemark_instant_now (), &error);
  else if (tidemark_journal_put_person (connection, person, &error))
    tidemark_journal_set_current_person (connection, person->id, &error);

  if (error != NULL || !tidemark_connection_commit (connection, &error))
    g_error ("%s", error->message);
  return path;
}

/* What the window shows now, in both schemes. */
static void
draw_schemes (TidemarkWindow *window,
              const char *folder,
              const char *view,
              const char *journal,
              guint size)
{
  for (guint scheme = 0; scheme < G_N_ELEMENTS (schemes); scheme++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%s-%s-%s.png", view, journal, sizes[size].name,
                                               schemes[scheme].name);
      g_autofree char *picture = g_build_filename (folder, name, NULL);

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[scheme].scheme);
      wait_until_quiet (GTK_WINDOW (window));
      save_picture (GTK_WINDOW (window), picture);
    }
}

static void
draw_states (TidemarkWindow *window, const char *folder, const char *journal, guint size)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      TidemarkPage *page;

      if (!is_wanted (states[i].name))
        continue;
      page = tidemark_window_show_view (window, states[i].view);
      wait_until_quiet (GTK_WINDOW (window));
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

      if (!is_wanted (dialogs[i].name))
        continue;
      page = tidemark_window_show_view (window, dialogs[i].view);
      wait_until_quiet (GTK_WINDOW (window));
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
      wait_until_quiet (GTK_WINDOW (window));
    }
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

  gtk_window_set_default_size (GTK_WINDOW (window), sizes[size].width, sizes[size].height);
  tidemark_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_quiet (GTK_WINDOW (window));

  for (guint view = 0; view < G_N_ELEMENTS (views); view++)
    {
      if (!is_wanted (views[view]))
        continue;
      tidemark_window_show_view (window, views[view]);
      draw_schemes (window, folder, views[view], journal, size);
    }
  draw_states (window, folder, journal, size);
  draw_dialogs (window, folder, journal, size);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Somebody of each kind beside the sample's person, and a stretch that is left out. */
static void
add_people (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);
  g_autoptr (TidemarkPerson) shown = tidemark_journal_get_current_person (connection, &error);
  g_autoptr (TidemarkPerson) over = tidemark_person_new ("J.");
  g_autoptr (TidemarkPerson) archived = tidemark_person_new ("Sam from the choir");
  g_autoptr (TidemarkPerson) sealed = tidemark_person_new ("K.");
  int today = tidemark_journal_get_today (connection);
  g_autoptr (TidemarkExclusion) week =
      tidemark_exclusion_new (shown->id, today - 40, today - 34, "Exams, nobody had time");
  g_autoptr (TidemarkExclusion) day =
      tidemark_exclusion_new (shown->id, today - 3, today - 3, "In bed with a fever");

  over->since_day = today - 400;
  over->ended_day = today - 90;
  archived->archived = TRUE;
  archived->since_day = today - 900;
  sealed->sealed_until_day = today + 160;
  tidemark_connection_begin (connection, &error);
  tidemark_journal_put_person (connection, over, &error);
  tidemark_journal_put_person (connection, archived, &error);
  tidemark_journal_put_person (connection, sealed, &error);
  tidemark_journal_put_exclusion (connection, week, &error);
  tidemark_journal_put_exclusion (connection, day, &error);
  if (error != NULL || !tidemark_connection_commit (connection, &error))
    g_error ("%s", error->message);
}

static AdwDialog *
make_person_dialog (TidemarkWindow *window)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_navigation_view_new ();
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  g_ptr_array_add (people, tidemark_window_get_person (window));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view),
                            tidemark_person_page_new (tidemark_window_get_recorder (window), people,
                                                      tidemark_window_get_person (window), NULL));
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_content_height (dialog, 560);
  return dialog;
}

static AdwDialog *
make_dialog (TidemarkWindow *window, guint which)
{
  TidemarkRecorder *recorder = tidemark_window_get_recorder (window);
  TidemarkPerson *person = tidemark_window_get_person (window);

  switch (which)
    {
    case 0:
      return tidemark_people_dialog_new (recorder);
    case 1:
      return make_person_dialog (window);
    case 2:
      return tidemark_ending_dialog_new (recorder, person);
    case 3:
      return tidemark_erase_dialog_new (recorder, person);
    case 4:
      return tidemark_exclusions_dialog_new (recorder, person);
    default:
      return tidemark_exclusion_dialog_new (recorder, person, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE);
    }
}

static void
draw_people (GtkApplication *application, const char *folder, guint size)
{
  static const char *const names[] = { "people", "person",     "ending",
                                       "erase",  "exclusions", "exclusion" };
  g_autofree char *path = make_journal (folder, "people", TIDEMARK_SAMPLE_WITHDRAWAL);
  TidemarkWindow *window = tidemark_window_new (application);

  add_people (path);
  gtk_window_set_default_size (GTK_WINDOW (window), sizes[size].width, sizes[size].height);
  tidemark_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_quiet (GTK_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AdwDialog *dialog = make_dialog (window, i);

      adw_dialog_present (dialog, GTK_WIDGET (window));
      for (guint scheme = 0; scheme < G_N_ELEMENTS (schemes); scheme++)
        {
          g_autofree char *name = g_strdup_printf ("dialog-%s-%s-%s.png", names[i],
                                                   sizes[size].name, schemes[scheme].name);
          g_autofree char *picture = g_build_filename (folder, name, NULL);

          adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                              schemes[scheme].scheme);
          wait_until_quiet (GTK_WINDOW (window));
          save_picture (GTK_WINDOW (window), picture);
        }
      adw_dialog_force_close (dialog);
      wait_until_quiet (GTK_WINDOW (window));
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static TidemarkWindow *
open_window (GtkApplication *application, const char *path, guint size)
{
  TidemarkWindow *window = tidemark_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), sizes[size].width, sizes[size].height);
  tidemark_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_quiet (GTK_WINDOW (window));
  return window;
}

/* A sample to which something happens that no sample knows. */
static char *
make_changed_journal (const char *folder,
                      const char *name,
                      void (*change) (TidemarkConnection *connection, TidemarkPerson *person))
{
  char *path = make_journal (folder, name, TIDEMARK_SAMPLE_WITHDRAWAL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkConnection) connection =
      tidemark_connection_open (path, TIDEMARK_OPEN_READ_WRITE, &error);
  g_autoptr (TidemarkPerson) shown = tidemark_journal_get_current_person (connection, &error);
  g_autoptr (TidemarkPerson) person = tidemark_person_copy (shown);

  tidemark_connection_begin (connection, &error);
  change (connection, person);
  if (!tidemark_connection_commit (connection, &error))
    g_error ("%s", error->message);
  return path;
}

#define STEP "Plan one evening with people who are good for you, and go."

/* Both days have come. */
static void
take_step (TidemarkConnection *connection, TidemarkPerson *person)
{
  int today = tidemark_journal_get_today (connection);
  g_autoptr (TidemarkSmallStep) step = tidemark_small_step_new (STEP, NULL, today - 8, today - 1);

  tidemark_small_step_set (person, step);
  person->check_in_day = today - 2;
  tidemark_journal_put_person (connection, person, NULL);
}

static void
draw_dialog (TidemarkWindow *window,
             const char *folder,
             AdwDialog *dialog,
             const char *name,
             guint size)
{
  adw_dialog_present (dialog, GTK_WIDGET (window));
  draw_schemes (window, folder, name, "sample", size);
  adw_dialog_force_close (dialog);
  wait_until_quiet (GTK_WINDOW (window));
}

/* One small step: on the Today page once its day came, as it is taken up and as it is looked back
 * at. */
static void
draw_steps (GtkApplication *application, const char *folder, guint size)
{
  g_autofree char *path = make_changed_journal (folder, "steps", take_step);
  TidemarkWindow *window = open_window (application, path, size);
  TidemarkRecorder *recorder = tidemark_window_get_recorder (window);
  TidemarkPerson *person = tidemark_window_get_person (window);
  TidemarkPage *page = tidemark_window_show_view (window, "today");

  wait_until_quiet (GTK_WINDOW (window));
  /* They stand below what happened today. */
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_template_child (
                              GTK_WIDGET (page), G_OBJECT_TYPE (page), "coming_group")),
                          GTK_DIR_TAB_FORWARD);
  draw_schemes (window, folder, "today-step", "sample", size);
  draw_dialog (window, folder, tidemark_step_dialog_new (recorder, person, STEP, NULL), "step",
               size);
  draw_dialog (window, folder, tidemark_step_back_dialog_new (recorder, person), "step-back", size);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
note_looks (TidemarkConnection *connection, TidemarkPerson *person, int n)
{
  TidemarkInstant now = tidemark_instant_now ();

  for (int i = n; i > 0; i--)
    {
      TidemarkInstant at = { now.ms - i * G_GINT64_CONSTANT (20) * 60 * 1000, now.offset_minutes };

      tidemark_looks_note (connection, person->id, at, NULL);
    }
}

static void
look_once (TidemarkConnection *connection, TidemarkPerson *person)
{
  note_looks (connection, person, 1);
}

static void
look_often (TidemarkConnection *connection, TidemarkPerson *person)
{
  g_autoptr (TidemarkEntry) entry =
      tidemark_entry_new (TIDEMARK_KIND_CALL, tidemark_instant_now (), 4);

  note_looks (connection, person, 5);
  entry->person_id = g_strdup (person->id);
  tidemark_journal_put_entry (connection, entry, NULL);
}

static void
log_for_safety (TidemarkConnection *connection, TidemarkPerson *person)
{
  g_autoptr (TidemarkEntry) entry =
      tidemark_entry_new (TIDEMARK_KIND_SAFETY, tidemark_instant_now (), 4);

  entry->person_id = g_strdup (person->id);
  entry->safety = TIDEMARK_SAFETY_AFRAID;
  tidemark_journal_put_entry (connection, entry, NULL);
}

/* What stands before the Reflect page: nothing new, many looks, safety. */
static void
draw_guards (GtkApplication *application, const char *folder, guint size)
{
  static const struct
  {
    const char *name;
    const char *signal; /* whose page is opened */
    void (*change) (TidemarkConnection *connection, TidemarkPerson *person);
  } guards[] = {
    { "reflect-nothing-new", NULL, look_once },
    { "reflect-often", NULL, look_often },
    { "reflect-safety", NULL, log_for_safety },
    { "reflect-safety-finding", "promises", log_for_safety },
  };

  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    {
      g_autofree char *path = make_changed_journal (folder, guards[i].name, guards[i].change);
      TidemarkWindow *window = open_window (application, path, size);
      GtkWidget *page = GTK_WIDGET (tidemark_window_show_view (window, "reflect"));

      wait_until_quiet (GTK_WINDOW (window));
      if (guards[i].signal != NULL)
        gtk_widget_activate_action (page, "reflect.show-signal", "s", guards[i].signal);
      draw_schemes (window, folder, guards[i].name, "sample", size);
      gtk_window_destroy (GTK_WINDOW (window));
    }
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
  g_autofree char *path = make_journal (folder, "report", TIDEMARK_SAMPLE_WITHDRAWAL);
  g_autofree char *pdf = g_build_filename (folder, "report.pdf", NULL);
  TidemarkWindow *window = tidemark_window_new (application);
  gboolean is_closed = FALSE;
  AdwDialog *dialog;

  tidemark_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_quiet (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.report", NULL);
  wait_until_quiet (GTK_WINDOW (window));
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

static void
save_content (GtkWindow *window, GtkWidget *content, const char *path)
{
  static const GdkRGBA light = { 0.98f, 0.98f, 0.98f, 1 }, dark = { 0.13f, 0.13f, 0.15f, 1 };
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (content);
  int width = gtk_widget_get_width (content), height = gtk_widget_get_height (content);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gtk_snapshot_append_color (
      snapshot, adw_style_manager_get_dark (adw_style_manager_get_default ()) ? &dark : &light,
      &bounds);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture =
      gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &bounds);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
  g_print ("%s\n", path);
}

/* (transfer full): where the picture of a look is kept. */
static char *
name_look (const char *folder, const char *view, guint look, guint size)
{
  g_autofree char *name =
      g_strdup_printf ("%s-%d-%s%s.png", view, sizes[size].width, looks[look].name,
                       g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL ? "-contrast" : "");

  return g_build_filename (folder, name, NULL);
}

static TidemarkWindow *
open_look (GtkApplication *application, const char *journal, guint look, guint size)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), looks[look].scheme);
  gtk_widget_set_default_direction (looks[look].is_mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", looks[look].dpi * 1024, NULL);

  return open_window (application, journal, size);
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
  wait_until_quiet (GTK_WINDOW (window));
  viewport = show_all_cards (page);
  gtk_widget_queue_draw (GTK_WIDGET (window));
  wait_until (GTK_WINDOW (window), is_painted);
  save_content (GTK_WINDOW (window), gtk_widget_get_first_child (viewport), picture);

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

  wait_until_quiet (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autofree char *view = details[i] != NULL ? g_strconcat ("reflect-all-", details[i], NULL)
                                                 : g_strdup ("reflect-all");
      g_autofree char *picture = name_look (folder, view, look, size);

      if (details[i] != NULL)
        gtk_widget_activate_action (page, "reflect.show-signal", "s", details[i]);
      wait_until_quiet (GTK_WINDOW (window));
      save_picture (GTK_WINDOW (window), picture);
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
  g_autofree char *path = make_journal (folder, "looks", TIDEMARK_SAMPLE_WITHDRAWAL);
  gboolean is_contrast = g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL;

  for (guint look = 0; look < (is_contrast ? 2 : G_N_ELEMENTS (looks)); look++)
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
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
  wait_until_quiet (GTK_WINDOW (window));
  save_picture (GTK_WINDOW (window), picture);
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

  wanted = argv + 2;
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  application = tidemark_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  for (guint i = 0; i < G_N_ELEMENTS (journals); i++)
    {
      g_autofree char *path = make_journal (folder, journals[i].name, journals[i].sample);

      for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
        draw_window (GTK_APPLICATION (application), folder, journals[i].name, path, size);
    }
  if (is_wanted ("people"))
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
      draw_people (GTK_APPLICATION (application), folder, size);
  if (is_wanted ("report"))
    save_report (GTK_APPLICATION (application), folder);
  if (is_wanted ("patterns-all"))
    draw_looks (GTK_APPLICATION (application), argv[0], folder, "patterns-all", draw_look);
  if (is_wanted ("reflect-all"))
    draw_looks (GTK_APPLICATION (application), argv[0], folder, "reflect-all", draw_reflect_look);
  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    {
      if (is_wanted ("steps"))
        draw_steps (GTK_APPLICATION (application), folder, size);
      if (is_wanted ("guards"))
        draw_guards (GTK_APPLICATION (application), folder, size);
    }
  if (is_wanted ("first-run"))
    draw_first_run (GTK_APPLICATION (application), folder);

  return EXIT_SUCCESS;
}
