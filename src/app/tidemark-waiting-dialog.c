/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-waiting-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-day-row.h"
#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-path-answer.h"
#include "tidemark-veil.h"
#include "tidemark-waiting-limit.h"

/* Ten years. */
#define MAX_DAYS 3650

struct _TidemarkWaitingDialog
{
  TidemarkMySideDialog parent_instance;

  gboolean is_filled;

  GtkButton *save;
  AdwActionRow *open;
  AdwEntryRow *limit;
  AdwEntryRow *reason;
  GtkLabel *hint;
  TidemarkDayRow *agreed_until;
  TidemarkDayRow *check_in;
  AdwPreferencesGroup *again;
  AdwEntryRow *answer;
  AdwPreferencesGroup *answers;
  GtkListBox *answers_list;
  AdwPreferencesGroup *earlier;
  GtkListBox *earlier_list;
};

G_DEFINE_FINAL_TYPE (TidemarkWaitingDialog, tidemark_waiting_dialog, TIDEMARK_TYPE_MY_SIDE_DIALOG)

static const TidemarkPerson *
get_person (TidemarkWaitingDialog *self)
{
  return tidemark_my_side_dialog_get_person (TIDEMARK_MY_SIDE_DIALOG (self));
}

/* (transfer full): without the space around it. */
static char *
get_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* An empty line is no limit. */
static gboolean
parse_limit (TidemarkWaitingDialog *self, int *out)
{
  g_autofree char *text = get_text (self->limit);
  guint64 days = 0;

  *out = TIDEMARK_UNSAID;
  if (*text == '\0')
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 1, MAX_DAYS, &days, NULL))
    return FALSE;

  *out = (int) days;
  return TRUE;
}

static void
set_valid (AdwEntryRow *row, gboolean valid)
{
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  /* The text inside has the focus, so it is what a reader is told about. */
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))), GTK_ACCESSIBLE_STATE_INVALID,
      valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

/* Only a limit that stood needs a reason to be moved. */
static void
changed_cb (TidemarkWaitingDialog *self)
{
  g_autofree char *reason = get_text (self->reason);
  int stands = get_person (self)->waiting_limit_days;
  int days;
  gboolean valid = parse_limit (self, &days);
  gboolean is_moved = valid && stands != TIDEMARK_UNSAID && days != stands;
  gboolean needs_reason = is_moved && *reason == '\0';

  set_valid (self->limit, valid);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), valid && (days != stands || *reason != '\0'));
  if (!valid)
    gtk_label_set_label (self->hint, _ ("A number of days, or nothing for no limit."));
  else if (needs_reason)
    gtk_label_set_label (self->hint, _ ("A limit is moved with a reason, and the one before it "
                                        "stays below."));
  gtk_widget_set_visible (GTK_WIDGET (self->hint), !valid || needs_reason);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), valid && !needs_reason && self->is_filled);
}

/* A check-in whose day has come is over once it is answered, unless another day was chosen. */
static int
find_check_in_day (TidemarkWaitingDialog *self, int stands, gboolean is_answered)
{
  int day = tidemark_day_row_get_day (self->check_in);

  return is_answered && day == stands && day <= tidemark_day_text_today () ? TIDEMARK_DAY_NONE
                                                                           : day;
}

static void
save_cb (TidemarkWaitingDialog *self)
{
  g_autoptr (TidemarkPerson) person =
      tidemark_my_side_dialog_copy_person (TIDEMARK_MY_SIDE_DIALOG (self));
  g_autofree char *reason = get_text (self->reason);
  g_autofree char *answer = get_text (self->answer);
  int days, check_in_day;
  gboolean is_changed;

  if (!parse_limit (self, &days))
    return;

  check_in_day = find_check_in_day (self, person->check_in_day, *answer != '\0');
  is_changed = days != person->waiting_limit_days || *answer != '\0' ||
               person->check_in_day != check_in_day ||
               person->agreed_until_day != tidemark_day_row_get_day (self->agreed_until);
  if (days != person->waiting_limit_days)
    tidemark_waiting_limit_move (person, days, *reason != '\0' ? reason : NULL,
                                 tidemark_day_text_today ());
  if (*answer != '\0')
    tidemark_path_answer_add (person, TIDEMARK_PATH_WAITING, answer, tidemark_day_text_today ());
  person->check_in_day = check_in_day;
  person->agreed_until_day = tidemark_day_row_get_day (self->agreed_until);
  if (is_changed)
    tidemark_my_side_dialog_store_person (TIDEMARK_MY_SIDE_DIALOG (self), person,
                                          _ ("Waiting and check-in stored"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
entry_activated_cb (TidemarkWaitingDialog *self)
{
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->save)))
    save_cb (self);
}

static char *
say_days (int days)
{
  if (days == TIDEMARK_UNSAID)
    return g_strdup (_ ("No limit"));

  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) days), days);
}

static char *
say_since (const TidemarkWaitingLimit *limit, int today)
{
  g_autofree char *from = NULL;

  if (limit->from_day == TIDEMARK_DAY_NONE)
    return g_strdup (limit->reason != NULL ? limit->reason : "");
  from = tidemark_day_text_short (limit->from_day, today);
  if (limit->reason == NULL)
    /* Translators: a waiting limit; a day */
    return g_strdup_printf (_ ("Set on %s"), from);

  /* Translators: a waiting limit; a day, and the reason in one's own words */
  return g_strdup_printf (_ ("Set on %s: “%s”"), from, limit->reason);
}

