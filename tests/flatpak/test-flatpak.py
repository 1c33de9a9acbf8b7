# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-flatpak.py FOLDER: installs what flatpak/build made there, and uses it as a person would.

With a home folder of its own. The tests are one life of it, from the install to the last trace,
in this order; what one of them cannot do, the others behind it cannot either. TAP on standard output.
"""
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

# What it was called before 2.54.
if not hasattr(Atspi.Role, "BUTTON"):
    Atspi.Role.BUTTON = Atspi.Role.PUSH_BUTTON

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "end-to-end"))

from habits import (log_by_keyboard, open_privacy, pass_first_run, set_passphrase,  # noqa: E402
                    unlock, write_note)
from person import Desk, name_of, wait_for  # noqa: E402
from portal import Portal  # noqa: E402

ID = "io.github.tidemark_journal.Tidemark"
BRANCH = "stable"
NOTE = "Sent a song from the train"
PASSPHRASE = "a boat that is tied up"
CHAT = """\
13/04/2026, 21:41 - Ana: Home now
13/04/2026, 21:42 - Robin: Sleep well
14/04/2026, 21:44 - Ana: You too
"""


def run(*command, check=True, **more):
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, **more)
    assert not check or done.returncode == 0, (command, done.stdout, done.stderr)
    return done


class Sandbox(Desk):
    """The installed program; a sandbox has processes and a home folder of its own."""

    def __init__(self, made):
        self.home = os.environ["HOME"]
        self.made = pathlib.Path(made)
        self.portal = Portal(ID)
        super().__init__("flatpak", None, None)
        self.environment = dict(os.environ)
        self.data = pathlib.Path(self.home, ".var", "app", ID)
        self.journal = str(self.data / "data" / "tidemark" / "journal.db")

    def start(self, *arguments, unwritable=None):
        self.tidemark = "flatpak"
        return super().start("run", ID, *arguments)

    def find_application(self):
        assert self.process.poll() is None, "the program ended: " + self.read_log()
        return self.find_running()

    @staticmethod
    def find_running():
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and name_of(application) in ("tidemark", ID):
                return application
        return None

    def focus_window(self, title="Tidemark"):
        def focus():
            windows = run("xdotool", "search", "--onlyvisible", "--name", title, check=False).stdout.split()
            return windows and run("xdotool", "windowfocus", "--sync", windows[-1],
                                   check=False).returncode == 0
        wait_for("a window to type into", focus)

    def cli(self, *arguments, check=True):
        return run("flatpak", "run", "--command=tidemark-cli", ID, *arguments, check=check)

    def shell(self, script, *arguments):
        """In the sandbox of the program."""
        return run("flatpak", "run", "--command=bash", ID, "-c", script, "bash", *arguments, check=False)


def kinds(desk):
    exported = json.loads(desk.cli("export", "-", "--format", "json").stdout)
    return sorted(entry["kind"] for entry in exported["entries"])


def one_file_and_a_reference_install(desk):
    run("flatpak", "install", "--user", "--noninteractive", "--bundle", desk.made / "tidemark.flatpak")
    assert ID in run("flatpak", "list", "--user", "--columns=application").stdout
    run("flatpak", "uninstall", "--user", "--noninteractive", ID)
    run("flatpak", "install", "--user", "--noninteractive", "--from", desk.made / "tidemark.flatpakref")
    assert ID in run("flatpak", "list", "--user", "--columns=application").stdout


def permissions_are_the_least(desk):
    said = run("flatpak", "info", "--show-permissions", ID).stdout
    lines = {line for line in said.splitlines() if "=" in line}
    assert lines == {"shared=ipc;", "sockets=x11;wayland;fallback-x11;", "devices=dri;"}, said


def desktop_finds_it(desk):
    exports = pathlib.Path(run("flatpak", "info", "--show-location", ID).stdout.strip()) / "export" / "share"
    for name in (f"applications/{ID}.desktop", f"dbus-1/services/{ID}.service",
                 f"icons/hicolor/scalable/apps/{ID}.svg",
                 f"icons/hicolor/symbolic/apps/{ID}-symbolic.svg"):
        assert (exports / name).exists(), name
    # Of two names, by the age of flatpak-builder.
    assert list(exports.glob(f"*/{ID}.*.xml")), "no metainfo"


def entry_outlives_the_program(desk):
    desk.start()
    pass_first_run(desk)
    log_by_keyboard(desk, "n", lambda: write_note(desk, NOTE), title="Log a Note")
    desk.read(NOTE)
    desk.close()
    assert kinds(desk) == ["note"]
    desk.start()
    desk.read(NOTE)
    desk.close()


def one_chosen_file_is_imported(desk):
    desk.portal.chosen = os.path.join(desk.home, "chat.txt")
    pathlib.Path(desk.portal.chosen).write_text(CHAT, encoding="utf-8")
    assert desk.shell('cat "$1"', desk.portal.chosen).returncode != 0, "read without being chosen"

    desk.start()
    desk.read(NOTE)
    desk.choose_in_menu("Import…")
    desk.see_dialog("Import")
    desk.step_to("Choose a File…")
    desk.keys("Return")
    desk.read("Who Is Who")
    assert len(desk.portal.requests["OpenFile"]) == 1
    desk.answer("Ana", "Me")
    desk.read("What Will Be Added")
    desk.press("Import 3")
    desk.read("3 records imported")
    desk.dialog_closes()
    desk.close()
    assert kinds(desk) == ["message"] * 3 + ["note"]


def reminder_waits_without_a_window(desk):
    def remind(rate):
        assert desk.shell('gsettings set "$1" reminder "$2"', ID, rate).returncode == 0
    desk.start()
    desk.read(NOTE)
    remind("daily")
    wait_for("the question to the desktop", lambda: "RequestBackground" in desk.portal.requests)
    (_, options), = desk.portal.requests["RequestBackground"]
    assert options["autostart"] is True, options
    assert options["commandline"] == ["tidemark", "--gapplication-service"], options
    wait_for("its answer", lambda: desk.shell('gsettings get "$1" reminder-in-background', ID).stdout == "true\n")

    desk.keys("ctrl+w")
    wait_for("the window to go", lambda: not run("xdotool", "search", "--onlyvisible", "--name", "Tidemark",
                                                 check=False).stdout.split())
    assert desk.process.poll() is None, "nobody waits for the time"
    remind("off")
    wait_for("the end of the program", lambda: desk.process.poll() is not None)
    assert desk.process.returncode == 0, desk.read_log()


def there_is_no_network(desk):
    """A server on this machine, which is reached from outside the sandbox."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        connect = f"exec 3<>/dev/tcp/127.0.0.1/{server.getsockname()[1]}"
        assert run("bash", "-c", connect, check=False).returncode == 0
        assert desk.shell(connect).returncode != 0
    routes = desk.shell("cat /proc/net/route").stdout.splitlines()
    assert len(routes) <= 1, routes
    devices = desk.shell("cat /proc/net/dev").stdout.splitlines()[2:]
    assert [line.split(":")[0].strip() for line in devices] == ["lo"], devices


