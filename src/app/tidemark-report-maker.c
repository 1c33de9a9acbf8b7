/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-report-maker.h"

#include "tidemark-chart-card.h"
#include "tidemark-chart-picture.h"
#include "tidemark-entry-query.h"
#include "tidemark-initial.h"

/* How wide a chart is drawn before it is laid on a page, pixels: captions come out as nine points
 * on a sheet of A4. */
#define CHART_WIDTH 680

#define N_ENTRIES_AT_ONCE 500

/* What a thread of the store reads. */
typedef struct
{
  TidemarkPatterns *patterns;
  GPtrArray *entries; /* (nullable): with notes */
} Log;

static void
log_free (gpointer data)
{
  Log *self = data;

  g_clear_pointer (&self->patterns, tidemark_patterns_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

/* What it is asked for. */
typedef struct
{
  char *person_id;
  char *initial;
  TidemarkReportOptions *options;
  TidemarkSpanCache *cache;
} Order;

static void
order_free (gpointer data)
{
  Order *self = data;

  g_free (self->person_id);
  g_free (self->initial);
  tidemark_report_options_free (self->options);
  tidemark_span_cache_unref (self->cache);
  g_free (self);
}

static gboolean
is_printed (const TidemarkEntry *entry, const TidemarkPatterns *patterns)
{
  const TidemarkTideDay *day = tidemark_tide_get_day (patterns->tide, entry->day);

  return entry->note != NULL && *entry->note != '\0' &&
         (day == NULL || day->coverage != TIDEMARK_COVERAGE_LEFT_OUT);
}

/* Private notes and safety marks are nobody else's business, whatever is asked for. */
static gboolean
read_notes (Log *log, TidemarkConnection *connection, const Order *order, GError **error)
{
  TidemarkEntryFilter filter = TIDEMARK_ENTRY_FILTER_ALL;
  g_autoptr (GArray) keys = NULL;
  g_autofree gint64 *rowids = NULL;

  filter.person_id = order->person_id;
  filter.from_day = order->options->from_day;
  filter.to_day = order->options->to_day;
  filter.kinds =
      ~(TIDEMARK_KIND_BIT (TIDEMARK_KIND_NOTE) | TIDEMARK_KIND_BIT (TIDEMARK_KIND_SAFETY));
  keys = tidemark_query_entry_keys (connection, &filter, TIDEMARK_ORDER_OLDEST_FIRST, NULL,
                                    G_MAXINT, error);
  if (keys == NULL)
    return FALSE;

  rowids = g_new (gint64, keys->len);
  for (guint i = 0; i < keys->len; i++)
    rowids[i] = g_array_index (keys, TidemarkEntryKey, i).rowid;

  log->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tidemark_entry_unref);
  for (guint i = 0; i < keys->len; i += N_ENTRIES_AT_ONCE)
    {
      g_autoptr (GPtrArray) entries = tidemark_query_entries (
          connection, rowids + i, MIN (N_ENTRIES_AT_ONCE, keys->len - i), error);

      if (entries == NULL)
        return FALSE;
      for (guint k = 0; k < entries->len; k++)
        if (is_printed (g_ptr_array_index (entries, k), log->patterns))
          g_ptr_array_add (log->entries, tidemark_entry_ref (g_ptr_array_index (entries, k)));
    }

  return TRUE;
}

static gpointer
read_job (TidemarkConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Order *order = data;
  Log *log = g_new0 (Log, 1);

  log->patterns =
      tidemark_patterns_load_called (connection, order->person_id, order->initial,
                                     tidemark_instant_now (), order->cache, cancellable, error);
  if (log->patterns == NULL ||
      (order->options->with_notes && !read_notes (log, connection, order, error)))
    g_clear_pointer (&log, log_free);

  return log;
}

/* A report that is being made, card by card. */
typedef struct
{
  TidemarkReportOptions *options;
  Log *log;
  TidemarkTimeframe *timeframe;
  TidemarkReport *report;
} Making;

static void
making_free (gpointer data)
{
  Making *self = data;

  tidemark_report_options_free (self->options);
  g_clear_pointer (&self->log, log_free);
  g_clear_object (&self->timeframe);
  g_clear_pointer (&self->report, tidemark_report_free);
  g_free (self);
}

static void
draw_chart (TidemarkReportSection *section, TidemarkChartCard *card)
{
  guint n_marks;
  const TidemarkChartMark *marks = tidemark_chart_card_get_marks (card, &n_marks);
  graphene_size_t size;
  g_autoptr (GskRenderNode) node = tidemark_chart_picture_draw_alone (
      tidemark_chart_card_get_chart (card), marks, n_marks, CHART_WIDTH, &size);

  if (node == NULL)
    return;

  section->picture = tidemark_chart_picture_record (node, &size);
  section->width = size.width;
  section->height = size.height;
}

static TidemarkReportTable *
make_table (TidemarkChartCard *card, gboolean with_notes)
{
  g_autoptr (TidemarkTableDialog) table = g_object_ref_sink (tidemark_table_dialog_new (""));

  tidemark_chart_card_fill_table (card, table);
  return tidemark_report_table_new (table, with_notes);
}

/* A card may choose among several charts. */
static void
put_on_paper (GtkWidget *widget)
{
  if (TIDEMARK_IS_CHART (widget))
    tidemark_chart_style_use_paper (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    put_on_paper (child);
}

/* The card is one that nobody sees: it is made for this, with another name for the person. */
static TidemarkReportSection *
make_section (Making *self, GType type)
{
  g_autoptr (TidemarkChartCard) card = g_object_ref_sink (g_object_new (type, NULL));
  TidemarkReportSection *section = g_new0 (TidemarkReportSection, 1);
  const char *missing;

  put_on_paper (GTK_WIDGET (card));
  tidemark_chart_card_set_timeframe (card, self->timeframe);
  tidemark_chart_card_set_patterns (card, self->log->patterns);
  tidemark_chart_card_show (card);

  missing = tidemark_chart_card_get_missing (card);
  section->title = g_strdup (tidemark_chart_card_get_title (card));
  section->caption = g_strdup (missing == NULL ? tidemark_chart_card_get_caption (card) : NULL);
  section->sentence =
      g_strdup (missing == NULL ? tidemark_chart_card_get_sentence (card) : missing);
  if (missing != NULL)
    return section;

  section->note = g_strdup (tidemark_chart_card_get_note (card));
  section->coverage = g_strdup (tidemark_chart_card_get_coverage (card));
  draw_chart (section, card);
  if (self->options->with_tables)
    section->table = make_table (card, self->options->with_notes);

  return section;
}

static void
add_notes (Making *self)
{
  const TidemarkPatterns *patterns = self->log->patterns;

  for (guint i = 0; self->log->entries != NULL && i < self->log->entries->len; i++)
    tidemark_report_add_note (self->report, g_ptr_array_index (self->log->entries, i),
                              patterns->alias, patterns->today);
}

/* One card at a time, so that the window goes on. */
static gboolean
make_cb (gpointer data)
{
  GTask *task = data;
  Making *self = g_task_get_task_data (task);
  guint n_made = self->report->sections->len;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;

  if (n_made < self->options->cards->len)
    {
      g_ptr_array_add (self->report->sections,
                       make_section (self, g_array_index (self->options->cards, GType, n_made)));
      return G_SOURCE_CONTINUE;
    }

  add_notes (self);
  g_task_return_pointer (task, g_steal_pointer (&self->report),
                         (GDestroyNotify) tidemark_report_free);
  return G_SOURCE_REMOVE;
}

static char *
get_font (void)
{
  g_autofree char *name = NULL;
  g_autoptr (PangoFontDescription) description = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &name, NULL);
  description = pango_font_description_from_string (name != NULL ? name : "");
  return g_strdup (pango_font_description_get_family (description));
}

static void
begin (GTask *task, Log *log)
{
  Making *self = g_task_get_task_data (task);
  const GArray *days = log->patterns->tide->days;
  TidemarkDateScale range;

  self->log = log;
  self->timeframe = tidemark_timeframe_new ();
  if (days->len > 0)
    tidemark_timeframe_set_bounds (self->timeframe, g_array_index (days, TidemarkTideDay, 0).day,
                                   log->patterns->today);
  tidemark_timeframe_show (self->timeframe, self->options->from_day, self->options->to_day);
  range = tidemark_timeframe_get_range (self->timeframe);
  self->options->from_day = range.from_day;
  self->options->to_day = range.to_day;

  self->report = tidemark_report_new (self->options, log->patterns);
  self->report->font = get_font ();
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, make_cb, g_object_ref (task), g_object_unref);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  Log *log = tidemark_store_job_finish (TIDEMARK_STORE (source), result, &error);

  if (log == NULL)
    g_task_return_error (task, error);
  else
    begin (task, log);
}

