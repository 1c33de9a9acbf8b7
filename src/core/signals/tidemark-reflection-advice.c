/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reflection-decisions.h"
#include "tidemark-reflection-words.h"
#include "tidemark-signal-registry.h"

#define UNEVEN_E -0.5

static void
add_topic (GPtrArray *topics, const char *kind, const char *id)
{
  g_ptr_array_add (topics, g_strconcat (kind, ":", id, NULL));
}

static void
add_named_reasons (GPtrArray *topics, const TidemarkReflection *self)
{
  g_autoptr (GPtrArray) named = tidemark_reflection_list_named (self);

  for (guint i = 0; i < named->len; i++)
    add_topic (topics, "reason", ((const TidemarkReason *) g_ptr_array_index (named, i))->info->id);
}

static gboolean
is_missing_a_kind (const TidemarkMySide *side)
{
  for (int kind = TIDEMARK_FRIEND_FUN; kind <= TIDEMARK_FRIEND_OLD; kind++)
    if (side->friends[kind] == 0)
      return TRUE;

  return FALSE;
}

typedef struct
{
  const char *id;
  gboolean holds;
} Side;

static void
add_sides (GPtrArray *topics, const Side *sides, guint n)
{
  for (guint i = 0; i < n; i++)
    if (sides[i].holds)
      add_topic (topics, "side", sides[i].id);
}

/* What one's own side asks for today. */
static void
add_pressing_sides (GPtrArray *topics, const TidemarkReflection *self)
{
  const TidemarkMySide *side = &self->my_side;
  int today = tidemark_day_of (self->now, 0);
  const Side sides[] = {
    { "check_in_due", side->check_in_day != TIDEMARK_DAY_NONE && side->check_in_day <= today },
    { "pressed_while_away", side->is_away && side->open_moves_pressed > 0 },
    { "asked_while_away", side->is_away && side->open_talks > 0 },
    { "distance_untold", self->withdrawal.flagged && !side->has_told_distance },
  };

  add_sides (topics, sides, G_N_ELEMENTS (sides));
}

static void
add_other_sides (GPtrArray *topics, const TidemarkReflection *self)
{
  const TidemarkMySide *side = &self->my_side;
  int today = tidemark_day_of (self->now, 0);
  gboolean is_open = side->open_days != TIDEMARK_UNSAID;
  gboolean has_timeline =
      side->agreed_until_day != TIDEMARK_DAY_NONE && side->agreed_until_day >= today;
  gboolean wants_more =
      self->withdrawal.flagged || tidemark_reflection_get_finding (self, "closeness_gap")->e > 0;
  const Side sides[] = {
    { "away_usual", side->is_away && !side->is_away_long },
    { "away_long", side->is_away && side->is_away_long },
    { "no_friends_while_away", side->is_away && side->open_friend_days == 0 },
    { "missing_kind", side->is_away && is_missing_a_kind (side) },
    { "open_question", is_open && !has_timeline },
    { "no_limit", is_open && side->limit_days == TIDEMARK_UNSAID },
    { "needs_untold", wants_more && side->needs_told == 0 },
  };

  add_sides (topics, sides, G_N_ELEMENTS (sides));
}

static void
add_signals (GPtrArray *topics, const TidemarkReflection *self)
{
  static const char *const worse[] = { "silence_now", "felt_signs", "closeness_gap" };

  for (guint i = 0; i < G_N_ELEMENTS (worse); i++)
    if (tidemark_reflection_get_finding (self, worse[i])->e > 0)
      add_topic (topics, "signal", worse[i]);
  if (tidemark_reflection_get_finding (self, "consistency")->e <= UNEVEN_E)
    add_topic (topics, "signal", "consistency");
}

/**
 * tidemark_reflection_list_topics:
 * @out_n_particular: (out) (optional): how many of them are about what was found
 *
 * Returns: (transfer full) (element-type utf8): what advice is asked about, the most particular
 *   first.
 */
GPtrArray *
tidemark_reflection_list_topics (const TidemarkReflection *self, guint *out_n_particular)
{
  GPtrArray *topics = g_ptr_array_new_with_free_func (g_free);

  for (int flag = 0; flag < TIDEMARK_N_FLAGS; flag++)
    if (flag != TIDEMARK_FLAG_WITHDRAWAL && tidemark_reflection_has_flag (self, flag))
      add_topic (topics, "flag", tidemark_flag_id (flag));
  add_named_reasons (topics, self);
  if (tidemark_reflection_has_flag (self, TIDEMARK_FLAG_WITHDRAWAL))
    add_topic (topics, "flag", tidemark_flag_id (TIDEMARK_FLAG_WITHDRAWAL));
  for (int note = 0; note < TIDEMARK_N_NOTES; note++)
    if (tidemark_reflection_has_note (self, note))
      add_topic (topics, "note", tidemark_note_id (note));
  add_pressing_sides (topics, self);
  if (out_n_particular != NULL)
    *out_n_particular = topics->len;

  add_other_sides (topics, self);
  add_signals (topics, self);
  add_topic (topics, "state", tidemark_state_id (self->state));
  add_topic (topics, "step", tidemark_step_id (self->my_side.step));

  return topics;
}

/* (element-type utf8 gdouble): the evidence of each signal that is available. */
static GHashTable *
list_evidence (const TidemarkReflection *self)
{
  GHashTable *evidence = g_hash_table_new (g_str_hash, g_str_equal);
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  for (int i = 0; i < n; i++)
    {
      TidemarkFinding *finding = g_ptr_array_index (self->findings, i);

      if (finding->available)
        g_hash_table_insert (evidence, (gpointer) signals[i]->id, &finding->e);
    }

  return evidence;
}

/**
 * tidemark_decide_advice:
 *
 * What the articles would do. Where they contradict each other: a need is raised once, at a calm
 * time, so not in a long quiet, and not again while the person is away; a time away of the usual
 * length gets its space, a question that was raised its timeline, never both at once.
 */
void
tidemark_decide_advice (TidemarkReflection *self)
{
  const TidemarkMySide *side = &self->my_side;
  guint n_particular;
  g_autoptr (GPtrArray) topics = tidemark_reflection_list_topics (self, &n_particular);
  g_autoptr (GHashTable) evidence = list_evidence (self);
  gboolean is_quiet = tidemark_reflection_get_finding (self, "silence_now")->e > 0;
  TidemarkSituation situation = {
    .topics = topics,
    .n_particular = n_particular,
    .evidence = evidence,
    .alias = self->alias,
    .pronoun = self->pronoun,
    .has_safety = self->has_safety,
    .may_ask = !is_quiet && (!side->is_away || side->open_talks == 0),
    .may_wait = !side->is_away || !side->is_away_long,
    .may_set_timeline = !side->is_away || side->is_away_long,
  };

  self->advice = tidemark_advice_choose (&situation);
}
