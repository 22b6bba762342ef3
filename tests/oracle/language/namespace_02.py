# types for asking, and a class made with new_class.
import types


def f():
    yield 1


class A:
    def m(self):
        pass


print(isinstance(f, types.FunctionType), isinstance(f(), types.GeneratorType), isinstance(A().m, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(types, types.ModuleType))
m = types.MethodType(lambda self: [self], 'bound')
print(m(), m.__self__, types.NoneType is type(None), types.EllipsisType is type(...))
proxy = types.MappingProxyType(d := {'a': [1]})
d['b'] = 2
print(proxy['a'] is d['a'], len(proxy), dict(proxy))
try:
    proxy['c'] = 1
except TypeError as error:
    print(error)
B = types.new_class('B', (A,), {}, lambda space: space.update(x=5))
print(B.x, B.__mro__[1] is A)
