# str, repr, format and what containers show.
class Name:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'Name({self.n!r})'

    def __str__(self):
        return self.n

    def __format__(self, spec):
        return self.n.upper() if spec == 'up' else format(self.n, spec)


a = Name('ann')
print(a, [a], {a.n: a}, (a,), str(a), repr(a))
print(f'{a}|{a!r}|{a:up}|{a:>6}|{a!s:<5}|', '{:up} {!r}'.format(a, a), '%s %r' % (a, a))


class Plain:
    pass


print(repr(Plain())[:24], str(Plain)[:30])
