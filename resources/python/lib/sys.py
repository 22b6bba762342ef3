# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""sys, as in Python 3.11, as far as programs here ask it about themselves.

Left out: what tells of the process, the machine and the interpreter's frames.
"""
from _engine import write as _write
from _sys import (byteorder, exc_info, exception, exit, getrecursionlimit, getrefcount, getsizeof, intern, maxsize,
                  maxunicode, setrecursionlimit)
from _standardstreams import stream as _stream

argv = ["program.py"]
stdout = __stdout__ = _stream("stdout", _write)
stderr = __stderr__ = _stream("stderr", lambda text: None)
