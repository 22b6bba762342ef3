# A proxy does to its object what is done to it, as long as that lives.
import weakref


class Box:
    def __init__(self):
        self.items = [1, 2]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value

    def __add__(self, other):
        return 'added ' + str(other)

    def first(self):
        return self.items[0]


b = Box()
p = weakref.proxy(b)
p.name = 'through'
p[0] = 10
print(b.name, b.items, len(p), p[1], p + 1, p.first(), p == b, isinstance(p, Box), type(p).__name__, weakref.proxy(b) is p, bool(p), list(p), 2 in p)
print(weakref.getweakrefcount(b), p.__class__ is Box)
try:
    hash(p)
except TypeError as error:
    print(error)
gone = []
q = weakref.proxy(b, gone.append)
del b
for attempt in (lambda: p.name, lambda: len(p), lambda: p[0], lambda: setattr(p, 'a', 1), lambda: str(p), lambda: p == 1, lambda: bool(p)):
    try:
        attempt()
    except ReferenceError as error:
        print(error)
print(len(gone), gone[0] is q)
call = lambda: 'called'
print(weakref.proxy(call)(), type(weakref.proxy(call)).__name__)
try:
    weakref.proxy(3)
except TypeError as error:
    print(error)
