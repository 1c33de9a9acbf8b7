/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-my-people-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-choice-row.h"
#include "tidemark-day-clock.h"
#include "tidemark-day-row.h"
#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-journal-friends.h"
#include "tidemark-veil.h"

#define N_KINDS TIDEMARK_FRIEND_OLD

struct _TidemarkMyPeopleDialog
{
  TidemarkMySideDialog parent_instance;

  GCancellable *listing;

  GtkLabel *nudge;
  AdwEntryRow *who;
  TidemarkChoiceRow *kind;
  TidemarkDayRow *seen_on;
  GtkButton *add;
  AdwPreferencesGroup *groups[N_KINDS]; /* fun, deep, known long */
  GtkListBox *lists[N_KINDS];
};

G_DEFINE_FINAL_TYPE (TidemarkMyPeopleDialog,
                     tidemark_my_people_dialog,
                     TIDEMARK_TYPE_MY_SIDE_DIALOG)

static GQuark
get_name_quark (void)
{
  return g_quark_from_static_string ("tidemark-my-people-name");
}

/* Storing */

static void
record (TidemarkMyPeopleDialog *self, const char *who, TidemarkFriend kind, int day)
{
  g_autoptr (TidemarkEntry) entry =
      tidemark_entry_new (TIDEMARK_KIND_FRIEND, tidemark_day_clock_find_instant (day), 0);
  /* Translators: %s is one of one's own people */
  g_autofree char *what = g_strdup_printf (_ ("Time with %s logged"), who);

  entry->day = day;
  entry->friend = kind;
  entry->who = g_strdup (who);
  tidemark_recorder_record (tidemark_my_side_dialog_get_recorder (TIDEMARK_MY_SIDE_DIALOG (self)),
                            entry, NULL, what);
}

/* (transfer full) (nullable): what was typed. */
static char *
get_who (TidemarkMyPeopleDialog *self)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->who))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
changed_cb (TidemarkMyPeopleDialog *self)
{
  g_autofree char *who = get_who (self);
  int day = tidemark_day_row_get_day (self->seen_on);

  gtk_widget_set_sensitive (
      GTK_WIDGET (self->add),
      who != NULL && tidemark_choice_row_get_value (self->kind) != TIDEMARK_CHOICE_NONE &&
          day != TIDEMARK_DAY_NONE && day <= tidemark_day_text_today ());
}

static void
add_cb (TidemarkMyPeopleDialog *self)
{
  g_autofree char *who = get_who (self);

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->add)))
    return;

  record (self, who, (TidemarkFriend) tidemark_choice_row_get_value (self->kind),
          tidemark_day_row_get_day (self->seen_on));
  /* The button has nothing to add now, and must not keep the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (self->who));
  gtk_editable_set_text (GTK_EDITABLE (self->who), "");
}

static void
seen_cb (GtkButton *button, TidemarkMyPeopleDialog *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);
  GtkWidget *list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX);

  for (int i = 0; i < N_KINDS; i++)
    if (list == GTK_WIDGET (self->lists[i]))
      record (self, g_object_get_qdata (G_OBJECT (row), get_name_quark ()),
              (TidemarkFriend) (TIDEMARK_FRIEND_FUN + i), tidemark_day_text_today ());
}

/* Showing */

static GtkWidget *
new_row (TidemarkMyPeopleDialog *self, const TidemarkJournalFriend *one, int today)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = tidemark_day_text_short (one->last_day, today);
  g_autofree char *seen =
      g_strdup_printf (ngettext ("Last time on %1$s · %2$d time", "Last time on %1$s · %2$d times",
                                 (gulong) one->n_times),
                       day, one->n_times);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), one->who);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), seen);
  gtk_widget_add_css_class (row, "numeric");
  gtk_widget_add_css_class (row, TIDEMARK_PRIVATE_TITLE);
  g_object_set_qdata_full (G_OBJECT (row), get_name_quark (), g_strdup (one->who), g_free);
  if (one->last_day < today)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_ ("Seen _Today"));
      g_autofree char *label = g_strdup_printf (_ ("%s: seen today"), one->who);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      g_signal_connect_object (button, "clicked", G_CALLBACK (seen_cb), self, G_CONNECT_DEFAULT);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }

  return row;
}

static void
show_friends (TidemarkMyPeopleDialog *self, GPtrArray *friends)
{
  int today = tidemark_day_text_today ();

  for (int i = 0; i < N_KINDS; i++)
    gtk_list_box_remove_all (self->lists[i]);
  for (guint i = 0; i < friends->len; i++)
    {
      const TidemarkJournalFriend *one = g_ptr_array_index (friends, i);

      if (one->kind >= TIDEMARK_FRIEND_FUN && one->kind <= TIDEMARK_FRIEND_OLD)
        gtk_list_box_append (self->lists[one->kind - TIDEMARK_FRIEND_FUN],
                             new_row (self, one, today));
    }
  for (int i = 0; i < N_KINDS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->lists[i]),
                            gtk_list_box_get_row_at_index (self->lists[i], 0) != NULL);
}

