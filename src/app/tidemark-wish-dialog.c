/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-wish-dialog.h"

#include <glib/gi18n.h>

#include "tidemark-article.h"
#include "tidemark-choice-row.h"
#include "tidemark-day-text.h"
#include "tidemark-discretion.h"
#include "tidemark-path-answer.h"
#include "tidemark-veil.h"
#include "tidemark-wish-page.h"

/* In the order of the way. */
enum
{
  MY_WISH,
  GENERAL,
  WITH_ME,
  ACTIONS,
  MATCH,
  N_PAGES
};

struct _TidemarkWishDialog
{
  TidemarkMySideDialog parent_instance;

  gboolean is_showing;

  AdwNavigationView *navigation;
  GtkLabel *step;
  GtkListBox *steps;
  AdwActionRow *rows[N_PAGES];
  GtkButton *next;
  AdwNavigationPage *pages[N_PAGES];
  AdwActionRow *promises;
  AdwActionRow *follow_through;
  AdwActionRow *exclusivity;
  AdwActionRow *my_words;
  AdwActionRow *their_words;
  TidemarkChoiceRow *match;
};

G_DEFINE_FINAL_TYPE (TidemarkWishDialog, tidemark_wish_dialog, TIDEMARK_TYPE_MY_SIDE_DIALOG)

static const TidemarkPerson *
get_person (TidemarkWishDialog *self)
{
  return tidemark_my_side_dialog_get_person (TIDEMARK_MY_SIDE_DIALOG (self));
}

/* Which page the step is about, or N_PAGES at the end of the way. */
static int
get_page_of_step (TidemarkStep step)
{
  switch (step)
    {
    case TIDEMARK_STEP_MY_WISH:
      return MY_WISH;
    case TIDEMARK_STEP_ASK_GENERAL:
      return GENERAL;
    case TIDEMARK_STEP_ASK_WITH_ME:
      return WITH_ME;
    case TIDEMARK_STEP_WATCH_ACTIONS:
      return ACTIONS;
    case TIDEMARK_STEP_COMPARE_WISHES:
      return MATCH;
    case TIDEMARK_STEP_STAY_AVAILABLE:
    case TIDEMARK_STEP_CLEAR_CHOICE:
    case TIDEMARK_STEP_BELIEVE_ACTIONS:
    case TIDEMARK_N_STEPS:
    default:
      return N_PAGES;
    }
}

/* (nullable): of the page, where something is answered on it. */
static const char *
get_question (int page)
{
  static const char *const questions[N_PAGES] = {
    [MY_WISH] = TIDEMARK_PATH_MY_WISH,
    [GENERAL] = TIDEMARK_PATH_THEIR_WISH,
    [WITH_ME] = TIDEMARK_PATH_WITH_ME,
    [MATCH] = TIDEMARK_PATH_MATCH,
  };

  return questions[page];
}

/* Storing */

/* In the journal file, in no language. */
static const char *
name_match (TidemarkAnswer match)
{
  if (match == TIDEMARK_ANSWER_NONE)
    return NULL;

  return match == TIDEMARK_ANSWER_YES ? "yes" : "no";
}

static void
answered_cb (TidemarkWishPage *page, const char *answer, TidemarkWishDialog *self)
{
  g_autoptr (TidemarkPerson) person =
      tidemark_my_side_dialog_copy_person (TIDEMARK_MY_SIDE_DIALOG (self));
  char **answers[] = { &person->my_wish, &person->their_wish_general, &person->their_wish_with_me };

  for (int i = MY_WISH; i <= WITH_ME; i++)
    if (ADW_NAVIGATION_PAGE (page) == self->pages[i])
      {
        g_set_str (answers[i], answer);
        tidemark_path_answer_add (person, get_question (i), answer, tidemark_day_text_today ());
      }
  tidemark_my_side_dialog_store_person (TIDEMARK_MY_SIDE_DIALOG (self), person,
                                        _ ("Answer stored"));
}

static void
match_cb (TidemarkWishDialog *self)
{
  g_autoptr (TidemarkPerson) person = NULL;
  int value = tidemark_choice_row_get_value (self->match);
  TidemarkAnswer answer =
      value == TIDEMARK_CHOICE_NONE ? TIDEMARK_ANSWER_NONE : (TidemarkAnswer) value;

  if (self->is_showing || get_person (self) == NULL || get_person (self)->wishes_match == answer)
    return;

  person = tidemark_my_side_dialog_copy_person (TIDEMARK_MY_SIDE_DIALOG (self));
  person->wishes_match = answer;
  tidemark_path_answer_add (person, get_question (MATCH), name_match (answer),
                            tidemark_day_text_today ());
  tidemark_my_side_dialog_store_person (TIDEMARK_MY_SIDE_DIALOG (self), person,
                                        _ ("Answer stored"));
}

