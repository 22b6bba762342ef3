# Adding, and what comes of it.
class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __mul__(self, n):
        return Vec(self.x * n, self.y * n)

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __repr__(self):
        return f'Vec({self.x}, {self.y})'


a, b = Vec(1, 2), Vec(10, 20)
print(a + b, a * 3, -a, a)
a += b
print(a)
try:
    3 * a
except TypeError as error:
    print(error)
