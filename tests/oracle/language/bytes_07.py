# Bytes with % in them, and further methods.
for attempt in (lambda: b'%s %b' % (b'a', bytearray(b'c')), lambda: b'%x %5.2f %c %c %r %a' % (255, 1.5, 65, b'b', '\u00e9', [1]), lambda: b'%s' % 'a', lambda: b'%c' % 300,
                lambda: b'%(a)d' % {b'a': 1}, lambda: b'%d' % 'x', lambda: b'%-5d|%05d|%%' % (1, 2), lambda: b'%d' % (1, 2), lambda: b'%q' % 1, lambda: b'%5s|%.1s' % (b'ab', b'cd')):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
print(b'a-b-c'.partition(b'-'), b'a-b-c'.rpartition(b'-'), b'abc'.removeprefix(b'a'), b'abc'.removesuffix(b'bc'), b'a'.center(4, b'*'), b'a'.ljust(3) + b'|', b'a'.rjust(3), b'12'.isdigit(), b'ab1'.isalnum(), b''.isalpha(), b' \n'.isspace())
