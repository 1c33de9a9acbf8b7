/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-patterns-page.h"

#include "tidemark-breakpoint-focus.h"
#include "tidemark-card-sight.h"
#include "tidemark-chart-card.h"
#include "tidemark-contact-card.h"
#include "tidemark-dance-card.h"
#include "tidemark-day-clock.h"
#include "tidemark-day-text.h"
#include "tidemark-evidence-pane.h"
#include "tidemark-hours-card.h"
#include "tidemark-ledger-card.h"
#include "tidemark-moves-card.h"
#include "tidemark-quiet-card.h"
#include "tidemark-patterns-report.h"
#include "tidemark-talks-card.h"
#include "tidemark-tide-card.h"
#include "tidemark-year-card.h"

struct _TidemarkPatternsPage
{
  TidemarkPage parent_instance;

  GSignalGroup *store_signals;
  GCancellable *loading;
  GCancellable *opening;
  gboolean is_stale;
  TidemarkTimeframe *timeframe;
  GPtrArray *cards; /* of TidemarkChartCard; the template holds them */
  TidemarkCardSight *sight;
  int today;
  char *looked_back_id;      /* whose charts are looked at although it is over */
  GtkWidget *opened_from;    /* the chart whose mark is open */
  int opened_item;           /* and which mark */
  gboolean is_report_wanted; /* as soon as there are charts */

  AdwMultiLayoutView *layouts;
  AdwOverlaySplitView *split_view;
  AdwBottomSheet *sheet;
  GtkStack *states;
  AdwBreakpointBin *charts_bin;
  AdwStatusPage *failed_page;
  AdwStatusPage *paused_page;
  AdwToggleGroup *range;
  GtkScrolledWindow *scroller;
  GtkWidget *cards_box;
  GtkWidget *note;
  TidemarkEvidencePane *evidence;
};

G_DEFINE_FINAL_TYPE (TidemarkPatternsPage, tidemark_patterns_page, TIDEMARK_TYPE_PAGE)

/* What a job on a thread of the store needs to know. */
typedef struct
{
  char *person_id;
  TidemarkInstant now;
  TidemarkSpanCache *cache;
  TidemarkEvidenceQuestion *evidence;
} Question;

static Question *
question_new (TidemarkPatternsPage *self, TidemarkEvidenceQuestion *evidence)
{
  Question *question = g_new0 (Question, 1);

  question->person_id = g_strdup (tidemark_page_get_person (TIDEMARK_PAGE (self))->id);
  question->now = tidemark_instant_now ();
  question->cache = tidemark_span_cache_ref (
      tidemark_span_cache_get_for (G_OBJECT (tidemark_page_get_store (TIDEMARK_PAGE (self)))));
  question->evidence = evidence;

  return question;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->person_id);
  tidemark_span_cache_unref (question->cache);
  g_clear_pointer (&question->evidence, tidemark_evidence_question_free);
  g_free (question);
}

static gboolean
is_narrow (TidemarkPatternsPage *self)
{
  return g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0;
}

static gboolean
is_evidence_shown (TidemarkPatternsPage *self)
{
  return adw_overlay_split_view_get_show_sidebar (self->split_view) ||
         adw_bottom_sheet_get_open (self->sheet);
}

