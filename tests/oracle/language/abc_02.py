# register and __subclasshook__.
from abc import ABC


class Drawable(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Drawable:
            return any('draw' in vars(c) for c in other.__mro__)
        return NotImplemented


class Circle:
    def draw(self):
        return 'o'


class Plain:
    pass


class Listed(ABC):
    pass


Listed.register(Plain)
print(isinstance(Circle(), Drawable), issubclass(Plain, Drawable), isinstance(Plain(), Listed), issubclass(Plain, Listed), Plain.__mro__[1:] == (object,), issubclass(Circle, Listed))
