# A memoryview looks at the bytes of another object, and writes through to it.
b = bytearray(b'abcdef')
m = memoryview(b)
part = m[1:4]
part[0] = 88
m[4:6] = b'YZ'
print(b, part.tolist(), m.nbytes, m.readonly, m.format, m.shape, part.obj is b, m == b, len(part), bytes(m[::2]), m[-1])
try:
    b.append(1)
except BufferError as error:
    print(error)
part.release()
for attempt in (lambda: part[0], lambda: len(part), lambda: m[9], lambda: m.__setitem__(0, 300), lambda: m.__setitem__(0, 'a'), lambda: m.__setitem__(slice(0, 2), b'a'),
                lambda: memoryview(b'ab').__setitem__(0, 1), lambda: memoryview('a'), lambda: hash(m)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
with m as inner:
    print(inner is m)
del inner
b.append(1)
print(b, hash(memoryview(b'ab')) == hash(b'ab'))
