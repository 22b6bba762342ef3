# Division, remainder and power of every sign.
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (6, 3)):
    print(a // b, a % b, divmod(a, b), a / b, a ** 2)
print(2 ** -1, 0 ** 0, (-8) ** (1 / 3), 5 // 0.3, 7 % 2.5, -7 % 2.5, True + True, -True, ~True, 3 & 5 | 2 ^ 1, 1 << 3 >> 1)
for f in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 0 ** -1, lambda: 1 << -1, lambda: divmod(1, 0), lambda: pow(2, -1, 4),
          lambda: pow(2, 3, 0), lambda: 2 ** 2000 * 1.0, lambda: int(float('inf')), lambda: int(float('nan'))):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
