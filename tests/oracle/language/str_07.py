# A string formatted to itself is itself, the answer of a method too; the digit of a number is a new one.
a, nothing = ''.join(['a', 'b']), ''


class Text(str):
    pass


class Says:
    def __str__(self):
        return a

    def __repr__(self):
        return a

    def __format__(self, spec):
        return a


class Derived:
    def __str__(self):
        return text


text, says, derived = Text('ab'), Says(), Derived()
print([one is a for one in ('%s' % a, '%2s' % a, '%.2s' % a, '%-2s' % a, '%(x)s' % {'x': a}, '%s' % says, '%r' % says, '%a' % says,
                            a % (), a % {}, ' %s' % a, '%s ' % a, '%3s' % a, '%.1s' % a)])
print([one is a for one in ('{}'.format(a), '{:s}'.format(a), '{:2}'.format(a), '{:.2}'.format(a), '{!s}'.format(says),
                            '{!r}'.format(says), '{!a:s}'.format(says), '{}'.format(says), '{x}'.format_map({'x': a}),
                            a.format(), a.format(1), a.format_map({}), '{}{}'.format(nothing, a), '{}{}'.format(a, nothing),
                            '{:3}'.format(a), '{:.1}'.format(a))])
print([one is a for one in (format(a), format(a, 's'), format(a, '2'), format(a, '5'), format(says), f'{a:s}', f'{a!s:2}', f'{a}',
                            f'{says}', f'{says!r}', f'{says!s}', f'{a}{nothing}', a.__str__(), a.__format__('s'), str(says),
                            repr(says), ascii(says), str(a))])
print([one is text for one in ('%s' % text, '{}'.format(text), format(text), text.__str__(), f'{text}', text.format())])
print(type(str(derived)).__name__, type('%s' % derived).__name__, type(f'{derived}').__name__, type('{}'.format(derived)).__name__,
      type('{!s}'.format(derived)).__name__)
print(str(5) is str(5), repr(5) is repr(5), f'{5}' is f'{5}', format(5) is format(5), '%d' % 5 is '%d' % 5,
      '{}'.format(5) is '{}'.format(5), '%s' % 5 is '%s' % 5, (5).__repr__() is (5).__str__())
print(a.__getnewargs__()[0] is a)
