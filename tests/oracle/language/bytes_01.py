# Bytes are numbers that print as text.
b = b'abc\x00\xff'
print(b, b[0], b[1:3], list(b), len(b), 97 in b, b'bc' in b, bytes(3), bytes([65, 66]), bytes('é', 'utf-8'), b'a' + b'b', b'ab' * 2)
print(b.hex(), bytes.fromhex('41 42'), b.find(b'c'), b.startswith(b'a'), b'A b'.split(), b','.join([b'x', b'y']), b'ab'.upper(), b'x' < b'y')
print(b'it\'s', b"q\"'", b'\\', b'\t\n', b == b'abc\x00\xff', {b'k': 1}[b'k'], int.from_bytes(b'\x01\x02', 'big'), (258).to_bytes(2, 'little'))
