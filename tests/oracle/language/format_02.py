# Texts, and str.format with all its ways to name things.
for spec in ('', 's', '5', '<5', '>5', '^5', '*^6', '.2', '5.1', '>{}'.format(4)):
    print(spec, '|' + format('abc', spec) + '|')


class P:
    x = [10, 20]


print('{} {}'.format(1, 2), '{1} {0} {1}'.format('a', 'b'), '{a} {b!r}'.format(a=1, b='x'), '{0.x[1]} {d[k]}'.format(P, d={'k': 5}), '{{}} {}'.format('x'))
print('{:>{w}}|{:.{p}f}'.format('r', 3.14159, w=5, p=1), '{:{}}|'.format('x', 4), '{0:<4}{0:>4}'.format('q'), '{!s:.1}'.format([1]))
for text in ('{', '}', '{1}', '{a}', '{} {0}', '{0.y}', '{0[9]}', '{!z}', '{:d}', '{0!r', '{:.2x}', '{:,s}'):
    try:
        print(text.format('v'))
    except Exception as error:
        print(text, type(error).__name__, error)
