/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reflection-decisions.h"

#include <math.h>

#include "tidemark-signal-registry.h"

#define MIN_SCORE 1.0
#define MIN_CONTRIBUTION 0.5
#define STRONG_WEIGHT 0.8
#define MAX_NAMED 3
#define TIE 0.5

typedef struct
{
  int signal;
  TidemarkCluster cluster;
  const char *id;
  double value;
} Part;

void
tidemark_reason_free (TidemarkReason *self)
{
  g_array_unref (self->contributions);
  g_free (self);
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *left = a, *right = b;
  double difference = fabs (right->value) - fabs (left->value);

  return difference != 0 ? (difference > 0) - (difference < 0) : g_strcmp0 (left->id, right->id);
}

/* What each signal would add by itself, the largest first. */
static GArray *
list_parts (const TidemarkReasonInfo *info, const GPtrArray *findings)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  for (const TidemarkWeight *weight = info->weights; weight->signal != NULL; weight++)
    {
      int place = tidemark_signal_registry_find (weight->signal);
      const TidemarkFinding *finding = g_ptr_array_index (findings, place);
      Part part = { place, signals[place]->cluster, weight->signal, weight->weight * finding->e };

      if (finding->available && finding->e != 0 && (weight->weight > 0 || finding->e > 0))
        g_array_append_val (parts, part);
    }

  g_array_sort (parts, compare_parts);
  return parts;
}

static TidemarkReason *
score_reason (const TidemarkReasonInfo *info, const GPtrArray *findings)
{
  TidemarkReason *self = g_new0 (TidemarkReason, 1);
  g_autoptr (GArray) parts = list_parts (info, findings);
  int seen[TIDEMARK_N_CLUSTERS] = { 0 };

  self->info = info;
  self->contributions = g_array_new (FALSE, FALSE, sizeof (TidemarkContribution));
  for (guint i = 0; i < parts->len; i++)
    {
      Part *part = &g_array_index (parts, Part, i);

      part->value = ldexp (part->value, -seen[part->cluster]++);
      self->score += part->value;
    }

  g_array_sort (parts, compare_parts);
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      TidemarkContribution contribution = { part->signal, part->value };

      g_array_append_val (self->contributions, contribution);
    }

  return self;
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const TidemarkReason *left = a, *right = b;

  if (left->score != right->score)
    return left->score > right->score ? -1 : 1;
  return g_strcmp0 (left->info->id, right->info->id);
}

/* Something other than distance itself has to speak for it, and clearly. */
static gboolean
has_ground (const TidemarkReason *self)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  for (guint i = 0; i < self->contributions->len; i++)
    {
      const TidemarkContribution *contribution =
          &g_array_index (self->contributions, TidemarkContribution, i);
      const TidemarkSignalInfo *info = signals[contribution->signal];

      if (contribution->value >= MIN_CONTRIBUTION && info->cluster != TIDEMARK_CLUSTER_WITHDRAWAL &&
          tidemark_reason_largest_weight (info->id) >= STRONG_WEIGHT)
        return TRUE;
    }

  return FALSE;
}

/* A grave suspicion is not even listed without something to be seen. */
static gboolean
has_observed_habits (const TidemarkReason *self)
{
  for (guint i = 0; i < self->contributions->len; i++)
    {
      const TidemarkContribution *contribution =
          &g_array_index (self->contributions, TidemarkContribution, i);

      if (contribution->value > 0 &&
          (contribution->signal == tidemark_signal_registry_find ("free_time") ||
           contribution->signal == tidemark_signal_registry_find ("habits")))
        return TRUE;
    }

  return FALSE;
}

static gboolean
may_be_named (const TidemarkReflection *self, const TidemarkReason *reason)
{
  const char *id = reason->info->id;
  gboolean dance = g_str_equal (id, "dance");

  if (self->state == TIDEMARK_STATE_NOT_ENOUGH || reason->score < MIN_SCORE || !has_ground (reason))
    return FALSE;
  if (dance)
    return tidemark_reflection_has_note (self, TIDEMARK_NOTE_DANCE);
  if (g_str_equal (id, "someone_else") && !has_observed_habits (reason))
    return FALSE;
  if (self->flags != 0)
    return TRUE;
  if (g_str_equal (id, "work_stress"))
    return tidemark_reflection_has_note (self, TIDEMARK_NOTE_STRESS);
  if (g_str_equal (id, "pressure"))
    return tidemark_reflection_has_note (self, TIDEMARK_NOTE_PRESSURE);
  return FALSE;
}

/**
 * tidemark_decide_reasons:
 *
 * Scores all reasons: one visible sum of weights each. Names at most three.
 */
void
tidemark_decide_reasons (TidemarkReflection *self)
{
  const TidemarkReason *first = NULL;
  int named = 0;

  for (int i = 0; i < TIDEMARK_N_REASONS; i++)
    g_ptr_array_add (self->reasons, score_reason (&tidemark_reasons[i], self->findings));
  g_ptr_array_sort_values (self->reasons, compare_reasons);

  for (guint i = 0; i < self->reasons->len && named < MAX_NAMED; i++)
    {
      TidemarkReason *reason = g_ptr_array_index (self->reasons, i);

      reason->named = may_be_named (self, reason);
      if (!reason->named)
        continue;
      if (named++ == 0)
        first = reason;
      else if (named == 2)
        self->is_tied = first->score - reason->score < TIE;
    }
}
