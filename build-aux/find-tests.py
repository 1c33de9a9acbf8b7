# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""find-tests.py BUILD [NAME]: what to give to meson test for NAME, one argument a line.

NAME is a test ("store/connection"), the last part of its name ("connection") or a suite ("core").
Without NAME: every suite and test. Ends with 1 where there is none of that name.
"""
import json
import sys

with open(sys.argv[1] + "/meson-info/intro-tests.json", encoding="utf-8") as file:
    tests = json.load(file)
suites = sorted({suite.split(":")[-1] for test in tests for suite in test["suite"]})
names = [test["name"] for test in tests]

if len(sys.argv) == 2:
    print(*suites, *names, sep="\n")
    sys.exit()

name = sys.argv[2]
if name in names:
    print(name)
elif name in suites:
    print("--suite", name, sep="\n")
else:
    found = [test for test in names if test.split("/")[-1] == name]
    print(*found, sep="\n")
    sys.exit(not found)