/* All of them but a first one without a word, the latest first. */
static void
show_earlier (TidemarkWaitingDialog *self, const TidemarkPerson *person)
{
  g_autoptr (GPtrArray) limits = tidemark_waiting_limits_of (person);
  int today = tidemark_day_text_today ();

  gtk_list_box_remove_all (self->earlier_list);
  for (guint i = limits->len; i > 0; i--)
    {
      const TidemarkWaitingLimit *limit = g_ptr_array_index (limits, i - 1);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *days = say_days (limit->days);
      g_autofree char *title =
          i == limits->len ? g_strdup_printf (_ ("%s, now"), days) : g_strdup (days);
      g_autofree char *since = say_since (limit, today);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), since);
      tidemark_veil_set (row, TIDEMARK_PRIVATE_SUBTITLE, limit->reason != NULL);
      gtk_list_box_append (self->earlier_list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), limits->len > 0);
}

/* What there is to look at again, and whether its day has come. It asks, and urges nobody. */
static void
show_again (TidemarkWaitingDialog *self, const TidemarkReflectResult *result)
{
  const TidemarkPerson *person = result->person;
  const TidemarkMySide *side = &result->reflection->my_side;
  gboolean is_due =
      person->check_in_day != TIDEMARK_DAY_NONE && person->check_in_day <= result->today;
  gboolean is_over = person->waiting_limit_days != TIDEMARK_UNSAID &&
                     side->open_days != TIDEMARK_UNSAID &&
                     side->open_days >= person->waiting_limit_days;
  gboolean has_ended =
      person->agreed_until_day != TIDEMARK_DAY_NONE && person->agreed_until_day <= result->today;
  const char *words = _ ("Whenever you like. What you answer is kept with its day.");

  if (is_due)
    words = _ ("The day that you chose is here. How is it for you? Nothing has to be decided.");
  else if (has_ended)
    words = _ ("The timeline that you both agreed on has ended. How is it for you?");
  else if (is_over)
    words = _ ("It is as long as you were willing to wait. The limit is yours, to keep or to "
               "move. How is it for you?");
  adw_preferences_group_set_description (self->again, words);
  /* What is asked is what is seen first. */
  if (is_due && !self->is_filled)
    gtk_widget_grab_focus (GTK_WIDGET (self->answer));
}

static void
show_answers (TidemarkWaitingDialog *self, const TidemarkPerson *person)
{
  g_autoptr (GPtrArray) answers = tidemark_path_answers_of (person, TIDEMARK_PATH_WAITING);
  int today = tidemark_day_text_today ();

  gtk_list_box_remove_all (self->answers_list);
  for (guint i = answers->len; i > 0; i--)
    {
      const TidemarkPathAnswer *answer = g_ptr_array_index (answers, i - 1);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *day = tidemark_day_text_short (answer->day, today);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), answer->text);
      gtk_widget_add_css_class (row, TIDEMARK_PRIVATE_TITLE);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);
      gtk_list_box_append (self->answers_list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->answers), answers->len > 0);
}

static void
fill (TidemarkWaitingDialog *self, const TidemarkPerson *person)
{
  g_autofree char *limit = person->waiting_limit_days != TIDEMARK_UNSAID
                               ? g_strdup_printf ("%d", person->waiting_limit_days)
                               : NULL;
  g_autofree char *agreed =
      g_strdup_printf (_ ("Agreed with %s, until"), tidemark_discretion_name (person->alias));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->agreed_until), agreed);
  gtk_editable_set_text (GTK_EDITABLE (self->limit), limit != NULL ? limit : "");
  tidemark_day_row_set_day (self->agreed_until, person->agreed_until_day);
  tidemark_day_row_set_day (self->check_in, person->check_in_day);
}

static void
tidemark_waiting_dialog_show (TidemarkMySideDialog *dialog, TidemarkReflectResult *result)
{
  TidemarkWaitingDialog *self = TIDEMARK_WAITING_DIALOG (dialog);
  int days = result->reflection->my_side.open_days;
  g_autofree char *open =
      days == TIDEMARK_UNSAID
          ? g_strdup (_ ("No open question"))
          : g_strdup_printf (ngettext ("%d day since the first open talk",
                                       "%d days since the first open talk", (gulong) days),
                             days);

  adw_action_row_set_subtitle (self->open, open);
  show_again (self, result);
  show_answers (self, result->person);
  show_earlier (self, result->person);
  if (!self->is_filled)
    fill (self, result->person);
  self->is_filled = TRUE;
  changed_cb (self);
}

static void
tidemark_waiting_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_WAITING_DIALOG);

  G_OBJECT_CLASS (tidemark_waiting_dialog_parent_class)->dispose (object);
}

static void
tidemark_waiting_dialog_class_init (TidemarkWaitingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_waiting_dialog_dispose;
  TIDEMARK_MY_SIDE_DIALOG_CLASS (klass)->show = tidemark_waiting_dialog_show;

  g_type_ensure (TIDEMARK_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-waiting-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkWaitingDialog, name)
  BIND (save);
  BIND (open);
  BIND (limit);
  BIND (reason);
  BIND (hint);
  BIND (agreed_until);
  BIND (check_in);
  BIND (again);
  BIND (answer);
  BIND (answers);
  BIND (answers_list);
  BIND (earlier);
  BIND (earlier_list);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
tidemark_waiting_dialog_init (TidemarkWaitingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Not in the template: there it would be called before anybody is known. */
  g_signal_connect_swapped (self->limit, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (changed_cb), self);
}

/**
 * tidemark_waiting_dialog_new:
 *
 * Returns: (transfer floating): a dialog; see tidemark_my_side_dialog_open()
 */
AdwDialog *
tidemark_waiting_dialog_new (void)
{
  return g_object_new (TIDEMARK_TYPE_WAITING_DIALOG, NULL);
}
