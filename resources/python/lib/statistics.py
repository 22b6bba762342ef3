# SPDX-FileCopyrightText: 2026 The Clonescope authors
# SPDX-License-Identifier: MIT
"""statistics, as in Python 3.11: means, medians, modes, variances and deviations of ints and floats, exactly rounded.

Left out: Fraction and Decimal, quantiles, correlation, NormalDist, geometric_mean, median_grouped.
"""
from collections import Counter
from math import fsum, gcd, isfinite, isqrt

__all__ = ["StatisticsError", "mean", "fmean", "harmonic_mean", "median", "median_low", "median_high", "mode", "multimode",
           "variance", "pvariance", "stdev", "pstdev"]


class StatisticsError(ValueError):
    pass


class _Ratio:
    """An exact number, or a float that is none: inf or nan."""

    def __init__(self, top, bottom=1):
        shared = gcd(top, bottom) if type(top) is int else 1
        self.top, self.bottom = (top, bottom) if shared == 1 else (top // shared, bottom // shared)

    def as_type(self, kind):
        if type(self.top) is float:
            return self.top
        return self.top if kind is int and self.bottom == 1 else self.top / self.bottom

    def root(self):
        """The float nearest to the square root: from 64 of its bits, the last of which says whether more follow."""
        if type(self.top) is float or not self.top:
            return self.top ** 0.5 if self.top else 0.0
        places = 128 - self.top.bit_length() + self.bottom.bit_length()
        places += places % 2
        top, bottom = (self.top << places, self.bottom) if places >= 0 else (self.top, self.bottom << -places)
        root = isqrt(top // bottom)
        if root * root * bottom != top:
            root |= 1
        return root / (1 << places // 2) if places >= 0 else float(root << -places // 2)


def _summed(ratios):
    top, bottom, unbound = 0, 1, 0.0
    for one_top, one_bottom in ratios:
        if type(one_top) is float:
            unbound += one_top
        elif one_bottom == bottom:
            top += one_top
        else:
            shared = gcd(bottom, one_bottom)
            top, bottom = top * (one_bottom // shared) + one_top * (bottom // shared), bottom // shared * one_bottom
    return _Ratio(unbound) if unbound or unbound != unbound else _Ratio(top, bottom)


def _ratio(value):
    if isinstance(value, float):
        return float.as_integer_ratio(value) if isfinite(value) else (float(value), 1)
    if isinstance(value, int):
        return int(value), 1
    raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator")


def _kind(data):
    return float if any(isinstance(value, float) for value in data) else int


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    total = _summed(map(_ratio, data))
    return _Ratio(total.top, total.bottom * len(data)).as_type(_kind(data)) if type(total.top) is int else total.top


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return fsum([value * weight for value, weight in zip(data, weights)]) / total


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    if any(value < 0 for value in data + weights):
        raise StatisticsError("harmonic mean does not support negative values")
    if 0 in data:
        return 0
    total = _summed(map(_ratio, weights))
    parts = _summed(_ratio(weight / value) for value, weight in zip(data, weights))
    return _Ratio(total.top * parts.bottom, total.bottom * parts.top).as_type(float)


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data, len(data) // 2


def median(data):
    data, middle = _sorted(data)
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data, middle = _sorted(data)
    return data[middle] if len(data) % 2 else data[middle - 1]


def median_high(data):
    data, middle = _sorted(data)
    return data[middle]


def mode(data):
    common = Counter(data).most_common(1)
    if not common:
        raise StatisticsError("no mode for empty data")
    return common[0][0]


def multimode(data):
    counts = Counter(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def _squares(data, center):
    """The sum of the squared distances from the center, as floats give them; by default from the mean, exactly."""
    if center is not None:
        return _summed(_ratio((value - center) * (value - center)) for value in data)
    ratios = [_ratio(value) for value in data]
    if any(type(top) is float for top, _ in ratios):
        return _Ratio(float("nan"))
    squares = _summed((top * top, bottom * bottom) for top, bottom in ratios)
    total, count = _summed(ratios), len(ratios)
    return _summed([(squares.top, squares.bottom), (-total.top * total.top, total.bottom * total.bottom * count)])


def _spread(data, center, least, name):
    data = list(data)
    if len(data) < least:
        raise StatisticsError(f"{name} requires at least {'two data points' if least == 2 else 'one data point'}")
    squares, kind = _squares(data, center), _kind(data if center is None else [*data, center])
    if type(squares.top) is float:
        return squares, kind
    return _Ratio(squares.top, squares.bottom * (len(data) - least + 1)), kind


def variance(data, xbar=None):
    found, kind = _spread(data, xbar, 2, "variance")
    return found.as_type(kind)


def pvariance(data, mu=None):
    found, kind = _spread(data, mu, 1, "pvariance")
    return found.as_type(kind)


def stdev(data, xbar=None):
    return _spread(data, xbar, 2, "stdev")[0].root()


def pstdev(data, mu=None):
    return _spread(data, mu, 1, "pstdev")[0].root()
