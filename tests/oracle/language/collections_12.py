# A counter changed in place by what is no counter, or only nearly one.
from collections import Counter


def tell(change, other):
    counts = Counter('abb')
    before = counts
    try:
        if change == '+':
            counts += other
        elif change == '-':
            counts -= other
        elif change == '|':
            counts |= other
        else:
            counts &= other
        print(change, counts, counts is before)
    except Exception as error:
        print(change, type(error).__name__, error, before, list(before))


class Hollow(dict):
    def __missing__(self, key):
        return 1


for change in '+-|&':
    for other in ([1], 'ab', 5, {'a': 5}, {'b': 1, 'c': 2}, {'a': -1, 'b': 0}, {'a': 'x'}, Counter('bbbc'), Hollow(z=3), {}):
        tell(change, other)
both = Counter(a=1, b=2) & Counter(a=1.0, b=True)
print(both, [type(count).__name__ for count in both.values()])
kept = Counter(a=-1, b=0)
kept += {}
print(kept)
class Loud(Counter):
    def __setitem__(self, key, count):
        print('set', key, count)
        super().__setitem__(key, count)
    def __delitem__(self, key):
        print('del', key)
        super().__delitem__(key)
loud = Loud('aab')
loud -= {'a': 1, 'b': 1}
loud |= {'a': 7, 'q': 1}
loud &= Counter('a')
print(loud)
