/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"
#include "tidemark-search-query.h"

#define AT "2026-03-27T21:41:00+01:00"

typedef struct
{
  StoreFixture fixture;
  TidemarkConnection *connection;
  TidemarkPerson *person;
  int n_put;
} SearchTest;

static void
set_up (SearchTest *self, gconstpointer data)
{
  store_fixture_init (&self->fixture);
  self->connection = store_fixture_open (&self->fixture, TIDEMARK_OPEN_READ_WRITE);
  self->person = store_fixture_put_person (self->connection, "A.");
  self->n_put = 0;
}

static void
tear_down (SearchTest *self, gconstpointer data)
{
  tidemark_connection_close (self->connection);
  tidemark_person_unref (self->person);
  store_fixture_clear (&self->fixture);
}

/* Each a second after the one before. */
static TidemarkEntry *
put_note (SearchTest *self, const char *note)
{
  TidemarkEntry *entry = store_fixture_make_entry (TIDEMARK_KIND_NOTE, NULL, AT);

  entry->at.ms += self->n_put++ * 1000;
  entry->note = g_strdup (note);
  store_fixture_put (self->connection, entry);
  return entry;
}

static TidemarkEntry *
put_message (SearchTest *self, const char *text)
{
  TidemarkEntry *entry = store_fixture_make_entry (TIDEMARK_KIND_MESSAGE, self->person->id, AT);

  entry->at.ms += self->n_put++ * 1000;
  entry->by = TIDEMARK_WHO_THEM;
  entry->text = g_strdup (text);
  store_fixture_put (self->connection, entry);
  return entry;
}

static GPtrArray *
search (SearchTest *self, const char *typed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = tidemark_query_search_keys (
      self->connection, &TIDEMARK_ENTRY_FILTER_ALL, typed, NULL, 100, &error);
  GPtrArray *hits;

  g_assert_no_error (error);
  hits = tidemark_query_search_hits (self->connection, typed,
                                     (TidemarkSearchKey *) (void *) keys->data, keys->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, keys->len);
  return hits;
}

/* The excerpt with the matches in brackets. */
static char *
show_hit (const TidemarkSearchHit *hit)
{
  GString *shown = g_string_new (hit->excerpt);

  for (guint i = hit->matches->len; i > 0; i--)
    {
      const TidemarkTextRange *range = &g_array_index (hit->matches, TidemarkTextRange, i - 1);

      g_string_insert_c (shown, range->end, ']');
      g_string_insert_c (shown, range->start, '[');
    }

  return g_string_free (shown, FALSE);
}

