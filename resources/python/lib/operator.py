# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""operator, as in Python 3.11: all its functions, attrgetter, itemgetter, methodcaller."""
import builtins
from _types import builtin_class, builtin_function

__all__ = ["abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge",
           "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul",
           "index", "indexOf", "inv", "invert", "ior", "ipow", "irshift", "is_", "is_not", "isub", "itemgetter",
           "itruediv", "ixor", "le", "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul",
           "ne", "neg", "not_", "or_", "pos", "pow", "rshift", "setitem", "sub", "truediv", "truth", "xor"]


@builtin_function
def lt(a, b, /):
    return a < b


@builtin_function
def le(a, b, /):
    return a <= b


@builtin_function
def eq(a, b, /):
    return a == b


@builtin_function
def ne(a, b, /):
    return a != b


@builtin_function
def ge(a, b, /):
    return a >= b


@builtin_function
def gt(a, b, /):
    return a > b


@builtin_function
def not_(a, /):
    return not a


@builtin_function
def truth(a, /):
    return True if a else False


@builtin_function
def is_(a, b, /):
    return a is b


@builtin_function
def is_not(a, b, /):
    return a is not b


@builtin_function
def abs(a, /):
    return builtins.abs(a)


@builtin_function
def add(a, b, /):
    return a + b


@builtin_function
def and_(a, b, /):
    return a & b


@builtin_function
def floordiv(a, b, /):
    return a // b


@builtin_function
def index(a, /):
    return range(a).stop


@builtin_function
def inv(a, /):
    return ~a


@builtin_function
def invert(a, /):
    return ~a


@builtin_function
def lshift(a, b, /):
    return a << b


@builtin_function
def mod(a, b, /):
    return a % b


@builtin_function
def mul(a, b, /):
    return a * b


@builtin_function
def matmul(a, b, /):
    return a @ b


@builtin_function
def neg(a, /):
    return -a


@builtin_function
def or_(a, b, /):
    return a | b


@builtin_function
def pos(a, /):
    return +a


@builtin_function
def pow(a, b, /):
    return a ** b


@builtin_function
def rshift(a, b, /):
    return a >> b


@builtin_function
def sub(a, b, /):
    return a - b


@builtin_function
def truediv(a, b, /):
    return a / b


@builtin_function
def xor(a, b, /):
    return a ^ b


@builtin_function
def concat(a, b, /):
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    return a + b


@builtin_function
def contains(a, b, /):
    return b in a


@builtin_function
def countOf(a, b, /):
    return sum(1 for found in a if found is b or found == b)


@builtin_function
def delitem(a, b, /):
    del a[b]


@builtin_function
def getitem(a, b, /):
    return a[b]


@builtin_function
def indexOf(a, b, /):
    for place, found in enumerate(a):
        if found is b or found == b:
            return place
    raise ValueError("sequence.index(x): x not in sequence")


@builtin_function
def setitem(a, b, c, /):
    a[b] = c


@builtin_function
def length_hint(obj, default=0, /):
    if hasattr(type(obj), "__len__"):
        return len(obj)
    hint = getattr(type(obj), "__length_hint__", None)
    found = NotImplemented if hint is None else hint(obj)
    return default if found is NotImplemented else found


@builtin_function
def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


@builtin_function
def iadd(a, b, /):
    a += b
    return a


@builtin_function
def iand(a, b, /):
    a &= b
    return a


@builtin_function
def iconcat(a, b, /):
    if not hasattr(a, "__getitem__"):
        raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
    a += b
    return a


@builtin_function
def ifloordiv(a, b, /):
    a //= b
    return a


@builtin_function
def ilshift(a, b, /):
    a <<= b
    return a


@builtin_function
def imod(a, b, /):
    a %= b
    return a


@builtin_function
def imul(a, b, /):
    a *= b
    return a


@builtin_function
def imatmul(a, b, /):
    a @= b
    return a


@builtin_function
def ior(a, b, /):
    a |= b
    return a


@builtin_function
def ipow(a, b, /):
    a **= b
    return a


@builtin_function
def irshift(a, b, /):
    a >>= b
    return a


@builtin_function
def isub(a, b, /):
    a -= b
    return a


@builtin_function
def itruediv(a, b, /):
    a /= b
    return a


@builtin_function
def ixor(a, b, /):
    a ^= b
    return a


@builtin_class
class attrgetter:
    __slots__ = ("names", "__weakref__")

    def __init__(self, *attrs):
        if not attrs:
            raise TypeError("attrgetter expected 1 argument, got 0")
        for name in attrs:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
        self.names = attrs

    def __call__(self, obj, /):
        found = tuple([self.follow(obj, name) for name in self.names])
        return found if len(found) > 1 else found[0]

    def follow(self, obj, path):
        for name in path.split("."):
            obj = getattr(obj, name)
        return obj

    def __repr__(self):
        return f"operator.attrgetter({', '.join(map(repr, self.names))})"

    def __reduce__(self):
        return attrgetter, self.names


@builtin_class
class itemgetter:
    __slots__ = ("keys", "__weakref__")

    def __init__(self, *items):
        if not items:
            raise TypeError("itemgetter expected 1 argument, got 0")
        self.keys = items

    def __call__(self, obj, /):
        if len(self.keys) == 1:
            return obj[self.keys[0]]
        return tuple([obj[key] for key in self.keys])

    def __repr__(self):
        return f"operator.itemgetter({', '.join(map(repr, self.keys))})"

    def __reduce__(self):
        return itemgetter, self.keys


@builtin_class
class methodcaller:
    __slots__ = ("name", "args", "kwargs", "__weakref__")

    def __init__(self, *args, **kwargs):
        if not args:
            raise TypeError("methodcaller needs at least one argument, the method name")
        if not isinstance(args[0], str):
            raise TypeError("method name must be a string")
        self.name, self.args, self.kwargs = args[0], args[1:], kwargs

    def __call__(self, obj, /):
        return getattr(obj, self.name)(*self.args, **self.kwargs)

    def __repr__(self):
        given = [repr(self.name), *map(repr, self.args), *[f"{name}={value!r}" for name, value in self.kwargs.items()]]
        return f"operator.methodcaller({', '.join(given)})"


__lt__, __le__, __eq__, __ne__, __ge__, __gt__, __not__ = lt, le, eq, ne, ge, gt, not_
__abs__, __add__, __and__, __floordiv__, __index__, __inv__, __invert__ = abs, add, and_, floordiv, index, inv, invert
__lshift__, __mod__, __mul__, __matmul__, __neg__, __or__, __pos__, __pow__ = lshift, mod, mul, matmul, neg, or_, pos, pow
__rshift__, __sub__, __truediv__, __xor__, __concat__, __contains__ = rshift, sub, truediv, xor, concat, contains
__delitem__, __getitem__, __setitem__, __call__ = delitem, getitem, setitem, call
__iadd__, __iand__, __iconcat__, __ifloordiv__, __ilshift__, __imod__ = iadd, iand, iconcat, ifloordiv, ilshift, imod
__imul__, __imatmul__, __ior__, __ipow__, __irshift__, __isub__ = imul, imatmul, ior, ipow, irshift, isub
__itruediv__, __ixor__ = itruediv, ixor
