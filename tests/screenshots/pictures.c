/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pictures.h"

#include <glib/gstdio.h>

#include "tidemark-journal.h"
#include "tidemark-sample.h"

/* A window that was quiet for so long has nothing more to show; one that never is, is given up. */
#define QUIET_MS 400
#define LONGEST_MS 20000

const PictureSize pictures_sizes[PICTURES_N_SIZES] = { { "960x680", 960, 680 },
                                                       { "360x640", 360, 640 } };

static const struct
{
  const char *name;
  AdwColorScheme scheme;
} schemes[] = { { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
                { "dark", ADW_COLOR_SCHEME_FORCE_DARK } };

/* What was asked for; nothing is everything. */
static char **wanted;

/**
 * pictures_set_wanted:
 * @names: (array zero-terminated=1): of pictures; they stay the caller's
 */
void
pictures_set_wanted (char **names)
{
  wanted = names;
}

/**
 * pictures_are_wanted:
 *
 * Returns: whether the pictures of that name were asked for
 */
gboolean
pictures_are_wanted (const char *name)
{
  return *wanted == NULL || g_strv_contains ((const char *const *) wanted, name);
}

/**
 * pictures_make_journal:
 * @sample: a TidemarkSample, or -1 for somebody of whom nothing was logged
 *
 * Returns: (transfer full): the path of a new journal in the folder
 */
char *
pictures_make_journal (const char *folder, const char *name, int sample)
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

/**
 * pictures_wait_for_frame:
 * @window: on the screen
 *
 * Until it is painted once more: what still has to be laid out is not in a picture.
 */
void
pictures_wait_for_frame (GtkWindow *window)
{
  gtk_widget_queue_draw (GTK_WIDGET (window));
  wait_until (window, is_painted);
}

/**
 * pictures_wait_until_quiet:
 * @window: on the screen
 *
 * Until it has stayed as it is for a while.
 */
void
pictures_wait_until_quiet (GtkWindow *window)
{
  wait_until (window, is_quiet);
  pictures_wait_for_frame (window);
}

/**
 * pictures_open:
 * @path: of a journal
 * @size: index of pictures_sizes
 *
 * Returns: (transfer none): a window that shows it and is quiet
 */
TidemarkWindow *
pictures_open (GtkApplication *application, const char *path, guint size)
{
  TidemarkWindow *window = tidemark_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), pictures_sizes[size].width,
                               pictures_sizes[size].height);
  tidemark_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  pictures_wait_until_quiet (GTK_WINDOW (window));
  return window;
}

/**
 * pictures_save:
 *
 * What the window shows, without its popovers: they are windows of their own.
 */
void
pictures_save (GtkWindow *window, const char *path)
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

/**
 * pictures_save_content:
 * @native: what @content is in
 *
 * A part by itself, as long as it is.
 */
void
pictures_save_content (GtkNative *native, GtkWidget *content, const char *path)
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
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node, &bounds);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
  g_print ("%s\n", path);
}

static char *
get_path (const char *folder, const char *name, guint size, guint scheme)
{
  g_autofree char *file =
      g_strdup_printf ("%s-%s-%s.png", name, pictures_sizes[size].name, schemes[scheme].name);

  return g_build_filename (folder, file, NULL);
}

static void
show_scheme (GtkWindow *window, guint scheme)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[scheme].scheme);
  pictures_wait_until_quiet (window);
}

/**
 * pictures_save_schemes:
 * @name: what the files are named after
 * @size: index of pictures_sizes
 *
 * What the window shows, light and dark.
 */
void
pictures_save_schemes (GtkWindow *window, const char *folder, const char *name, guint size)
{
  for (guint scheme = 0; scheme < G_N_ELEMENTS (schemes); scheme++)
    {
      g_autofree char *path = get_path (folder, name, size, scheme);

      show_scheme (window, scheme);
      pictures_save (window, path);
    }
}

/**
 * pictures_save_popover_schemes:
 * @popover: one that is open, in @window
 *
 * What is in the popover, light and dark.
 */
void
pictures_save_popover_schemes (GtkWindow *window,
                               GtkPopover *popover,
                               const char *folder,
                               const char *name,
                               guint size)
{
  for (guint scheme = 0; scheme < G_N_ELEMENTS (schemes); scheme++)
    {
      g_autofree char *path = get_path (folder, name, size, scheme);

      show_scheme (window, scheme);
      pictures_save_content (GTK_NATIVE (popover),
                             gtk_widget_get_first_child (GTK_WIDGET (popover)), path);
    }
}
