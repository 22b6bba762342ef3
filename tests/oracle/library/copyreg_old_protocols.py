import copy
import copyreg

class Plain:
    pass

class Full:
    def __init__(self, x):
        self.x = x
    def __reduce__(self):
        made = super().__reduce__()
        return made[:2] + ({"x": self.x, "copied": True},)

class Numbers(list):
    pass

class Count(int):
    pass

class Slots:
    __slots__ = ("a",)

class State:
    __slots__ = ("a",)
    def __getstate__(self):
        return {"a": 1}

p, f, n, c = Plain(), Full([1]), Numbers([1]), Count(5)
p.x, n.note = 2, "n"
d, e = copy.copy(f), copy.deepcopy(f)
print(d.x is f.x, e.x is f.x, d.copied, type(e).__name__)
for obj in (Plain(), p, n, c, Slots(), State(), 3, object()):
    for protocol in (0, 1):
        try:
            made = obj.__reduce_ex__(protocol)
            print(type(obj).__name__, made[0].__name__, made[1][1:], made[2:])
        except TypeError as error:
            print(type(obj).__name__, error)
del obj, made, protocol
print(copyreg._reconstructor(Plain, object, None).__dict__, copyreg._reconstructor(Count, int, 7) + 1, copyreg._reconstructor(Numbers, list, [1, 2]))
