/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "tidemark-page.h"
#include "tidemark-sample.h"

G_BEGIN_DECLS

/**
 * TidemarkWindow:
 *
 * One journal in one window: the four views under one header bar, or in their place the first run,
 * what went wrong, the question for the passphrase, or a cover.
 *
 * Actions, for every widget inside (all by their name after "win."):
 * log (s): opens the log dialog on a kind of the journal file, "" for the last one.
 * write (s): opens it on a note that answers this question.
 * show-entry (s): switches to Journal and shows the entry with this id.
 * edit-entry (s): opens the log dialog on it.
 * delete-entry (s): takes it away, with Undo.
 * ledger (s): opens the list of promises or talks, by their kind of the journal file.
 * my-side (s): opens one of the dialogs of My Side: wish, waiting, needs or people.
 * talk-card: opens the card on which a talk with the person is prepared.
 * view (s): switches to today, journal, patterns or reflect.
 * person (s): shows the person with this id; its state is the id of whom the window shows.
 * next-person, previous-person: as they are in the menu.
 * people, add-person: opens the dialog of everybody, or goes on to somebody new.
 * leave-out ((ii)): opens the dialog that leaves out a stretch; days, or TIDEMARK_DAY_NONE.
 * exclusions: opens the list of the stretches that are left out.
 * help (s): opens the help on one of its pages, "" for the contents.
 * report: opens the dialog of a report, over Patterns.
 * lock: locks the journal, or covers it where it has no passphrase; cover: covers it.
 * undo, search, import, export, support, preferences, shortcuts.
 *
 * Property "store", "person", "recorder": as those of TidemarkPage, which follow them.
 */
#define TIDEMARK_TYPE_WINDOW (tidemark_window_get_type ())
G_DECLARE_FINAL_TYPE (TidemarkWindow, tidemark_window, TIDEMARK, WINDOW, AdwApplicationWindow)

TidemarkWindow *tidemark_window_new (GtkApplication *application);

void tidemark_window_open (TidemarkWindow *self, const char *path);
void tidemark_window_open_sample (TidemarkWindow *self, TidemarkSample sample);

const char *tidemark_window_get_path (TidemarkWindow *self);
TidemarkStore *tidemark_window_get_store (TidemarkWindow *self);
TidemarkPerson *tidemark_window_get_person (TidemarkWindow *self);
TidemarkRecorder *tidemark_window_get_recorder (TidemarkWindow *self);

gboolean tidemark_window_is_sample (TidemarkWindow *self);
gboolean tidemark_window_has_passphrase (TidemarkWindow *self);

void tidemark_window_lock (TidemarkWindow *self);
void tidemark_window_change_passphrase (TidemarkWindow *self, TidemarkPassphrase *passphrase);
void tidemark_window_log (TidemarkWindow *self, const char *kind);
void tidemark_window_import (TidemarkWindow *self, GFile *file);
TidemarkPage *tidemark_window_show_view (TidemarkWindow *self, const char *name);
void tidemark_window_add_toast (TidemarkWindow *self, AdwToast *toast);
void tidemark_window_leave (TidemarkWindow *self);
void tidemark_window_show_problem (TidemarkWindow *self, const GError *error);

G_END_DECLS
