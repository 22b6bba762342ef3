# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""fractions, as in Python 3.11: Fraction, of numbers and of texts such as "3/4" and "-1.5e3"."""
import math
import numbers

__all__ = ["Fraction"]

_PRIME = (1 << 61) - 1  # by which hashes of numbers are taken


def _digits(text, start):
    """Behind the digits, which single underscores may part; `start` where there are none."""
    end = start
    while end < len(text) and (text[end].isdecimal() or (
            text[end] == "_" and end > start and text[end - 1] != "_" and text[end + 1:end + 2].isdecimal())):
        end += 1
    return end


def _parsed(text):
    """Numerator and denominator that a text gives; None where it gives none."""
    text = text.strip()
    sign = -1 if text.startswith("-") else 1
    start = 1 if text[:1] in ("-", "+") and text else 0
    end = _digits(text, start)
    whole, rest = text[start:end], text[end:]
    if rest.startswith("/") and whole:
        end = _digits(rest, 1)
        if end == 1 or rest[end:]:
            return None
        return sign * int(whole), int(rest[1:end])
    decimals = ""
    if rest.startswith("."):
        end = _digits(rest, 1)
        decimals, rest = rest[1:end].replace("_", ""), rest[end:]
    if not whole and not decimals:
        return None
    exponent = 0
    if rest[:1] in ("e", "E") and rest:
        start = 2 if rest[1:2] in ("-", "+") and rest[1:2] else 1
        end = _digits(rest, start)
        if end == start:
            return None
        exponent, rest = int(rest[1:end]), rest[end:]
    if rest:
        return None
    numerator = int((whole or "0") + decimals) if decimals else int(whole)
    scale = exponent - len(decimals)
    return (sign * numerator * 10 ** scale, 1) if scale >= 0 else (sign * numerator, 10 ** -scale)


class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super(Fraction, cls).__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                numerator, denominator = numerator, 1
            elif isinstance(numerator, numbers.Rational):
                numerator, denominator = numerator.numerator, numerator.denominator
                self._numerator, self._denominator = numerator, denominator
                return self
            elif isinstance(numerator, float):
                numerator, denominator = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                found = _parsed(numerator)
                if found is None:
                    raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
                numerator, denominator = found
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = math.gcd(numerator, denominator) * (-1 if denominator < 0 else 1)
        self._numerator, self._denominator = numerator // common, denominator // common
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # By its continued fraction: the last two convergents, and the best one between them.
        before, last = (0, 1), (1, 0)
        top, bottom = self._numerator, self._denominator
        while True:
            part = top // bottom
            size = before[1] + part * last[1]
            if size > max_denominator:
                break
            before, last = last, (before[0] + part * last[0], size)
            top, bottom = bottom, top - part * bottom
        steps = (max_denominator - before[1]) // last[1]
        one, other = Fraction(before[0] + steps * last[0], before[1] + steps * last[1]), Fraction(*last)
        return other if abs(other - self) <= abs(one - self) else one

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def _with(self, other, exact, rounded):
        """`exact` for what is a fraction, too, `rounded` among floats and complex numbers."""
        if isinstance(other, Fraction):
            return exact(self, other)
        if isinstance(other, int):
            return exact(self, Fraction(other))
        if isinstance(other, float):
            return rounded(float(self), other)
        if isinstance(other, complex):
            return rounded(complex(self), other)
        return NotImplemented

    def _behind(self, other, exact, rounded):
        if isinstance(other, numbers.Rational):
            return exact(Fraction(other), self)
        if isinstance(other, numbers.Real):
            return rounded(float(other), float(self))
        if isinstance(other, numbers.Complex):
            return rounded(complex(other), complex(self))
        return NotImplemented

    def __add__(self, other):
        return self._with(other, _add, lambda a, b: a + b)

    def __radd__(self, other):
        return self._behind(other, _add, lambda a, b: a + b)

    def __sub__(self, other):
        return self._with(other, _subtract, lambda a, b: a - b)

    def __rsub__(self, other):
        return self._behind(other, _subtract, lambda a, b: a - b)

    def __mul__(self, other):
        return self._with(other, _multiply, lambda a, b: a * b)

    def __rmul__(self, other):
        return self._behind(other, _multiply, lambda a, b: a * b)

    def __truediv__(self, other):
        return self._with(other, _divide, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self._behind(other, _divide, lambda a, b: a / b)

    def __floordiv__(self, other):
        return self._with(other, _floor_divide, lambda a, b: a // b)

    def __rfloordiv__(self, other):
        return self._behind(other, _floor_divide, lambda a, b: a // b)

    def __mod__(self, other):
        return self._with(other, _modulo, lambda a, b: a % b)

    def __rmod__(self, other):
        return self._behind(other, _modulo, lambda a, b: a % b)

    def __divmod__(self, other):
        return self._with(other, lambda a, b: (_floor_divide(a, b), _modulo(a, b)), divmod)

    def __rdivmod__(self, other):
        return self._behind(other, lambda a, b: (_floor_divide(a, b), _modulo(a, b)), divmod)

    def __pow__(self, exponent):
        if not isinstance(exponent, numbers.Rational):
            return float(self) ** exponent
        if exponent.denominator != 1:
            return float(self) ** float(exponent)
        power = exponent.numerator
        if power >= 0:
            return Fraction(self._numerator ** power, self._denominator ** power)
        return Fraction(self._denominator ** -power, self._numerator ** -power)

    def __rpow__(self, base):
        if self._denominator == 1 and self._numerator >= 0:
            return base ** self._numerator
        if isinstance(base, numbers.Rational):
            return Fraction(base) ** self
        return base ** self._numerator if self._denominator == 1 else base ** float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return self._numerator / self._denominator

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is not None:
            shift = 10 ** abs(ndigits)
            return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)
        floor, rest = divmod(self._numerator, self._denominator)
        twice = rest * 2
        return floor + (twice > self._denominator or twice == self._denominator and floor % 2)

    def __hash__(self):
        try:
            size = abs(self._numerator) * pow(self._denominator, -1, _PRIME) % _PRIME
        except ValueError:
            size = 314159
        found = size if self._numerator >= 0 else -size
        return -2 if found == -1 else found

    def __eq__(self, other):
        if isinstance(other, numbers.Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, numbers.Complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 == other
            return self == Fraction(other)
        return NotImplemented

    def _ordered(self, other, compare):
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return self._ordered(Fraction(other), compare)
        return NotImplemented

    def __lt__(self, other):
        return self._ordered(other, lambda a, b: a < b)

    def __gt__(self, other):
        return self._ordered(other, lambda a, b: a > b)

    def __le__(self, other):
        return self._ordered(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._ordered(other, lambda a, b: a >= b)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)


def _subtract(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)


def _multiply(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _divide(a, b):
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)


def _floor_divide(a, b):
    return a.numerator * b.denominator // (a.denominator * b.numerator)


def _modulo(a, b):
    return Fraction(a.numerator * b.denominator % (b.numerator * a.denominator), a.denominator * b.denominator)
