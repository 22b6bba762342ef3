# What changes nothing answers the object itself only where its class is Python's own: of one of a derived class it
# makes an object of the base.
from collections import namedtuple
from enum import IntEnum
import math


class Text(str):
    pass


class Row(tuple):
    pass


class Raw(bytes):
    pass


class Count(int):
    pass


class Real(float):
    pass


class Plane(complex):
    pass


class Group(frozenset):
    pass


class Level(IntEnum):
    LOW = 1


Point = namedtuple("Point", "x y")

texts = {
    "[:]": lambda s: s[:], "[0:]": lambda s: s[0:len(s)], "* 1": lambda s: s * 1, "1 *": lambda s: 1 * s,
    "+ ''": lambda s: s + "", "'' +": lambda s: "" + s, "strip": lambda s: s.strip(), "lstrip": lambda s: s.lstrip(),
    "rstrip": lambda s: s.rstrip("z"), "replace": lambda s: s.replace("z", "y"), "zfill": lambda s: s.zfill(1),
    "ljust": lambda s: s.ljust(1), "rjust": lambda s: s.rjust(0), "center": lambda s: s.center(1),
    "expandtabs": lambda s: s.expandtabs(), "removeprefix": lambda s: s.removeprefix("z"),
    "removesuffix": lambda s: s.removesuffix("z"), "split": lambda s: s.split()[0], "split z": lambda s: s.split("z")[0],
    "rsplit": lambda s: s.rsplit()[0], "splitlines": lambda s: s.splitlines()[0], "join": lambda s: Text("-").join([s]),
    "partition": lambda s: s.partition("z")[0], "rpartition": lambda s: s.rpartition("z")[2], "str": str,
}
rows = {
    "[:]": lambda t: t[:], "[0:2]": lambda t: t[0:2], "[::1]": lambda t: t[::1], "+ ()": lambda t: t + (),
    "() +": lambda t: () + t, "* 1": lambda t: t * 1, "1 *": lambda t: 1 * t, "tuple": tuple,
}
integers = {
    "+": lambda i: +i, "abs": abs, "real": lambda i: i.real, "numerator": lambda i: i.numerator, "round": round,
    "round 1": lambda i: round(i, 1), "conjugate": lambda i: i.conjugate(), "int": int, "%": lambda i: i % 10 ** 50,
    "floor": math.floor, "ceil": math.ceil, "trunc": math.trunc, "ratio": lambda i: i.as_integer_ratio()[0],
    "__pos__": lambda i: i.__pos__(), "__index__": lambda i: i.__index__(),
}
reals = {"+": lambda f: +f, "real": lambda f: f.real, "conjugate": lambda f: f.conjugate(), "float": float}
planes = {"+": lambda c: +c, "complex": complex}
raws = {"[:]": lambda b: b[:], "[0:2]": lambda b: b[0:2], "bytes": bytes}
groups = {"copy": lambda g: g.copy(), "frozenset": frozenset}


def show(shortcuts, exact, *derived):
    for name, shortcut in shortcuts.items():
        print(name, shortcut(exact) is exact, end=" ")
        for one in derived:
            made = shortcut(one)
            print(type(made).__name__, made is one, made == one, end=" ")
        print()


show(texts, "".join(["a", "b"]), Text("ab"))
show(rows, tuple([1, [2]]), Row([1, [2]]), Point(1, [2]))
show(integers, 10 ** 30, Count(10 ** 30), Count(5), Level.LOW)
show(reals, 1.5, Real(1.5))
show(planes, 1 + 2j, Plane(1, 2))
show(raws, b"ab", Raw(b"ab"))
show(groups, frozenset([1]), Group([1, 2]))

# Where nothing is in them there is but one of the base.
empty, none = Text(), Row()
print(empty.strip() is "", empty[:] is "", empty + "" is "", "" + empty is "", "x" + empty, empty + "x")
print(none[:] is (), none + () is (), () + none is (), none * 1 is (), none * 0 is ())
print([+i is int(i) for i in (Count(5), Count(-5), Count(256))])

point = Point(1, [2])
parts = point[:]
parts[1].append(3)
print(point, parts)


class Own(int):
    def __pos__(self):
        return "pos"

    def __abs__(self):
        return "abs"


class OwnBytes(bytes):
    def __bytes__(self):
        return b"own"


class Positive(int):
    def __pos__(self):
        return "pos"


print(+Own(1), abs(Own(1)), round(Own(1)), Own(1).real, Own(1).conjugate(), bytes(OwnBytes(b"x")))
print(+Positive(1), abs(Positive(1)), round(Positive(1)), math.floor(Positive(1)), Positive(1).as_integer_ratio())
