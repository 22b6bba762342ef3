# What bytes do not do.
for f in (lambda: b'a' + 'b', lambda: b'a'[5], lambda: bytes([256]), lambda: bytes('x'), lambda: b'a'.join(['x']), lambda: 'a' in b'a',
          lambda: b'a' < 'a', lambda: bytes([-1]), lambda: bytes(-1), lambda: b'a'.find('a'), lambda: bytes.fromhex('zz'), lambda: b'%d' % 'x'):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
try:
    x = b'abc'
    x[0] = 1
except TypeError as error:
    print(error)
print(b'a' == 'a', b'%d %s' % (5, b'x'), bytes(b'a') is b'a')
