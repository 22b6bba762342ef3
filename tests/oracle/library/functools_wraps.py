import functools
from functools import wraps, update_wrapper, partial

def traced(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        print("call", function.__name__)
        return function(*args, **kwargs)
    wrapper.calls = []
    return wrapper

@traced
def add(a, b=2):
    "adds"
    return a + b

print(add(1), add.__name__, add.__doc__, add.__wrapped__(1, 1), add.__qualname__, add.__module__)

class Call:
    def __init__(self, f):
        update_wrapper(self, f)
        self.f = f
    def __call__(self, *args):
        return self.f(*args)

@Call
def sub(a, b):
    return a - b

print(sub(3, 1), sub.__name__, sub.__dict__.keys())
half = partial(add, b=10)
w = wraps(sub)
print(half(1), half.func is add, half.keywords)
print(functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
