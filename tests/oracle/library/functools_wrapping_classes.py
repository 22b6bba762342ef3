import functools
from functools import wraps, lru_cache, partial, partialmethod, total_ordering, singledispatch, update_wrapper

def memo(cls):
    made = {}
    @wraps(cls, updated=())
    def make(*args):
        if args not in made:
            made[args] = cls(*args)
        return made[args]
    make.made = made
    return make

@memo
class Shape:
    "a shape"
    def __init__(self, n):
        self.n = n

a, b = Shape(1), Shape(1)
print(a is b, Shape.__name__, Shape.__doc__, len(Shape.made), Shape.__wrapped__.__name__)

class Cell:
    def __init__(self):
        self.alive = False
        self.events = []
    def set_state(self, state, *, note="set"):
        self.alive = state
        self.events.append(note)
        return self
    kill = partialmethod(set_state, False)
    wake = partialmethod(set_state, True, note="wake")

c = Cell().wake().kill(note="k")
print(c.alive, c.events, Cell.wake.__name__ if hasattr(Cell.wake, "__name__") else "", Cell.__dict__["kill"].args)
f = partial(int, base=2)
f.note = [1]
print(f("101"), f.note, f.func, f.keywords)

@lru_cache
def area(shape):
    return shape.n ** 2

print(area(a), area(b), area.cache_info().hits, area.__wrapped__(a))
w = update_wrapper(partial(print, "x"), area, assigned=("__name__",), updated=())
print(w.__name__, w.__wrapped__ is area)
try:
    area()
except TypeError as error:
    print(error)
try:
    partialmethod(3)
except TypeError as error:
    print(error)
