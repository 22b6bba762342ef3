import statistics
from statistics import mean, median, mode, stdev, variance, pstdev, pvariance, fmean, median_low, median_high, multimode, harmonic_mean, StatisticsError

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
state = 1
many = []
for i in range(500):
    state = state * 1103515245 + 12345 & 0x7fffffff
    many.append(state / 7 - 1e8 if i % 3 else state % 1000)
print(mean(data), mean([1, 2, 3]), mean([1, 2]), mean(many), mean([0.1] * 10), mean([1e308, 1e308]), mean(iter([True, False])), mean([1e-320, 5e-324]))
print(median(data), median([1, 3]), median([3, 1, 2]), median_low([1, 3]), median_high([1, 3]), median("abc"), mode("aabbb"), mode([1, 1, 2, 2]), multimode("aabb"), multimode([]))
print(variance(data), pvariance(data), stdev(data), pstdev(data), variance([1, 2, 3]), variance([1, 2, 3, 4]), stdev([1, 2, 3, 4]), pstdev([5]), stdev(many), variance(many), pvariance([1, 2, 3], 2), variance(data, 1.5), stdev([1e200, -1e200]), stdev([1e-200, 3e-200]))
print(fmean([1, 2, 4]), fmean([1, 2], weights=[3, 1]), harmonic_mean([40, 60]), harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([2.5, 3, 10]), harmonic_mean([0, 1]))
print(mean([1, float("inf")]), mean([float("nan"), 1]), stdev([0, 0]), stdev([3, 3.0]))
del many
def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
told(lambda: mean([]))
told(lambda: median([]))
told(lambda: mode([]))
told(lambda: stdev([1]))
told(lambda: variance([1]))
told(lambda: pvariance([]))
told(lambda: pstdev([]))
told(lambda: fmean([]))
told(lambda: harmonic_mean([]))
told(lambda: harmonic_mean([-1, 1]))
told(lambda: mean(["a"]))
told(lambda: fmean([1], [1, 2]))
statistics.mean([])
