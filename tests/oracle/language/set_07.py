# A key whose hash has changed since it was put in is not found.
class Point:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return hash(self.x)

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x


p = Point(1)
s, d = {p}, {p: 'value'}
print(p in s, d[p], Point(1) in s)
p.x = 5
print(p in s, d.get(p, 'lost'), Point(1) in s, Point(5) in s, len(s), list(s)[0] is p)
try:
    s.remove(p)
except KeyError as error:
    print('KeyError', error.args[0] is p)
p.x = 1
print(p in s, d[p])
s.discard(p)
print(s, d == {p: 'value'})
