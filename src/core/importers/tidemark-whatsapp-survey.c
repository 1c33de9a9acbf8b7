/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-whatsapp-survey.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The app is from 2009: a date before it is a date misread. */
#define FIRST_YEAR 2009

#define FIRST_ORDER TIDEMARK_DATE_ORDER_DMY
#define LAST_ORDER TIDEMARK_DATE_ORDER_YMD

TidemarkWhatsappSurvey *
tidemark_whatsapp_survey_new (void)
{
  return g_new0 (TidemarkWhatsappSurvey, 1);
}

void
tidemark_whatsapp_survey_free (TidemarkWhatsappSurvey *self)
{
  for (int i = 0; i < TIDEMARK_WHATSAPP_N_SHAPES; i++)
    {
      g_free (self->shapes[i].word_before[0]);
      g_free (self->shapes[i].word_before[1]);
    }
  g_free (self);
}

static void
mark_seen (guint64 seen[2], int value)
{
  seen[(value / 64) & 1] |= G_GUINT64_CONSTANT (1) << (value & 63);
}

static guint
count_bits (const guint64 seen[2])
{
  return (guint) (__builtin_popcountll (seen[0]) + __builtin_popcountll (seen[1]));
}

static gboolean
take_digits (const char *text, int count, int *out)
{
  *out = 0;
  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *out = *out * 10 + g_ascii_digit_value (text[i]);
    }

  return TRUE;
}

/* The date in a file name: "…-PHOTO-2026-03-27-…" or "IMG-20260327-WA…". */
static gboolean
find_file_date (const char *text, int *out_year, int *out_month, int *out_day)
{
  for (const char *p = strstr (text, "-20"); p != NULL; p = strstr (p + 1, "-20"))
    {
      const char *date = p + 1;

      if (p == text || !g_ascii_isupper (p[-1]) || !take_digits (date, 4, out_year))
        continue;
      if (take_digits (date + 4, 4, out_day) && date[8] == '-')
        {
          *out_month = *out_day / 100;
          *out_day %= 100;
          return TRUE;
        }
      if (date[4] == '-' && take_digits (date + 5, 2, out_month) && date[7] == '-' &&
          take_digits (date + 8, 2, out_day) && date[10] == '-')
        return TRUE;
    }

  return FALSE;
}

static void
vote (TidemarkWhatsappShape *shape, const TidemarkWhatsappHeader *header)
{
  int year, month, day;

  if (!find_file_date (header->rest, &year, &month, &day))
    return;

  for (int order = FIRST_ORDER; order <= LAST_ORDER; order++)
    {
      int y, m, d;

      if (tidemark_whatsapp_header_get_date (header, (TidemarkDateOrder) order, &y, &m, &d) &&
          y == year && m == month && d == day)
        shape->n_votes[order]++;
    }
}

static void
try_order (TidemarkWhatsappShape *shape, const TidemarkWhatsappHeader *header, int order)
{
  int year, month, day, key;

  if (!tidemark_whatsapp_header_get_date (header, (TidemarkDateOrder) order, &year, &month, &day) ||
      year < FIRST_YEAR)
    {
      shape->n_impossible[order]++;
      return;
    }

  key = year * 10000 + month * 100 + day;
  if (shape->first_key[order] == 0)
    shape->first_key[order] = key;
  if (key < shape->previous_key[order])
    shape->n_backward[order]++;
  shape->previous_key[order] = key;
  shape->last_key[order] = MAX (shape->last_key[order], key);
}

static void
note_word (TidemarkWhatsappShape *shape, const TidemarkWhatsappHeader *header, gint64 line)
{
  g_autofree char *word = g_strndup (header->word_before, header->word_length);

  g_strstrip (word);
  if (shape->word_before[0] == NULL)
    shape->word_before[0] = g_steal_pointer (&word);
  else if (shape->word_before[1] == NULL && !g_str_equal (shape->word_before[0], word))
    {
      shape->word_before[1] = g_steal_pointer (&word);
      shape->word_line = line;
    }
}

/**
 * tidemark_whatsapp_survey_add:
 * @line: number of the line it stands in
 */
