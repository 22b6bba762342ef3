# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""The opcodes of pickles, as far as protocols 2 to 5 write them (pickletools of Python 3.11 lists them all), and the errors."""

MARK, STOP, POP, POP_MARK, PROTO, FRAME = b"(", b".", b"0", b"1", b"\x80", b"\x95"
NONE, TRUE, FALSE = b"N", b"\x88", b"\x89"
BININT, BININT1, BININT2, LONG1, LONG4, BINFLOAT = b"J", b"K", b"M", b"\x8a", b"\x8b", b"G"
BINUNICODE, SHORT_BINUNICODE, BINUNICODE8 = b"X", b"\x8c", b"\x8d"
BINBYTES, SHORT_BINBYTES, BINBYTES8, BYTEARRAY8 = b"B", b"C", b"\x8e", b"\x96"
EMPTY_TUPLE, TUPLE1, TUPLE2, TUPLE3, TUPLE = b")", b"\x85", b"\x86", b"\x87", b"t"
EMPTY_LIST, APPEND, APPENDS = b"]", b"a", b"e"
EMPTY_DICT, SETITEM, SETITEMS = b"}", b"s", b"u"
EMPTY_SET, ADDITEMS, FROZENSET = b"\x8f", b"\x90", b"\x91"
GLOBAL, STACK_GLOBAL, REDUCE, NEWOBJ, NEWOBJ_EX, BUILD, BINPERSID = b"c", b"\x93", b"R", b"\x81", b"\x92", b"b", b"Q"
MEMOIZE, BINPUT, LONG_BINPUT, BINGET, LONG_BINGET = b"\x94", b"q", b"r", b"h", b"j"


class PickleError(Exception):
    __module__ = "_pickle"


class PicklingError(PickleError):
    __module__ = "_pickle"


class UnpicklingError(PickleError):
    __module__ = "_pickle"
