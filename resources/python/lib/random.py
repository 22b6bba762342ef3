# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""random, as in Python 3.11, number for number: Random with all its distributions but vonmisesvariate, and the functions of one
hidden Random.

What is not seeded gives the same numbers at every run. Left out: SystemRandom.
"""
from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate
from math import ceil, cos, e, exp, floor, isfinite, log, pi, sin, sqrt
import _random

__all__ = ["betavariate", "choice", "choices", "expovariate", "gammavariate", "gauss", "getrandbits", "getstate",
           "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint", "random", "Random",
           "randrange", "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "weibullvariate"]

_NORMAL, _TWO_PI = 4 * exp(-0.5) / sqrt(2.0), 2.0 * pi
_GAMMA, _FLAT_GAMMA = log(4.0), 1.0 + log(4.5)


def _integer(value, what):
    if hasattr(value, "__index__"):
        return value.__index__()
    made = int(value)  # still allowed, with a warning
    if made != value:
        raise ValueError(f"non-integer {what} for randrange()")
    return made


class Random(_random.Random):
    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        if version == 1 and isinstance(a, (str, bytes)):
            a = a.decode("latin-1") if isinstance(a, bytes) else a
            made = ord(a[0]) << 7 if a else 0
            for character in a:
                made = 1000003 * made & 0xFFFFFFFFFFFFFFFF ^ ord(character)
            a = made ^ len(a)
            a = -2 if a == -1 else a
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            from _sha512 import digest
            a = a.encode() if isinstance(a, str) else bytes(a)
            a = int.from_bytes(a + digest(a), "big")
        elif not isinstance(a, (type(None), int, float, str, bytes, bytearray)):
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        version, words, gauss_next = state
        if version == 2:  # its words may be negative
            words = tuple([word % 2 ** 32 for word in words])
        elif version != 3:
            raise ValueError(f"state with version {version} passed to Random.setstate() of version {self.VERSION}")
        super().setstate(words)
        self.gauss_next = gauss_next

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    # Integers

    def _randbelow(self, n):
        bits = n.bit_length()
        drawn = self.getrandbits(bits)
        while drawn >= n:
            drawn = self.getrandbits(bits)
        return drawn

    def _randbelow_of_floats(self, n):
        """For classes that draw floats in a way of their own."""
        most = 1 << 53
        if n >= most:
            return floor(self.random() * n)
        limit = (most - most % n) / most  # what lies above would favour the small numbers
        drawn = self.random()
        while drawn >= limit:
            drawn = self.random()
        return floor(drawn * most) % n

    def __init_subclass__(cls, /, **kwargs):
        super().__init_subclass__(**kwargs)
        for base in cls.__mro__:
            if "_randbelow" in base.__dict__ or "getrandbits" in base.__dict__:
                break
            if "random" in base.__dict__:
                cls._randbelow = cls._randbelow_of_floats
                break

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=1):
        start = _integer(start, "arg 1")
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        stop = _integer(stop, "stop")
        width, step = stop - start, _integer(step, "step")
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f"empty range for randrange() ({start}, {stop}, {width})")
        if not step:
            raise ValueError("zero step for randrange()")
        count = len(range(start, stop, step))
        if not count:
            raise ValueError("empty range for randrange()")
        return start + step * self._randbelow(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    # Members

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        for place in range(len(x) - 1, 0, -1):
            other = self._randbelow(place + 1)
            x[place], x[other] = x[other], x[place]

    def sample(self, population, k, *, counts=None):
        if not isinstance(population, Sequence):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        size = len(population)
        if counts is not None:
            sums = list(accumulate(counts))
            if len(sums) != size:
                raise ValueError("The number of counts does not match the population")
            total = sums.pop()
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            return [population[bisect(sums, place)] for place in self.sample(range(total), k=k)]
        if not 0 <= k <= size:
            raise ValueError("Sample larger than population or is negative")
        result = []
        # Small populations are copied, and what is drawn taken out of the copy; of large ones the places are remembered.
        if size <= 21 + (4 ** ceil(log(k * 3, 4)) if k > 5 else 0):
            pool = list(population)
            for left in range(size, size - k, -1):
                place = self._randbelow(left)
                result.append(pool[place])
                pool[place] = pool[left - 1]
            return result
        drawn = set()
        for _ in range(k):
            place = self._randbelow(size)
            while place in drawn:
                place = self._randbelow(size)
            drawn.add(place)
            result.append(population[place])
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        size = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[floor(self.random() * (size + 0.0))] for _ in range(k)]
            try:
                cum_weights = list(accumulate(weights))
            except TypeError:
                if not isinstance(weights, int):
                    raise
                raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}") from None
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != size:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[bisect(cum_weights, self.random() * total, 0, size - 1)] for _ in range(k)]

    # Real numbers

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u, c, low, high = 1.0 - u, 1.0 - c, high, low
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """By the ratio of uniform numbers (Kinderman and Monahan, 1977)."""
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = _NORMAL * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """By turning a pair (Box and Muller, 1958), whose second number waits for the next call."""
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            angle = self.random() * _TWO_PI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -log(1.0 - self.random()) / lambd

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return self._gamma_above_one(alpha) * beta
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return self._gamma_below_one(alpha) * beta

    def _gamma_above_one(self, alpha):
        """By rejection (Cheng, 1977)."""
        scale = sqrt(2.0 * alpha - 1.0)
        b, c = alpha - _GAMMA, alpha + scale
        while True:
            u1 = self.random()
            if not 1e-7 < u1 < 0.9999999:
                continue
            u2 = 1.0 - self.random()
            v = log(u1 / (1.0 - u1)) / scale
            x = alpha * exp(v)
            z, r = u1 * u1 * u2, b + c * v - x
            if r + _FLAT_GAMMA - 4.5 * z >= 0.0 or r >= log(z):
                return x

    def _gamma_below_one(self, alpha):
        """By rejection (Ahrens and Dieter, 1974)."""
        while True:
            b = (e + alpha) / e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            u = self.random()
            if u <= x ** (alpha - 1.0) if p > 1.0 else u <= exp(-x):
                return x

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)


_inst = Random()
seed, random, uniform, triangular, randint, choice = (
    _inst.seed, _inst.random, _inst.uniform, _inst.triangular, _inst.randint, _inst.choice)
randrange, sample, shuffle, choices, normalvariate, lognormvariate = (
    _inst.randrange, _inst.sample, _inst.shuffle, _inst.choices, _inst.normalvariate, _inst.lognormvariate)
expovariate, gammavariate, gauss, betavariate, paretovariate, weibullvariate = (
    _inst.expovariate, _inst.gammavariate, _inst.gauss, _inst.betavariate, _inst.paretovariate, _inst.weibullvariate)
getstate, setstate, getrandbits, randbytes = _inst.getstate, _inst.setstate, _inst.getrandbits, _inst.randbytes
