# Only the names that are listed.
class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x):
        self.x = x


p = Point([1])
print(p.x, hasattr(p, 'y'), hasattr(p, '__dict__'))
p.y = 2
for name in ('z', '__dict__'):
    try:
        setattr(p, name, {})
    except AttributeError as error:
        print(error)
del p.x
try:
    p.x
except AttributeError as error:
    print(error)