/* A text, what was typed, and the excerpt; NULL where it is not to be found. */
static const struct
{
  const char *name;
  const char *text;
  const char *typed;
  const char *shown;
} cases[] = {
  { "word", "The sea was calm", "sea", "The [sea] was calm" },
  { "one-letter-is-a-word", "I see a sea", "s", NULL },
  { "one-syllable-is-begun", "바다에 갔다", "바", "[바다에] 갔다" },
  { "case", "The SEA was calm", "sEa", "The [SEA] was calm" },
  { "begun-word", "The seaside", "sea", "The [seaside]" },
  { "only-the-last-is-begun", "The seaside was calm", "sea calm", NULL },
  { "all-words", "The sea was calm", "calm sea", "The [sea] was [calm]" },
  { "not-all-words", "The sea was calm", "sea storm", NULL },
  { "accents-typed", "Wir trafen uns im Cafe", "Café", "Wir trafen uns im [Cafe]" },
  { "accents-in-text", "Žluťoučký kůň", "zlutoucky kun", "[Žluťoučký] [kůň]" },
  { "accents-decomposed", "cafe\xcc\x81 au lait", "café", "[cafe\xcc\x81] au lait" },
  { "umlaut", "Über Größe", "uber", "[Über] Größe" },
  { "turkish", "İstanbul'da ışık", "ışık", "İstanbul'da [ışık]" },
  { "vietnamese", "Tôi rất nhớ bạn", "nho ban", "Tôi rất [nhớ] [bạn]" },
  { "greek", "Πού είσαι;", "ΠΟΎ", "[Πού] είσαι;" },
  { "greek-without-tonos", "Το καλοκαίρι", "καλοκαιρι", "Το [καλοκαίρι]" },
  { "greek-tonos-typed", "Το ΚΑΛΟΚΑΙΡΙ", "καλοκαίρι", "Το [ΚΑΛΟΚΑΙΡΙ]" },
  { "greek-final-sigma", "Ένας φίλος", "φιλοσ", "Ένας [φίλος]" },
  { "greek-capitals", "Ένας φίλος", "ΦΙΛΟΣ", "Ένας [φίλος]" },
  { "greek-begun-before-sigma", "Ο φίλοσοφος", "φίλος", "Ο [φίλοσοφος]" },
  { "german-sharp-s", "Wie heißt die Straße?", "strasse", "Wie heißt die [Straße]?" },
  { "german-sharp-s-typed", "Die Strasse und die STRAẞE", "straße",
    "Die [Strasse] und die [STRAẞE]" },
  { "german-begun-within-sharp-s", "Die Straße", "stras", "Die [Straße]" },
  { "turkish-without-dots", "İstanbul'da ışık", "istanbul isik", "[İstanbul]'da [ışık]" },
  { "turkish-capitals", "istanbul, ışık", "ISTANBUL IŞIK", "[istanbul], [ışık]" },
  { "polish", "Łódź pełna łez", "lodz lez", "[Łódź] pełna [łez]" },
  { "danish", "Smørrebrød på Ærø", "aero smorrebrod", "[Smørrebrød] på [Ærø]" },
  { "russian", "Мы гуляли у МОРЯ", "моря", "Мы гуляли у [МОРЯ]" },
  { "russian-short-i", "мой чай", "мои чаи", "[мой] [чай]" },
  { "russian-yo", "Ещё звёзды", "еще звезд", "[Ещё] [звёзды]" },
  { "ukrainian", "Її дім", "іі дім", "[Її] [дім]" },
  { "arabic-with-points", "ذَهَبْنا إلى البَحْر", "ذهبنا الى البحر", "[ذَهَبْنا] [إلى] [البَحْر]" },
  { "arabic-drawn-out", "البحـــر", "البحر", "[البحـــر]" },
  { "persian-letters", "یک کتاب", "يك كتاب", "[یک] [کتاب]" },
  { "hebrew-with-points", "שָׁלוֹם לָךְ", "שלום לך", "[שָׁלוֹם] [לָךְ]" },
  { "hebrew-points-typed", "שלום", "שָׁלוֹם", "[שלום]" },
  { "arabic", "ذهبنا إلى البحر", "البحر", "ذهبنا إلى [البحر]" },
  { "hebrew", "הלכנו לים", "לים", "הלכנו [לים]" },
  { "hindi", "हम समुद्र गए", "समुद्र", "हम [समुद्र] गए" },
  { "korean", "우리는 바다에 갔다", "바다", "우리는 [바다에] 갔다" },
  { "chinese", "我们去了海边散步", "海边", "我们去了[海边]散步" },
  { "japanese", "きのう海へ行った", "海へ", "きのう[海へ]行った" },
  { "japanese-sound-marks", "がっこう", "\u304b\u3099っこ", "[がっこ]う" },
  { "japanese-other-sound", "かき", "がき", NULL },
  { "japanese-narrow", "ｶﾞｯｺｳへ", "ガッコウ", "[ｶﾞｯｺｳ]へ" },
  { "japanese-and-latin", "LINEで会った", "lineで", "[LINEで]会った" },
  { "japanese-long-sound", "ラーメン屋", "ーメン", "ラ[ーメン]屋" },
  { "japanese-not-in-this-order", "海山", "山海", NULL },
  { "wide-letters", "ＨＥＬＬＯ", "hello", "[ＨＥＬＬＯ]" },
  { "hindi-vowels-count", "की", "का", NULL },
  { "hindi-dot-below", "ज़रा", "जरा", "[ज़रा]" },
  { "korean-written-apart", "\u1112\u1161\u11ab국", "한국", "[\u1112\u1161\u11ab국]" },
  { "thai", "เราไปทะเลกัน", "ทะเล", "เราไป[ทะเล]กัน" },
  { "chinese-and-word", "我们去了 Berlin 海边", "berlin 海边", "我们去了 [Berlin] [海边]" },
  { "heart", "good night \xe2\x9d\xa4\xef\xb8\x8f", "\xe2\x9d\xa4",
    "good night [\xe2\x9d\xa4\xef\xb8\x8f]" },
  { "heart-without-space", "good night\xe2\x9d\xa4", "night", "good [night]\xe2\x9d\xa4" },
  { "thumb-of-any-colour", "ok 👍🏽!", "👍", "ok [👍🏽]!" },
  { "apostrophe", "I don't know", "don't", "I [don't] know" },
  { "hyphen", "a well-known place", "well-known", "a [well-known] place" },
  { "sign-between", "sea and salt", "sea & salt", "[sea] and [salt]" },
  { "number", "at 21:41 sharp", "21", "at [21]:41 sharp" },
  { "operator-or", "black or white", "OR", "black [or] white" },
  { "operator-not", "do not go", "NOT go", "do [not] [go]" },
  { "operator-near", "near the sea", "NEAR(the sea)", "[near the] [sea]" },
  { "quote", "he said \"later\" again", "\"later\"", "he said \"[later]\" again" },
  { "lone-quote", "one two", "one\"", "[one] two" },
  { "star", "stars", "*star*", "[stars]" },
  { "column", "note: buy salt", "note:", "[note]: buy salt" },
  { "parenthesis", "a (small) boat", "(small", "a ([small]) boat" },
  { "caret", "first words", "^first", "[first] words" },
  { "sql", "harmless", "'; DROP TABLE entry; --", NULL },
  { "percent", "100 % sure", "%", NULL },
  { "marks-in-text", "\x02sea\x03 \x02 salt \x03sea", "sea", "\x02[sea]\x03 \x02 salt \x03[sea]" },
  { "backslash", "C:\\sea", "c:\\sea", "[C:\\sea]" },
  { "invalid", "sea", "sea\xff", "[sea]" },
  { "newline", "the sea\nwas calm", "calm", "the sea was [calm]" },
};

