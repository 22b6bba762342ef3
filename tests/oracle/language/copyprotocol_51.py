# copyreg.dispatch_table and a class that is reduced through __newobj__.
import copy
import copyreg


class Base:
    pass


class Child(Base):
    pass


def reduce_base(x):
    return Made, (vars(x),)


class Made:
    def __init__(self, parts):
        self.parts = parts


b, c = Base(), Child()
b.x = c.x = [1]
copyreg.pickle(Base, reduce_base)
print(type(copy.copy(b)).__name__, type(copy.copy(c)).__name__, Base in copyreg.dispatch_table, Child in copyreg.dispatch_table)
d = copy.deepcopy([b, b])
print(d[0] is d[1], type(d[0]).__name__, d[0].parts['x'] is b.x)
del copyreg.dispatch_table[Base]
print(type(copy.copy(b)).__name__)
