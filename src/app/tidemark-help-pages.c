/* SPDX-FileCopyrightText: 2026 The Tidemark Authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tidemark-help-pages.h"

#include <glib/gi18n.h>

const TidemarkHelpPage tidemark_help_pages[] = {
  { "start",
    N_ ("Getting Started"),
    N_ ("What Tidemark is for, and the first week"),
    {
        { N_ ("A mirror"),
          N_ ("Tidemark keeps what happens between you and somebody you are dating: a text, a "
              "call, "
              "a date, a promise, a feeling. Later it shows the tide of it, and what your log is "
              "consistent with. It says nothing about what goes on in anybody else.") },
        { N_ ("The first week"),
          N_ ("Log a few things a day, near ones as well as far ones, and “Nothing Today” when "
              "there "
              "was nothing. After about two weeks the charts begin to show something; most of "
              "Reflect needs about four.") },
        { N_ ("A look ahead"),
          N_ ("“tidemark --sample” opens four invented months, in a file of their own. Nothing of "
              "them comes into your journal.") },
        { N_ ("Bringing in a chat"),
          N_ ("Import… in the main menu reads a chat that you exported from WhatsApp or Telegram. "
              "You see first what would be added: who wrote and when. The words themselves are "
              "kept "
              "only if you ask for it.") },
    } },
  { "capture",
    N_ ("Logging"),
    N_ ("In seconds, by click or by key"),
    {
        { N_ ("One click"),
          N_ ("The buttons on Today store what they say, at the time that it is. The new entry has "
              "the keys: type to add a note, or a digit for how distant it felt. Undo is in the "
              "notice, and on Ctrl+Z.") },
        { N_ ("Two keys"),
          N_ ("Ctrl+N opens the log dialog; a letter chooses the kind, Enter stores. Only the kind "
              "is needed. The arrow keys move the time: an hour ago, this morning, last night, or "
              "any other.") },
        { N_ ("Distance"),
          N_ ("0 is as close as can be, 10 as far. It is how it felt to you; there is no right "
              "number.") },
        { N_ ("While upset"), N_ ("An entry can be marked as written while upset. Reflect shows "
                                  "the calm ones first.") },
        { N_ ("Changing your mind"),
          N_ ("Every entry can be amended, and the earlier wording is kept beside it. What is "
              "deleted can be taken back until the program closes or the journal is locked.") },
        { N_ ("When a day begins"),
          N_ ("At four in the morning, unless you choose another hour in Preferences: what you log "
              "in the small hours belongs to the day before.") },
    } },
  { "patterns",
    N_ ("Patterns"),
    N_ ("How to read the charts"),
    {
        { N_ ("Gaps are gaps"), N_ ("A day without an entry is left empty. It is not silence, and "
                                    "no line is drawn across "
                                    "it. “Nothing Today” is an entry of its own.") },
        { N_ ("One range for all"),
          N_ ("30 days, 90 days or everything; drag or use the arrow keys to move, + and − to look "
              "closer. All charts of the page move together.") },
        { N_ ("What is behind a point"),
          N_ ("Every point, bar and day opens the entries that it comes from. View as Table shows "
              "the same in rows.") },
        { N_ ("Left-out stretches"),
          N_ ("An illness or exams can be left out of the charts and of Reflect. What is left out "
              "is hatched, and counted, so that nobody forgets it.") },
    } },
  { "reflect",
    N_ ("How Reflection Works"),
    N_ ("Signals, evidence, and what is missing"),
    {
        { N_ ("Signals"),
          N_ ("A signal is a named pattern out of one of five articles, such as plans that moved. "
              "It is looked for in your log alone, with the same rules for everybody. The same log "
              "gives the same result.") },
        { N_ ("For, against, missing"),
          N_ ("Each shows the entries that speak for it, those that speak against, and what was "
              "not "
              "logged. Against is as large as for. Each entry can be opened.") },
        { N_ ("Good answers"),
          N_ ("“Not enough logged” and “nothing unusual” are answers. A reason is named only where "
              "enough of what would go with it was logged, and others are named beside it.") },
        { N_ ("What it cannot know"),
          N_ ("A log has one side. What somebody thinks or means is in no entry, and the past does "
              "not tell what comes. To ask is often better than to read on.") },
        { N_ ("Advice"),
          N_ ("It is what the articles say, with their names, chosen by what the log shows; and "
              "one "
              "small step that is yours to take. With safety marks in the journal, nothing is "
              "advised about waiting or giving space.") },
    } },
  { "privacy",
    N_ ("Privacy and Its Limits"),
    N_ ("What is protected, and what is not"),
    {
        { N_ ("Protected"),
          N_ ("Nothing leaves this device: no part of Tidemark opens a connection. The journal is "
              "one file that only your account may read. As a Flatpak, Tidemark sees no other file "
              "of yours than those that you choose.") },
        { N_ ("Kept small"),
          N_ ("An alias stands for the name. No words of yours go to a notice, a log or an error "
              "message, and none to the list of recent files or the search of the desktop.") },
        { N_ ("Passphrase"),
          N_ ("Preferences, Privacy, sets one: the journal is then encrypted, and so is all that "
              "lies beside it. It is locked with Ctrl+L, with the screen, and when the window is "
              "not used for a while: Tidemark then lets go of the passphrase and of what it has "
              "read; what you had begun to write is kept in the journal. Nobody can give a "
              "forgotten passphrase back to you.") },
        { N_ ("A glance at the screen"),
          N_ ("Escape, twice, covers the journal. That hides it and does not lock it.") },
        { N_ ("Somebody beside you"),
          N_ ("Preferences, Privacy, Discreet: people are called by an initial, and what you wrote "
              "is veiled until the pointer or the keyboard is on it. That keeps it from eyes over "
              "your shoulder alone: a screen reader says it as before, and what is stored, "
              "exported or found by a search is the same. To erase somebody you then type the "
              "initial. A name in words of yours is veiled, not changed.") },
        { N_ ("Not protected"),
          N_ ("Without a passphrase whoever can open your account can read the journal, and so can "
              "whoever has the disk, unless that is encrypted. While the journal is open, an "
              "administrator or a program that spies can read it all the same, and learn the "
              "passphrase as you type it. The overview of windows shows what the window shows. "
              "When a passphrase is set the old file is overwritten; some disks and file systems, "
              "and backups of them, keep what was there before.") },
        { N_ ("Copies"),
          N_ ("Backups of your home folder have the journal too. A file that you exported is yours "
              "to keep safe, or to delete.") },
        { N_ ("Erasing"),
          N_ ("Erasing a person takes everything about them out of the file and of the copies that "
              "Tidemark keeps, and leaves no remains. Exported files and backups are out of its "
              "reach.") },
        { N_ ("If you are afraid"),
          N_ ("Support and Safety, in the main menu, works without a network. If reading this "
              "journal could put you in danger, do not write it here.") },
    } },
  { "formats",
    N_ ("Files and Formats"),
    N_ ("What goes in and out"),
    {
        { N_ ("Journal file"),
          N_ ("Export… writes everything as one JSON file, which Import… reads back without loss, "
              "here or on another device. Importing it twice adds nothing twice.") },
        { N_ ("Chats"),
          N_ ("WhatsApp: the .txt or .zip of “Export chat”, in any language that it writes. "
              "Telegram: the JSON of Telegram Desktop. What cannot be told from the file is "
              "asked.") },
        { N_ ("Tables and text"), N_ ("“tidemark-cli export” also writes CSV and Markdown.") },
        { N_ ("The command line"),
          N_ ("“tidemark-cli” logs, imports, exports, reflects and checks, with the same journal. "
              "“man tidemark-cli” has all of it.") },
    } },
};

const guint tidemark_help_n_pages = G_N_ELEMENTS (tidemark_help_pages);
