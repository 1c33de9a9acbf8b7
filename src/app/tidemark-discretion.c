/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-discretion.h"

#include "tidemark-initial.h"
#include "tidemark-settings.h"

struct _TidemarkDiscretion
{
  GObject parent_instance;

  GSettings *settings;
  gboolean active;
  GMutex lock;          /* of what follows: a title may be made on a thread */
  GHashTable *journals; /* of each, a table of aliases and what is said in their place */
};

G_DEFINE_FINAL_TYPE (TidemarkDiscretion, tidemark_discretion, G_TYPE_OBJECT)

typedef enum
{
  PROP_ACTIVE = 1,
  N_PROPS
} TidemarkDiscretionProperty;

static GParamSpec *properties[N_PROPS];

gboolean
tidemark_discretion_get_active (TidemarkDiscretion *self)
{
  g_return_val_if_fail (TIDEMARK_IS_DISCRETION (self), FALSE);

  return g_atomic_int_get (&self->active);
}

void
tidemark_discretion_set_active (TidemarkDiscretion *self, gboolean active)
{
  g_return_if_fail (TIDEMARK_IS_DISCRETION (self));

  if (self->active == active)
    return;

  g_atomic_int_set (&self->active, active);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

/* The first one with an initial has it alone, the others have a number behind it. */
static const char *
make_name (GHashTable *counts, const char *alias)
{
  g_autofree char *initial = tidemark_initial_of (alias);
  int n = GPOINTER_TO_INT (g_hash_table_lookup (counts, initial)) + 1;
  g_autofree char *numbered = n > 1 ? g_strdup_printf ("%s %d", initial, n) : NULL;
  const char *name = g_intern_string (numbered != NULL ? numbered : initial);

  g_hash_table_insert (counts, g_steal_pointer (&initial), GINT_TO_POINTER (n));
  return name;
}

/**
 * tidemark_discretion_meet:
 * @journal: a store
 * @people: (element-type TidemarkPerson): everybody in it, in the order in which they came, so that
 *   nobody is called otherwise when somebody else comes
 *
 * Tells those apart whose initials are the same. Replaces what was known of @journal.
 */
void
tidemark_discretion_meet (TidemarkDiscretion *self, gpointer journal, GPtrArray *people)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_if_fail (TIDEMARK_IS_DISCRETION (self));

  for (guint i = 0; i < people->len; i++)
    {
      const TidemarkPerson *person = g_ptr_array_index (people, i);

      if (!g_hash_table_contains (names, person->alias))
        g_hash_table_insert (names, g_strdup (person->alias),
                             (gpointer) make_name (counts, person->alias));
    }

  g_mutex_lock (&self->lock);
  g_hash_table_insert (self->journals, journal, names);
  g_mutex_unlock (&self->lock);
}

/**
 * tidemark_discretion_forget:
 * @journal: a store that is no longer shown
 */
void
tidemark_discretion_forget (TidemarkDiscretion *self, gpointer journal)
{
  g_return_if_fail (TIDEMARK_IS_DISCRETION (self));

  g_mutex_lock (&self->lock);
  g_hash_table_remove (self->journals, journal);
  g_mutex_unlock (&self->lock);
}

static const char *
find_name (TidemarkDiscretion *self, const char *alias)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  GHashTableIter iter;
  gpointer names;

  g_hash_table_iter_init (&iter, self->journals);
  while (g_hash_table_iter_next (&iter, NULL, &names))
    {
      const char *name = g_hash_table_lookup (names, alias);

      if (name != NULL)
        return name;
    }

  return NULL;
}

/**
 * tidemark_discretion_call:
 * @alias: (nullable): what somebody is called
 *
 * Returns: (transfer none) (nullable): what to show in place of it, which lasts as long as @alias:
 *   @alias itself, or the initial of it while this is active. Any thread.
 */
const char *
tidemark_discretion_call (TidemarkDiscretion *self, const char *alias)
{
  g_autofree char *initial = NULL;
  const char *name;

  g_return_val_if_fail (TIDEMARK_IS_DISCRETION (self), alias);

  if (alias == NULL || !tidemark_discretion_get_active (self))
    return alias;

  name = find_name (self, alias);
  if (name != NULL)
    return name;

  initial = tidemark_initial_of (alias);
  return g_intern_string (initial);
}

static void
tidemark_discretion_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkDiscretionProperty) id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, tidemark_discretion_get_active (TIDEMARK_DISCRETION (object)));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_discretion_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((TidemarkDiscretionProperty) id)
    {
    case PROP_ACTIVE:
      tidemark_discretion_set_active (TIDEMARK_DISCRETION (object), g_value_get_boolean (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_discretion_dispose (GObject *object)
{
  g_clear_object (&TIDEMARK_DISCRETION (object)->settings);

  G_OBJECT_CLASS (tidemark_discretion_parent_class)->dispose (object);
}

static void
tidemark_discretion_finalize (GObject *object)
{
  TidemarkDiscretion *self = TIDEMARK_DISCRETION (object);

  g_mutex_clear (&self->lock);
  g_hash_table_unref (self->journals);

  G_OBJECT_CLASS (tidemark_discretion_parent_class)->finalize (object);
}

static void
tidemark_discretion_class_init (TidemarkDiscretionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tidemark_discretion_get_property;
  object_class->set_property = tidemark_discretion_set_property;
  object_class->dispose = tidemark_discretion_dispose;
  object_class->finalize = tidemark_discretion_finalize;

  properties[PROP_ACTIVE] =
      g_param_spec_boolean ("active", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_discretion_init (TidemarkDiscretion *self)
{
  g_mutex_init (&self->lock);
  self->journals = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
}

/**
 * tidemark_discretion_new:
 * @settings: (nullable): where the preference is kept
 *
 * Returns: (transfer full): one of its own; windows ask tidemark_discretion_get_default()
 */
TidemarkDiscretion *
tidemark_discretion_new (GSettings *settings)
{
  TidemarkDiscretion *self = g_object_new (TIDEMARK_TYPE_DISCRETION, NULL);

  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      g_settings_bind (settings, TIDEMARK_DISCREET_KEY, self, "active", G_SETTINGS_BIND_DEFAULT);
    }

  return self;
}

/**
 * tidemark_discretion_get_default:
 *
 * Returns: (transfer none): that of this program
 */
TidemarkDiscretion *
tidemark_discretion_get_default (void)
{
  static TidemarkDiscretion *discretion = NULL;

  if (g_once_init_enter_pointer (&discretion))
    {
      g_autoptr (GSettings) settings = tidemark_settings_new ();

      g_once_init_leave_pointer (&discretion, tidemark_discretion_new (settings));
    }

  return discretion;
}

/**
 * tidemark_discretion_name:
 * @alias: (nullable): what somebody is called
 *
 * As tidemark_discretion_call() of tidemark_discretion_get_default().
 *
 * Returns: (transfer none) (nullable): what to show in place of @alias
 */
const char *
tidemark_discretion_name (const char *alias)
{
  return tidemark_discretion_call (tidemark_discretion_get_default (), alias);
}