static gpointer
list_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return tidemark_journal_list_friends (connection, data, error);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkMyPeopleDialog) self = user_data;
  g_autoptr (GPtrArray) friends = tidemark_store_job_finish (TIDEMARK_STORE (source), result, NULL);

  /* What goes wrong here went wrong for all of the dialog, which told of it. */
  if (friends != NULL && g_task_get_cancellable (G_TASK (result)) == self->listing)
    show_friends (self, friends);
}

static void
tidemark_my_people_dialog_show (TidemarkMySideDialog *dialog, TidemarkReflectResult *result)
{
  TidemarkMyPeopleDialog *self = TIDEMARK_MY_PEOPLE_DIALOG (dialog);
  TidemarkRecorder *recorder = tidemark_my_side_dialog_get_recorder (dialog);
  const TidemarkMySide *side = &result->reflection->my_side;
  gboolean is_missing = FALSE;
  /* Translators: %s is an alias */
  g_autofree char *nudge = g_strdup_printf (
      _ ("Far from %s is a time to be near to others. Some kinds of company are missing below."),
      tidemark_discretion_name (result->person->alias));

  for (int i = 0; i < N_KINDS; i++)
    {
      int n = side->friends[TIDEMARK_FRIEND_FUN + i];
      g_autofree char *times =
          n == 0 ? g_strdup (_ ("Not in the last four weeks"))
                 : g_strdup_printf (ngettext ("%d time in the last four weeks",
                                              "%d times in the last four weeks", (gulong) n),
                                    n);

      is_missing = is_missing || n == 0;
      adw_preferences_group_set_description (self->groups[i], times);
    }
  gtk_label_set_label (self->nudge, nudge);
  gtk_widget_set_visible (GTK_WIDGET (self->nudge), side->is_away && is_missing);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  tidemark_store_read_async (
      tidemark_recorder_get_store (recorder), list_job, g_strdup (result->person->id), g_free,
      (GDestroyNotify) g_ptr_array_unref, self->listing, listed_cb, g_object_ref (self));
}

static void
tidemark_my_people_dialog_dispose (GObject *object)
{
  TidemarkMyPeopleDialog *self = TIDEMARK_MY_PEOPLE_DIALOG (object);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_MY_PEOPLE_DIALOG);

  G_OBJECT_CLASS (tidemark_my_people_dialog_parent_class)->dispose (object);
}

static void
tidemark_my_people_dialog_class_init (TidemarkMyPeopleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_my_people_dialog_dispose;
  TIDEMARK_MY_SIDE_DIALOG_CLASS (klass)->show = tidemark_my_people_dialog_show;

  g_type_ensure (TIDEMARK_TYPE_CHOICE_ROW);
  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-my-people-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkMyPeopleDialog, name)
  BIND (nudge);
  BIND (who);
  BIND (kind);
  BIND (seen_on);
  BIND (add);
#undef BIND
  for (int i = 0; i < N_KINDS; i++)
    {
      g_autofree char *group = g_strdup_printf ("group_%d", i);
      g_autofree char *list = g_strdup_printf ("list_%d", i);
      const gssize place = i * (gssize) sizeof (gpointer);

      gtk_widget_class_bind_template_child_full (widget_class, g_intern_string (group), FALSE,
                                                 G_STRUCT_OFFSET (TidemarkMyPeopleDialog, groups) +
                                                     place);
      gtk_widget_class_bind_template_child_full (widget_class, g_intern_string (list), FALSE,
                                                 G_STRUCT_OFFSET (TidemarkMyPeopleDialog, lists) +
                                                     place);
    }
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
tidemark_my_people_dialog_init (TidemarkMyPeopleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  tidemark_choice_row_add (self->kind, TIDEMARK_FRIEND_FUN, C_ ("friend", "Fun"));
  tidemark_choice_row_add (self->kind, TIDEMARK_FRIEND_DEEP, C_ ("friend", "Deep Talks"));
  tidemark_choice_row_add (self->kind, TIDEMARK_FRIEND_OLD, C_ ("friend", "Known Long"));
  tidemark_day_row_set_day (self->seen_on, tidemark_day_text_today ());
  g_signal_connect_swapped (self->who, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->kind, "notify::value", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->seen_on, "notify::day", G_CALLBACK (changed_cb), self);
}

/**
 * tidemark_my_people_dialog_new:
 *
 * Returns: (transfer floating): a dialog; see tidemark_my_side_dialog_open()
 */
AdwDialog *
tidemark_my_people_dialog_new (void)
{
  return g_object_new (TIDEMARK_TYPE_MY_PEOPLE_DIALOG, NULL);
}
