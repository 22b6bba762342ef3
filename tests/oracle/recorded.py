#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Holds the engine to what real PyTorch 2.6 answered, without needing it.

    recorded.py --engine CLONESCOPE        compares `trace --torch 2` with the traces in torch26/
    build/torch26/python recorded.py       records them anew (setup_torch26.sh sets that Python up)

A *.py file is one program; in a *.lines file each line is one, which begins with `import torch`.
Exit status: 0 all agree, 1 something differs.
"""
import argparse
import glob
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "../../resources/python")]
import clonescope_recorder  # noqa: E402
from clonescope_recorder import difference  # noqa: E402
from forked import forked  # noqa: E402

FOLDER = os.path.join(HERE, "torch26")


def programs(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if path.endswith(".py"):
        return [text]
    return ["import torch; %s\n" % line for line in text.splitlines()]


def recorded(text):
    """In a fork: the trace, without what is not compared."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    trace = clonescope_recorder.record_source(text.encode(), "program.py")
    del trace["producer"]
    for step in trace["steps"]:
        del step["source"]
        for item in step["objects"]:
            del item["uid"]
    return trace


def record(paths):
    import torch
    assert torch.__version__.startswith("2.6"), "this is PyTorch %s" % torch.__version__
    torch.set_num_threads(1)
    for path in paths:
        traces = [json.dumps(forked(recorded, text), separators=(",", ":")) for text in programs(path)]
        with open(os.path.splitext(path)[0] + ".json", "w", encoding="utf-8") as file:
            file.write("[%s]\n" % ",\n".join(traces))


def engine_trace(engine, text):
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        run = subprocess.run([engine, "trace", "--torch", "2", file.name], capture_output=True, timeout=60,
                             env=dict(os.environ, QT_QPA_PLATFORM="offscreen"))
    return json.loads(run.stdout)


def compare(engine, paths):
    failures = count = 0
    for path in paths:
        with open(os.path.splitext(path)[0] + ".json", encoding="utf-8") as file:
            expected = json.load(file)
        texts = programs(path)
        assert len(texts) == len(expected), "%s has changed: record it anew" % path
        for text, trace in zip(texts, expected):
            found = difference(trace, engine_trace(engine, text))
            count += 1
            if found:
                failures += 1
                print("%s: %s\n    %s" % (os.path.basename(path), found, text.strip().splitlines()[0]))
    print("%d of %d programs differ" % (failures, count) if failures else "%d programs agree" % count)
    return 1 if failures or not count else 0


def main():
    parser = argparse.ArgumentParser(description="Compare the engine with recorded PyTorch 2.6.")
    parser.add_argument("--engine", help="without it, record anew")
    options = parser.parse_args()
    paths = sorted(glob.glob(FOLDER + "/*.py") + glob.glob(FOLDER + "/*.lines"))
    if options.engine:
        return compare(options.engine, paths)
    record(paths)
    return 0


if __name__ == "__main__":
    sys.exit(main())
