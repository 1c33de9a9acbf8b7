/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-reflection.h"

#include "tidemark-set-aside.h"
#include "tidemark-signal-registry.h"

#define BIT(place) (G_GUINT64_CONSTANT (1) << (place))

/**
 * tidemark_reflection_find_set_aside:
 *
 * Returns: bits of the signals that are set aside about @person, by their places in the registry
 */
guint64
tidemark_reflection_find_set_aside (const TidemarkPerson *person)
{
  g_autoptr (GPtrArray) items = tidemark_set_asides_of (person);
  guint64 bits = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const TidemarkSetAside *item = g_ptr_array_index (items, i);
      int place = tidemark_signal_registry_find (item->signal);

      if (place >= 0)
        bits |= BIT (place);
    }

  return bits;
}

gboolean
tidemark_reflection_is_set_aside (const TidemarkReflection *self, int signal)
{
  return (self->set_aside & BIT (signal)) != 0;
}

/* Whether something that is not set aside speaks for a withdrawal, felt or counted. */
static gboolean
has_withdrawal (const TidemarkReflection *self, gboolean felt)
{
  int n;
  const TidemarkSignalInfo *const *signals = tidemark_signal_registry_list (&n);

  for (int i = 0; i < n; i++)
    {
      const TidemarkFinding *finding = g_ptr_array_index (self->findings, i);

      if (signals[i]->cluster == TIDEMARK_CLUSTER_WITHDRAWAL && finding->available &&
          finding->e > 0 && tidemark_signal_is_felt (signals[i]) == felt &&
          !tidemark_reflection_is_set_aside (self, i))
        return TRUE;
    }

  return FALSE;
}

/* What is left of it to be said; nothing clear may be left at all. */
static gboolean
keeps_withdrawal (TidemarkReflection *self)
{
  gboolean felt = has_withdrawal (self, TRUE);
  gboolean contact = has_withdrawal (self, FALSE);

  if (!felt && !contact)
    return FALSE;
  if (self->withdrawal.basis == TIDEMARK_BASIS_BOTH && !contact)
    self->withdrawal.basis = TIDEMARK_BASIS_FELT;
  else if (!felt)
    self->withdrawal.basis = TIDEMARK_BASIS_CONTACT;
  return TRUE;
}

static gboolean
has (const TidemarkReflection *self, const char *signal)
{
  return !tidemark_reflection_is_set_aside (self, tidemark_signal_registry_find (signal));
}

static gboolean
keeps_flag (TidemarkReflection *self, TidemarkFlag flag)
{
  switch (flag)
    {
    case TIDEMARK_FLAG_WITHDRAWAL:
      return keeps_withdrawal (self);
    case TIDEMARK_FLAG_WORDS_ACTIONS:
      return has (self, "promises");
    case TIDEMARK_FLAG_EXCL_DODGED:
      return has (self, "excl_dodged");
    case TIDEMARK_FLAG_LIMIT_PASSED:
      return has (self, "waited");
    case TIDEMARK_FLAG_NEEDS_UNMET:
      return has (self, "needs_met");
    case TIDEMARK_N_FLAGS:
    default:
      return TRUE;
    }
}

static gboolean
keeps_note (const TidemarkReflection *self, TidemarkNote note)
{
  switch (note)
    {
    case TIDEMARK_NOTE_DANCE:
      return has (self, "cycle_returns");
    case TIDEMARK_NOTE_STRESS:
      return has (self, "stress_assoc");
    case TIDEMARK_NOTE_PRESSURE:
      return has (self, "pursue_after");
    case TIDEMARK_NOTE_CAUTIOUS_CONSISTENT:
      return has (self, "hurt_context") && has (self, "consistency");
    case TIDEMARK_N_NOTES:
    default:
      return TRUE;
    }
}

static TidemarkReflection *
copy_reflection (const TidemarkReflection *self)
{
  TidemarkReflection *copy = g_atomic_rc_box_new (TidemarkReflection);

  *copy = *self;
  copy->alias = g_strdup (self->alias);
  copy->findings = g_ptr_array_ref (self->findings);
  copy->reasons = g_ptr_array_ref (self->reasons);
  copy->advice = g_ptr_array_ref (self->advice);
  return copy;
}

/**
 * tidemark_reflection_without:
 * @set_aside: bits of signals, by their places in the registry
 *
 * The same reflection, to be put into words without these signals: what rests on them alone is
 * not said, and that it is not. Everything that was computed stays as it is. Any thread.
 *
 * Returns: (transfer full): another one that shares the rest
 */
TidemarkReflection *
tidemark_reflection_without (const TidemarkReflection *self, guint64 set_aside)
{
  TidemarkReflection *copy = copy_reflection (self);

  copy->set_aside = set_aside;
  for (int flag = 0; flag < TIDEMARK_N_FLAGS; flag++)
    if (tidemark_reflection_has_flag (self, flag) && !keeps_flag (copy, flag))
      {
        copy->flags &= ~(1u << flag);
        copy->set_aside_flags |= 1u << flag;
      }
  for (int note = 0; note < TIDEMARK_N_NOTES; note++)
    if (!keeps_note (copy, note))
      copy->notes &= ~(1u << note);
  copy->withdrawal.flagged = tidemark_reflection_has_flag (copy, TIDEMARK_FLAG_WITHDRAWAL);

  return copy;
}
