# Unpacking what is not a mapping or not an iterable.
def f(*args, **kwargs):
    return args, kwargs


for call in (lambda: f(*3), lambda: f(**[1]), lambda: f(**{1: 2}), lambda: f(**{'a': 1}, **{'a': 2})):
    try:
        call()
    except TypeError as error:
        print(error)
print(f(*'ab', *{}, **{}, x=1))
