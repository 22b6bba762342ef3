from weakref import WeakMethod, finalize, ref, proxy, getweakrefcount, ReferenceType

class Door:
    def __init__(self, name):
        self.name = name
    def open(self):
        return "open " + self.name

d = Door("front")
m = WeakMethod(d.open, lambda r: print("method died"))
r = ref(d)
p = proxy(d)
print(m()(), m() == d.open, r() is d, p.name, isinstance(r, ReferenceType), isinstance(m, ref), m == WeakMethod(d.open))
f = finalize(d, print, "finalized", sep="-")
g = finalize(d, print, "never")
print(f.alive, f.peek()[0] is d, f.peek()[2:], g.detach()[2], g.alive, g.peek())
del d
print(m(), r(), f.alive, f(), f.peek())
try:
    p.name
except ReferenceError as error:
    print(error)
try:
    WeakMethod(3)
except TypeError as error:
    print(error)
e = Door("back")
h = finalize(e, lambda x: x * 2, 21)
print(h(), h(), h.alive)
callback = ref(e, lambda r: print("gone", r() is None))
e = None
