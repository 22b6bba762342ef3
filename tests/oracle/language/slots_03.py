# What cannot go together.
try:
    class A:
        __slots__ = ('x',)
        x = 1
except ValueError as error:
    print(error)
try:
    class B:
        __slots__ = ('not a name',)
except TypeError as error:
    print(error)


class P:
    __slots__ = 'p'


class Q:
    __slots__ = 'q'


try:
    class R(P, Q):
        pass
except TypeError as error:
    print(error)
try:
    class S(int):
        __slots__ = 's'
except TypeError as error:
    print(error)
print(P.__slots__)
