from contextlib import closing, suppress, nullcontext, AbstractContextManager, ContextDecorator

class Door:
    def __init__(self):
        self.open = True
    def close(self):
        self.open = False

d = Door()
with closing(d) as e:
    print(e is d, e.open)
print(d.open)
with suppress(KeyError, ValueError):
    {}["x"]
with suppress(ZeroDivisionError):
    print("fine")
shared = [1]
with nullcontext(shared) as s:
    print(s is shared)
c, n, u = closing(d), nullcontext(), suppress(LookupError)
with u:
    [][0]

class Mine(AbstractContextManager):
    def __exit__(self, *args):
        print("exit", args[0])
        return True

with Mine() as m:
    print(type(m).__name__)
    raise TypeError("gone")

class Deco(ContextDecorator):
    def __enter__(self):
        print("in")
        return self
    def __exit__(self, *exc):
        print("out")

@Deco()
def f(x):
    "doc"
    return x

print(f(1), f.__name__, f.__doc__, isinstance(d, AbstractContextManager), isinstance(c, AbstractContextManager), issubclass(Deco, AbstractContextManager))
try:
    class Half(AbstractContextManager):
        pass
    Half()
except TypeError as error:
    print(error)
with suppress(KeyError):
    [][5]
