# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-arrows.py SOURCE_ROOT CLI: app uses charts and core, and neither uses anything of the other.

That the core links without GTK is shown by the build itself: its tests and the command line do.
"""
import pathlib
import re
import subprocess
import sys

INCLUDE = re.compile(r'#include\s*([<"])([^">]+)[">]')
GTK = re.compile(r"^(gtk|gdk|gsk|adwaita|adw|pango|cairo|graphene)\b")


def includes(folder):
    for path in sorted(folder.rglob("*.[ch]")):
        for bracket, name in INCLUDE.findall(path.read_text(encoding="utf-8")):
            yield path, bracket, name


def own_headers(folder):
    return {path.name for path in folder.rglob("*.h")}


def core_without_gtk(src, _cli):
    return [f"{path}: {name}" for folder in ("core", "cli")
            for path, _, name in includes(src / folder) if GTK.match(name)]


def core_without_charts_and_app(src, _cli):
    foreign = own_headers(src / "charts") | own_headers(src / "app")
    return [f"{path}: {name}" for folder in ("core", "cli")
            for path, bracket, name in includes(src / folder) if bracket == '"' and name in foreign]


def charts_without_core_and_app(src, _cli):
    foreign = own_headers(src / "core") | own_headers(src / "app")
    return [f"{path}: {name}" for path, bracket, name in includes(src / "charts")
            if bracket == '"' and name in foreign]


def command_line_without_gtk(_src, cli):
    needed = subprocess.run(["ldd", cli], check=True, capture_output=True, text=True).stdout
    return [line.strip() for line in needed.splitlines() if re.search("libgtk|libgdk|libadwaita", line)]


def main():
    src, cli = pathlib.Path(sys.argv[1]) / "src", sys.argv[2]
    tests = [core_without_gtk, core_without_charts_and_app, charts_without_core_and_app,
             command_line_without_gtk]
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        found = test(src, cli)
        print("not ok" if found else "ok", number, "/arrows/" + test.__name__)
        for line in found:
            print("#", line)


if __name__ == "__main__":
    main()
