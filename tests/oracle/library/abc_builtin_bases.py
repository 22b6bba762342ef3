from abc import ABC, abstractmethod
from collections.abc import Mapping, MutableMapping
from typing import NamedTuple

class Vector(tuple, ABC):
    @abstractmethod
    def norm(self):
        ...

v = Vector([1, 2])
print(v, type(v).__name__)

class Made(ABC):
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.args = args
        return self
    @abstractmethod
    def go(self):
        ...

class Goes(Made):
    def go(self):
        return self.args

print(Goes(1, [2]).go())
try:
    Made(1)
except TypeError as error:
    print(error)

class Exploding(Exception, ABC):
    @abstractmethod
    def why(self):
        ...

class Registry(MutableMapping):
    _shared = {}
    def __init__(self):
        self.__dict__ = self._shared
    def __getitem__(self, key):
        return self.__dict__[key]
    def __setitem__(self, key, value):
        self.__dict__[key] = value
    def __delitem__(self, key):
        del self.__dict__[key]
    def __iter__(self):
        return iter(self.__dict__)
    def __len__(self):
        return len(self.__dict__)

a, b = Registry(), Registry()
a["x"] = [1]
print(b["x"] is a["x"], b.x, dict(b), a == b, {**a}, a | {} if False else "", list(b.items()))
def spread(**kwargs):
    return kwargs
print(spread(**a), isinstance(a, Mapping), a.get("none"), a.pop("x"), len(b))
class Bad(Mapping):
    pass
Bad()
