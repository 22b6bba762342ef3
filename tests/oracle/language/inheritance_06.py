# super with arguments, in class methods and outside.
class A:
    @classmethod
    def make(cls, n):
        x = cls()
        x.n = [n]
        return x

    def value(self):
        return 'A'


class B(A):
    @classmethod
    def make(cls, n):
        x = super().make(n)
        x.n.append('B')
        return x

    def value(self):
        return super(B, self).value() + 'B'


class C(B):
    pass


c = C.make(1)
print(type(c).__name__, c.n, c.value(), super(B, c).value(), super(C, c).value())
