# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-lock.py TIDEMARK TIDEMARK_CLI FIXTURES: a passphrase, what it locks, and the cover.

Each test begins with an empty home folder. TAP on standard output.
"""
import os
import subprocess
import threading

from gi.repository import Gio, GLib

from habits import (log_by_keyboard, open_privacy, pass_first_run, press_row, run_tests, set_passphrase,
                    unlock, write_note)
from person import Atspi, wait_for, written_in

ID = "io.github.tidemark_journal.Tidemark"
PASSPHRASE = "a boat that is tied up"
OTHER = "a boat that is let go"

INHIBIT = """
<node>
  <interface name="org.freedesktop.portal.Inhibit">
    <method name="CreateMonitor">
      <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/>
    </method>
    <signal name="StateChanged"><arg type="o"/><arg type="a{sv}"/></signal>
    <property name="version" type="u" access="read"/>
  </interface>
</node>
"""


class Screen:
    """Stands in for the portal that tells when the screen is locked."""

    NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
    INTERFACE = "org.freedesktop.portal.Inhibit"
    MONITOR = PATH + "/session/test"

    def __init__(self):
        self.is_watched = threading.Event()
        is_there = threading.Event()

        def serve():
            context = GLib.MainContext()
            context.push_thread_default()
            self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
            self.bus.register_object(self.PATH, Gio.DBusNodeInfo.new_for_xml(INHIBIT).interfaces[0],
                                     self.call, lambda *_: GLib.Variant("u", 3))
            Gio.bus_own_name_on_connection(self.bus, self.NAME, Gio.BusNameOwnerFlags.NONE,
                                           lambda *_: is_there.set(), None)
            GLib.MainLoop.new(context, False).run()
        threading.Thread(target=serve, daemon=True).start()
        assert is_there.wait(30)

    def call(self, _bus, _sender, _path, _interface, _method, _arguments, invocation):
        invocation.return_value(GLib.Variant("(o)", (self.MONITOR,)))
        self.is_watched.set()

    def lock(self):
        assert self.is_watched.wait(30)
        state = {"screensaver-active": GLib.Variant("b", True), "session-state": GLib.Variant("u", 1)}
        self.bus.emit_signal(None, self.PATH, self.INTERFACE, "StateChanged",
                             GLib.Variant("(oa{sv})", (self.MONITOR, state)))


def bytes_beside(desk):
    """Of the journal and of all that lies beside it."""
    folder = os.path.dirname(desk.journal)
    content = b""
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb") as file:
            content += file.read()
    return content


def write_a_heron(desk):
    log_by_keyboard(desk, "n", lambda: write_note(desk, "heron"), title="Log a Note")
    desk.read("heron")


def is_locked(desk):
    desk.read("The Journal Is Locked")
    desk.has_focus("Passphrase")
    assert desk.find(says="heron") is None


def cli_with(desk, passphrase, *arguments):
    reading, writing = os.pipe()
    os.write(writing, passphrase.encode())
    os.close(writing)
    return subprocess.run([desk.cli_path, *arguments, "--passphrase-fd", str(reading)],
                          env=desk.environment, capture_output=True, text=True, pass_fds=[reading])


def passphrase_is_set_asked_for_changed_and_removed(desk):
    desk.start()
    pass_first_run(desk)
    write_a_heron(desk)
    assert b"heron" in bytes_beside(desk)
    set_passphrase(desk, PASSPHRASE)
    desk.read("heron")
    assert b"heron" not in bytes_beside(desk) and b"SQLite" not in bytes_beside(desk)

    desk.keys("ctrl+l")
    is_locked(desk)
    unlock(desk, OTHER)
    desk.read("This passphrase does not open the journal")
    unlock(desk, PASSPHRASE)
    desk.read("heron")
    assert "heron" in cli_with(desk, PASSPHRASE, "export", "-").stdout
    desk.close()

    desk.start()
    is_locked(desk)
    unlock(desk, PASSPHRASE)
    desk.read("heron")
    open_privacy(desk)
    press_row(desk, "Change Passphrase…")
    desk.has_focus("Current passphrase")
    desk.type("another one")
    for row in ("New passphrase", "The same again"):
        desk.step_to(row)
        desk.type(OTHER)
    desk.keys("Return")
    desk.read("The current passphrase is another one.")
    desk.has_focus("Current passphrase")
    desk.type(PASSPHRASE)
    desk.keys("Return")
    desk.dialog_closes()
    desk.read("heron")
    assert cli_with(desk, PASSPHRASE, "check").returncode == 1
    assert cli_with(desk, OTHER, "check").returncode == 0

    open_privacy(desk)
    press_row(desk, "Remove Passphrase…")
    desk.has_focus("Current passphrase")
    desk.type(OTHER)
    desk.keys("Return")
    desk.dialog_closes()
    desk.read("The journal is not encrypted")
    assert "heron" in desk.cli("export", "-").stdout
    desk.close()


def what_is_begun_outlives_a_lock(desk):
    desk.start()
    pass_first_run(desk)
    write_a_heron(desk)
    set_passphrase(desk, PASSPHRASE)
    desk.read("heron")
    desk.keys("ctrl+n")
    desk.see_dialog("Log a Note")
    write_note(desk, "a grebe, half")
    desk.keys("ctrl+l")
    is_locked(desk)
    assert desk.find_dialog() is None
    assert b"grebe" not in bytes_beside(desk)
    unlock(desk, PASSPHRASE)
    desk.read("heron")
    desk.keys("ctrl+n")
    desk.see_dialog("Log a Note")
    wait_for("what was begun", lambda: written_in(desk.see("Note", Atspi.Role.TEXT)) == "a grebe, half")
    desk.keys("Escape")
    desk.dialog_closes()
    desk.close()


def screen_locks_it(desk):
    screen = Screen()
    # GTK 4.18 keeps the state that the portal tells.
    options = desk.environment.get("ASAN_OPTIONS", "")
    desk.environment["ASAN_OPTIONS"] = f"{options}:detect_leaks=0".lstrip(":")
    # Without it a newer GTK asks the portal only in a sandbox.
    desk.environment["GDK_DEBUG"] = "portals"
    desk.start()
    pass_first_run(desk)
    write_a_heron(desk)
    set_passphrase(desk, PASSPHRASE)
    desk.read("heron")
    screen.lock()
    is_locked(desk)
    unlock(desk, PASSPHRASE)
    desk.read("heron")
    desk.close()


def desktop_locks_it(desk):
    desk.start()
    pass_first_run(desk)
    write_a_heron(desk)
    set_passphrase(desk, PASSPHRASE)
    desk.read("heron")
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call_sync(ID, "/" + ID.replace(".", "/"), "org.freedesktop.Application", "ActivateAction",
                  GLib.Variant("(sava{sv})", ("lock", [], {})), None, Gio.DBusCallFlags.NONE, -1)
    is_locked(desk)
    unlock(desk, PASSPHRASE)
    desk.read("heron")

    done = subprocess.run([desk.tidemark, "--lock"], env=desk.environment, cwd=desk.folder, timeout=60)
    assert done.returncode == 0
    is_locked(desk)

    # What the launcher asks for comes once it is unlocked.
    subprocess.run([desk.tidemark, "--log=call"], env=desk.environment, cwd=desk.folder, timeout=60)
    unlock(desk, PASSPHRASE)
    desk.see_dialog("Log a Call")
    desk.keys("Escape")
    desk.dialog_closes()
    desk.close()


def escape_twice_covers(desk):
    desk.start()
    pass_first_run(desk)
    write_a_heron(desk)
    desk.keys("Escape", "Escape")
    desk.read("Nothing to See")
    desk.read("Hidden, not locked")
    assert desk.find(says="heron") is None
    # What comes from elsewhere meanwhile is not shown.
    desk.cli("log", "note", "--note", "grebe", "--person", "Somebody")
    desk.has_focus("Show Again")
    desk.keys("Return")
    desk.read("heron")
    desk.gone("Nothing to See")

    # Lock can do no more where there is no passphrase, also from a dialog.
    desk.keys("ctrl+n")
    desk.see_dialog("Log a Note")
    desk.keys("ctrl+l")
    desk.read("Hidden, not locked")
    assert desk.find_dialog() is None
    desk.keys("Return")
    desk.read("heron")
    desk.close()


def lock_without_a_window_does_nothing(desk):
    done = subprocess.run([desk.tidemark, "--lock"], env=desk.environment, cwd=desk.folder,
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and done.stdout == "", done
    wait_for("nothing made", lambda: not os.path.exists(desk.journal))


TESTS = [
    passphrase_is_set_asked_for_changed_and_removed,
    what_is_begun_outlives_a_lock,
    screen_locks_it,
    desktop_locks_it,
    escape_twice_covers,
    lock_without_a_window_does_nothing,
]

if __name__ == "__main__":
    run_tests("lock", TESTS)