/* To where it came from, and for the keyboard to the same mark. */
static void
return_focus (TidemarkPatternsPage *self)
{
  if (self->opened_from == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  gtk_widget_grab_focus (self->opened_from);
  if (gtk_widget_has_visible_focus (self->opened_from))
    tidemark_chart_point_at (TIDEMARK_CHART (self->opened_from), self->opened_item);
}

static void
show_evidence (TidemarkPatternsPage *self, gboolean is_shown)
{
  gboolean narrow = is_narrow (self);

  /* Without motion the pane is hidden at once, and GTK takes a focus that is hidden with it to a
   * place of its own, later than whoever hears that it was closed. */
  if (!is_shown && is_evidence_shown (self))
    return_focus (self);
  tidemark_evidence_pane_set_has_close_button (self->evidence, !narrow);
  adw_bottom_sheet_set_open (self->sheet, is_shown && narrow);
  adw_overlay_split_view_set_show_sidebar (self->split_view, is_shown && !narrow);
}

/* Some card has too little, and says so. */
static void
update_note (TidemarkPatternsPage *self)
{
  gboolean has_missing = FALSE;

  for (guint i = 0; i < self->cards->len; i++)
    has_missing |= tidemark_chart_card_get_missing (g_ptr_array_index (self->cards, i)) != NULL;
  gtk_widget_set_visible (self->note, has_missing);
}

static void
show_patterns (TidemarkPatternsPage *self, TidemarkPatterns *patterns)
{
  const GArray *days = patterns->tide->days;
  int first_day = days->len > 0 ? g_array_index (days, TidemarkTideDay, 0).day : patterns->today;

  self->today = patterns->today;
  tidemark_timeframe_set_bounds (self->timeframe, first_day, patterns->today);
  for (guint i = 0; i < self->cards->len; i++)
    tidemark_chart_card_set_patterns (g_ptr_array_index (self->cards, i), patterns);
  tidemark_card_sight_queue (self->sight);
  gtk_stack_set_visible_child_name (self->states, days->len == 0 ? "empty" : "charts");
  if (self->is_report_wanted && days->len > 0)
    tidemark_patterns_report_present (TIDEMARK_PAGE (self), self->cards, self->timeframe);
  self->is_report_wanted = FALSE;
}

static void
show_failure (TidemarkPatternsPage *self, const GError *error)
{
  adw_status_page_set_description (self->failed_page, error->message);
  gtk_stack_set_visible_child_name (self->states, "failed");
}

static gpointer
load_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return tidemark_patterns_load (connection, question->person_id, question->now, question->cache,
                                 cancellable, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TidemarkPatternsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkPatterns) patterns =
      tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);

  /* A job that was given up too late to stop answers for whom it was asked. */
  if (g_task_get_cancellable (G_TASK (result)) != self->loading)
    return;

  g_clear_object (&self->loading);
  if (patterns == NULL)
    {
      show_failure (self, error);
      return;
    }

  show_patterns (self, patterns);
}

/* It is over: the charts are drawn once somebody asks for them. */
static gboolean
is_paused (TidemarkPatternsPage *self)
{
  const TidemarkPerson *person = tidemark_page_get_person (TIDEMARK_PAGE (self));

  return person != NULL && person->ended_day != TIDEMARK_DAY_NONE &&
         g_strcmp0 (self->looked_back_id, person->id) != 0;
}

static void
show_pause (TidemarkPatternsPage *self)
{
  g_autofree char *words =
      tidemark_day_text_pause (tidemark_page_get_person (TIDEMARK_PAGE (self)));

  adw_status_page_set_description (self->paused_page, words);
  gtk_stack_set_visible_child_name (self->states, "paused");
}

/* Only while someone looks: a page that is hidden reads when it is shown. */
static void
reload (TidemarkPatternsPage *self)
{
  TidemarkStore *store = tidemark_page_get_store (TIDEMARK_PAGE (self));

  self->is_stale = TRUE;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (store == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->is_stale = FALSE;
  if (tidemark_page_get_person (TIDEMARK_PAGE (self)) == NULL)
    {
      gtk_stack_set_visible_child_name (self->states, "empty");
      return;
    }

  if (is_paused (self))
    {
      show_pause (self);
      return;
    }

  self->loading = g_cancellable_new ();
  tidemark_store_read_async (store, load_job, question_new (self, NULL), question_free,
                             (GDestroyNotify) tidemark_patterns_unref, self->loading, loaded_cb,
                             g_object_ref (self));
}

static void
changed_cb (TidemarkPatternsPage *self)
{
  reload (self);
}

static void
open_evidence (TidemarkPatternsPage *self, const TidemarkEvidence *evidence)
{
  tidemark_evidence_pane_show (self->evidence, evidence,
                               tidemark_page_get_alias (TIDEMARK_PAGE (self)), self->today);
  show_evidence (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->evidence));
}

static gpointer
open_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return tidemark_evidence_load (connection, question->person_id, question->evidence, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TidemarkPatternsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TidemarkEvidence) evidence =
      tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->opening)
    return;

  g_clear_object (&self->opening);
  if (evidence == NULL)
    {
      show_failure (self, error);
      return;
    }

  open_evidence (self, evidence);
}

static void
activate_item_cb (TidemarkPatternsPage *self, int item, TidemarkChartCard *card)
{
  TidemarkStore *store = tidemark_page_get_store (TIDEMARK_PAGE (self));
  TidemarkEvidenceQuestion *question;

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (store == NULL || tidemark_page_get_person (TIDEMARK_PAGE (self)) == NULL)
    return;

  question = tidemark_chart_card_ask_evidence (card, item);
  if (question == NULL)
    return;

  self->opened_from = GTK_WIDGET (tidemark_chart_card_get_chart (card));
  self->opened_item = item;
  self->opening = g_cancellable_new ();
  tidemark_store_read_async (store, open_job, question_new (self, question), question_free,
                             (GDestroyNotify) tidemark_evidence_free, self->opening, opened_cb,
                             g_object_ref (self));
}

