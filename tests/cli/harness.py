# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls tidemark-cli in a folder of its own and speaks TAP."""

import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import traceback

CLI = os.path.abspath(sys.argv[1])
DONE, FAILED, USAGE = 0, 1, 2

_tests = []


def test(function):
    """Adds a test; its name states what is to be so."""
    _tests.append(function)
    return function


class Result:
    def __init__(self, process):
        self.code = process.returncode
        self.out = process.stdout
        self.err = process.stderr

    @property
    def json(self):
        return json.loads(self.out)


class Place:
    """A folder, a journal to be in it, and the calls that use them."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.journal = self.folder / "data" / "journal.db"

    def environment(self, **more):
        environment = {
            key: value for key, value in os.environ.items()
            if key not in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "TZ")
        }
        environment.update(HOME=str(self.folder), XDG_DATA_HOME=str(self.folder / "share"),
                           LANG="C.UTF-8", TZ="Europe/Berlin")
        environment.update(more)
        return environment

    def call(self, *words, stdin=subprocess.DEVNULL, env=None, **more):
        """The call as it is."""
        process = subprocess.run([CLI, *map(os.fspath, words)], capture_output=True, text=True,
                                 encoding="utf-8", stdin=stdin, timeout=120,
                                 env=self.environment(**(env or {})), **more)
        assert process.returncode in (DONE, FAILED, USAGE), (words, process)
        return Result(process)

    def run(self, command, *words, **more):
        """The call with the journal of this place."""
        return self.call(command, "--journal", self.journal, *words, **more)

    def ok(self, command, *words, **more):
        result = self.run(command, *words, **more)
        assert result.code == DONE, (words, result.err)
        return result

    def log(self, *words):
        return self.ok("log", *words).json

    def export(self, *words):
        return self.ok("export", "-", *words).json

    def write(self, name, content):
        path = self.folder / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif isinstance(content, str):
            path.write_text(content, encoding="utf-8", newline="")
        else:
            path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        return path

    def foreign_database(self):
        path = self.folder / "foreign.db"
        with sqlite3.connect(path) as database:
            database.execute("CREATE TABLE recipe (name TEXT)")
        database.close()
        return path


def bytes_in(folder):
    """Every file below a folder and what is in it, but for SQLite's own beside a journal."""
    return {path: path.read_bytes() for path in sorted(pathlib.Path(folder).rglob("*"))
            if path.is_file() and not path.name.endswith(("-wal", "-shm"))}


def unwritable_folder(place):
    """A folder in which nobody can make a file, root neither."""
    folder = place.folder / "locked"
    folder.mkdir()
    folder.chmod(0o500)
    return pathlib.Path("/proc") if os.access(folder, os.W_OK) else folder


def main():
    print(f"1..{len(_tests)}")
    failed = False
    for number, function in enumerate(_tests, 1):
        name = function.__name__.replace("_", "-")
        try:
            with tempfile.TemporaryDirectory(prefix="tidemark-cli-") as folder:
                function(Place(folder))
            print(f"ok {number} - {name}")
        except Exception:
            failed = True
            print(f"not ok {number} - {name}")
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
        sys.stdout.flush()
    sys.exit(1 if failed else 0)
