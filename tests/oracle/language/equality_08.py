# Objects that hash and compare as numbers, and their order in a set.
class N:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n
    def __eq__(self, o):
        return (o.n if isinstance(o, N) else o) == self.n
    def __repr__(self):
        return f'N{self.n}'
print({N(1), 1, 1.0, True}, {N(-1): 'm'}.get(-1), {-1: 'm'}.get(N(-1)), {N(2**61 - 1): 0}.get(0))
print(list({N(5), N(1), N(8), N(9), N(17)}), hash(N(-1)), hash(N(2**61)), hash(N(2**80)))
d = {}
for i in range(10):
    d[N(i % 3)] = i
print(d, d[0], d[1.0])
s = set(range(20))
s -= {N(3), N(4)}
print(sorted(s))
try:
    {N([])}
except TypeError as e:
    print(e)
