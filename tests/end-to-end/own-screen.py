# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""own-screen.py COMMAND...: on a virtual screen and a session bus that nobody else uses.

So that the keys that a test types reach no other test's window.
"""
import os
import subprocess
import sys

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
    result = subprocess.run(["dbus-run-session", "--", *sys.argv[1:]], env=environment)
finally:
    screen.terminate()
    screen.wait()
sys.exit(result.returncode)
