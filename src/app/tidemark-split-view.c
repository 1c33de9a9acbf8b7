/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-split-view.h"

static gboolean
let_go_cb (gpointer split_view)
{
  return G_SOURCE_REMOVE;
}

/* Behind the source of the split view itself, as both have the same priority. */
static void
hold (AdwNavigationSplitView *split_view)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, let_go_cb, g_object_ref (split_view), g_object_unref);
}

/**
 * tidemark_split_view_guard:
 * @split_view: any
 *
 * When a split view of libadwaita comes to show its other page, it writes into itself once more as
 * soon as the main loop is idle, even if it has been destroyed by then, as happens where the
 * journal is locked that moment. From now on it is kept until it has done so. Main thread.
 */
void
tidemark_split_view_guard (AdwNavigationSplitView *split_view)
{
  g_return_if_fail (ADW_IS_NAVIGATION_SPLIT_VIEW (split_view));

  g_signal_connect (split_view, "notify::show-content", G_CALLBACK (hold), NULL);
}
