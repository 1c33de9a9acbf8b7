/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tidemark-import-dialog.h"
#include "tidemark-import-work.h"
#include "tidemark-month-bars.h"

G_BEGIN_DECLS

struct _TidemarkImportDialog
{
  AdwDialog parent_instance;

  TidemarkStore *store;
  TidemarkImportWork *work;     /* (nullable): none before a file is chosen */
  TidemarkImportReport *report; /* (nullable): the last preview */
  GCancellable *cancellable;    /* of the running job */
  gboolean running;
  gboolean storing;
  gboolean again;   /* an answer changed while a job ran */
  gboolean filling; /* rows change, but nobody answered */
  gboolean closed;
  guint progress_timeout;
  gint64 started_us;
  GStrv chat_choices;
  GStrv order_choices;
  GPtrArray *person_rows; /* of AdwComboRow */
  GPtrArray *note_rows;   /* of AdwActionRow: holes and warnings */

  GtkStack *stage;
  GtkButton *import_button;
  AdwStatusPage *working_page;
  GtkProgressBar *progress_bar;
  AdwStatusPage *failed_page;
  AdwActionRow *file_row;
  AdwPreferencesGroup *question_group;
  AdwComboRow *chat_row;
  AdwComboRow *order_row;
  AdwPreferencesGroup *people_group;
  AdwEntryRow *alias_row;
  AdwPreferencesGroup *preview_group;
  TidemarkMonthBars *month_bars;
  GtkLabel *range_label;
  AdwActionRow *new_row;
  GtkLabel *new_label;
  GtkLabel *known_label;
  AdwActionRow *notices_row;
  GtkLabel *notices_label;
  AdwPreferencesGroup *text_group;
  AdwSwitchRow *text_row;
};

/* Of tidemark-import-dialog.c, for the form. */
void tidemark_import_dialog_start_preview (TidemarkImportDialog *self);

/* In tidemark-import-dialog-form.c. */
void tidemark_import_dialog_bind_form (GtkWidgetClass *widget_class);
void tidemark_import_dialog_collect_answers (TidemarkImportDialog *self);
void tidemark_import_dialog_fill_form (TidemarkImportDialog *self);
void tidemark_import_dialog_reset_form (TidemarkImportDialog *self);

G_END_DECLS
