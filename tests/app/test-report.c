/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "store-fixture.h"
#include "tidemark-initial.h"
#include "tidemark-ledger-card.h"
#include "tidemark-report-dialog.h"
#include "tidemark-report-maker.h"
#include "tidemark-report-writer.h"
#include "tidemark-tide-card.h"

#define N_DAYS 40

#define ALIAS "Robin from the choir"
#define FRIEND "Quentin"
#define PROMISE "to call from Lisbon"
#define PRIVATE "only for me"

typedef struct
{
  StoreFixture fixture;
  TidemarkStore *store;
  TidemarkPerson *person;
  TidemarkReportOptions *options;
  gint permille;
} ReportTest;

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **out = data;

  *out = g_object_ref (result);
}

static GAsyncResult *
await_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static TidemarkEntry *
make_entry (ReportTest *self, TidemarkKind kind, int days_ago, const char *note)
{
  TidemarkInstant at = tidemark_instant_now ();
  TidemarkEntry *entry;

  at.ms -= days_ago * G_GINT64_CONSTANT (86400000);
  entry = tidemark_entry_new (kind, at, TIDEMARK_DAY_START_HOUR);
  entry->person_id = g_strdup (self->person->id);
  entry->note = g_strdup (note);

  return entry;
}

static void
put_ratings (ReportTest *self, TidemarkConnection *connection)
{
  for (int days_ago = 0; days_ago < N_DAYS; days_ago++)
    {
      g_autoptr (TidemarkEntry) entry = make_entry (self, TIDEMARK_KIND_DISTANCE, days_ago, NULL);

      entry->value = days_ago < 10 ? 8 : 2;
      store_fixture_put (connection, entry);
    }
}

static void
put_promises (ReportTest *self, TidemarkConnection *connection)
{
  for (int i = 0; i < 4; i++)
    {
      g_autoptr (TidemarkEntry) entry =
          make_entry (self, TIDEMARK_KIND_PROMISE, N_DAYS - 1, PROMISE);

      entry->by = TIDEMARK_WHO_THEM;
      entry->outcome = i < 2 ? TIDEMARK_OUTCOME_KEPT : TIDEMARK_OUTCOME_BROKEN;
      entry->due.day = entry->day + 10 + i;
      store_fixture_put (connection, entry);
    }
}

/* A friend by name, and what is for nobody else. */
static void
put_words (ReportTest *self, TidemarkConnection *connection)
{
  g_autoptr (TidemarkEntry) seen =
      make_entry (self, TIDEMARK_KIND_FRIEND, 6, "Told " FRIEND " everything");
  g_autoptr (TidemarkEntry) note = make_entry (self, TIDEMARK_KIND_NOTE, 5, PRIVATE);
  g_autoptr (TidemarkEntry) safety = make_entry (self, TIDEMARK_KIND_SAFETY, 4, PRIVATE);

  seen->friend = TIDEMARK_FRIEND_DEEP;
  seen->who = g_strdup (FRIEND);
  g_clear_pointer (&seen->person_id, g_free);
  g_clear_pointer (&note->person_id, g_free);
  safety->safety = TIDEMARK_SAFETY_AFRAID;
  store_fixture_put (connection, seen);
  store_fixture_put (connection, note);
  store_fixture_put (connection, safety);
}

static void
open_store (ReportTest *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  tidemark_store_open_async (self->fixture.path, NULL, keep_result_cb, &result);
  self->store = tidemark_store_open_finish (await_result (&result), &error);
  g_assert_no_error (error);
}

static void
choose (ReportTest *self)
{
  GType cards[] = { TIDEMARK_TYPE_TIDE_CARD, TIDEMARK_TYPE_LEDGER_CARD };
  int today = tidemark_day_of (tidemark_instant_now (), TIDEMARK_DAY_START_HOUR);

  self->options = tidemark_report_options_new ();
  self->options->from_day = today - N_DAYS + 1;
  self->options->to_day = today;
  self->options->with_tables = TRUE;
  g_array_append_vals (self->options->cards, cards, G_N_ELEMENTS (cards));
}

static void
set_up (ReportTest *self, gconstpointer data)
{
  TidemarkConnection *connection;

  store_fixture_init (&self->fixture);
  connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->person = store_fixture_put_person (connection, ALIAS);
  put_ratings (self, connection);
  put_promises (self, connection);
  put_words (self, connection);
  tidemark_connection_close (connection);
  open_store (self);
  choose (self);
}

static void
tear_down (ReportTest *self, gconstpointer data)
{
  tidemark_report_options_free (self->options);
  tidemark_store_close (self->store);
  g_assert_finalize_object (self->store);
  tidemark_person_unref (self->person);
  store_fixture_clear (&self->fixture);
}

