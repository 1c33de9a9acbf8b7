# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-install.py MESON BUILD PREFIX ID: what an install puts where, and that it runs from there."""
import os
import pathlib
import subprocess
import sys
import tempfile

FILES = [
    "bin/tidemark",
    "bin/tidemark-cli",
    "share/applications/{id}.desktop",
    "share/dbus-1/services/{id}.service",
    "share/glib-2.0/schemas/{id}.gschema.xml",
    "share/icons/hicolor/scalable/apps/{id}.svg",
    "share/icons/hicolor/symbolic/apps/{id}-symbolic.svg",
    "share/man/man1/tidemark.1",
    "share/man/man1/tidemark-cli.1",
    "share/metainfo/{id}.metainfo.xml",
]


def run(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, **more)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout


def installs_these_and_nothing_else(place, application_id, _home):
    there_are = {str(path.relative_to(place)) for path in place.rglob("*") if path.is_file()}
    expected = {name.format(id=application_id) for name in FILES}
    # Of each language one file; what the desktop's tools write is theirs.
    there_are = {name for name in there_are if not name.startswith("share/locale/")
                 and not name.endswith((".cache", ".compiled"))}
    assert there_are == expected, there_are ^ expected


def service_starts_what_is_installed(place, application_id, _home):
    service = (place / f"share/dbus-1/services/{application_id}.service").read_text(encoding="utf-8")
    assert f"Name={application_id}\n" in service, service
    assert "/bin/tidemark --gapplication-service" in service, service


def both_programs_start(place, _application_id, home):
    environment = dict(os.environ, HOME=str(home), XDG_DATA_HOME=str(home / "share"), LANG="C.UTF-8")
    # Not the version: what GLib 2.84 reads of the call for that it never gives back.
    assert "tidemark" in run(place / "bin/tidemark", "--help", env=environment)
    run(place / "bin/tidemark-cli", "log", "note", "--note", "Installed", env=environment)
    exported = run(place / "bin/tidemark-cli", "export", "-", "--format", "csv", env=environment)
    assert "Installed" in exported, exported


def main():
    meson, build, prefix, application_id = sys.argv[1:5]
    tests = [installs_these_and_nothing_else, service_starts_what_is_installed, both_programs_start]
    print(f"1..{len(tests)}", flush=True)
    with tempfile.TemporaryDirectory(prefix="tidemark-install-") as folder:
        run(meson, "install", "-C", build, "--no-rebuild", "--quiet", "--destdir", folder)
        place, home = pathlib.Path(folder + prefix), pathlib.Path(folder, "home")
        home.mkdir()
        for number, test in enumerate(tests, 1):
            try:
                test(place, application_id, home)
                print(f"ok {number} /install/{test.__name__}", flush=True)
            except AssertionError as problem:
                print(f"not ok {number} /install/{test.__name__}\n# {problem}", flush=True)


if __name__ == "__main__":
    main()