static void
typed_words_find_the_text (SearchTest *self, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TidemarkEntry) entry = put_note (self, cases[i].text);
  g_autoptr (TidemarkEntry) message = put_message (self, cases[i].text);
  g_autoptr (TidemarkEntry) other = put_note (self, "nothing of the kind");
  g_autoptr (GPtrArray) hits = search (self, cases[i].typed);

  if (cases[i].shown == NULL)
    {
      g_assert_cmpuint (hits->len, ==, 0);
      return;
    }

  g_assert_cmpuint (hits->len, ==, 2);
  for (guint k = 0; k < hits->len; k++)
    {
      g_autofree char *shown = show_hit (g_ptr_array_index (hits, k));

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
  g_assert_cmpstr (((TidemarkSearchHit *) hits->pdata[0])->entry->id, ==, message->id);
  g_assert_cmpstr (((TidemarkSearchHit *) hits->pdata[1])->entry->id, ==, entry->id);
}

static void
typing_nothing_finds_nothing (SearchTest *self, gconstpointer data)
{
  static const char *const typed[] = { "", " ", "\t\n", "...", "\"\"", "*", "-- ()" };
  g_autoptr (TidemarkEntry) entry = put_note (self, "... -- ()");

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GPtrArray) hits = search (self, typed[i]);

      g_assert_cmpuint (hits->len, ==, 0);
    }
}

static void
very_long_input_is_only_words (SearchTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = put_note (self, "sea");
  g_autoptr (GString) typed = g_string_new (NULL);
  g_autoptr (GPtrArray) hits = NULL;

  for (int i = 0; i < 5000; i++)
    g_string_append (typed, "sea \"( ");
  hits = search (self, typed->str);
  g_assert_cmpuint (hits->len, ==, 1);
}

