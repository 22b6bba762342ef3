#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Asks real Python and real torch what programs do, and holds the engine to it.

    oracle.py --engine CLONESCOPE [--kept DIR] FILE...            these programs
    oracle.py --engine CLONESCOPE [--kept DIR] --random N [--seed S]   N generated ones
    oracle.py --engine CLONESCOPE --systematic [WORD]             those of systematic.py with that word

Each program is recorded in a fork of this process, which imports torch once, run by the engine under
the rules of torch 1.13, and compared as compare.py says. A generated program that differs is cut down
to the fewest lines that still differ and kept, if a folder is given. Exit status: 0 all agree,
1 something differs, 2 wrong usage or no torch.
"""
import argparse
import ast
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "../../resources/python")]
from compare import difference  # noqa: E402
from forked import Died, forked  # noqa: E402

SHRINKING_SECONDS = 20


def start_again_without_hash_seed():
    if sys.flags.hash_randomization:
        os.execve(sys.executable, [sys.executable] + sys.argv, dict(os.environ, PYTHONHASHSEED="0"))


def import_frameworks():
    try:
        import torch
    except ImportError as error:
        print("the oracle needs Debian's python3-torch: %s" % error, file=sys.stderr)
        sys.exit(2)
    torch.set_num_threads(1)
    import clonescope_recorder, generate  # noqa: F401, E401


def recorded(path):
    """In a fork: the trace of the file. Torch's warnings and tracebacks are not of interest here."""
    import clonescope_recorder
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    with open(path, "rb") as file:
        return clonescope_recorder.record_source(file.read(), path)


def generated(seed, path):
    """In a fork: writes the program of this seed; its text and its trace."""
    import generate
    text = generate.generate(seed)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return text, recorded(path)


