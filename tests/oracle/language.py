#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Holds the engine to real Python, one small program of language/ after the other.

    language.py --engine CLONESCOPE [--floor N] [TOPIC | FILE]...   compares, simple topics first
    language.py --steady [TOPIC | FILE]...     says which programs real Python itself answers in two ways,
                                               or otherwise while it is recorded

A line for each program: that it agrees, what construct the engine refuses, or where it DIFFERS. Real Python
is asked anew at each run, a fork of this process for each program; there is nothing kept that could be out of date.
Exit status: 0 nothing differs and at least the floor of programs agree, 1 otherwise, 2 no torch.
"""
import argparse
import contextlib
import gc
import glob
import io
import json
import os
import re
import runpy
import subprocess
import sys
import tempfile

from forked import Died, forked
from oracle import Oracle, import_frameworks, is_refusal, recorded, start_again_without_hash_seed
from clonescope_recorder import difference, texts_agree  # oracle.py has said where it is

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "language")

# What a reader of the language would build first stands first; within a topic the numbers rise with the difficulty.
TOPICS = """
    functions scope lambda closures recursion unpacking control deleting assertion annotations imports
    exceptions classes inheritance isinstance attributes properties dunder equality containers
    comprehensions iterators generators decorators with slots descriptors newinit introspection
    list tuple dict set str bytes int float complex slices sorting builtins format fstring percent printing match
    traps copyprotocol deepcopy weakref dataclass tensor subclass parameter nn error
    heapq bisect collections enum functools itertools operator contextlib namespace math random string json abc typing gc sys
    pickle save io textwrap pprint warnings threading datetime fractions
""".split()


def order(path):
    topic, number = re.fullmatch(r"(\w+)_(\d+)\.py", os.path.basename(path)).groups()
    return TOPICS.index(topic), int(number)


def programs(wanted):
    """The files named, and those of the topics named; all where nothing is named."""
    files = [one for one in wanted if one.endswith(".py")]
    kept = sorted(glob.glob(os.path.join(FOLDER, "*.py")), key=order)
    return files + [path for path in kept if not wanted or TOPICS[order(path)[0]] in wanted]


# Programs of which it is known that the engine is wrong about them. It may only become shorter.
KNOWN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "language/known_differences.txt")


def compare(engine, paths, floor):
    counts = {"agrees": 0, "refused": 0, "DIFFERS": 0, "known": 0}
    with open(KNOWN, encoding="utf-8") as listed:
        known = {line.split()[0] for line in listed if line.strip() and not line.startswith("#")}
    mended = []
    with tempfile.TemporaryDirectory() as folder:
        oracle = Oracle(engine, folder, "1.13", "")
        for path in paths:
            try:
                found = oracle.file_difference(path)
            except (Died, subprocess.TimeoutExpired) as error:
                found = "no comparison: %s" % error
            verdict = "DIFFERS" if found else "agrees"
            if found and is_refusal(found):
                verdict, found = "refused", found.partition(": ")[2]
            name = os.path.basename(path)
            if name in known and verdict == "DIFFERS":
                verdict = "known"
            elif name in known and verdict == "agrees":
                mended.append(name)
            counts[verdict] += 1
            print("%-24s %s%s" % (os.path.basename(path), verdict, ": " + found if found else ""), flush=True)
    print("%d programs: %d agree, %d refused, %d differ, %d differ as is known" % (len(paths), *counts.values()))
    for name in mended:
        print("%s agrees now: take it out of known_differences.txt" % name)
    if counts["agrees"] < floor:
        print("expected at least %d to agree" % floor)
    return 1 if counts["DIFFERS"] or mended or counts["agrees"] < floor else 0


def traces(paths):
    """What real Python does in each: a list of traces, None where the recorder failed."""
    found = []
    for path in paths:
        try:
            found.append(forked(recorded, path))
        except Died:
            found.append(None)
    return found


def printed(path):
    """In a fork: what the program prints where nobody looks on."""
    gc.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.suppress(BaseException):
        runpy.run_path(path, run_name="__main__")
    return out.getvalue()


def unsteady(path, one, other):
    if not one or not other:
        return "the recorder failed"
    alone, recorded_text = forked(printed, path), "".join(step["stdout"] for step in one["steps"])
    return difference(one, other) or (
        None if texts_agree(alone, recorded_text, True) else "unrecorded it prints %r, not %r" % (alone, recorded_text))


def steady(paths):
    """A program whose sets another hash seed puts in another order has no one answer to compare with."""
    with tempfile.NamedTemporaryFile("r") as answers:
        subprocess.run([sys.executable, os.path.abspath(__file__), "--traces", answers.name, *paths], check=True,
                       env=dict(os.environ, PYTHONHASHSEED="7"))
        others = json.load(answers)
    failures = 0
    for path, one, other in zip(paths, traces(paths), others):
        found = unsteady(path, one, other)
        failures += bool(found)
        if found:
            print("%s: %s" % (os.path.basename(path), found))
    print("%d of %d programs are not steady" % (failures, len(paths)) if failures else "%d programs are steady" % len(paths))
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser(description="Compare the engine with real Python, topic by topic.")
    parser.add_argument("--engine")
    parser.add_argument("--floor", type=int, default=0, help="how many programs must agree at least")
    parser.add_argument("--steady", action="store_true")
    parser.add_argument("--traces", metavar="ANSWERS", help=argparse.SUPPRESS)
    parser.add_argument("wanted", nargs="*", metavar="TOPIC | FILE")
    options = parser.parse_args()
    if not (options.engine or options.steady or options.traces):
        parser.error("--engine or --steady is needed")
    start_again_without_hash_seed()
    import_frameworks("1.13", "generate")
    paths = programs(options.wanted)
    if not paths:
        parser.error("no program of that name")
    if options.traces:
        with open(options.traces, "w", encoding="utf-8") as answers:
            json.dump(traces(paths), answers)
        return 0
    return steady(paths) if options.steady else compare(options.engine, paths, options.floor)


if __name__ == "__main__":
    sys.exit(main())