static void
excerpt_shows_the_match_of_a_long_text (SearchTest *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (TidemarkEntry) entry = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *shown = NULL;

  for (int i = 0; i < 100; i++)
    g_string_append (text, "wörter über ");
  g_string_append (text, "lighthouse ");
  for (int i = 0; i < 100; i++)
    g_string_append (text, "öl und salz ");
  entry = put_note (self, text->str);

  hits = search (self, "light");
  g_assert_cmpuint (hits->len, ==, 1);
  shown = show_hit (hits->pdata[0]);
  g_assert_true (g_utf8_validate (shown, -1, NULL));
  g_assert_true (g_str_has_prefix (shown, "…wörter über"));
  g_assert_nonnull (strstr (shown, "über [lighthouse] öl und"));
  g_assert_true (g_str_has_suffix (shown, "…"));
  g_assert_cmpint (g_utf8_strlen (shown, -1), <, 210);
}

static void
answers_and_friends_are_found (SearchTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) talk =
      store_fixture_make_entry (TIDEMARK_KIND_TALK, self->person->id, AT);
  g_autoptr (TidemarkEntry) friend = store_fixture_make_entry (TIDEMARK_KIND_FRIEND, NULL, AT);
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (GPtrArray) friends = NULL;
  g_autofree char *shown = NULL;

  talk->note = g_strdup ("in the kitchen");
  talk->answer = g_strdup ("ask me in spring");
  friend->friend = TIDEMARK_FRIEND_OLD;
  friend->who = g_strdup ("Morgane");
  store_fixture_put (self->connection, talk);
  store_fixture_put (self->connection, friend);

  answers = search (self, "spring");
  g_assert_cmpuint (answers->len, ==, 1);
  shown = show_hit (answers->pdata[0]);
  g_assert_cmpstr (shown, ==, "ask me in [spring]");
  friends = search (self, "morg");
  g_assert_cmpuint (friends->len, ==, 1);
}

static void
index_follows_what_changes (SearchTest *self, gconstpointer data)
{
  g_autoptr (TidemarkEntry) entry = put_note (self, "an old harbour");
  g_autoptr (TidemarkEntry) message = put_message (self, "an old harbour");
  g_autoptr (GPtrArray) before = search (self, "harbour");
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  g_assert_cmpuint (before->len, ==, 2);
  g_set_str (&entry->note, "a new pier");
  store_fixture_put (self->connection, entry);
  g_set_str (&message->text, "a new pier");
  message->deleted = TRUE;
  store_fixture_put (self->connection, message);

  after = search (self, "harbour");
  g_assert_cmpuint (after->len, ==, 0);
  again = search (self, "pier");
  g_assert_cmpuint (again->len, ==, 1);

  g_clear_pointer (&entry->note, g_free);
  store_fixture_put (self->connection, entry);
  g_assert_true (tidemark_connection_begin (self->connection, NULL));
  g_assert_true (tidemark_journal_purge (self->connection, NULL));
  g_assert_true (tidemark_connection_commit (self->connection, NULL));
  faults = tidemark_connection_check (self->connection, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* More than can be sorted cheaply, so that the other plan is taken as well. */
#define N_COMMON 3000

static void
put_common (SearchTest *self)
{
  g_assert_true (tidemark_connection_begin (self->connection, NULL));
  for (int i = 0; i < N_COMMON; i++)
    {
      gboolean is_message = i % 2 == 0;
      g_autoptr (TidemarkEntry) entry =
          store_fixture_make_entry (is_message ? TIDEMARK_KIND_MESSAGE : TIDEMARK_KIND_NOTE,
                                    is_message ? self->person->id : NULL, AT);

      entry->at.ms += i / 10 * 1000;
      entry->day += i / 100;
      entry->by = TIDEMARK_WHO_ME;
      entry->note = g_strdup_printf ("common %s", i % 50 < 2 ? "rare" : "usual");
      g_assert_true (tidemark_journal_put_entry (self->connection, entry, NULL));
    }
  g_assert_true (tidemark_connection_commit (self->connection, NULL));
}

static guint
count_in_pages (SearchTest *self, const char *typed, guint page_size)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  TidemarkSearchKey last = { 0 };
  guint n_new;

  do
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) page = tidemark_query_search_keys (
          self->connection, &TIDEMARK_ENTRY_FILTER_ALL, typed,
          g_hash_table_size (seen) > 0 ? &last : NULL, page_size, &error);

      g_assert_no_error (error);
      n_new = page->len;
      for (guint i = 0; i < page->len; i++)
        {
          const TidemarkSearchKey *key = &g_array_index (page, TidemarkSearchKey, i);
          gint64 id = key->key.rowid * 2 + key->is_message;

          if (last.key.day != 0)
            g_assert_true (key->key.day < last.key.day ||
                           (key->key.day == last.key.day && key->key.at_ms <= last.key.at_ms));
          g_assert_true (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)));
          last = *key;
        }
    }
  while (n_new == page_size);

  return g_hash_table_size (seen);
}

