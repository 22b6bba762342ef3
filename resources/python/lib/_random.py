# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), seeded and read as CPython does.

Nobody hands in chance here: what is not seeded takes seeds of a fixed row, and gives the same numbers at every run.
"""
from _types import builtin_class

_N, _M = 624, 397
_unseeded = [0]


def _started(number):
    words = [number]
    for place in range(1, _N):
        last = words[-1]
        words.append(1812433253 * (last ^ last >> 30) + place & 0xFFFFFFFF)
    return words


def _seeded(number):
    """The words that a number of any size comes to."""
    key = [number >> 32 * place & 0xFFFFFFFF for place in range(max(1, (number.bit_length() + 31) // 32))]
    words = _started(19650218)
    place = 1
    for step in range(max(_N, len(key))):
        last = words[place - 1]
        words[place] = (words[place] ^ (last ^ last >> 30) * 1664525) + key[step % len(key)] + step % len(key) & 0xFFFFFFFF
        place += 1
        if place == _N:
            words[0], place = words[-1], 1
    for _ in range(_N - 1):
        last = words[place - 1]
        words[place] = (words[place] ^ (last ^ last >> 30) * 1566083941) - place & 0xFFFFFFFF
        place += 1
        if place == _N:
            words[0], place = words[-1], 1
    words[0] = 0x80000000
    return words


def _next_words(words):
    for place in range(_N):
        mixed = words[place] & 0x80000000 | words[(place + 1) % _N] & 0x7FFFFFFF
        words[place] = words[(place + _M) % _N] ^ mixed >> 1 ^ (mixed & 1) * 0x9908B0DF


@builtin_class
class Random:
    __slots__ = ("words", "place")

    def __new__(cls, *args, **kwds):
        self = super().__new__(cls)
        self.words, self.place = None, _N
        return self

    def seed(self, a=None, /):
        if a is None:
            _unseeded[0] += 1
            a = _unseeded[0]
        number = abs(a) if isinstance(a, int) else hash(a) % 2 ** 64
        self.words, self.place = _seeded(number), _N

    def word(self):
        if self.place == _N:
            if self.words is None:
                Random.seed(self)
            _next_words(self.words)
            self.place = 0
        word = self.words[self.place]
        self.place += 1
        word ^= word >> 11
        word ^= word << 7 & 0x9D2C5680
        word ^= word << 15 & 0xEFC60000
        return word ^ word >> 18

    def random(self):
        high = self.word() >> 5
        return (high * 67108864 + (self.word() >> 6)) / 9007199254740992

    def getrandbits(self, k, /):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        made = 0
        for place in range(0, k, 32):
            made |= self.word() >> max(0, 32 - (k - place)) << place
        return made

    def getstate(self):
        if self.words is None:
            Random.seed(self)
        return (*self.words, self.place)

    def setstate(self, state, /):
        if not isinstance(state, tuple):
            raise TypeError("state vector must be a tuple")
        if len(state) != _N + 1:
            raise ValueError("state vector is the wrong size")
        if not 0 <= state[-1] <= _N:
            raise ValueError("invalid state")
        self.words, self.place = list(state[:-1]), state[-1]
