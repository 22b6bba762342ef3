# Arithmetic of any size.
a = 2 ** 100
b = 3 ** 70
print(a, b, a * b, a - b, -a, a // b, a % b, b // -7, b % -7, divmod(-a, 1000), a ** 3)
print(a & b, a | b, a ^ b, ~a, a >> 50, b << 10, -a >> 3, a.bit_length(), abs(-b), pow(3, 1000, 10 ** 9 + 7), pow(3, -1, 7))
print(a == float(a), a > 1e30, int(1e25), 10 ** 20 + 1 == 1e20, hash(2 ** 61 - 1), hash(-1), hash(2 ** 61), int('1' * 40), (255).bit_count())
