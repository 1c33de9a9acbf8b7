/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-journal MAKE_JOURNAL: the real window on a journal of 100,000 entries and 500,000 messages.
 * How much later than an empty one it opens, how long the frames of scrolling take, what memory it
 * has before and behind, and how soon search answers as typed. What counts for the frames is the
 * time of the processor, so that the rest of the machine does not count; the clock is printed. */

#include <glib/gstdio.h>
#include <time.h>

#include "tidemark-journal-page-private.h"
#include "tidemark-test-window.h"

#define FRAME_MS (1000.0 / 60)
#define MAX_OPEN_FRAMES 2.0
#define MAX_FRAME_MS (1000.0 / 50)
#define MAX_ANSWER_MS 50.0
#define MAX_GROWTH_MB 24.0

#define N_OPENINGS 7
#define N_READING_FRAMES 400
#define N_DRAGGING_FRAMES 400
#define READING_STEP 60.0 /* pixels a frame: some 3,600 a second */

typedef struct
{
  TidemarkTestWindow test;
  TidemarkJournalPage *page;
  GdkFrameClock *clock;
  guint n_painted;

  double frame_cpu_ms;
  double last_painted_ms;
  GArray *cpu;       /* of each frame, while it is measured */
  GArray *intervals; /* between frames, by the clock */
} Bench;

static double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000;
}

static double
cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static double
get_memory_mb (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) ||
      (line = strstr (status, "VmRSS:")) == NULL)
    return 0;

  return g_ascii_strtod (line + strlen ("VmRSS:"), NULL) / 1024;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
quantile (GArray *values, double share)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (guint) (share * (values->len - 1) + 0.5));
}

/* All are measured before the program fails. */
static gboolean is_failed;

static void
demand (const char *what, double value, double limit)
{
  if (value <= limit)
    return;

  is_failed = TRUE;
  g_print ("%s: %.1f is over %.1f\n", what, value, limit);
}

/* Frames */

/* All that the main thread does between two pictures, not only the painting. */
static void
painted_cb (GdkFrameClock *clock, Bench *self)
{
  double painted_ms = now_ms (), used_ms = cpu_ms ();

  self->n_painted++;
  if (self->cpu != NULL && self->last_painted_ms > 0)
    {
      double cpu = used_ms - self->frame_cpu_ms, interval = painted_ms - self->last_painted_ms;

      g_array_append_val (self->cpu, cpu);
      g_array_append_val (self->intervals, interval);
    }
  self->frame_cpu_ms = used_ms;
  self->last_painted_ms = painted_ms;
}

static void
await_frame (Bench *self)
{
  guint n_painted = self->n_painted;

  gtk_widget_queue_draw (GTK_WIDGET (self->test.window));
  while (self->n_painted == n_painted)
    g_main_context_iteration (NULL, TRUE);
}

/* Opening */

static void
open_window (Bench *self, const char *path)
{
  tidemark_test_window_init (&self->test);
  g_set_str (&self->test.path, path);
  tidemark_test_window_open (&self->test);
  self->clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->test.window));
  g_signal_connect (self->clock, "after-paint", G_CALLBACK (painted_cb), self);
  for (int i = 0; i < 10; i++)
    await_frame (self);
}

static void
close_window (Bench *self)
{
  g_signal_handlers_disconnect_by_data (self->clock, self);
  self->page = NULL;
  gtk_window_destroy (GTK_WINDOW (self->test.window));
  while (G_OBJECT (self->test.window)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&self->test.window);
  g_rmdir (self->test.folder);
  g_clear_pointer (&self->test.folder, g_free);
  g_clear_pointer (&self->test.path, g_free);
}

/* Until the picture in which the first rows stand, or the page that says that there are none. */
static double
show_page (Bench *self, double *out_cpu_ms)
{
  double started_ms = now_ms (), started_cpu_ms = cpu_ms ();

  self->page = TIDEMARK_JOURNAL_PAGE (tidemark_test_window_show (&self->test, "journal"));
  while (g_str_equal (gtk_stack_get_visible_child_name (self->page->stack), "opening"))
    g_main_context_iteration (NULL, TRUE);
  await_frame (self);

  *out_cpu_ms = cpu_ms () - started_cpu_ms;
  return now_ms () - started_ms;
}

