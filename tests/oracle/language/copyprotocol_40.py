# Properties, class attributes and methods stay with the class.
import copy


class Circle:
    instances = []
    unit = 'cm'

    def __init__(self, r):
        self._r = r
        Circle.instances.append(self)

    @property
    def area(self):
        return 3 * self._r ** 2


a = Circle(2)
b = copy.deepcopy(a)
b._r = 10
b.unit = 'm'
print(a.area, b.area, len(Circle.instances), b.instances is a.instances, vars(b), a.unit)
p = Circle.__dict__['area']
print(copy.copy(p) is p, copy.deepcopy(p) is p)
