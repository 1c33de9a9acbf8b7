# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-reading.py TIDEMARK TIDEMARK_CLI FIXTURES: a journal that is there is read and tidied.

Each test begins with an empty home folder. TAP on standard output.
"""
import datetime
import json

from habits import entries_of, log_by_keyboard, pass_first_run, run_tests, write_note
from person import Atspi, description_of, has_state, name_of, text_of, wait_for, walk


def rows_of(desk, title):
    """What is listed under a title."""
    rows = desk.see(title, Atspi.Role.LIST)
    return [node for node in walk(rows, 2) if node.get_role() == Atspi.Role.LIST_ITEM]


def flagged_journal_tells_why(desk):
    desk.start("--sample")
    desk.keys("alt+4")
    desk.see_view("Reflect")
    desk.read("You logged more distance from N. since about")
    desk.read("What the Articles Advise")
    desk.read("After “Why is he backing away?”")
    desk.read("An article of opinion, written about men in general.")
    desk.step_to("How far away N. felt")
    desk.keys("Return")
    desk.gone("{alias}")
    desk.read("you rated N. 4 points further away than before")
    for title in ("For", "Against", "Missing"):
        assert rows_of(desk, title), title
    desk.read("How This Is Worked Out")

    desk.step_to("Felt Distant")
    desk.keys("Return")
    desk.step_to("Open in Journal")
    desk.keys("Return")
    desk.see_view("Journal")
    desk.see("Felt Distant", Atspi.Role.HEADING)
    desk.close()


def report_is_printed(desk):
    """On the printer that GTK has without any: it writes a file."""
    printed = desk.path("output.pdf")
    # GTK 4.18 keeps the settings that its own window returns (GtkPrintDialog sets what it was given
    # to own) and the stream of the file that it prints to. What is known of where they come from ends
    # in GLib, which no suppression may name.
    options = desk.environment.get("ASAN_OPTIONS", "")
    desk.environment["ASAN_OPTIONS"] = f"{options}:detect_leaks=0".lstrip(":")
    desk.start("--sample")
    desk.keys("alt+3")
    desk.see_view("Patterns")
    desk.read("The Tide")
    desk.choose_in_menu("Report…")
    desk.see_dialog("Report")
    desk.press("Print…")
    wait_for("the printers", lambda: desk.find_dialog("Print Report"))
    desk.focus_window("Print Report")
    desk.step_to("Print to File")
    desk.keys("Down", "space")
    desk.press("Print")
    wait_for("the printer's window to go", lambda: desk.find_dialog("Print Report") is None)
    desk.read("Report sent to the printer")
    with open(printed, "rb") as file:
        content = file.read()
    assert content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF"), content[:20]
    desk.focus_window()
    desk.close()


def import_six_weeks(desk):
    """A text at ten and a rating in the evening of each day, and each week a time of reaching out.

    The note of each says how many days ago it was.
    """
    today = datetime.datetime.now().astimezone()
    person = "00000000-0000-4000-8000-000000000001"
    entries = []

    def add(days_ago, hour, kind, **members):
        at = (today - datetime.timedelta(days=days_ago)).replace(hour=hour, minute=0, second=0, microsecond=0)
        entries.append({"id": f"00000000-0000-4000-9000-{len(entries):012}", "person": person,
                        "at": at.isoformat(), "day": at.date().isoformat(), "kind": kind,
                        "note": f"{kind} {days_ago}", **members})

    for days_ago in range(2, 44):
        add(days_ago, 10, "text", by="them")
        add(days_ago, 20, "distance", value=3 + days_ago % 4)
        if days_ago % 7 == 5:
            add(days_ago, 12, "move", move="pursue")
    with open(desk.path("weeks.json"), "w", encoding="utf-8") as file:
        json.dump({"format": "tidemark-journal", "version": 1,
                   "people": [{"id": person, "alias": "N."}], "entries": entries}, file)
    desk.cli("import", desk.path("weeks.json"))
    return entries


def chart_of(desk, title):
    """The chart on the card of that title, with the focus on it."""
    def look():
        card = desk.find(title, Atspi.Role.GROUPING)
        return card and next((node for node in walk(card, 2) if node.get_role() == Atspi.Role.IMAGE
                              and has_state(node, Atspi.StateType.FOCUSABLE)), None)
    chart = wait_for(f"the chart of “{title}”", look)
    desk.step_to(name_of(chart))
    return chart


def point_at(desk, chart, words, key):
    """Goes on with the key until the mark that begins with these words."""
    while not (before := wait_for("a description", lambda: description_of(chart))).startswith(words):
        desk.keys(key)
        wait_for(f"a mark after “{before}”", lambda: description_of(chart) != before)


def opens(desk, chart, title, expected):
    """Opens the mark that is pointed at, and sees that these entries are behind it, and no others."""
    desk.keys("Return")
    desk.see(title, Atspi.Role.HEADING)
    desk.read(f"{len(expected)} entries behind this mark")
    first = desk.see_focus(Atspi.Role.LIST_ITEM)
    rows = [name_of(node) for node in walk(first.get_parent(), 2)
            if node.get_role() == Atspi.Role.LIST_ITEM]
    notes = sorted(f"{entry['note']}." for entry in expected)
    assert sorted(row.split(". ")[-1] for row in rows) == notes, (rows, notes)
    desk.keys("Escape")
    wait_for("the focus to come back", lambda: has_state(chart, Atspi.StateType.FOCUSED))


def marks_tell_what_is_behind_them(desk):
    entries = import_six_weeks(desk)
    desk.start()
    desk.keys("alt+3")
    desk.see_view("Patterns")

    chart = chart_of(desk, "When")
    desk.keys("Home")
    point_at(desk, chart, "Monday,", "Down")
    point_at(desk, chart, "Monday, 10–12 h", "Right")
    opens(desk, chart, "Monday, 10–12 h",
          [entry for entry in entries if entry["kind"] == "text"
           and datetime.date.fromisoformat(entry["day"]).weekday() == 0])

    chart = chart_of(desk, "Around My Moves")
    desk.keys("Home")
    point_at(desk, chart, "I reached out: 2 days before", "Right")
    opens(desk, chart, "I reached out: 2 days before",
          [entry for entry in entries if entry["note"] in
           {f"distance {days_ago}" for days_ago in range(7, 44, 7)}])
    desk.keys("Home")
    point_at(desk, chart, "I reached out: that day", "Right")
    opens(desk, chart, "I reached out: that day",
          [entry for entry in entries if entry["note"] in
           {f"{kind} {days_ago}" for days_ago in range(5, 44, 7) for kind in ("distance", "move")}])
    desk.close()


def search_then_delete_then_undo(desk):
    desk.start()
    pass_first_run(desk)
    log_by_keyboard(desk, "n", lambda: write_note(desk, "Tea with honey"), title="Log a Note")
    log_by_keyboard(desk, "n", lambda: write_note(desk, "Rain on the roof"), title="Log a Note")

    desk.keys("ctrl+f")
    desk.see_view("Journal")
    desk.has_focus("Search the journal")
    desk.type("honey")
    desk.read("1 found on 1 day")
    desk.read("Tea with honey")
    desk.gone("Rain on the roof")
    desk.keys("Return")
    found = desk.see_focus(Atspi.Role.LIST_ITEM)
    assert "Tea with honey" in text_of(found), text_of(found)

    desk.keys("Delete")
    desk.read("Note deleted")
    desk.read("Nothing Found")
    assert [entry["note"] for entry in entries_of(desk)] == ["Rain on the roof"]
    desk.keys("ctrl+z")
    desk.read("1 found on 1 day")
    desk.read("Tea with honey")
    assert len(entries_of(desk)) == 2
    desk.close()


TESTS = [
    flagged_journal_tells_why,
    marks_tell_what_is_behind_them,
    report_is_printed,
    search_then_delete_then_undo,
]


if __name__ == "__main__":
    run_tests("reading", TESTS)
