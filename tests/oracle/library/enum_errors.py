from enum import Enum, IntEnum, unique, StrEnum, auto

class E(Enum):
    A = 1
    B = 2

def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__))

told(lambda: E(9))
told(lambda: E("A"))
told(lambda: E["Z"])
told(lambda: E.Z)
told(lambda: E())
told(lambda: E.A < E.B)
told(lambda: setattr(E, "A", 3))
told(lambda: delattr(E, "A"))
told(lambda: setattr(E.A, "name", 3))
told(lambda: setattr(E.A, "value", 3))
told(lambda: 1 in E)
told(lambda: E.A + 1)
told(lambda: E.value)
try:
    class F(E):
        C = 3
except TypeError as error:
    print(error)
try:
    class F(Enum):
        A = 1
        A = 2
except TypeError as error:
    print(error)
try:
    class F(Enum):
        def A(self):
            pass
        A = 2
except TypeError as error:
    print(str(error).split("<")[0])
try:
    @unique
    class F(Enum):
        A = 1
        B = 1
        C = 2
        D = 2
except ValueError as error:
    print(error)
try:
    class F(Enum):
        _private_ = 1
except ValueError as error:
    print(error)
try:
    class F(Enum):
        mro = 1
except ValueError as error:
    print(error)
try:
    class F(IntEnum):
        A = "x"
except ValueError as error:
    print(error)
try:
    class F(StrEnum):
        A = 3
except TypeError as error:
    print(error)
try:
    class F(Enum):
        A = auto()
        def _generate_next_value_(name, start, count, last):
            return name
except TypeError as error:
    print(error)
E("nothing")
