/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-today-page.h"

#include <glib/gi18n.h>

#include "tidemark-day-clock.h"
#include "tidemark-day-text.h"
#include "tidemark-due-row.h"
#include "tidemark-entry-text.h"
#include "tidemark-article.h"
#include "tidemark-prompt-step.h"
#include "tidemark-prompts.h"
#include "tidemark-small-step.h"
#include "tidemark-step-group.h"
#include "tidemark-tile.h"
#include "tidemark-today-content.h"
#include "tidemark-today-row.h"
#include "tidemark-veil.h"
#include "tidemark-window.h"

/* What a tile says about the distance, until a digit says it better. */
#define DISTANT 7
#define CLOSE 2

struct _TidemarkTodayPage
{
  TidemarkPage parent_instance;

  GSignalGroup *store_signals;
  GCancellable *reading;
  int today;
  GHashTable *rows; /* id of the entry → TidemarkTodayRow, owned by the list */
  char *focus_id;   /* of the entry that was just logged */
  gboolean prompt_done;
  gboolean is_narrow;
  gboolean has_talk_card; /* of a talk that is planned for today */

  GtkLabel *heading;
  GtkWidget *quick_row;
  GtkListBox *list;
  GtkWidget *empty;
  GtkWidget *due_group;
  GtkListBox *due_list;
  TidemarkStepGroup *step_group;
  GtkWidget *prompt_group;
  AdwActionRow *prompt_row;
  AdwPreferencesGroup *coming_group;
  AdwActionRow *check_in_row;
  GtkWidget *put_check_in_away;
  AdwActionRow *talk_card_row;
};

G_DEFINE_FINAL_TYPE (TidemarkTodayPage, tidemark_today_page, TIDEMARK_TYPE_PAGE)

static const struct
{
  const char *name;
  TidemarkKind kind;
  TidemarkWho by;
  int value;
} tiles[] = {
  { "text-them", TIDEMARK_KIND_TEXT, TIDEMARK_WHO_THEM, TIDEMARK_UNSAID },
  { "text-me", TIDEMARK_KIND_TEXT, TIDEMARK_WHO_ME, TIDEMARK_UNSAID },
  { "call", TIDEMARK_KIND_CALL, TIDEMARK_WHO_NONE, TIDEMARK_UNSAID },
  { "date", TIDEMARK_KIND_DATE, TIDEMARK_WHO_NONE, TIDEMARK_UNSAID },
  { "distant", TIDEMARK_KIND_DISTANCE, TIDEMARK_WHO_NONE, DISTANT },
  { "close", TIDEMARK_KIND_DISTANCE, TIDEMARK_WHO_NONE, CLOSE },
  { "nothing", TIDEMARK_KIND_NOTHING, TIDEMARK_WHO_NONE, TIDEMARK_UNSAID },
};

static void load (TidemarkTodayPage *self);

static void
update_empty (TidemarkTodayPage *self, gboolean has_anything)
{
  gboolean has_rows = g_hash_table_size (self->rows) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list), has_rows);
  gtk_widget_set_visible (self->empty, !has_rows && !has_anything);
  gtk_widget_set_visible (self->prompt_group, !self->prompt_done && (has_rows || has_anything));
}

static void
amended_cb (TidemarkTodayPage *self, TidemarkEntry *entry, GtkWidget *row)
{
  TidemarkEntry *before = TIDEMARK_IS_DUE_ROW (row)
                              ? tidemark_due_row_get_entry (TIDEMARK_DUE_ROW (row))
                              : tidemark_today_row_get_entry (TIDEMARK_TODAY_ROW (row));
  g_autofree char *title =
      tidemark_entry_text_title (entry, tidemark_page_get_alias (TIDEMARK_PAGE (self)));
  /* Translators: %s is what was changed, such as "Text from N." */
  g_autofree char *what = g_strdup_printf (_ ("%s changed"), title);

  tidemark_recorder_record (tidemark_page_get_recorder (TIDEMARK_PAGE (self)), entry, before, what);
}

