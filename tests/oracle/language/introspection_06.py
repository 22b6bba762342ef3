# What a function says of its code.
def f(a, /, b, *c, d=1, **e):
    x = 1

    def g():
        return x
    return g


code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_nlocals, code.co_cellvars, code.co_freevars, code.co_flags)
print(f(1, 2).__code__.co_freevars, f.__code__ is f.__code__, type(code).__name__, f(1, 2).__code__ == f(1, 2).__code__, (lambda x: x).__code__.co_name)


def names(function):
    code = function.__code__
    return code.co_varnames[:code.co_argcount]


class A:
    def method(self, n):
        total = 0
        for i in range(n):
            total += i
        return total


print(names(A.method), A.method.__code__.co_varnames, A.method.__code__.co_qualname, names(names))
print([n for n in dir(A()) if not n.startswith('__')], 'append' in dir([]), len.__module__, A.method.__get__(A(), A)(3), str.upper.__get__('a')(), [].append.__qualname__, len.__call__('abc'))
