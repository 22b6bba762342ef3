# What a class body may hold.
class Shape:
    """A shape."""
    kinds = []
    for name in ('round', 'flat'):
        kinds.append(name)
    if len(kinds) == 2:
        default = kinds[0]

    class Corner:
        angle = 90

    def area(self, f=lambda x: x * x):
        return f(3)
    del name


print(Shape.kinds, Shape.default, Shape.Corner.angle, Shape().area(), Shape.__doc__, Shape.Corner.__qualname__)
