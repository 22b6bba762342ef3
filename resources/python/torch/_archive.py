# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""The zip files that torch.save writes: records as they are, each beginning at a multiple of 64 bytes."""
from _torch import crc32

ALIGNED = 64
_LOCAL, _SIZES, _ENTRY, _END = b"PK\x03\x04", b"PK\x07\x08", b"PK\x01\x02", b"PK\x05\x06"
_ENDS = 56 + 20 + 22  # of the three that close an archive


def _number(value, size):
    return value.to_bytes(size, "little")


class Archive:
    """The bytes of one."""

    def __init__(self):
        self.pieces, self.size, self.entries = [], 0, []

    def write(self, *pieces):
        for piece in pieces:
            self.pieces.append(piece)
            self.size += len(piece)

    def add(self, name, content):
        name = b"archive/" + name.encode()
        size, begin = len(content), self.size
        # Of what is empty no sizes follow, and the flag says so.
        flags = _number(0x0808 if size else 0x0800, 2)
        filled = -(begin + 30 + len(name) + 4) % ALIGNED
        self.write(_LOCAL, b"\0\0", flags, b"\0" * 18, _number(len(name), 2), _number(filled + 4, 2), name, b"FB",
                   _number(filled, 2), b"Z" * filled, content)
        sums = _number(crc32(content), 4) + _number(size, 4) * 2
        if size:
            self.write(_SIZES, sums)
        self.entries += (_ENTRY, b"\0\0\0\0", flags, b"\0" * 6, sums, _number(len(name), 2), b"\0" * 12,
                         _number(begin, 4), name)

    def whole(self, count):
        begin = self.size
        self.write(*self.entries)
        size, end = self.size - begin, self.size
        self.write(b"PK\x06\x06", _number(44, 8), b"\x1e\x03-\0", b"\0" * 8, _number(count, 8) * 2, _number(size, 8),
                   _number(begin, 8))
        self.write(b"PK\x06\x07", b"\0" * 4, _number(end, 8), b"\1\0\0\0")
        self.write(_END, b"\0" * 4, _number(count, 2) * 2, _number(size, 4), _number(begin, 4), b"\0\0")
        return b"".join(self.pieces)


def packed(records):
    archive = Archive()
    for name, content in records:
        archive.add(name, content)
    return archive.whole(len(records))


def records_of(content):
    """Where each record lies in what `packed` wrote, by its name: (begin, end). None where it is something else."""
    end = len(content) - 22
    if end < _ENDS - 22 or content[end:end + 4] != _END:
        return None
    count, at = (int.from_bytes(content[end + place:end + place + size], "little") for place, size in ((10, 2), (16, 4)))
    found = {}
    for _ in range(count):
        fields = content[at:at + 46]
        if fields[:4] != _ENTRY:
            return None
        size, length, header = (int.from_bytes(fields[place:place + size], "little")
                                for place, size in ((24, 4), (28, 2), (42, 4)))
        name = content[at + 46:at + 46 + length]
        begin = header + 30 + length + int.from_bytes(content[header + 28:header + 30], "little")
        if content[header:header + 4] != _LOCAL or begin + size > end:
            return None
        if crc32(content[begin:begin + size]) != int.from_bytes(fields[16:20], "little"):
            return None
        found[name.decode()] = begin, begin + size
        at += 46 + length
    return found
