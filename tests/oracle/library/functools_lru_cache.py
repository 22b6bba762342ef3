from functools import lru_cache, cache

@lru_cache(maxsize=2)
def f(x, y=0):
    print("computing", x, y)
    return [x, y]

a = f(1)
b = f(1)
print(a is b, f.cache_info())
f(2)
f(1)
f(3)
f(2)
print(f.cache_info(), f.cache_parameters(), f.__name__, f.__wrapped__(5))
f.cache_clear()
print(f.cache_info())
f(1, 2)
f(1, y=2)
f(y=2, x=1)
f(1.0, 2)
print(f.cache_info())

@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(50), fib.cache_info())

@lru_cache
def g(x):
    return x

print(g(3), g(3.0), g("3"), g(True), g(1), g.cache_info(), g.cache_parameters())

@lru_cache(typed=True)
def t(x):
    return x

print(t(1), t(1.0), t(True), t.cache_info())

class A:
    @lru_cache(None)
    def m(self, x):
        return (self, x)

one = A()
print(one.m(1) is one.m(1), A.m.cache_info().hits, one.m.cache_info()[1])

@lru_cache(0)
def zero(x):
    return x
zero(1)
zero(1)
info = zero.cache_info()
print(info, info.maxsize, info._fields)
try:
    g([1])
except TypeError as error:
    print(error)
try:
    lru_cache("x")
except TypeError as error:
    print(error)
g()
