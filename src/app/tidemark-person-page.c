/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-person-page.h"

#include <glib/gi18n.h>

#include "tidemark-day-row.h"
#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-ending-dialog.h"
#include "tidemark-erase-dialog.h"
#include "tidemark-exclusions-dialog.h"
#include "tidemark-person-steps.h"

struct _TidemarkPersonPage
{
  AdwNavigationPage parent_instance;

  TidemarkRecorder *recorder;
  GPtrArray *people;      /* everybody, for no two are called the same */
  TidemarkPerson *person; /* NULL for somebody new */

  GtkWidget *store_button;
  AdwPreferencesGroup *form;
  GtkEditable *alias;
  AdwComboRow *pronoun;
  TidemarkDayRow *since;
  GtkWidget *journal_group;
  GtkWidget *show_row;
  AdwPreferencesRow *archive_row;
  GtkWidget *ending_group;
  AdwPreferencesRow *ending_row;
  GtkWidget *again_row;
};

G_DEFINE_FINAL_TYPE (TidemarkPersonPage, tidemark_person_page, ADW_TYPE_NAVIGATION_PAGE)

/* The words of the row, in its order: not said, he, she, they. */
static const TidemarkPronoun pronouns[] = { TIDEMARK_PRONOUN_NONE, TIDEMARK_PRONOUN_HE,
                                            TIDEMARK_PRONOUN_SHE, TIDEMARK_PRONOUN_THEY };

static char *
dup_alias (TidemarkPersonPage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->alias)));
}

static gboolean
is_taken (TidemarkPersonPage *self, const char *alias)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const TidemarkPerson *other = g_ptr_array_index (self->people, i);

      if (g_strcmp0 (other->alias, alias) == 0 &&
          (self->person == NULL || !g_str_equal (other->id, self->person->id)))
        return TRUE;
    }

  return FALSE;
}

static TidemarkPerson *
make_person (TidemarkPersonPage *self)
{
  g_autofree char *alias = dup_alias (self);
  guint pronoun = adw_combo_row_get_selected (self->pronoun);
  TidemarkPerson *person =
      self->person != NULL ? tidemark_person_copy (self->person) : tidemark_person_new (NULL);

  g_set_str (&person->alias, alias);
  person->pronoun = pronoun < G_N_ELEMENTS (pronouns) ? pronouns[pronoun] : TIDEMARK_PRONOUN_NONE;
  person->since_day = tidemark_day_row_get_day (self->since);
  return person;
}

static gboolean
is_changed (TidemarkPersonPage *self)
{
  g_autoptr (TidemarkPerson) now = make_person (self);

  return self->person == NULL || g_strcmp0 (now->alias, self->person->alias) != 0 ||
         now->pronoun != self->person->pronoun || now->since_day != self->person->since_day;
}

static void
update_cb (TidemarkPersonPage *self)
{
  g_autofree char *alias = dup_alias (self);
  gboolean taken;

  if (self->people == NULL)
    return;

  taken = is_taken (self, alias);
  adw_preferences_group_set_description (
      self->form, taken ? _ ("Somebody else is called that here already.")
                        : _ ("An initial is enough. You can leave the rest empty."));
  if (taken)
    gtk_widget_add_css_class (GTK_WIDGET (self->alias), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->alias), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->alias), GTK_ACCESSIBLE_STATE_INVALID,
                               taken ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_widget_set_sensitive (self->store_button, *alias != '\0' && !taken && is_changed (self));
}

static void
leave (TidemarkPersonPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
store_cb (TidemarkPersonPage *self)
{
  g_autoptr (TidemarkPerson) person = NULL;

  if (!gtk_widget_get_sensitive (self->store_button))
    return;

  person = make_person (self);
  if (self->person == NULL)
    tidemark_person_steps_add (self->recorder, person);
  else
    {
      /* Translators: %s is an alias */
      g_autofree char *what =
          g_strdup_printf (_ ("%s changed"), tidemark_discretion_name (person->alias));

      tidemark_person_steps_change (self->recorder, person, self->person, what);
    }
  leave (self);
}

static void
show_cb (TidemarkPersonPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.person", "s", self->person->id);
  leave (self);
}

static void
exclusions_cb (TidemarkPersonPage *self)
{
  adw_dialog_present (tidemark_exclusions_dialog_new (self->recorder, self->person),
                      GTK_WIDGET (self));
}

static void
archive_cb (TidemarkPersonPage *self)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_copy (self->person);
  g_autofree char *what = NULL;

  person->archived = !person->archived;
  /* Translators: %s is an alias */
  what = g_strdup_printf (person->archived ? _ ("%s archived") : _ ("%s brought back"),
                          tidemark_discretion_name (person->alias));
  tidemark_person_steps_change (self->recorder, person, self->person, what);
  leave (self);
}

