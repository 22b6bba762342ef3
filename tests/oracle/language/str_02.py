# Splitting and joining.
print('a b  c'.split(), 'a b  c'.split(' '), 'a,b,,c'.split(','), 'a,b,c'.split(',', 1), 'a,b,c'.rsplit(',', 1))
print('a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('z'), 'one\ntwo\r\nthree'.splitlines(), ''.split())
print('-'.join(['x', 'y']), ''.join('abc'), ', '.join(map(str, [1, 2])), '\n'.join([]) == '')
for f in (lambda: ','.join([1]), lambda: 'a'.split(''), lambda: ''.join(5), lambda: 'a' + 1, lambda: 'a' * 'b', lambda: 'abc'[9]):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
