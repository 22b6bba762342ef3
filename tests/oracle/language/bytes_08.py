# bytes that are themselves again, and those that all share: none, and single ones.
b = bytes([1, 2, 3])
between = bytes([2, 3])
z, nothing = b'z', b''


class B(bytes):
    pass


derived = B(b)
print([one is b for one in (b + nothing, nothing + b, b + bytearray(), b * 1, 1 * b, b * True, b[:], b[0:9], b.strip(), b.lstrip(),
                            b.rstrip(z), b.replace(z, nothing), b.replace(nothing, nothing), b.replace(b[:1], z, 0),
                            nothing.join([b]), z.join((b,)), b.split(z)[0], b.split()[0], b.rsplit(z)[0], b.partition(z)[0],
                            b.rpartition(z)[2], b.center(1), b.ljust(2), b.rjust(3), b.removeprefix(z), b.removesuffix(nothing),
                            bytes(b))])
print([one is b for one in (nothing.join([b, nothing]), b.lower(), b.upper(), b % (), b'%s' % b, bytes(memoryview(b)), bytes(derived),
                            b.replace(b[:1], b[:1]), b.__getnewargs__()[0], b'' + bytearray(b))], b.partition(between)[1] is between)
print([one is derived for one in (derived + nothing, derived * 1, derived[:], derived.strip(), derived.split(z)[0])])
print([one is nothing for one in (bytes(), bytes([]), b.strip(b), b[3:], bytes(bytearray()), nothing.join([]), ''.encode(), bytes(0),
                                  bytes.fromhex(''), (0).to_bytes(0, 'big'), b * 0, nothing * 3, b.rpartition(z)[0])])
one = b'\x01'
print([each is one for each in (bytes([1]), b[0:1], b.split(between)[0], b.removesuffix(between), b.partition(between)[0], one * 1,
                                bytes(x for x in [1]), bytes.fromhex('01'), '\x01'.encode(), b'%c' % 1, one + nothing, one.center(1),
                                nothing.join([one]), b[::-1][2:])])
print([each is one for each in ((1).to_bytes(1, 'big'), bytes((1,)), bytes(bytearray(one)), memoryview(b)[0:1].tobytes(),
                                b.replace(between, nothing), nothing.join([one, nothing]), one.upper(), b[0:2:2])])
