# super calls the next one up.
class A:
    def __init__(self, x):
        self.x = x
        self.log = ['A']

    def who(self):
        return 'A'


class B(A):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
        self.log.append('B')

    def who(self):
        return 'B' + super().who()


b = B(1, 2)
print(b.x, b.y, b.log, b.who())
