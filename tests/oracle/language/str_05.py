# translate, maketrans and encoding to bytes and back.
table = str.maketrans('abc', 'xyz', 'd')
print('abcd'.translate(table), 'aé'.translate({97: 'A', 233: None}), str.maketrans({'a': 1}))
print('abc'.encode('ascii'), b'caf\xc3\xa9'.decode(), 'x'.encode('utf-16-le'))
for f in (lambda: 'é'.encode('ascii'), lambda: b'\xff'.decode(), lambda: 'a'.encode('nonsense'), lambda: str(b'a', 'ascii') + 1,
          lambda: ord('ab'), lambda: chr(-1), lambda: chr(0x110000), lambda: ord(5)):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print('é'.encode('ascii', 'ignore'), 'é'.encode('ascii', 'replace'), 'é'.encode('ascii', 'xmlcharrefreplace'))