/* Showing */

static const char *
get_answer (const TidemarkPerson *person, int page)
{
  switch (page)
    {
    case MY_WISH:
      return person->my_wish;
    case GENERAL:
      return person->their_wish_general;
    case WITH_ME:
      return person->their_wish_with_me;
    case MATCH:
      if (person->wishes_match == TIDEMARK_ANSWER_NONE)
        return NULL;
      return person->wishes_match == TIDEMARK_ANSWER_YES ? C_ ("answer", "Yes")
                                                         : C_ ("answer", "No");
    default:
      return NULL;
    }
}

static char *
make_title (int page, const char *alias)
{
  switch (page)
    {
    case MY_WISH:
      return g_strdup (_ ("What I want, in general"));
    case GENERAL:
      return g_strdup_printf (_ ("What %s wants, in general"), alias);
    case WITH_ME:
      return g_strdup_printf (_ ("Whether %s wants that with me"), alias);
    case ACTIONS:
      return g_strdup (_ ("Whether words and actions go together"));
    case MATCH:
    default:
      return g_strdup (_ ("Whether it matches what I want"));
    }
}

/* Of the finding that says more than its neighbours: what was counted, or what is missing. */
static void
show_finding (AdwActionRow *row, const TidemarkReflection *reflection, const char *id)
{
  int signal = tidemark_signal_registry_find (id);
  int n;
  const TidemarkSignalInfo *info = tidemark_signal_registry_list (&n)[signal];
  const TidemarkFinding *finding = g_ptr_array_index (reflection->findings, signal);
  g_autofree char *title = tidemark_article_say (info->title, reflection->alias);
  g_autofree char *text = finding->available ? info->describe (finding, reflection->alias)
                                             : g_strdup_printf (_ ("So far: %s"), finding->need);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, text);
}

/* With its day, where that is known. */
static char *
say_answer (int page, const TidemarkPerson *person)
{
  const char *answer = get_answer (person, page);
  int day = tidemark_path_answer_find_day (
      person, get_question (page), page == MATCH ? name_match (person->wishes_match) : answer);
  g_autofree char *words = NULL;

  if (day == TIDEMARK_DAY_NONE)
    return g_strdup (answer);

  words = tidemark_day_text_short (day, tidemark_day_text_today ());
  /* Translators: an answer, and the day on which it was given */
  return g_strdup_printf (_ ("%1$s · %2$s"), answer, words);
}

static char *
make_subtitle (int page, const TidemarkPerson *person, TidemarkStep step)
{
  int next = get_page_of_step (step);

  if (get_answer (person, page) != NULL)
    return say_answer (page, person);
  if (page == ACTIONS && step == TIDEMARK_STEP_BELIEVE_ACTIONS)
    return g_strdup (_ ("What you logged says they do not"));
  if (page == ACTIONS && next > ACTIONS)
    return g_strdup (_ ("Nothing that you logged speaks against it"));
  if (page == next)
    return g_strdup (page == ACTIONS ? _ ("Not enough logged yet") : _ ("Not written yet"));

  return g_strdup (page < next ? _ ("Not answered") : _ ("After that"));
}

static void
show_overview (TidemarkWishDialog *self,
               const TidemarkPerson *person,
               const TidemarkReflection *reflection)
{
  TidemarkStep step = reflection->my_side.step;
  const char *name = tidemark_discretion_name (person->alias);
  g_autofree char *sentence = tidemark_step_say (step, name, reflection->has_safety);
  int next = get_page_of_step (step);

  gtk_label_set_label (self->step, sentence);
  for (int i = 0; i < N_PAGES; i++)
    {
      g_autofree char *title = make_title (i, name);
      g_autofree char *subtitle = make_subtitle (i, person, step);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), title);
      adw_action_row_set_subtitle (self->rows[i], subtitle);
      tidemark_veil_set (GTK_WIDGET (self->rows[i]), TIDEMARK_PRIVATE_SUBTITLE,
                         get_answer (person, i) != NULL);
      if (i > next)
        gtk_widget_add_css_class (GTK_WIDGET (self->rows[i]), "dim-label");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self->rows[i]), "dim-label");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->next), next < N_PAGES);
  gtk_button_set_label (self->next, next <= WITH_ME ? _ ("_Write It Down") : _ ("_Look at It"));
}

