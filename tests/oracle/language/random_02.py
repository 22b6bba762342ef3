# A generator of one's own, its state, and its copy.
import copy
import random


def draw():
    r = random.Random(7)
    first = [r.randint(0, 99) for _ in range(3)]
    state = r.getstate()
    twin = copy.copy(r)
    a = [r.randint(0, 99) for _ in range(3)]
    b = [twin.randint(0, 99) for _ in range(3)]
    r.setstate(state)
    return first, a, b, r.randint(0, 99) == a[0]


print(draw())
try:
    random.choice([])
except IndexError as error:
    print(error)
try:
    random.sample([1], 2)
except ValueError as error:
    print(error)
try:
    random.randint(2, 1)
except ValueError as error:
    print(error)
