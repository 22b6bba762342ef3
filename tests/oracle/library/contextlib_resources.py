from contextlib import contextmanager, ExitStack, closing, nullcontext

class Pool:
    def __init__(self):
        self.open = []
        self.closed = []
    @contextmanager
    def use(self, name):
        self.open.append(name)
        try:
            yield self
        finally:
            self.open.remove(name)
            self.closed.append(name)

p = Pool()
with p.use("a") as one, p.use("b") as two:
    print(p.open, one is two is p)
print(p.open, p.closed)

def pipeline(names, fail=None):
    with ExitStack() as stack:
        pools = [stack.enter_context(p.use(name)) for name in names]
        if fail:
            raise fail
        return len(pools)

print(pipeline("xyz"), p.closed)
try:
    pipeline("uv", ValueError("stop"))
except ValueError as error:
    print(error, p.closed[-2:], error.__context__)

@contextmanager
def state():
    values = {"n": 0}
    yield values
    values["done"] = True

with state() as v:
    v["n"] += 1
print(v)
m = state()
entered = m.__enter__()
print(m.__exit__(None, None, None), entered)
try:
    m.__enter__()
except (AttributeError, RuntimeError) as error:
    print(type(error).__name__)

@contextmanager
def inner():
    try:
        yield
    except KeyError:
        raise LookupError("translated")

try:
    with inner():
        {}["x"]
except LookupError as error:
    kept = error
print(kept, repr(kept.__context__), kept.__cause__)
stack = ExitStack()
stack.callback(p.closed.append, "later")
other = stack.pop_all()
print(len(stack._exit_callbacks), len(other._exit_callbacks))
other.close()
with nullcontext() as nothing:
    print(nothing, p.closed[-1])
with ExitStack() as empty:
    pass
