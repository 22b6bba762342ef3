import types
from types import SimpleNamespace, MappingProxyType, MethodType, FunctionType, new_class, DynamicClassAttribute

n = SimpleNamespace(a=1, b=[2])
m = MappingProxyType({"k": [1]})

class C:
    x = 1
    def f(self):
        return self
    def g(self):
        yield self

c = C()
b = MethodType(lambda self, y: (self, y), c)
print(n, m["k"], b(2)[0] is c, isinstance(C.f, FunctionType), isinstance(c.f, MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(c.g(), types.GeneratorType), isinstance(None, types.NoneType), isinstance(list[int], types.GenericAlias), isinstance(int | str, types.UnionType), isinstance(types, types.ModuleType), types.LambdaType is FunctionType)
D = new_class("D", (C,), {}, lambda ns: ns.update(y=[3]))
E = new_class("E")
print(D.x, D.y, D.__name__, D.__module__, E.__mro__, types.resolve_bases((C,)) == (C,), types.prepare_class("F", (C,))[0] is type)

class Virtual:
    def __init__(self, v):
        self._v = v
    @DynamicClassAttribute
    def v(self):
        return self._v
    @v.setter
    def v(self, value):
        self._v = value

w = Virtual(3)
w.v = 4
print(w.v)
try:
    Virtual.v
except AttributeError as error:
    print(repr(error))
try:
    del w.v
except AttributeError as error:
    print(error)
class Slots:
    __slots__ = ("q",)
print(isinstance(Slots.q, types.MemberDescriptorType), types.EllipsisType, types.MethodType.__name__)
