/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-person-switcher.h"

#include <glib/gi18n.h>

#include "tidemark-discretion.h"
#include "tidemark-journal.h"

struct _TidemarkPersonSwitcher
{
  AdwBin parent_instance;

  TidemarkStore *store;
  TidemarkPerson *person;
  GSignalGroup *store_signals;
  GCancellable *reading;
  GPtrArray *people; /* who can be chosen */
  GMenu *choices;

  GtkMenuButton *button; /* the child */
  GtkLabel *alias;
};

G_DEFINE_FINAL_TYPE (TidemarkPersonSwitcher, tidemark_person_switcher, ADW_TYPE_BIN)

typedef enum
{
  PROP_STORE = 1,
  PROP_PERSON,
  PROP_TITLE,
  N_PROPS
} TidemarkPersonSwitcherProperty;

static GParamSpec *properties[N_PROPS];

static gboolean
has_choice (TidemarkPersonSwitcher *self)
{
  return self->people->len > 1;
}

/* An underscore in an alias is no mnemonic. */
static char *
escape_label (const char *alias)
{
  g_autoptr (GString) label = g_string_new (alias);

  g_string_replace (label, "_", "__", 0);
  return g_string_free_and_steal (g_steal_pointer (&label));
}

static void
fill_choices (TidemarkPersonSwitcher *self)
{
  g_menu_remove_all (self->choices);
  for (guint i = 0; has_choice (self) && i < self->people->len; i++)
    {
      const TidemarkPerson *person = g_ptr_array_index (self->people, i);
      g_autofree char *label = escape_label (tidemark_discretion_name (person->alias));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.person", "s", person->id);
      g_menu_append_item (self->choices, item);
    }
}

static void
update (TidemarkPersonSwitcher *self)
{
  const char *alias = self->person != NULL ? tidemark_discretion_name (self->person->alias) : "";
  /* Translators: what a screen reader says of the button; %s is an alias */
  g_autofree char *name = g_strdup_printf (_ ("Showing %s"), alias);

  gtk_label_set_label (self->alias, alias);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->button), has_choice (self) && self->person != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static gpointer
read_people (TidemarkConnection *connection,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  GPtrArray *people = tidemark_journal_list_open_people (connection, error);
  g_autoptr (TidemarkPerson) current = NULL;

  if (people == NULL)
    return NULL;

  /* Somebody archived is in it only while they are shown. */
  current = tidemark_journal_get_current_person (connection, NULL);
  for (guint i = people->len; i > 0; i--)
    {
      const TidemarkPerson *person = g_ptr_array_index (people, i - 1);

      if (person->archived && (current == NULL || !g_str_equal (person->id, current->id)))
        g_ptr_array_remove_index (people, i - 1);
    }

  return people;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkPersonSwitcher) self = user_data;
  g_autoptr (GPtrArray) people = tidemark_store_job_finish (TIDEMARK_STORE (source), result, NULL);

  if (people == NULL || TIDEMARK_STORE (source) != self->store)
    return;

  g_ptr_array_unref (self->people);
  self->people = g_steal_pointer (&people);
  fill_choices (self);
  update (self);
}

static void
load (TidemarkPersonSwitcher *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->store == NULL)
    {
      g_ptr_array_set_size (self->people, 0);
      fill_choices (self);
      return;
    }

  self->reading = g_cancellable_new ();
  tidemark_store_read_async (self->store, read_people, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, self->reading, read_cb,
                             g_object_ref (self));
}

static void
changed_cb (TidemarkPersonSwitcher *self, TidemarkChange *change)
{
  if (change->people || change->everything)
    load (self);
}

static void
set_store (TidemarkPersonSwitcher *self, TidemarkStore *store)
{
  if (!g_set_object (&self->store, store))
    return;

  g_signal_group_set_target (self->store_signals, store);
  load (self);
}

