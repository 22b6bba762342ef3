import random
import copy

random.seed(2024)
weights = [[random.gauss(0, 0.1) for _ in range(3)] for _ in range(2)]
order = list(range(8))
random.shuffle(order)
batch = random.sample(order, 4)
print(weights, order, batch)
deck = [(s, v) for s in "SH" for v in range(1, 8)]
random.shuffle(deck)
hands = [deck[i::3] for i in range(3)]
print(hands, random.choice(hands) in hands)
rng = random.Random(7)
saved = rng.getstate()
a = [rng.randint(0, 99) for _ in range(6)]
rng.setstate(saved)
b = [rng.randint(0, 99) for _ in range(6)]
del saved
print(a == b, a)
class Biased(random.Random):
    def random(self):
        return super().random() / 2
z = Biased(1)
print(z.random(), z.uniform(0, 10), z.choice("abc"), z.choices([1, 2, 3], k=4))
walk = [0]
for _ in range(50):
    walk.append(walk[-1] + random.choice((-1, 1)))
print(walk)
coins = random.choices(["H", "T"], weights=[0.7, 0.3], k=20)
print("".join(coins), random.getrandbits(16), random.random() < 0.5, random.randrange(2 ** 100), random.uniform(1, 1))
