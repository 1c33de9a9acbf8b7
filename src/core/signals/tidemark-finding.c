/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-finding.h"

#include <math.h>

static TidemarkFinding *
new_finding (void)
{
  TidemarkFinding *self = g_atomic_rc_box_new0 (TidemarkFinding);

  self->available = TRUE;
  self->p_worse = 1;
  self->p_better = 1;
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->entries_for = g_ptr_array_new_with_free_func (g_free);
  self->entries_against = g_ptr_array_new_with_free_func (g_free);
  self->known_for = g_hash_table_new (g_str_hash, g_str_equal);
  self->known_against = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * tidemark_finding_new_missing:
 * @need: (transfer full): what is missing, for people to read
 *
 * Returns: (transfer full): "too little logged", which is a finding too.
 */
TidemarkFinding *
tidemark_finding_new_missing (char *need)
{
  TidemarkFinding *self = new_finding ();

  self->available = FALSE;
  self->need = need;

  return self;
}

TidemarkFinding *
tidemark_finding_new_tested (TidemarkTest test)
{
  TidemarkFinding *self = new_finding ();

  self->tested = TRUE;
  self->p_worse = CLAMP (test.p_worse, 0, 1);
  self->p_better = CLAMP (test.p_better, 0, 1);

  return self;
}

TidemarkFinding *
tidemark_finding_new_fact (double e)
{
  TidemarkFinding *self = new_finding ();

  self->e = e;

  return self;
}

TidemarkFinding *
tidemark_finding_ref (TidemarkFinding *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_finding (gpointer data)
{
  TidemarkFinding *self = data;

  g_free (self->need);
  g_clear_pointer (&self->known_for, g_hash_table_unref);
  g_clear_pointer (&self->known_against, g_hash_table_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->entries_for, g_ptr_array_unref);
  g_clear_pointer (&self->entries_against, g_ptr_array_unref);
}

void
tidemark_finding_unref (TidemarkFinding *self)
{
  g_atomic_rc_box_release_full (self, clear_finding);
}

/**
 * tidemark_finding_set:
 * @name: new to the finding
 * @value: (transfer floating): a number, or an array or tuple of them
 */
void
tidemark_finding_set (TidemarkFinding *self, const char *name, GVariant *value)
{
  g_ptr_array_add (self->names, g_strdup (name));
  g_ptr_array_add (self->values, g_variant_ref_sink (value));
}

void
tidemark_finding_set_number (TidemarkFinding *self, const char *name, double value)
{
  tidemark_finding_set (self, name, g_variant_new_double (value));
}

void
tidemark_finding_set_count (TidemarkFinding *self, const char *name, int value)
{
  tidemark_finding_set (self, name, g_variant_new_int32 (value));
}

/* So many of so many. */
void
tidemark_finding_set_pair (TidemarkFinding *self, const char *name, int k, int n)
{
  tidemark_finding_set (self, name, g_variant_new ("(ii)", k, n));
}

/**
 * tidemark_finding_get:
 *
 * Returns: (nullable) (transfer none): the value of that name.
 */
GVariant *
tidemark_finding_get (const TidemarkFinding *self, const char *name)
{
  for (guint i = 0; i < self->names->len; i++)
    if (g_str_equal (g_ptr_array_index (self->names, i), name))
      return g_ptr_array_index (self->values, i);

  return NULL;
}

/* NAN where there is no number of that name. */
double
tidemark_finding_get_number (const TidemarkFinding *self, const char *name)
{
  GVariant *value = tidemark_finding_get (self, name);

  if (value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_DOUBLE))
    return g_variant_get_double (value);
  if (value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_INT32))
    return g_variant_get_int32 (value);
  return NAN;
}

/* 0 where there is no number of that name; nearest whole number of one that is not whole. */
int
tidemark_finding_get_count (const TidemarkFinding *self, const char *name)
{
  double value = tidemark_finding_get_number (self, name);

  return isnan (value) ? 0 : (int) lround (value);
}

void
tidemark_finding_get_pair (const TidemarkFinding *self, const char *name, int *k, int *n)
{
  GVariant *value = tidemark_finding_get (self, name);

  *k = *n = 0;
  if (value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE ("(ii)")))
    g_variant_get (value, "(ii)", k, n);
}

static void
add_entry (GPtrArray *entries, GHashTable *known, const TidemarkSpan *span, guint entry)
{
  const char *id = tidemark_span_get_entry_id (span, entry);

  /* The table holds what the array owns. */
  if (id == NULL || g_hash_table_contains (known, id))
    return;
  g_ptr_array_add (entries, g_strdup (id));
  g_hash_table_add (known, g_ptr_array_index (entries, entries->len - 1));
}

/* The same entry twice counts once; what has none, such as a message, is passed over. */
void
tidemark_finding_add_for (TidemarkFinding *self, const TidemarkSpan *span, guint entry)
{
  add_entry (self->entries_for, self->known_for, span, entry);
}

void
tidemark_finding_add_against (TidemarkFinding *self, const TidemarkSpan *span, guint entry)
{
  add_entry (self->entries_against, self->known_against, span, entry);
}

/* (element-type utf8): ids, of another finding. */
void
tidemark_finding_take_sides (TidemarkFinding *self,
                             const GPtrArray *entries_for,
                             const GPtrArray *entries_against)
{
  for (guint i = 0; i < entries_for->len; i++)
    g_ptr_array_add (self->entries_for, g_strdup (g_ptr_array_index (entries_for, i)));
  for (guint i = 0; i < entries_against->len; i++)
    g_ptr_array_add (self->entries_against, g_strdup (g_ptr_array_index (entries_against, i)));
}