static int
compare_rows (GtkListBoxRow *row1, GtkListBoxRow *row2, gpointer user_data)
{
  TidemarkEntry *a = tidemark_today_row_get_entry (TIDEMARK_TODAY_ROW (row1));
  TidemarkEntry *b = tidemark_today_row_get_entry (TIDEMARK_TODAY_ROW (row2));

  if (a->at.ms != b->at.ms)
    return a->at.ms < b->at.ms ? 1 : -1;
  return g_strcmp0 (b->id, a->id);
}

static void
row_activated_cb (TidemarkTodayPage *self, GtkListBoxRow *row)
{
  TidemarkEntry *entry = tidemark_today_row_get_entry (TIDEMARK_TODAY_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-entry", "s", entry->id);
}

/* The row that went is not where the focus should be lost. */
static void
remove_row (TidemarkTodayPage *self, const char *id)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, id);
  int index;

  if (row == NULL)
    return;

  index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == row)
    {
      GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->list, index + 1);

      if (next == NULL)
        next = gtk_list_box_get_row_at_index (self->list, index - 1);
      if (next != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (next));
    }
  g_hash_table_remove (self->rows, id);
  gtk_list_box_remove (self->list, row);
}

static void
focus_logged_row (TidemarkTodayPage *self)
{
  GtkWidget *row = self->focus_id != NULL ? g_hash_table_lookup (self->rows, self->focus_id) : NULL;

  if (row == NULL)
    return;

  gtk_widget_grab_focus (row);
  g_clear_pointer (&self->focus_id, g_free);
}

static void
put_row (TidemarkTodayPage *self, TidemarkEntry *entry)
{
  TidemarkTodayRow *row = g_hash_table_lookup (self->rows, entry->id);

  if (row != NULL)
    {
      tidemark_today_row_set_entry (row, entry);
      gtk_list_box_row_changed (GTK_LIST_BOX_ROW (row));
      return;
    }

  row = TIDEMARK_TODAY_ROW (
      tidemark_today_row_new (entry, tidemark_page_get_alias (TIDEMARK_PAGE (self))));
  tidemark_today_row_set_show_mark (row, !self->is_narrow);
  g_signal_connect_object (row, "amended", G_CALLBACK (amended_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->rows, g_strdup (entry->id), row);
  gtk_list_box_append (self->list, GTK_WIDGET (row));
}

static gboolean
belongs_here (TidemarkTodayPage *self, const TidemarkEntry *entry)
{
  const TidemarkPerson *person = tidemark_page_get_person (TIDEMARK_PAGE (self));

  return !entry->deleted && entry->day == self->today && entry->kind != TIDEMARK_KIND_MESSAGE &&
         (entry->person_id == NULL ||
          (person != NULL && g_str_equal (entry->person_id, person->id)));
}

static void
show_entries (TidemarkTodayPage *self, GPtrArray *entries)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (entries, i);

      g_hash_table_add (seen, entry->id);
      put_row (self, entry);
    }

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (seen, id))
      g_ptr_array_add (gone, g_strdup (id));
  for (guint i = 0; i < gone->len; i++)
    remove_row (self, g_ptr_array_index (gone, i));
}

static void
show_due (TidemarkTodayPage *self, GPtrArray *due)
{
  const char *alias = tidemark_page_get_alias (TIDEMARK_PAGE (self));

  gtk_list_box_remove_all (self->due_list);
  for (guint i = 0; i < due->len; i++)
    {
      GtkWidget *row = tidemark_due_row_new (g_ptr_array_index (due, i), alias, self->today);

      g_signal_connect_object (row, "amended", G_CALLBACK (amended_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->due_list, row);
    }
  gtk_widget_set_visible (self->due_group, due->len > 0);
}

static gboolean
is_over (TidemarkTodayPage *self)
{
  const TidemarkPerson *person = tidemark_page_get_person (TIDEMARK_PAGE (self));

  return person != NULL && person->ended_day != TIDEMARK_DAY_NONE;
}

/* All day the same. */
static void
show_prompt (TidemarkTodayPage *self)
{
  const char *alias = tidemark_page_get_alias (TIDEMARK_PAGE (self));
  g_autofree char *prompt = tidemark_prompts_of_day (self->today, alias);
  const TidemarkArticle *article =
      tidemark_article_find (tidemark_prompts_source_of_day (self->today));
  g_autofree char *title = article != NULL ? tidemark_article_say (article->title, alias) : NULL;
  g_autofree char *source = NULL;

  if (title != NULL)
    /* Translators: %s is the title of an article */
    source = g_strdup_printf (_ ("After “%s”"), title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->prompt_row), prompt);
  adw_action_row_set_subtitle (self->prompt_row, source);
}

