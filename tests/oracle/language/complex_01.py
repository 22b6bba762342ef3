# Numbers in two parts.
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, -a, abs(a), a.real, a.imag, a.conjugate(), a == b, a != b, bool(0j), complex(1, 2), complex('1+2j'))
print(1j * 1j, 2 + 0j == 2, hash(2 + 0j) == hash(2), 1j, -1j, 0j, 1e20 + 1j, complex(1.5), complex(0, -0.0), repr(1 + 0j), (1j).real, 3j // 1 if False else 'no')
for f in (lambda: a < b, lambda: a // b, lambda: a % b, lambda: int(a), lambda: float(a), lambda: a / 0, lambda: complex('x'), lambda: complex('1', 2), lambda: 0j ** -1):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
