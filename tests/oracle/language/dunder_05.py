# All the arithmetic there is.
class Say:
    def __getattr__(self, name):
        raise AttributeError(name)


names = 'add sub mul truediv floordiv mod pow matmul lshift rshift and or xor'.split()
for name in names:
    setattr(Say, f'__{name}__', lambda self, other, name=name: name)
    setattr(Say, f'__r{name}__', lambda self, other, name=name: 'r' + name)
s = Say()
print(s + 1, s - 1, s * 1, s / 1, s // 1, s % 1, s ** 1, s @ 1, s << 1, s >> 1, s & 1, s | 1, s ^ 1)
print(1 + s, 1 - s, 1 * s, 1 / s, 1 // s, 1 % s, 1 ** s, 1 @ s, 1 << s, 1 >> s, 1 & s, 1 | s, 1 ^ s)
x = s
x -= 2
print(x, divmod(7, 2), '%d' % 5)
