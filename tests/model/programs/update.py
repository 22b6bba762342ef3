#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Writes what real Python 3.11, with PyTorch 1.13, prints and raises for the programs beside it.

Run it after a program was added or changed: /usr/bin/python3 tests/model/programs/update.py
A *.py file is one program. In a *.lines file every line is a program of its own.
"""
import contextlib
import io
import pathlib
import re
import subprocess
import sys
import traceback
import warnings


def run(source):
    """The output, then the error's class, message and line, where there is one."""
    output = io.StringIO()
    error = None
    try:
        with contextlib.redirect_stdout(output):
            exec(compile(source, "<program>", "exec"), {"__name__": "__main__"})
    except Exception as e:
        line = [f.lineno for f in traceback.extract_tb(e.__traceback__) if f.filename == "<program>"]
        error = f"{type(e).__name__}: {e} (line {line[0]})"
    return output.getvalue(), error


def run_file(path):
    """The same in a process of its own, as deep in calls as a program is."""
    done = subprocess.run([sys.executable, "-W", "ignore", path], capture_output=True, text=True)
    if done.returncode == 0:
        return done.stdout, None
    line = re.findall(r'File ".*", line (\d+)', done.stderr)[0]
    return done.stdout, f"{done.stderr.splitlines()[-1]} (line {line})"


def main():
    assert sys.version_info[:2] == (3, 11), "expected texts are those of Python 3.11"
    warnings.simplefilter("ignore")
    folder = pathlib.Path(__file__).parent
    for path in sorted(folder.glob("*/*.py")):
        output, error = run_file(path)
        path.with_suffix(".expected").write_text(output + (error + "\n" if error else ""))
    for path in sorted(folder.glob("*/*.lines")):
        answers = []
        for line in path.read_text().splitlines():
            output, error = run(line)
            answers.append(output.replace("\n", "|") + (error or ""))
        path.with_suffix(".expected").write_text("\n".join(answers) + "\n")


main()
