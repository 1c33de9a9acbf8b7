/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-window.h"

G_BEGIN_DECLS

#define PICTURES_N_SIZES 2

/**
 * PictureSize:
 * @name: as files are named
 * @width: px
 * @height: px
 *
 * Of the window that a picture is made of.
 */
typedef struct
{
  const char *name;
  int width;
  int height;
} PictureSize;

/* The wide one first. */
extern const PictureSize pictures_sizes[PICTURES_N_SIZES];

void pictures_set_wanted (char **names);
gboolean pictures_are_wanted (const char *name);

char *pictures_make_journal (const char *folder, const char *name, int sample);

TidemarkWindow *pictures_open (GtkApplication *application, const char *path, guint size);

void pictures_wait_until_quiet (GtkWindow *window);
void pictures_wait_for_frame (GtkWindow *window);

void pictures_save (GtkWindow *window, const char *path);
void pictures_save_content (GtkNative *native, GtkWidget *content, const char *path);
void pictures_save_schemes (GtkWindow *window, const char *folder, const char *name, guint size);
void pictures_save_popover_schemes (GtkWindow *window,
                                    GtkPopover *popover,
                                    const char *folder,
                                    const char *name,
                                    guint size);

G_END_DECLS
