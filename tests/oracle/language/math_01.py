# Functions of numbers.
import math

print(math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.sqrt(16), math.isqrt(17), math.gcd(12, 18), math.lcm(4, 6), math.factorial(20), math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3]))
print(round(math.pi, 5), round(math.e, 5), math.inf, math.nan, math.isnan(math.nan), math.isinf(-math.inf), math.isclose(0.1 + 0.2, 0.3), math.hypot(3, 4), math.fsum([0.1] * 10), math.log(8, 2), math.log2(8), math.log10(1000), math.exp(0))
print(math.sin(0), math.cos(0), round(math.atan2(1, 1), 6), math.degrees(math.pi), math.copysign(1, -0.0), math.modf(2.5), math.frexp(8.0), math.fmod(-7, 3), math.dist([0, 0], [3, 4]), math.pow(2, 3), math.fabs(-2))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.floor('x'), lambda: math.factorial(-1), lambda: math.gcd(1.5), lambda: math.exp(1000), lambda: math.floor(math.inf), lambda: math.factorial(1.5)):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
