import random
import copy
from random import Random

a = Random(11)
b = a
c = copy.copy(a)
d = copy.deepcopy(a)
print(a.random(), b.random(), c.random(), d.random())
state = a.getstate()
e = Random()
e.setstate(state)
print(a.random() == e.random(), b is a)
del state
first = [Random(i).random() for i in range(5)]
second = [Random(str(i)).randint(0, 1000) for i in range(5)]
print(first, second)

class Env:
    def __init__(self, seed):
        self.rng = Random(seed)
        self.history = []
    def step(self):
        self.history.append(self.rng.randrange(10))
        return self

x = Env(1).step().step()
y = copy.deepcopy(x)
print(x.step().history, y.step().history, x.rng is y.rng)
random.seed(1)
z = [random.random(), random.gauss(0, 1), random.gauss(0, 1), random.choice([[1], [2]])]
random.seed(1)
print(z == [random.random(), random.gauss(0, 1), random.gauss(0, 1), random.choice([[1], [2]])])
for wrong in (lambda: Random([]), lambda: a.setstate((2, (), None)), lambda: a.setstate((3, (1,), None)), lambda: a.sample(range(3), 5), lambda: a.choices([]), lambda: a.randint(1, 0)):
    try:
        wrong()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, str(error)[:60])
