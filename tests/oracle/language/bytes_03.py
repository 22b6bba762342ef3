# A bytearray is changed in place and shared.
a = bytearray(b'hello')
b = a
b[0] = ord('J')
b.append(33)
b.extend(b'??')
del b[-1]
b[1:3] = b'EL'
print(a, b is a, bytes(a), a.decode(), len(a), a[0], a[:2])
c = a[:]
c += b'x'
d = bytearray(a)
d.clear()
print(a, c, d, a == bytes(a), a.copy() is a, a.pop(), a.find(b'L'), bytearray(2), a.upper(), type(a + b'z').__name__)
for f in (lambda: a.append(256), lambda: a.append('x'), lambda: a[50], lambda: bytearray('x'), lambda: hash(a), lambda: a.extend('x')):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
