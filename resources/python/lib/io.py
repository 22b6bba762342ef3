# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""io, as in Python 3.11: StringIO and BytesIO, files in memory. Left out: everything that opens a file."""
import _engine
import _types
from _standardstreams import TextIOWrapper

__all__ = ["BytesIO", "SEEK_CUR", "SEEK_END", "SEEK_SET", "StringIO", "TextIOWrapper", "UnsupportedOperation"]

SEEK_SET, SEEK_CUR, SEEK_END = range(3)


class UnsupportedOperation(OSError, ValueError):
    pass


class _Memory:
    """What both have in common: a value, and a place in it."""
    __module__ = "_io"
    __slots__ = ("_value", "_place", "_closed")

    def _check(self):
        if self._closed:
            raise ValueError(self._closed_message)

    @property
    def closed(self):
        return self._closed

    def close(self):
        self._closed = True

    def _check_base(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def __enter__(self):
        self._check_base()
        return self

    def __exit__(self, *raised):
        self.close()

    def __iter__(self):
        self._check_base()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def getvalue(self):
        self._check()
        return self._value

    def tell(self):
        self._check()
        return self._place

    def flush(self):
        self._check()

    def isatty(self):
        self._check()
        return False

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def _size(self, size):
        if size is None:
            return -1
        if not isinstance(size, int):
            raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
        return size

    def read(self, size=-1, /):
        self._check()
        size = self._size(size)
        end = len(self._value) if size < 0 else self._place + size
        found = self._value[self._place:end]
        self._place += len(found)
        return found

    def readline(self, size=-1, /):
        self._check()
        size = self._size(size)
        end = self._value.find(self._newline, self._place) + 1
        if end == 0:
            end = len(self._value)
        if 0 <= size < end - self._place:
            end = self._place + size
        found = self._value[self._place:end]
        self._place += len(found)
        return found

    def readlines(self, hint=-1, /):
        self._check()
        lines, size = [], 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)

    def _put(self, given):
        if not given:
            return
        gap = self._zero * (self._place - len(self._value))
        end = self._place + len(given)
        self._value = self._value[:self._place] + gap + given + self._value[end:]
        self._place = end

    def truncate(self, size=None, /):
        self._check()
        size = self._place if size is None else self._size(size)
        if size < 0:
            raise ValueError(self._negative_size.format(size))
        self._value = self._value[:size]
        return size

    def detach(self):
        raise UnsupportedOperation("detach")

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def _own_attributes(self):
        return dict(self.__dict__) or None

    def __setstate__(self, state):
        self._value, self._place, attributes = state[0], *state[-2:]
        self._closed = False
        if attributes:
            self.__dict__.update(attributes)


class StringIO(_Memory):
    __module__ = "_io"
    __slots__ = ("__dict__", "__weakref__")
    _newline, _zero = "\n", "\0"
    _closed_message = "I/O operation on closed file"
    _negative_size = "Negative size value {}"
    encoding = errors = newlines = None
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        if newline != "\n":
            _engine.refused("newline= of io.StringIO")
        if not isinstance(initial_value, (str, type(None))):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._value, self._place, self._closed = initial_value or "", 0, False

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        self._check()
        self._put(text)
        return len(text)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if pos < 0 and whence == 0:
            raise ValueError(f"Negative seek position {pos}")
        if pos != 0 and whence:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._place = (pos, self._place, len(self._value))[whence]
        return self._place

    def __getstate__(self):
        self._check()
        return self._value, "\n", self._place, self._own_attributes()


class BytesIO(_Memory):
    __module__ = "_io"
    __slots__ = ("__dict__", "__weakref__")
    _newline, _zero = b"\n", b"\0"
    _closed_message = "I/O operation on closed file."
    _negative_size = "negative size value {}"

    def __init__(self, initial_bytes=b""):
        if not isinstance(initial_bytes, (bytes, bytearray, type(None))):
            raise TypeError(f"a bytes-like object is required, not '{type(initial_bytes).__name__}'")
        self._value, self._place, self._closed = bytes(initial_bytes or b""), 0, False

    read1 = _Memory.read

    def readinto(self, buffer, /):
        self._check()
        if not isinstance(buffer, bytearray):
            _engine.refused("io.BytesIO.readinto() of what is no bytearray")
        found = self.read(len(buffer))
        buffer[:len(found)] = found
        return len(found)

    def readinto1(self, buffer, /):
        return self.readinto(buffer)

    def write(self, given, /):
        self._check()
        if not isinstance(given, (bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not '{type(given).__name__}'")
        self._put(bytes(given))
        return len(given)

    def seek(self, pos, whence=0, /):
        self._check()
        if pos < 0 and whence == 0:
            raise ValueError(f"negative seek value {pos}")
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        self._place = max((0, self._place, len(self._value))[whence] + pos, 0)
        return self._place

    def getbuffer(self):
        _engine.refused("io.BytesIO.getbuffer()")

    def __getstate__(self):
        self._check()
        return self._value, self._place, self._own_attributes()


for _class in (_Memory, StringIO, BytesIO):
    _types.builtin_class(_class)
