import weakref
from weakref import proxy, ref, ProxyType, CallableProxyType, ProxyTypes, ReferenceType, getweakrefs

class Model:
    def __init__(self):
        self.layers = [1]
    def __len__(self):
        return len(self.layers)
    def grow(self):
        self.layers.append(len(self.layers) + 1)
        return self

m = Model()
p = proxy(m)
r = ref(m)
p.grow()
p.name = "x"
print(len(p), m.layers, m.name, type(p) is ProxyType, isinstance(p, ProxyTypes), type(r) is ReferenceType, len(getweakrefs(m)), isinstance(p, Model))

class Called:
    def __call__(self, x):
        return x * 2

c = Called()
q = proxy(c)
print(q(4), type(q) is CallableProxyType)
del m
try:
    p.layers
except ReferenceError as error:
    print(error)
print(r())
for wrong in (3, "text", (), None):
    try:
        ref(wrong)
    except TypeError as error:
        print(error)
