big = 2 ** 100
print(big, -big, big + 1, big * big, big - big, big // 7, big % 7, -big // 7, -big % 7)
print(big // -7, big % -7, -big // -7, -big % -7)
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2)
print(-9223372036854775808 // -1, 4611686018427387904 * 2, 3037000500 * 3037000500)
print(1 / 3, 2 / 3, 10 / 5, -1 / 3, 1 / 7, 22 / 7)
print(big / 3, 3 / big, (2 ** 2000) / (2 ** 1999), (10 ** 400) / (10 ** 399), 1 / 10 ** 320, 5 / 10 ** 324)
print(9007199254740993 / 1, 9007199254740993 / 2, 123456789012345678901234567890 / 987654321)
print(2 ** 10, 2 ** 0, 0 ** 0, (-2) ** 3, 2 ** -1, (-2) ** -3, 10 ** 20, 1 ** 10 ** 3, (-1) ** 7)
print(2.0 ** 0.5, 2 ** 0.5, 4.0 ** -1, 0.0 ** 0, (-8.0) ** 3, 1e300 * 1e10, -1e300 * 1e10)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, -0.0 % 3, 1e20 // 3, 5.0 // 0.1, 1 % 0.1)
print(6 & 3, 6 | 3, 6 ^ 3, ~6, -6 & 3, -6 | 3, -6 ^ 3, big & (big - 1), -big | 5, -big & 0xff, -big ^ big)
print(1 << 3, 1 << 100, -5 << 2, 1000 >> 3, -1000 >> 3, -1 >> 1000, big >> 90, -big >> 99, -(big + 1) >> 100, 0 << 1000)
print(True + True, True * 3, True / 2, True // 1, -True, +True, ~True, True & False, True | False, True ^ True, True & 3)
print(True == 1, True < 2, 1 == 1.0, 1 < 1.5, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53)
print(10 ** 30 == 1e30, 10 ** 30 > 1e30, 10 ** 30 < 1e30, 10 ** 400 > 1e308, -10 ** 400 < -1e308)
inf = float("inf")
nan = float("nan")
print(inf > 10 ** 400, -inf < -10 ** 400, nan == nan, nan != nan, nan < 1, inf == inf, inf - inf, inf * 0)
print(1.0, 100.0, 1e15, 1e16, 123456789.123, 0.1 + 0.2, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, 2.5e-10, -0.0)
print(int(3.9), int(-3.9), int(1e20), int(2.0 ** 70), int("12"), int(" -1_000 "), int("ff", 16), int("0b101", 0), int("-0x1F", 16))
print(float("1.5"), float(" 1e3 "), float("-inf"), float("1_000.5"), float(".5"), float("5."), float("1e-400"), float("1e400"))
print(float(10 ** 22), float(2 ** 64), float(12345678901234567890), float(True))
print(bool(0), bool(1), bool(0.0), bool(-0.0), bool(0.1), bool(""), bool("a"), bool([]), bool([0]), bool(None), bool(10 ** 50))
print(abs(-3), abs(3.5), abs(-(10 ** 30)), abs(-0.0), abs(False))
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1.005, 2), round(1234.5678, -2), round(0.15, 1), round(25.0, -1), round(35.0, -1))
print(round(15, -1), round(25, -1), round(-15, -1), round(12345, -2), round(5, -1), round(-5, -1), round(10 ** 30 + 5, -1), round(3), round(7, 3))
print(sum([1, 2, 3]), sum([0.1] * 10), sum([1, 2.5]), sum([], 5), sum((1, 2), 10), sum([[1], [2]], []), sum(range(101)))
print(min(3, 1, 2), max(3, 1, 2), min([1.5, 1]), max("hello"), min((1, 2), (1, 1)), max([1], [1, 0]), max(1, 1.0, True), min(1, 1.0))
print(max("apple", "fig", key=len), min([-3, 2], key=abs), max([], default="none"))
print((5).real, (5).imag, True.numerator, 2.5.real, (10).denominator)
n = 1000
print(n is n, +n is n, int(n) is n, abs(n) is n, -5 is -5, 256 + 0 is 256, n + 0 is n)
print(1 if 0.0 else 2, not 0, not "a", 0 or "x", 1 and [], [] or {} or 5)
print(3 == "3", 3 != "3", None == 0, None is None, ... is Ellipsis, 1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 == True)
x = 5
x += 2
x -= 1
x *= 3
x //= 4
x **= 3
x %= 50
x <<= 2
x >>= 1
x |= 1
x &= 0b1111
x ^= 2
print(x)
x /= 2
print(x)
y = 1
for i in range(1, 31):
    y *= i
print(y, y / 2 ** 100, y % 1000007, y == 265252859812191058636308480000000)
print(123456789 ** 20)
print(-(7 ** 77) // 10 ** 30, -(7 ** 77) % 10 ** 30)
print(str(10 ** 4299)[:5], len(str(10 ** 4299)), len(str(-(10 ** 4299))))
print(10 ** 4300)
