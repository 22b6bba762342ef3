# From texts, to texts, in every base.
print(int('42'), int(' -7 '), int('0x1f', 16), int('z', 36), int('0b101', 0), int('1_000'), int(3.99), int(-3.99), int(True), int('٣'))
print(bin(10), hex(255), oct(8), bin(-5), hex(-255), 0b101, 0o17, 0xFF, 1_000_000, format(255, 'x'), format(5, '08b'), f'{255:#o}')
for f in (lambda: int('x'), lambda: int(''), lambda: int('1.5'), lambda: int('9', 8), lambda: int([]), lambda: int('1', 99), lambda: int(1, 2),
          lambda: hex(1.5), lambda: int(None), lambda: int('1__0'), lambda: int(b'12'), lambda: int(1j)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
