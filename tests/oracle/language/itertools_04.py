# Copies of a cycle go on by themselves; a pair by pair walk has none.
import copy
import itertools
import pickle


def take(steps, count):
    return [next(steps) for _ in range(count)]


for before in range(7):
    for way in (copy.copy, copy.deepcopy):
        going = itertools.cycle([1, [2], 3])
        take(going, before)
        other = way(going)
        print(before, take(going, 2), take(other, 4), take(going, 4))
going = itertools.cycle([1, 2])
print(going.__reduce__()[2], next(going), going.__reduce__()[2], going.__setstate__(([5, 6], 1)), take(going, 4))
for state in (5, [1]):
    try:
        going.__setstate__(state)
    except TypeError as error:
        print(error)
print(list(itertools.cycle([])), list(copy.copy(itertools.cycle([]))))
for way in (copy.copy, copy.deepcopy, pickle.dumps):
    try:
        way(itertools.pairwise([1, 2]))
    except TypeError as error:
        print(error)
print(list(itertools.pairwise([1, 2, 3])), next(copy.copy(itertools.count(3))), list(copy.deepcopy(itertools.repeat(1, 2))))