def home_folder_is_out_of_reach(desk):
    secret = pathlib.Path(desk.home, "letter.txt")
    secret.write_text("not for it", encoding="utf-8")
    assert desk.shell('cat "$1"', secret).returncode != 0
    assert desk.shell('echo mine >"$1/written.txt"', desk.home).returncode is not None
    assert not pathlib.Path(desk.home, "written.txt").exists()
    seen = desk.shell('ls -A "$1"', desk.home).stdout.split()
    assert "letter.txt" not in seen and "chat.txt" not in seen, seen


def update_keeps_the_journal(desk):
    def commit():
        return run("flatpak", "info", "--show-commit", ID).stdout.strip()
    before = commit()
    (desk.made / "app" / "files" / "share" / "tidemark-next-version").touch()
    run("flatpak", "build-export", "--subject=The next version", desk.made / "repo", desk.made / "app", BRANCH)
    run("flatpak", "update", "--user", "--noninteractive", ID)
    assert commit() != before
    assert kinds(desk) == ["message"] * 3 + ["note"]
    desk.start()
    desk.read(NOTE)
    desk.close()


def passphrase_locks_it(desk):
    """Where it was built with SQLCipher; a build without says that it cannot."""
    desk.start()
    desk.read(NOTE)
    if not os.environ.get("STANDIN_SQLCIPHER"):
        open_privacy(desk)
        desk.read("this build of Tidemark cannot")
        desk.keys("Escape")
        desk.dialog_closes()
        desk.close()
        return

    set_passphrase(desk, PASSPHRASE)
    desk.read(NOTE)
    desk.close()
    content = pathlib.Path(desk.journal).read_bytes()
    assert NOTE.encode() not in content and b"SQLite" not in content
    desk.start()
    desk.read("The Journal Is Locked")
    unlock(desk, PASSPHRASE)
    desk.read(NOTE)
    desk.keys("ctrl+l")
    desk.read("The Journal Is Locked")
    desk.gone(NOTE)
    desk.close()


def uninstalling_with_its_data_leaves_nothing(desk):
    assert desk.data.exists()
    run("flatpak", "kill", ID, check=False)
    run("flatpak", "uninstall", "--user", "--noninteractive", "--delete-data", ID)
    assert not desk.data.exists()
    left = [path for path in pathlib.Path(desk.home).rglob("*")
            if path.is_file() and path.name != "chat.txt" and NOTE.encode() in path.read_bytes()]
    assert not left, left
    named = [path for path in pathlib.Path(desk.home).rglob("*") if "tidemark" in path.name.lower()]
    assert not named, named


TESTS = [
    one_file_and_a_reference_install,
    permissions_are_the_least,
    desktop_finds_it,
    entry_outlives_the_program,
    one_chosen_file_is_imported,
    reminder_waits_without_a_window,
    there_is_no_network,
    home_folder_is_out_of_reach,
    update_keeps_the_journal,
    passphrase_locks_it,
    uninstalling_with_its_data_leaves_nothing,
]


def main():
    print(f"1..{len(TESTS)}", flush=True)
    failed = False
    with Sandbox(sys.argv[1]) as desk:
        for number, test in enumerate(TESTS, 1):
            try:
                test(desk)
                print(f"ok {number} /flatpak/{test.__name__}", flush=True)
            except Exception:
                failed = True
                for line in traceback.format_exc().splitlines():
                    print("#", line)
                desk.show()
                print(f"not ok {number} /flatpak/{test.__name__}", flush=True)
                break
        run("flatpak", "kill", ID, check=False)
    sys.exit(failed)


if __name__ == "__main__":
    main()
