# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""Calls a function in a fork of this process: what it does to modules and memory ends with it, and
torch need not be imported again."""
import json
import os
import select
import signal
import sys
import time
import traceback


class Died(Exception):
    """The forked process ended without an answer."""


def forked(function, *arguments, seconds=30):
    """The function's result, which must be JSON. Raises Died if there is none in time."""
    sys.stdout.flush()
    sys.stderr.flush()
    answer, question = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(answer)
        answer_and_leave(question, function, arguments)
    os.close(question)
    try:
        data = read_all(answer, time.monotonic() + seconds)
    finally:
        os.close(answer)
        if data_is_missing(child):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    if not data:
        raise Died("no answer from the forked process")
    return json.loads(data)


def answer_and_leave(question, function, arguments):
    status = 1
    try:
        result = json.dumps(function(*arguments)).encode()
        with open(question, "wb") as pipe:
            pipe.write(result)
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def read_all(answer, deadline):
    chunks = []
    while True:
        ready, _, _ = select.select([answer], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            return b""
        chunk = os.read(answer, 1 << 20)
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)


def data_is_missing(child):
    """Whether the child still runs; only then was its answer late."""
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
