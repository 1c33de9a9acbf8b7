/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-calendar-query.h"

#include "tidemark-entry-filter.h"
#include "tidemark-journal-private.h"

/* What a row is: an entry or some messages by their kind, or a stretch that is left out. */
#define LEFT_OUT TIDEMARK_KIND_NONE

static const char entries_sql[] = "SELECT day, kind, started_by, coalesce (value, distance), 1 "
                                  "FROM entry INDEXED BY entry_timeline WHERE deleted = 0";

static const char messages_sql[] =
    " UNION ALL SELECT day, 1, sent_by, NULL, count(*) FROM message INDEXED BY message_day "
    "WHERE %s AND deleted = 0 AND day BETWEEN ?3 AND ?4 GROUP BY day, sent_by";

/* In place of a sender its last day. */
static const char exclusions_sql[] =
    " UNION ALL SELECT max (from_day, ?3), 0, min (to_day, ?4), NULL, 0 FROM exclusion "
    "WHERE person = ?1 AND deleted = 0 AND from_day <= ?4 AND to_day >= ?3";

G_STATIC_ASSERT (TIDEMARK_KIND_NONE == 0);
G_STATIC_ASSERT (TIDEMARK_KIND_MESSAGE == 1);

static gboolean
has_messages (const TidemarkEntryFilter *filter)
{
  return filter->marks == 0 &&
         (filter->kinds == 0 || (filter->kinds & TIDEMARK_KIND_BIT (TIDEMARK_KIND_MESSAGE)) != 0);
}

static sqlite3_stmt *
prepare (TidemarkConnection *connection, const TidemarkEntryFilter *filter, GError **error)
{
  g_autoptr (GString) sql = g_string_new (entries_sql);

  tidemark_entry_filter_append (filter, sql, "");
  if (has_messages (filter))
    g_string_append_printf (sql, messages_sql,
                            filter->person_id != NULL ? "person = ?1"
                                                      : "person IN (SELECT id FROM person WHERE "
                                                        "coalesce (sealed_until_day <= ?9, 1))");
  if (filter->person_id != NULL)
    g_string_append (sql, exclusions_sql);

  return tidemark_entry_filter_prepare (connection, filter, NULL, sql->str, error);
}

static void
add_contact (TidemarkCalendarDay *day, TidemarkWho by, guint n)
{
  if (by == TIDEMARK_WHO_ME || by == TIDEMARK_WHO_BOTH)
    day->n_mine += n;
  if (by != TIDEMARK_WHO_ME)
    day->n_theirs += n;
}

static void
add_row (TidemarkCalendarDay *day, TidemarkKind kind, TidemarkWho by, guint n)
{
  if (kind == TIDEMARK_KIND_MESSAGE)
    day->n_messages += n;
  else
    day->n_entries += n;

  switch (kind)
    {
    case TIDEMARK_KIND_MESSAGE:
    case TIDEMARK_KIND_TEXT:
    case TIDEMARK_KIND_CALL:
    case TIDEMARK_KIND_PROMISE:
      add_contact (day, by, n);
      break;
    case TIDEMARK_KIND_MOVE:
      day->n_mine += n;
      break;
    case TIDEMARK_KIND_DATE:
      day->n_dates += n;
      break;
    case TIDEMARK_KIND_TALK:
      day->n_talks += n;
      break;
    case TIDEMARK_KIND_NOTHING:
      day->is_nothing = TRUE;
      break;
    case TIDEMARK_KIND_DISTANCE:
    case TIDEMARK_KIND_WANTED:
    case TIDEMARK_KIND_MARK:
    case TIDEMARK_KIND_FRIEND:
    case TIDEMARK_KIND_NOTE:
    case TIDEMARK_KIND_SAFETY:
    case TIDEMARK_KIND_NONE:
    default:
      day->n_others += n;
    }
}

/* Every day of the range, so that a row finds its own by counting. */
static GArray *
make_days (int from_day, int to_day)
{
  GArray *days = g_array_new (FALSE, TRUE, sizeof (TidemarkCalendarDay));

  g_array_set_size (days, (guint) (to_day - from_day + 1));
  for (guint i = 0; i < days->len; i++)
    g_array_index (days, TidemarkCalendarDay, i).day = from_day + (int) i;

  return days;
}

static void
read_row (sqlite3_stmt *statement, GArray *days, int from_day)
{
  int number = sqlite3_column_int (statement, 0);
  TidemarkKind kind = (TidemarkKind) sqlite3_column_int (statement, 1);
  int by = sqlite3_column_int (statement, 2);
  TidemarkCalendarDay *day = &g_array_index (days, TidemarkCalendarDay, number - from_day);

  if (kind == LEFT_OUT)
    {
      for (int i = number; i <= by; i++)
        g_array_index (days, TidemarkCalendarDay, i - from_day).is_left_out = TRUE;
      return;
    }

  add_row (day, kind, (TidemarkWho) by, (guint) sqlite3_column_int64 (statement, 4));
  if (kind != TIDEMARK_KIND_WANTED && sqlite3_column_type (statement, 3) != SQLITE_NULL)
    {
      day->n_distance++;
      day->distance_sum += sqlite3_column_int (statement, 3);
    }
}

/**
 * tidemark_query_calendar_days:
 * @filter: what counts; with both its days, which are at most a few years apart
 *
 * What a calendar shows of each day, in one query.
 *
 * Returns: (transfer full) (element-type TidemarkCalendarDay): every day from the first to the
 *   last, also those of which nothing is known; %NULL on failure
 */
GArray *
tidemark_query_calendar_days (TidemarkConnection *connection,
                              const TidemarkEntryFilter *filter,
                              GError **error)
{
  g_autoptr (GArray) days = NULL;
  sqlite3_stmt *statement;
  gboolean row = TRUE;

  g_return_val_if_fail (filter->from_day != TIDEMARK_DAY_NONE, NULL);
  g_return_val_if_fail (filter->to_day >= filter->from_day, NULL);

  statement = prepare (connection, filter, error);
  if (statement == NULL)
    return NULL;

  days = make_days (filter->from_day, filter->to_day);
  while (row)
    {
      if (!tidemark_connection_step (connection, statement, &row, error))
        return NULL;
      if (row)
        read_row (statement, days, filter->from_day);
    }

  return g_steal_pointer (&days);
}

/**
 * tidemark_calendar_day_get_distance:
 *
 * Returns: the mean of the day's ratings, 0 to 10, or TIDEMARK_UNSAID. Pure, any thread.
 */
int
tidemark_calendar_day_get_distance (const TidemarkCalendarDay *self)
{
  if (self->n_distance == 0)
    return TIDEMARK_UNSAID;

  return (2 * self->distance_sum + self->n_distance) / (2 * self->n_distance);
}