static void
measure_opening (Bench *self, const char *empty, const char *large)
{
  g_autoptr (GArray) later_ms = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) later_cpu_ms = g_array_new (FALSE, FALSE, sizeof (double));
  double frames;

  for (int i = 0; i < N_OPENINGS; i++)
    {
      double ms, cpu, without_ms, without_cpu;

      open_window (self, empty);
      without_ms = show_page (self, &without_cpu);
      close_window (self);
      open_window (self, large);
      ms = show_page (self, &cpu) - without_ms;
      cpu -= without_cpu;
      close_window (self);

      g_array_append_val (later_ms, ms);
      g_array_append_val (later_cpu_ms, cpu);
    }

  frames = quantile (later_cpu_ms, 0.5) / FRAME_MS;
  g_print (
      "opening: the large one later by %.1f ms of a processor, %.1f frames (limit %.0f), and by "
      "%.1f ms of the clock\n",
      quantile (later_cpu_ms, 0.5), frames, MAX_OPEN_FRAMES, quantile (later_ms, 0.5));
  demand ("frames until the large journal is open", frames, MAX_OPEN_FRAMES);
}

/* Scrolling */

static void
await_all_rows (Bench *self)
{
  while (!tidemark_timeline_model_get_complete (self->page->model))
    g_main_context_iteration (NULL, TRUE);
  for (int i = 0; i < 10; i++)
    await_frame (self);
}

static GtkAdjustment *
get_adjustment (Bench *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->page->list));
}

static double
get_last_value (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static void
begin_frames (Bench *self)
{
  self->cpu = g_array_new (FALSE, FALSE, sizeof (double));
  self->intervals = g_array_new (FALSE, FALSE, sizeof (double));
  self->last_painted_ms = 0;
}

static void
end_frames (Bench *self, const char *name)
{
  double slow;

  slow = quantile (self->cpu, 0.99);
  g_print ("%s: %u frames, of a processor median %.1f ms, 99 of 100 in %.1f ms (limit %.0f), the "
           "longest %.1f ms; by the clock median %.1f ms, 99 of 100 in %.1f ms, the longest %.1f\n",
           name, self->cpu->len, quantile (self->cpu, 0.5), slow, MAX_FRAME_MS,
           quantile (self->cpu, 1), quantile (self->intervals, 0.5),
           quantile (self->intervals, 0.99), quantile (self->intervals, 1));
  g_clear_pointer (&self->cpu, g_array_unref);
  g_clear_pointer (&self->intervals, g_array_unref);
  demand (name, slow, MAX_FRAME_MS);
}

/* As with a wheel or two fingers. */
static void
scroll_reading (Bench *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);

  begin_frames (self);
  for (int i = 0; i < N_READING_FRAMES; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + READING_STEP);
      await_frame (self);
    }
  end_frames (self, "reading");
}

/* As with the slider, from the beginning to the end: no row is seen twice. */
static void
scroll_dragging (Bench *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);

  begin_frames (self);
  for (int i = 1; i <= N_DRAGGING_FRAMES; i++)
    {
      gtk_adjustment_set_value (adjustment, get_last_value (adjustment) * i / N_DRAGGING_FRAMES);
      await_frame (self);
    }
  end_frames (self, "dragging to the end");
}

static void
measure_scrolling (Bench *self)
{
  double before_mb, after_mb;

  await_all_rows (self);
  scroll_reading (self);
  before_mb = get_memory_mb ();
  scroll_dragging (self);
  scroll_reading (self);
  after_mb = get_memory_mb ();
  gtk_adjustment_set_value (get_adjustment (self), 0);

  g_print ("memory: %.0f MB with %u rows, %.0f MB behind the end (limit %.0f more)\n", before_mb,
           g_list_model_get_n_items (G_LIST_MODEL (self->page->model)), after_mb, MAX_GROWTH_MB);
  demand ("memory behind the end", after_mb - before_mb, MAX_GROWTH_MB);
}

/* Search */

static gboolean
is_answered (Bench *self, const char *typed)
{
  const TidemarkTimelineFilter *filter = tidemark_timeline_model_get_filter (self->page->model);

  return g_strcmp0 (filter->words, typed) == 0 &&
         !tidemark_timeline_model_get_loading (self->page->model);
}

/* Times until the picture of the answer to a key. */
typedef struct
{
  char *typed;
  double answered_cpu_ms; /* and the rest is the picture */
  double cpu_ms;
  double clock_ms;
} Answer;

static void
clear_answer (gpointer data)
{
  g_free (((Answer *) data)->typed);
}

static int
compare_answers (gconstpointer a, gconstpointer b)
{
  return compare_doubles (&((const Answer *) a)->cpu_ms, &((const Answer *) b)->cpu_ms);
}

