#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Holds the rows of hostile.txt that print to real Python and torch: check_hostile.py [--write]

Each program runs in a process of its own. Exit status 1 where a row says something else; --write
puts in what Python printed.
"""
import os
import re
import subprocess
import sys

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "hostile.txt")


def printed(program):
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", program], capture_output=True, text=True)
    text = run.stdout
    if run.returncode:
        line = re.findall(r'File "<string>", line (\d+)', run.stderr)[0]
        text += "%s (line %s)\n" % (run.stderr.rstrip("\n").split("\n")[-1], line)
    return text


def main():
    text = open(PATH).read()
    head, *rows = re.split(r"^=== ", text, flags=re.M)
    differ = 0
    for i, row in enumerate(rows):
        name, rest = row.split("\n", 1)
        if "--- prints\n" not in rest:
            continue
        program, expected = rest.split("--- prints\n")
        real = printed(program)
        if real != expected:
            differ += 1
            print("%s\n  row:    %r\n  Python: %r" % (name, expected[:300], real[:300]))
            rows[i] = name + "\n" + program + "--- prints\n" + real
    if "--write" in sys.argv:
        open(PATH, "w").write("=== ".join([head] + rows))
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