static TidemarkReport *
make_report (ReportTest *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TidemarkReport *report;

  tidemark_report_make_async (self->store, self->person, self->options, NULL, keep_result_cb,
                              &result);
  report = tidemark_report_make_finish (self->store, await_result (&result), &error);
  g_assert_no_error (error);

  return report;
}

static void
add_texts (GString *text, const GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (texts, i));
}

/* Every word that stands in it, but those that are drawn within a chart. */
static char *
read_report (const TidemarkReport *report)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n", report->title, report->reader);
  add_texts (text, report->facts);
  add_texts (text, report->words);
  for (guint i = 0; i < report->sections->len; i++)
    {
      const TidemarkReportSection *section = g_ptr_array_index (report->sections, i);

      g_string_append_printf (text, "%s\n%s\n%s\n%s\n", section->title, section->caption,
                              section->sentence, section->coverage);
      for (guint k = 0; section->table != NULL && k < section->table->rows->len; k++)
        {
          g_autofree char *row = g_strjoinv ("|", g_ptr_array_index (section->table->rows, k));

          g_string_append_printf (text, "%s\n", row);
        }
    }
  for (guint i = 0; i < report->notes->len; i++)
    {
      const TidemarkReportNote *note = g_ptr_array_index (report->notes, i);

      g_string_append_printf (text, "%s\n%s\n%s\n", note->day, note->title, note->text);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
names_are_initials_and_notes_are_left_out (ReportTest *self, gconstpointer data)
{
  g_autoptr (TidemarkReport) report = make_report (self);
  g_autofree char *text = read_report (report);
  g_autofree char *folded = g_utf8_strdown (text, -1);

  g_assert_nonnull (strstr (text, "R."));
  g_assert_nonnull (strstr (text, "You rated 40 of 40 days"));
  g_assert_nonnull (strstr (text, "For a counsellor"));
  g_assert_nonnull (strstr (text, "R. kept 2 of 4 promises"));
  g_assert_nonnull (strstr (text, "|R.|Not kept\n"));
  g_assert_null (strstr (text, "Robin"));
  g_assert_null (strstr (text, FRIEND));
  g_assert_null (strstr (text, PROMISE));
  g_assert_null (strstr (text, PRIVATE));
  g_assert_null (strstr (folded, "evidence"));
  g_assert_cmpuint (report->notes->len, ==, 0);
}

static void
notes_come_when_they_are_asked_for (ReportTest *self, gconstpointer data)
{
  g_autoptr (TidemarkReport) report = NULL;
  g_autofree char *text = NULL;

  self->options->with_notes = TRUE;
  self->options->reader = TIDEMARK_REPORT_FRIEND;
  report = make_report (self);
  text = read_report (report);

  g_assert_nonnull (strstr (text, "For a friend"));
  g_assert_nonnull (strstr (text, "Told " FRIEND " everything"));
  g_assert_nonnull (strstr (text, "Time with Q.\n"));
  g_assert_null (strstr (text, "Time with " FRIEND));
  g_assert_nonnull (strstr (text, "|Not kept|" PROMISE));
  g_assert_null (strstr (text, PRIVATE));
  g_assert_null (strstr (text, "Robin"));
}

static void
an_initial_is_a_letter_with_a_point (void)
{
  static const char *const pairs[][2] = {
    { "N.", "N." }, { "robin", "R." }, { "  ~élise~", "É." }, { "7 of 9", "7." }, { "—", "X." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *initial = tidemark_initial_of (pairs[i][0]);

      g_assert_cmpstr (initial, ==, pairs[i][1]);
    }
}

static gboolean
save (ReportTest *self, TidemarkReport *report, const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TidemarkReportPaper paper;

  tidemark_report_paper_init (&paper, NULL);
  tidemark_report_save_async (report, &paper, path, &self->permille, NULL, keep_result_cb, &result);

  return tidemark_report_write_finish (await_result (&result), error);
}

/* Other than g_strstr_len () past a zero as well. */
static gboolean
has_text (const char *pdf, gsize length, const char *text)
{
  gsize n = strlen (text);

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (pdf + i, text, n) == 0)
      return TRUE;

  return FALSE;
}

/* Lines, shapes and letters, of which none is a picture of itself. */
static void
a_pdf_is_there_whole_and_alone (ReportTest *self, gconstpointer data)
{
  g_autofree char *path = store_fixture_file (&self->fixture, "report.pdf");
  g_autofree char *before = store_fixture_digest (&self->fixture);
  g_autofree char *after = NULL;
  g_autofree char *pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  save (self, make_report (self), path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (self->permille, ==, 1000);

  g_assert_true (g_file_get_contents (path, &pdf, &length, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF-1.4"));
  g_assert_true (has_text (pdf + length - 16, 16, "%%EOF"));
  g_assert_true (has_text (pdf, length, "/Type /Pages"));
  g_assert_true (has_text (pdf, length, "/Type /Outlines"));
  g_assert_false (has_text (pdf, length, "/Subtype /Image"));

  g_unlink (path);
  after = store_fixture_digest (&self->fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
what_cannot_be_written_leaves_nothing (ReportTest *self, gconstpointer data)
{
  g_autofree char *path = store_fixture_file (&self->fixture, "not-there/report.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_false (save (self, make_report (self), path, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
what_is_given_up_leaves_what_was_there (ReportTest *self, gconstpointer data)
{
  g_autofree char *path = store_fixture_file (&self->fixture, "report.pdf");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  TidemarkReportPaper paper;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  tidemark_report_paper_init (&paper, NULL);
  g_cancellable_cancel (cancellable);
  tidemark_report_save_async (make_report (self), &paper, path, &self->permille, cancellable,
                              keep_result_cb, &result);
  g_assert_false (tidemark_report_write_finish (await_result (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "before");
}

/* The first chart as pixels. */
static GBytes *
paint_chart (ReportTest *self, AdwColorScheme scheme)
{
  g_autoptr (TidemarkReport) report = NULL;
  const TidemarkReportSection *section;
  cairo_surface_t *surface;
  GBytes *pixels;
  cairo_t *cr;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  report = make_report (self);
  section = g_ptr_array_index (report->sections, 0);
  surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) section->width, (int) section->height);
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, section->picture, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = g_bytes_new (cairo_image_surface_get_data (surface),
                        (gsize) (cairo_image_surface_get_stride (surface) *
                                 cairo_image_surface_get_height (surface)));
  cairo_surface_destroy (surface);

  return pixels;
}

static void
paper_is_white_whatever_the_screen_is (ReportTest *self, gconstpointer data)
{
  g_autoptr (GBytes) light = paint_chart (self, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_autoptr (GBytes) dark = paint_chart (self, ADW_COLOR_SCHEME_FORCE_DARK);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  g_assert_true (g_bytes_equal (light, dark));
}

static void
count_cb (TidemarkReportDialog *dialog, int *count)
{
  (*count)++;
}

static void
the_dialog_saves_what_is_chosen (ReportTest *self, gconstpointer data)
{
  TidemarkStretch range = { self->options->from_day, self->options->to_day };
  GtkWidget *window = adw_window_new ();
  TidemarkReportDialog *dialog = tidemark_report_dialog_new (self->store, self->person, range);
  g_autofree char *path = store_fixture_file (&self->fixture, "report.pdf");
  int n_saved = 0;

  adw_window_set_content (ADW_WINDOW (window), gtk_label_new (NULL));
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (ADW_DIALOG (dialog), window);
  g_object_ref (dialog);

  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (gtk_widget_get_template_child (
      GTK_WIDGET (dialog), TIDEMARK_TYPE_REPORT_DIALOG, "notes_row"))));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), TIDEMARK_TYPE_REPORT_DIALOG, "state"))));
  tidemark_report_dialog_add_card (dialog, TIDEMARK_TYPE_TIDE_CARD, "The Tide", NULL);
  tidemark_report_dialog_add_card (dialog, TIDEMARK_TYPE_LEDGER_CARD, "Words", "2 of 3");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (
      gtk_widget_get_template_child (GTK_WIDGET (dialog), TIDEMARK_TYPE_REPORT_DIALOG, "state"))));

  g_signal_connect (dialog, "saved", G_CALLBACK (count_cb), &n_saved);
  tidemark_report_dialog_save (dialog, path);
  while (n_saved == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (dialog);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/report/an_initial_is_a_letter_with_a_point",
                   an_initial_is_a_letter_with_a_point);
#define ADD(name) g_test_add ("/report/" #name, ReportTest, NULL, set_up, name, tear_down)
  ADD (names_are_initials_and_notes_are_left_out);
  ADD (notes_come_when_they_are_asked_for);
  ADD (a_pdf_is_there_whole_and_alone);
  ADD (what_cannot_be_written_leaves_nothing);
  ADD (what_is_given_up_leaves_what_was_there);
  ADD (paper_is_white_whatever_the_screen_is);
  ADD (the_dialog_saves_what_is_chosen);

  return g_test_run ();
}
