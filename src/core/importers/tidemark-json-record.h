/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-instant.h"
#include "tidemark-json-stream.h"
#include "tidemark-vocabulary.h"

G_BEGIN_DECLS

/**
 * TidemarkJsonRecord:
 *
 * One object of a JSON file, read whole, whose members are then taken out by name in any order.
 * What nobody took is what this version does not know. Used again for the next object, so that
 * half a million of them cost no memory. One thread at a time.
 *
 * Functions that take a member return %TRUE and leave the output alone where it is absent or null,
 * and fail with TIDEMARK_JSON_ERROR_VALUE and "NAME: what is wrong" where it is not of the type.
 * Where that was, tidemark_json_record_get_line () knows.
 */
typedef struct _TidemarkJsonRecord TidemarkJsonRecord;

TidemarkJsonRecord *tidemark_json_record_new (void);
void tidemark_json_record_free (TidemarkJsonRecord *self);

gboolean
tidemark_json_record_read (TidemarkJsonRecord *self, TidemarkJsonStream *stream, GError **error);
gboolean tidemark_json_record_has (TidemarkJsonRecord *self, const char *name);
gboolean tidemark_json_record_peek_word (TidemarkJsonRecord *self,
                                         const char *name,
                                         const TidemarkWords *words,
                                         int *out);

gboolean tidemark_json_record_take_text (TidemarkJsonRecord *self,
                                         const char *name,
                                         char **out,
                                         GError **error);
gboolean tidemark_json_record_take_uuid (TidemarkJsonRecord *self,
                                         const char *name,
                                         char **out,
                                         GError **error);
gboolean tidemark_json_record_take_boolean (TidemarkJsonRecord *self,
                                            const char *name,
                                            gboolean *out,
                                            GError **error);
gboolean tidemark_json_record_take_int (TidemarkJsonRecord *self,
                                        const char *name,
                                        int minimum,
                                        int maximum,
                                        int *out,
                                        GError **error);
gboolean tidemark_json_record_take_word (TidemarkJsonRecord *self,
                                         const char *name,
                                         const TidemarkWords *words,
                                         int *out,
                                         GError **error);
gboolean tidemark_json_record_take_instant (TidemarkJsonRecord *self,
                                            const char *name,
                                            TidemarkInstant *out,
                                            GError **error);
gboolean tidemark_json_record_take_day (TidemarkJsonRecord *self,
                                        const char *name,
                                        int *out,
                                        GError **error);
gboolean tidemark_json_record_take_json (TidemarkJsonRecord *self,
                                         const char *name,
                                         TidemarkJsonEvent begin,
                                         char **out,
                                         GError **error);
gboolean tidemark_json_record_take_due (TidemarkJsonRecord *self,
                                        const char *name,
                                        TidemarkInstant *out_at,
                                        int *out_day,
                                        GError **error);
char *tidemark_json_record_take_rest (TidemarkJsonRecord *self);

gboolean tidemark_json_record_fail (TidemarkJsonRecord *self,
                                    const char *name,
                                    const char *why,
                                    GError **error);
void tidemark_json_record_point_at (TidemarkJsonRecord *self, const char *name);
guint64 tidemark_json_record_get_line (TidemarkJsonRecord *self);
guint64 tidemark_json_record_get_column (TidemarkJsonRecord *self);

char *tidemark_json_quote_word (const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TidemarkJsonRecord, tidemark_json_record_free)

G_END_DECLS
