# What is abstract cannot be made.
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        return 'base'

    @property
    @abstractmethod
    def name(self):
        ...


class Half(Shape):
    name = 'half'


class Square(Half):
    def __init__(self, side):
        self.side = side

    def area(self):
        return super().area(), self.side ** 2


for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
s = Square(3)
print(s.area(), s.name, isinstance(s, Shape), sorted(Shape.__abstractmethods__), Square.__abstractmethods__)
