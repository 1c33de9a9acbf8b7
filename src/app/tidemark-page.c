/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-page.h"

#include <glib/gi18n.h>

#include "tidemark-discretion.h"

typedef struct
{
  TidemarkStore *store;
  TidemarkPerson *person;
  TidemarkRecorder *recorder;
  gboolean bars_hidden;
} TidemarkPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TidemarkPage, tidemark_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_STORE = 1,
  PROP_PERSON,
  PROP_RECORDER,
  PROP_BARS_HIDDEN,
  N_PROPS
} TidemarkPageProperty;

static GParamSpec *properties[N_PROPS];

static void
load (TidemarkPage *self)
{
  TidemarkPageClass *klass = TIDEMARK_PAGE_GET_CLASS (self);

  if (klass->load != NULL)
    klass->load (self);
}

static void
set_store (TidemarkPage *self, TidemarkStore *store)
{
  TidemarkPagePrivate *priv = tidemark_page_get_instance_private (self);

  if (!g_set_object (&priv->store, store))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
  load (self);
}

static void
set_person (TidemarkPage *self, TidemarkPerson *person)
{
  TidemarkPagePrivate *priv = tidemark_page_get_instance_private (self);

  if (priv->person == person)
    return;

  g_clear_pointer (&priv->person, tidemark_person_unref);
  if (person != NULL)
    priv->person = tidemark_person_ref (person);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
  load (self);
}

static void
tidemark_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkPagePrivate *priv = tidemark_page_get_instance_private (TIDEMARK_PAGE (object));

  switch ((TidemarkPageProperty) id)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_PERSON:
      g_value_set_boxed (value, priv->person);
      break;
    case PROP_RECORDER:
      g_value_set_object (value, priv->recorder);
      break;
    case PROP_BARS_HIDDEN:
      g_value_set_boolean (value, priv->bars_hidden);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TidemarkPage *self = TIDEMARK_PAGE (object);
  TidemarkPagePrivate *priv = tidemark_page_get_instance_private (self);

  switch ((TidemarkPageProperty) id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_PERSON:
      set_person (self, g_value_get_boxed (value));
      break;
    case PROP_RECORDER:
      if (g_set_object (&priv->recorder, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_BARS_HIDDEN:
      tidemark_page_set_bars_hidden (self, g_value_get_boolean (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_page_dispose (GObject *object)
{
  TidemarkPagePrivate *priv = tidemark_page_get_instance_private (TIDEMARK_PAGE (object));

  g_clear_object (&priv->store);
  g_clear_pointer (&priv->person, tidemark_person_unref);
  g_clear_object (&priv->recorder);

  G_OBJECT_CLASS (tidemark_page_parent_class)->dispose (object);
}

static void
tidemark_page_class_init (TidemarkPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = tidemark_page_get_property;
  object_class->set_property = tidemark_page_set_property;
  object_class->dispose = tidemark_page_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, TIDEMARK_TYPE_STORE, flags);
  properties[PROP_PERSON] = g_param_spec_boxed ("person", NULL, NULL, TIDEMARK_TYPE_PERSON, flags);
  properties[PROP_RECORDER] =
      g_param_spec_object ("recorder", NULL, NULL, TIDEMARK_TYPE_RECORDER, flags);
  properties[PROP_BARS_HIDDEN] = g_param_spec_boolean ("bars-hidden", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tidemark_page_init (TidemarkPage *self)
{
}

/**
 * tidemark_page_get_store:
 *
 * Returns: (transfer none) (nullable): the open journal
 */
TidemarkStore *
tidemark_page_get_store (TidemarkPage *self)
{
  TidemarkPagePrivate *priv = tidemark_page_get_instance_private (self);

  g_return_val_if_fail (TIDEMARK_IS_PAGE (self), NULL);

  return priv->store;
}

/**
 * tidemark_page_get_person:
 *
 * Returns: (transfer none) (nullable): whom the window shows
 */
const TidemarkPerson *
tidemark_page_get_person (TidemarkPage *self)
{
  TidemarkPagePrivate *priv = tidemark_page_get_instance_private (self);

  g_return_val_if_fail (TIDEMARK_IS_PAGE (self), NULL);

  return priv->person;
}

/**
 * tidemark_page_get_alias:
 *
 * Returns: (transfer none): what to call the person that the window shows in all that is shown,
 *   also where there is nobody yet
 */
const char *
tidemark_page_get_alias (TidemarkPage *self)
{
  const TidemarkPerson *person = tidemark_page_get_person (self);

  return person != NULL ? tidemark_discretion_name (person->alias) : _ ("Them");
}

/**
 * tidemark_page_get_recorder:
 *
 * Returns: (transfer none) (nullable): through which entries are stored
 */
TidemarkRecorder *
tidemark_page_get_recorder (TidemarkPage *self)
{
  TidemarkPagePrivate *priv = tidemark_page_get_instance_private (self);

  g_return_val_if_fail (TIDEMARK_IS_PAGE (self), NULL);

  return priv->recorder;
}

gboolean
tidemark_page_get_bars_hidden (TidemarkPage *self)
{
  TidemarkPagePrivate *priv = tidemark_page_get_instance_private (self);

  g_return_val_if_fail (TIDEMARK_IS_PAGE (self), FALSE);

  return priv->bars_hidden;
}

/**
 * tidemark_page_set_bars_hidden:
 * @bars_hidden: whether a header bar inside the page has taken over
 */
void
tidemark_page_set_bars_hidden (TidemarkPage *self, gboolean bars_hidden)
{
  TidemarkPagePrivate *priv = tidemark_page_get_instance_private (self);

  g_return_if_fail (TIDEMARK_IS_PAGE (self));

  if (priv->bars_hidden == bars_hidden)
    return;

  priv->bars_hidden = bars_hidden;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BARS_HIDDEN]);
}

/**
 * tidemark_page_search:
 *
 * Returns: whether the page has a search, which is now shown and focused
 */
gboolean
tidemark_page_search (TidemarkPage *self)
{
  TidemarkPageClass *klass;

  g_return_val_if_fail (TIDEMARK_IS_PAGE (self), FALSE);

  klass = TIDEMARK_PAGE_GET_CLASS (self);
  if (klass->search == NULL)
    return FALSE;

  klass->search (self);
  return TRUE;
}