class Oracle:
    """Compares one program after the other with the engine."""

    def __init__(self, engine, folder):
        self.engine, self.folder = engine, folder

    def file_difference(self, path, expected=None):
        """Where the engine's trace of the file first differs from the real one; None if nowhere."""
        expected = expected or forked(recorded, path)
        run = subprocess.run([self.engine, "trace", "--torch", "1.13", path], capture_output=True, timeout=60,
                             env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
        try:
            actual = json.loads(run.stdout)
        except ValueError as error:
            return "the engine wrote no trace (status %d, %s): %s" % (
                run.returncode, error, run.stderr.decode(errors="replace")[-300:])
        found = difference(expected, actual)
        if (actual.get("error") or {}).get("kind") == "unsupported":
            found = "unsupported: %s" % actual["error"]["message"]
        raised = any(step["error"] for step in expected["steps"]) or expected["error"] is not None
        if not found and run.returncode != (1 if raised else 0):
            found = "exit status: expected %d, found %d" % (1 if raised else 0, run.returncode)
        return found

    def seed_difference(self, seed):
        """The program of a seed, and where it differs."""
        text, expected = forked(generated, seed, self.path())
        try:
            found = self.file_difference(self.path(), expected)
        except subprocess.TimeoutExpired as error:
            found = str(error)
        # What differs is recorded once more, in a process that has run nothing else.
        return text, self.text_difference(text) if found else None

    def path(self):
        return os.path.join(self.folder, "program-%d.py" % os.getpid())

    def text_difference(self, text):
        path = self.path()
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        try:
            return self.file_difference(path)
        except (Died, subprocess.TimeoutExpired) as error:
            return "no comparison: %s" % error

    def shrunk(self, text, found):
        """The fewest lines that differ in the same way, as far as the time allows."""
        end, kind = time.monotonic() + SHRINKING_SECONDS, kind_of(found)
        smaller = True
        while smaller:
            smaller = False
            for candidate in shorter(text):
                if time.monotonic() > end:
                    return text
                other = self.text_difference(candidate)
                if other and kind_of(other) == kind:
                    text, smaller = candidate, True
                    break
        return text


def kind_of(found):
    """What differs, without where: a smaller program that differs in this fails likewise."""
    where, _, what = re.sub(r"\d+", "0", found).partition(": ")
    field = where.rsplit(".", 1)[-1]
    return field, what if field in ("message", "type", "error") else ""


def shorter(text):
    """The program without one of its statements, last first; then with inner statements taken out."""
    lines = text.splitlines()
    tree = ast.parse(text)
    spans = [(n.lineno, n.end_lineno) for n in tree.body]
    for node in tree.body:
        body = getattr(node, "body", None)
        if body and node.lineno != body[0].lineno:
            spans += [(n.lineno, n.end_lineno) for n in body] if len(body) > 1 else []
    for first, last in sorted(spans, reverse=True):
        rest = lines[:first - 1] + lines[last:]
        if any(line.strip() for line in rest):
            yield "\n".join(rest) + "\n"
    for node in tree.body:
        if isinstance(node, (ast.If, ast.For, ast.While)) and not node.orelse:
            inner = [line[4:] for line in lines[node.body[0].lineno - 1:node.end_lineno]]
            yield "\n".join(lines[:node.lineno - 1] + inner + lines[node.end_lineno:]) + "\n"


def check_files(oracle, files):
    failures = 0
    for path in files:
        found = oracle.file_difference(path)
        print("%s: %s" % (path, found or "agrees"))
        failures += bool(found)
    return failures


def check_random(oracle, seeds, kept):
    """One worker's share; the number of programs that differ."""
    failures = 0
    for seed in seeds:
        try:
            text, found = oracle.seed_difference(seed)
        except Died as error:
            print("seed %d: could not be generated: %s" % (seed, error))
            failures += 1
            continue
        if not found:
            continue
        failures += 1
        report = "seed %d: %s\n" % (seed, found)
        if kept:
            text = oracle.shrunk(text, found)
            path = os.path.join(kept, "seed-%d.py" % seed)
            report = "seed %d: %s\n%s" % (seed, oracle.text_difference(text) or found, indented(text))
            with open(path, "w", encoding="utf-8") as file:
                file.write("# %s\n%s" % (found, text))
        print(report, flush=True)
    return failures


def systematic():
    """In a fork: the programs of systematic.py."""
    import systematic
    return list(systematic.programs())


def check_systematic(oracle, programs):
    """What the engine refuses is passed over: only what it does must be right."""
    failures = 0
    for name, begin, statements in programs:
        found = oracle.text_difference(begin + "".join(statements))
        if found and is_refusal(found) and len(statements) > 1:
            failures += check_systematic(oracle, [(one.strip(), begin, [one]) for one in statements])
        elif found and not is_refusal(found):
            failures += 1
            print("%s\n    %s" % (name, found), flush=True)
    return failures


def is_refusal(found):
    return found.startswith("unsupported: ")


def indented(text):
    return "".join("    %s\n" % line for line in text.splitlines())


def in_workers(jobs, seeds, work):
    """Runs work(share) in forks of this process; the sum of what they return."""
    pipes = []
    for place in range(jobs):
        answer, question = os.pipe()
        if os.fork() == 0:
            failures = 255
            try:
                failures = work(seeds[place::jobs])
            finally:
                sys.stdout.flush()
                os.write(question, b"%d" % failures)
                os._exit(0)
        os.close(question)
        pipes.append(answer)
    return sum(int(os.read(answer, 20) or b"255") for answer in pipes)


def main():
    parser = argparse.ArgumentParser(description="Compare the engine with real Python.")
    parser.add_argument("--engine", required=True)
    parser.add_argument("--kept", help="folder for the programs that differ")
    parser.add_argument("--random", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, help="the first of N consecutive seeds; else by chance")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--systematic", nargs="?", const="", metavar="WORD")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    if not options.files and not options.random and options.systematic is None:
        parser.error("no programs given")
    start_again_without_hash_seed()
    import_frameworks()
    if options.kept:
        os.makedirs(options.kept, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        oracle = Oracle(options.engine, folder)
        failures = check_files(oracle, options.files)
        if options.random:
            first = random.SystemRandom().randrange(10 ** 9) if options.seed is None else options.seed
            print("seeds %d to %d" % (first, first + options.random - 1), flush=True)
            failures += in_workers(options.jobs, range(first, first + options.random),
                                   lambda share: check_random(oracle, share, options.kept))
        count = len(options.files) + options.random
        if options.systematic is not None:
            programs = [pair for pair in forked(systematic, seconds=300) if options.systematic in pair[0]]
            count += len(programs)
            failures += in_workers(options.jobs, programs, lambda share: check_systematic(oracle, share))
    print("%d of %d programs differ" % (failures, count) if failures else "%d programs agree" % count)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