/**
 * tidemark_report_make_async:
 * @store: an open journal
 * @person: whom it is about
 * @options: what is wanted; of days that are not known only those that are
 * @cancellable: (nullable): to give up
 * @callback: when it is made
 * @user_data: for @callback
 *
 * Reads the journal anew with an initial in place of the alias, and draws what is wanted in dark on
 * white. Main thread, which is never held up for more than one card.
 */
void
tidemark_report_make_async (TidemarkStore *store,
                            const TidemarkPerson *person,
                            const TidemarkReportOptions *options,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  Making *making = g_new0 (Making, 1);
  Order *order = g_new0 (Order, 1);

  making->options = tidemark_report_options_copy (options);
  g_task_set_source_tag (task, tidemark_report_make_async);
  g_task_set_task_data (task, making, making_free);

  order->person_id = g_strdup (person->id);
  order->initial = tidemark_initial_of (person->alias);
  order->options = tidemark_report_options_copy (options);
  order->cache = tidemark_span_cache_ref (tidemark_span_cache_get_for (G_OBJECT (store)));
  tidemark_store_read_async (store, read_job, order, order_free, log_free, cancellable, read_cb,
                             task);
}

/**
 * tidemark_report_make_finish:
 *
 * Returns: (transfer full): the report; %NULL with TIDEMARK_STORE_ERROR or G_IO_ERROR_CANCELLED
 */
TidemarkReport *
tidemark_report_make_finish (TidemarkStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
