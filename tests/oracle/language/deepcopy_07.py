# Sets and frozensets with objects in them.
import copy


class Thing:
    def __init__(self, n):
        self.n = n


one, two = Thing(1), Thing(2)
s, f = {one, two}, frozenset([one])
a, b = copy.copy(s), copy.deepcopy(s)
print(a == s, a is s, b == s, sorted(t.n for t in b), one in b)
both = copy.deepcopy([f, s, one])
print(both[2] in both[0], both[2] in both[1], one in both[0], len(both[1]))
