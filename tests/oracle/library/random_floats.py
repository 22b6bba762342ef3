import random

random.seed(123)
floats = [random.random() for _ in range(3000)]
print(sum(floats), floats[:3], floats[-3:])
del floats
print([random.uniform(-1, 1) for _ in range(5)], random.triangular(), random.triangular(0, 10, 3), random.triangular(5, 5, 5))
g = [random.gauss(0, 1) for _ in range(1001)]
n = [random.normalvariate(10, 2) for _ in range(1000)]
print(sum(g), g[:4], sum(n), n[:4], random.gauss(), random.normalvariate())
del g, n
others = [random.expovariate(1.5), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 1.5)]
gammas = [random.gammavariate(a, 2.0) for a in (0.3, 1.0, 5.5) for _ in range(100)]
betas = [random.betavariate(2, 3) for _ in range(50)]
print(others, sum(gammas), gammas[:3], sum(betas), random.random())
del gammas, betas
try:
    random.gammavariate(0, 1)
except ValueError as error:
    print(error)
random.seed(5)
first = random.gauss(0, 1)
random.seed(5)
print(first == random.gauss(0, 1))
