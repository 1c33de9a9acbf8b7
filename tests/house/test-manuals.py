# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-manuals.py FOLDER TIDEMARK TIDEMARK_CLI: the man pages name the options that there are."""
import os
import pathlib
import re
import subprocess
import sys

# Of the toolkit, and told of in one sentence.
TOOLKITS = {"help-all", "help-gapplication", "gapplication-service", "version"}


def help_of(*command):
    done = subprocess.run([*command, "--help"], check=True, capture_output=True, text=True,
                          env=dict(os.environ, LANG="C.UTF-8", LANGUAGE=""))
    return done.stdout


def options_of_help(text):
    return set(re.findall(r"^ {2,}(?:-\w, )?--([a-z-]+)", text, re.M))


def read(folder, name):
    page = pathlib.Path(folder, name).read_text(encoding="utf-8").replace("\\-", "-")
    return page, set(re.findall(r"--([a-z-]+)", page))


def manual_of_the_window_names_its_options(folder, tidemark, _cli):
    _, named = read(folder, "tidemark.1")
    return (options_of_help(help_of(tidemark)) - TOOLKITS) ^ (named - TOOLKITS)


def manual_of_the_command_line_names_its_options(folder, _tidemark, cli):
    page, named = read(folder, "tidemark-cli.1")
    commands = re.findall(r"^\.SS (\w+)", page, re.M)
    there_are = options_of_help(help_of(cli))
    for command in commands:
        there_are |= options_of_help(help_of(cli, command))
    return there_are ^ named


def manual_of_the_command_line_names_its_commands(folder, _tidemark, cli):
    page, _ = read(folder, "tidemark-cli.1")
    there_are = set(re.findall(r"^  (\w+)", help_of(cli).split("Commands:")[1], re.M))
    return there_are ^ set(re.findall(r"^\.SS (\w+)", page, re.M))


def main():
    tests = [manual_of_the_window_names_its_options, manual_of_the_command_line_names_its_options,
             manual_of_the_command_line_names_its_commands]
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        differing = test(*sys.argv[1:4])
        print("not ok" if differing else "ok", number, "/manuals/" + test.__name__)
        for name in sorted(differing):
            print("# in one of the two alone:", name)


if __name__ == "__main__":
    main()