static double
clock_quantile (GArray *answers, double share)
{
  g_autoptr (GArray) clock = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < answers->len; i++)
    g_array_append_val (clock, g_array_index (answers, Answer, i).clock_ms);

  return quantile (clock, share);
}

static Answer *
get_answer (GArray *sorted, double share)
{
  return &g_array_index (sorted, Answer, (guint) (share * (sorted->len - 1) + 0.5));
}

static void
press_key (Bench *self, const char *typed, GArray *answers)
{
  double started_ms = now_ms (), started_cpu_ms = cpu_ms ();
  Answer answer = { .typed = g_strdup (typed) };

  gtk_editable_set_text (self->page->search_entry, typed);
  while (!is_answered (self, typed))
    g_main_context_iteration (NULL, TRUE);
  answer.answered_cpu_ms = cpu_ms () - started_cpu_ms;
  await_frame (self);
  answer.cpu_ms = cpu_ms () - started_cpu_ms;
  answer.clock_ms = now_ms () - started_ms;
  g_array_append_val (answers, answer);
}

/* Each key is pressed as soon as the one before is answered, or when nothing is left to be done. */
static void
type (Bench *self, const char *word, gboolean is_slow, GArray *answers)
{
  for (gsize length = 1; length <= strlen (word); length++)
    {
      g_autofree char *typed = g_strndup (word, length);

      press_key (self, typed, answers);
      if (is_slow)
        await_all_rows (self);
    }
}

static void
measure_typing (Bench *self, const char *name, gboolean is_slow)
{
  static const char *const words[] = { "the",    "kitchen", "river", "katomi", "felbrap",
                                       "senuka", "walked",  "tompi", "dennuka" };
  g_autoptr (GArray) answers = g_array_new (FALSE, TRUE, sizeof (Answer));
  const Answer *slowest;

  g_array_set_clear_func (answers, clear_answer);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    type (self, words[i], is_slow, answers);

  g_array_sort (answers, compare_answers);
  slowest = get_answer (answers, 1);
  g_print ("%s: %u keys, until the picture of the answer median %.1f ms of a processor, 99 of 100 "
           "in %.1f ms (limit %.0f), the slowest “%s” in %.1f ms, of which %.1f before its "
           "picture, and %.1f by the clock; by the clock median %.1f ms, 99 of 100 in %.1f ms\n",
           name, answers->len, get_answer (answers, 0.5)->cpu_ms,
           get_answer (answers, 0.99)->cpu_ms, MAX_ANSWER_MS, slowest->typed, slowest->cpu_ms,
           slowest->answered_cpu_ms, slowest->clock_ms, clock_quantile (answers, 0.5),
           clock_quantile (answers, 0.99));
  demand (name, get_answer (answers, 0.99)->cpu_ms, MAX_ANSWER_MS);
}

/* What the main thread does at once while finds arrive: a key that is pressed then waits for it. */
static void
measure_search (Bench *self)
{
  double longest;

  gtk_widget_activate_action (GTK_WIDGET (self->test.window), "win.search", NULL);
  measure_typing (self, "search, typed fast", FALSE);
  await_all_rows (self);

  begin_frames (self);
  measure_typing (self, "search, typed slowly", TRUE);
  longest = quantile (self->cpu, 1);
  g_print ("finds: the longest of %u frames %.1f ms of a processor (limit %.0f)\n", self->cpu->len,
           longest, MAX_ANSWER_MS);
  demand ("a frame while finds arrive", longest, MAX_ANSWER_MS);
  g_clear_pointer (&self->cpu, g_array_unref);
  g_clear_pointer (&self->intervals, g_array_unref);
}

static void
make_journal (const char *program, const char *path, const char *sizes)
{
  g_autofree char *command = g_strjoin (" ", program, path, sizes, NULL);
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (!g_spawn_command_line_sync (command, NULL, NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s", error->message);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("tidemark-XXXXXX", NULL);
  g_autofree char *empty = g_build_filename (folder, "empty.db", NULL);
  g_autofree char *large = g_build_filename (folder, "large.db", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -r %s", folder);
  Bench bench = { 0 };
  double cpu;

  tidemark_test_init (&argc, &argv);
  if (argc != 2)
    g_error ("bench-journal MAKE_JOURNAL");
  make_journal (argv[1], empty, "0 0");
  make_journal (argv[1], large, "500000 100000 100");

  measure_opening (&bench, empty, large);
  open_window (&bench, large);
  show_page (&bench, &cpu);
  measure_scrolling (&bench);
  measure_search (&bench);
  close_window (&bench);

  g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL);
  return is_failed ? 1 : 0;
}