/* Only what it is, and where: what is on the card is nobody's who looks over a shoulder. */
static void
show_talk_card (TidemarkTodayPage *self, const TidemarkTalkCard *card)
{
  gboolean has_occasion = card != NULL && *card->texts[TIDEMARK_TALK_OCCASION] != '\0';

  self->has_talk_card = card != NULL && !is_over (self);
  gtk_widget_set_visible (GTK_WIDGET (self->talk_card_row), self->has_talk_card);
  if (self->has_talk_card)
    adw_action_row_set_subtitle (self->talk_card_row, has_occasion
                                                          ? card->texts[TIDEMARK_TALK_OCCASION]
                                                          : _ ("You chose the day"));
  tidemark_veil_set (GTK_WIDGET (self->talk_card_row), TIDEMARK_PRIVATE_SUBTITLE, has_occasion);
}

/* From the day on that was chosen for it, until it is looked back at. */
static void
show_step (TidemarkTodayPage *self)
{
  TidemarkPerson *person = (TidemarkPerson *) tidemark_page_get_person (TIDEMARK_PAGE (self));
  g_autoptr (TidemarkSmallStep) step = person != NULL ? tidemark_small_step_of (person) : NULL;
  gboolean is_due = step != NULL && step->look_back_day <= self->today && !is_over (self);

  tidemark_step_group_show (self->step_group, tidemark_page_get_recorder (TIDEMARK_PAGE (self)),
                            is_due ? person : NULL, NULL, self->today);
}

/* (nullable): who has one. It waits until it is answered or put away, however long ago its day was:
 * the program may have been closed on that day. */
static const TidemarkPerson *
get_checking_in (TidemarkTodayPage *self)
{
  const TidemarkPerson *person = tidemark_page_get_person (TIDEMARK_PAGE (self));

  return person != NULL && !is_over (self) && person->check_in_day != TIDEMARK_DAY_NONE ? person
                                                                                        : NULL;
}

static void
show_check_in (TidemarkTodayPage *self, const TidemarkPerson *person)
{
  g_autofree char *day = NULL;
  g_autofree char *subtitle = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->check_in_row), person != NULL);
  if (person == NULL)
    return;

  day = tidemark_day_text (person->check_in_day, self->today);
  /* Translators: %s is a day; under "Your check-in with yourself" */
  subtitle = g_strdup_printf (_ ("%s. You chose the day"), day);
  adw_action_row_set_subtitle (self->check_in_row, subtitle);
  gtk_widget_set_visible (self->put_check_in_away, person->check_in_day <= self->today);
}

static void
show_coming (TidemarkTodayPage *self)
{
  const TidemarkPerson *checking_in = get_checking_in (self);
  gboolean has_passed = checking_in != NULL && checking_in->check_in_day < self->today;

  show_check_in (self, checking_in);
  adw_preferences_group_set_title (
      self->coming_group,
      has_passed && !self->has_talk_card
          /* Translators: heading of what was to be done on a day that has been */
          ? _ ("Whenever You Like")
          : _ ("Coming Up"));
  gtk_widget_set_visible (GTK_WIDGET (self->coming_group),
                          checking_in != NULL || self->has_talk_card);
}

