# A bytearray is changed in place; what copies it does not see that.
import copy

b = bytearray(b'abc')
c, d, alias = copy.copy(b), copy.deepcopy(b), b
b.append(100)
b.extend([101, 102])
b[0] = 65
print(b, c, d, alias is b, c is b)
b[1:3] = b'--'
del b[-1]
b += b'!'
b.insert(1, 66)
print(b, b.pop(), b.pop(0), len(b), list(b)[:2], b[::-1], b == b'B--de', b'B' in b, 45 in b)
b.reverse()
b.remove(45)
print(b, b.upper(), b.find(b'B'), b.replace(b'e', b'EE'), b * 2, b + b'x', type(b'x' + b).__name__, bytes(b))
for attempt in (lambda: b.append(256), lambda: b.append('a'), lambda: b.pop(9), lambda: b.remove(9), lambda: b.extend('a'), lambda: b.__setitem__('a', 1),
                lambda: b.__setitem__(9, 1), lambda: b[9], lambda: b['a'], lambda: b.__setitem__(slice(0, 1), 3), lambda: b + 'a', lambda: hash(b),
                lambda: b < 3, lambda: bytearray('a'), lambda: bytearray([300]), lambda: bytearray(-1), lambda: b * 'a'):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
