from contextlib import ContextDecorator, contextmanager, AbstractContextManager
from functools import wraps

class Timed(ContextDecorator):
    def __init__(self, label):
        self.label = label
        self.calls = []
    def __enter__(self):
        self.calls.append("in")
        return self
    def __exit__(self, kind, error, trace):
        self.calls.append(("out", kind))
        return kind is KeyError

t = Timed("t")

@t
def risky(fail=None):
    "may fail"
    if fail:
        raise fail
    return "fine"

print(risky(), risky(KeyError("k")), t.calls, risky.__name__, risky.__doc__, risky.__wrapped__())
try:
    risky(ValueError("v"))
except ValueError as error:
    print(error, t.calls[-1])

@contextmanager
def tag(name, log):
    log.append(f"<{name}>")
    yield log
    log.append(f"</{name}>")

log = []

@tag("p", log)
def text(word):
    log.append(word)

text("one")
text("two")
with tag("a", log), tag("b", log) as same:
    same.append("in")
print(log, same is log)
d = tag("x", log)
print(type(d).__name__, isinstance(d, AbstractContextManager), d.args, d.kwds, d.func.__name__)
class Both(AbstractContextManager):
    depth = 0
    def __enter__(self):
        self.depth += 1
        return super().__enter__()
    def __exit__(self, *exc):
        self.depth -= 1
b = Both()
with b as x, b as y:
    print(x is y, b.depth)
print(b.depth, b.__dict__)
@contextmanager
def raises():
    yield
    raise RuntimeError("after")
with raises():
    pass
