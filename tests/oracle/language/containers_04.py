# __missing__, __reversed__, __length_hint__ and in by walking.
class Table(dict):
    def __missing__(self, key):
        self[key] = [key]
        return self[key]


class Stair:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not 0 <= i < self.n:
            raise IndexError('no step')
        return i * 10


t = Table()
t['a'].append(1)
print(t, t.get('b'), 'b' in t)
s = Stair(4)
print(list(s), list(reversed(s)), 20 in s, 25 in s, max(s), sum(s), sorted(s, reverse=True))
try:
    s[9]
except IndexError as error:
    print(error)
try:
    reversed({1})
except TypeError as error:
    print(error)
