/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Flags, notes and reasons that belong to one kind of log: how often they are said of it, and how
 * often of any other. */

#include "survey-private.h"

void
survey_add_recall (const Survey *self,
                   const char *metric,
                   double target,
                   guint kinds,
                   SurveyTest test,
                   const void *data)
{
  int n, k = survey_count (self, kinds, test, data, &n);

  table_add_at_least (self->table, metric, target, k, n);
}

/* A kind and its large logs are one. */
static guint
find_group (int kind)
{
  switch (kind)
    {
    case LOG_KIND_STEADY:
    case LOG_KIND_STEADY_LARGE:
      return KIND_BIT (LOG_KIND_STEADY) | KIND_BIT (LOG_KIND_STEADY_LARGE);
    case LOG_KIND_FADE:
    case LOG_KIND_FADE_LARGE:
      return KIND_BIT (LOG_KIND_FADE) | KIND_BIT (LOG_KIND_FADE_LARGE);
    default:
      return KIND_BIT (kind);
    }
}

void
survey_add_false (const Survey *self,
                  const char *metric,
                  double target,
                  guint kinds,
                  SurveyTest test,
                  const void *data)
{
  int worst = -1, worst_k = 0, worst_n = 1, all_n, all_k;
  g_autofree char *text = NULL;

  for (int kind = 0; kind < N_LOG_KINDS; kind++)
    {
      int n, k;

      if (kinds & KIND_BIT (kind))
        continue;
      k = survey_count (self, find_group (kind), test, data, &n);
      if (worst < 0 || k * worst_n > worst_k * n)
        {
          worst = kind;
          worst_k = k;
          worst_n = n;
        }
    }

  all_k = survey_count (self, ALL_KINDS & ~kinds, test, data, &all_n);
  text = g_strdup_printf ("%s: false, most of all in '%s'", metric, log_kinds[worst].name);
  table_add_at_most (self->table, text, target, worst_k, worst_n);
  table_add_note (self->table, "  in all other kinds",
                  g_strdup_printf ("%.1f%% (%d/%d)", 100.0 * all_k / all_n, all_k, all_n));
}

gboolean
survey_has_flag (const Trial *trial, const void *flag)
{
  return (trial->flags & (1u << GPOINTER_TO_INT (flag))) != 0;
}

gboolean
survey_has_note (const Trial *trial, const void *note)
{
  return (trial->notes & (1u << GPOINTER_TO_INT (note))) != 0;
}

void
survey_tabulate_notes (const Survey *self)
{
  static const struct
  {
    const char *recall;
    const char *name;
    SurveyTest test;
    int what;
    LogKind kind;
    double least;
    double most;
  } rows[] = {
    { "words_actions: recall", "words_actions", survey_has_flag, TIDEMARK_FLAG_WORDS_ACTIONS,
      LOG_KIND_WORDS, 0.90, 0.02 },
    { "excl_dodged: recall", "excl_dodged", survey_has_flag, TIDEMARK_FLAG_EXCL_DODGED,
      LOG_KIND_EXCLUSIVITY_DODGED, 1, 0 },
    { "dance note: recall", "dance note", survey_has_note, TIDEMARK_NOTE_DANCE, LOG_KIND_DANCE,
      0.60, 0.08 },
    { "stress note: recall", "stress note", survey_has_note, TIDEMARK_NOTE_STRESS, LOG_KIND_STRESS,
      0.55, 0.01 },
    { "pressure note: recall", "pressure note", survey_has_note, TIDEMARK_NOTE_PRESSURE,
      LOG_KIND_PRESSURE, 0.95, 0.04 },
    { "cautious_consistent: recall", "cautious_consistent", survey_has_note,
      TIDEMARK_NOTE_CAUTIOUS_CONSISTENT, LOG_KIND_HURT_BEFORE, 0.85, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const void *what = GINT_TO_POINTER (rows[i].what);

      survey_add_recall (self, rows[i].recall, rows[i].least, KIND_BIT (rows[i].kind), rows[i].test,
                         what);
      survey_add_false (self, rows[i].name, rows[i].most, KIND_BIT (rows[i].kind), rows[i].test,
                        what);
    }
}

static gboolean
is_in_first_two (const Trial *trial, const void *reason)
{
  return (trial->first_two & trial_reason_bit (reason)) != 0;
}

static gboolean
is_any_named (const Trial *trial, const void *data)
{
  return trial->named != 0;
}

static gboolean
is_named (const Trial *trial, const void *reason)
{
  return (trial->named & trial_reason_bit (reason)) != 0;
}

void
survey_tabulate_reasons (const Survey *self)
{
  guint withdrawals =
      KIND_BIT (LOG_KIND_FADE) | KIND_BIT (LOG_KIND_FADE_LARGE) | KIND_BIT (LOG_KIND_SUDDEN);
  int k, n;

  survey_add_recall (self, "someone_else in the first two: recall", 0.45,
                     KIND_BIT (LOG_KIND_SOMEONE_ELSE), is_in_first_two, "someone_else");
  survey_add_false (self, "someone_else", 0.02, KIND_BIT (LOG_KIND_SOMEONE_ELSE), is_in_first_two,
                    "someone_else");
  survey_add_recall (self, "commit_avoid in the first two: recall", 0.70,
                     KIND_BIT (LOG_KIND_EXCLUSIVITY_DODGED), is_in_first_two, "commit_avoid");
  survey_add_false (self, "commit_avoid", 0.01, KIND_BIT (LOG_KIND_EXCLUSIVITY_DODGED),
                    is_in_first_two, "commit_avoid");

  k = survey_count (self, withdrawals, is_any_named, NULL, &n);
  table_add_at_most (self->table, "withdrawal without a cause: some reason named", 0.15, k, n);
  k = survey_count (self, withdrawals, is_named, "chase_over", &n);
  table_add_note (self->table, "  chase_over: a milestone lay before it",
                  g_strdup_printf ("%.1f%% (%d/%d)", 100.0 * k / n, k, n));
}

static gboolean
is_followed (const Trial *trial, const void *data)
{
  return trial->is_followed;
}

static gboolean
changed_by_one_more (const Trial *trial, const void *data)
{
  return trial->changed_by_one_more;
}

static gboolean
changed_by_loss (const Trial *trial, const void *data)
{
  return trial->changed_by_loss;
}

void
survey_tabulate_changes (const Survey *self)
{
  int all, n = survey_count (self, ALL_KINDS, is_followed, NULL, &all);

  table_add_at_most (self->table, "one ordinary entry more changes the flags", 0.02,
                     survey_count (self, ALL_KINDS, changed_by_one_more, NULL, &all), n);
  table_add_at_most (self->table, "a tenth of the entries lost changes the flags", 0.06,
                     survey_count (self, ALL_KINDS, changed_by_loss, NULL, &all), n);
}