/* Another day, too, may open somebody, and another preference call them otherwise: the window then
 * shows a person anew. */
static void
set_person (TidemarkPersonSwitcher *self, TidemarkPerson *person)
{
  g_clear_pointer (&self->person, tidemark_person_unref);
  if (person != NULL)
    self->person = tidemark_person_ref (person);
  fill_choices (self);
  update (self);
}

/**
 * tidemark_person_switcher_get_choices:
 *
 * Returns: (transfer none): an item for each, or none where there is nobody to switch to; for
 *   another menu
 */
GMenuModel *
tidemark_person_switcher_get_choices (TidemarkPersonSwitcher *self)
{
  g_return_val_if_fail (TIDEMARK_IS_PERSON_SWITCHER (self), NULL);

  return G_MENU_MODEL (self->choices);
}

/**
 * tidemark_person_switcher_step:
 * @by: 1 or -1
 *
 * Shows the next or the previous one, around the end.
 */
void
tidemark_person_switcher_step (TidemarkPersonSwitcher *self, int by)
{
  int n = (int) self->people->len;

  g_return_if_fail (TIDEMARK_IS_PERSON_SWITCHER (self));

  for (int i = 0; i < n && n > 1 && self->person != NULL; i++)
    {
      const TidemarkPerson *person = g_ptr_array_index (self->people, i);
      const TidemarkPerson *next = g_ptr_array_index (self->people, (i + by + n) % n);

      if (g_str_equal (person->id, self->person->id))
        {
          gtk_widget_activate_action (GTK_WIDGET (self), "win.person", "s", next->id);
          return;
        }
    }
}

static void
tidemark_person_switcher_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TidemarkPersonSwitcher *self = TIDEMARK_PERSON_SWITCHER (object);

  switch ((TidemarkPersonSwitcherProperty) id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_PERSON:
      g_value_set_boxed (value, self->person);
      break;
    case PROP_TITLE:
      g_value_set_string (value, has_choice (self) && self->person != NULL
                                     ? tidemark_discretion_name (self->person->alias)
                                     : "");
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_person_switcher_set_property (GObject *object,
                                       guint id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  TidemarkPersonSwitcher *self = TIDEMARK_PERSON_SWITCHER (object);

  switch ((TidemarkPersonSwitcherProperty) id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_PERSON:
      set_person (self, g_value_get_boxed (value));
      break;
    case PROP_TITLE:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tidemark_person_switcher_dispose (GObject *object)
{
  TidemarkPersonSwitcher *self = TIDEMARK_PERSON_SWITCHER (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->store);
  g_clear_pointer (&self->person, tidemark_person_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_PERSON_SWITCHER);

  G_OBJECT_CLASS (tidemark_person_switcher_parent_class)->dispose (object);
}

static void
tidemark_person_switcher_finalize (GObject *object)
{
  TidemarkPersonSwitcher *self = TIDEMARK_PERSON_SWITCHER (object);

  g_ptr_array_unref (self->people);
  g_object_unref (self->choices);

  G_OBJECT_CLASS (tidemark_person_switcher_parent_class)->finalize (object);
}

static void
tidemark_person_switcher_class_init (TidemarkPersonSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tidemark_person_switcher_get_property;
  object_class->set_property = tidemark_person_switcher_set_property;
  object_class->dispose = tidemark_person_switcher_dispose;
  object_class->finalize = tidemark_person_switcher_finalize;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, TIDEMARK_TYPE_STORE, flags);
  properties[PROP_PERSON] = g_param_spec_boxed ("person", NULL, NULL, TIDEMARK_TYPE_PERSON, flags);
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-person-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkPersonSwitcher, alias);
}

static void
tidemark_person_switcher_init (TidemarkPersonSwitcher *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_person_unref);
  self->choices = g_menu_new ();
  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->button = GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (self)));

  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->choices));
  g_menu_append (more, _ ("_People…"), "win.people");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
}
