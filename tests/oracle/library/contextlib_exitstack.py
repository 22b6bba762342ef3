from contextlib import ExitStack, contextmanager, closing

@contextmanager
def cm(name, swallow=False):
    print("enter", name)
    try:
        yield name
    except Exception as error:
        print(name, "saw", repr(error))
        if not swallow:
            raise
    finally:
        print("leave", name)

with ExitStack() as stack:
    names = [stack.enter_context(cm(i)) for i in "abc"]
    stack.callback(print, "callback", sep="-")
    print(names, len(stack._exit_callbacks))
stack = ExitStack()
stack.enter_context(cm("x", swallow=True))
stack.push(lambda *exc: print("pushed", exc[0]))
kept = stack.pop_all()
stack.close()
with kept:
    raise ValueError("v")

class Bad:
    pass

def told(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error, repr(error.__context__), repr(error.__cause__))

told(lambda: ExitStack().enter_context(Bad()))
def failing():
    with ExitStack() as s:
        s.callback(lambda: 1 / 0)
        s.callback(lambda: {}["k"])
        raise TypeError("body")
told(failing)
try:
    failing()
except ZeroDivisionError as error:
    first = error
print(repr(first.__context__), repr(first.__context__.__context__), first.__context__.__context__.__context__)

@kept.callback
def later():
    print("later")

def conditional(fail):
    with ExitStack() as s:
        s.enter_context(cm("outer"))
        if fail:
            raise KeyError(fail)
        return s.pop_all()

saved = conditional("")
print("kept open")
saved.close()
conditional("fail")
