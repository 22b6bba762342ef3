import random

random.seed(99)
items = [[i] for i in range(10)]
chosen = random.choice(items)
print(chosen, chosen is items[chosen[0]], [random.choice("abcdef") for _ in range(20)], random.choices(range(5), k=10))
random.shuffle(items)
few = random.sample(items, 3)
print(items, few, few[0] in items, random.sample(range(1000000), 12), random.sample("abc", 3), random.sample([], 0))
print(random.choices("xyz", [1, 5, 2], k=15), random.choices("xyz", cum_weights=[1, 3, 10], k=15), random.sample("ab", counts=[5, 2], k=4))
print([random.sample(range(n), n // 2) for n in (1, 4, 21, 22, 40, 90)])
big = list(range(500))
random.shuffle(big)
print(big)
def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
told(lambda: random.choice([]))
told(lambda: random.choice({}))
told(lambda: random.choices([], k=1))
told(lambda: random.choices("ab", [1], k=1))
told(lambda: random.choices("ab", [0, 0]))
told(lambda: random.choices("ab", [1, 2], cum_weights=[1, 2]))
told(lambda: random.choices("ab", 3))
told(lambda: random.choices("ab", [1, float("inf")]))
told(lambda: random.sample([1], 2))
told(lambda: random.sample([1], -1))
told(lambda: random.sample({1, 2}, 1))
told(lambda: random.sample("ab", 1, counts=[1]))
told(lambda: random.sample("ab", 1, counts=[0, 0]))
random.shuffle((1, 2))
