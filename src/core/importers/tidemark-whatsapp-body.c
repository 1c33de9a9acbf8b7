/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-whatsapp-body.h"

#include <string.h>

#include "tidemark-entry.h"
#include "tidemark-import-text.h"
#include "tidemark-whatsapp-words.h"

/* Longer than any name; such a line is a notice with a colon in it. */
#define MAX_AUTHOR 160

static const char *const map_addresses[] = {
  "https://maps.google.com/",  "https://www.google.com/maps",
  "https://maps.app.goo.gl/",  "https://goo.gl/maps/",
  "https://maps.apple.com/",   "http://maps.apple.com/",
  "https://foursquare.com/v/", "https://4sq.com/",
  "http://maps.google.com/",   "https://www.openstreetmap.org/",
};

void
tidemark_whatsapp_body_clear (TidemarkWhatsappBody *self)
{
  g_clear_pointer (&self->text, g_free);
}

/* A quotation that the colon would cut in two: the subject of a group, not a name. */
static gboolean
cuts_quotation (const char *text, gsize length)
{
  int open = 0, straight = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    switch (g_utf8_get_char (p))
      {
      case '"':
        straight++;
        break;
      case 0x201c: /* closes after U+201E, else opens */
        open += open > 0 ? -1 : 1;
        break;
      case 0x201e:
      case 0xab:
      case 0x300c:
        open++;
        break;
      case 0x201d:
      case 0xbb:
      case 0x300d:
        open--;
        break;
      default:
        break;
      }

  return open > 0 || straight % 2 != 0;
}

/**
 * tidemark_whatsapp_find_body:
 * @rest: what follows the header on its line, UTF-8
 * @out_author: (out) (nullable) (transfer full): the name, %NULL where there is none
 *
 * Returns: (transfer none): the body inside @rest, its marks included. Any thread.
 */
const char *
tidemark_whatsapp_find_body (const char *rest, char **out_author)
{
  const char *colon = strchr (rest, ':');

  *out_author = NULL;
  while (colon != NULL && colon[1] != '\0' && colon[1] != ' ' &&
         !g_str_has_prefix (colon + 1, "\xc2\xa0"))
    colon = strchr (colon + 1, ':');

  if (colon == NULL || colon - rest > MAX_AUTHOR || cuts_quotation (rest, (gsize) (colon - rest)))
    return rest;

  *out_author = tidemark_text_clean (rest, colon - rest);
  if (**out_author == '\0')
    {
      g_clear_pointer (out_author, g_free);
      return rest;
    }
  if (colon[1] == '\0')
    return colon + 1;

  return g_utf8_next_char (colon + 1);
}