void
tidemark_whatsapp_survey_add (TidemarkWhatsappSurvey *self,
                              const TidemarkWhatsappHeader *header,
                              gint64 line)
{
  TidemarkWhatsappShape *shape = &self->shapes[tidemark_whatsapp_header_get_shape (header)];

  self->n_headers++;
  shape->n_headers++;
  if (shape->first_line == 0)
    shape->first_line = line;
  shape->max_hour = MAX (shape->max_hour, header->hour);
  mark_seen (shape->seen_first, header->numbers[0]);
  mark_seen (shape->seen_third, header->numbers[2]);
  if (tidemark_whatsapp_header_is_year_first (header))
    shape->n_year_first++;
  else if (header->digits[2] == 2)
    shape->n_two_digit_years++;
  if (header->dotted)
    shape->n_dotted++;
  if (header->numbers[0] != header->numbers[1])
    shape->n_twofold++;
  if (header->marked)
    shape->n_marked++;
  if (header->word_before != NULL)
    note_word (shape, header, line);
  vote (shape, header);

  for (int order = FIRST_ORDER; order <= LAST_ORDER; order++)
    try_order (shape, header, order);
}

/**
 * tidemark_whatsapp_survey_get_shape:
 *
 * Returns: the most frequent shape of the file.
 */
guint
tidemark_whatsapp_survey_get_shape (TidemarkWhatsappSurvey *self)
{
  guint best = 0;

  for (guint i = 1; i < TIDEMARK_WHATSAPP_N_SHAPES; i++)
    if (self->shapes[i].n_headers > self->shapes[best].n_headers)
      best = i;

  return best;
}

/**
 * tidemark_whatsapp_survey_check_words:
 *
 * Half a day is too much to guess: a word beside a time of a 12-hour clock has to be known.
 * Errors: TIDEMARK_IMPORT_ERROR_DAMAGED.
 *
 * Returns: whether all such words are.
 */
gboolean
tidemark_whatsapp_survey_check_words (TidemarkWhatsappSurvey *self,
                                      guint shape,
                                      const char *place,
                                      GError **error)
{
  const TidemarkWhatsappShape *found = &self->shapes[shape];
  gboolean unknown_after = shape >= 8;
  gboolean unknown_before = found->word_before[1] != NULL && found->max_hour <= 12 && shape < 4;

  if (!unknown_after && !unknown_before)
    return TRUE;

  tidemark_import_set_error (error, TIDEMARK_IMPORT_ERROR_DAMAGED, place,
                             unknown_before ? found->word_line : found->first_line, 0, 0,
                             _ ("the word beside the time is not known, so morning and evening "
                                "cannot be told apart; switch the phone to a 24-hour clock and "
                                "export again"));
  return FALSE;
}

/**
 * tidemark_whatsapp_survey_marks_mean:
 *
 * Returns: whether a mark before the header says something about its record: not where nearly all
 *   records have one, as in languages that are written from right to left.
 */
gboolean
tidemark_whatsapp_survey_marks_mean (TidemarkWhatsappSurvey *self, guint shape)
{
  const TidemarkWhatsappShape *found = &self->shapes[shape];

  return found->n_headers < 5 || (guint64) found->n_marked * 10 < (guint64) found->n_headers * 9;
}

static char *
format_key (int key)
{
  return g_strdup_printf ("%04d-%02d-%02d", key / 10000, key / 100 % 100, key % 100);
}

static int
get_export_key (TidemarkInstant exported_at)
{
  g_autofree char *text = NULL;
  int year, month, day;

  if (!tidemark_instant_is_set (exported_at))
    return G_MAXINT;

  /* A day later: the phone may have been in another zone. */
  exported_at.ms += 24 * 60 * 60 * 1000;
  text = tidemark_instant_format (exported_at);
  if (text == NULL || !take_digits (text, 4, &year) || !take_digits (text + 5, 2, &month) ||
      !take_digits (text + 8, 2, &day))
    return G_MAXINT;

  return year * 10000 + month * 100 + day;
}

static gboolean
is_candidate (const TidemarkWhatsappShape *shape, int order)
{
  if (order != TIDEMARK_DATE_ORDER_YMD)
    return TRUE;

  /* A year of two digits in front: then the last number is a day, and changes more often. */
  return shape->n_two_digit_years == shape->n_headers &&
         count_bits (shape->seen_third) > count_bits (shape->seen_first);
}

/* What the numbers themselves and the age of the file rule out. */
static guint
rule_out (const TidemarkWhatsappShape *shape, TidemarkInstant exported_at, gboolean possible[4])
{
  int export_key = get_export_key (exported_at);
  gboolean in_time[4] = { FALSE };
  guint n = 0, n_in_time = 0;

  for (int order = FIRST_ORDER; order <= LAST_ORDER; order++)
    {
      possible[order] = is_candidate (shape, order) && shape->n_impossible[order] == 0;
      in_time[order] = possible[order] && shape->last_key[order] <= export_key;
      n += possible[order];
      n_in_time += in_time[order];
    }

  /* A copy can be older than what is in it: then its age says nothing. */
  if (n_in_time > 0 && n_in_time < n)
    {
      memcpy (possible, in_time, sizeof in_time);
      n = n_in_time;
    }
  return n;
}