static void
set_choice_orientation (TidemarkPatternsPage *self, GtkOrientation orientation)
{
  for (guint i = 0; i < self->cards->len; i++)
    tidemark_chart_card_set_choice_orientation (g_ptr_array_index (self->cards, i), orientation);
}

static void
stack_choices_cb (TidemarkPatternsPage *self)
{
  set_choice_orientation (self, GTK_ORIENTATION_VERTICAL);
}

static void
unstack_choices_cb (TidemarkPatternsPage *self)
{
  set_choice_orientation (self, GTK_ORIENTATION_HORIZONTAL);
}

static void
open_entry_cb (TidemarkPatternsPage *self, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-entry", "s", id);
}

static void
close_evidence_cb (TidemarkPatternsPage *self)
{
  show_evidence (self, FALSE);
}

/* However the pane was closed. */
static void
evidence_shown_cb (TidemarkPatternsPage *self)
{
  if (!is_evidence_shown (self))
    return_focus (self);
}

/* What is open stays open when the window grows or shrinks. */
static void
layout_cb (TidemarkPatternsPage *self)
{
  show_evidence (self, is_evidence_shown (self));
}

static void
range_cb (TidemarkPatternsPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->range);

  if (name != NULL)
    tidemark_timeframe_set_n_days (self->timeframe, atoi (name));
}

/* No button is down where the days were panned or zoomed to. */
static void
n_days_cb (TidemarkPatternsPage *self)
{
  int n_days = tidemark_timeframe_get_n_days (self->timeframe);
  g_autofree char *name = g_strdup_printf ("%d", n_days);

  adw_toggle_group_set_active_name (self->range, n_days != TIDEMARK_TIMEFRAME_FREE ? name : NULL);
}

static void
reload_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  reload (TIDEMARK_PATTERNS_PAGE (widget));
}

static void
look_back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TidemarkPatternsPage *self = TIDEMARK_PATTERNS_PAGE (widget);
  const TidemarkPerson *person = tidemark_page_get_person (TIDEMARK_PAGE (self));

  if (person != NULL)
    g_set_str (&self->looked_back_id, person->id);
  reload (self);
}

/* The days that are selected in the charts, or else none to begin with. */
static void
leave_out_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TidemarkPatternsPage *self = TIDEMARK_PATTERNS_PAGE (widget);
  TidemarkDateScale days = { TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE };

  tidemark_timeframe_get_selection (self->timeframe, &days);
  gtk_widget_activate_action (widget, "win.leave-out", "(ii)", days.from_day, days.to_day);
}

/* Once there is something to choose from. Who asks for it looks back as well. */
static void
report_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TidemarkPatternsPage *self = TIDEMARK_PATTERNS_PAGE (widget);
  const char *state = gtk_stack_get_visible_child_name (self->states);

  if (g_str_equal (state, "charts"))
    {
      tidemark_patterns_report_present (TIDEMARK_PAGE (self), self->cards, self->timeframe);
      return;
    }

  if (g_str_equal (state, "empty"))
    {
      tidemark_patterns_report_refuse (TIDEMARK_PAGE (self));
      return;
    }

  self->is_report_wanted = TRUE;
  if (g_str_equal (state, "paused"))
    look_back_cb (widget, action_name, parameter);
}

static void
tidemark_patterns_page_load (TidemarkPage *page)
{
  TidemarkPatternsPage *self = TIDEMARK_PATTERNS_PAGE (page);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_signal_group_set_target (self->store_signals, tidemark_page_get_store (page));
  show_evidence (self, FALSE);
  reload (self);
}

static void
tidemark_patterns_page_map (GtkWidget *widget)
{
  TidemarkPatternsPage *self = TIDEMARK_PATTERNS_PAGE (widget);

  GTK_WIDGET_CLASS (tidemark_patterns_page_parent_class)->map (widget);

  if (self->is_stale || self->today != tidemark_day_text_today ())
    reload (self);
}

static void
today_cb (TidemarkPatternsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

static void
tidemark_patterns_page_dispose (GObject *object)
{
  TidemarkPatternsPage *self = TIDEMARK_PATTERNS_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->loading);
  g_clear_object (&self->opening);
  g_clear_object (&self->timeframe);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_object (&self->sight);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIDEMARK_TYPE_PATTERNS_PAGE);

  G_OBJECT_CLASS (tidemark_patterns_page_parent_class)->dispose (object);
}

