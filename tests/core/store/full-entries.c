/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "full-entries.h"

#include "store-fixture.h"

static TidemarkInstant
parse_instant (const char *text)
{
  TidemarkInstant instant;

  g_assert_true (tidemark_instant_parse (text, &instant));
  return instant;
}

TidemarkImport *
full_entries_put_import (TidemarkConnection *connection, const char *person_id)
{
  g_autoptr (TidemarkImport) import = tidemark_import_new ("whatsapp", "Chat with Ana.txt");
  g_autoptr (GError) error = NULL;

  import->person_id = g_strdup (person_id);
  import->exported_at = parse_instant ("2026-04-01T00:00:00Z");
  import->first = parse_instant ("2022-03-18T14:56:01+01:00");
  import->counts_json = g_strdup ("{\"messages\":21}");
  import->extra_json = g_strdup ("{\"later\":true}");
  g_ptr_array_add (import->holes, tidemark_hole_new (parse_instant ("2023-01-01T00:00:00-09:30"),
                                                     parse_instant ("2023-02-01T00:00:00Z"),
                                                     "the file ends early"));
  g_ptr_array_add (import->holes, tidemark_hole_new (import->first, TIDEMARK_INSTANT_NONE, NULL));

  tidemark_connection_begin (connection, &error);
  g_assert_no_error (error);
  tidemark_journal_put_import (connection, import, &error);
  g_assert_no_error (error);
  tidemark_connection_commit (connection, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&import);
}

/* Every member of the kind, each with a value that no other has by itself. */
static void
fill_common (TidemarkEntry *entry)
{
  entry->note = g_strdup ("Sonne, 5 °C\nund “Wind” \xf0\x9f\x8c\x8a");
  entry->hot = TRUE;
  entry->changed_at_ms = G_GINT64_CONSTANT (1774644060123);
  entry->extra_json = g_strdup ("{\"unknown\":[1,2,{}]}");
  if (entry->kind != TIDEMARK_KIND_MESSAGE)
    entry->goes_with =
        g_strdupv ((char *[]) { (char *) "0b6cbf4f-52d4-4f8a-8d8a-2c9c3a2f5c11",
                                (char *) "7d0b1c58-b9a5-4d38-9a51-9a7c7a1e0f22", NULL });
}

static void
fill_ratings (TidemarkEntry *entry)
{
  entry->distance = 0;
  entry->wanted = 10;
  entry->marks =
      TIDEMARK_MARK_BIT (TIDEMARK_MARK_LOOKS_AWAY) | TIDEMARK_MARK_BIT (TIDEMARK_N_MARKS - 1);
}

static void
fill_contact (TidemarkEntry *entry, const char *import_id)
{
  if (entry->kind == TIDEMARK_KIND_MESSAGE)
    {
      entry->by = TIDEMARK_WHO_THEM;
      entry->length = 4321;
      entry->text = g_strdup ("kept\n");
      entry->type = TIDEMARK_MESSAGE_STICKER;
    }
  else
    {
      fill_ratings (entry);
      entry->by = TIDEMARK_WHO_BOTH;
    }

  if (entry->kind == TIDEMARK_KIND_MESSAGE || entry->kind == TIDEMARK_KIND_CALL)
    {
      entry->import_id = g_strdup (import_id);
      entry->key = g_strdup ("m|2026-03-27T21:41|4321");
    }

  if (entry->kind == TIDEMARK_KIND_CALL)
    {
      entry->answered = TIDEMARK_ANSWER_NO;
      entry->seconds = 0;
    }

  if (entry->kind == TIDEMARK_KIND_DATE)
    {
      entry->planned_by = TIDEMARK_WHO_ME;
      entry->happened = TIDEMARK_HAPPENED_MOVED;
      entry->changed_by = TIDEMARK_WHO_THEM;
      entry->due.day = entry->day + 3;
    }
}

static void
fill_own_members (TidemarkEntry *entry, const char *import_id)
{
  switch (entry->kind)
    {
    case TIDEMARK_KIND_MESSAGE:
    case TIDEMARK_KIND_TEXT:
    case TIDEMARK_KIND_CALL:
    case TIDEMARK_KIND_DATE:
      fill_contact (entry, import_id);
      break;
    case TIDEMARK_KIND_DISTANCE:
      entry->value = 0;
      break;
    case TIDEMARK_KIND_WANTED:
      entry->value = 10;
      break;
    case TIDEMARK_KIND_PROMISE:
      entry->by = TIDEMARK_WHO_THEM;
      entry->due.at = parse_instant ("2026-04-03T20:00:00+02:00");
      entry->outcome = TIDEMARK_OUTCOME_PARTLY;
      entry->resolved_at = parse_instant ("2026-04-04T08:00:00-03:30");
      break;
    case TIDEMARK_KIND_TALK:
      entry->topic = TIDEMARK_TOPIC_EXCLUSIVITY;
      entry->raised_by = TIDEMARK_WHO_ME;
      entry->outcome = TIDEMARK_OUTCOME_DODGED;
      entry->answer = g_strdup ("“Let us see”");
      fill_ratings (entry);
      break;
    case TIDEMARK_KIND_MOVE:
      entry->move = TIDEMARK_MOVE_SPACE;
      break;
    case TIDEMARK_KIND_MARK:
      entry->mark = TIDEMARK_MARK_OPENED_UP;
      break;
    case TIDEMARK_KIND_FRIEND:
      entry->friend = TIDEMARK_FRIEND_OLD;
      entry->who = g_strdup ("Mo");
      break;
    case TIDEMARK_KIND_SAFETY:
      entry->safety = TIDEMARK_SAFETY_FORCED;
      break;
    case TIDEMARK_KIND_NOTHING:
    case TIDEMARK_KIND_NOTE:
    case TIDEMARK_KIND_NONE:
    default:
      break;
    }
}

TidemarkEntry *
full_entries_make (TidemarkKind kind, const char *person_id, const char *import_id)
{
  TidemarkEntry *entry = store_fixture_make_entry (
      kind, tidemark_kind_is_about_person (kind) ? person_id : NULL, FULL_ENTRIES_AT);

  fill_common (entry);
  fill_own_members (entry, import_id);
  return entry;
}
