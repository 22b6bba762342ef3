# Classes, by place and by name.
class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


class Other:
    def __init__(self):
        self.data = [1, Point(5, 6)]


def where(p):
    match p:
        case Point(0, 0):
            return 'origin'
        case Point(x, y=0):
            return 'on the axis', x
        case Point(x=a, y=b) if a == b:
            return 'diagonal', a
        case Other(data=[_, Point(x, y)]):
            return 'inside', x, y
        case int(n) | float(n):
            return 'number', n
        case Point():
            return 'somewhere'


print([where(p) for p in (Point(0, 0), Point(3, 0), Point(2, 2), Point(1, 2), Other(), 5, 2.5, 'x')])
try:
    match Other():
        case Other(1):
            pass
except TypeError as error:
    print(error)
