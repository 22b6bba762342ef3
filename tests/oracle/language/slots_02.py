# In a line of classes, with and without.
class A:
    __slots__ = 'a',


class B(A):
    __slots__ = ('b',)


class C(B):
    pass


b, c = B(), C()
b.a, b.b = 1, [2]
c.a, c.b, c.c = 1, [2], 3
print(b.a, b.b, vars(c), A.a.__get__(c), type(A.a).__name__)
try:
    vars(b)
except TypeError as error:
    print(error)
try:
    b.c = 1
except AttributeError as error:
    print(error)
