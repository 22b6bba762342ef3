from types import SimpleNamespace, MappingProxyType, MethodType, FunctionType
import copy

inner = [1]
n = SimpleNamespace(x=inner, y="a")
shallow, deep = copy.copy(n), copy.deepcopy(n)
n.z = 3
print(n, shallow, deep, shallow.x is inner, deep.x is inner, n == SimpleNamespace(x=[1], y="a", z=3), vars(n).keys())
del n.y
print(n, hasattr(n, "y"))
table = {"k": inner}
view = MappingProxyType(table)
table["new"] = 2
print(view["new"], len(view), list(view), "k" in view, view.get("q"), dict(view)["k"] is inner, view | {"a": 1})
try:
    view["k"] = 1
except TypeError as error:
    print(error)

class A:
    pass

def hello(self, word="hi"):
    return word, self

a = A()
a.greet = MethodType(hello, a)
A.wave = hello
print(a.greet()[1] is a, a.wave("bye")[0], type(a.greet) is MethodType, type(A.wave) is FunctionType, a.greet.__func__ is hello)
