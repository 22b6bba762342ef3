from collections.abc import MutableSequence, Sequence, Set, MutableSet

class Doubled(Sequence):
    def __init__(self, data):
        self.data = data
    def __getitem__(self, i):
        return self.data[i] * 2
    def __len__(self):
        return len(self.data)

d = Doubled([1, 2, 3, 2])
print(list(d), 4 in d, 5 in d, list(reversed(d)), d.index(4), d.index(4, 2), d.count(4))
try:
    d.index(9)
except ValueError as error:
    print(repr(error))

class L(MutableSequence):
    def __init__(self, *data):
        self.data = list(data)
    def __getitem__(self, i):
        return self.data[i]
    def __setitem__(self, i, v):
        self.data[i] = v
    def __delitem__(self, i):
        del self.data[i]
    def __len__(self):
        return len(self.data)
    def insert(self, i, v):
        self.data.insert(i, v)

l = L(1, 2)
l.append(3)
l.extend([4, 5])
l.extend(l)
l += [6]
l.reverse()
print(l.data, l.pop(), l.pop(0), len(l))
l.remove(3)
l.clear()
print(l.data)

class S(MutableSet):
    def __init__(self, it=()):
        self.data = list(dict.fromkeys(it))
    def __contains__(self, x):
        return x in self.data
    def __iter__(self):
        return iter(self.data)
    def __len__(self):
        return len(self.data)
    def add(self, x):
        if x not in self.data:
            self.data.append(x)
    def discard(self, x):
        if x in self.data:
            self.data.remove(x)

a, b = S([1, 2, 3]), S([2, 3, 4])
print((a & b).data, (a | b).data, (a - b).data, (a ^ b).data, a < b, S([2]) <= a, a == S([3, 2, 1]), a.isdisjoint([9]))
a |= {7}
a -= S([1])
a.remove(2)
print(a.data, a.pop(), ({3, 9} - a).data)
try:
    a.remove(100)
except KeyError as error:
    print(repr(error))
hash(a)