static void
pages_miss_nothing_of_common_and_rare_words (SearchTest *self, gconstpointer data)
{
  put_common (self);

  g_assert_cmpuint (count_in_pages (self, "common", 7), ==, N_COMMON);
  g_assert_cmpuint (count_in_pages (self, "common", 1000), ==, N_COMMON);
  g_assert_cmpuint (count_in_pages (self, "rare", 7), ==, N_COMMON / 25);
  g_assert_cmpuint (count_in_pages (self, "co", 500), ==, N_COMMON);
  g_assert_cmpuint (count_in_pages (self, "usual common", 500), ==, N_COMMON / 25 * 24);
}

static void
filter_holds_for_search (SearchTest *self, gconstpointer data)
{
  g_autoptr (TidemarkPerson) other = store_fixture_put_person (self->connection, "B.");
  g_autoptr (TidemarkEntry) note = put_note (self, "the sea");
  g_autoptr (TidemarkEntry) message = put_message (self, "the sea");
  TidemarkEntryFilter of_other = { other->id, 0, TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, 0 };
  TidemarkEntryFilter messages = { NULL, TIDEMARK_KIND_BIT (TIDEMARK_KIND_MESSAGE),
                                   TIDEMARK_DAY_NONE, TIDEMARK_DAY_NONE, 0 };
  TidemarkEntryFilter later = { NULL, 0, note->day + 1, TIDEMARK_DAY_NONE, 0 };
  g_autoptr (GArray) found = NULL;

  /* A note about nobody is everybody's; the message is not. */
  found = tidemark_query_search_keys (self->connection, &of_other, "sea", NULL, 10, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_false (g_array_index (found, TidemarkSearchKey, 0).is_message);
  g_clear_pointer (&found, g_array_unref);

  found = tidemark_query_search_keys (self->connection, &messages, "sea", NULL, 10, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (g_array_index (found, TidemarkSearchKey, 0).is_message);
  g_clear_pointer (&found, g_array_unref);

  found = tidemark_query_search_keys (self->connection, &later, "sea", NULL, 10, NULL);
  g_assert_cmpuint (found->len, ==, 0);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/search/" name, SearchTest, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name =
          g_strconcat ("/store/search/typed-words-find-the-text/", cases[i].name, NULL);

      g_test_add (name, SearchTest, GUINT_TO_POINTER (i), set_up, typed_words_find_the_text,
                  tear_down);
    }
  ADD ("typing-nothing-finds-nothing", typing_nothing_finds_nothing);
  ADD ("very-long-input-is-only-words", very_long_input_is_only_words);
  ADD ("excerpt-shows-the-match-of-a-long-text", excerpt_shows_the_match_of_a_long_text);
  ADD ("answers-and-friends-are-found", answers_and_friends_are_found);
  ADD ("index-follows-what-changes", index_follows_what_changes);
  ADD ("pages-miss-nothing-of-common-and-rare-words", pages_miss_nothing_of_common_and_rare_words);
  ADD ("filter-holds-for-search", filter_holds_for_search);

  return g_test_run ();
}