static void
show_day (TidemarkTodayPage *self)
{
  g_autofree char *heading = tidemark_day_text (self->today, self->today);

  gtk_label_set_label (self->heading, heading);
  show_prompt (self);
  show_step (self);
  show_coming (self);
}

static void
content_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TidemarkTodayPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkTodayContent) content =
      tidemark_today_content_read_finish (TIDEMARK_STORE (source), result, &error);

  /* What was read before the last change is not shown, even where it was read to the end. */
  if (g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  g_clear_object (&self->reading);
  if (content == NULL)
    {
      GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

      if (TIDEMARK_IS_WINDOW (root))
        tidemark_window_show_problem (TIDEMARK_WINDOW (root), error);
      return;
    }

  self->today = content->today;
  self->prompt_done = content->prompt_done;
  show_talk_card (self, content->talk_card);
  show_day (self);
  show_entries (self, content->entries);
  /* Of what is over nothing is asked. */
  if (is_over (self))
    g_ptr_array_set_size (content->due, 0);
  show_due (self, content->due);
  update_empty (self, content->has_anything);
  focus_logged_row (self);
}

static void
load (TidemarkTodayPage *self)
{
  TidemarkStore *store = tidemark_page_get_store (TIDEMARK_PAGE (self));
  const TidemarkPerson *person = tidemark_page_get_person (TIDEMARK_PAGE (self));

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  gtk_widget_set_sensitive (self->quick_row, store != NULL && person != NULL);
  if (store == NULL)
    {
      g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

      show_entries (self, nothing);
      show_due (self, nothing);
      return;
    }

  self->reading = g_cancellable_new ();
  tidemark_today_content_read_async (store, person != NULL ? person->id : NULL,
                                     tidemark_day_text_today (), self->reading, content_cb,
                                     g_object_ref (self));
}

static void
changed_cb (TidemarkTodayPage *self, TidemarkChange *change)
{
  for (guint i = 0; i < change->entries->len; i++)
    {
      TidemarkEntry *entry = g_ptr_array_index (change->entries, i);

      if (belongs_here (self, entry))
        put_row (self, entry);
      else
        remove_row (self, entry->id);
    }

  focus_logged_row (self);
  if (change->entries->len > 0)
    update_empty (self, TRUE);
  /* What is due, and whether there is anything at all, only the journal knows. */
  load (self);
}

/* Who comes back in the morning finds the new day. */
static void
today_cb (TidemarkTodayPage *self)
{
  self->today = tidemark_day_text_today ();
  show_day (self);
  load (self);
}

static TidemarkEntry *
make_entry (TidemarkTodayPage *self, guint tile)
{
  const TidemarkPerson *person = tidemark_page_get_person (TIDEMARK_PAGE (self));
  TidemarkEntry *entry =
      tidemark_entry_new (tiles[tile].kind, tidemark_instant_now (),
                          tidemark_day_clock_get_start_hour (tidemark_day_clock_get_default ()));

  entry->person_id = g_strdup (person->id);
  entry->by = tiles[tile].by;
  entry->value = tiles[tile].value;
  return entry;
}

static void
log_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TidemarkTodayPage *self = TIDEMARK_TODAY_PAGE (widget);
  TidemarkRecorder *recorder = tidemark_page_get_recorder (TIDEMARK_PAGE (self));

  if (recorder == NULL || tidemark_page_get_person (TIDEMARK_PAGE (self)) == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (tiles); i++)
    if (g_str_equal (tiles[i].name, g_variant_get_string (parameter, NULL)))
      {
        g_autoptr (TidemarkEntry) entry = make_entry (self, i);
        g_autofree char *title =
            tidemark_entry_text_title (entry, tidemark_page_get_alias (TIDEMARK_PAGE (self)));
        /* Translators: %s is what was logged, such as "Text from N." */
        g_autofree char *what = g_strdup_printf (_ ("%s logged"), title);

        g_set_str (&self->focus_id, entry->id);
        tidemark_recorder_record (recorder, entry, NULL, what);
        return;
      }
}

