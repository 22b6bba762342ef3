# The old way to format.
print('%s %d %f' % ('a', 5, 2.5), '%r' % 'x', '%5d|%-5d|%05d|%+d' % (1, 2, 3, 4), '%.2f %8.3f %e %g' % (3.14159, 2.5, 1500, 0.0001), '%x %X %o %#x' % (255, 255, 8, 255), '%c%c' % (65, 'b'), '100%%' % ())
print('%s' % [1, 2], '%s' % (1,), '%s %s' % ([1], {2: 3}), '%(a)s %(b)05.1f' % {'a': 1, 'b': 2}, '%.3s|%10s|%-4s|' % ('abcdef', 'r', 'l'), '%*d' % (5, 42), '%s' % None, '%d' % 3.99, '%d' % True, '%i' % -5)
for f in (lambda: '%d' % 'x', lambda: '%s %s' % 'a', lambda: '%s' % (1, 2), lambda: 'a' % 5, lambda: '%(k)s' % {}, lambda: '%z' % 1, lambda: '%c' % 'ab', lambda: '%x' % 1.5, lambda: '%s %(a)s' % {'a': 1}, lambda: '%' % ()):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
