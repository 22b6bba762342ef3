from collections import OrderedDict
import copy

inner = [1]
d = OrderedDict(a=inner, b={"c": inner})
shallow, also, deep = copy.copy(d), d.copy(), copy.deepcopy(d)
inner.append(2)
print(d, shallow["a"] is inner, also["a"] is inner, deep, deep["a"] is deep["b"]["c"], type(shallow) is OrderedDict)

class Lru(OrderedDict):
    def __init__(self, size, *args):
        self.size = size
        super().__init__(*args)
    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.size:
            oldest = next(iter(self))
            del self[oldest]

c = Lru(2)
c["x"] = [1]
c["y"] = 2
c["x"]
c["z"] = 3
print(c, list(c), c.size, "y" in c)
k = list(d.keys())
v = list(d.items())
print(k, v[0][1] is inner, list(reversed(d.items()))[0][0], len(d.values()), d.keys() & {"a"}, ("a", inner) in d.items())
for wrong in (lambda: OrderedDict(3), lambda: OrderedDict([1]), lambda: OrderedDict({}, {})):
    try:
        wrong()
    except TypeError as error:
        print(error)
d.pop("zz")
