# Slots and a dict, along a line of classes.
import copy


class A:
    __slots__ = 'a',


class B(A):
    __slots__ = 'b', '__dict__'


class C(B):
    pass


x = C()
x.a, x.b, x.c = [1], [2], [3]
y = copy.copy(x)
z = copy.deepcopy([x, x.a])
print(y.a is x.a, y.c is x.c, vars(y), z[0].a is z[1], z[0].b is x.b, vars(z[0]))
