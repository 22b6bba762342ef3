# Names given by position and name, through three layers.
def inner(a, *args, b=2, **kwargs):
    return a, args, b, kwargs


def middle(*args, **kwargs):
    kwargs.setdefault('b', 20)
    args += ('from middle',)
    return inner(*args, **kwargs)


def outer(*args, **kwargs):
    return middle(*args, extra=kwargs, **kwargs)


shared = {'k': []}
print(inner(1), middle(1), outer(1, 2, c=3))
result = outer(0, **shared)
result[3]['extra']['k'].append('reached')
print(shared, result[3]['k'] is shared['k'], result[3]['extra'] is shared)
try:
    outer(extra=1)
except TypeError as error:
    print(error)
