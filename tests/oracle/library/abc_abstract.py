from abc import ABC, abstractmethod, ABCMeta

class Shape(ABC):
    kind = "shape"

    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    def describe(self):
        return f"{self.name}: {self.area()}"

class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    name = "square"

class Half(Shape):
    def area(self):
        return 1

s = Square(3)
print(s.describe(), isinstance(s, Shape), issubclass(Square, Shape), Shape.__abstractmethods__ == {"area", "name"})
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)

class Meta(metaclass=ABCMeta):
    @classmethod
    @abstractmethod
    def make(cls):
        pass
    @staticmethod
    @abstractmethod
    def other():
        pass

print(type(Meta), type(Shape).__name__, Meta.__abstractmethods__ == frozenset({"make", "other"}))
Meta()