static void
write_cb (TidemarkTodayPage *self)
{
  gtk_widget_activate_action (
      GTK_WIDGET (self), "win.write", "s",
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->prompt_row)));
}

static void
put_away_cb (TidemarkTodayPage *self)
{
  g_autoptr (TidemarkUndoStep) step = tidemark_undo_step_new (_ ("Put away for today"));
  TidemarkRecorder *recorder = tidemark_page_get_recorder (TIDEMARK_PAGE (self));

  if (recorder == NULL)
    return;

  /* What is hidden with the focus takes it along. */
  gtk_widget_child_focus (self->quick_row, GTK_DIR_TAB_FORWARD);
  tidemark_prompt_step_add (step, self->today);
  tidemark_recorder_record_step (recorder, step);
}

static void
put_check_in_away_cb (TidemarkTodayPage *self)
{
  TidemarkRecorder *recorder = tidemark_page_get_recorder (TIDEMARK_PAGE (self));
  TidemarkPerson *before = (TidemarkPerson *) tidemark_page_get_person (TIDEMARK_PAGE (self));
  g_autoptr (TidemarkPerson) person = NULL;

  if (recorder == NULL || before == NULL)
    return;

  /* What is hidden with the focus takes it along. */
  gtk_widget_child_focus (self->quick_row, GTK_DIR_TAB_FORWARD);
  person = tidemark_person_copy (before);
  person->check_in_day = TIDEMARK_DAY_NONE;
  tidemark_recorder_record_person (recorder, person, before, _ ("Check-in put away"));
}

static void
set_narrow (TidemarkTodayPage *self, gboolean is_narrow)
{
  GHashTableIter iter;
  gpointer row;

  self->is_narrow = is_narrow;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    tidemark_today_row_set_show_mark (row, !is_narrow);
}

static void
narrow_cb (TidemarkTodayPage *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (TidemarkTodayPage *self)
{
  set_narrow (self, FALSE);
}

static void
tidemark_today_page_load (TidemarkPage *page)
{
  TidemarkTodayPage *self = TIDEMARK_TODAY_PAGE (page);
  GHashTableIter iter;
  gpointer row;

  g_signal_group_set_target (self->store_signals, tidemark_page_get_store (page));
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    tidemark_today_row_set_alias (row, tidemark_page_get_alias (page));
  load (self);
}

static void
tidemark_today_page_dispose (GObject *object)
{
  TidemarkTodayPage *self = TIDEMARK_TODAY_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->reading);
  g_hash_table_remove_all (self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIDEMARK_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (tidemark_today_page_parent_class)->dispose (object);
}

static void
tidemark_today_page_finalize (GObject *object)
{
  TidemarkTodayPage *self = TIDEMARK_TODAY_PAGE (object);

  g_hash_table_unref (self->rows);
  g_free (self->focus_id);

  G_OBJECT_CLASS (tidemark_today_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, heading);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, quick_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, list);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, empty);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, due_group);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, due_list);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, step_group);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, prompt_group);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, prompt_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, coming_group);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, check_in_row);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, put_check_in_away);
  gtk_widget_class_bind_template_child (widget_class, TidemarkTodayPage, talk_card_row);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_away_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_check_in_away_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
}

static void
tidemark_today_page_class_init (TidemarkTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_today_page_dispose;
  object_class->finalize = tidemark_today_page_finalize;
  TIDEMARK_PAGE_CLASS (klass)->load = tidemark_today_page_load;

  g_type_ensure (TIDEMARK_TYPE_STEP_GROUP);
  g_type_ensure (TIDEMARK_TYPE_TILE);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "today.log", "s", log_cb);
}

static void
tidemark_today_page_init (TidemarkTodayPage *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->today = tidemark_day_text_today ();
  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  g_signal_connect_object (tidemark_day_clock_get_default (), "notify::today",
                           G_CALLBACK (today_cb), self, G_CONNECT_SWAPPED);
  show_day (self);
}
