# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-reading.py TIDEMARK TIDEMARK_CLI FIXTURES: a journal that is there is read and tidied.

Each test begins with an empty home folder. TAP on standard output.
"""
from habits import entries_of, log_by_keyboard, pass_first_run, run_tests, write_note
from person import Atspi, text_of, wait_for, walk


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
    # Settings of GTK's printing (824 bytes) are left at the end; whose they are is not found yet.
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
    report_is_printed,
    search_then_delete_then_undo,
]


if __name__ == "__main__":
    run_tests("reading", TESTS)
