# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-start.py EMPTY TIDEMARK MAKE_JOURNAL: first picture and memory, with a large journal.

In pairs, one after the other, so that whatever else the machine does falls on both. Fails where
Tidemark takes more than 1.25 times as long as an empty window, or 1.4 times its memory.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

PAIRS = 11
MESSAGES, ENTRIES = 100_000, 2_000
LIMITS = {"paint-us": 1.25, "rss-kb": 1.4, "pss-kb": 1.4}
WORDS = {"paint-us": ("first picture", "ms"), "rss-kb": ("resident memory", "MB"),
         "pss-kb": ("proportional memory", "MB")}


def run(command, environment):
    environment = dict(environment, BENCH_BEGAN_US=str(time.monotonic_ns() // 1000))
    output = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return {name: int(value) for name, value in
            (line.split() for line in output.stdout.splitlines() if line.count(" ") == 1)}


def main():
    empty, tidemark, make_journal = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder,
                           XDG_CACHE_HOME=folder)
        environment.pop("MALLOC_PERTURB_", None)
        journal = os.path.join(folder, "journal.db")
        subprocess.run([make_journal, journal, str(MESSAGES), str(ENTRIES)], check=True)
        commands = ([empty], [tidemark, "--journal", journal])
        for command in commands:
            run(command, environment)
        pairs = [[run(command, environment) for command in commands] for _ in range(PAIRS)]

    failed = False
    for name, limit in LIMITS.items():
        word, unit = WORDS[name]
        ratio = statistics.median(b[name] / a[name] for a, b in pairs)
        a, b = (statistics.median(pair[i][name] for pair in pairs) / 1000 for i in (0, 1))
        print(f"bench {word}: empty window {a:.1f} {unit}, Tidemark with {MESSAGES} messages and "
              f"{ENTRIES} entries {b:.1f} {unit}, ratio {ratio:.2f} (limit {limit})")
        failed |= ratio > limit
    sys.exit(failed)


if __name__ == "__main__":
    main()
