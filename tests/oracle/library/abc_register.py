from abc import ABC

class Drawable(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Drawable:
            return any("draw" in base.__dict__ for base in other.__mro__) or NotImplemented
        return NotImplemented

class Pen:
    def draw(self):
        pass

class Stone:
    pass

print(isinstance(Pen(), Drawable), isinstance(Stone(), Drawable), issubclass(int, Drawable))

class Number(ABC):
    pass

@Number.register
class Mine:
    pass

Number.register(int)
print(isinstance(3, Number), isinstance(True, Number), isinstance(Mine(), Number), issubclass(float, Number))

class Sub(Number):
    pass

Sub.register(str)
print(isinstance("x", Number), isinstance("x", Sub), isinstance(3, Sub))
for wrong in (3, Number):
    try:
        Mine2 = Sub.register(wrong)
        print(Mine2)
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
print(Number.__mro__, Sub.__bases__)
issubclass(3, Number)
