import random

for seed in (0, 1, 42, -42, 2 ** 31, 2 ** 32, 2 ** 64 + 7, 10 ** 50, True):
    random.seed(seed)
    print(seed, random.random(), [random.randint(1, 100) for _ in range(10)], random.getrandbits(70), random.getrandbits(1))
random.seed(7)
numbers = [random.randrange(10 ** (i % 20 + 1)) for i in range(2000)]
print(sum(numbers), numbers[-5:], random.randrange(0, 100, 7), random.randrange(10, 0, -3), random.randbytes(9), random.getrandbits(0))
del numbers
steps = [random.randrange(-50, 50, 3) for _ in range(500)]
print(sum(steps), steps[:10])
big = random.getrandbits(1000)
print(big)
def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
told(lambda: random.randint(5, 1))
told(lambda: random.randrange(0))
told(lambda: random.randrange(3, 3))
told(lambda: random.randrange(1, 10, 0))
told(lambda: random.randrange(10, 1, 2))
told(lambda: random.getrandbits(-1))
told(lambda: random.seed([1]))
told(lambda: random.randrange("a"))
told(lambda: random.randint("a", 2))
random.randrange(1.5)
