/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-people-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-erase-dialog.h"
#include "tidemark-journal.h"
#include "tidemark-person-page.h"
#include "tidemark-person-steps.h"

struct _TidemarkPeopleDialog
{
  AdwDialog parent_instance;

  TidemarkRecorder *recorder;
  GCancellable *reading;
  GPtrArray *people; /* everybody; NULL until they are read */
  char *current_id;
  gboolean adds; /* a new one is asked for as soon as they are read */

  AdwNavigationView *view;
  GtkWidget *open_group;
  GtkWidget *archived_group;
  GtkWidget *sealed_group;
  GtkListBox *open_list;
  GtkListBox *archived_list;
  GtkListBox *sealed_list;
};

G_DEFINE_FINAL_TYPE (TidemarkPeopleDialog, tidemark_people_dialog, ADW_TYPE_DIALOG)

/* The person of a row. */
#define PERSON_KEY "tidemark-person"

typedef struct
{
  GPtrArray *people;
  char *current_id;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self->current_id);
  g_free (self);
}

static void
push_person (TidemarkPeopleDialog *self, TidemarkPerson *person)
{
  adw_navigation_view_push (self->view, tidemark_person_page_new (self->recorder, self->people,
                                                                  person, self->current_id));
}

static void
add_cb (TidemarkPeopleDialog *self)
{
  if (self->people != NULL)
    push_person (self, NULL);
  else
    self->adds = TRUE;
}

static TidemarkPerson *
get_row_person (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), PERSON_KEY);
}

static void
activated_cb (TidemarkPeopleDialog *self, GtkListBoxRow *row)
{
  push_person (self, get_row_person (row));
}

static void
lift_seal (TidemarkPeopleDialog *self, TidemarkPerson *person)
{
  g_autoptr (TidemarkPerson) lifted = tidemark_person_copy (person);

  lifted->sealed_until_day = TIDEMARK_DAY_NONE;
  tidemark_person_steps_change (self->recorder, lifted, person, _ ("Seal lifted"));
}

static void
seal_answered_cb (AdwAlertDialog *alert, const char *response, gpointer data)
{
  TidemarkPeopleDialog *self = data;
  TidemarkPerson *person = g_object_get_data (G_OBJECT (alert), PERSON_KEY);

  if (g_str_equal (response, "lift"))
    lift_seal (self, person);
  else if (g_str_equal (response, "erase"))
    adw_dialog_present (tidemark_erase_dialog_new (self->recorder, person), GTK_WIDGET (self));
}

static void
sealed_activated_cb (TidemarkPeopleDialog *self, GtkListBoxRow *row)
{
  TidemarkPerson *person = get_row_person (row);
  int today = tidemark_day_text_today ();
  guint n_days = (guint) MAX (person->sealed_until_day - today, 1);
  g_autofree char *day = tidemark_day_text (person->sealed_until_day, today);
  g_autofree char *body = g_strdup_printf (
      /* Translators: how many days are left, then a day such as "Saturday, 1 May" */
      ngettext ("You sealed this until %2$s: %1$u more day. Nobody but you keeps the promise, and "
                "you may break it.",
                "You sealed this until %2$s: %1$u more days. Nobody but you keeps the promise, and "
                "you may break it.",
                n_days),
      n_days, day);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Still Sealed"), body));

  adw_alert_dialog_add_responses (alert, "keep", _ ("_Keep the Seal"), "lift", _ ("_Lift the Seal"),
                                  "erase", _ ("_Erase…"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "keep");
  adw_alert_dialog_set_close_response (alert, "keep");
  g_object_set_data_full (G_OBJECT (alert), PERSON_KEY, tidemark_person_ref (person),
                          (GDestroyNotify) tidemark_person_unref);
  g_signal_connect_object (alert, "response", G_CALLBACK (seal_answered_cb), self, 0);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

/* Since when, and since when it is over. */
static char *
make_subtitle (const TidemarkPerson *person)
{
  int today = tidemark_day_text_today ();
  g_autofree char *since = NULL;
  g_autofree char *ended = NULL;
  g_autofree char *since_day = NULL;
  g_autofree char *ended_day = NULL;

  if (person->since_day != TIDEMARK_DAY_NONE)
    {
      since_day = tidemark_day_text_short (person->since_day, today);
      /* Translators: %s is a day */
      since = g_strdup_printf (_ ("since %s"), since_day);
    }
  if (person->ended_day != TIDEMARK_DAY_NONE)
    {
      ended_day = tidemark_day_text_short (person->ended_day, today);
      /* Translators: %s is a day */
      ended = g_strdup_printf (_ ("over since %s"), ended_day);
    }

  if (since != NULL && ended != NULL)
    return g_strdup_printf ("%s · %s", since, ended);
  return g_strdup (since != NULL ? since : ended != NULL ? ended : "");
}

static GtkWidget *
make_row (TidemarkPerson *person, const char *title, const char *subtitle, const char *state)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (state);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_visible (label, *state != '\0');
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), PERSON_KEY, tidemark_person_ref (person),
                          (GDestroyNotify) tidemark_person_unref);
  return row;
}