static void
again_cb (TidemarkPersonPage *self)
{
  g_autoptr (TidemarkPerson) person = tidemark_person_copy (self->person);
  g_autofree char *what = NULL;

  person->ended_day = TIDEMARK_DAY_NONE;
  /* Translators: %s is an alias */
  what = g_strdup_printf (_ ("It goes on with %s"), tidemark_discretion_name (person->alias));
  tidemark_person_steps_change (self->recorder, person, self->person, what);
  leave (self);
}

static void
ending_cb (TidemarkPersonPage *self)
{
  AdwDialog *dialog = tidemark_ending_dialog_new (self->recorder, self->person);

  g_signal_connect_object (dialog, "ended", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
erase_cb (TidemarkPersonPage *self)
{
  AdwDialog *dialog = tidemark_erase_dialog_new (self->recorder, self->person);

  g_signal_connect_object (dialog, "erased", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
show_person (TidemarkPersonPage *self, const char *current_id)
{
  const TidemarkPerson *person = self->person;
  gboolean is_over = person->ended_day != TIDEMARK_DAY_NONE;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 tidemark_discretion_name (person->alias));
  gtk_button_set_label (GTK_BUTTON (self->store_button), _ ("_Save"));
  gtk_editable_set_text (self->alias, person->alias);
  for (guint i = 0; i < G_N_ELEMENTS (pronouns); i++)
    if (pronouns[i] == person->pronoun)
      adw_combo_row_set_selected (self->pronoun, i);
  tidemark_day_row_set_day (self->since, person->since_day);
  gtk_widget_set_visible (self->show_row, g_strcmp0 (person->id, current_id) != 0);
  adw_preferences_row_set_title (self->archive_row,
                                 person->archived ? _ ("_Bring Back") : _ ("_Archive"));
  adw_preferences_row_set_title (self->ending_row,
                                 is_over ? _ ("Change the E_nding…") : _ ("It Is Over_…"));
  gtk_widget_set_visible (self->again_row, is_over);
}

static void
tidemark_person_page_dispose (GObject *object)
{
  TidemarkPersonPage *self = TIDEMARK_PERSON_PAGE (object);

  g_clear_object (&self->recorder);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->person, tidemark_person_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_PERSON_PAGE);

  G_OBJECT_CLASS (tidemark_person_page_parent_class)->dispose (object);
}

static void
tidemark_person_page_class_init (TidemarkPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_person_page_dispose;

  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-person-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkPersonPage, name)
  BIND (store_button);
  BIND (form);
  BIND (alias);
  BIND (pronoun);
  BIND (since);
  BIND (journal_group);
  BIND (show_row);
  BIND (archive_row);
  BIND (ending_group);
  BIND (ending_row);
  BIND (again_row);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, store_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, exclusions_cb);
  gtk_widget_class_bind_template_callback (widget_class, archive_cb);
  gtk_widget_class_bind_template_callback (widget_class, ending_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, erase_cb);
}

static void
tidemark_person_page_init (TidemarkPersonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tidemark_person_page_new:
 * @people: (element-type TidemarkPerson): everybody that the journal knows
 * @person: (nullable): one of them, or %NULL for somebody new
 * @current_id: (nullable): whom the window shows
 *
 * Returns: (transfer floating): a page for a navigation view
 */
AdwNavigationPage *
tidemark_person_page_new (TidemarkRecorder *recorder,
                          GPtrArray *people,
                          TidemarkPerson *person,
                          const char *current_id)
{
  TidemarkPersonPage *self = g_object_new (TIDEMARK_TYPE_PERSON_PAGE, NULL);

  self->recorder = g_object_ref (recorder);
  self->person = person != NULL ? tidemark_person_ref (person) : NULL;
  gtk_widget_set_visible (self->journal_group, person != NULL);
  gtk_widget_set_visible (self->ending_group, person != NULL);
  if (person != NULL)
    show_person (self, current_id);
  self->people = g_ptr_array_ref (people);
  update_cb (self);
  return ADW_NAVIGATION_PAGE (self);
}