static TidemarkDateOrder
find_least_impossible (const TidemarkWhatsappShape *shape)
{
  return shape->n_impossible[TIDEMARK_DATE_ORDER_MDY] < shape->n_impossible[TIDEMARK_DATE_ORDER_DMY]
             ? TIDEMARK_DATE_ORDER_MDY
             : TIDEMARK_DATE_ORDER_DMY;
}

static TidemarkDateOrder
find_elected (const TidemarkWhatsappShape *shape, const gboolean possible[4])
{
  TidemarkDateOrder elected = TIDEMARK_DATE_ORDER_NONE;

  for (int order = FIRST_ORDER; order <= LAST_ORDER; order++)
    if (possible[order] && shape->n_votes[order] > 0)
      {
        if (elected != TIDEMARK_DATE_ORDER_NONE)
          return TIDEMARK_DATE_ORDER_NONE;
        elected = (TidemarkDateOrder) order;
      }

  return elected;
}

static void
ask (const TidemarkWhatsappShape *shape, const gboolean possible[4], TidemarkImportReport *asides)
{
  g_autoptr (GStrvBuilder) choices = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_autoptr (GString) why = g_string_new (_ ("The dates can be read in more than one way"));
  g_auto (GStrv) choice_list = NULL;
  g_auto (GStrv) label_list = NULL;

  for (int order = FIRST_ORDER; order <= LAST_ORDER; order++)
    {
      g_autofree char *first = NULL, *last = NULL, *label = NULL;
      const char *name = tidemark_date_order_name ((TidemarkDateOrder) order);

      if (!possible[order])
        continue;
      first = format_key (shape->first_key[order]);
      last = format_key (shape->last_key[order]);
      label = g_strdup_printf (_ ("%s to %s"), first, last);
      g_strv_builder_add (choices, name);
      g_strv_builder_add (labels, label);
      g_string_append_printf (why, "; %s: %s", name, label);
    }

  choice_list = g_strv_builder_end (choices);
  label_list = g_strv_builder_end (labels);
  tidemark_import_report_add_question (asides, "date-order", (const char *const *) choice_list,
                                       (const char *const *) label_list, why->str);
}

/**
 * tidemark_whatsapp_survey_decide:
 * @exported_at: when the file was made, or TIDEMARK_INSTANT_NONE
 * @asides: is given the question where it stays open
 *
 * Decides once for the whole file: by numbers above 12, a year that stands first, the age of the
 * file, full stops (then the day comes first), and dates in file names.
 *
 * Returns: the order, or one that is as good as any while the question is open.
 */
TidemarkDateOrder
tidemark_whatsapp_survey_decide (TidemarkWhatsappSurvey *self,
                                 guint shape_index,
                                 TidemarkInstant exported_at,
                                 TidemarkImportReport *asides)
{
  const TidemarkWhatsappShape *shape = &self->shapes[shape_index];
  gboolean possible[4] = { FALSE };
  TidemarkDateOrder elected;

  if (shape->n_year_first == shape->n_headers)
    return TIDEMARK_DATE_ORDER_YMD;

  switch (rule_out (shape, exported_at, possible))
    {
    case 0: /* a line is damaged, and reading on will say which */
      return find_least_impossible (shape);
    case 1:
      for (int order = FIRST_ORDER; order <= LAST_ORDER; order++)
        if (possible[order])
          return (TidemarkDateOrder) order;
      break;
    default:
      break;
    }

  if (shape->n_twofold == 0 && !possible[TIDEMARK_DATE_ORDER_YMD])
    return TIDEMARK_DATE_ORDER_DMY;
  if (shape->n_dotted == shape->n_headers && possible[TIDEMARK_DATE_ORDER_DMY] &&
      !possible[TIDEMARK_DATE_ORDER_YMD])
    return TIDEMARK_DATE_ORDER_DMY;
  elected = find_elected (shape, possible);
  if (elected != TIDEMARK_DATE_ORDER_NONE)
    return elected;

  ask (shape, possible, asides);
  return shape->n_backward[TIDEMARK_DATE_ORDER_MDY] < shape->n_backward[TIDEMARK_DATE_ORDER_DMY]
             ? TIDEMARK_DATE_ORDER_MDY
             : TIDEMARK_DATE_ORDER_DMY;
}