/* (transfer full) (nullable): what was answered so far. */
static char *
quote (const TidemarkPerson *person, int page)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (page > MY_WISH && person->my_wish != NULL)
    /* Translators: what the person who uses the program wrote before */
    g_strv_builder_take (builder, g_strdup_printf (_ ("You want: “%s”"), person->my_wish));
  if (page > GENERAL && person->their_wish_general != NULL)
    /* Translators: an alias, and what they answered */
    g_strv_builder_take (builder, g_strdup_printf (_ ("%s wants: “%s”"),
                                                   tidemark_discretion_name (person->alias),
                                                   person->their_wish_general));
  parts = g_strv_builder_end (builder);

  return parts[0] != NULL ? g_strjoinv ("\n", parts) : NULL;
}

/* (transfer full) (nullable): what was answered on other days, the latest first. */
static char *
list_earlier (const TidemarkPerson *person, int page)
{
  g_autoptr (GPtrArray) answers = tidemark_path_answers_of (person, get_question (page));
  g_autoptr (GString) lines = g_string_new (NULL);
  int today = tidemark_day_text_today ();

  for (guint i = answers->len; i > 0; i--)
    {
      const TidemarkPathAnswer *answer = g_ptr_array_index (answers, i - 1);
      g_autofree char *day = tidemark_day_text_short (answer->day, today);

      if (*answer->text == '\0' || g_strcmp0 (answer->text, get_answer (person, page)) == 0)
        continue;
      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      /* Translators: a day, and what was answered then */
      g_string_append_printf (lines, _ ("%1$s: “%2$s”"), day, answer->text);
    }

  return lines->len > 0 ? g_string_free_and_steal (g_steal_pointer (&lines)) : NULL;
}

static void
show_pages (TidemarkWishDialog *self, const TidemarkPerson *person)
{
  const char *name = tidemark_discretion_name (person->alias);
  g_autofree char *general = g_strdup_printf (_ ("What Does %s Want, in General?"), name);
  g_autofree char *with_me = g_strdup_printf (_ ("Does %s Want That With Me?"), name);
  g_autofree char *mine = g_strdup_printf (
      _ ("From a relationship, whoever it is with: not what you want from %s."), name);
  g_autofree char *with_me_how = g_strdup_printf (
      _ ("Ask %s whether it is with you. What was answered, in the words that were used."), name);

  tidemark_wish_page_set_question (TIDEMARK_WISH_PAGE (self->pages[MY_WISH]),
                                   _ ("What Do I Want, in General?"), mine);
  tidemark_wish_page_set_question (
      TIDEMARK_WISH_PAGE (self->pages[GENERAL]), general,
      _ ("Ask at a calm time. To say that you feel a little confused and would like it clearer is "
         "a fair way in. What was answered, in the words that were used."));
  tidemark_wish_page_set_question (TIDEMARK_WISH_PAGE (self->pages[WITH_ME]), with_me, with_me_how);
  for (int i = MY_WISH; i <= WITH_ME; i++)
    {
      g_autofree char *before = quote (person, i);
      g_autofree char *earlier = list_earlier (person, i);

      tidemark_wish_page_set_quote (TIDEMARK_WISH_PAGE (self->pages[i]), before);
      tidemark_wish_page_set_earlier (TIDEMARK_WISH_PAGE (self->pages[i]), earlier);
      tidemark_wish_page_set_answer (TIDEMARK_WISH_PAGE (self->pages[i]), get_answer (person, i));
    }
}

static void
show_match (TidemarkWishDialog *self, const TidemarkPerson *person)
{
  g_autofree char *theirs = g_strjoin (
      person->their_wish_general != NULL && person->their_wish_with_me != NULL ? "\n" : "",
      person->their_wish_general != NULL ? person->their_wish_general : "",
      person->their_wish_with_me != NULL ? person->their_wish_with_me : "", NULL);
  g_autofree char *title =
      g_strdup_printf (_ ("%s wants"), tidemark_discretion_name (person->alias));

  adw_action_row_set_subtitle (self->my_words,
                               person->my_wish != NULL ? person->my_wish : _ ("Not written yet"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->their_words), title);
  adw_action_row_set_subtitle (self->their_words, *theirs != '\0' ? theirs : _ ("Not asked yet"));
  tidemark_veil_set (GTK_WIDGET (self->my_words), TIDEMARK_PRIVATE_SUBTITLE,
                     person->my_wish != NULL);
  tidemark_veil_set (GTK_WIDGET (self->their_words), TIDEMARK_PRIVATE_SUBTITLE, *theirs != '\0');
  tidemark_choice_row_set_value (self->match, person->wishes_match == TIDEMARK_ANSWER_NONE
                                                  ? TIDEMARK_CHOICE_NONE
                                                  : (int) person->wishes_match);
}

