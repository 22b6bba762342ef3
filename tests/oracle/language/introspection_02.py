# What a function says of itself.
def f(a, b=[1], /, c=2, *d, e, f=3, **g):
    """Does nothing."""
    x = a
    return lambda: x


print(f.__name__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__closure__, f.__qualname__)
code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames[:3])
inner = f(1, e=2)
print(inner.__name__, inner.__code__.co_freevars, inner.__closure__[0].cell_contents, inner.__qualname__)
f.__defaults__ = (10, 20)
print(f.__defaults__)
