# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""What sys.stdout and sys.stderr are at first. What goes to stderr is nothing that a run shows."""
import _engine
import _types


class TextIOWrapper:
    __module__ = "_io"
    __slots__ = ("_write", "name")
    encoding = "utf-8"
    closed = False

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._write(text)
        return len(text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def writable(self):
        return True

    def readable(self):
        return False

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_io.TextIOWrapper' object")

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(f"'_io.TextIOWrapper' object has no attribute {name!r}")
        _engine.refused(f"the attribute '{name}' of '_io.TextIOWrapper'")


_types.builtin_class(TextIOWrapper)


def stream(name, write):
    made = TextIOWrapper()
    made.name, made._write = f"<{name}>", write
    return made
