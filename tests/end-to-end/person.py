# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person in front of the real program: sees what the accessibility tree tells, and types."""
import os
import shutil
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# In seconds, and for a machine that is busy with other tests: what comes, comes much sooner.
PATIENCE = 40
SHOWING = (Atspi.StateType.SHOWING, Atspi.StateType.VISIBLE)
# By its code: newer keyboard maps name it a second time, on a level with Alt, and xdotool asked for
# the name holds Alt down with it.
KEY_CODES = {f"F{number}": str(66 + number) for number in range(1, 11)}


class NotSeen(AssertionError):
    """What was waited for did not come."""


def wait_for(what, look):
    """Looks until something is there, and returns it."""
    context = GLib.MainContext.default()
    end = time.monotonic() + PATIENCE
    pause = 0.01
    while True:
        while context.iteration(False):
            pass
        try:
            found = look()
        except GLib.Error:
            found = None  # it went away while we looked
        if found:
            return found
        if time.monotonic() > end:
            raise NotSeen(what)
        # Between two looks, not instead of them.
        GLib.usleep(int(pause * 1e6))
        pause = min(0.2, pause * 1.5)


def walk(node, depth=0):
    """Everything below that can be seen, top first."""
    if node is None or depth > 60:
        return
    try:
        states = node.get_state_set()
        if depth > 1 and not states.contains(Atspi.StateType.VISIBLE):
            return
        yield node
        for index in range(node.get_child_count()):
            yield from walk(node.get_child_at_index(index), depth + 1)
    except GLib.Error:
        return


def name_of(node):
    return (node.get_name() or "").replace("\n", " ").strip()


def text_of(node):
    """What a reader would hear: the name, else the text."""
    said = name_of(node)
    if said:
        return said
    return written_in(node)


def description_of(node):
    """As it is now: one that was empty when it was asked for is kept by libatspi."""
    node.clear_cache()
    return node.get_description() or ""


def written_in(node):
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ""


def heard_at(node):
    """The words of what has no name of its own either, such as an item of a menu or a list."""
    said = text_of(node)
    if said:
        return said
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return text_of(relation.get_target(0))
    return " ".join(filter(None, map(text_of, walk(node, 2))))


def has_state(node, state):
    return node.get_state_set().contains(state)


def can_be_seen(node):
    states = node.get_state_set()
    return all(states.contains(state) for state in SHOWING)


