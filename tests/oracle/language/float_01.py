# How floats are written.
for x in (0.1, 1.0, 1e16, 1e15, 123456789.123, 1e-5, 0.0001, -0.0, 1e300, 5e-324, 0.1 + 0.2, 1 / 3, 2.5e10, 1e22, 100.0, 3.0e-10):
    print(x, repr(x), str(x) == repr(x))
inf, nan = float('inf'), float('nan')
print(inf, -inf, nan, inf - inf, inf > 1e308, nan == nan, 1e308 * 10, -1e308 * 10, 0.0 == -0.0, inf // 1, 1 % inf)
