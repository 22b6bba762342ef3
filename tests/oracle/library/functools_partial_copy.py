import copy
from functools import partial, reduce, lru_cache, wraps

shared = []
add = partial(lambda acc, x, *, times=1: acc + [x] * times, shared, times=2)
c = copy.copy(add)
d = copy.deepcopy(add)
print(add(1), c(2), d(3), c.args[0] is shared, d.args[0] is shared, add.keywords)

@lru_cache(maxsize=None)
def build(n):
    return [] if n == 0 else [build(n - 1)]

a, b = build(3), build(3)
print(a is b, build(2) is a[0], build.cache_info())
a[0].append("seen")
print(build(2), copy.copy(build) is build, copy.deepcopy(build) is build)

def counted(limit):
    def decorate(function):
        calls = {"n": 0}
        @wraps(function)
        def wrapper(*args):
            calls["n"] += 1
            if calls["n"] > limit:
                raise RuntimeError(f"{function.__name__} called {calls['n']} times")
            return function(*args)
        return wrapper
    return decorate

@counted(2)
def work(x):
    return [x]

work(1), work(2)
merged = reduce(lambda one, two: {**one, **two}, [{"a": shared}, {"b": 1}, {"a": shared}])
print(merged["a"] is shared)
work(3)
