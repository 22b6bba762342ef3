# Turning into numbers and texts.
class N:
    def __int__(self):
        return 3

    def __float__(self):
        return 2.5

    def __index__(self):
        return 1

    def __abs__(self):
        return 'abs'

    def __round__(self, n=None):
        return ('round', n)

    def __invert__(self):
        return '~'

    def __pos__(self):
        return '+'

    def __divmod__(self, other):
        return other, self

    def __complex__(self):
        return 1j

    def __bool__(self):
        return False


n = N()
print(int(n), float(n), [10, 20][n], abs(n), round(n), round(n, 2), ~n, +n, complex(n), bool(n), hex(n), 'ab'[n:])
print(divmod(n, 5)[0], list(range(n, 3)), not n)
