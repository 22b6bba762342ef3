# The reflected operand, and NotImplemented.
class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if isinstance(other, (int, Money)):
            return Money(self.n + (other.n if isinstance(other, Money) else other))
        return NotImplemented

    def __radd__(self, other):
        return self + other

    def __repr__(self):
        return f'${self.n}'


print(Money(1) + 2, 3 + Money(4), sum([Money(1), Money(2)]), sum([Money(5)], Money(6)))
for pair in ((Money(1), 'x'), ('x', Money(1)), (Money(1), None)):
    try:
        pair[0] + pair[1]
    except TypeError as error:
        print(error)
