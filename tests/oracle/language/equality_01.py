# Objects are equal to themselves alone, unless they say more.
class Plain:
    pass


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x


a, b = Plain(), Plain()
p, q = Point(1), Point(1)
print(a == b, a == a, a != b, p == q, p != q, p is q, p == 1, q in [0, p], [p].index(q), [1, p] == [1, q], (p,) == (q,))