static void
tidemark_patterns_page_finalize (GObject *object)
{
  g_free (TIDEMARK_PATTERNS_PAGE (object)->looked_back_id);

  G_OBJECT_CLASS (tidemark_patterns_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TIDEMARK_TYPE_TIDE_CARD);
  g_type_ensure (TIDEMARK_TYPE_LEDGER_CARD);
  g_type_ensure (TIDEMARK_TYPE_TALKS_CARD);
  g_type_ensure (TIDEMARK_TYPE_QUIET_CARD);
  g_type_ensure (TIDEMARK_TYPE_CONTACT_CARD);
  g_type_ensure (TIDEMARK_TYPE_DANCE_CARD);
  g_type_ensure (TIDEMARK_TYPE_HOURS_CARD);
  g_type_ensure (TIDEMARK_TYPE_MOVES_CARD);
  g_type_ensure (TIDEMARK_TYPE_YEAR_CARD);
  g_type_ensure (TIDEMARK_TYPE_EVIDENCE_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/tidemark_journal/Tidemark/ui/tidemark-patterns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TidemarkPatternsPage, layouts);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPatternsPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPatternsPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPatternsPage, states);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPatternsPage, charts_bin);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPatternsPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPatternsPage, paused_page);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPatternsPage, range);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPatternsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPatternsPage, cards_box);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPatternsPage, note);
  gtk_widget_class_bind_template_child (widget_class, TidemarkPatternsPage, evidence);
  gtk_widget_class_bind_template_callback (widget_class, open_entry_cb);
  gtk_widget_class_bind_template_callback (widget_class, stack_choices_cb);
  gtk_widget_class_bind_template_callback (widget_class, unstack_choices_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_evidence_cb);
}

static void
tidemark_patterns_page_class_init (TidemarkPatternsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tidemark_patterns_page_dispose;
  object_class->finalize = tidemark_patterns_page_finalize;
  widget_class->map = tidemark_patterns_page_map;
  TIDEMARK_PAGE_CLASS (klass)->load = tidemark_patterns_page_load;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "patterns.reload", NULL, reload_cb);
  gtk_widget_class_install_action (widget_class, "patterns.leave-out", NULL, leave_out_cb);
  gtk_widget_class_install_action (widget_class, "patterns.report", NULL, report_cb);
  gtk_widget_class_install_action (widget_class, "patterns.look-back", NULL, look_back_cb);
}

/* However deep they lie in the boxes of the page. */
static void
add_cards (TidemarkPatternsPage *self, GtkWidget *widget)
{
  if (TIDEMARK_IS_CHART_CARD (widget))
    {
      g_ptr_array_add (self->cards, widget);
      tidemark_chart_card_set_timeframe (TIDEMARK_CHART_CARD (widget), self->timeframe);
      g_signal_connect_swapped (widget, "activate-item", G_CALLBACK (activate_item_cb), self);
      g_signal_connect_swapped (widget, "notify::missing", G_CALLBACK (update_note), self);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_cards (self, child);
}

static void
tidemark_patterns_page_init (TidemarkPatternsPage *self)
{
  self->today = TIDEMARK_DAY_NONE;
  self->timeframe = tidemark_timeframe_new ();
  self->cards = g_ptr_array_new ();
  self->store_signals = g_signal_group_new (TIDEMARK_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));

  /* Not in the template: there they would be called before all of it is there. */
  g_signal_connect_object (tidemark_day_clock_get_default (), "notify::today",
                           G_CALLBACK (today_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->range, "notify::active-name", G_CALLBACK (range_cb), self);
  g_signal_connect_swapped (self->layouts, "notify::layout-name", G_CALLBACK (layout_cb), self);
  g_signal_connect_swapped (self->sheet, "notify::open", G_CALLBACK (evidence_shown_cb), self);
  g_signal_connect_swapped (self->split_view, "notify::show-sidebar",
                            G_CALLBACK (evidence_shown_cb), self);
  tidemark_breakpoint_focus_keep (self->charts_bin);
  add_cards (self, self->cards_box);
  self->sight = tidemark_card_sight_new (self->scroller, self->cards);
  g_signal_connect_object (self->timeframe, "settled", G_CALLBACK (tidemark_card_sight_queue),
                           self->sight, G_CONNECT_SWAPPED);
  range_cb (self);
  g_signal_connect_swapped (self->timeframe, "notify::n-days", G_CALLBACK (n_days_cb), self);
}