class Desk:
    """Home folder, journal and programs of one person; everything is gone at the end."""

    def __init__(self, tidemark, cli, fixtures):
        self.tidemark, self.cli_path, self.fixtures = tidemark, cli, fixtures
        self.folder = tempfile.mkdtemp(prefix="tidemark-")
        self.process = None
        for name in ("data", "config", "cache", "state"):
            os.mkdir(os.path.join(self.folder, name))
        self.turn_off_animations()
        self.environment = dict(
            os.environ, HOME=self.folder,
            XDG_DATA_HOME=os.path.join(self.folder, "data"),
            XDG_CONFIG_HOME=os.path.join(self.folder, "config"),
            XDG_CACHE_HOME=os.path.join(self.folder, "cache"),
            XDG_STATE_HOME=os.path.join(self.folder, "state"),
            GTK_A11Y="atspi", GSK_RENDERER="cairo", LANG="C.UTF-8", GDK_DISABLE="gl,vulkan")
        self.journal = os.path.join(self.folder, "data", "tidemark", "journal.db")
        self.log = open(os.path.join(self.folder, "log"), "w+b")

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        if problem[0] is not None:
            self.show()
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def turn_off_animations(self):
        """What moves is not waited for. And a row for text that goes while its title still moves
        is never given back by libadwaita 1.7, which is then told as a leak of ours."""
        folder = os.path.join(self.folder, "config", "gtk-4.0")
        os.mkdir(folder)
        with open(os.path.join(folder, "settings.ini"), "w", encoding="utf-8") as file:
            file.write("[Settings]\ngtk-enable-animations=false\n")

    # The program

    def start(self, *arguments, unwritable=None):
        command = [self.tidemark, *arguments]
        if unwritable and os.access(unwritable, os.W_OK):
            # Root may write anywhere; a person may not.
            command = ["setpriv", "--bounding-set=-all", *command]
        self.process = subprocess.Popen(command, env=self.environment,
                                        stdout=self.log, stderr=self.log,
                                        stdin=subprocess.DEVNULL, cwd=self.folder,
                                        restore_signals=False)  # a full disk is no signal
        self.application = wait_for("the program among those that can be read", self.find_application)
        window = wait_for("its window", lambda: next(
            (node for node in walk(self.application)
             if node.get_role() in (Atspi.Role.FRAME, Atspi.Role.WINDOW)), None))
        self.focus_window()
        return window

    def find_application(self):
        assert self.process.poll() is None, "the program ended: " + self.read_log()
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def focus_window(self, title="Tidemark"):
        """There is no window manager to do it."""
        def focus():
            listed = subprocess.run(["xdotool", "search", "--all", "--onlyvisible",
                                     "--pid", str(self.process.pid), "--name", title],
                                    capture_output=True, text=True)
            windows = listed.stdout.split()
            if not windows:
                return None
            done = subprocess.run(["xdotool", "windowfocus", "--sync", windows[-1]], capture_output=True)
            return done.returncode == 0
        wait_for("a window to type into", focus)

    def close(self):
        self.keys("ctrl+w")
        self.ends()

    def ends(self):
        """By itself, content with how it went."""
        wait_for("the end of the program", lambda: self.process.poll() is not None)
        assert self.process.returncode == 0, f"ended with {self.process.returncode}: " + self.read_log()
        complaints = [line for line in self.read_log().splitlines()
                      if "CRITICAL" in line or "WARNING" in line and "Tidemark" in line]
        assert not complaints, complaints

    def read_log(self):
        self.log.flush()
        with open(self.log.name, encoding="utf-8", errors="replace") as file:
            return file.read()

    def cli(self, *arguments, check=True):
        return subprocess.run([self.cli_path, *arguments], env=self.environment, check=check,
                              capture_output=True, text=True, stdin=subprocess.DEVNULL)

    # Hands

    def keys(self, *keys):
        pressed = ["+".join(KEY_CODES.get(key, key) for key in together.split("+"))
                   for together in keys]
        subprocess.run(["xdotool", "key", "--clearmodifiers", *pressed], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)

    def press(self, name, role=Atspi.Role.BUTTON):
        """Presses a button as a reader's user does, once it can be."""
        button = self.see(name, role)
        wait_for(f"“{name}” to be sensitive",
                 lambda: button.get_state_set().contains(Atspi.StateType.SENSITIVE))
        action = button.get_action_iface()
        assert action is not None, f"“{name}” cannot be pressed"
        Atspi.Action.do_action(action, 0)
        return button

    def step_to(self, says, key="Tab", role=None):
        """Goes on with the key until the focus is where these words are, and returns what has it."""
        before = None
        if role is None and self.find_focus() is None:
            self.keys(key)  # a window that nobody did anything in has no focus yet
        for _ in range(80):
            focused = wait_for(f"the focus to go on to “{says}”",
                               lambda: (now := self.find_focus(role)) and now != before and now)
            if says in heard_at(focused):
                return focused
            before = focused
            self.keys(key)
        raise NotSeen(f"“{says}” by {key}")

    def choose_in_menu(self, label):
        """In the main menu."""
        self.keys("F10")
        self.step_to(label, "Down", Atspi.Role.MENU_ITEM)
        self.keys("Return")

    def answer(self, row, choice):
        """In a row that opens a list of choices."""
        self.step_to(row)
        self.keys("Return")
        self.step_to(choice, "Down", Atspi.Role.LIST_ITEM)
        self.keys("Return")

    def choose_file(self, title, path):
        """In the window that GTK brings for it; the path is pasted, as typing completes it."""
        wait_for(f"a window “{title}”", lambda: self.find_dialog(title))
        self.focus_window(title)
        self.keys("ctrl+l")
        place = self.see_focus(Atspi.Role.TEXT)
        Atspi.EditableText.set_text_contents(place, path)
        wait_for("the path", lambda: text_of(place) == path)
        self.keys("Return")
        wait_for(f"“{title}” to go", lambda: self.find_dialog(title) is None)
        self.focus_window()

    # Eyes

    def find(self, name=None, role=None, says=None):
        for node in walk(self.application):
            if role is not None and node.get_role() != role:
                continue
            if name is not None and name_of(node) != name:
                continue
            if says is not None and says not in text_of(node):
                continue
            if can_be_seen(node):
                return node
        return None

    def see(self, name, role=None):
        return wait_for(f"“{name}”", lambda: self.find(name=name, role=role))

    def read(self, words):
        return wait_for(f"the words “{words}”", lambda: self.find(says=words))

    def gone(self, words):
        wait_for(f"“{words}” to go", lambda: self.find(says=words) is None)

    def count(self, role, says):
        return sum(1 for node in walk(self.application)
                   if node.get_role() == role and says in text_of(node))

    def has_focus(self, name, which=0):
        """Of several of that name, the one that comes after `which` others."""
        def look():
            named = [node for node in walk(self.application)
                     if name_of(node) == name
                     and node.get_state_set().contains(Atspi.StateType.FOCUSABLE)]
            return (len(named) > which
                    and named[which].get_state_set().contains(Atspi.StateType.FOCUSED))
        wait_for(f"the focus on “{name}”", look)

    def see_view(self, name):
        """The view whose tab is the chosen one."""
        def look():
            tab = self.find(name=name, role=Atspi.Role.PAGE_TAB)
            return tab and tab.get_state_set().contains(Atspi.StateType.SELECTED)
        wait_for(f"the view “{name}”", look)

    def find_focus(self, role=None):
        return next((node for node in walk(self.application)
                     if has_state(node, Atspi.StateType.FOCUSED)
                     and (role is None or node.get_role() == role)), None)

    def see_focus(self, role):
        return wait_for(f"the focus on a {role.value_nick}", lambda: self.find_focus(role))

    def find_dialog(self, title=None):
        return next((node for node in walk(self.application)
                     if node.get_role() == Atspi.Role.DIALOG
                     and (title is None or name_of(node) == title)), None)

    def see_dialog(self, title):
        """One whose title begins so, and that has the keys."""
        def look():
            dialog = self.find_dialog()
            return dialog and name_of(dialog).startswith(title) and any(
                node.get_state_set().contains(Atspi.StateType.FOCUSED) for node in walk(dialog, 2))
        wait_for(f"a dialog “{title}”", look)

    def dialog_closes(self):
        wait_for("the dialog to close", lambda: self.find_dialog() is None)

    def show(self):
        """The tree as it is, for whoever has to find out what went wrong."""
        def say(*words):
            print(*words, file=sys.stderr)

        say("what was on the screen:")

        def line(node, depth):
            if node is None or depth > 60:
                return
            try:
                states = node.get_state_set()
                if depth > 1 and not states.contains(Atspi.StateType.VISIBLE):
                    return
                words = text_of(node)
                mark = "*" if states.contains(Atspi.StateType.FOCUSED) else ""
                if words or mark:
                    say("  " * min(depth, 20) + node.get_role_name(), repr(words) + mark)
                for index in range(node.get_child_count()):
                    line(node.get_child_at_index(index), depth + 1)
            except GLib.Error:
                return
        try:
            line(self.application, 0)
        except AttributeError:
            say("nothing")
        for words in self.read_log().splitlines()[-20:]:
            say("log:", words)
