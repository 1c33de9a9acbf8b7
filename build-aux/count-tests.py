# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""count-tests.py FILE: prints how many test cases of a JUnit file passed and how many did not.

A program that ran no case, or that reports none of its own, counts as one.
"""
import sys
import xml.etree.ElementTree as ElementTree

passed = failed = 0
for case in ElementTree.parse(sys.argv[1]).iter("testcase"):
    if case.find("failure") is not None or case.find("error") is not None:
        failed += 1
    elif case.find("skipped") is not None:
        # Nothing is skipped here: a test that did not run is a test that failed.
        failed += 1
    else:
        passed += 1
print(passed, failed)
