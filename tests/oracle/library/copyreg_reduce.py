import copy, copyreg

class WithState:
    def __init__(self):
        self.data, self.cache = [1], [2]
    def __getstate__(self):
        return {"data": self.data}
    def __setstate__(self, state):
        self.__dict__.update(state)
        self.cache = "rebuilt"

class WithArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))
    def __getnewargs__(self):
        return self[0], self[1]

class WithKwargs:
    def __new__(cls, *, size):
        self = super().__new__(cls)
        self.size = size
        return self
    def __getnewargs_ex__(self):
        return (), {"size": self.size}

class Reduced:
    def __init__(self, x):
        self.x = x
    def __reduce__(self):
        return Reduced, (self.x,), {"extra": [3]}

class Listy(list):
    pass

class Dicty(dict):
    pass

s, a, k, r = WithState(), WithArgs([1], 2), WithKwargs(size=[4]), Reduced([5])
l, d = Listy([[1], 2]), Dicty(a=[1])
l.note, d.note = "n", "m"
for obj in (s, a, k, r, l, d):
    shallow, deep = copy.copy(obj), copy.deepcopy(obj)
    print(type(shallow).__name__, type(deep).__name__, getattr(shallow, "__dict__", None), getattr(deep, "__dict__", None), shallow == obj)
del shallow, deep, obj
print(s.__reduce_ex__(4)[2], a.__reduce_ex__(2)[1][1:], k.__reduce_ex__(4)[0].__name__, l.__reduce_ex__(4)[2], list(l.__reduce_ex__(4)[3]), list(d.__reduce_ex__(4)[4]))

class Singleton:
    def __reduce__(self):
        return "single"

single = Singleton()
print(copy.copy(single) is single, copy.deepcopy([single])[0] is single)
class NoCopy:
    def __reduce_ex__(self, protocol):
        raise TypeError(f"cannot copy, protocol {protocol}")
try:
    copy.copy(NoCopy())
except TypeError as error:
    print(error)
class Parent:
    __slots__ = ("p",)
class Kid(Parent):
    __slots__ = ("q", "__dict__")
kid = Kid()
kid.p, kid.q, kid.r = [1], [2], [3]
c = copy.deepcopy(kid)
print(c.p, c.q, c.r, c.p is kid.p, kid.__reduce_ex__(4)[2])
