# A class that decides itself.
class Even(type):
    def __instancecheck__(cls, x):
        return isinstance(x, int) and x % 2 == 0

    def __subclasscheck__(cls, other):
        return other is int


class EvenNumber(metaclass=Even):
    pass


print(isinstance(4, EvenNumber), isinstance(3, EvenNumber), issubclass(int, EvenNumber), issubclass(str, EvenNumber))
print(isinstance(EvenNumber(), EvenNumber))


class Pretender:
    __class__ = list


p = Pretender()
print(isinstance(p, list), type(p).__name__, p.__class__)
