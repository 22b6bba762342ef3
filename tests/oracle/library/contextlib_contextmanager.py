from contextlib import contextmanager

log = []

@contextmanager
def section(name, *, loud=False):
    "a section"
    log.append("enter " + name)
    try:
        yield [name]
    except ValueError as error:
        log.append(f"caught {error}")
    finally:
        log.append("leave " + name)

with section("a") as a:
    log.append(a)
with section("b"):
    raise ValueError("inside")
print(log, section.__name__, section.__doc__)
cm = section("c")
with cm:
    pass

@section("decorated")
def work(x):
    return x * 2

print(work(3), work(4), log[-4:], work.__name__)

@contextmanager
def none():
    return
    yield

@contextmanager
def twice():
    yield 1
    yield 2

@contextmanager
def swallow():
    try:
        yield
    except KeyError:
        yield

@contextmanager
def other():
    try:
        yield
    except KeyError as error:
        raise TypeError("replaced") from error

def told(call):
    try:
        with call():
            pass
        with call():
            raise KeyError("k")
    except Exception as error:
        print(type(error).__name__, error, repr(error.__cause__), repr(error.__context__))

told(none)
told(twice)
told(swallow)
told(other)

@contextmanager
def stopping():
    yield

try:
    with stopping():
        raise StopIteration("body")
except StopIteration as error:
    print("stop", error)
try:
    with stopping():
        raise RuntimeError("own")
except RuntimeError as error:
    print(error)
kept = section("kept")
with section("last"):
    raise KeyError("through")
