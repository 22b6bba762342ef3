from abc import ABC, ABCMeta, abstractmethod, update_abstractmethods, abstractproperty, get_cache_token
import copy

class Base(ABC):
    registry = []

    def __init_subclass__(cls, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Base.registry.append((cls.__name__, tag))

    @abstractmethod
    def run(self):
        return ["base"]

    @property
    @abstractmethod
    def level(self):
        ...

    @level.setter
    @abstractmethod
    def level(self, value):
        ...

    @classmethod
    @abstractmethod
    def make(cls):
        ...

    @abstractproperty
    def old(self):
        ...

class Good(Base, tag="good"):
    def run(self):
        return super().run() + ["good"]
    level = 1
    old = None
    @classmethod
    def make(cls):
        return cls()

g = Good.make()
print(g.run(), Base.registry, sorted(Base.__abstractmethods__), Good.__abstractmethods__, copy.copy(g).run())

class Still(Good, tag="still"):
    @abstractmethod
    def extra(self):
        ...

def told(call):
    try:
        print(call())
    except TypeError as error:
        print(error)

told(Base)
told(Still)
told(lambda: Still(1, 2))
class Part(Base):
    run = None
told(Part)
class Later(ABC):
    @abstractmethod
    def f(self):
        ...
Later.f = lambda self: 1
told(Later)
update_abstractmethods(Later)
told(lambda: Later().f())

class Meta(ABCMeta):
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.made_by = "Meta"
        return cls
    def __call__(cls, *args):
        print("calling", cls.__name__)
        return super().__call__(*args)

class Own(metaclass=Meta):
    def __init__(self, x=0):
        self.x = x
    @abstractmethod
    def go(self):
        ...

class Runs(Own):
    def go(self):
        return self.x

print(Runs(3).go(), Runs.made_by, type(Runs).__name__, isinstance(Runs(1), Own))
told(Own)
class Slotted(ABC):
    __slots__ = ("a",)
s = Slotted()
s.a = [1]
print(ABC.__slots__, hasattr(s, "__dict__"))
