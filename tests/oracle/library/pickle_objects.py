# Objects by their classes' names, their states and arguments; bytes and what comes back.
import pickle


class Plain:
    def __init__(self, x):
        self.x = x
        self.items = [x]


class Slotted:
    __slots__ = ("a", "b")


class Both(Slotted):
    pass


class Stated:
    def __init__(self):
        self.kept, self.dropped = 1, 2

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        print("setstate", state)
        self.__dict__.update(state)
        self.dropped = None


class Reduced:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Reduced, (self.n + 1,)


class NewArguments:
    def __new__(cls, *args):
        print("new", args)
        made = super().__new__(cls)
        made.args = args
        return made

    def __getnewargs__(self):
        return ("again",)


class NewKeywords:
    def __new__(cls, *, k):
        made = super().__new__(cls)
        made.k = k
        return made

    def __getnewargs_ex__(self):
        return (), {"k": self.k}


class Items(list):
    pass


class Pairs(dict):
    pass


class Word(str):
    pass


class Number(int):
    pass


class Outer:
    class Inner:
        pass


def function():
    pass


p = Plain(5)
data = pickle.dumps(p)
print(data)
q = pickle.loads(data)
print(q.x, q.items, q is p, q.items is p.items, type(q) is Plain)
s = Slotted()
s.a = 1
print(pickle.dumps(s), pickle.loads(pickle.dumps(s)).a, hasattr(pickle.loads(pickle.dumps(s)), "b"))
both = Both()
both.a, both.other = [1], 2
print(pickle.dumps(both))
again = pickle.loads(pickle.dumps(both))
print(again.a, again.other)
stated = pickle.loads(pickle.dumps(Stated()))
print(vars(stated), pickle.dumps(Stated()))
print(pickle.loads(pickle.dumps(Reduced(1))).n, pickle.dumps(Reduced(1)))
one = NewArguments(1)
print(pickle.dumps(one))
print(pickle.loads(pickle.dumps(one)).args)
two = NewKeywords(k=3)
print(pickle.dumps(two), pickle.loads(pickle.dumps(two)).k)
items = Items([1, [2]])
items.name = "n"
print(pickle.dumps(items), pickle.loads(pickle.dumps(items)), pickle.loads(pickle.dumps(items)).name)
pairs = Pairs(a=1)
print(pickle.dumps(pairs), pickle.loads(pickle.dumps(pairs)), type(pickle.loads(pickle.dumps(pairs))))
print(pickle.dumps(Word("w")), pickle.dumps(Number(7)), type(pickle.loads(pickle.dumps(Word("w")))))
print(pickle.dumps(Outer.Inner), pickle.loads(pickle.dumps(Outer.Inner)) is Outer.Inner)
print(pickle.dumps(function), pickle.loads(pickle.dumps(function)) is function, pickle.dumps(Plain))
print(pickle.loads(pickle.dumps(type(pickle.loads(pickle.dumps(Outer.Inner()))))))
both = [p, p, {"p": p}]
copied = pickle.loads(pickle.dumps(both))
print(copied[0] is copied[1], copied[0] is copied[2]["p"], copied[0] is p)
p.me = p
copied = pickle.loads(pickle.dumps(p))
print(copied.me is copied, copied is p)
three = pickle.dumps([Plain(1), Plain(2)])
print(three)
