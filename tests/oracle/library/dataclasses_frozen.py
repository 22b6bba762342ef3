from dataclasses import dataclass, field, FrozenInstanceError, replace

@dataclass(frozen=True)
class P:
    x: int
    items: list = field(default_factory=list, compare=False)

p = P(1)
p.items.append(2)
q = replace(p, x=2)
print(p, q, p.items is q.items, hash(p) == hash(P(1, [5])), {p: 1})
for action in ("p.x = 3", "p.new = 3", "del p.x", "del p.new"):
    try:
        if action.startswith("del"):
            delattr(p, action[-3:].strip("p. "))
        else:
            setattr(p, action[2:5].strip(" ="), 3)
    except FrozenInstanceError as error:
        print(type(error).__mro__[1].__name__, error)

class Sub(P):
    pass

s = Sub(1)
s.extra = 5
print(s.__dict__, s == p)
try:
    s.x = 4
except AttributeError as error:
    print(error)
try:
    @dataclass
    class Bad(P):
        y: int = 0
except TypeError as error:
    print(error)

@dataclass
class Open:
    x: int = 0

try:
    @dataclass(frozen=True)
    class Bad2(Open):
        y: int = 0
except TypeError as error:
    print(error)
try:
    @dataclass(frozen=True)
    class Bad3:
        x: int
        def __setattr__(self, name, value):
            pass
except TypeError as error:
    print(error)

@dataclass(frozen=True)
class Post:
    x: int
    double: int = field(init=False)
    def __post_init__(self):
        object.__setattr__(self, "double", self.x * 2)

post = Post(4)
print(post, post.__dict__)
p.x = 7