static gboolean
has_map_address (const char *body)
{
  for (guint i = 0; i < G_N_ELEMENTS (map_addresses); i++)
    if (strstr (body, map_addresses[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Without a mark to go by: an address alone, or one word, a colon and the address. */
static gboolean
is_bare_location (const char *body)
{
  const char *address = strstr (body, "http");
  const char *colon;

  if (address == NULL || strchr (body, '\n') != NULL || !has_map_address (address) ||
      strpbrk (address, " ") != NULL || strstr (address, "q=") == NULL)
    return FALSE;
  if (address == body)
    return TRUE;

  colon = strstr (body, ": ");
  return colon != NULL && colon + 2 == address &&
         memchr (body, ' ', (gsize) (colon - body)) == NULL;
}

static void
set_message (TidemarkWhatsappBody *out, TidemarkMessageType type, const char *text)
{
  out->type = type;
  if (text != NULL)
    {
      out->text = tidemark_text_clean (text, -1);
      if (out->text[0] == '\0')
        g_clear_pointer (&out->text, g_free);
    }
}

static gboolean
is_file_name (const char *text, gsize length)
{
  const char *dot = g_strrstr_len (text, (gssize) length, ".");
  gsize extension = dot != NULL ? (gsize) (text + length - dot - 1) : 0;

  if (dot == NULL || dot == text || extension < 1 || extension > 5)
    return FALSE;
  for (gsize i = 1; i <= extension; i++)
    if (!g_ascii_isalnum (dot[i]))
      return FALSE;

  return TRUE;
}

/* "IMG-20260327-WA0001.jpg" and its like. */
static gboolean
is_app_file_name (const char *text, gsize length)
{
  static const char *const kinds[] = { "IMG-", "VID-", "PTT-", "AUD-", "STK-", "DOC-" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length > 12 && g_str_has_prefix (text, kinds[i]) && g_ascii_isdigit (text[4]) &&
        g_strstr_len (text, (gssize) length, "-WA") != NULL)
      return TRUE;

  return FALSE;
}

static TidemarkMessageType
get_file_type (const char *name, gsize length)
{
  g_autofree char *small = g_ascii_strdown (name, (gssize) length);

  if (g_str_has_suffix (small, ".vcf"))
    return TIDEMARK_MESSAGE_CONTACT;
  if (strstr (small, "-sticker-") != NULL || g_str_has_prefix (small, "stk-"))
    return TIDEMARK_MESSAGE_STICKER;

  return TIDEMARK_MESSAGE_MEDIA;
}

/* "FILE.ext (file attached)" or "FILE.ext <attached>", captions on the lines below. */
static gboolean
read_attached_after (const char *body, gboolean marked, TidemarkWhatsappBody *out)
{
  gsize line = strcspn (body, "\n");
  gsize end = line;
  const char *open;
  gsize name;

  while (end > 0 && body[end - 1] == ' ')
    end--;
  if (end < 4 || (body[end - 1] != ')' && body[end - 1] != '>'))
    return FALSE;
  open = g_strrstr_len (body, (gssize) end, body[end - 1] == ')' ? " (" : " <");
  if (open == NULL)
    return FALSE;

  name = (gsize) (open - body);
  if (!is_file_name (body, name))
    return FALSE;
  if (!marked && !is_app_file_name (body, name) &&
      tidemark_whatsapp_find_line (open + 2, body + end - 1 - (open + 2)) != TIDEMARK_LINE_ATTACHED)
    return FALSE;

  set_message (out, get_file_type (body, name), body + line);
  return TRUE;
}

/* "<attached: FILE.ext>", alone or after a document's own name. */
static gboolean
read_attached_inside (const char *body, TidemarkWhatsappBody *out)
{
  const char *open = strrchr (body, '<');
  const char *close = open != NULL ? strchr (open, '>') : NULL;
  const char *colon = open != NULL ? strstr (open, ": ") : NULL;
  const char *before;

  if (close == NULL || colon == NULL || colon > close ||
      *tidemark_text_skip_spaces (close + 1) != '\0' ||
      !is_file_name (colon + 2, (gsize) (close - colon - 2)))
    return FALSE;
  before = g_utf8_find_prev_char (body, open);
  if (before != NULL && !tidemark_text_is_mark (g_utf8_get_char (before)))
    return FALSE;

  set_message (out, get_file_type (colon + 2, (gsize) (close - colon - 2)), NULL);
  return TRUE;
}

/* "Voice call, <mark>12 min": the app puts its own mark between the two halves. */
static gboolean
read_marked_call (const char *body, TidemarkWhatsappBody *out)
{
  const char *comma = NULL, *half = NULL;
  guint n_marks = 0;

  if (strchr (body, '\n') != NULL || strlen (body) > 200)
    return FALSE;
  for (const char *p = body; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ',' || c == 0x60c || c == 0x3001 || c == 0xff0c)
        comma = p;
    }
  if (comma != NULL)
    {
      half = g_utf8_next_char (comma);
      while (*half == ' ')
        half++;
      half = tidemark_text_skip_marks (half, &n_marks);
    }
  if (n_marks == 0 || *half == '\0')
    return FALSE;

  out->is_call = TRUE;
  out->answered = TIDEMARK_ANSWER_NO;
  for (const char *p = half; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      out->answered = TIDEMARK_ANSWER_YES;
  if (tidemark_whatsapp_find_line (body, comma - body) == TIDEMARK_LINE_MISSED_CALL)
    out->answered = TIDEMARK_ANSWER_NO;
  if (out->answered == TIDEMARK_ANSWER_YES)
    out->seconds = tidemark_whatsapp_find_duration (half);
  return TRUE;
}

static gboolean
is_upper_word (const char *text, gsize length)
{
  gboolean letters = FALSE;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      letters = letters || g_unichar_isalpha (c);
    }

  return letters;
}

/* "OPTION: text (2 votes)" after a mark. */
static gboolean
is_poll_option (const char *line, gsize length)
{
  guint n_marks;
  const char *text = tidemark_text_skip_marks (line, &n_marks);
  const char *end = line + length;
  const char *colon;

  if (n_marks == 0 || text >= end || end[-1] != ')')
    return FALSE;
  colon = g_strstr_len (text, end - text, ": ");
  return colon != NULL && is_upper_word (text, (gsize) (colon - text));
}

/* "POLL:" and the question on the next line, then the options. */
static gboolean
read_poll (const char *body, TidemarkWhatsappBody *out)
{
  gsize title = strcspn (body, "\n");
  gsize trimmed = title;
  guint n_options = 0;
  const char *line;

  while (trimmed > 0 && body[trimmed - 1] == ' ')
    trimmed--;
  if (body[title] == '\0' || trimmed < 2 || trimmed > 60 || body[trimmed - 1] != ':' ||
      !is_upper_word (body, trimmed - 1))
    return FALSE;

  for (line = body + title + 1; *line != '\0';)
    {
      gsize length = strcspn (line, "\n");

      n_options += is_poll_option (line, length);
      line += length + (line[length] == '\n' ? 1 : 0);
    }
  if (n_options == 0)
    return FALSE;

  set_message (out, TIDEMARK_MESSAGE_POLL, body + title + 1);
  return TRUE;
}

/* What is one of the app's own wordings from the first letter to the last. */
static gboolean
read_known_line (const char *body, gboolean app_written, TidemarkWhatsappBody *out)
{
  switch (tidemark_whatsapp_find_line (body, -1))
    {
    case TIDEMARK_LINE_DELETED_BY_ME:
      out->by_me = TRUE;
      set_message (out, TIDEMARK_MESSAGE_DELETED, NULL);
      return TRUE;
    case TIDEMARK_LINE_DELETED:
      set_message (out, TIDEMARK_MESSAGE_DELETED, NULL);
      return TRUE;
    case TIDEMARK_LINE_MISSED_CALL:
      out->is_call = TRUE;
      out->answered = TIDEMARK_ANSWER_NO;
      return TRUE;
    case TIDEMARK_LINE_WAITING:
      set_message (out, TIDEMARK_MESSAGE_OMITTED, NULL);
      return TRUE;
    case TIDEMARK_LINE_LIVE_LOCATION:
      set_message (out, TIDEMARK_MESSAGE_LOCATION, NULL);
      return TRUE;
    case TIDEMARK_LINE_OMITTED:
      if (!app_written)
        return FALSE;
      set_message (out,
                   tidemark_whatsapp_names_sticker (body) ? TIDEMARK_MESSAGE_STICKER
                                                          : TIDEMARK_MESSAGE_MEDIA,
                   NULL);
      return TRUE;
    case TIDEMARK_LINE_NOTICE:
      out->is_notice = TRUE;
      return TRUE;
    case TIDEMARK_LINE_OTHER:
    case TIDEMARK_LINE_EDITED:
    case TIDEMARK_LINE_ATTACHED:
    case TIDEMARK_N_LINES:
    default:
      return FALSE;
    }
}

static gboolean
ends_sentence (const char *body)
{
  gsize length = strlen (body);

  return g_str_has_suffix (body, ".") || g_str_has_suffix (body, "\xe3\x80\x82") ||
         g_str_has_suffix (body, "\xe0\xa5\xa4") || (length > 0 && body[length - 1] == '!');
}

/* A line that the app wrote in a person's place, in any language: its marks and its form say what
 * it is. */
static void
read_app_line (const char *body, gboolean marked, TidemarkWhatsappBody *out)
{
  if (read_marked_call (body, out) || read_known_line (body, TRUE, out) || read_poll (body, out) ||
      read_attached_inside (body, out) || read_attached_after (body, TRUE, out))
    return;

  if (has_map_address (body))
    set_message (out, TIDEMARK_MESSAGE_LOCATION, NULL);
  else if (marked && strchr (body, '\n') == NULL && ends_sentence (body))
    set_message (out, TIDEMARK_MESSAGE_DELETED, NULL);
  else if (marked)
    set_message (out,
                 tidemark_whatsapp_names_sticker (body) ? TIDEMARK_MESSAGE_STICKER
                                                        : TIDEMARK_MESSAGE_MEDIA,
                 NULL);
  else
    out->is_notice = TRUE;
}

/* "<This message was edited>" at the end: after a mark in any language, else in a known one.
 * Returns the bytes before it. */
static gsize
find_edited (const char *body)
{
  gsize end = strlen (body);
  const char *open, *before;

  while (end > 0 && (body[end - 1] == ' ' || body[end - 1] == '\n'))
    end--;
  if (end < 4 || body[end - 1] != '>')
    return 0;
  open = g_strrstr_len (body, (gssize) end, "<");
  if (open == NULL || open == body)
    return 0;

  before = g_utf8_find_prev_char (body, open);
  if (tidemark_text_is_mark (g_utf8_get_char (before)) &&
      memchr (open, ':', end - (gsize) (open - body)) == NULL)
    return (gsize) (before - body);
  if (tidemark_whatsapp_find_line (open + 1, body + end - 1 - (open + 1)) == TIDEMARK_LINE_EDITED)
    return (gsize) (open - body);

  return 0;
}

static void
read_typed (const char *body, TidemarkWhatsappBody *out)
{
  gsize without = find_edited (body);
  g_autofree char *kept = without > 0 ? g_strndup (body, without) : NULL;

  out->edited = without > 0;
  set_message (out, TIDEMARK_MESSAGE_TEXT, kept != NULL ? kept : body);
  if (out->text == NULL || (!out->edited && g_str_equal (out->text, ".")))
    {
      g_clear_pointer (&out->text, g_free);
      out->type = TIDEMARK_MESSAGE_OMITTED;
    }
}

static void
read_bracketed (const char *body, guint n_marks, gboolean marked, TidemarkWhatsappBody *out)
{
  if (n_marks >= 2)
    out->is_notice = TRUE;
  else if (*body == '\0')
    set_message (out, TIDEMARK_MESSAGE_OMITTED, NULL);
  else if (n_marks == 0 && find_edited (body) > 0)
    read_typed (body, out);
  else if (n_marks == 1 || marked)
    read_app_line (body, marked, out);
  else if (!read_attached_inside (body, out) && !read_known_line (body, FALSE, out))
    read_typed (body, out);
}

/* "<Media omitted>" as a whole line: words between the brackets, not "<3". */
static gboolean
is_omitted_media (const char *body, gsize line)
{
  gboolean words = FALSE;

  if (line < 5 || body[0] != '<' || body[line - 1] != '>')
    return FALSE;
  for (const char *p = body + 1; p < body + line - 1; p = g_utf8_next_char (p))
    {
      if (*p == '<' || *p == '>' || *p == '/' || *p == '=')
        return FALSE;
      words = words || *p == ' ' || (guchar) *p >= 0x80;
    }

  return words;
}

static void
read_dashed (const char *body, gboolean marked, TidemarkWhatsappBody *out)
{
  gsize line = strcspn (body, "\n");
  gsize end = line;

  while (end > 0 && body[end - 1] == ' ')
    end--;
  if (is_omitted_media (body, end))
    {
      g_autofree char *inside = g_strndup (body + 1, end - 2);

      if (tidemark_whatsapp_find_line (inside, -1) == TIDEMARK_LINE_LIVE_LOCATION)
        set_message (out, TIDEMARK_MESSAGE_LOCATION, NULL);
      else
        set_message (out, TIDEMARK_MESSAGE_MEDIA, body + line);
    }
  else if (g_str_equal (body, "null"))
    set_message (out, TIDEMARK_MESSAGE_OMITTED, NULL);
  else if (is_bare_location (body))
    set_message (out, TIDEMARK_MESSAGE_LOCATION, NULL);
  else if (!read_attached_after (body, marked, out) && !read_known_line (body, FALSE, out) &&
           !read_poll (body, out))
    read_typed (body, out);
}

/**
 * tidemark_whatsapp_body_read:
 * @body: the whole body, lines joined by LF, marks included
 * @bracketed: the header's shape: an iPhone wrote the file
 * @marked: a mark stood before the header
 * @out: (out caller-allocates): clear it
 *
 * Tells what an author's record is, by marks and form where there are any, else by whole-line
 * wordings of many languages. What no rule knows is typed text. Any thread.
 */
void
tidemark_whatsapp_body_read (const char *body,
                             gboolean bracketed,
                             gboolean marked,
                             TidemarkWhatsappBody *out)
{
  g_autofree char *trimmed = NULL;
  guint n_marks = 0;
  gsize length;

  *out = (TidemarkWhatsappBody) { .seconds = TIDEMARK_UNSAID };

  /* Direction marks come with the app's own lines; the others with numbers and names. */
  while (g_str_has_prefix (body, "\xe2\x80\x8e") || g_str_has_prefix (body, "\xe2\x80\x8f"))
    {
      body += 3;
      n_marks++;
    }
  length = strlen (body);
  while (length > 0 && strchr (" \r\n", body[length - 1]) != NULL)
    length--;
  trimmed = g_strndup (body, length);

  if (bracketed)
    read_bracketed (trimmed, n_marks, marked, out);
  else
    read_dashed (trimmed, n_marks > 0, out);
}
