/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "evidence-logs.h"

/* A way to change a log once it is filled. */
typedef void (*Change) (LogMaker *log);

/**
 * Scene:
 * @topic: what the log has to bring up
 * @signals: signals that it is for, with spaces between; "-" before one that it is not for
 * @changes: what else is in it, ends with %NULL
 */
typedef struct
{
  const char *topic;
  const char *signals;
  Change changes[4];
} Scene;

/* One for each topic that any advice is for. */
extern const Scene scenes[];
extern const guint n_scenes;

TidemarkReflection *scene_reflect (const Scene *self, gboolean has_safety);

void scene_add_even_contact (LogMaker *log);
void scene_pass_limit (LogMaker *log);
void scene_ask_question (LogMaker *log);
void scene_set_limit (LogMaker *log);
void scene_tell_distance (LogMaker *log);
void scene_press_more_and_more (LogMaker *log);
void scene_set_check_in (LogMaker *log);
void scene_press_today (LogMaker *log);
void scene_ask_today (LogMaker *log);
void scene_see_friends (LogMaker *log);
void scene_see_one_friend (LogMaker *log);
void scene_write_my_wish (LogMaker *log);
void scene_write_their_wish (LogMaker *log);
void scene_write_all_wishes (LogMaker *log);
void scene_match_wishes (LogMaker *log);
void scene_part_wishes (LogMaker *log);
