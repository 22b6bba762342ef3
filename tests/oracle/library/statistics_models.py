from statistics import mean, stdev, median, mode, multimode, pvariance, variance, fmean, StatisticsError
from collections import defaultdict
from random import Random

rng = Random(3)
samples = defaultdict(list)
for _ in range(60):
    samples[rng.choice("abc")].append(round(rng.gauss(10, 2), 3))
summary = {k: (mean(v), stdev(v), median(v)) for k, v in sorted(samples.items())}
print(summary)
print(mean([True, True, False]), mean([2 ** 70, 1]), mean((0.1, 0.2, 0.3)), fmean([0.1, 0.2, 0.3]), mean({1, 2, 3}), mode("hello"), multimode([1, 1, 2, 2, 3]), median([[1], [2], [0]]))
print(variance([0.1, 0.1, 0.1]), pvariance([1, 1, 1, 1]), stdev([10 ** 15, 10 ** 15 + 1]), variance([1.5, 2.5, 4.0], xbar=2.0))
try:
    median([])
except StatisticsError as error:
    print(isinstance(error, ValueError), error)
print(variance([1, 2, 4], xbar=1.5), pvariance([1, 2], mu=1.0), variance([1, 2], xbar=1), stdev([1, 5], xbar=2.5))
stdev([])
