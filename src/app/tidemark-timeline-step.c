/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-timeline-step.h"

static GArray *
find_steps (GArray *before, GArray *after)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (TidemarkTimelineStep));
  TidemarkTimelineStep step = { 0 };
  guint i = 0;
  guint j = 0;

  while (i < before->len || j < after->len)
    {
      int order =
          i == before->len ? 1
          : j == after->len
              ? -1
              : tidemark_timeline_key_compare (&g_array_index (before, TidemarkTimelineKey, i),
                                               &g_array_index (after, TidemarkTimelineKey, j));

      if (order == 0 && (step.n_removed > 0 || step.n_added > 0))
        g_array_append_val (steps, step);
      if (order == 0)
        step = (TidemarkTimelineStep) { .position = j + 1, .from = j + 1 };

      step.n_removed += order < 0;
      step.n_added += order > 0;
      i += order <= 0;
      j += order >= 0;
    }
  if (step.n_removed > 0 || step.n_added > 0)
    g_array_append_val (steps, step);

  return steps;
}

static void
join_steps (GArray *steps, guint n_before, guint n_after)
{
  const TidemarkTimelineStep *first = &g_array_index (steps, TidemarkTimelineStep, 0);
  const TidemarkTimelineStep *last = &g_array_index (steps, TidemarkTimelineStep, steps->len - 1);
  guint n_same_behind = n_after - (last->from + last->n_added);
  TidemarkTimelineStep joined = { first->position, n_before - n_same_behind - first->position,
                                  first->from, n_after - n_same_behind - first->from };

  g_array_set_size (steps, 0);
  g_array_append_val (steps, joined);
}

/**
 * tidemark_timeline_steps_compare:
 * @before: (element-type TidemarkTimelineKey): in order
 * @after: (element-type TidemarkTimelineKey): in order
 * @max_steps: at least 1; where it takes more, one step replaces everything between the first row
 *   that differs and the last
 *
 * Returns: (transfer full) (element-type TidemarkTimelineStep): how to make @after of @before, to
 *   be taken one after the other; empty where they are the same. Pure, any thread.
 */
GArray *
tidemark_timeline_steps_compare (GArray *before, GArray *after, guint max_steps)
{
  GArray *steps = find_steps (before, after);

  if (steps->len > max_steps)
    join_steps (steps, before->len, after->len);

  return steps;
}
