# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""own-screen.py COMMAND...: on a virtual screen and a session bus that nobody else uses.

So that the keys that a test types reach no other test's window. What the bus and the services that
it starts say goes to standard error: standard output is the command's alone.
"""
import os
import subprocess
import sys

# One digit, as a shell wants it.
OUTPUT = 9

reading, writing = os.pipe()
screen = subprocess.Popen(
    ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp",
     "-noreset"],
    pass_fds=[writing], stderr=subprocess.DEVNULL)
os.close(writing)
try:
    with os.fdopen(reading) as file:
        number = file.readline().strip()
    environment = dict(os.environ, DISPLAY=":" + number)
    environment.pop("WAYLAND_DISPLAY", None)
    environment.pop("XAUTHORITY", None)
    os.dup2(sys.stdout.fileno(), OUTPUT)
    result = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f'exec "$@" >&{OUTPUT} {OUTPUT}>&-', "sh",
         *sys.argv[1:]],
        env=environment, stdout=sys.stderr, pass_fds=[OUTPUT])
finally:
    screen.terminate()
    screen.wait()
sys.exit(result.returncode)