static void
tidemark_wish_dialog_show (TidemarkMySideDialog *dialog, TidemarkReflectResult *result)
{
  TidemarkWishDialog *self = TIDEMARK_WISH_DIALOG (dialog);
  const TidemarkReflection *reflection = result->reflection;

  self->is_showing = TRUE;
  show_overview (self, result->person, reflection);
  show_pages (self, result->person);
  show_finding (self->promises, reflection, "promises");
  show_finding (self->follow_through, reflection, "follow_through");
  show_finding (self->exclusivity, reflection, "excl_dodged");
  show_match (self, result->person);
  self->is_showing = FALSE;
}

/* Going on */

static void
show_page (TidemarkWishDialog *self, int page)
{
  if (page < N_PAGES)
    adw_navigation_view_push (self->navigation, self->pages[page]);
}

static void
row_cb (TidemarkWishDialog *self, GtkListBoxRow *row)
{
  show_page (self, gtk_list_box_row_get_index (row));
}

static void
next_cb (TidemarkWishDialog *self)
{
  TidemarkReflectResult *result =
      tidemark_my_side_dialog_get_result (TIDEMARK_MY_SIDE_DIALOG (self));

  if (result != NULL)
    show_page (self, get_page_of_step (result->reflection->my_side.step));
}

/* To the page after the one that is shown, and from the last one back to where one stands. */
static void
continue_cb (TidemarkWishDialog *self)
{
  AdwNavigationPage *visible = adw_navigation_view_get_visible_page (self->navigation);

  for (int i = 0; i < N_PAGES - 1; i++)
    if (visible == self->pages[i] && get_answer (get_person (self), i) != NULL)
      {
        show_page (self, i + 1);
        return;
      }
    else if (visible == self->pages[i] && i == ACTIONS)
      {
        show_page (self, MATCH);
        return;
      }

  adw_navigation_view_pop_to_tag (self->navigation, "overview");
}

/* Escape is no reason to lose what was written. */
static void
tidemark_wish_dialog_closed (AdwDialog *dialog)
{
  TidemarkWishDialog *self = TIDEMARK_WISH_DIALOG (dialog);

  for (int i = MY_WISH; i <= WITH_ME; i++)
    tidemark_wish_page_store (TIDEMARK_WISH_PAGE (self->pages[i]));
}

static void
tidemark_wish_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_WISH_DIALOG);

  G_OBJECT_CLASS (tidemark_wish_dialog_parent_class)->dispose (object);
}

static void
bind_numbered (GtkWidgetClass *widget_class, const char *name, gssize offset)
{
  for (int i = 0; i < N_PAGES; i++)
    {
      g_autofree char *child = g_strdup_printf ("%s_%d", name, i);

      gtk_widget_class_bind_template_child_full (widget_class, g_intern_string (child), FALSE,
                                                 offset + i * (gssize) sizeof (gpointer));
    }
}

static void
tidemark_wish_dialog_class_init (TidemarkWishDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tidemark_wish_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = tidemark_wish_dialog_closed;
  TIDEMARK_MY_SIDE_DIALOG_CLASS (klass)->show = tidemark_wish_dialog_show;

  g_type_ensure (TIDEMARK_TYPE_CHOICE_ROW);
  g_type_ensure (TIDEMARK_TYPE_WISH_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-wish-dialog.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, TidemarkWishDialog, name)
  BIND (navigation);
  BIND (step);
  BIND (steps);
  BIND (next);
  BIND (promises);
  BIND (follow_through);
  BIND (exclusivity);
  BIND (my_words);
  BIND (their_words);
  BIND (match);
#undef BIND
  bind_numbered (widget_class, "row", G_STRUCT_OFFSET (TidemarkWishDialog, rows));
  bind_numbered (widget_class, "page", G_STRUCT_OFFSET (TidemarkWishDialog, pages));
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, continue_cb);
  gtk_widget_class_bind_template_callback (widget_class, match_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_cb);
}

static void
tidemark_wish_dialog_init (TidemarkWishDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  tidemark_choice_row_add (self->match, TIDEMARK_ANSWER_YES, C_ ("answer", "Yes"));
  tidemark_choice_row_add (self->match, TIDEMARK_ANSWER_NO, C_ ("answer", "No"));
}

/**
 * tidemark_wish_dialog_new:
 *
 * Returns: (transfer floating): a dialog; see tidemark_my_side_dialog_open()
 */
AdwDialog *
tidemark_wish_dialog_new (void)
{
  return g_object_new (TIDEMARK_TYPE_WISH_DIALOG, NULL);
}
