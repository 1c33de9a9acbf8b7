# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""find-targets.py BUILD SUITE...: what ninja has to build for the tests of these suites."""
import json
import os
import sys

build = sys.argv[1]
wanted = set(sys.argv[2:])


def read(name):
    with open(f"{build}/meson-info/intro-{name}.json", encoding="utf-8") as file:
        return json.load(file)


files = {target["id"]: target["filename"] for target in read("targets")}
needed = {
    file
    for test in read("tests")
    if wanted & {suite.split(":")[-1] for suite in test["suite"]}
    for target in test["depends"]
    for file in files[target]
}
print(*sorted(os.path.relpath(file, build) for file in needed), sep="\n")
