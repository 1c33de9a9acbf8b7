# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-launcher.py TIDEMARK TIDEMARK_CLI FIXTURES: what a desktop asks of the program.

Each test begins with an empty home folder. TAP on standard output.
"""
import json
import os
import subprocess
import threading
import time

from gi.repository import Gio, GLib

from habits import entries_of, pass_first_run, run_tests
from person import wait_for

ID = "io.github.tidemark_journal.Tidemark"
CHAT = """\
13/04/2026, 21:41 - Ana: Home now
13/04/2026, 21:42 - Robin: Sleep well
"""


NOTICES = """
<node>
  <interface name="org.freedesktop.Notifications">
    <method name="Notify">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
      <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
    </method>
  </interface>
</node>
"""


class NoticeBoard:
    """Stands in for the part of the desktop that shows notices, and keeps them."""

    def __init__(self):
        self.notices = []
        is_there = threading.Event()

        def serve():
            context = GLib.MainContext()
            context.push_thread_default()
            bus = Gio.bus_get_sync(Gio.BusType.SESSION)
            bus.register_object("/org/freedesktop/Notifications",
                                Gio.DBusNodeInfo.new_for_xml(NOTICES).interfaces[0], self.call, None)
            Gio.bus_own_name_on_connection(bus, "org.freedesktop.Notifications",
                                           Gio.BusNameOwnerFlags.NONE, lambda *_: is_there.set(), None)
            GLib.MainLoop.new(context, False).run()
        threading.Thread(target=serve, daemon=True).start()
        assert is_there.wait(30)

    def call(self, _bus, _sender, _path, _interface, _method, arguments, invocation):
        self.notices.append(arguments.unpack())
        invocation.return_value(GLib.Variant("(u)", (len(self.notices),)))


def call_again(desk, *arguments):
    """While it runs: the work is done there, and this call ends."""
    done = subprocess.run([desk.tidemark, *arguments], env=desk.environment, cwd=desk.folder,
                          capture_output=True, text=True, timeout=60)
    return done


def another_call_reaches_the_window_that_is_there(desk):
    desk.start("--log=date")
    pass_first_run(desk)
    desk.see_dialog("Log a Date")
    desk.keys("Return")
    desk.dialog_closes()
    assert [entry["kind"] for entry in entries_of(desk)] == ["date"]

    assert call_again(desk, "--log=call").returncode == 0
    desk.see_dialog("Log a Call")
    desk.keys("Escape")
    desk.dialog_closes()
    wrong = call_again(desk, "--log=horoscope")
    assert wrong.returncode == 2 and "horoscope" in wrong.stderr, wrong
    desk.close()


def action_of_the_launcher_opens_the_dialog(desk):
    desk.start()
    pass_first_run(desk)
    Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
        ID, "/" + ID.replace(".", "/"), "org.freedesktop.Application", "ActivateAction",
        GLib.Variant("(sava{sv})", ("log-text", [], {})), None, Gio.DBusCallFlags.NONE, 30000, None)
    desk.see_dialog("Log a Text")
    desk.keys("Return")
    desk.dialog_closes()
    assert [entry["kind"] for entry in entries_of(desk)] == ["text"]
    desk.close()


def file_opens_with_the_assistant(desk):
    with open(desk.path("chat.txt"), "w", encoding="utf-8") as file:
        file.write(CHAT)
    desk.cli("log", "note", "--note", "From before", "--person", "N.")
    desk.start("chat.txt")
    desk.read("Who Is Who")
    desk.keys("Escape")
    desk.dialog_closes()

    other = desk.path("other.json")
    desk.cli("export", other)
    with open(other, encoding="utf-8") as file:
        journal = json.load(file)
    journal["entries"][0].update(id="5b1c4d12-6f0a-4b61-9a83-2a1f0c9d3e77", note="From elsewhere")
    with open(other, "w", encoding="utf-8") as file:
        json.dump(journal, file)
    assert call_again(desk, other).returncode == 0
    desk.read("What Will Be Added")
    desk.press("Import 1")
    desk.dialog_closes()
    assert sorted(entry["note"] for entry in entries_of(desk)) == ["From before", "From elsewhere"]
    desk.close()


def window_opens_on_the_view_that_it_was_closed_on(desk):
    desk.environment["GSETTINGS_BACKEND"] = "keyfile"
    desk.start()
    pass_first_run(desk)
    desk.keys("alt+3")
    desk.see_view("Patterns")
    desk.close()
    desk.start()
    desk.see_view("Patterns")
    desk.close()


def service_waits_for_nobody(desk):
    """Started by the desktop, it shows nothing, and ends once nothing is asked of it."""
    service = subprocess.Popen([desk.tidemark, "--gapplication-service"], env=desk.environment,
                               stdout=desk.log, stderr=desk.log)
    wait_for("the end of the service", lambda: service.poll() is not None)
    assert service.returncode == 0, desk.read_log()


def reminder_is_a_notice_that_tells_nothing(desk):
    """In a zone in which the next minute of the wall is about to begin; with no window."""
    board = NoticeBoard()
    desk.cli("log", "note", "--person", "N.", "--note", "Dinner by the river",
             "--at", "2026-01-01T12:00:00+00:00")
    now = time.time()
    # Time enough to start on a machine that is busy.
    ahead = int(40 - now % 60) % 60
    minute = int((now + ahead) // 60 % (24 * 60) + 1) % (24 * 60)
    folder = os.path.join(desk.environment["XDG_CONFIG_HOME"], "glib-2.0", "settings")
    os.makedirs(folder)
    with open(os.path.join(folder, "keyfile"), "w", encoding="utf-8") as file:
        file.write("[io/github/tidemark_journal/Tidemark]\nreminder='daily'\n"
                   f"reminder-minute={minute}\nreminder-in-background=true\n")
    desk.environment.update(GSETTINGS_BACKEND="keyfile", TZ=f"+00:00:{ahead:02}")
    desk.process = subprocess.Popen([desk.tidemark, "--gapplication-service"], env=desk.environment,
                                    stdout=desk.log, stderr=desk.log)
    name, _, _, title, words, *_ = wait_for("a notice", lambda: board.notices and board.notices[0])
    assert title == "A Minute to Write", title
    assert not any(secret in name + title + words for secret in ("N.", "Dinner", "river")), words
    assert desk.process.poll() is None, desk.read_log()


TESTS = [
    another_call_reaches_the_window_that_is_there,
    action_of_the_launcher_opens_the_dialog,
    file_opens_with_the_assistant,
    window_opens_on_the_view_that_it_was_closed_on,
    service_waits_for_nobody,
    reminder_is_a_notice_that_tells_nothing,
]


if __name__ == "__main__":
    run_tests("launcher", TESTS)
