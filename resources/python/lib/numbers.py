# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""numbers, as in Python 3.11: the tower of abstract numbers, with the built-in ones registered."""
from abc import ABCMeta, abstractmethod, update_abstractmethods

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


def _requires(*names, properties=()):
    """Gives a class abstract methods and properties."""
    def add(cls):
        for name in (*names, *properties):
            def method(self, *args):
                raise NotImplementedError

            method.__name__, method.__qualname__ = name, f"{cls.__qualname__}.{name}"
            method = abstractmethod(method)
            setattr(cls, name, property(method) if name in properties else method)
        return update_abstractmethods(cls)

    return add


class Number(metaclass=ABCMeta):
    __slots__ = ()
    __hash__ = None


@_requires(
    "__complex__", "__add__", "__radd__", "__neg__", "__pos__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__",
    "__pow__", "__rpow__", "__abs__", "conjugate", "__eq__", properties=("real", "imag"))
class Complex(Number):
    __slots__ = ()

    def __bool__(self):
        return self != 0

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):
        return -self + other


@_requires(
    "__float__", "__trunc__", "__floor__", "__ceil__", "__round__", "__floordiv__", "__rfloordiv__", "__mod__",
    "__rmod__", "__lt__", "__le__")
class Real(Complex):
    __slots__ = ()

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return +self

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return +self


@_requires(properties=("numerator", "denominator"))
class Rational(Real):
    __slots__ = ()

    def __float__(self):
        return int(self.numerator) / int(self.denominator)


@_requires(
    "__int__", "__lshift__", "__rlshift__", "__rshift__", "__rrshift__", "__and__", "__rand__", "__xor__", "__rxor__",
    "__or__", "__ror__", "__invert__")
class Integral(Rational):
    __slots__ = ()

    def __index__(self):
        return int(self)

    def __float__(self):
        return float(int(self))

    @property
    def numerator(self):
        return +self

    @property
    def denominator(self):
        return 1


Complex.register(complex)
Real.register(float)
Integral.register(int)
