from dataclasses import dataclass, field, fields, replace, asdict
import copy, weakref

@dataclass(slots=True)
class Base:
    a: int
    b: list = field(default_factory=list)

@dataclass(slots=True, kw_only=True)
class Kid(Base):
    c: float = 1.5

@dataclass(slots=True, weakref_slot=True)
class Weak:
    v: int = 0

class Loose(Base):
    pass

k = Kid(a=1)
w = Weak()
r = weakref.ref(w)
l = Loose(1)
l.extra = "x"
print(k, Kid.__slots__, Base.__slots__, w, r() is w, Weak.__slots__, l, l.__dict__)
c, d = copy.copy(k), copy.deepcopy(k)
e = replace(k, a=[2])
print(c.b is k.b, d.b is k.b, e, asdict(e), k == Kid(a=1), k < k if False else "", [f.name for f in fields(Kid)])
for wrong in (lambda: setattr(k, "d", 1), lambda: weakref.ref(k), lambda: k.__dict__, lambda: Kid(1)):
    try:
        wrong()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
k.b.append(k.c)
del k.a
try:
    print(k)
except AttributeError as error:
    print(error)

@dataclass(frozen=True, slots=True, order=True)
class Point:
    x: int
    y: tuple = ()
    def moved(self, dx):
        return replace(self, x=self.x + dx)

p = Point(1, ([],))
q = copy.deepcopy(p)
print(p.moved(2), q == p, q.y[0] is p.y[0], p < Point(2), {Point(1): "k"}[Point(1)], Point.__match_args__)