static GtkWidget *
make_person_row (TidemarkPeopleDialog *self, TidemarkPerson *person)
{
  g_autofree char *subtitle = make_subtitle (person);
  gboolean is_shown = g_strcmp0 (person->id, self->current_id) == 0;

  return make_row (person, tidemark_discretion_name (person->alias), subtitle,
                   is_shown ? _ ("Shown") : "");
}

static GtkWidget *
make_sealed_row (TidemarkPerson *person)
{
  g_autofree char *day = tidemark_day_text (person->sealed_until_day, tidemark_day_text_today ());
  /* Translators: %s is a day such as "Saturday, 1 May" */
  g_autofree char *title = g_strdup_printf (_ ("Until %s"), day);

  return make_row (person, title, "", "");
}

static void
fill (TidemarkPeopleDialog *self)
{
  int today = tidemark_day_text_today ();
  guint n_open = 0, n_archived = 0, n_sealed = 0;

  gtk_list_box_remove_all (self->open_list);
  gtk_list_box_remove_all (self->archived_list);
  gtk_list_box_remove_all (self->sealed_list);
  for (guint i = 0; i < self->people->len; i++)
    {
      TidemarkPerson *person = g_ptr_array_index (self->people, i);

      if (tidemark_person_is_sealed (person, today))
        {
          gtk_list_box_append (self->sealed_list, make_sealed_row (person));
          n_sealed++;
        }
      else if (person->archived)
        {
          gtk_list_box_append (self->archived_list, make_person_row (self, person));
          n_archived++;
        }
      else
        {
          gtk_list_box_append (self->open_list, make_person_row (self, person));
          n_open++;
        }
    }
  gtk_widget_set_visible (self->open_group, n_open > 0);
  gtk_widget_set_visible (self->archived_group, n_archived > 0);
  gtk_widget_set_visible (self->sealed_group, n_sealed > 0);
}

static gpointer
read_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (TidemarkPerson) current = NULL;
  GPtrArray *people = tidemark_journal_list_people (connection, error);
  Reading *reading;

  if (people == NULL)
    return NULL;

  current = tidemark_journal_get_current_person (connection, NULL);
  reading = g_new0 (Reading, 1);
  reading->people = people;
  reading->current_id = current != NULL ? g_strdup (current->id) : NULL;
  return reading;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkPeopleDialog) self = user_data;
  Reading *reading = tidemark_store_job_finish (TIDEMARK_STORE (source), result, NULL);

  if (reading == NULL)
    return;
  if (g_task_get_cancellable (G_TASK (result)) == self->reading)
    {
      g_clear_pointer (&self->people, g_ptr_array_unref);
      self->people = g_steal_pointer (&reading->people);
      g_set_str (&self->current_id, reading->current_id);
      tidemark_discretion_meet (tidemark_discretion_get_default (), source, self->people);
      fill (self);
      if (self->adds)
        push_person (self, NULL);
      self->adds = FALSE;
    }
  reading_free (reading);
}

static void
load (TidemarkPeopleDialog *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  tidemark_store_read_async (tidemark_recorder_get_store (self->recorder), read_job, NULL, NULL,
                             reading_free, self->reading, read_cb, g_object_ref (self));
}

static void
changed_cb (TidemarkPeopleDialog *self, TidemarkChange *change)
{
  if (change->people || change->everything)
    load (self);
}

static void
tidemark_people_dialog_dispose (GObject *object)
{
  TidemarkPeopleDialog *self = TIDEMARK_PEOPLE_DIALOG (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->recorder);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_PEOPLE_DIALOG);

  G_OBJECT_CLASS (tidemark_people_dialog_parent_class)->dispose (object);
}

static void
tidemark_people_dialog_finalize (GObject *object)
{
  g_free (TIDEMARK_PEOPLE_DIALOG (object)->current_id);

  G_OBJECT_CLASS (tidemark_people_dialog_parent_class)->finalize (object);
}

static void
tidemark_people_dialog_class_init (TidemarkPeopleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_people_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tidemark_people_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-people-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkPeopleDialog, name)
  BIND (view);
  BIND (open_group);
  BIND (archived_group);
  BIND (sealed_group);
  BIND (open_list);
  BIND (archived_list);
  BIND (sealed_list);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
tidemark_people_dialog_init (TidemarkPeopleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_swapped (self->open_list, "row-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->archived_list, "row-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->sealed_list, "row-activated", G_CALLBACK (sealed_activated_cb),
                            self);
}

/**
 * tidemark_people_dialog_new:
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
tidemark_people_dialog_new (TidemarkRecorder *recorder)
{
  TidemarkPeopleDialog *self = g_object_new (TIDEMARK_TYPE_PEOPLE_DIALOG, NULL);

  self->recorder = g_object_ref (recorder);
  g_signal_connect_object (tidemark_recorder_get_store (recorder), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  load (self);
  return ADW_DIALOG (self);
}

/**
 * tidemark_people_dialog_add_person:
 *
 * Goes on to somebody new.
 */
void
tidemark_people_dialog_add_person (TidemarkPeopleDialog *self)
{
  g_return_if_fail (TIDEMARK_IS_PEOPLE_DIALOG (self));

  add_cb (self);
}
