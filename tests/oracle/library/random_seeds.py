import random
from random import Random, randint, random as draw, shuffle, seed

for value in ("", "a", "hello world", "é" * 100, b"bytes", bytearray(b"x" * 200), 1.5, -2.25, 0.0, "x" * 111, "y" * 112, "z" * 127, "w" * 128):
    random.seed(value)
    print(random.random(), random.getrandbits(32))
random.seed("old", version=1)
print(random.random())
random.seed(b"old", 1)
print(random.random())
seed(3)
a = Random(3)
b = Random(3)
print(draw() == a.random() == b.random(), randint(0, 9) == a.randint(0, 9), a.gauss(0, 1) == b.gauss(0, 1))
state = a.getstate()
one = [a.random() for _ in range(3)]
a.setstate(state)
print(one == [a.random() for _ in range(3)], state[0], len(state[1]), state[2] == a.getstate()[2], state[1][-1])
del state
c = Random("text")
c.gauss(0, 1)
print(c.gauss_next is not None, isinstance(c, Random))
class Mine(Random):
    def __init__(self, n):
        super().__init__(n)
        self.n = n
m = Mine(4)
print(m.n, m.randint(1, 6), m.choice("abc"))
