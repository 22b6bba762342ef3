# Inherited hooks make what the subclass says.
import copy


class Base:
    def __init__(self):
        self.a = [1]

    def __copy__(self):
        new = type(self).__new__(type(self))
        new.__dict__.update(self.__dict__)
        new.made_by = 'Base'
        return new


class Child(Base):
    def __init__(self):
        super().__init__()
        self.b = [2]

    def __copy__(self):
        new = super().__copy__()
        new.b = list(self.b)
        return new


x = Child()
y = copy.copy(x)
print(type(y).__name__, y.a is x.a, y.b is x.b, y.made_by)
