# The same numbers from the same seed.
import random

random.seed(42)
print(random.random(), random.randint(1, 10), random.randrange(0, 100, 5), random.choice('abc'), random.uniform(1, 2), random.getrandbits(40))
cards = list(range(8))
random.shuffle(cards)
print(cards, random.sample(cards, 3), random.choices('ab', k=4), random.choices([1, 2], weights=[9, 1], k=3))
random.seed('a text')
print(random.random(), random.gauss(0, 1), random.expovariate(1.5), random.triangular(0, 1, 0.5))
random.seed(2 ** 70)
print(random.random(), random.randint(-5, 5), random.betavariate(1, 2), random.normalvariate(0, 1))
