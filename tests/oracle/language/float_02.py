# Rounding, conversion and questions.
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(5), round(15, -1), round(1e20), round(0.5), round(1.5))
print(int(2.9), int(-2.9), float('1e3'), float(' 2.5 '), float('-inf'), float(10 ** 20), (2.5).is_integer(), (3.0).is_integer(), (0.75).as_integer_ratio())
print((0.1).hex(), float.fromhex('0x1.8p1'), 7.5 // 2, 7.5 % 2, -7.5 // 2, divmod(7.5, 2), abs(-2.5), 2.0 ** 0.5, 10 ** -2, 1e3 == 1000)
for f in (lambda: float('x'), lambda: float([]), lambda: 1.0 / 0, lambda: 2.0 ** 10000, lambda: round('x'), lambda: float(''), lambda: 1.5 % 0,
          lambda: round(float('nan')), lambda: 1.5 & 1, lambda: (1.5).missing, lambda: float(2 ** 2000), lambda: -1.0 // 0.0):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
