#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses a list of help lines that somebody could be misled by; see the head of the list.

Prints how many lines there are, which the build keeps as a sign that it looked."""

import datetime
import re
import sys

FIELDS = 9
NUMBER = re.compile(r"[0-9][0-9 -]{1,18}")
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def find_fault(fields):
    """What is wrong with one line, or None."""
    if len(fields) != FIELDS or not all(fields):
        return f"{FIELDS} fields, none of them empty, are expected"
    kind, country, _, whom, number, _, _, source_day, looked_up = fields
    if kind not in ("emergency", "help"):
        return f"unknown kind {kind}"
    if not re.fullmatch("[A-Z]{2}", country):
        return f"{country} is no country"
    if whom not in ("women", "men", "everyone"):
        return f"unknown group {whom}"
    if not NUMBER.fullmatch(number):
        return f"{number} is no number"
    if source_day != "-" and not DAY.fullmatch(source_day):
        return f"{source_day} is no day"
    looked_up = datetime.date.fromisoformat(looked_up)
    if source_day != "-" and source_day > looked_up.isoformat():
        return "the source is younger than the day on which it was read"
    return None


def main():
    seen = set()
    path = sys.argv[1]
    with open(path, encoding="utf-8") as lines:
        for row, line in enumerate(lines, 1):
            if line.startswith("#") or not line.strip():
                continue
            fields = [field.strip() for field in line.split("|")]
            fault = find_fault(fields)
            if fault is None and (fields[1], fields[4]) in seen:
                fault = "the number is there already"
            if fault is not None:
                sys.exit(f"{path}:{row}: {fault}")
            seen.add((fields[1], fields[4]))
    if not seen:
        sys.exit(f"{path}: nothing in it")
    print(len(seen))


main()
